// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/event.h"
#include "workflow/route.h"
#include "workflow/work_case.h"

#include <optional>

namespace chancery::workflow {

/// One event's work on a copy of a case; inner to the engine (engine.h is its door). The first
/// error is remembered and everything done after it is thrown away with the copy.
class Machine {
public:
    Machine(const Route& route, Case state, const Environment& environment, QDateTime at);

    Result<void> begin(const QString& initiator, const QJsonObject& variables);
    Result<void> apply(const Event& event);
    Outcome take();

    /// The visits that lie behind `number`, itself not included.
    QList<int> ancestors(int number) const;
    /// The latest earlier visit of `step` on the way to visit `number`; 0: none.
    int earlier(int number, const QString& step) const;

    bool stepIs(const QString& step, const QString& state) const;
    const Case& state() const { return m_case; }

private:
    // machine_flow.cpp: arrivals, joins and visits
    void settle();
    bool fireJoins();
    bool fireJoin(const Step& step);
    bool fireAll(const Step& step);
    bool fireCount(const Step& step);
    bool fireThreads(const Step& step);
    bool fireSync();
    bool mayStillCome(const Step& step) const;
    int openVisit(const Step& step, const QList<Cause>& causes, int race, const QStringList& only);
    bool activateWaiting();
    bool gateOpen(const Visit& visit, const Step& step) const;
    void activate(int number);
    bool expireMilestones();
    bool releaseLocks();
    void completeVisit(int number, const QString& outcome);
    void takeWays(int number);
    void resume(const Resume& resume);
    void cancelVisit(int number, ItemState to = ItemState::Cancelled);
    bool cancelSteps(const QStringList& keys);
    void endCase(const QString& result);
    void checkEnd();
    bool dropIdleMilestones();

    // machine_items.cpp: work items and what they decide together
    void makeItems(int number);
    WorkItem newItem(const Visit& visit, const QString& participant) const;
    void wake(int number);
    bool mayWake(const WorkItem& item, int index, Mode mode) const;
    void evaluate(int number);
    std::optional<QString> decision(const Visit& visit, const Step& step, bool now);
    std::optional<QString> voteDecision(const Visit& visit, const Step& step, bool now);
    QString commonOutcome(const Visit& visit) const;
    bool isSettled(const WorkItem& item) const;
    bool hasOpenChild(const QString& id, std::initializer_list<Link> links) const;
    void closeItem(WorkItem& item, ItemState state, TraceKind kind);
    void insertAfter(const QString& id, WorkItem item);
    void relinkChildren(const QString& from, const QString& to);
    QStringList resolve(const QStringList& expressions) const;
    int amount(const Amount& amount, int total);

    // machine_pick.cpp: which item is meant and who may touch it
    using States = std::initializer_list<ItemState>;
    Result<QString> pick(const Event& event, States states) const;
    Result<QString> pickIn(const Event& event, const QString& step, States states) const;
    Result<void> mayTouch(const Event& event, const WorkItem& item) const;
    Result<void> mayStart(const Event& event, const WorkItem& item) const;
    Result<void> allowed(const WorkItem& item, EventKind kind) const;
    Result<void> standsIn(const Event& event) const;
    Result<void> manager(const Event& event) const;
    bool isManager(const Event& event) const;
    bool actsInVisit(const Event& event, int visit) const;
    QString busyLock(const QString& step) const;
    void touch(int number);
    void winRace(int number);

    // machine_events.cpp, machine_side.cpp and machine_back.cpp: one function per event
    Result<void> dispatch(const Event& event);
    Result<void> claim(const Event& event);
    Result<void> release(const Event& event);
    Result<void> read(const Event& event);
    Result<void> complete(const Event& event);
    Result<void> checkOutcome(const Event& event, const WorkItem& item, const Step& step) const;
    Result<void> setVariables(const QJsonObject& set, const Step* step);
    Result<void> addSigners(const Event& event);
    Result<void> dropSigner(const Event& event);
    Result<void> handOver(const Event& event);
    Result<void> delegate(const Event& event);
    Result<void> skip(const Event& event);
    Result<void> skipStep(const Event& event);
    Result<void> remind(const Event& event);
    Result<void> circulate(const Event& event);
    Result<void> trigger(const Event& event);
    Result<void> cancel(const Event& event);
    Result<void> conclude(const Event& event);
    Result<void> voidCase(const Event& event);
    Result<void> returnTo(const Event& event);
    Result<void> withdraw(const Event& event);
    Result<void> withdrawDelegate(const QString& parent);
    Result<void> withdrawInVisit(const QString& id);
    Result<void> withdrawVisit(const QString& id);
    Result<void> reopen(const Event& event);
    QList<int> descendants(int number) const;
    void restoreForeign(const QList<int>& gone);
    QList<Arrival> removeArrivals(const QList<int>& gone);
    void redo(const QString& id);

    Visit& visit(int number) { return m_case.visits[number - 1]; }
    const Visit& visitAt(int number) const { return m_case.visits.at(number - 1); }
    const Step& stepOf(const QString& key) const { return *m_route.step(key); }
    int indexOf(const QString& id) const;
    WorkItem& itemOf(const QString& id) { return m_case.items[indexOf(id)]; }
    void trace(TraceKind kind, const Visit& visit);
    void trace(TraceKind kind, const WorkItem& item);
    void refuse(Error error);
    void decide(WorkItem& item, const Event& event);

    const Route& m_route;
    Case m_case;
    const Environment& m_environment;
    QDateTime m_at;
    QList<Trace> m_trace;
    std::optional<Error> m_error;
    int m_budget = 2000; ///< Visits that one event may open.
};

/// What a visit's conditions see: the case's variables and, with a leading '$', the visit's own.
class VisitFacts final : public Facts {
public:
    VisitFacts(const Machine& machine, const Visit* visit) : m_machine(machine), m_visit(visit) {}

    QJsonValue variable(const QString& name) const override;
    bool stepIs(const QString& step, const QString& state) const override;

private:
    const Machine& m_machine;
    const Visit* m_visit;
};

} // namespace chancery::workflow
