// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Paper out of what no secretary would write: nothing crashes, takes long or loses a character.
#include "ui/paper/page_layout.h"
#include "ui/paper/paper_pdf.h"
#include "ui/paper/round_trip.h"
#include "ui/paper/samples.h"
#include "ui/paper/strays.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace chancery;
using namespace chancery::paper;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

/// Milliseconds of this process's own work: what else the machine does is not its fault.
class Stopwatch {
public:
    void start() { m_start = std::clock(); }
    void restart() { start(); }
    qint64 elapsed() const { return qint64(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = 0;
};

/// All that stands on the pages, as it was put there.
QString printed(const QList<Page>& pages)
{
    QString text;
    for (const Page& page : pages) {
        for (const Glyphs& glyphs : page.glyphs)
            text += glyphs.text;
    }
    return withoutSpace(text);
}

/// Nothing stands outside the page, nor does running text outside the 版心.
bool isInside(const Page& page)
{
    return std::all_of(page.glyphs.begin(), page.glyphs.end(), [](const Glyphs& glyphs) {
        const bool running = glyphs.element == Element::Body || glyphs.element == Element::Table;
        const QRectF box = boxOf(glyphs);
        return box.left() >= (running ? 28 : 0) - 0.01 &&
               box.right() <= (running ? 184 : 210) + 0.01 && box.bottom() > 0 && box.top() < 297 &&
               (!glyphs.isTurned || (box.top() > 36.99 && box.bottom() < 262.01));
    });
}

} // namespace

class PaperOddTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aVeryLongBody();
    void everyFormComesBackByTwoReaders_data();
    void everyFormComesBackByTwoReaders();
    void rareCharacters();
    void emptyThings();
    void tablesWiderThanThePage_data();
    void tablesWiderThanThePage();
    void aRowTallerThanAPage();
    void endlessElements();
    void twentyIssuers_data();
    void twentyIssuers();
    void strangeCharacters();
};

void PaperOddTest::aVeryLongBody()
{
    PaperDocument document = paperSample(u"downward"_s);
    document.body = runningText(172'000);
    Stopwatch timer;
    timer.start();
    const auto pages = layoutPages(document, Faces::installed());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(pages.size() > 200);
    timer.restart();
    const auto pdf = writePaperPdf(document);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(pdf.ok());
    const PdfReader reader(*pdf);
    QCOMPARE(reader.pageCount(), int(pages.size()));
}

void PaperOddTest::everyFormComesBackByTwoReaders_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& sample : paperSamples())
        QTest::newRow(qPrintable(sample.name)) << sample.name;
}

void PaperOddTest::everyFormComesBackByTwoReaders()
{
    QFETCH(const QString, name);
    const PaperDocument document = paperSample(name);
    const QString text = printed(layoutPages(document, Faces::installed()));
    const auto pdf = writePaperPdf(document);
    QVERIFY(pdf.ok());
    const PdfReader reader(*pdf);
    QCOMPARE(shareThatCameBack(text, reader.text()), 1.0);
    QCOMPARE(shareThatCameBack(text, textByPdfium(reader.file())), 1.0);
}

void PaperOddTest::rareCharacters()
{
    // 㐂䶮 of extension A, 𠮷𡈽𫖯𬱖 beyond U+FFFF, all in names of persons or places.
    const QString names = u"㐂䶮龘堃𠮷𡈽𫖯𬱖"_s;
    PaperDocument document = paperSample(u"downward"_s);
    document.title += names;
    document.body.append(Block::heading(1, u"四、"_s + names));
    document.body.append(Block::heading(2, u"（一）"_s + names, names));
    document.body.append(Block::paragraph(u"office affinity fluffy "_s + names + names));
    const Faces faces = Faces::installed();
    const auto pages = layoutPages(document, faces);
    const auto strays = strayCharacters(pages, faces);
    const bool isShown = std::all_of(strays.begin(), strays.end(),
                                     [](const StrayCharacter& one) { return one.isShown; });
    // installer/debian-packages.txt brings families that have them.
    QVERIFY2(isShown, "no installed family has these characters");
    const auto pdf = writePaperPdf(document);
    QVERIFY(pdf.ok());
    const PdfReader reader(*pdf);
    const QString text = printed(pages);
    QCOMPARE(reader.text().count(u"𠮷𡈽𫖯𬱖"_s), 6);
    QVERIFY(reader.text().contains(u"officeaffinityfluffy"_s));
    QCOMPARE(shareThatCameBack(text, reader.text()), 1.0);
    QCOMPARE(shareThatCameBack(text, textByPdfium(reader.file())), 1.0);

    // What no type has is told.
    document.body.append(Block::paragraph(u"\U0002A6D6\U0003FFFD"_s));
    const auto more = strayCharacters(layoutPages(document, faces), faces);
    QVERIFY(std::any_of(more.begin(), more.end(), [](const StrayCharacter& one) {
        return one.text == u"\U0003FFFD"_s && !one.isShown;
    }));
    QVERIFY(writePaperPdf(document).ok());
}

void PaperOddTest::emptyThings()
{
    PaperDocument document = paperSample(u"downward"_s);
    const auto before = printed(layoutPages(document, Faces::installed()));
    document.body.prepend(Block::paragraph({}));
    document.body.append(Block::heading(1, {}));
    document.body.append(Block::plain(u"  \n "_s));
    document.body.append(Block::table({}));
    document.body.append(Block::table({{}, {}}));
    QCOMPARE(printed(layoutPages(document, Faces::installed())), before);
    for (const Form form : {Form::Document, Form::Letter, Form::Order, Form::Minutes}) {
        PaperDocument bare;
        bare.form = form;
        QCOMPARE(layoutPages(bare, Faces::installed()).size(), 1);
        bare.issuerMark = u"\n"_s;
        bare.annexes = {{}, {{}, {}, false}};
        bare.copiesTo = u"甲"_s;
        bare.signatures = {{}, {}};
        QVERIFY(layoutPages(bare, Faces::installed()).size() >= 3);
        bare.issuerMark = u"示例部"_s;
        QVERIFY(layoutPages(bare, Faces::installed()).size() >= 3);
    }
}

void PaperOddTest::tablesWiderThanThePage_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("liesOnItsSide");
    QTest::newRow("long cells") << 6 << 200 << false;
    QTest::newRow("many columns") << 25 << 4 << true;
    QTest::newRow("more columns than fit") << 120 << 3 << true;
}

void PaperOddTest::tablesWiderThanThePage()
{
    QFETCH(const int, columns);
    QFETCH(const int, length);
    QList<QStringList> rows;
    for (int r = 0; r < 30; ++r) {
        QStringList row;
        for (int c = 0; c < columns; ++c)
            row.append(r == 0 ? u"列%1"_s.arg(c)
                              : QString(length, QChar(0x4E00 + (r * 131 + c) % 9000)));
        rows.append(row);
    }
    rows[3][0] = u"https://example.invalid/a/very/long/address/that/no/column/holds"_s;
    PaperDocument document;
    document.title = u"表"_s;
    document.body = {Block::table(rows)};
    Stopwatch timer;
    timer.start();
    const auto pages = layoutPages(document, Faces::installed());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    for (const Page& page : pages)
        QVERIFY(isInside(page));
    QFETCH(const bool, liesOnItsSide);
    const auto isTurned = [](const Glyphs& glyphs) { return glyphs.isTurned; };
    const auto& last = pages.last().glyphs;
    QCOMPARE(std::any_of(last.begin(), last.end(), isTurned), liesOnItsSide);
    // The page number stands where it always does.
    const auto number = std::find_if(last.begin(), last.end(), [](const Glyphs& glyphs) {
        return glyphs.element == Element::PageNumber;
    });
    QVERIFY(number != last.end() && !number->isTurned && number->baseline > 262);
    QString all;
    for (const QStringList& row : rows)
        all += row.join(QString());
    QCOMPARE(shareThatCameBack(all, printed(pages)), 1.0);
}

void PaperOddTest::aRowTallerThanAPage()
{
    PaperDocument document;
    document.title = u"表"_s;
    document.body = {Block::table({{u"甲"_s, u"乙"_s}, {u"短"_s, QString(3000, u'长')}})};
    const auto pages = layoutPages(document, Faces::installed());
    QVERIFY(pages.size() > 2);
    qsizetype headers = 0;
    for (const Page& page : pages) {
        QVERIFY(isInside(page));
        headers += printed({page}).count(u'甲');
    }
    QCOMPARE(printed(pages).count(u'长'), 3000);
    QCOMPARE(headers, pages.size());
}

void PaperOddTest::endlessElements()
{
    PaperDocument document = paperSample(u"upward"_s);
    document.title = QString(2000, u'题');
    document.number = QString(100, u'号');
    document.addressees = QString(3000, u'送');
    document.copiesTo = QString(3000, u'抄');
    document.printedBy = QString(200, u'印');
    document.note = QString(500, u'注');
    document.issuerMark = QString(300, u'标');
    document.signers = QStringList(40, QString(30, u'签'));
    document.signatures = {QString(300, u'署'), QString(300, u'名')};
    document.attachments = QStringList(60, QString(100, u'附'));
    document.annexes = {{QString(400, u'题'), {Block::heading(1, QString(500, u'一'))}, true}};
    Stopwatch timer;
    timer.start();
    for (const Form form : {Form::Document, Form::Letter, Form::Order, Form::Minutes}) {
        document.form = form;
        for (const Sealing sealing : {Sealing::Sealed, Sealing::Unsealed, Sealing::PersonalSeal}) {
            document.sealing = sealing;
            document.personalSignatures = {{QString(100, u'职'), QString(30, u'王')}};
            const auto pages = layoutPages(document, Faces::installed());
            QCOMPARE(printed(pages).count(u'抄'), 3001); // with the label's
            QVERIFY(printed(pages).count(u'送') >= 3000);
        }
    }
    QVERIFY2(timer.elapsed() < 12 * 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(writePaperPdf(document).ok());
}

void PaperOddTest::twentyIssuers_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<Sealing>("sealing");
    QTest::newRow("sealed") << Form::Document << Sealing::Sealed;
    QTest::newRow("unsealed") << Form::Document << Sealing::Unsealed;
    QTest::newRow("personal seals") << Form::Document << Sealing::PersonalSeal;
    QTest::newRow("letter") << Form::Letter << Sealing::Sealed;
    QTest::newRow("order") << Form::Order << Sealing::PersonalSeal;
}

/// Twenty organs sign together: all their names in the head, a seal for each where there is one.
void PaperOddTest::twentyIssuers()
{
    QFETCH(const Form, form);
    QFETCH(const Sealing, sealing);
    PaperDocument document = paperSample(u"joint"_s);
    QStringList issuers;
    for (int i = 1; i <= 20; ++i)
        issuers.append(u"第%1示例委员会"_s.arg(i));
    document.form = form;
    document.sealing = sealing;
    document.issuerMark = issuerMarkOf(issuers, form);
    document.signatures = issuers;
    document.signers = QStringList(20, u"王某某"_s);
    document.personalSignatures.clear();
    for (const auto& issuer : issuers)
        document.personalSignatures.append({issuer + u"主任"_s, u"李某"_s});
    document.body = runningText(1'200);
    const auto pages = layoutPages(document, Faces::installed());
    QVERIFY(pages.size() >= 2 && pages.size() <= 12);
    qsizetype seals = 0;
    for (const Page& page : pages) {
        QVERIFY(isInside(page));
        for (const Proof& proof : page.proofs) {
            ++seals;
            QVERIFY(QRectF(0, 0, 210, 297).contains(proof.box));
            for (const Proof& other : page.proofs)
                QVERIFY(&other == &proof || !other.box.intersects(proof.box));
        }
    }
    QCOMPARE(seals, sealing == Sealing::Unsealed ? 0 : 20);
    const QString text = printed(pages);
    for (const auto& issuer : std::as_const(issuers))
        QVERIFY2(text.contains(issuer), qPrintable(issuer));
    const auto pdf = writePaperPdf(document);
    QVERIFY(pdf.ok());
    QCOMPARE(shareThatCameBack(text, PdfReader(*pdf).text()), 1.0);
}

void PaperOddTest::strangeCharacters()
{
    PaperDocument document = paperSample(u"downward"_s);
    QString text =
        u"全角ＡＢＣ１２３半角ABC123\t制表\u00a0空\u200b零宽\ufeff字节序\u0301组合e\u0301"_s;
    text += QChar(0xD800); // half of a pair
    text += u"尾"_s;
    document.body.append(Block::paragraph(text));
    document.body.append(Block::paragraph(QString(5000, u'。')));
    document.body.append(Block::paragraph(QString(5000, u'x')));
    document.body.append(Block::paragraph(QString(500, u'（')));
    for (const Page& page : layoutPages(document, Faces::installed()))
        QVERIFY(isInside(page));
    const auto pdf = writePaperPdf(document);
    QVERIFY(pdf.ok());
    const PdfReader reader(*pdf);
    QVERIFY(reader.text().contains(u"全角ＡＢＣ１２３半角ABC123"_s));
}

QTEST_MAIN(PaperOddTest)
#include "tst_paper_odd.moc"
