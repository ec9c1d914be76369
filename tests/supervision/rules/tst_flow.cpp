// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The route of an item, played through the engine as the handlers play it.
#include "real_standards.h"
#include "supervision/rules/flow.h"
#include "support/verify.h"
#include "workflow/engine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;
using workflow::Event;
using workflow::EventKind;

namespace {

const QString supervisor = u"person:s"_s;
const QString finance = u"person:f"_s;
const QString planning = u"person:p"_s;
const QString financeUnit = u"unit:f"_s;
const QString planningUnit = u"unit:p"_s;

workflow::Route supervisionRoute()
{
    const auto json = QJsonDocument::fromJson(resourceFile("routes/supervision.v1.json"));
    auto route = workflow::Route::parse(json.object());
    if (!route.ok())
        qFatal("%s", qPrintable(route.error().debugText()));
    return std::move(route).value();
}

} // namespace

class TestFlow : public QObject {
    Q_OBJECT

    const workflow::Route m_route = supervisionRoute();
    workflow::Environment m_world;
    workflow::Case m_case;
    QDateTime m_at = moment("2026-07-14");

    void begin(const QStringList& office = {u"role:supervisor"_s})
    {
        m_world.newId = workflow::idsFrom(newUuidText());
        m_world.mayAct = [](const QString& actor, const QString& participant) {
            static const QHash<QString, QStringList> what{
                {supervisor, {supervisor, u"role:supervisor"_s}},
                {finance, {finance, financeUnit}},
                {planning, {planning, planningUnit}}};
            return what.value(actor).contains(participant);
        };
        const QJsonObject variables{{u"office"_s, QJsonArray::fromStringList(office)},
                                    {u"lead"_s, financeUnit},
                                    {u"co"_s, QJsonArray{planningUnit}}};
        auto outcome = workflow::begin(m_route, supervisor, variables, m_at, m_world);
        QVERIFY(outcome.ok());
        m_case = outcome->next;
    }
    /// "" or the code.
    QString does(const QString& actor, const char* verb, const QString& reason = {})
    {
        const auto* flow = flowVerb(QString::fromLatin1(verb));
        if (!flow)
            return u"no such verb"_s;
        Event event;
        event.kind = flow->event;
        event.actor = actor;
        event.at = m_at;
        event.outcome = QString::fromLatin1(flow->outcome);
        event.to = QString::fromLatin1(flow->to);
        event.reason = reason;
        for (const auto& step : flow->steps) {
            for (const auto& item : m_case.items) {
                if (event.item.isEmpty() && item.step == step && item.isActionable() &&
                    m_world.mayAct(actor, item.participant))
                    event.item = item.id;
            }
        }
        if (event.item.isEmpty() || flow->event == EventKind::Conclude) {
            event.item.clear();
            event.step = flow->steps.value(0);
        }
        const auto outcome = workflow::advance(m_route, m_case, event, m_world);
        if (!outcome.ok())
            return outcome.error().code;
        m_case = outcome->next;
        return {};
    }

private Q_SLOTS:
    void init() { begin(); }

    void theRouteIsValid()
    {
        QStringList wrong;
        for (const auto& error : workflow::validate(m_route))
            wrong.append(error.debugText());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void anItemGoesItsWay()
    {
        QCOMPARE(stageOf(m_case), u"propose"_s);
        QCOMPARE(does(supervisor, "resubmit"), QString());
        QCOMPARE(stageOf(m_case), u"establish"_s);
        QCOMPARE(does(finance, "establish"), u"workflow.not-yours"_s);
        QCOMPARE(does(supervisor, "establish"), QString());
        QCOMPARE(does(supervisor, "assign"), QString());
        QCOMPARE(stageOf(m_case), u"handle"_s);
        QCOMPARE(holdersOf(m_case), QStringList({financeUnit, planningUnit}));
        QCOMPARE(does(finance, "accept"), QString());
        QCOMPARE(does(finance, "finish"), QString());
        // The one that leads is done; the others' part is not waited for.
        QCOMPARE(stageOf(m_case), u"review"_s);
        QCOMPARE(holdersOf(m_case), QStringList{u"role:supervisor"_s});
        QCOMPARE(does(supervisor, "redo", u"缺少佐证"_s), QString());
        QCOMPARE(stageOf(m_case), u"handle"_s);
        QCOMPARE(does(finance, "finish"), QString());
        QCOMPARE(does(supervisor, "pass"), QString());
        QCOMPARE(stageOf(m_case), u"strike"_s);
        QCOMPARE(does(finance, "strike"), u"workflow.not-yours"_s);
        QCOMPARE(does(supervisor, "strike"), QString());
        QCOMPARE(stageOf(m_case), u"struck"_s);
        QVERIFY(isClosed(stageOf(m_case)));
        QCOMPARE(does(supervisor, "reopen", u"问题反弹"_s), QString());
        QCOMPARE(stageOf(m_case), u"handle"_s);
    }

    void whatIsNotEstablishedIsOver()
    {
        QCOMPARE(does(supervisor, "resubmit"), QString());
        QCOMPARE(does(supervisor, "decline", u"重复"_s), QString());
        QCOMPARE(stageOf(m_case), u"declined"_s);
    }

    void workMayBeRefusedAndGivenToOthers()
    {
        for (const char* verb : {"resubmit", "establish", "assign"})
            QCOMPARE(does(supervisor, verb), QString());
        QCOMPARE(does(planning, "refuse", u"不属我司职责"_s), u"workflow.not-yours"_s);
        QCOMPARE(does(finance, "refuse", u"不属我司职责"_s), QString());
        QCOMPARE(stageOf(m_case), u"assign"_s);
        QCOMPARE(does(supervisor, "assign"), QString());
        QCOMPARE(stageOf(m_case), u"handle"_s);
        QCOMPARE(does(finance, "reassign", u"x"_s), u"workflow.not-manager"_s);
        QCOMPARE(does(supervisor, "reassign", u"机构改革"_s), QString());
        QCOMPARE(stageOf(m_case), u"assign"_s);
    }

    void aPartIsExaminedByWhoLeadsTheWhole()
    {
        begin({planningUnit});
        QCOMPARE(does(supervisor, "resubmit"), QString());
        QCOMPARE(does(planning, "establish"), QString());
        QCOMPARE(does(planning, "assign"), QString());
        QCOMPARE(does(finance, "finish"), QString());
        QCOMPARE(does(planning, "pass"), QString());
        // … and struck off by supervisors even so.
        QCOMPARE(does(planning, "strike"), u"workflow.not-yours"_s);
        QCOMPARE(does(supervisor, "strike"), QString());
    }

    void nothingIsFinishedWithoutAResult()
    {
        const auto* finish = flowVerb(u"finish"_s);
        QVERIFY(finish);
        const QString id = newUuidText();
        VERIFY_FAILS(FlowParams::parse(*finish, {{u"item"_s, id}}), "supervision.result-needed");
        VERIFY_FAILS(FlowParams::parse(*finish, {{u"item"_s, id}, {u"result"_s, u" \n "_s}}),
                     "supervision.result-needed");
        VERIFY_OK(FlowParams::parse(*finish, {{u"item"_s, id}, {u"result"_s, u"已完成"_s}}));
        VERIFY_FAILS(FlowParams::parse(*flowVerb(u"redo"_s), {{u"item"_s, id}}),
                     "supervision.reason-needed");
        QCOMPARE(flowVerb(u"explode"_s), nullptr);
    }
};

QTEST_APPLESS_MAIN(TestFlow)
#include "tst_flow.moc"
