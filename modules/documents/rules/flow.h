// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "documents/rules/registration.h"
#include "workflow/event.h"
#include "workflow/work_case.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace chancery::documents {

/// A command that moves a document along its route (收文办理, 发文办理), by its verb. The table in
/// flow.cpp is the whole of what each takes and does; one handler serves them all.
struct FlowVerb {
    enum Field : unsigned {
        Task = 1U << 0,    ///< task: the work item; else the first of `steps` the actor may do
        Opinion = 1U << 1, ///< opinion (意见), up to 20 000 characters
        Must = 1U << 2,    ///< … needed, unless the network may not hold it
        Reason = 1U << 3,  ///< reason, up to 500, needed
        MaybeReason = 1U << 4,
        Next = 1U << 5,    ///< next: instruct, handle, assign, circulate, close
        Leaders = 1U << 6, ///< leaders[], together
        Units = 1U << 7,   ///< lead, co[]
        Readers = 1U << 8, ///< readers[], purpose, ordered
        Due = 1U << 9,     ///< due
        Answer = 1U << 10, ///< needsAnswer
        Files = 1U << 11,  ///< attachments[]
        Verdict = 1U << 12, ///< verdict: agree 同意, noted 阅, disagree 不同意, comment 另有意见
        To = 1U << 13,        ///< to: a participant
        ToStep = 1U << 14,    ///< to: a step; comeBack
        Signers = 1U << 15,   ///< participants[], place: before, parallel, after
        Step = 1U << 16,      ///< step
        Urging = 1U << 17,    ///< level 1…3, text
        Retention = 1U << 18, ///< retention: permanent, 30, 10; volume
        Early = 1U << 19,     ///< early with reason: done although co-departments still work
        Plan = 1U << 20,      ///< examiners[], cosigners[], lawyers[], disclosers[], signers[]
        Seen = 1U << 21,   ///< seen, seenFiles: hashes of the text and the files before the actor
        Code = 1U << 22,   ///< code: the organ's code (机关代字) of the number book
        Copies = 1U << 23, ///< copies: how many were printed
        Ticks = 1U << 24   ///< ticked[]: the points of the examination (核稿要点) that hold
    };

    const char* verb; ///< Of the command "documents.<verb>".
    workflow::EventKind event;
    QStringList steps;       ///< Where it is done; empty: at any.
    const char* outcome;     ///< Of the step; "" for none.
    const char* opinionKind; ///< Of doc_opinion; "" where it writes none.
    unsigned fields;
};

const QList<FlowVerb>& flowVerbs();
const FlowVerb* flowVerb(const QString& verb);

/// The parameters of a flow command; those that its verb has not are as here.
struct FlowParams {
    QString document;
    QString task;
    QString opinion;
    QString verdict;
    QString reason;
    QString next;
    QStringList leaders;
    bool together = false;
    QString lead;
    QStringList co;
    QStringList readers;
    QString purpose;
    bool ordered = false;
    std::optional<QDateTime> due;
    std::optional<bool> needsAnswer;
    QList<FileParam> files;
    QString to;
    bool comeBack = false;
    QStringList participants;
    workflow::Link place = workflow::Link::Peer;
    QString step;
    int level = 1;
    QString text;
    QString retention;
    QString volume;
    bool early = false;
    QStringList examiners;  ///< 审核, one after the other.
    QStringList cosigners;  ///< 会签, together.
    QStringList lawyers;    ///< 合法性审核
    QStringList disclosers; ///< 公开保密审查
    QStringList signers;    ///< 签发, one after the other.
    QString seen;
    QString seenFiles; ///< Empty for a document without files.
    QString code;
    std::optional<int> copies;
    QStringList ticked;

    /// Errors: base.bad-field, base.unknown-field, base.bad-id, documents.bad-participant {text},
    /// documents.participant-twice {participant}, documents.bad-blob-name, documents.file-twice.
    static Result<FlowParams> parse(const FlowVerb& verb, const QJsonObject& params);

    /// Everybody the command names.
    QStringList named() const;
};

/// "person:", "post:", "unit:" with an id, or "role:" with a name. documents.bad-participant.
Result<void> checkParticipant(const QString& text);

/// What must hold beyond the parameters' shape: documents.reason-needed, documents.leaders-needed,
/// documents.lead-needed, documents.readers-needed, documents.lead-is-co {participant},
/// documents.opinion-needed, documents.step-or-task-needed, documents.bad-code {code},
/// documents.return-instead {verb} for a verdict that only returning can carry out.
Result<void> checkFlow(const FlowVerb& verb, const FlowParams& params, bool opinionsAllowed);

/// The event for the engine; actor, moment and item are the caller's.
workflow::Event flowEvent(const FlowVerb& verb, const FlowParams& params,
                          const workflow::WorkItem* item);

/// review propose instruct handle answer close closed returned for what came in, draft examine
/// cosign check sign issue issued for what goes out, filed and voided for both; of several open
/// steps the earliest.
QString stageOf(const workflow::Case& state);

/// Participants that have something to do now, in the order of their tasks.
QStringList holdersOf(const workflow::Case& state);

/// purposes of circulation (传阅目的): inform 阅知, study 阅研, opinion 征求意见, reference 参阅,
/// carry 按批示办理.
const QStringList& circulationPurposes();

} // namespace chancery::documents
