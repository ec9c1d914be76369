// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The PDF as another program reads it: poppler's tools tell what the text is and where it stands.
#include "ui/paper/paper_pdf.h"
#include "ui/paper/pdf_finish.h"
#include "ui/paper/searchable_text.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace chancery;
using namespace chancery::paper;

namespace {

// Characters for which common fonts have a radical symbol with the same glyph.
const QString trapped =
    QStringLiteral("工生人一长见车门风马鱼鸟龙力口土大女子小山川己干心手文方日月木水火父"
                   "片牙牛玄玉瓜瓦甘用田白皮目矛矢石示禾穴立竹米老而耳肉臣自至舌舟色虫"
                   "血行衣西角言谷豆赤走足身里金阜青非面革韦音页飞食首香骨高鬼黄黑鼓鼠"
                   "鼻齐齿户黑麦黾龟戈戶");

PaperDocument sample()
{
    PaperDocument document;
    document.issuerMark = QStringLiteral("示例部办公厅文件");
    document.number = QStringLiteral("示厅发〔2026〕17号");
    document.title = QStringLiteral("示例部办公厅关于做好安全生产工作的通知");
    document.addressees = QStringLiteral("各司局、直属各单位");
    for (const QString& text : {
             QStringLiteral("为进一步做好安全生产工作，落实生产人员责任，现通知如下。"),
             QStringLiteral("一、总体要求"),
             QStringLiteral(
                 "（一）指导思想。坚持“人民至上、生命至上”，增长3.5%，见https://example.invalid。"),
             trapped,
             QString(28 * 30, u'国'),
         })
        document.body.append(Block::plain(text));
    document.signatures = {QStringLiteral("示例部办公厅")};
    document.date = QStringLiteral("2026年7月14日");
    return document;
}

struct Word {
    QString text;
    int page;
    double left, right, top, bottom; // mm
};

} // namespace

class PaperPdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTextComesBackAsItWasWritten();
    void noRadicalSymbolIsLeft();
    void qpdfFindsNothingWrong();
    void allFontsAreEmbedded();
    void popplersBoxesAgreeWithTheStandard();
    void itSaysWhatItIs();
    void anEmptyDocumentIsRefused();
    void aMapKeepsWhatIsNoSymbol();
    void whatIsNoPdfIsRefused();

private:
    QString run(const QString& program, const QStringList& arguments, int expected = 0);
    QList<Word> words();

    QTemporaryDir m_folder;
    QString m_file;
    QString m_text;
};

QString PaperPdfTest::run(const QString& program, const QStringList& arguments, int expected)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != expected)
        qWarning().noquote() << program << process.errorString() << process.readAllStandardError();
    return QString::fromUtf8(process.readAllStandardOutput());
}

void PaperPdfTest::initTestCase()
{
    const auto pdf = writePaperPdf(sample());
    QVERIFY(pdf.ok());
    m_file = m_folder.filePath(QStringLiteral("sample.pdf"));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*pdf);
    file.close();
    m_text = run(QStringLiteral("pdftotext"), {m_file, QStringLiteral("-")});
    QVERIFY(!m_text.isEmpty());
}

void PaperPdfTest::theTextComesBackAsItWasWritten()
{
    QString seen = m_text;
    seen.remove(QRegularExpression(QStringLiteral("\\s")));
    QCOMPARE(seen.count(QStringLiteral("安全生产")), 2);
    const PaperDocument document = sample();
    for (const QString& part :
         {document.issuerMark, document.number, document.title, document.date,
          document.signatures.first(), document.body[0].text, document.body[2].text, trapped})
        QVERIFY2(seen.contains(part), qPrintable(part));
}

void PaperPdfTest::noRadicalSymbolIsLeft()
{
    for (const QChar c : m_text) {
        const bool symbol = (c.unicode() >= 0x2E80 && c.unicode() <= 0x2FDF) ||
                            (c.unicode() >= 0xF900 && c.unicode() <= 0xFAFF);
        QVERIFY2(!symbol, qPrintable(QString::number(c.unicode(), 16)));
    }
}

void PaperPdfTest::qpdfFindsNothingWrong()
{
    const QString report = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_file});
    QVERIFY2(report.contains(QLatin1String("No syntax or stream encoding errors")),
             qPrintable(report));
}

void PaperPdfTest::allFontsAreEmbedded()
{
    const QStringList lines = run(QStringLiteral("pdffonts"), {m_file}).split(u'\n');
    QVERIFY(lines.size() > 4);
    static const QRegularExpression embedded(QStringLiteral(" yes +(yes|no) +yes +\\d+ +\\d+$"));
    for (qsizetype i = 2; i < lines.size(); ++i)
        QVERIFY2(lines[i].isEmpty() || embedded.match(lines[i]).hasMatch(), qPrintable(lines[i]));
}

QList<Word> PaperPdfTest::words()
{
    const QString boxes =
        run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), m_file, QStringLiteral("-")});
    static const QRegularExpression element(
        QStringLiteral("<page |<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" "
                       "yMax=\"([\\d.]+)\">([^<]*)<"));
    QList<Word> result;
    int page = 0;
    auto all = element.globalMatch(boxes);
    while (all.hasNext()) {
        const auto match = all.next();
        if (match.captured(5).isEmpty()) {
            ++page;
            continue;
        }
        const auto mm = [&](int group) { return match.captured(group).toDouble() * 25.4 / 72; };
        result.append({match.captured(5), page, mm(1), mm(3), mm(2), mm(4)});
    }
    return result;
}

void PaperPdfTest::popplersBoxesAgreeWithTheStandard()
{
    QList<Word> full; // the full lines of the second page
    for (const Word& word : words()) {
        if (word.page == 2 && word.text == QString(28, u'国'))
            full.append(word);
    }
    QVERIFY(full.size() >= 15);
    constexpr double cell = 156.0 / 28;
    constexpr double em = 15.75 * 25.4 / 72;
    for (qsizetype i = 0; i < full.size(); ++i) {
        QVERIFY(std::abs(full[i].left - (28 + (cell - em) / 2)) < 0.05);
        QVERIFY(std::abs(full[i].right - (28 + 156 - (cell - em) / 2)) < 0.05);
        if (i > 0)
            QVERIFY(std::abs(full[i].top - full[i - 1].top - 225.0 / 22) < 0.06);
    }
}

void PaperPdfTest::itSaysWhatItIs()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(8) == "%PDF-1.7");
    const QString info = run(QStringLiteral("pdfinfo"), {m_file});
    const PaperDocument document = sample();
    QVERIFY2(info.contains(document.title), qPrintable(info));
    QVERIFY(info.contains(document.signatures.first()));
    const QString xmp = run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), m_file});
    QVERIFY2(xmp.contains(QLatin1String("<pdfaid:part>2</pdfaid:part>")), qPrintable(xmp));
    QVERIFY(xmp.contains(QLatin1String("<pdfaid:conformance>B</pdfaid:conformance>")));
    QVERIFY(xmp.contains(u'>' + document.title + u'<'));
    QVERIFY(xmp.contains(u'>' + document.signatures.first() + u'<'));
    // Both kinds of readers are told the same moment.
    const QString iso = run(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates"), m_file});
    static const QRegularExpression created(QStringLiteral("CreationDate:\\s+([-0-9T:]{19})"));
    const QString when = created.match(iso).captured(1);
    QVERIFY2(when.size() == 19 && xmp.contains(when), qPrintable(iso + xmp));
    const QString json = run(QStringLiteral("qpdf"), {QStringLiteral("--json"), m_file});
    QVERIFY(json.contains(QLatin1String("/GTS_PDFA1")) &&
            json.contains(QLatin1String("/DestOutputProfile")));
    QVERIFY(!json.contains(QLatin1String("/JavaScript")) &&
            !json.contains(QLatin1String("/Encrypt")));
}

void PaperPdfTest::anEmptyDocumentIsRefused()
{
    const auto pdf = writePaperPdf({});
    QVERIFY(!pdf.ok());
    QCOMPARE(pdf.error().code, QStringLiteral("ui.paper-empty"));
}

void PaperPdfTest::aMapKeepsWhatIsNoSymbol()
{
    const QByteArray head = "/CIDInit /ProcSet findresource begin\n";
    const QByteArray kept = head + "1 beginbfrange\n<0001> <0003> <FF08>\nendbfrange\nendcmap\n";
    QCOMPARE(mendedCharacterMap(kept), kept);
    QCOMPARE(mendedCharacterMap("1 beginbfrange\n<1> <2> [<2F2F> <ff1a> ]\nendbfrange\n"),
             QByteArray("1 beginbfrange\n<1> <2> [<5DE5> <ff1a>]\nendbfrange\n"));
    QCOMPARE(mendedCharacterMap("1 beginbfrange\n<0001> <0002> <2F2F>\nendbfrange\n"),
             QByteArray("2 beginbfrange\n<0001> <0001> <5DE5>\n<0002> <0002> <5DF1>\n"
                        "endbfrange\n"));
    QCOMPARE(mendedCharacterMap("1 beginbfchar\n<0007> <2ED3>\nendbfchar\n"),
             QByteArray("1 beginbfchar\n<0007> <957F>\nendbfchar\n"));
}

void PaperPdfTest::whatIsNoPdfIsRefused()
{
    QVERIFY(!finishedPdf("no PDF at all", {}).ok());
}

QTEST_MAIN(PaperPdfTest)
#include "tst_paper_pdf.moc"
