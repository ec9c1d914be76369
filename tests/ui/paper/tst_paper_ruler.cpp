// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The ruler, where seals go, and what happens where there is no room for them.
#include "ui/paper/page_layout.h"
#include "ui/paper/paint.h"
#include "ui/paper/ruler.h"
#include "ui/paper/samples.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace chancery;
using namespace chancery::paper;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const Measure* find(const QList<Measure>& measures, Distance what)
{
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&](const Measure& one) { return one.what == what; });
    return found == measures.end() ? nullptr : &*found;
}

QString textOf(const Page& page, Element element)
{
    QString text;
    for (const Glyphs& glyphs : page.glyphs) {
        if (glyphs.element == element)
            text += glyphs.text;
    }
    return text;
}

QImage painted(const Page& page, PaintFlags flags)
{
    QImage image(1050, 1485, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, page, Faces::installed(), 5, flags);
    return image;
}

} // namespace

class PaperRulerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormKeepsTheStandard_data();
    void everyFormKeepsTheStandard();
    void theRulerSeesWhatIsWrong();
    void theRulerIsPaintedOnlyWhenAsked();
    void everyDistanceHasAName();
    void oneSealCoversNameAndDate();
    void seals_data();
    void seals();
    void rowsMoveWhereTheSealHasNoRoom();
    void aDateAloneGetsNoSeal();
    void aLongNameTakesTheDateWithIt();
};

void PaperRulerTest::everyFormKeepsTheStandard_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("least");
    const QHash<QString, int> least{{u"downward"_s, 20}, {u"letter"_s, 18}, {u"order"_s, 8}};
    for (const auto& sample : paperSamples())
        QTest::newRow(qPrintable(sample.name)) << sample.name << least.value(sample.name, 10);
}

void PaperRulerTest::everyFormKeepsTheStandard()
{
    QFETCH(const QString, name);
    QFETCH(const int, least);
    const Faces faces = Faces::installed();
    int count = 0;
    for (const Page& page : layoutPages(paperSample(name), faces)) {
        for (const Measure& one : measure(page, faces)) {
            ++count;
            QVERIFY2(one.ok(), qPrintable(u"%1 (%2): %3 instead of %4, page %5"_s.arg(
                                   nameOf(one.what), one.clause, QString::number(one.value),
                                   QString::number(one.standard), QString::number(page.number))));
        }
    }
    QVERIFY2(count >= least, qPrintable(QString::number(count)));
}

void PaperRulerTest::theRulerSeesWhatIsWrong()
{
    const Faces faces = Faces::installed();
    const auto pages = layoutPages(paperSample(u"downward"_s), faces);
    const auto broken = [&](qsizetype page, Distance what, const auto& damage) {
        Page copy = pages[page];
        const Measure* before = find(measure(copy, faces), what);
        damage(copy);
        const auto after = measure(copy, faces);
        const Measure* found = find(after, what);
        return before && found && !found->ok();
    };
    const auto move = [](Element element, double dx, double dy) {
        return [=](Page& page) {
            for (Glyphs& glyphs : page.glyphs) {
                if (glyphs.element == element) {
                    glyphs.x += dx;
                    glyphs.baseline += dy;
                }
            }
            for (Rule& rule : page.rules)
                rule.y += rule.element == element ? dy : 0;
        };
    };
    QVERIFY(broken(0, Distance::MarkTop, move(Element::Mark, 0, 1.5)));
    QVERIFY(broken(0, Distance::NumberToRedLine, move(Element::RedLine, 0, 1.5)));
    QVERIFY(broken(0, Distance::RedLineToTitle, move(Element::Title, 0, 8)));
    QVERIFY(broken(0, Distance::BindingMargin, move(Element::Body, -1.5, 0)));
    QVERIFY(broken(1, Distance::DateInset, move(Element::Date, 2, 0)));
    QVERIFY(broken(1, Distance::ColophonFoot, move(Element::ColophonOuterLine, 0, -2)));
    QVERIFY(broken(1, Distance::PageNumberBelow, move(Element::PageNumber, 0, 2)));
    QVERIFY(broken(1, Distance::SealToText,
                   [](Page& page) { page.proofs.first().box.translate(0, 15); }));
    QVERIFY(broken(1, Distance::CellPitch, [](Page& page) {
        for (Glyphs& glyphs : page.glyphs)
            glyphs.x *= 1.01;
    }));
}

void PaperRulerTest::theRulerIsPaintedOnlyWhenAsked()
{
    const auto pages = layoutPages(paperSample(u"downward"_s), Faces::installed());
    const QImage plain = painted(pages[1], {});
    const QImage proofs = painted(pages[1], PaintFlag::Proofs);
    const QImage ruler = painted(pages[1], PaintFlag::Ruler);
    QVERIFY(plain != proofs && plain != ruler && proofs != ruler);
    // The proof is a circle: dashes on it, nothing of it in its middle.
    const QRectF seal = pages[1].proofs.first().box;
    int onCircle = 0;
    for (int degree = 0; degree < 360; ++degree) {
        const double angle = degree * M_PI / 180;
        const QPointF at = seal.center() + QPointF(std::cos(angle), std::sin(angle)) * 25;
        const QPoint pixel(int(at.x() * 5), int(at.y() * 5));
        for (const QPoint step : {QPoint(0, 0), QPoint(1, 0), QPoint(0, 1), QPoint(-1, 0)})
            onCircle += proofs.pixel(pixel + step) != plain.pixel(pixel + step) ? 1 : 0;
    }
    QVERIFY2(onCircle > 120, qPrintable(QString::number(onCircle)));
}

void PaperRulerTest::everyDistanceHasAName()
{
    QSet<QString> names;
    for (int i = 0; i <= int(Distance::LetterNumberToTitle); ++i) {
        const QString name = nameOf(Distance(i));
        QVERIFY2(!name.isEmpty(), qPrintable(QString::number(i)));
        names.insert(name);
    }
    QVERIFY(names.size() > 30);
}

void PaperRulerTest::oneSealCoversNameAndDate()
{
    const auto pages = layoutPages(paperSample(u"downward"_s), Faces::installed());
    QVERIFY(pages[0].proofs.isEmpty());
    QCOMPARE(pages[1].proofs.size(), 1);
    const QRectF seal = pages[1].proofs.first().box;
    QCOMPARE(seal.width(), 50.0);
    const auto inside = [&](const Glyphs& glyphs) {
        const QPointF middle(glyphs.x + glyphs.width / 2, glyphs.baseline - 2);
        return std::hypot(middle.x() - seal.center().x(), middle.y() - seal.center().y()) <= 25;
    };
    for (const Glyphs& glyphs : pages[1].glyphs) {
        if (glyphs.element == Element::Signature || glyphs.element == Element::Date)
            QVERIFY(inside(glyphs));
        if (glyphs.element == Element::Body)
            QVERIFY(glyphs.bottom() <= seal.top());
        // 居印章中心偏下位置
        if (glyphs.element == Element::Date)
            QVERIFY(glyphs.top() > seal.center().y());
    }
}

void PaperRulerTest::seals_data()
{
    QTest::addColumn<int>("issuers");
    QTest::addColumn<double>("diameter");
    for (const int issuers : {2, 3, 4, 7, 20}) {
        for (const double diameter : {42.0, 45.0, 50.0})
            QTest::addRow("%d issuers, %g mm", issuers, diameter) << issuers << diameter;
    }
}

void PaperRulerTest::seals()
{
    QFETCH(const int, issuers);
    QFETCH(const double, diameter);
    PaperDocument document = paperSample(u"downward"_s);
    document.sealDiameter = diameter;
    document.signatures.clear();
    for (int i = 0; i < issuers; ++i)
        document.signatures.append(u"国家示例第%1委员会"_s.arg(i));
    int seen = 0;
    for (const Page& page : layoutPages(document, Faces::installed())) {
        for (qsizetype i = 0; i < page.proofs.size(); ++i) {
            const QRectF& one = page.proofs[i].box;
            ++seen;
            QCOMPARE(one.width(), diameter);
            QVERIFY(one.left() >= 28 - 1e-6 && one.right() <= 184 + 1e-6);
            QVERIFY(one.top() >= 37 - 1e-6 && one.bottom() <= 262 + 1e-6);
            for (qsizetype k = 0; k < i; ++k) {
                const QPointF apart = one.center() - page.proofs[k].box.center();
                QVERIFY(std::hypot(apart.x(), apart.y()) > diameter + 0.5);
            }
        }
    }
    QCOMPARE(seen, issuers);
}

void PaperRulerTest::rowsMoveWhereTheSealHasNoRoom()
{
    // Whatever the length of the text, the page of the signature shows text, and hardly a row of
    // the page before it is empty for that.
    const Faces faces = Faces::installed();
    bool moved = false;
    for (int lines = 20; lines < 42; ++lines) {
        PaperDocument document = paperSample(u"downward"_s);
        document.note.clear();
        document.body = {Block::paragraph(QString(28 * lines - 6, u'文'))};
        const auto pages = layoutPages(document, faces);
        qsizetype last = 0;
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (!textOf(pages[i], Element::Date).isEmpty())
                last = i;
        }
        QVERIFY2(!textOf(pages[last], Element::Body).isEmpty(), qPrintable(QString::number(lines)));
        if (last > 0) {
            double lowest = 0;
            for (const Glyphs& glyphs : pages[last - 1].glyphs)
                lowest =
                    glyphs.element == Element::Body ? std::max(lowest, glyphs.bottom()) : lowest;
            const Frame& frame = pages[last - 1].frame;
            QVERIFY2(lowest > 262 - 1.1 * frame.pitch, qPrintable(QString::number(lines)));
        }
        for (const Page& page : pages) {
            moved = moved || page.frame.rows != 22;
            QVERIFY(page.frame.rows >= 19 && page.frame.rows <= 26);
        }
    }
    QVERIFY(moved);
}

void PaperRulerTest::aDateAloneGetsNoSeal()
{
    PaperDocument document = paperSample(u"downward"_s);
    document.signatures.clear();
    for (const Page& page : layoutPages(document, Faces::installed()))
        QVERIFY(page.proofs.isEmpty());
}

void PaperRulerTest::aLongNameTakesTheDateWithIt()
{
    PaperDocument document = paperSample(u"downward"_s);
    document.signatures = {u"国家示例部推进示例信息报送工作现代化领导小组办公室"_s};
    const auto pages = layoutPages(document, Faces::installed());
    double left = 1000;
    double right = 0;
    double nameRight = 0;
    double nameLeft = 1000;
    for (const Glyphs& glyphs : pages.last().glyphs) {
        if (glyphs.element == Element::Date) {
            left = std::min(left, glyphs.x);
            right = std::max(right, glyphs.right());
        } else if (glyphs.element == Element::Signature) {
            nameLeft = std::min(nameLeft, glyphs.x);
            nameRight = std::max(nameRight, glyphs.right());
        }
    }
    QVERIFY(nameRight <= 184 + 1e-6 && nameLeft >= 28 - 1e-6);
    QVERIFY(std::abs((left + right) / 2 - (nameLeft + nameRight) / 2) < 0.01);
}

QTEST_MAIN(PaperRulerTest)
#include "tst_paper_ruler.moc"
