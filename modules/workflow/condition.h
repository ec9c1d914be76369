// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSet>

namespace chancery::workflow {

/// What a condition may ask about: the variables of a case and how far its steps are.
class Facts {
public:
    virtual ~Facts() = default;

    /// Undefined when there is no such variable. Names with a leading '$' are the engine's own
    /// (see docs/workflow-routes.md, "Conditions").
    virtual QJsonValue variable(const QString& name) const = 0;
    /// `state` is one of stepStates().
    virtual bool stepIs(const QString& step, const QString& state) const = 0;
};

/// A condition as data: there is no script engine, hence nothing a route could do but compare.
///
///     {"all": [C …]}  {"any": [C …]}  {"not": C}
///     {"var": "x", "is": scalar}  {"var": "x", "in": [scalar …]}  {"var": "x", "has": scalar}
///     {"var": "x", "gt"|"lt"|"atLeast"|"atMost": number}  {"var": "x", "present": true|false}
///     {"step": "key", "is": "never"|"reached"|"open"|"active"|"done"|"cancelled"}
struct Condition {
    enum class Kind {
        Always,
        All,
        Any,
        Not,
        Is,
        In,
        Has,
        Gt,
        Lt,
        AtLeast,
        AtMost,
        Present,
        StepIs
    };

    Kind kind = Kind::Always;
    QString name;     ///< Of the variable or step.
    QJsonValue value; ///< What it is compared with.
    QList<Condition> parts;

    bool operator==(const Condition&) const = default;

    bool isAlways() const { return kind == Kind::Always; }

    /// The empty object is Kind::Always. Errors: workflow.bad-condition {why, at}.
    static Result<Condition> parse(const QJsonObject& json);
    QJsonObject toJson() const;

    /// A variable that is absent equals nothing, has nothing and is neither greater nor less.
    bool holds(const Facts& facts) const;

    void collect(QSet<QString>& variables, QSet<QString>& steps) const;
};

/// never: not reached; reached: at some time; open: waiting or at work; active: at work;
/// done: completed and not open again; cancelled: its last round was cancelled.
const QStringList& stepStates();

} // namespace chancery::workflow
