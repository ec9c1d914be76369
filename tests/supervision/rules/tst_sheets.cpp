// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "real_standards.h"
#include "supervision/rules/score_sheet.h"

#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// Score sheets as data (政务公开工作评价).
class TestSheets : public QObject {
    Q_OBJECT

    const ScoreSheet m_sheet = *realStandards().sheet(u"open-government"_s, day("2026-12-31"));

    static SheetItem item(const char* id, const char* source, const char* title, bool closed,
                          bool onTime)
    {
        SheetItem made;
        made.scored.id = QString::fromLatin1(id);
        made.scored.closed = closed;
        made.scored.onTime = onTime;
        made.source = QString::fromLatin1(source);
        made.title = QString::fromUtf8(title);
        return made;
    }

private Q_SLOTS:
    void thereAreFiveParts()
    {
        QStringList names;
        for (const auto& part : m_sheet.parts)
            names.append(part.name);
        QCOMPARE(names, QStringList({u"主动公开"_s, u"依申请公开"_s, u"政策解读"_s,
                                     u"政务舆情回应"_s, u"政民互动"_s}));
        QCOMPARE(realStandards().sheets(day("2026-01-01")).size(), 2);
        QVERIFY(!realStandards().sheet(u"none"_s, day("2026-01-01")));
    }

    void whatBelongsWhere_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("part");
        QTest::newRow("by source") << u"opinion"_s << u"回应关切"_s << 3;
        QTest::newRow("by word") << u"plan"_s << u"做好个人所得税政策解读"_s << 2;
        QTest::newRow("the first counts") << u"mailbox"_s << u"答复依申请公开"_s << 1;
        QTest::newRow("letters") << u"mailbox"_s << u"答复来信"_s << 4;
        QTest::newRow("none") << u"plan"_s << u"编制预算"_s << -1;
    }
    void whatBelongsWhere()
    {
        QFETCH(QString, source);
        QFETCH(QString, title);
        const auto made = item("a", qPrintable(source), title.toUtf8().constData(), true, true);
        QTEST(partOf(m_sheet, made), "part");
    }

    void aPartIsTheShareInTimeAndWhatWasChangedByHand()
    {
        const QList<SheetItem> items{
            item("a", "opinion", "一", true, true), item("b", "opinion", "二", true, false),
            item("c", "opinion", "三", false, false), item("d", "mailbox", "四", true, true),
            item("e", "plan", "五", false, false)};
        const auto score = sheetScore(
            m_sheet, items,
            {{u"x"_s, 2, u"回应及时"_s, u"opinion"_s}, {u"y"_s, 50, u"多给"_s, u"interaction"_s}});
        // 25 + 20 + 20 in full, 20 × 1/3 + 2, 15 × 1/1 with nothing left to give
        QCOMPARE(score.hundredths, 6'500 + 666 + 200 + 1'500);
        const auto& opinion = score.lines.at(3);
        QCOMPARE(opinion.code, u"opinion"_s);
        QCOMPARE(opinion.of, 3);
        QCOMPARE(opinion.rows, QStringList({u"b"_s, u"c"_s}));
        QCOMPARE(score.lines.at(4).code, u"adjusted:opinion"_s);
        QCOMPARE(score.lines.at(4).hundredths, 200);
        QCOMPARE(score.lines.last().hundredths, 0);
    }
};

QTEST_GUILESS_MAIN(TestSheets)
#include "tst_sheets.moc"
