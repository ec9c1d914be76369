// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::workflow {

/// Open states are Waiting (not yet this person's turn), Enabled, Read (opened by the person, still
/// to be done) and Unread (a copy for reading). All others are final.
enum class ItemState {
    Waiting,
    Enabled,
    Read,
    Unread,
    Done,
    Cancelled,
    Returned,
    Withdrawn,
    Skipped,
    Passed,
    Dropped,
};

/// Why an item hangs on another one. Peer: added beside it. Before, After: an opinion that is
/// heard before or after it and does not count as a signature. Delegate: comes back to its owner.
/// Passed: stands in its place. Redo: the same again after it was taken back.
enum class Link { None, Peer, Before, After, Delegate, Passed, Redo };

/// One thing that one participant has to do (or to read).
struct WorkItem {
    QString id;
    int visit = 0;
    QString step;
    int round = 1;       ///< Of the step.
    QString participant; ///< Opaque: "post:…", "person:…"; who may act for it is the caller's.
    ItemState state = ItemState::Enabled;
    QString claimedBy;
    QString decidedBy;  ///< Who did it with his own hands.
    QString onBehalfOf; ///< The person for whom a stand-in (代理) acted; else empty.
    QString outcome;
    QString reason;
    QString parent; ///< Id of the item it hangs on.
    Link link = Link::None;
    int reminders = 0; ///< How often it was urged (催办).
    int level = 0;     ///< The highest level of urging.
    std::optional<QDateTime> enabledAt;
    std::optional<QDateTime> readAt;
    std::optional<QDateTime> doneAt; ///< When it reached a final state.
    std::optional<QDateTime> dueAt;

    bool operator==(const WorkItem&) const = default;

    bool isOpen() const { return state <= ItemState::Unread; }
    /// Somebody can act on it now.
    bool isActionable() const { return state == ItemState::Enabled || state == ItemState::Read; }
    /// Counts as a decision of the step, unlike an opinion or a delegate's work.
    bool isSignature() const
    {
        return link != Link::Before && link != Link::After && link != Link::Delegate;
    }
};

enum class VisitState { Waiting, Active, Done, Cancelled };

/// An arrival at a step over one way: of which visit, by which edge ("" without one).
struct Cause {
    int visit = 0;
    QString edge;

    bool operator==(const Cause&) const = default;
};

/// A mark that waits at a join.
struct Arrival {
    QString to;
    Cause cause;
    int race = 0;      ///< See Visit::race.
    bool used = false; ///< Already counted by a join that counts.

    bool operator==(const Arrival&) const = default;
};

/// What a return with "straight back to me" cut off, to be set up again.
struct Resume {
    QList<int> visits;
    QList<Arrival> arrivals;

    bool operator==(const Resume&) const = default;
};

/// One round of one step.
struct Visit {
    int number = 0; ///< 1, 2, 3 … within the case.
    QString step;
    int round = 1;
    VisitState state = VisitState::Waiting;
    QString outcome;
    QList<Cause> causes;
    int race = 0;         ///< The visit whose deferred choice this is a way of; 0: none.
    bool started = false; ///< Somebody has begun.
    bool triggered = false;
    bool cutOthers = false; ///< Its completion cancelled something, so it cannot be taken back.
    QStringList only;       ///< When not empty: these participants instead of the step's.
    std::optional<Resume> resume;

    bool operator==(const Visit&) const = default;

    bool isLive() const { return state == VisitState::Waiting || state == VisitState::Active; }
};

/// One accepted event; the log only grows.
struct LogEntry {
    QDateTime at;
    QString kind;
    QString actor;
    QString onBehalfOf;
    QString step;
    QString item;
    QJsonObject data;

    bool operator==(const LogEntry&) const = default;
};

/// Stuck: nothing is open, yet a join waits for what can no longer come. Nothing is lost: the case
/// can be re-opened at a step or voided.
enum class CaseStatus { Running, Stuck, Finished, Voided };

/// The whole state of one case: a value. It is changed by advance() only.
struct Case {
    QString routeId;
    int routeVersion = 1;
    CaseStatus status = CaseStatus::Running;
    QString result; ///< Of the step that ended it.
    QString initiator;
    QJsonObject variables;
    QList<Visit> visits;
    QList<WorkItem> items; ///< In the order in which they stand in their step.
    QList<Arrival> arrivals;
    QStringList fired;       ///< Counting joins that have started and not yet seen all arrivals.
    QMap<QString, int> held; ///< Lock → index of the section that holds it.
    QStringList triggers;    ///< Persistent triggers nobody has taken yet.
    QMap<QString, int> reminders; ///< Kept reminders: step → level.
    QList<LogEntry> log;

    bool operator==(const Case&) const = default;

    const WorkItem* item(const QString& id) const;
    const Visit* visit(int number) const;

    /// Errors: workflow.bad-case {at, …}.
    static Result<Case> parse(const QJsonObject& json);
    /// Canonical: equal cases give equal bytes.
    QJsonObject toJson() const;
};

QString itemStateText(ItemState state);
QString caseStatusText(CaseStatus status);
QString linkText(Link link);

} // namespace chancery::workflow
