// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "workflow/condition.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace chancery::workflow {

/// A number, a share of a whole or a variable of the case: 3, "60%", "var:n".
struct Amount {
    enum class Kind { Count, Percent, Variable };

    Kind kind = Kind::Count;
    int number = 0;
    QString variable;

    bool operator==(const Amount&) const = default;
};

/// How the persons of a step work together. In the office's words: Serial 顺签, All 会签, Any 或签,
/// Vote 票签, Read 传阅; Auto has no persons and is a gateway; Interleaved is any order, one at a
/// time.
enum class Mode { Auto, Single, Serial, All, Any, Vote, Read, Interleaved };

/// Which ways are taken when a step completes: the first that holds, all that hold whatever they
/// are (an AND), those that hold (an OR), or all at once until somebody begins with one of them.
enum class Split { One, All, Some, Deferred };

/// When what arrives starts the step. Each: every arrival starts a round. All: one from every way
/// in. Sync: all that can still come have come. Count: `need` of the ways in. Threads: `need`
/// arrivals from whatever way.
enum class JoinKind { Each, All, Sync, Count, Threads };

struct Join {
    JoinKind kind = JoinKind::Each;
    Amount need;         ///< Count and Threads only.
    bool cancel = false; ///< Count: when it starts, all that is open in `region` is cancelled.
    QStringList region;

    bool operator==(const Join&) const = default;
};

struct Transition {
    QString to;
    QStringList on; ///< Taken only for these outcomes; empty: for every one.
    Condition when;
    bool otherwise = false;                   ///< Taken only when no other way is.
    Amount times{Amount::Kind::Count, 1, {}}; ///< How many arrivals it makes.
    QStringList cancels; ///< Steps whose open work is cancelled when this way is taken.

    bool operator==(const Transition&) const = default;
};

/// What the person may decide, e.g. "agree".
struct OutcomeRule {
    QString key;
    Condition when;      ///< Refused (workflow.outcome-not-now) unless it holds.
    bool reason = false; ///< Refused without a reason.

    bool operator==(const OutcomeRule&) const = default;
};

/// A deadline as data; the caller's due clock turns it into a moment.
struct DueRule {
    enum class Unit { WorkDays, WorkHours, Days, Hours, Variable };

    Unit unit = Unit::WorkDays;
    int amount = 0;
    QString variable; ///< Unit::Variable: holds the moment itself ("2026-07-14T02:05:00.000Z").

    bool operator==(const DueRule&) const = default;
};

struct Trigger {
    QString name;
    bool persistent = false; ///< Kept when nobody waits for it yet.

    bool operator==(const Trigger&) const = default;
};

struct Step {
    QString key;
    QString name;
    Mode mode = Mode::Single;
    QStringList participants;
    Amount instances{Amount::Kind::Count, 1, {}}; ///< Work items per participant.
    bool skipWhenEmpty = false;   ///< Nobody to act: passed over instead of refused.
    QList<OutcomeRule> outcomes;  ///< Empty: any text, or none.
    std::optional<Amount> need;   ///< All, Serial, Interleaved: how many suffice.
    bool keepRest = false;        ///< Those not needed stay open instead of being cancelled.
    Amount pass;                  ///< Vote only.
    std::optional<Amount> reject; ///< Vote only.
    Join join;
    Split split = Split::One;
    QList<Transition> next; ///< Empty: this branch ends here.
    QStringList allow;      ///< Optional operations, see operations().
    QStringList returnTo;   ///< Empty: to every earlier step.
    std::optional<DueRule> due;
    QStringList separate;               ///< Who did one of these steps may not do this one.
    QStringList sets;                   ///< Variables that completing it may set.
    std::optional<Condition> milestone; ///< Open only while this holds.
    bool expireSkips = false;           ///< Milestone passed: the branch goes on instead of ending.
    std::optional<Trigger> trigger;
    QStringList cancels;   ///< Steps whose open work is cancelled when this completes.
    bool endsCase = false; ///< Everything else is cancelled and the case is finished.
    QString result;        ///< Of the case, when this step ends it.
    bool side = false;     ///< Started by a circulate event only; mode Read.

    bool operator==(const Step&) const = default;
};

/// Steps that exclude other sections of the same lock from the first touch until they are empty.
struct Section {
    QString lock;
    QStringList steps;

    bool operator==(const Section&) const = default;
};

struct Variable {
    enum class Type { Text, Number, Flag, List };

    QString name;
    Type type = Type::Text;
    QStringList values; ///< Text: nothing but these; empty: anything.

    bool operator==(const Variable&) const = default;
};

/// A route is versioned data: a case that began under one version is finished under it.
struct Route {
    QString id;
    int version = 1;
    QString title;
    QString start;             ///< Key of the first step.
    QStringList managers;      ///< Who may void, re-open, cancel, conclude, skip and remind.
    QList<Variable> variables; ///< Empty: not declared, all names are free.
    QList<Section> sections;
    QList<Step> steps;

    bool operator==(const Route&) const = default;

    const Step* step(const QString& key) const;
    const Variable* variable(const QString& name) const;

    /// The shape only; what it means is judged by validate(). Unknown fields are errors.
    /// Errors: workflow.bad-route {at, …} with the cause's own facts, workflow.bad-condition.
    static Result<Route> parse(const QJsonObject& json);
    /// Canonical: fields with their default value are left out.
    QJsonObject toJson() const;
};

/// What a step's `allow` may name: return, withdraw, add, drop, hand-over, delegate, skip,
/// circulate.
const QStringList& operations();

/// Everything that is wrong with the route, in the order of its steps; empty when it can be used.
/// The codes are workflow.route-*; each names the step and the field.
QList<Error> validate(const Route& route);

} // namespace chancery::workflow
