// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "real_standards.h"
#include "supervision/rules/task_bracket.h"
#include "supervision/rules/task_text.h"

#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

QString demoText(const char* name)
{
    return QString::fromUtf8(resourceFile(qPrintable(u"demo/texts/"_s + QLatin1String(name))));
}

QString kindOf(const TaskTime& time)
{
    static const QStringList names{u"day"_s,  u"range"_s, u"recurring"_s,
                                   u"open"_s, u"term"_s,  u"vague"_s};
    return names.at(int(time.kind));
}

QString told(const TaskTime& time)
{
    QString line = kindOf(time);
    if (time.from)
        line += u' ' + time.from->toString(Qt::ISODate);
    if (time.to)
        line += u' ' + time.to->toString(Qt::ISODate);
    if (time.term)
        line += u" %1 %2"_s.arg(time.term->amount).arg(workflow::termUnitText(time.term->unit));
    return time.soft ? line + u" soft"_s : line;
}

} // namespace

class TestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("times");
        const auto row = [](const char* text, const char* times) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(times);
        };
        // The paper is of 15 November 2024.
        row("2025年底前完成", "day 2025-12-31");
        row("2025年年底前全面建成", "day 2025-12-31");
        row("于2018年12月31日前报送国务院办公厅", "day 2018-12-31");
        row("将于2018年12月15日前汇总", "day 2018-12-15");
        row("2019年3月底前制定实施方案", "day 2019-03-31");
        row("3月底前报送", "day 2025-03-31");
        row("12月底前报送", "day 2024-12-31");
        row("12月10日前报送", "day 2024-12-10");
        row("6月上旬前印发", "day 2025-06-10");
        row("今年年底前完成", "day 2024-12-31");
        row("年底前完成", "day 2024-12-31");
        row("明年6月底前完成", "day 2025-06-30");
        row("一季度完成", "day 2025-03-31");
        row("2025年第三季度末前完成", "day 2025-09-30");
        row("2025年上半年完成", "day 2025-06-30");
        row("年内出台", "day 2024-12-31");
        row("到2025年，总规模达到2万亿元", "day 2025-12-31");
        row("力争2025年底前完成", "day 2025-12-31 soft");
        row("“十四五”末建成", "day 2025-12-31");
        row("2023—2025年组织实施", "range 2023-01-01 2025-12-31");
        row("2024年至2026年逐年提高", "range 2024-01-01 2026-12-31");
        row("2025年6月至9月开展检查", "range 2025-06-01 2025-09-30");
        row("11月至次年", "");
        row("每年2月底前上报", "recurring 2025-02-28");
        row("每季度通报一次", "recurring");
        row("每年组织开展一次检查", "recurring");
        row("每年都很重要", "");
        row("20个工作日内答复", "term 20 workdays");
        row("三年内完成", "term 36 months");
        row("两个月内整改到位", "term 2 months");
        row("48小时内回应", "term 48 hours");
        row("长期坚持", "open");
        row("完成时限：长期。", "open");
        row("建立长期稳定的供销关系", "");
        row("培育中长期资金", "");
        row("近期研究提出方案", "vague");
        row("3月底前提出方案，2025年底前完成", "day 2025-03-31; day 2025-12-31");
        row("达到5000人次，占比20%", "");
        row("13月底前完成", "");
    }
    void timesAreRead()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, times);
        QStringList found;
        for (const auto& time : taskTimes(text, day("2024-11-15"))) {
            QCOMPARE(text.mid(time.at, time.text.size()), time.text);
            found.append(told(time));
        }
        QCOMPARE(found.join(u"; "_s), times);
    }

    void theWholeIsDoneByItsLatestDay()
    {
        const auto of = [](const QString& text) {
            const auto time = wholeTime(taskTimes(text, day("2024-11-15")));
            return time ? told(*time) : QString();
        };
        QCOMPARE(of(u"3月底前提出方案，2025年底前完成"_s), u"day 2025-12-31"_s);
        QCOMPARE(of(u"每季度通报一次，2025年底前完成"_s), u"day 2025-12-31"_s);
        QCOMPARE(of(u"每季度通报一次，长期坚持"_s), u"recurring"_s);
        QCOMPARE(of(u"尽快研究"_s), QString());
    }

    void unitsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lead");
        QTest::addColumn<QString>("co");
        QTest::addColumn<bool>("leadNamed");
        QTest::addColumn<bool>("open");
        const auto row = [](const char* text, const char* lead, const char* co, bool leadNamed,
                            bool open) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(lead)
                                << QString::fromUtf8(co) << leadNamed << open;
        };
        row("体育总局负责", "体育总局", "", false, false);
        row("财政部、国务院扶贫办负责", "财政部", "国务院扶贫办", false, false);
        row("教育部会同有关部门负责", "教育部", "", true, true);
        row("国家发展改革委、财政部会同有关部门负责", "国家发展改革委", "财政部", true, true);
        row("农业农村部、文化和旅游部等和各有关省级人民政府负责", "农业农村部",
            "文化和旅游部 各有关省级人民政府", false, true);
        row("扶贫办、中央和国家机关工委负责", "扶贫办", "中央和国家机关工委", false, false);
        row("财政部和商务部按职责分工负责", "财政部", "商务部", false, false);
        row("财务司牵头，规划司、科技司配合", "财务司", "规划司 科技司", true, false);
        row("由财务司牵头负责", "财务司", "", true, false);
        row("牵头单位：财务司；配合单位：规划司、科技司", "财务司", "规划司 科技司", true, false);
        row("责任单位：各司局", "各司局", "", false, false);
        row("负责部门：发展改革委、粮食和储备局，适用范围：浙江自贸试验区", "发展改革委",
            "粮食和储备局", false, false);
        row("负责部门：人民银行等部门", "人民银行", "", false, true);
    }
    void unitsAreRead()
    {
        QFETCH(const QString, text);
        const auto units = taskUnits(text);
        QTEST(units.lead, "lead");
        QTEST(units.co.join(u' '), "co");
        QTEST(units.leadNamed, "leadNamed");
        QTEST(units.open, "open");
        QVERIFY(namesUnits(text) || text.startsWith(u'由'));
    }

    /// Who and until when, in whatever order the brackets have it.
    void bracketsSayWhoAndWhen_data()
    {
        QTest::addColumn<QString>("inside");
        QTest::addColumn<QString>("lead");
        QTest::addColumn<QString>("co");
        QTest::addColumn<QString>("time");
        const auto row = [](const char* inside, const char* lead, const char* co,
                            const char* time) {
            QTest::newRow(inside) << QString::fromUtf8(inside) << QString::fromUtf8(lead)
                                  << QString::fromUtf8(co) << QString::fromUtf8(time);
        };
        row("财务司牵头，8月20日前完成", "财务司", "", "day 2025-08-20");
        row("财务司牵头，规划司、科技司配合，8月20日前完成", "财务司", "规划司 科技司",
            "day 2025-08-20");
        row("2025年底前完成，财务司负责", "财务司", "", "day 2025-12-31");
        row("财务司、规划司负责，2025年6月底前", "财务司", "规划司", "day 2025-06-30");
        row("财务司牵头负责；长期坚持", "财务司", "", "open");
        row("财务司牵头，每季度报送一次", "财务司", "", "recurring");
        row("责任单位：财务司；完成时限：2025年12月底前", "财务司", "", "day 2025-12-31");
        row("责任单位：财务司，完成时限：2025年12月", "财务司", "", "day 2025-12-31");
        row("牵头单位：财务司；完成时限：长期；配合单位：规划司", "财务司", "规划司", "open");
        row("财务司牵头，10个工作日内完成", "财务司", "", "term 10 workdays");
        row("财务司会同规划司负责，2024—2025年", "财务司", "规划司", "range 2024-01-01 2025-12-31");
        row("办公厅", "办公厅", "", "");
        row("办公厅、财务司，3月底前", "办公厅", "财务司", "day 2025-03-31");
        row("扶贫办、中央和国家机关工委等和各省级人民政府负责", "扶贫办",
            "中央和国家机关工委 各省级人民政府", "");
        // What says something else is left where it is.
        row("以下简称工业和信息化部", "", "", "");
        row("2025年底前完成", "", "", "");
        row("含各省通信管理局", "", "", "");
        row("详见附件2", "", "", "");
    }

    void bracketsSayWhoAndWhen()
    {
        QFETCH(const QString, inside);
        const auto read = readBracket(inside, true, day("2024-11-15"));
        const TaskBracket none;
        const auto& said = read ? *read : none;
        QTEST(said.units.lead, "lead");
        QTEST(said.units.co.join(u' '), "co");
        const auto time = read ? wholeTime(said.times) : std::nullopt;
        QTEST(time ? told(*time) : QString(), "time");
    }

    void theTimeOfTheBracketsIsTheTasks()
    {
        const auto tasks = readTasks(u"一、清理结余资金。到2030年全面建成新机制。"
                                     "（财务司牵头，8月20日前完成）\n"
                                     "二、修订办法。（政法司）\n"_s,
                                     day("2024-11-15"));
        QCOMPARE(tasks.size(), 2);
        QCOMPARE(tasks[0].units.lead, u"财务司"_s);
        QVERIFY(tasks[0].units.co.isEmpty());
        QCOMPARE(told(*tasks[0].time), u"day 2025-08-20"_s);
        QVERIFY(!tasks[0].text.contains(u"8月20日"_s));
        QCOMPARE(tasks[1].units.lead, u"政法司"_s);
        // In the middle of a paragraph a name in brackets is no division of work.
        QVERIFY(!readBracket(u"政法司"_s, false, day("2024-11-15")));
    }

    void bracketsOfOtherThingsAreLeft()
    {
        QVERIFY(!namesUnits(u"以下简称三项制度"_s));
        QVERIFY(!namesUnits(u"请各地确定一名处级负责人作为联络员"_s));
        QVERIFY(!namesUnits(u"市（地、州、盟）"_s));
    }

    void aDivisionOfWorkIsCutIntoItsTasks()
    {
        const auto tasks = readTasks(demoText("incentives.txt"), day("2018-11-30"));
        QCOMPARE(tasks.size(), 30);
        QCOMPARE(tasks[0].number, u"一、"_s);
        QVERIFY(tasks[0].certain);
        QCOMPARE(tasks[5].units.lead, u"交通运输部"_s);
        QCOMPARE(tasks[5].units.co, QStringList{u"财政部"_s});
        QCOMPARE(tasks[29].units.lead, u"国务院办公厅"_s);
        QVERIFY(tasks[29].title.startsWith(u"对落实有关重大政策措施"_s));
    }

    void oneParagraphMayHoldSeveralTasks()
    {
        const auto tasks = readTasks(demoText("sports-industry.txt"), day("2018-12-21"));
        QCOMPARE(tasks.size(), 21);
        QCOMPARE(tasks[0].number, u"（四）"_s);
        QCOMPARE(tasks[0].section, u"二、丰富赛事活动，完善赛事体系"_s);
        QCOMPARE(tasks[0].title, u"大力发展职业赛事"_s);
        QCOMPARE(tasks[6].number, u"（十）"_s);
        QCOMPARE(tasks[7].number, QString());
        QCOMPARE(tasks[7].units.lead, u"体育总局"_s);
        // Where it was read, so that a page can show it in its place.
        const QString text = demoText("sports-industry.txt");
        for (const auto& task : tasks)
            QCOMPARE(text.mid(task.at, 10), task.text.left(10));
    }

    /// What a running sentence says behind a name is not a part of it.
    void aClauseNamesDepartmentsAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("units");
        const auto row = [](const char* text, const char* units) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(units);
        };
        row("1.确需动用的，由国家发展改革委及国家粮食局会同财政部提出动用方案，报国务院批准。",
            "国家发展改革委 国家粮食局 财政部");
        row("2.占用的贷款，由中国农业发展银行会同中国储备粮管理总公司及时清算、收回贷款。",
            "中国农业发展银行 中国储备粮管理总公司");
        row("3.流动人员的报告，由诊治地负责。", "");
        row("4.办公室由国家粮食局主要负责人担任主任。", "");
        row("5.落实工作，由各省（区、市）人民政府负责。", "各省（区、市）人民政府");
        row("6.由财务司牵头，规划司配合，3月底前提出方案。", "财务司 规划司");
    }

    void aClauseNamesDepartmentsAndNothingElse()
    {
        QFETCH(const QString, text);
        QStringList names;
        for (const auto& task : readTasks(text, day("2024-11-15"))) {
            if (task.certain)
                names += QStringList{task.units.lead} + task.units.co;
        }
        QTEST(names.join(u' '), "units");
    }

    void minutesAreReadByTheirClauses()
    {
        const QString minutes =
            u"会议听取了工作汇报。\n"
            "会议议定以下事项：\n"
            "1.由财务司牵头，规划司配合，3月底前提出预算调整方案。\n"
            "2.由办公厅负责，每季度通报一次落实情况。\n"
            "3.请科技司会同电子信息司研究提出试点方案，2025年6月底前报部务会。\n"
            "会议强调，要高度重视。"_s;
        const auto tasks = readTasks(minutes, day("2024-11-15"));
        QCOMPARE(tasks.size(), 3);
        QCOMPARE(tasks[0].units.lead, u"财务司"_s);
        QCOMPARE(tasks[0].units.co, QStringList{u"规划司"_s});
        QVERIFY(tasks[0].units.leadNamed);
        QCOMPARE(tasks[0].time->to, std::optional(day("2025-03-31")));
        QCOMPARE(tasks[1].units.lead, u"办公厅"_s);
        QCOMPARE(kindOf(*tasks[1].time), u"recurring"_s);
        QCOMPARE(tasks[2].units.lead, u"科技司"_s);
        QCOMPARE(tasks[2].time->to, std::optional(day("2025-06-30")));
    }

    void whatNamesNobodyIsProposedWithDoubt()
    {
        const auto tasks = readTasks(u"一、总体要求\n（一）建立工作台账，2025年底前完成。\n"
                                     "（二）加强监督检查。\n感谢大家。"_s,
                                     day("2024-11-15"));
        QCOMPARE(tasks.size(), 2);
        QVERIFY(!tasks[0].certain);
        QVERIFY(tasks[0].units.isEmpty());
        QCOMPARE(tasks[0].section, u"一、总体要求"_s);
        QCOMPARE(tasks[0].time->to, std::optional(day("2025-12-31")));
        QVERIFY(readTasks(QString(), day("2024-11-15")).isEmpty());
        QVERIFY(readTasks(u"各位代表，今天的会议到此结束。"_s, day("2024-11-15")).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestReader)
#include "tst_reader.moc"
