// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "real_standards.h"
#include "supervision/rules/circular.h"
#include "supervision/rules/item_report.h"
#include "supervision/rules/letter_words.h"
#include "supervision/rules/summary.h"
#include "supervision/rules/task_paper.h"

#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// What is composed of rows: words of letters, circulars.
class TestTexts : public QObject {
    Q_OBJECT

    const QDate m_day{2026, 7, 14};

    static CircularRow row(const char* id, const char* lead, const char* due)
    {
        CircularRow made;
        made.id = QString::fromLatin1(id);
        made.number = u"督办〔2026〕%1号"_s.arg(made.id);
        made.title = u"事项"_s + made.id;
        made.leadName = QString::fromUtf8(lead);
        made.due = day(due);
        return made;
    }
    CircularChoices choices(bool critical) const
    {
        return {critical, u"上半年"_s, {u"部机关各司局"_s}, m_day, QDate(2026, 7, 20)};
    }

private Q_SLOTS:
    void numbersBeforeHeadings_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("1") << 1 << u"一"_s;
        QTest::newRow("10") << 10 << u"十"_s;
        QTest::newRow("11") << 11 << u"十一"_s;
        QTest::newRow("20") << 20 << u"二十"_s;
        QTest::newRow("99") << 99 << u"九十九"_s;
        QTest::newRow("100") << 100 << u"100"_s;
    }
    void numbersBeforeHeadings()
    {
        QFETCH(int, number);
        QTEST(headingNumber(number), "text");
    }

    void aLetterSaysLateOnlyOfWhatIs_data()
    {
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QString>("begins");
        QTest::newRow("late") << u"red"_s << QDate(2026, 7, 10) << u"该事项已超期4天，请主要负责"_s;
        QTest::newRow("soon") << u"orange"_s << QDate(2026, 7, 16)
                              << u"该事项距限办日期剩余2天，请采取"_s;
        QTest::newRow("today") << u"blue"_s << m_day << u"该事项距限办日期当日到期，请抓紧"_s;
        QTest::newRow("open") << u"remind"_s << QDate() << u"该事项尚未办结，请按要求"_s;
    }
    void aLetterSaysLateOnlyOfWhatIs()
    {
        QFETCH(QString, grade);
        QFETCH(QDate, due);
        QFETCH(QString, begins);
        const QString words = usualLetterWords(grade, due, m_day, QDate(2026, 7, 17));
        QVERIFY2(words.startsWith(begins), qPrintable(words));
        QVERIFY(words.contains(u"于2026年7月17日前"));
    }

    void howAnItemStands_data()
    {
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QDate>("finished");
        QTest::addColumn<QDate>("answerDue");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fault");
        const QDate none;
        QTest::newRow("in time") << QDate(2026, 7, 10) << QDate(2026, 7, 10) << none << false
                                 << u"按期办结"_s << false;
        QTest::newRow("done late")
            << QDate(2026, 7, 1) << QDate(2026, 7, 4) << none << false << u"逾期3天办结"_s << false;
        QTest::newRow("due today") << m_day << none << none << false << u"正在办理"_s << false;
        QTest::newRow("late") << QDate(2026, 7, 13) << none << none << false << u"超期1天"_s
                              << true;
        QTest::newRow("paused") << QDate(2026, 7, 1) << none << QDate(2026, 7, 2) << true
                                << u"暂停"_s << false;
        QTest::newRow("silent") << QDate(2026, 8, 1) << none << QDate(2026, 7, 13) << false
                                << u"未按期反馈"_s << true;
        QTest::newRow("answer today")
            << QDate(2026, 8, 1) << none << m_day << false << u"正在办理"_s << false;
        QTest::newRow("open-ended") << none << none << none << false << u"正在办理"_s << false;
    }
    void howAnItemStands()
    {
        QFETCH(bool, paused);
        QFETCH(QDate, due);
        QFETCH(QDate, finished);
        QFETCH(QDate, answerDue);
        QFETCH(bool, fault);
        CircularRow made = row("1", "财务司", "2026-07-01");
        made.due = due;
        made.finished = finished;
        made.answerDue = answerDue;
        made.isPaused = paused;
        QTEST(standingText(made, m_day), "text");
        QCOMPARE(isAtFault(made, m_day), fault);
    }

    void aCircularCountsNamesAndTells()
    {
        QList<CircularRow> rows{row("1", "财务司", "2026-07-10"), row("2", "科技司", "2026-06-30"),
                                row("3", "财务司", "2026-07-30"), row("4", "规划司", "2026-07-12"),
                                row("5", "安全司", "2026-08-01")};
        rows[0].finished = QDate(2026, 7, 9);
        rows[1].urges = 3;
        rows[1].latest = u"正在会签。\t报送中"_s;
        rows[1].latestOn = QDate(2026, 7, 1);
        rows[4].answerDue = QDate(2026, 7, 10);
        const auto text = composeCircular(rows, choices(false));
        QCOMPARE(text.title, u"关于上半年督办事项办理情况的通报"_s);
        QCOMPARE(text.lines.first(),
                 u"截至2026年7月14日，本次通报的督办事项共5件，涉及4个承办单位，其中按期办结1件、"
                 u"正在办理1件、超期未办结2件、未按期反馈1件。现将有关情况通报如下："_s);
        QCOMPARE(text.lines.at(1), u"一、按期办理情况"_s);
        QCOMPARE(text.lines.at(2), u"财务司1件按期办结。"_s);
        QCOMPARE(text.lines.at(4), u"二、超期未办结情况"_s);
        // The latest first.
        QCOMPARE(text.lines.at(5),
                 u"（一）科技司承办的“事项2”（督办〔2026〕2号），应于2026年6月30日办结，截至目前"
                 u"已超期14天，经3次催办仍未办结。最新进展（2026年7月1日）：正在会签。 报送中。"_s);
        QVERIFY(text.lines.at(6).startsWith(u"（二）规划司"));
        QCOMPARE(text.lines.at(7), u"三、未按期反馈情况"_s);
        QVERIFY(text.lines.last().startsWith(u"（二）"));
        // By which ways they were followed, where they were (督办方式).
        QVERIFY(!text.lines.contains(u"四、跟踪督办情况"_s));
        rows[0].followed = {{u"report"_s, 2}, {u"site"_s, 1}};
        rows[2].followed = {{u"site"_s, 1}};
        rows[3].followed = {{u"site"_s, 1}};
        const auto followed = composeCircular(rows, choices(false)).lines;
        const auto at = followed.indexOf(u"四、跟踪督办情况"_s);
        QVERIFY(at > 0);
        QCOMPARE(followed.at(at + 1), u"（一）实地调研3次：财务司2次、规划司1次。"_s);
        QCOMPARE(followed.at(at + 2), u"（二）定期汇报2次：财务司2次。"_s);
        const auto& table = text.annexes.first().lines;
        QCOMPARE(table.size(), 6);
        for (const auto& line : table)
            QCOMPARE(line.count(u'\t'), 6); // a tab of a report makes no cell
        QVERIFY(table.at(2).contains(u"超期14天"));
    }

    void aCircularForCriticismNamesOnlyThoseAtFault()
    {
        QList<CircularRow> rows{row("1", "财务司", "2026-07-30"), row("2", "科技司", "2026-06-30")};
        const auto text = composeCircular(rows, choices(true));
        QCOMPARE(text.title, u"关于对上半年督办事项办理不力予以通报批评的通报"_s);
        QVERIFY(!text.lines.join(QString()).contains(u"财务司"));
        QCOMPARE(text.annexes.first().lines.size(), 2);
        QVERIFY(text.lines.join(QString()).contains(
            u"科技司要认真查找原因，明确责任人和办结时间，于2026年7月20日前"));
    }

    /// 报国务院 goes out of the house, 批示办理情况报告 to whoever gave the instruction.
    void aReportGoesUpWithWhatIsKnown()
    {
        ItemReportFacts facts;
        facts.title = u"清理结余资金"_s;
        facts.sourceTitle = u"关于盘活存量资金的意见"_s;
        facts.sourceNumber = u"国办发〔2026〕3号"_s;
        facts.lead = u"财务司"_s;
        facts.due = QDate(2026, 7, 31);
        facts.progress = 60;
        facts.told = {{QDate(2026, 7, 1), u"财务司"_s, u"已清理三十一个项目。"_s}};
        facts.problems = {u"两个项目账目不清"_s};
        auto report = composeItemReport(facts, ReportTo::StateCouncil, m_day);
        QVERIFY(report.leavesHouse);
        QCOMPARE(report.addressees, QStringList{u"国务院"_s});
        QCOMPARE(report.title, u"关于“清理结余资金”办理情况的报告"_s);
        QVERIFY(report.lines.first().startsWith(
            u"根据《关于盘活存量资金的意见》（国办发〔2026〕3号）要求，我部由财务司牵头"_s));
        QVERIFY(report.lines.contains(u"2026年7月1日财务司反馈：已清理三十一个项目。"_s));
        QVERIFY(report.lines.contains(u"三、存在的问题和需协调事项"_s));
        QVERIFY(report.lines.contains(u"四、下一步工作"_s));
        // What is finished has a result and nothing that follows.
        facts.instructor = u"周建国"_s;
        facts.words = u"请财务司抓紧办理。"_s;
        facts.instructedOn = QDate(2026, 6, 20);
        facts.result = u"全部清理完毕"_s;
        facts.problems.clear();
        report = composeItemReport(facts, ReportTo::Instructor, m_day);
        QVERIFY(!report.leavesHouse);
        QCOMPARE(report.addressees, QStringList{u"周建国"_s});
        QVERIFY(report.lines.first().startsWith(u"2026年6月20日，周建国在《"_s));
        QVERIFY(report.lines.contains(u"该事项已办结。全部清理完毕。"_s));
        QVERIFY(!report.lines.join(u'\n').contains(u"下一步"_s));
    }

    void aPaperSaysWhatKindOfSourceItIs()
    {
        TaskPaper paper;
        paper.title = u"部长办公会议纪要"_s;
        QCOMPARE(paper.sourceKind(), u"meeting"_s);
        paper.title = u"2026年重点工作分工方案"_s;
        QCOMPARE(paper.sourceKind(), u"plan"_s);
        paper.title = u"关于加强安全生产的通知"_s;
        QCOMPARE(paper.sourceKind(), u"document"_s);
        paper.day = m_day;
        QCOMPARE(taskTable(paper).size(), 1); // the headings of no tasks
        paper.text = u"（一）制定方案，8月底前完成。（财务司牵头，规划司配合）"_s;
        const auto rows = taskTable(paper);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1].at(2), u"财务司"_s);
        QCOMPARE(rows[1].at(3), u"规划司"_s);
        QCOMPARE(rows[1].at(5), u"文件"_s);
    }

    void aSummaryIsComposedOfWhatEachPartToldLast()
    {
        QList<SummaryPart> parts{{row("1", "规划司", "2026-07-20"), 75, u"清单未报齐。"_s},
                                 {row("2", "科技司", "2026-07-01"), -1, {}},
                                 {row("3", "财务司", "2026-07-20"), 10, {}}};
        parts[0].row.latest = u"已清理三十一个项目，余九个。"_s;
        parts[0].row.latestOn = QDate(2026, 7, 10);
        parts[2].row.finished = QDate(2026, 7, 9);
        parts[2].row.latest = u"措施六条已报"_s;
        parts[2].row.latestOn = QDate(2026, 7, 9);
        QCOMPARE(summaryProgress(parts), 58); // 75, nothing, and what is done in full
        const auto text = composeSummary(
            {u"落实预算执行"_s, u"督办〔2026〕7号"_s, u"部务会"_s, QDate(2026, 12, 15)}, parts,
            m_day);
        QCOMPARE(text.kind, u"report"_s);
        QCOMPARE(
            text.lines.at(0),
            u"根据部务会要求，现将“落实预算执行”（督办〔2026〕7号）（时限2026年12月15日）各项任务"
            u"截至2026年7月14日的落实情况汇总报告如下："_s);
        QCOMPARE(text.lines.at(2), u"该项工作共分解为3项任务，已办结1项，正在办理2项（其中超期1项）"
                                   u"，总体进度58%；1项尚无反馈。"_s);
        QCOMPARE(text.lines.at(4),
                 u"（一）事项1（规划司牵头，正在办理，进度75%，2026年7月10日反馈）"
                 u"。已清理三十一个项目，余九个。"_s);
        QCOMPARE(text.lines.at(5), u"（二）事项2（科技司牵头，超期13天）。尚无反馈。"_s);
        QVERIFY(text.lines.at(6).endsWith(u"措施六条已报。"));
        QCOMPARE(text.lines.at(8), u"规划司：清单未报齐。"_s);
        QCOMPARE(text.annexes.first().lines.size(), 4);
        const QString report = summaryReport(text, 20'000);
        QCOMPARE(report.count(u'\n'), text.lines.size() - 1);
        QVERIFY(summaryReport(text, 100).size() <= 100);
        QCOMPARE(summaryProgress({{row("1", "财务司", "2026-07-20"), -1, {}}}), -1);
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
