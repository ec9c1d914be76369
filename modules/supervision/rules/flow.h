// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/draft.h"
#include "workflow/event.h"
#include "workflow/work_case.h"

namespace chancery::supervision {

/// A command that moves an item along its route (resources/routes/supervision.v1.json), by its
/// verb. The table in flow.cpp is the whole of what each takes and does; one handler serves them
/// all.
struct FlowVerb {
    enum Field : unsigned {
        Text = 1U << 0,     ///< text: words that go with it
        Reason = 1U << 1,   ///< reason, needed
        Planning = 1U << 2, ///< the fields of Plan
        Files = 1U << 3,    ///< files[]: proof (办结材料)
        Result = 1U << 4,   ///< result, needed: nothing is closed without it
        Quality = 1U << 5,  ///< quality 0…100 (质量评分)
        To = 1U << 6,       ///< to: a participant
    };

    const char* verb; ///< Of the command "supervision.<verb>".
    workflow::EventKind event;
    QStringList steps;   ///< Where it is done; empty: at any.
    const char* outcome; ///< Of the step; "" for none.
    const char* to;      ///< Of a return: the step.
    unsigned fields;
};

const QList<FlowVerb>& flowVerbs();
const FlowVerb* flowVerb(const QString& verb);

struct FlowParams {
    QString item;
    QString text;
    QString reason;
    Plan plan;
    QList<QJsonObject> files;
    QString result;
    std::optional<int> quality;
    QString to;

    /// Errors: base.*, supervision.reason-needed, supervision.result-needed,
    /// supervision.bad-participant.
    static Result<FlowParams> parse(const FlowVerb& verb, const QJsonObject& params);
};

/// propose establish assign handle review strike struck declined voided; of several open steps the
/// earliest. 拟办 立项 交办 承办 审核 销号 已销号 不予立项 作废.
QString stageOf(const workflow::Case& state);

/// Participants that have something to do now, in the order of their tasks.
QStringList holdersOf(const workflow::Case& state);

/// Whether a stage is one at which work is under way: time runs, feedback and urging make sense.
bool isUnderWay(const QString& stage);
bool isClosed(const QString& stage);

} // namespace chancery::supervision
