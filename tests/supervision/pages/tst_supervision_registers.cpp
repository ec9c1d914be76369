// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/act_form.h"
#include "supervision/pages/check_form.h"
#include "supervision/pages/checks_page.h"
#include "supervision/pages/contacts_page.h"
#include "supervision/pages/duties_page.h"
#include "supervision/pages/duty_list.h"
#include "supervision/pages/import_page.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/series_list.h"
#include "supervision/pages/series_page.h"
#include "supervision/pages/series_panel.h"
#include "supervision/pages/supervision_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

/// What stands beside the ledger: regular contacts, recurring tasks, the duty table, and papers
/// that are divided into tasks.
class TestSupervisionRegisters : public test::SupervisionWindow {
    Q_OBJECT

private:
    static void write(ActForm* form, const char* name, const QString& words)
    {
        auto* edit = form->findChild<QPlainTextEdit*>(u"supervision."_s + QLatin1String(name));
        QVERIFY2(edit, name);
        edit->setPlainText(words);
    }
    static void choose(ActForm* form, const char* name, const QString& key)
    {
        auto* box = form->findChild<QComboBox*>(u"supervision."_s + QLatin1String(name));
        QVERIFY2(box, name);
        QVERIFY2(box->findData(key) >= 0, qPrintable(key));
        box->setCurrentIndex(box->findData(key));
    }

private Q_SLOTS:
    /// 定期联系: planned, entered, and counted on to the next day.
    void contactIsKeptRegularly()
    {
        sitDown(u"penghaitao"_s);
        auto& contacts = m_desktop->supervision().contacts();
        auto* form = &contacts.startAct(u"contact-plan"_s);
        const QString unit = text(u"SELECT id FROM people_unit WHERE name = '财务司'"_s);
        choose(form, "with", u"unit:"_s + unit);
        choose(form, "period", u"monthly 25"_s);
        write(form, "topic", u"预算执行情况"_s);
        form->findChild<QDateEdit*>()->setDate(QDate(2026, 7, 14));
        form->give();
        QCOMPARE(form->trouble(), QString());
        const QString id = contacts.current();
        QVERIFY(!id.isEmpty());
        form = &contacts.startAct(u"contact-log"_s);
        write(form, "text", u"已沟通，月底报送。"_s);
        form->findChild<QDateEdit*>()->setDate(QDate(2026, 7, 20));
        form->give(); // that day is yet to come
        QVERIFY(!form->trouble().isEmpty());
        form->findChild<QDateEdit*>()->setDate(QDate(2026, 7, 14));
        form->give();
        const auto row = m_desk->office().row(u"sup_contact"_s, id);
        QCOMPARE(row["last_on"_L1].toString(), u"2026-07-14"_s);
        QCOMPARE(row["next_on"_L1].toString(), u"2026-07-27"_s); // the 25th is a Saturday
        QCOMPARE(row["contacts"_L1].toInt(), 1);
        QVERIFY(m_desk->office().sees(m_desk->personOf(u"shixiaohong"_s), u"sup_contact_log"_s,
                                      text(u"SELECT id FROM sup_contact_log"_s)));
        QCOMPARE(m_desk
                     ->elsewhere(u"sunhaiyan"_s, u"supervision.contact-end"_s,
                                 {{u"contact"_s, id}, {u"reason"_s, u"x"_s}})
                     .error()
                     .code,
                 u"supervision.unknown-contact"_s);
    }

    /// 周期任务: a quarterly circular is planned here, a monthly draw in the form of the check;
    /// each turn is opened from here, and leads back.
    void whatRecursIsPlannedAndItsTurnsOpened()
    {
        sitDown(u"penghaitao"_s);
        auto* series = &section().series();
        auto* form = &series->startAct(u"series-plan"_s);
        write(form, "title", u"督查工作通报"_s);
        choose(form, "period", u"quarter"_s);
        choose(form, "lead",
               u"unit:"_s + text(u"SELECT id FROM people_unit WHERE name = '财务司'"_s));
        write(form, "requirement", u"汇总本季度落实情况，公开通报。"_s);
        form->give();
        QCOMPARE(form->trouble(), QString());
        const QString circular = series->current();
        const auto row = m_desk->office().row(u"sup_series"_s, circular);
        QCOMPARE(row["opened"_L1].toInt(), 1); // its first day is today
        const QString item = row["last_id"_L1].toString();
        QCOMPARE(m_desk->office().row(u"sup_item"_s, item)["title"_L1].toString(),
                 u"督查工作通报（2026年第三季度）"_s);
        QCOMPARE(m_desk->office().row(u"sup_item"_s, item)["due_on"_L1].toString(),
                 u"2026-07-29"_s);
        const auto turns = series->panel().findChildren<QPushButton*>(u"supervision.turn"_s);
        QVERIFY(!turns.isEmpty());
        turns.first()->click();
        QCOMPARE(section().part(), u"ledger"_s);
        QCOMPARE(ledger().panel().itemId(), item);
        Q_EMIT ledger().panel().sourceRequested(u"sup_series"_s, circular);
        QCOMPARE(section().part(), u"series"_s);
        QCOMPARE(series->current(), circular);

        auto& checks = section().checks();
        checks.startNew();
        auto* check = checks.form();
        check->setTitle(u"政府网站抽查"_s);
        check->setForm(u"draw"_s);
        check->setPeriod(u"month"_s);
        check->setObjects(u"门户网站　财务司\n规划网站　规划司"_s);
        check->give();
        QCOMPARE(check->trouble(), QString());
        const QString drawn =
            text(u"SELECT id FROM sup_check WHERE title = '政府网站抽查（2026年7月）'"_s);
        QVERIFY(!drawn.isEmpty());
        QCOMPARE(checks.current(), drawn);
        series = &section().series();
        QCOMPARE(series->list().rowCount(), 2);
        series->choose(m_desk->office().row(u"sup_check"_s, drawn)["series_id"_L1].toString());
        form = &series->startAct(u"series-end"_s);
        form->give(); // nobody ends anything without a reason
        QVERIFY(!form->trouble().isEmpty());
        write(form, "reason", u"并入年度检查"_s);
        form->give();
        QCOMPARE(text(u"SELECT COUNT(*) FROM sup_series WHERE ended_at IS NULL"_s), u"1"_s);
    }

    /// 自定: a report is owed every so many days, whatever their number.
    void reportsAreAskedForEverySoManyDays()
    {
        sitDown(u"penghaitao"_s);
        auto* form = &section().contacts().startAct(u"contact-plan"_s);
        auto* days = form->findChild<QSpinBox*>(u"supervision.days"_s);
        QVERIFY(!days->isEnabled());
        choose(form, "period", u"days"_s);
        QVERIFY(days->isEnabled());
        days->setValue(45);
        choose(form, "with",
               u"unit:"_s + text(u"SELECT id FROM people_unit WHERE name = '财务司'"_s));
        write(form, "topic", u"重点项目"_s);
        form->give();
        QCOMPARE(form->trouble(), QString());
        const auto row = m_desk->office().row(u"sup_contact"_s, section().contacts().current());
        QCOMPARE(row["period_kind"_L1].toString(), u"days"_s);
        QCOMPARE(row["period_number"_L1].toInt(), 45);
    }

    /// 职责分工: kept by the administrator, read by everybody, and used where a matter has no lead.
    void aMatterGoesToWhoIsResponsible()
    {
        sitDown(u"shenhaoran"_s);
        auto* duties = &m_desktop->supervision().duties();
        QVERIFY(duties->list().rowCount() > 10);
        const int lines = duties->list().rowCount();
        auto* form = &duties->startAct(u"duty-set"_s, true);
        const QString planning =
            u"unit:"_s + text(u"SELECT id FROM people_unit WHERE name = '规划司'"_s);
        const QString finance =
            u"unit:"_s + text(u"SELECT id FROM people_unit WHERE name = '财务司'"_s);
        write(form, "field", u"绿化美化"_s);
        write(form, "words", u"植树、 绿地，植树"_s);
        write(form, "basis", u"示办发〔2026〕8号"_s);
        choose(form, "unit", planning);
        form->give();
        QCOMPARE(form->trouble(), QString());
        QCOMPARE(duties->list().rowCount(), lines + 1);
        QCOMPARE(text(u"SELECT words FROM people_duty WHERE field = '绿化美化'"_s),
                 u"[\"植树\",\"绿地\"]"_s);
        // It goes to another department from a day on.
        form = &duties->startAct(u"duty-set"_s);
        QCOMPARE(form->findChild<QPlainTextEdit*>(u"supervision.field"_s)->toPlainText(),
                 u"绿化美化"_s);
        choose(form, "unit", finance);
        form->findChild<QDateEdit*>()->setDate(QDate(2026, 7, 15));
        form->give();
        QCOMPARE(form->trouble(), QString());
        QCOMPARE(text(u"SELECT last_day FROM people_duty WHERE field = '绿化美化'"
                      " AND unit_id = '%1'"_s.arg(planning.mid(5))),
                 u"2026-07-14"_s);

        sitDown(u"penghaitao"_s);
        duties = &m_desktop->supervision().duties();
        QVERIFY(!duties->findChild<QPushButton*>(u"supervision.duty-set"_s));
        ledger().startNew();
        form = ledger().panel().findChild<ActForm*>();
        QVERIFY(form);
        auto* lead = form->findChild<QComboBox*>(u"supervision.lead"_s);
        write(form, "title", u"组织春季植树活动"_s);
        QCOMPARE(lead->currentData().toString(), planning); // until tomorrow
        QVERIFY(form->findChild<QLabel*>(u"supervision.why"_s)->text().contains(u"植树"_s));
        write(form, "title", u"组织春游"_s);
        QCOMPARE(lead->currentData().toString(), QString());
        // What somebody has chosen stays.
        lead->setCurrentIndex(lead->findData(finance));
        Q_EMIT lead->activated(lead->currentIndex());
        write(form, "title", u"组织春季植树活动"_s);
        QCOMPARE(lead->currentData().toString(), finance);
    }

    /// 议定事项: the numbered tasks of a paper are proposed, looked through and opened in one step.
    void aPaperIsDividedIntoItsTasks()
    {
        sitDown(u"penghaitao"_s);
        TaskPaper paper;
        paper.title = u"部长办公会议纪要"_s;
        paper.number = u"示例部会议纪要〔2026〕7号"_s;
        paper.day = QDate(2026, 7, 14);
        paper.text =
            u"会议议定事项：\n（一）编制数据归集方案，8月20日前完成。（财务司牵头，规划司配合）\n"
            "（二）开展安全检查，9月底前建立整改台账。（规划司负责）\n"
            "（三）研究提出长效机制，完善制度。（科技司负责）\n"
            "（四）完善政府采购预算管理。（国家税务总局负责）"_s;
        auto& import = ledger().startTasks(paper);
        QTRY_VERIFY_WITH_TIMEOUT(import.model().state() == ImportModel::State::Ready, 20'000);
        auto& model = import.model();
        QCOMPARE(model.sheet().rows.size(), 4);
        // What is given to a unit of another house is nobody's here, whatever the duty table says.
        QVERIFY(!model.sheet().rows.at(3).item.contains("lead"_L1));
        model.setTaken(model.sheet().rows.at(3).row, false);
        QCOMPARE(model.sheet().rows.at(0).item["due"_L1].toString(), u"2026-08-20"_s);
        QCOMPARE(model.unitName(model.sheet().rows.at(0).item["lead"_L1].toString()), u"财务司"_s);
        // A person corrects one and leaves one out.
        const int second = model.sheet().rows.at(1).row;
        QVERIFY(model.setCell(second, u"due"_s, u"2026-09-15"_s));
        QTRY_VERIFY_WITH_TIMEOUT(model.state() == ImportModel::State::Ready, 20'000);
        QCOMPARE(model.sheet().rows.at(1).item["due"_L1].toString(), u"2026-09-15"_s);
        model.setTaken(model.sheet().rows.at(2).row, false);
        QCOMPARE(model.counts().good, 2);
        model.import();
        QTRY_VERIFY_WITH_TIMEOUT(model.state() == ImportModel::State::Done, 20'000);
        QCOMPARE(model.imported(), 2);
        const QString id = text(u"SELECT id FROM sup_item WHERE title LIKE '编制数据归集方案%'"_s);
        const auto row = m_desk->office().row(u"sup_item"_s, id);
        QCOMPARE(row["source_kind"_L1].toString(), u"meeting"_s);
        QCOMPARE(row["source_number"_L1].toString(), u"示例部会议纪要〔2026〕7号"_s);
        QCOMPARE(row["stage"_L1].toString(), u"handle"_s);
        QVERIFY(text(u"SELECT id FROM sup_item WHERE title LIKE '研究提出长效机制%'"_s).isEmpty());
        // The same paper again opens nothing a second time.
        ledger().startTasks(paper);
        QTRY_VERIFY_WITH_TIMEOUT(model.state() == ImportModel::State::Ready, 20'000);
        QCOMPARE(model.counts().present, 1); // the corrected one is another row now
    }

    /// 按责分工: of a paper that names nobody the leads are proposed by the duty table, each with
    /// why.
    void aPaperThatNamesNobodyIsDividedByTheDutyTable()
    {
        sitDown(u"penghaitao"_s);
        TaskPaper paper;
        paper.title = u"年度工作要点"_s;
        paper.day = QDate(2026, 7, 14);
        paper.text =
            u"（一）加强预算执行管理，9月底前完成清理。\n（二）开展作风建设，推进调查研究。"_s;
        auto& import = ledger().startTasks(paper);
        auto& model = import.model();
        QTRY_VERIFY_WITH_TIMEOUT(model.state() == ImportModel::State::Ready, 20'000);
        QCOMPARE(model.sheet().rows.size(), 2);
        const auto& first = model.sheet().rows.at(0);
        QCOMPARE(model.unitName(first.item["lead"_L1].toString()), u"财务司"_s);
        QCOMPARE(first.item["upTo"_L1].toString(), u"assign"_s);
        QCOMPARE(first.warnings.last().code, u"supervision.lead-by-duty"_s);
        QVERIFY(!model.sheet().rows.at(1).item.contains("lead"_L1)); // a field of nobody's
        QCOMPARE(model.sheet().rows.at(1).item["upTo"_L1].toString(), u"establish"_s);
        // It is a proposal: a person gives it to somebody else.
        QVERIFY(model.setCell(first.row, u"lead"_s, u"规划司"_s));
        QTRY_VERIFY_WITH_TIMEOUT(model.state() == ImportModel::State::Ready, 20'000);
        QCOMPARE(model.unitName(model.sheet().rows.at(0).item["lead"_L1].toString()), u"规划司"_s);
    }
};

QTEST_MAIN(TestSupervisionRegisters)
#include "tst_supervision_registers.moc"
