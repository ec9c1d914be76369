// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shots/supervision_shots.h"

#include "base/id.h"
#include "desktop.h"
#include "documents/pages/office_desk.h"
#include "duty/pages/log_page.h"
#include "office/demo.h"
#include "shots/quietly.h"
#include "supervision/data/automatic_urging.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/checks_page.h"
#include "supervision/pages/circular_page.h"
#include "supervision/pages/contacts_page.h"
#include "supervision/pages/duties_page.h"
#include "supervision/pages/goals_page.h"
#include "supervision/pages/import_page.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/letters_page.h"
#include "supervision/pages/score_panel.h"
#include "supervision/pages/scores_page.h"
#include "supervision/pages/series_page.h"
#include "supervision/pages/summary_page.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/supervision_section.h"
#include "ui/ledger/ledger_calendar.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/ledger/ledger_timeline.h"
#include "ui/shell/popover.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

QStringList idsOf(OfficeDesk& desk, const char* sql)
{
    QStringList ids;
    auto q = desk.db().query(sql);
    while (q.next())
        ids.append(q.text(0));
    (void)q.done();
    return ids;
}

using ShootPage = std::function<void(const QString& name, QWidget* what)>;

/// 任务分解 of minutes, and a ledger from a table.
void shootTasks(supervision::SupervisionPage& ledger, const ShootPage& shoot)
{
    supervision::TaskPaper paper;
    paper.title = u"部长办公会议纪要"_s;
    paper.number = u"示例部会议纪要〔2026〕7号"_s;
    paper.day = QDate(2026, 7, 14);
    paper.text = u"会议议定事项：\n"
                 "（一）编制数据归集方案，明确归集范围、责任单位和时间安排，8月20日前报部务会审议。"
                 "（财务司牵头，"
                 "规划司、科技司配合）\n"
                 "（二）开展安全生产专项检查，建立整改台账，逐项销号，9月底前完成。（规划司负责）\n"
                 "（三）研究提出政务服务长效机制。（某某协会、科技司负责）\n"
                 "（四）长期坚持政策解读和舆情回应。（科技司负责）"_s;
    auto& import = ledger.startTasks(paper);
    waitQuietly(600);
    if (auto* table = import.findChild<QTableView*>())
        table->setCurrentIndex(table->model()->index(0, 2));
    shoot(u"supervision-tasks"_s, nullptr);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"督办台账.csv"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            u"督办事项,责任单位,配合单位,完成时限,来源类别\n修订会议费管理办法,财务司,规划司,"
            "2026年9月底前,工作要点\n清理结余资金,财务司,,长期,批示\n建立协会联系机制,某某协会,,"
            "2026-08-15,会议\n,规划司,,2026-08-15,会议\n"_s.toUtf8());
    file.close();
    ledger.startImport().open(path);
    waitQuietly(600);
    shoot(u"supervision-import"_s, nullptr);
    Q_EMIT ledger.startImport().left();
}

/// 条件格式 and its popover.
void shootMarks(supervision::SupervisionPage& ledger, OfficeDesk& desk, const ShootPage& shoot)
{
    auto& pane = ledger.pane();
    pane.views().choose(u"under-way"_s);
    waitQuietly();
    using Mark = ledger::Mark;
    pane.views().setMarks(
        {{u"due"_s, Mark::Test::DaysLeft, u"4"_s, Mark::Tone::Amber, true},
         {u"feedback_on"_s, Mark::Test::DaysSince, u"10"_s, Mark::Tone::Blue, false}});
    pane.model().setMarks(pane.views().current().marks);
    ledger.openItem(
        idsOf(desk, "SELECT id FROM sup_item WHERE urges > 0 ORDER BY urges DESC, id").value(0));
    pane.openMarks(u"due"_s, pane.mapToGlobal(QPoint(300, 260)));
    waitQuietly();
    shoot(u"supervision-marks"_s, nullptr);
    shoot(u"supervision-marks-popover"_s, pane.findChild<ui::Popover*>());
    if (auto* popover = pane.findChild<ui::Popover*>())
        popover->close();
    pane.views().revert();
}

/// The longest forms beside the ledger.
void shootActForms(supervision::SupervisionPage& ledger, OfficeDesk& desk, const ShootPage& shoot)
{
    ledger.startNew();
    waitQuietly();
    shoot(u"supervision-form-new"_s, nullptr);
    ledger.openItem(idsOf(desk, "SELECT id FROM sup_item WHERE stage = 'handle'"
                                " AND feedbacks > 0 ORDER BY number_key")
                        .value(0));
    ledger.act(u"split"_s);
    waitQuietly();
    shoot(u"supervision-form-split"_s, nullptr);
    ledger.openItem(idsOf(desk, "SELECT item_id FROM sup_milestone ORDER BY id").value(0));
    ledger.panel().refresh();
    waitQuietly();
    shoot(u"supervision-item"_s, nullptr);
}

/// 定期联系: one that is near, one that is late, and what came of them.
void shootContacts(supervision::SupervisionSection& section, OfficeDesk& desk,
                   const ShootPage& shoot)
{
    const auto unit = [&](const char* sql) { return u"unit:"_s + idsOf(desk, sql).value(0); };
    const QString finance = unit("SELECT id FROM people_unit WHERE name = '财务司'");
    const QString planning = unit("SELECT id FROM people_unit WHERE name = '规划司'");
    const QString first = newUuidText();
    const auto plan = [&](const QString& id, const QString& with, const QString& topic,
                          const QJsonObject& period, const QString& next) {
        (void)desk.submit(u"supervision.contact-plan"_s, {{u"id"_s, id},
                                                          {u"with"_s, with},
                                                          {u"topic"_s, topic},
                                                          {u"period"_s, period},
                                                          {u"next"_s, next}});
    };
    plan(first, finance, u"预算执行情况和存在的困难"_s,
         {{u"kind"_s, u"monthly"_s}, {u"number"_s, 25}}, u"2026-07-14"_s);
    plan(newUuidText(), planning, u"年度重点工作进展"_s,
         {{u"kind"_s, u"weekly"_s}, {u"number"_s, 5}}, u"2026-07-16"_s);
    for (const auto& text : {u"已与财务司综合处当面沟通，上半年预算执行进度符合要求。"_s,
                             u"电话了解结余资金清理进展，约定月底前报送清单。"_s})
        (void)desk.submit(u"supervision.contact-log"_s, {{u"contact"_s, first},
                                                         {u"on"_s, u"2026-07-14"_s},
                                                         {u"way"_s, u"topic"_s},
                                                         {u"text"_s, text}});
    section.contacts().choose(first);
    waitQuietly(200);
    shoot(u"supervision-contacts"_s, nullptr);
}

/// 周期任务: a monthly draw under way, a quarterly circular, and one whose first day is to come.
void shootSeries(supervision::SupervisionSection& section, OfficeDesk& desk, const ShootPage& shoot)
{
    const auto unit = [&](const char* sql) { return u"unit:"_s + idsOf(desk, sql).value(0); };
    const QString finance = unit("SELECT id FROM people_unit WHERE name = '财务司'");
    const QString planning = unit("SELECT id FROM people_unit WHERE name = '规划司'");
    QJsonArray sites;
    for (const auto& name :
         {u"门户网站"_s, u"政务服务平台"_s, u"在线访谈栏目"_s, u"信息公开专栏"_s})
        sites.append(QJsonObject{{u"unit"_s, sites.size() % 2 == 0 ? finance : planning},
                                 {u"name"_s, name}});
    const auto plan = [&](const QString& title, const QString& kind, const QString& period,
                          const QString& first, int days, const QJsonObject& work) {
        const QString id = newUuidText();
        (void)desk.submit(u"supervision.series-plan"_s, {{u"id"_s, id},
                                                         {u"kind"_s, kind},
                                                         {u"title"_s, title},
                                                         {u"period"_s, period},
                                                         {u"first"_s, first},
                                                         {u"days"_s, days},
                                                         {u"work"_s, work}});
        return id;
    };
    const QString draw =
        plan(u"政府网站抽查"_s, u"check"_s, u"month"_s, u"2026-07-14"_s, 17,
             {{u"kind"_s, u"daily"_s},
              {u"form"_s, u"draw"_s},
              {u"requirement"_s, u"首页可用性、信息更新、互动回应和服务实用情况。"_s},
              {u"leastPercent"_s, 35},
              {u"objects"_s, sites}});
    plan(u"督查工作通报"_s, u"task"_s, u"quarter"_s, u"2026-07-14"_s, 3,
         {{u"lead"_s, planning}, {u"requirement"_s, u"汇总本季度落实情况，公开通报。"_s}});
    plan(u"保密自查"_s, u"check"_s, u"half-year"_s, u"2026-08-03"_s, 30,
         {{u"kind"_s, u"special"_s}, {u"form"_s, u"self"_s}, {u"objects"_s, sites}});
    section.series().choose(draw);
    waitQuietly(200);
    shoot(u"supervision-series"_s, nullptr);
    section.series().startAct(u"series-plan"_s);
    waitQuietly();
    shoot(u"supervision-series-form"_s, nullptr);
}

/// 职责分工, with the rules of what goes out by itself; and the forms that have a lead from it.
void shootDuties(supervision::SupervisionSection& section, OfficeDesk& desk, const ShootPage& shoot)
{
    section.duties();
    waitQuietly(200);
    shoot(u"supervision-duties"_s, nullptr);
    desk.sitDown(u"shenhaoran"_s);
    section.duties().refresh();
    section.duties().startAct(u"duty-set"_s);
    waitQuietly(200);
    shoot(u"supervision-form-duty"_s, nullptr);
    desk.sitDown(u"penghaitao"_s);
    section.duties().choose(section.duties().current());
    auto& ledger = section.ledger();
    section.showPart(u"ledger"_s);
    ledger.startNew();
    waitQuietly();
    const auto titles = ledger.panel().findChildren<QPlainTextEdit*>(u"supervision.title"_s);
    if (!titles.isEmpty())
        titles.last()->setPlainText(u"组织开展网络安全等级保护检查"_s);
    waitQuietly();
    shoot(u"supervision-form-proposed"_s, nullptr);
    ledger.openItem(idsOf(desk, "SELECT id FROM sup_item WHERE stage = 'handle'"
                                " AND parent_id IS NULL ORDER BY number_key")
                        .value(1));
    ledger.act(u"move"_s);
    waitQuietly();
    shoot(u"supervision-form-move"_s, nullptr);
    // What the server has sent by itself this morning.
    const auto routine = supervision::urgingRoutine(supervision::deliveredSettings());
    const auto due = routine.due(desk.db(), desk.now());
    QStringList urged;
    for (const auto& order : due.ok() ? *due : QList<store::Routine::Order>()) {
        (void)desk.office().runAs(routine.actor, order.command, order.params);
        for (const auto& item : order.params.value("items"_L1).toArray())
            urged.append(item.toString());
    }
    ledger.openItem(urged.value(0));
    ledger.panel().refresh();
    waitQuietly();
    shoot(u"supervision-automatic"_s, nullptr);
}

/// 值班日志: notes of the day, one of them corrected, and a matter that supervision has told.
void shootDuty(desktop::Desktop& desktop, OfficeDesk& desk, const ShootPage& shoot)
{
    (void)desk.submit(u"supervision.open"_s,
                      {{u"id"_s, newUuidText()},
                       {u"title"_s, u"信箱留言反映某地化工园区重大安全隐患"_s},
                       {u"source"_s, QJsonObject{{u"kind"_s, u"mailbox"_s}}},
                       {u"importance"_s, u"major"_s},
                       {u"upTo"_s, u"establish"_s},
                       {u"openEnded"_s, true}});
    desk.sitDown(u"jiangyi"_s);
    const auto note = [&](const QString& kind, const QString& source, const QString& words) {
        const QString id = newUuidText();
        (void)desk.submit(
            u"duty.note"_s,
            {{u"id"_s, id}, {u"kind"_s, kind}, {u"source"_s, source}, {u"text"_s, words}});
        return id;
    };
    note(u"patrol"_s, {}, u"巡查机要室、机房，未见异常。"_s);
    const QString call = note(u"call"_s, u"国办总值班室"_s, u"要求 11:00 前书面报告伤亡情况。"_s);
    (void)desk.submit(u"duty.correct"_s,
                      {{u"line"_s, call}, {u"text"_s, u"要求 12:00 前书面报告伤亡情况。"_s}});
    note(u"paper"_s, u"某省工业和信息化厅"_s, u"传真收文 1 件，已登记。"_s);
    auto& log = desktop.dutyLog();
    log.openLine(call);
    waitQuietly(300);
    shoot(u"duty-log"_s, nullptr);
    log.showAwaited();
    waitQuietly(300);
    shoot(u"duty-awaited"_s, nullptr);
}

} // namespace

int shootSupervision(desktop::Desktop& desktop, OfficeDesk& desk,
                     const std::function<void(const QString& name, QWidget* what)>& shoot)
{
    desk.sitDown(u"penghaitao"_s);
    auto& section = desktop.supervision();
    auto& ledger = section.ledger();
    waitQuietly();
    const QStringList urged = idsOf(desk, "SELECT id FROM sup_item WHERE urges > 0 ORDER BY urges"
                                          " DESC, id");
    ledger.openItem(urged.value(0));
    shoot(u"supervision-ledger"_s, nullptr);
    ledger.pane().views().choose(u"all"_s);
    waitQuietly();
    ledger.showFace(supervision::SupervisionPage::Face::Timeline);
    ledger.timeline().goToDay(QDate(2026, 7, 1));
    ledger.timeline().chooseLine(3);
    waitQuietly();
    shoot(u"supervision-timeline"_s, nullptr);
    ledger.pane().groupBy(u"lead"_s);
    waitQuietly();
    ledger.timeline().setScale(ui::LedgerTimeline::Scale::Months);
    ledger.timeline().goToDay(QDate(2026, 6, 1));
    shoot(u"supervision-timeline-grouped"_s, nullptr);
    ledger.pane().views().choose(u"all"_s);
    ledger.showFace(supervision::SupervisionPage::Face::Calendar);
    waitQuietly();
    shoot(u"supervision-calendar"_s, nullptr);
    ledger.showFace(supervision::SupervisionPage::Face::Rows);

    section.openLettersOf(urged);
    shoot(u"supervision-letter"_s, nullptr);
    auto& letters = section.openLetters(idsOf(desk, "SELECT id FROM sup_urge ORDER BY at DESC"));
    letters.choose(u"urging-list"_s);
    shoot(u"supervision-letters-of-a-department"_s, nullptr);
    section.closeOver();

    const QStringList all = idsOf(desk, "SELECT id FROM sup_item WHERE parent_id IS NULL"
                                        " ORDER BY number_key");
    auto& circular = section.openCircular(all, {});
    circular.setPeriod(u"7月份"_s);
    shoot(u"supervision-circular"_s, nullptr);
    circular.choose(supervision::CircularPage::ofFaults, true);
    shoot(u"supervision-circular-criticism"_s, nullptr);
    section.openSummary(office::demoId(u"item"_s, u"budget-plan"_s));
    shoot(u"supervision-summary"_s, nullptr);
    section.closeOver();

    shootTasks(ledger, shoot);
    shootMarks(ledger, desk, shoot);
    shootActForms(ledger, desk, shoot);

    shootContacts(section, desk, shoot);
    shootSeries(section, desk, shoot);
    shootDuties(section, desk, shoot);

    auto& scores = section.scores();
    waitQuietly(200);
    shoot(u"supervision-scores"_s, nullptr);
    scores.view().setCurrentIndex(
        scores.table().index(scores.table().rowCount() - 1, supervision::ScoreTable::FirstLine));
    scores.panel().adjust();
    shoot(u"supervision-scores-figure"_s, nullptr);
    scores.showSheet(u"open-government"_s, 2026);
    shoot(u"supervision-scores-sheet"_s, nullptr);
    scores.showSheet({}, 2026);
    scores.showScope(7, true);
    shoot(u"supervision-scores-persons"_s, nullptr);
    scores.showScope(0, false);
    scores.showSheet(u"open-government"_s, 2026);
    section.openPrint(scores.matter());
    shoot(u"supervision-scores-print"_s, nullptr);
    section.closeOver();

    auto& goals = section.goals();
    goals.choose(office::demoId(u"item"_s, u"goal-services-mailbox"_s));
    waitQuietly(200);
    shoot(u"supervision-goals"_s, nullptr);

    auto& checks = section.checks();
    for (const auto& key :
         {u"check-websites"_s, u"check-eight-rules"_s, u"check-guides"_s, u"check-secrecy"_s}) {
        checks.openCheck(office::demoId(u"check"_s, key));
        waitQuietly(200);
        shoot(u"supervision-"_s + key, nullptr);
    }
    checks.startNew();
    waitQuietly(200);
    shoot(u"supervision-check-new"_s, nullptr);
    shootDuty(desktop, desk, shoot);
    return 0;
}

} // namespace chancery::test
