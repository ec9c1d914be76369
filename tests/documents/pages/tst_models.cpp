// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "documents/data/drafts.h"
#include "documents/pages/attention_model.h"
#include "documents/pages/books_model.h"
#include "documents/pages/calendar_model.h"
#include "documents/pages/document_list_model.h"
#include "documents/pages/folder_model.h"
#include "documents/pages/list_queries.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/participants.h"
#include "documents/pages/reading_model.h"
#include "documents/pages/wording.h"
#include "documents/pages/workbench_model.h"
#include "ui/row_roles.h"

#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using chancery::test::queryOf;
using namespace Qt::StringLiterals;

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_language = std::make_unique<ui::Language>();
    }

    void countsAreThoseOfTheLists()
    {
        FolderModel folders(*m_desk);
        folders.refresh();
        QVERIFY(folders.count(FolderModel::toDo) > 0);
        for (const auto& place : FolderModel::places()) {
            if (!place.folder || !place.counted)
                continue;
            DocumentListModel list(*m_desk, *m_language);
            list.setQuery(queryOf(*place.folder, place.whose));
            QVERIFY2(list.rowCount() == folders.count(place.id), qPrintable(place.id));
        }
    }

    void aListReadsOnlyThePagesThatAreLookedAt()
    {
        for (int i = 0; i < 300; ++i) {
            const auto added = m_desk->elsewhere(
                u"lixiaomei"_s, u"documents.register"_s,
                {{u"id"_s, newUuidText()}, {u"title"_s, u"关于第%1件事的通知"_s.arg(i)}});
            QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().debugText()));
        }
        DocumentListModel list(*m_desk, *m_language);
        list.setQuery(queryOf(Folder::All, Whose::Register));
        QVERIFY(list.rowCount() > 2 * DocumentListModel::pageRows);
        QCOMPARE(list.pagesRead(), 0);
        QVERIFY(!list.index(0).data(ui::RowTitleRole).toString().isEmpty());
        QVERIFY(!list.index(5).data(ui::RowTitleRole).toString().isEmpty());
        QCOMPARE(list.pagesRead(), 1);
        QVERIFY(!list.index(list.rowCount() - 1).data(ui::RowTitleRole).toString().isEmpty());
        QCOMPARE(list.pagesRead(), 2);
    }

    void aRowThatGoesTakesNoOtherWithIt()
    {
        DocumentListModel list(*m_desk, *m_language);
        list.setQuery(queryOf(Folder::Inbox, Whose::Mine));
        const int before = list.rowCount();
        const QPersistentModelIndex last(list.index(before - 1));
        const QString lastId = list.idAt(before - 1);
        ReadingModel reading(*m_desk, *m_language);
        reading.open(list.idAt(0));
        ActionForm form = reading.formFor(reading.primary());
        form.opinion = u"同意。"_s;
        const auto given = reading.give(form);
        QVERIFY2(given.ok(), given.ok() ? "" : qPrintable(given.error().debugText()));
        list.refresh();
        QCOMPARE(list.rowCount(), before - 1);
        QVERIFY(last.isValid());
        QCOMPARE(list.idAt(last.row()), lastId);
    }

    void anInstructionNeedsItsOpinionAndThenMovesOn()
    {
        ReadingModel reading(*m_desk, *m_language);
        openFirst(reading);
        QCOMPARE(reading.primary(), u"instruct"_s);
        const auto empty = reading.give(reading.formFor(u"instruct"_s));
        QVERIFY(!empty.ok());
        QCOMPARE(empty.error().code, u"documents.form-missing"_s);
        QSignalSpy done(&reading, &ReadingModel::done);
        reading.setOpinion(u"同意。"_s);
        QVERIFY(reading.give(reading.formFor(u"instruct"_s)).ok());
        QCOMPARE(done.size(), 1);
        QVERIFY(reading.comments().last().leader);
        QCOMPARE(reading.comments().last().text, u"同意。"_s);
        QVERIFY(reading.draft().opinion.isEmpty());
    }

    void whatWasGivenCanBeTakenBackUntilItWasOpened()
    {
        ReadingModel reading(*m_desk, *m_language);
        const QString id = openFirst(reading);
        QSignalSpy done(&reading, &ReadingModel::done);
        reading.setOpinion(u"同意。"_s);
        QVERIFY(reading.give(reading.formFor(u"instruct"_s)).ok());
        QVERIFY(done.at(0).at(2).toBool());
        const auto back = reading.withdraw(id);
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().debugText()));
        QVERIFY(reading.view().may.contains(u"instruct"_s));
    }

    void anOpinionHalfWrittenSurvives()
    {
        QString id;
        {
            ReadingModel reading(*m_desk, *m_language);
            id = openFirst(reading);
            reading.setOpinion(u"请财务司"_s);
            QVERIFY(!reading.isDraftSaved());
            reading.saveDraft();
            QVERIFY(reading.isDraftSaved());
        }
        ReadingModel again(*m_desk, *m_language);
        again.open(id);
        QCOMPARE(again.draft().opinion, u"请财务司"_s);
    }

    void changingTheDocumentKeepsWhatWasWrittenOnTheOneBefore()
    {
        ReadingModel reading(*m_desk, *m_language);
        const QString first = openFirst(reading);
        reading.setOpinion(u"先放一放"_s);
        reading.open(second());
        QVERIFY(reading.draft().opinion.isEmpty());
        reading.open(first);
        QCOMPARE(reading.draft().opinion, u"先放一放"_s);
    }

    void aRefusalStandsInTheListWithItsReasonAndCanBeEditedAgain()
    {
        ui::Words words;
        AttentionModel attention(*m_desk, words, *m_language);
        ReadingModel reading(*m_desk, *m_language);
        const QString id = openFirst(reading);
        reading.setOpinion(u"同意，请抓紧。"_s);
        m_desk->refuseNext(fail("workflow.not-enabled"));
        QVERIFY(reading.give(reading.formFor(u"instruct"_s)).ok());
        QCOMPARE(attention.refused().size(), 1);
        const auto& item = attention.refused().first();
        QCOMPARE(item.reason.code, u"workflow.not-enabled"_s);
        QVERIFY(item.editable);
        const ActionForm form = ActionForm::fromParams(item.verb, item.params);
        QCOMPARE(form.document, id);
        QCOMPARE(form.opinion, u"同意，请抓紧。"_s);
        QVERIFY(attention.dismiss(item.n).ok());
        QVERIFY(attention.refused().isEmpty());
    }

    void aFormComesBackFromItsParametersAsItWas()
    {
        ActionForm form;
        form.verb = u"propose"_s;
        form.document = u"d"_s;
        form.opinion = u"拟请何志远副部长批示。"_s;
        form.leaders = {u"post:a"_s};
        form.lead = u"unit:b"_s;
        form.co = {u"unit:c"_s, u"unit:d"_s};
        form.due = QDateTime(QDate(2026, 7, 20), QTime(9, 0), Qt::UTC);
        QCOMPARE(ActionForm::fromParams(form.verb, form.params()), form);
    }

    void peopleAreFoundByInitialsAndSameNamesStandWithTheirUnits()
    {
        Participants people(*m_desk);
        const auto leaders = people.find(Participants::Among::Leaders, u"hzy"_s, 5);
        QVERIFY(!leaders.isEmpty());
        QCOMPARE(leaders.first().name, u"何志远"_s);
        const auto units = people.find(Participants::Among::Units, u"cws"_s, 5);
        QVERIFY(!units.isEmpty());
        QVERIFY(units.first().participant.startsWith(u"unit:"_s));
        const auto doubled = people.find(Participants::Among::Everybody, u"张伟"_s, 5);
        QVERIFY(doubled.size() >= 2);
        QVERIFY(doubled[0].note != doubled[1].note);
    }

    void leadersInChargeOfTheLeadingUnitAreOfferedFirst()
    {
        Participants people(*m_desk);
        const QString unit =
            people.find(Participants::Among::Units, u"财务司"_s, 1).value(0).participant;
        const QStringList inCharge = people.leadersOf(unit);
        QVERIFY(!inCharge.isEmpty());
        QCOMPARE(people.find(Participants::Among::Leaders, {}, 1, unit).first().participant,
                 inCharge.first());
    }

    void theWorkbenchCountsWhatItLists()
    {
        WorkbenchModel bench(*m_desk, *m_language);
        bench.refresh();
        QCOMPARE(bench.figures().first().figure, QString::number(bench.todo().rowCount()));
        QVERIFY(!bench.greeting().isEmpty());
        QVERIFY(bench.arrived().size() <= 5);
        bench.todo().setSteps({u"no-such-step"_s});
        QCOMPARE(bench.todo().rowCount(), 0);
    }

    /// 004: the home page tells the lines of work apart; together they are all of it.
    /// 公报转送 waits with the department that drafted what was opened, and it has the book for it.
    void whatIsOwedToAGazetteWaitsWithItsDepartment()
    {
        m_desk->sitDown(u"weidongsheng"_s);
        auto q = m_desk->db().query("SELECT id FROM doc_document WHERE way = 'outgoing' LIMIT 1");
        QVERIFY(q.next());
        const QString document = q.text(0);
        (void)q.done();
        const auto actor = m_desk->actor();
        QVERIFY(actor.ok() && *actor);
        QString unit;
        for (const auto& capacity : (*actor)->capacities) {
            if (capacity.participant.startsWith("unit:"_L1))
                unit = capacity.participant;
        }
        QVERIFY(!unit.isEmpty());
        WorkbenchModel bench(*m_desk, *m_language);
        bench.refresh();
        const int before = bench.todo().rowCount();
        QVERIFY(!BooksModel::idsFor(*m_desk).contains(u"numbers"_s));
        QVERIFY(m_desk->db()
                    .run("INSERT INTO doc_gazette (id, version, document_id, gazette, title, unit,"
                         " arose_at, state) VALUES ('g', 1, ?, 'own', '', ?,"
                         " '2026-07-14T00:00:00.000Z', 'waiting')",
                         document, unit)
                    .ok());
        bench.refresh();
        QCOMPARE(bench.todo().rowCount(), before + 1);
        int found = 0;
        for (int row = 0; row <= before; ++row) {
            const auto index = bench.todo().index(row);
            if (index.data(TodoModel::StepRole) != u"gazette"_s)
                continue;
            ++found;
            QCOMPARE(index.data(TodoModel::DocumentRole).toString(), document);
            QVERIFY(!index.data(ui::RowStateRole).toString().isEmpty());
            QVERIFY(index.data(ui::RowStateRole).toString() != "gazette"_L1);
        }
        QCOMPARE(found, 1);
        QVERIFY(BooksModel::idsFor(*m_desk).contains(u"gazettes"_s));
        QVERIFY(m_desk->db().run("UPDATE doc_gazette SET state = 'sent'").ok());
        bench.refresh();
        QCOMPARE(bench.todo().rowCount(), before);
        m_desk->sitDown(u"cuijianwei"_s); // of another department
        QVERIFY(m_desk->db().run("UPDATE doc_gazette SET state = 'waiting'").ok());
        bench.refresh();
        for (int row = 0; row < bench.todo().rowCount(); ++row)
            QVERIFY(bench.todo().index(row).data(TodoModel::StepRole) != u"gazette"_s);
    }

    void theWorkbenchGroupsByLinesOfWork()
    {
        using Work = TodoModel::Work;
        m_desk->sitDown(u"weidongsheng"_s);
        WorkbenchModel bench(*m_desk, *m_language);
        OtherModules others;
        others.waiting = [] {
            OtherTask task;
            task.id = u"1"_s;
            task.title = u"督办事项"_s;
            return QList<OtherTask>{task};
        };
        bench.setOthers(others);
        bench.refresh();
        auto& todo = bench.todo();
        QVERIFY(todo.countOf(Work::Drafting) > 0);
        QCOMPARE(todo.countOf(Work::Supervised), 1);
        QCOMPARE(todo.countOf(Work::Papers) + todo.countOf(Work::Drafting) +
                     todo.countOf(Work::Supervised),
                 todo.rowCount());
        for (const auto work : {Work::Papers, Work::Drafting, Work::Supervised}) {
            todo.setWork(work);
            QCOMPARE(todo.rowCount(), todo.countOf(work));
            QCOMPARE(todo.count({}), todo.countOf(work));
        }
        todo.setWork(Work::Drafting);
        todo.setSteps({u"draft"_s});
        QVERIFY(todo.rowCount() > 0);
        QVERIFY(todo.index(0).data(TodoModel::OtherRole).toString().isEmpty());
    }

    /// One calendar (日历): every document under way stands on the day of its time limit, beside
    /// what other modules have.
    void theCalendarHoldsEveryDayThatMatters()
    {
        m_desk->sitDown(u"chenmin"_s);
        const QDate first(2026, 6, 29);
        OtherModules others;
        others.dates = [](const QDate& from, const QDate&) {
            return QList<OtherDate>{
                {u"item:1"_s, u"督办事项"_s, u"限办"_s, from.addDays(3), ui::Lamp::Yellow}};
        };
        CalendarModel calendar(*m_desk, *m_language, others);
        calendar.setSpan(first, first.addDays(41));
        auto q = m_desk->db().query(
            "SELECT id, due_at FROM doc_document WHERE due_at IS NOT NULL AND stage NOT IN"
            " ('closed', 'issued', 'filed', 'voided', 'returned')");
        int papers = 0;
        while (q.next()) {
            const QDate day = momentFromText(q.text(1)).toTimeZone(officeZone()).date();
            if (day < first || day > first.addDays(41))
                continue;
            ++papers;
            calendar.setDay(day);
            bool isThere = false;
            for (int row = 0; row < calendar.rowCount(); ++row)
                isThere |= calendar.index(row).data(CalendarModel::DocumentRole) == q.text(0);
            QVERIFY2(isThere, qPrintable(q.text(0)));
        }
        QVERIFY(papers > 3);
        calendar.setDay(first.addDays(3));
        QCOMPARE(calendar.index(calendar.rowCount() - 1).data(CalendarModel::OtherRole).toString(),
                 u"item:1"_s);
        const auto count = [&] {
            int entries = 0;
            for (const auto& day : calendar.entries())
                entries += int(day.size());
            return entries;
        };
        QVERIFY(count() > papers);
        const int all = count();
        calendar.setMineOnly(true);
        QVERIFY(count() > 1 && count() < all);
    }

    void workbenchAndListShowOneTimeLimit()
    {
        for (const auto& login :
             {u"zhoujianguo"_s, u"chenmin"_s, u"lixiaomei"_s, u"fanzhiqiang"_s}) {
            m_desk->sitDown(login);
            WorkbenchModel bench(*m_desk, *m_language);
            bench.refresh();
            DocumentListModel list(*m_desk, *m_language);
            list.setQuery(queryOf(Folder::Inbox, Whose::Mine));
            for (int row = 0; row < bench.todo().rowCount(); ++row) {
                const auto here = bench.todo().index(row);
                const QString id = here.data(TodoModel::DocumentRole).toString();
                const int there = list.rowOf(id);
                QVERIFY(there >= 0);
                for (const int role :
                     {int(ui::RowDueRole), int(ui::RowLampRole), int(ui::RowSubtitleRole)}) {
                    QCOMPARE(here.data(role), list.index(there).data(role));
                }
            }
            QCOMPARE(orderOf(bench), orderOf(list));
        }
    }

    void everyStageThatOccursHasAWord()
    {
        auto q = m_desk->db().query("SELECT DISTINCT stage FROM doc_document");
        int stages = 0;
        while (q.next()) {
            ++stages;
            QVERIFY2(documents::stageName(q.text(0)) != q.text(0), qPrintable(q.text(0)));
        }
        QVERIFY(stages > 8);
    }

private:
    /// The limits in the order of the rows, without doubles and without what has none.
    template <typename Model>
    static QStringList orderOf(Model& model)
    {
        QStringList ids;
        if constexpr (std::is_same_v<Model, WorkbenchModel>) {
            for (const auto& item : model.todo().all())
                ids.append(momentToText(item.dueAt));
        } else {
            for (int row = 0; row < model.rowCount(); ++row)
                ids.append(momentToText(model.lineAt(row)->dueAt));
        }
        ids.removeDuplicates();
        return ids;
    }

    QString idAt(int row)
    {
        DocumentListModel list(*m_desk, *m_language);
        list.setQuery(queryOf(Folder::Inbox, Whose::Mine));
        return list.idAt(row);
    }
    QString openFirst(ReadingModel& reading)
    {
        const QString id = idAt(0);
        reading.open(id);
        return id;
    }
    QString second() { return idAt(1); }

    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<ui::Language> m_language;
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
