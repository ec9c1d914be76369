// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/route.h"
#include "workflow/work_case.h"

#include <QDateTime>
#include <functional>

namespace chancery::workflow {

/// Claim 签收/认领, Release, Read, Complete, Return 退回, Withdraw 撤回, Add 加签, Drop 减签,
/// HandOver 转办, Delegate 委派, Skip, Remind 催办, Circulate 传阅, Set (variables), Trigger,
/// Cancel (a step), Conclude (a step, with what is there), Void 作废, Reopen 重启.
enum class EventKind {
    Claim,
    Release,
    Read,
    Complete,
    Return,
    Withdraw,
    Add,
    Drop,
    HandOver,
    Delegate,
    Skip,
    Remind,
    Circulate,
    Set,
    Trigger,
    Cancel,
    Conclude,
    Void,
    Reopen,
};

/// What somebody does to a case. The item is named by its id, or by step (and participant): then it
/// is the first open one on which the actor may act.
struct Event {
    EventKind kind = EventKind::Complete;
    QString item;
    QString step;
    QString participant;
    QString actor;
    QString onBehalfOf; ///< Set by a stand-in (代理); both names go on the record.
    QDateTime at;
    QString outcome;          ///< Complete, Conclude.
    QString reason;           ///< Needed by Return, Skip and Void.
    QJsonObject set;          ///< Complete, Set: variables.
    QString to;               ///< Return: a step. HandOver, Delegate: a participant.
    QStringList participants; ///< Add, Circulate.
    Link place = Link::Peer;  ///< Add: Before, Peer ("parallel") or After.
    bool comeBack = false;    ///< Return: straight back to the returner afterwards.
    int level = 1;            ///< Remind.
    bool keep = false;        ///< Remind: also when the step is not open yet.
    QString name;             ///< Trigger.

    bool operator==(const Event&) const = default;

    /// Errors: workflow.bad-event {…}.
    static Result<Event> parse(const QJsonObject& json);
    QJsonObject toJson() const;

    /// The one whose right is used: the absent one, when a stand-in acts.
    const QString& principal() const { return onBehalfOf.isEmpty() ? actor : onBehalfOf; }
};

/// What the engine asks of the world. All are called synchronously and must give the same answers
/// for the same case on the desk and on the server, or the rows will differ.
struct Environment {
    /// A new item id each time.
    std::function<QString()> newId;
    /// May this actor act for this participant (is the person on the post, in the unit …)?
    std::function<bool(const QString& actor, const QString& participant)> mayAct;
    /// May this actor stand in for that person now? Empty: never.
    std::function<bool(const QString& actor, const QString& person)> mayStandIn;
    /// When is a thing due that begins at `from`? Empty, or an invalid moment: no deadline.
    std::function<QDateTime(const DueRule& rule, const QDateTime& from)> dueAt;
};

enum class TraceKind {
    Waiting,
    Enabled,
    Claimed,
    Released,
    Read,
    Completed,
    Cancelled,
    Returned,
    Withdrawn,
    Added,
    Dropped,
    Passed,
    Delegated,
    Skipped,
    Reminded,
    Triggered,
    Lost,
    Stuck,
    Finished,
    Voided,
    Reopened,
};

/// One thing that happened. Without an item it speaks of the step; without a step of the case.
struct Trace {
    TraceKind kind = TraceKind::Enabled;
    QString step;
    int round = 0;
    QString item;
    QString participant;

    bool operator==(const Trace&) const = default;
    QJsonObject toJson() const;
};

struct Outcome {
    Case next;
    QList<Trace> trace;

    bool operator==(const Outcome&) const = default;
};

QString eventKindText(EventKind kind);
QString traceKindText(TraceKind kind);

/// A source of ids that depends on nothing but `seed` (the command's id): the same handler on the
/// desk and on the server gives the same ids. The ids are UUIDs of version 8 (RFC 9562).
std::function<QString()> idsFrom(const QString& seed);

} // namespace chancery::workflow
