// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/documents_page.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/duties_page.h"
#include "supervision/pages/import_page.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/supervision_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

/// What is done with an item in the panel beside the ledger, form by form.
class TestSupervisionActs : public test::SupervisionWindow {
    Q_OBJECT

private:
    /// An item that the finance department leads.
    QString ofFinance()
    {
        return text(u"SELECT t.item_id FROM sup_task AS t JOIN people_unit AS u"
                    " ON t.participant = 'unit:' || u.id JOIN sup_item AS i ON i.id = t.item_id"
                    " WHERE t.is_open = 1 AND t.step = 'handle' AND u.name = '财务司'"
                    " AND i.due_on IS NOT NULL ORDER BY i.open_parts, i.number_key LIMIT 1"_s);
    }
    ActForm* begin(const QString& item, const QString& verb)
    {
        ledger().openItem(item);
        ledger().act(verb);
        return ledger().panel().findChild<ActForm*>();
    }
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
    void give(ActForm* form)
    {
        form->give();
        QCOMPARE(form->trouble(), QString());
        QTRY_VERIFY(!ledger().panel().findChild<ActForm*>());
    }

private Q_SLOTS:
    void moreTimeIsAskedForAndDecidedOn()
    {
        sitDown(u"shixiaohong"_s);
        const QString item = ofFinance();
        QVERIFY(!item.isEmpty());
        const QString before = m_desk->office().row(u"sup_item"_s, item)["due_on"_L1].toString();
        auto* form = begin(item, u"ask-extension"_s);
        QVERIFY(form);
        const QDate day = QDate::fromString(before, Qt::ISODate).addDays(20);
        form->findChild<QDateEdit*>()->setDate(day);
        write(form, "reason", u"涉及多个单位，需要补充核对。"_s);
        give(form);
        QVERIFY(!ledger().panel().offers(u"decide-extension"_s));
        sitDown(u"penghaitao"_s);
        form = begin(item, u"decide-extension"_s);
        QVERIFY(form);
        QCOMPARE(form->findChild<QDateEdit*>()->date(), day); // as it was asked for
        choose(form, "grant", u"no"_s);
        form->give(); // a refusal says why
        QVERIFY(!form->trouble().isEmpty());
        choose(form, "grant", u"yes"_s);
        form->findChild<QDateEdit*>()->setDate(day.addDays(-5));
        write(form, "opinion", u"同意延至月底。"_s);
        give(form);
        const auto row = m_desk->office().row(u"sup_item"_s, item);
        QCOMPARE(row["due_on"_L1].toString(), day.addDays(-5).toString(Qt::ISODate));
        QCOMPARE(text(u"SELECT old_due_on FROM sup_extension WHERE item_id = '%1'"
                      " ORDER BY asked_at DESC LIMIT 1"_s.arg(item)),
                 before);
        QVERIFY(!ledger().panel().offers(u"decide-extension"_s));
    }

    void anItemIsSplitOffDownTheLevels()
    {
        sitDown(u"penghaitao"_s);
        const QString item = ofFinance();
        auto* form = begin(item, u"split"_s);
        QVERIFY(form);
        // Nobody is chosen in advance, and the house itself cannot be.
        auto* lead = form->findChild<QComboBox*>(u"supervision.lead"_s);
        QCOMPARE(lead->currentData().toString(), QString());
        QVERIFY(lead->findText(u"财务司"_s) > 0);
        QCOMPARE(lead->findText(u"示例部"_s), -1);
        write(form, "title", u"核定各单位预算调整数"_s);
        const QString unit = text(u"SELECT id FROM people_unit WHERE name = '规划司'"_s);
        choose(form, "lead", u"unit:"_s + unit);
        give(form);
        QCOMPARE(ledger().panel().itemId(), item); // one splits off several
        const QString part =
            text(u"SELECT id FROM sup_item WHERE title = '核定各单位预算调整数'"_s);
        const auto row = m_desk->office().row(u"sup_item"_s, part);
        QCOMPARE(row["parent_id"_L1].toString(), item);
        QCOMPARE(row["stage"_L1].toString(), u"handle"_s);
        QCOMPARE(row["lead_name"_L1].toString(), u"规划司"_s);
        QCOMPARE(row["source_kind"_L1],
                 m_desk->office().row(u"sup_item"_s, item)["source_kind"_L1]);
    }

    /// Who is urged acknowledges it as the first thing that is offered.
    void theOneWhoIsUrgedAcknowledges()
    {
        sitDown(u"shixiaohong"_s);
        const QString item = ofFinance();
        const auto urged = m_desk->elsewhere(u"penghaitao"_s, u"supervision.urge"_s,
                                             {{u"items"_s, QJsonArray{item}}});
        QVERIFY2(urged.ok(), urged.ok() ? "" : qPrintable(urged.error().debugText()));
        auto* form = begin(item, u"receipt"_s);
        QVERIFY(form);
        write(form, "text", u"已收到，周五前报。"_s);
        give(form);
        QCOMPARE(text(u"SELECT receipt_text FROM sup_urge WHERE item_id = '%1'"
                      " AND receipt_at IS NOT NULL ORDER BY at DESC LIMIT 1"_s.arg(item)),
                 u"已收到，周五前报。"_s);
        QVERIFY(!ledger().panel().offers(u"receipt"_s));
        sitDown(u"penghaitao"_s);
        ledger().openItem(item);
        QVERIFY(!ledger().panel().offers(u"receipt"_s)); // who urged does not acknowledge
    }

    void whatIsMeasuredIsSetByTheSupervisors()
    {
        sitDown(u"penghaitao"_s);
        const QString item = ofFinance();
        auto* form = begin(item, u"set-indicator"_s);
        QVERIFY(form);
        write(form, "unit", u"%"_s);
        write(form, "base", u"0"_s);
        write(form, "target", u"一百"_s);
        form->give(); // no number
        QVERIFY(!form->trouble().isEmpty());
        write(form, "target", u"100"_s);
        write(form, "path", u"10 30 60"_s);
        give(form);
        const auto indicator = m_desk->office().row(u"sup_item"_s, item)["indicator"_L1].toObject();
        QCOMPARE(indicator["year"_L1].toInt(), 2026);
        QCOMPARE(indicator["path"_L1].toArray(), (QJsonArray{u"10"_s, u"30"_s, u"60"_s}));
    }

    void theServersOwnUrgingIsSwitchedByASupervisor()
    {
        sitDown(u"shixiaohong"_s);
        const auto box = [this] {
            m_desktop->supervision().duties().refresh();
            const auto all = m_desktop->supervision().duties().findChildren<QCheckBox*>(
                u"supervision.automatic"_s);
            return all.isEmpty() ? nullptr : all.last();
        };
        QVERIFY(box() && !box()->isEnabled() && box()->isChecked());
        sitDown(u"penghaitao"_s);
        QVERIFY(box() && box()->isEnabled());
        box()->click();
        QCOMPARE(text(u"SELECT is_on FROM sup_switch"_s), u"0"_s);
        QTRY_VERIFY(!box()->isChecked());
        box()->click();
        QCOMPARE(text(u"SELECT is_on FROM sup_switch"_s), u"1"_s);
    }

    /// 调整隶属: the item changes its place and nothing else.
    void anItemIsPutUnderAnother()
    {
        sitDown(u"penghaitao"_s);
        const QString item = ofFinance();
        const QString whole = text(u"SELECT id FROM sup_item WHERE id <> '%1' AND parent_id IS NULL"
                                   " AND stage = 'handle' ORDER BY number_key LIMIT 1"_s.arg(item));
        const QJsonObject before = m_desk->office().row(u"sup_item"_s, item);
        auto* form = begin(item, u"move"_s);
        QVERIFY(form);
        choose(form, "parent", whole);
        give(form);
        const QJsonObject after = m_desk->office().row(u"sup_item"_s, item);
        QCOMPARE(after["parent_id"_L1].toString(), whole);
        QCOMPARE(after["lead_name"_L1], before["lead_name"_L1]);
        QCOMPARE(after["number_text"_L1], before["number_text"_L1]);
        // Not under what stands under it.
        form = begin(whole, u"move"_s);
        QVERIFY(form);
        auto* parents = form->findChild<QComboBox*>(u"supervision.parent"_s);
        QVERIFY(parents->findData(item) < 0);
        Q_EMIT form->left();
        QTRY_VERIFY(!ledger().panel().findChild<ActForm*>());
        form = begin(item, u"move"_s);
        choose(form, "parent", {});
        give(form);
        QVERIFY(m_desk->office().row(u"sup_item"_s, item)["parent_id"_L1].toString().isEmpty());
    }

    void milestonesAreSetAndReached()
    {
        sitDown(u"penghaitao"_s);
        const QString item = ofFinance();
        auto* form = begin(item, u"add-milestones"_s);
        QVERIFY(form);
        write(form, "title", u"完成初稿"_s);
        form->findChild<QDateEdit*>()->setDate(QDate(2026, 7, 16));
        give(form);
        const QString one =
            text(u"SELECT id FROM sup_milestone WHERE item_id = '%1' AND title = '完成初稿'"_s.arg(
                item));
        QVERIFY(!one.isEmpty());
        form = begin(item, u"reach"_s);
        QVERIFY(form);
        choose(form, "milestone", one);
        give(form);
        QCOMPARE(m_desk->office().row(u"sup_milestone"_s, one)["reached_on"_L1].toString(),
                 u"2026-07-14"_s);
    }

    void aProblemIsToldAndSettled()
    {
        sitDown(u"shixiaohong"_s);
        const QString item = ofFinance();
        auto* form = begin(item, u"feedback"_s);
        QVERIFY(form);
        write(form, "text", u"正在汇总。"_s);
        write(form, "problem", u"两个单位数据口径不一致"_s);
        write(form, "needs", u"请规划司统一口径"_s);
        give(form);
        form = begin(item, u"settle-problem"_s);
        QVERIFY(form);
        choose(form, "problem",
               text(u"SELECT id FROM sup_problem WHERE text = '两个单位数据口径不一致'"_s));
        write(form, "solution", u"按决算口径执行。"_s);
        give(form);
        QCOMPARE(text(u"SELECT settled_name FROM sup_problem"
                      " WHERE text = '两个单位数据口径不一致'"_s),
                 u"史晓红"_s);
    }

    void whatIsFinishedComesWithItsProof()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"办结报告.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("已完成");
        file.close();
        sitDown(u"shixiaohong"_s);
        const QString item = ofFinance();
        auto* form = begin(item, u"finish"_s);
        QVERIFY(form);
        form->takeFile(path);
        QTRY_COMPARE(form->files().size(), 1);
        form->give(); // nothing is closed without a result
        QVERIFY(!form->trouble().isEmpty());
        write(form, "result", u"已完成预算调整，报告附后。"_s);
        give(form);
        QCOMPARE(text(u"SELECT COUNT(*) FROM sup_file"_s), u"1"_s);
        QCOMPARE(
            text(u"SELECT name FROM sup_file WHERE item_id = '%1' AND role = 'proof'"_s.arg(item)),
            u"办结报告.txt"_s);
        QVERIFY(m_desk->blobs().has(
            text(u"SELECT sha256 FROM sup_file WHERE item_id = '%1'"_s.arg(item))));
        // Nobody was named as the one who handles it.
        QCOMPARE(m_desk->office().row(u"sup_item"_s, item)["handler_name"_L1].toString(),
                 u"史晓红"_s);
    }

    /// From any paper that came in to its item and back.
    void anyPaperIsSupervised()
    {
        sitDown(u"chenmin"_s);
        QString document;
        auto q = m_desk->db().query(
            "SELECT d.id FROM doc_document AS d WHERE d.way = 'incoming' AND d.secrecy = 0"
            " AND NOT EXISTS (SELECT 1 FROM doc_instruction AS i WHERE i.document_id = d.id)"
            " AND d.stage NOT IN ('voided', 'returned') ORDER BY d.id");
        while (document.isEmpty() && q.next()) {
            const QString id = q.text(0);
            if (m_desk->office().sees(m_desk->personOf(u"chenmin"_s), u"doc_document"_s, id))
                document = id;
        }
        (void)q.done();
        QVERIFY(!document.isEmpty());
        m_desktop->documents().openDocument(document);
        QVERIFY(m_desktop->documents().reading().offers(u"supervise"_s));
        Q_EMIT m_desktop->documents().superviseRequested();
        QVERIFY2(m_desk->submitted().contains(u"supervision.open"_s),
                 qPrintable(m_desk->submitted().join(u' ')));
        const auto row = m_desk->office().row(u"sup_item"_s, ledger().panel().itemId());
        QCOMPARE(row["source_table"_L1].toString(), u"doc_document"_s);
        QCOMPARE(row["source_id"_L1].toString(), document);
        QCOMPARE(row["stage"_L1].toString(), u"establish"_s);
    }

    /// 须报国务院: the report is a draft that goes out, made of what is known.
    void aReportToTheStateCouncilIsDrafted()
    {
        sitDown(u"penghaitao"_s);
        const QString item = ofFinance();
        const auto edited =
            m_desk->submit(u"supervision.edit"_s,
                           {{u"item"_s, item},
                            {u"changes"_s, QJsonArray{QJsonObject{{u"field"_s, u"toStateCouncil"_s},
                                                                  {u"from"_s, false},
                                                                  {u"to"_s, true}}}}});
        QVERIFY2(edited.ok(), edited.ok() ? "" : qPrintable(edited.error().debugText()));
        ledger().openItem(item);
        // What was shown before stands there until the event is over.
        QTRY_COMPARE(ledger().panel().findChildren<QPushButton*>(u"supervision.report"_s).size(),
                     1);
        auto* draft = ledger().panel().findChild<QPushButton*>(u"supervision.report"_s);
        draft->click();
        QCOMPARE(m_desktop->frame().currentSection(), u"documents"_s);
        QCOMPARE(
            text(u"SELECT way FROM doc_document ORDER BY created_at DESC, rowid DESC LIMIT 1"_s),
            u"outgoing"_s);
    }

    void aViewIsSharedWithAllWhoSeeTheLedger()
    {
        sitDown(u"penghaitao"_s);
        auto& views = pane().views();
        ledger::Query query = pane().query();
        query.group = u"lead"_s;
        pane().setQuery(query);
        views.setMarks(
            {{u"due"_s, ledger::Mark::Test::DaysLeft, u"3"_s, ledger::Mark::Tone::Amber, true}});
        QVERIFY(views.share(u"按司局"_s));
        const QString id = views.current().id;
        sitDown(u"shixiaohong"_s);
        auto& others = pane().views();
        QVERIFY(others.isShared(id));
        QVERIFY(!others.mayShare());
        others.choose(id);
        QCOMPARE(pane().query().group, u"lead"_s);
        QCOMPARE(others.current().marks.size(), 1);
        QVERIFY(!others.isModified());
    }
};

QTEST_MAIN(TestSupervisionActs)
#include "tst_supervision_acts.moc"
