// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/action_targets.h"
#include "documents/pages/document_list_model.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/participants.h"
#include "documents/pages/reading_model.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

/// What can be done with an open document, without a widget.
class TestActs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_language = std::make_unique<ui::Language>();
        m_reading = std::make_unique<ReadingModel>(*m_desk, *m_language);
    }

    void cleanup() { m_reading.reset(); }

    void aProposalGoesWhereItsFieldsSay()
    {
        m_desk->sitDown(u"chenmin"_s);
        QVERIFY(!openFirst(Folder::Propose).isEmpty());
        ActionForm form = m_reading->formFor(u"propose"_s);
        form.opinion = u"拟请批示。"_s;
        form.leaders = {leader()};
        give(form);
        QCOMPARE(m_reading->view().text("stage"), u"instruct"_s);
    }

    void everyActComesBackFromItsParameters()
    {
        const auto back = [](ActionForm form) {
            form.document = u"d"_s;
            QCOMPARE(ActionForm::fromParams(form.verb, form.params()), form);
        };
        ActionForm form;
        form.reason = u"r"_s;
        for (const auto& verb : {u"detach"_s, u"drop-reader"_s, u"drop-signer"_s, u"skip"_s}) {
            form.verb = verb;
            form.target = newUuidText();
            back(form);
        }
        form.target = u"instruct"_s;
        for (const auto& verb : {u"skip"_s, u"reopen"_s}) {
            form.verb = verb;
            back(form);
        }
        ActionForm signers;
        signers.verb = u"add-signer"_s;
        signers.signers = {u"post:a"_s};
        signers.place = u"before"_s;
        back(signers);
        ActionForm readers;
        readers.verb = u"circulate"_s;
        readers.readers = {u"post:a"_s, u"post:b"_s};
        readers.ordered = true;
        back(readers);
    }

    void endingBeforeTheJointUnitsNeedsAReason()
    {
        ActionForm form;
        form.verb = u"handle"_s;
        form.opinion = u"已办。"_s;
        QVERIFY(form.check().ok());
        form.early = true;
        QCOMPARE(form.check().error().args.value("field"_L1).toString(), u"reason"_s);
        form.reason = u"协办单位无不同意见"_s;
        QVERIFY(form.check().ok());
        QVERIFY(form.params().value("early"_L1).toBool());
    }

    void aVerdictAloneIsAnInstructionUnlessItSaysNo()
    {
        QVERIFY(!openFirst(Folder::Instruct).isEmpty());
        m_reading->setVerdict(u"disagree"_s);
        const auto mute = m_reading->give(m_reading->formFor(u"instruct"_s));
        QVERIFY(!mute.ok());
        QCOMPARE(mute.error().code, u"documents.form-missing"_s);
        m_reading->setVerdict(u"agree"_s);
        give(m_reading->formFor(u"instruct"_s));
        const auto& last = m_reading->view().opinions.last();
        QCOMPARE(last.verdict, u"agree"_s);
        QVERIFY(!m_reading->comments().last().text.isEmpty());
    }

    void aVerdictStandsBesideTheWordsAndSurvivesInTheDraft()
    {
        const QString id = openFirst(Folder::Instruct);
        QVERIFY(!id.isEmpty());
        m_reading->setVerdict(u"comment"_s);
        m_reading->setOpinion(u"请再核实数据。"_s);
        m_reading->saveDraft();
        m_reading->open({});
        m_reading->open(id);
        QCOMPARE(m_reading->draft().verdict, u"comment"_s);
        give(m_reading->formFor(u"instruct"_s));
        const auto comment = m_reading->comments().last();
        QCOMPARE(comment.text, u"请再核实数据。"_s);
        QVERIFY(comment.act.contains(u"Other opinion"_s));
    }

    void walkingPastADocumentDoesNotOpenIt()
    {
        const QStringList unread = unreadOnes();
        QVERIFY(unread.size() >= 2);
        m_reading->setDwell(60);
        m_reading->setAttended(true);
        m_reading->open(unread[0]);
        m_reading->open(unread[1]);
        m_reading->open({});
        QTest::qWait(120);
        QCOMPARE(opened(), 0);
        m_reading->open(unread[0]);
        QCOMPARE(opened(), 0);
        QTRY_COMPARE(opened(), 1);
        QTest::qWait(120);
        QCOMPARE(opened(), 1);
    }

    void nobodyReadsBehindAnotherWindow()
    {
        m_reading->setDwell(30);
        m_reading->open(unreadOnes().value(0));
        QTest::qWait(80);
        QCOMPARE(opened(), 0);
        m_reading->setAttended(true);
        QTRY_COMPARE(opened(), 1);
    }

    void whoBeginsToActHasOpenedIt()
    {
        m_reading->setAttended(true);
        m_reading->open(unreadOnes().value(0));
        m_reading->setOpinion(u"请"_s);
        QCOMPARE(opened(), 1);
    }

    void theSenderTakesBackWhatWasOnlyWalkedPast()
    {
        m_desk->sitDown(u"chenmin"_s);
        const QString id = openFirst(Folder::Propose);
        ActionForm form = m_reading->formFor(u"propose"_s);
        form.opinion = u"拟请批示。"_s;
        form.leaders = {leader()};
        give(form);
        m_desk->sitDown(u"zhoujianguo"_s);
        m_reading->setAttended(true);
        m_reading->open({});
        m_reading->open(id);
        m_reading->open({});
        m_desk->sitDown(u"chenmin"_s);
        const auto back = m_reading->withdraw(id);
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().debugText()));
    }

    void theMenuOffersWhatThePersonMayAndWhatThereIs()
    {
        m_desk->sitDown(u"chenmin"_s);
        QVERIFY(!openFirst(Folder::Instruct, Whose::Register).isEmpty());
        const QStringList more = m_reading->moreActions();
        for (const auto& verb : {u"correct"_s, u"attach"_s, u"skip"_s, u"void"_s})
            QVERIFY2(more.contains(verb), qPrintable(verb));
        QVERIFY(!more.contains(u"reopen"_s));
        QCOMPARE(more.last(), u"void"_s);
        m_desk->sitDown(u"zhoujianguo"_s);
        QVERIFY(!openFirst(Folder::Instruct).isEmpty());
        QVERIFY(!m_reading->offers(u"void"_s));
        QVERIFY(m_reading->offers(u"delegate"_s));
    }

    void aStepIsSkippedWithAReason()
    {
        m_desk->sitDown(u"chenmin"_s);
        QVERIFY(!openFirst(Folder::Instruct, Whose::Register).isEmpty());
        ActionForm form = m_reading->formFor(u"skip"_s);
        QCOMPARE(form.target, u"instruct"_s);
        QCOMPARE(form.check().error().args.value("field"_L1).toString(), u"reason"_s);
        form.reason = u"领导出访，已口头同意"_s;
        give(form);
        QVERIFY(m_reading->view().text("stage") != u"instruct"_s);
    }

    void aVoidedDocumentStaysVoided()
    {
        m_desk->sitDown(u"chenmin"_s);
        QVERIFY(!openFirst(Folder::Instruct, Whose::Register).isEmpty());
        ActionForm voiding = m_reading->formFor(u"void"_s);
        QVERIFY(!voiding.check().ok());
        voiding.reason = u"重复来文"_s;
        give(voiding);
        QCOMPARE(m_reading->view().text("stage"), u"voided"_s);
        QVERIFY(!m_reading->offers(u"reopen"_s)); // its number is spent; it is registered anew
    }

    void aClosedDocumentIsReopenedAtAnEarlierStep()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        QVERIFY(!openFirst(Folder::Filed, Whose::Register).isEmpty());
        QVERIFY(m_reading->offers(u"reopen"_s));
        ActionForm form = m_reading->formFor(u"reopen"_s);
        form.target = u"close"_s;
        form.reason = u"补充材料"_s;
        give(form);
        QCOMPARE(m_reading->view().text("stage"), u"close"_s);
    }

    void whatIsClosedAndWaitsForTheArchiveIsNotLate()
    {
        m_desk->sitDown(u"fanzhiqiang"_s);
        const QString id = openFirst(Folder::File);
        QVERIFY(!id.isEmpty());
        QVERIFY(m_desk
                    ->elsewhere(u"lixiaomei"_s, u"documents.correct"_s,
                                {{u"document"_s, id},
                                 {u"changes"_s,
                                  QJsonArray{QJsonObject{
                                      {u"field"_s, u"due_at"_s},
                                      {u"from"_s, m_reading->view().fields.value(u"due_at"_s)},
                                      {u"to"_s, u"2020-01-01T09:00:00.000Z"_s}}}}})
                    .ok());
        m_reading->refresh();
        const auto steps = m_reading->steps();
        const auto current =
            std::find_if(steps.begin(), steps.end(), [](const auto& step) { return step.current; });
        QVERIFY(current != steps.end());
        QVERIFY(current->lamp == ui::Lamp::Yellow);
    }

    void whatLiesWithMeIsDelegatedAndAReaderIsDropped()
    {
        QVERIFY(!openFirst(Folder::Instruct).isEmpty());
        ActionForm circulate = m_reading->formFor(u"circulate"_s);
        Participants people(*m_desk);
        circulate.readers = {
            people.find(Participants::Among::Everybody, u"chenmin"_s, 1).value(0).participant};
        QVERIFY(!circulate.readers.first().isEmpty());
        give(circulate);
        QVERIFY(m_reading->offers(u"drop-reader"_s));
        give(m_reading->formFor(u"drop-reader"_s));
        QVERIFY(!m_reading->offers(u"drop-reader"_s));
        ActionForm delegate = m_reading->formFor(u"delegate"_s);
        delegate.to = circulate.readers.first();
        give(delegate);
        QVERIFY(!m_reading->offers(u"instruct"_s));
    }

    void whatWasAcceptedForAllIsGivenBack()
    {
        m_desk->sitDown(u"chenmin"_s);
        QVERIFY(!openFirst(Folder::Propose).isEmpty());
        QVERIFY(!m_reading->offers(u"release"_s));
        give(m_reading->formFor(u"accept"_s));
        QVERIFY(m_reading->offers(u"release"_s));
        give(m_reading->formFor(u"release"_s));
        QVERIFY(!m_reading->offers(u"release"_s));
    }

    void anAddedSignerIsDroppedAgain()
    {
        QVERIFY(!openFirst(Folder::Instruct).isEmpty());
        QVERIFY(!m_reading->offers(u"drop-signer"_s));
        Participants people(*m_desk);
        ActionForm add = m_reading->formFor(u"add-signer"_s);
        add.signers = {people.find(Participants::Among::Leaders, u"hzy"_s, 1).value(0).participant};
        give(add);
        QVERIFY(m_reading->offers(u"drop-signer"_s));
        give(m_reading->formFor(u"drop-signer"_s));
        QVERIFY(!m_reading->offers(u"drop-signer"_s));
    }

    void theStepsOwnLimitIsSaidInTheOpenDocument()
    {
        QVERIFY(!openFirst(Folder::Instruct).isEmpty());
        const auto& tasks = m_reading->view().tasks;
        const bool other = std::any_of(tasks.begin(), tasks.end(), [this](const TaskView& task) {
            return task.mine && task.dueAt.isValid() &&
                   task.dueAt != m_reading->view().moment("due_at");
        });
        QCOMPARE(m_reading->metaParts().join(u'|').contains(u"my step"_s), other);
    }

private:
    QString leader()
    {
        Participants people(*m_desk);
        return people.find(Participants::Among::Leaders, u"zhoujianguo"_s, 1).value(0).participant;
    }

    QStringList idsIn(Folder folder, Whose whose)
    {
        DocumentListModel list(*m_desk, *m_language);
        list.setQuery({folder, whose});
        QStringList found;
        for (int row = 0; row < list.rowCount(); ++row)
            found.append(list.idAt(row));
        return found;
    }

    /// Opens the first of the folder; its id, empty where there is none.
    QString openFirst(Folder folder, Whose whose = Whose::Mine)
    {
        const QString id = idsIn(folder, whose).value(0);
        m_reading->open({});
        m_reading->open(id);
        return id;
    }

    QStringList unreadOnes()
    {
        QStringList found;
        for (const QString& id : idsIn(Folder::Inbox, Whose::Mine)) {
            ReadingModel probe(*m_desk, *m_language);
            probe.open(id);
            const auto& tasks = probe.view().tasks;
            if (probe.view().may.contains(u"open"_s) &&
                std::any_of(tasks.begin(), tasks.end(), [](const TaskView& task) {
                    return task.mine && !task.readAt.isValid();
                }))
                found.append(id);
        }
        return found;
    }

    int opened() { return int(m_desk->submitted().count(u"documents.open"_s)); }

    void give(const ActionForm& form)
    {
        const auto given = m_reading->give(form);
        QVERIFY2(given.ok(), given.ok() ? "" : qPrintable(given.error().debugText()));
    }

    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<ui::Language> m_language;
    std::unique_ptr<ReadingModel> m_reading;
};

QTEST_MAIN(TestActs)
#include "tst_acts.moc"
