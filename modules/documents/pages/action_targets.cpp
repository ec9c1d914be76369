// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/action_targets.h"

#include "documents/pages/tr.h"
#include "documents/pages/wording.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

bool isLive(const TaskView& task)
{
    return task.open || task.state == "waiting"_L1;
}

QString called(const TaskView& task)
{
    return joined({stepName(task.step), roleNames(task.participantName)});
}

/// The others of one's own step; never the last, who cannot be dropped.
QList<Target> signers(const DocumentView& view)
{
    QList<Target> list;
    for (const TaskView& mine : view.tasks) {
        if (!mine.mine)
            continue;
        for (const TaskView& other : view.tasks) {
            const bool beside = other.step == mine.step && other.round == mine.round;
            const Target target{other.id, called(other)};
            if (beside && isLive(other) && other.id != mine.id && !list.contains(target))
                list.append(target);
        }
    }
    return list;
}

/// Those who have not answered yet, then the others, whose answer may be mended.
QList<Target> recipients(const DocumentView& view)
{
    QList<Target> open;
    QList<Target> answered;
    for (const RecipientView& each : view.recipients)
        (each.state == "sent"_L1 ? open : answered).append({each.id, each.name});
    return open + answered;
}

/// Whole steps where somebody is to act, and single ones of several who are; for who does not
/// manage the document, their own turn.
QList<Target> toSkip(const DocumentView& view)
{
    QList<Target> list;
    if (!view.may.contains("void"_L1)) {
        for (const TaskView& task : view.tasks) {
            if (task.mine)
                list.append({task.id, called(task)});
        }
        return list;
    }
    for (const StepView& step : view.steps) {
        if (step.state == "active"_L1)
            list.append({step.step, stepName(step.step)});
    }
    for (const TaskView& task : view.tasks) {
        const auto beside = std::count_if(view.tasks.begin(), view.tasks.end(), [&](const auto& t) {
            return t.step == task.step && t.round == task.round && isLive(t);
        });
        if (task.open && beside > 1)
            list.append({task.id, called(task)});
    }
    return list;
}

/// Every step the document has been at, the latest first.
QList<Target> toReopen(const DocumentView& view)
{
    QList<Target> list;
    for (auto step = view.steps.rbegin(); step != view.steps.rend(); ++step) {
        const Target target{step->step, stepName(step->step)};
        if (!list.contains(target))
            list.append(target);
    }
    return list;
}

/// Those that may be handed on, or reported on.
QList<Target> instructionTargets(const QString& verb, const DocumentView& view)
{
    constexpr qsizetype shownWords = 40;
    const bool carries = verb == "carry-instruction"_L1;
    QList<Target> list;
    for (const InstructionView& each : view.instructions) {
        if (carries ? each.mayCarry : each.mayReport)
            list.append({each.id, joined({each.leaderName, each.words.left(shownWords)})});
    }
    return list;
}

} // namespace

QList<Target> targetsOf(const QString& verb, const DocumentView& view)
{
    QList<Target> list;
    if (verb == "detach"_L1) {
        for (const AttachmentView& file : view.attachments)
            list.prepend({file.id, file.name}); // what came last is what was added by mistake
    } else if (verb == "break-lock"_L1) {
        for (const AttachmentView& file : view.attachments) {
            if (file.lock)
                list.append({file.id, joined({file.name, file.lock->holderName})});
        }
    } else if (verb == "drop-reader"_L1) {
        for (const ReaderView& reader : view.readers) {
            if (reader.mayDrop)
                list.append({reader.id, roleNames(reader.participantName)});
        }
    } else if (verb == "receipt"_L1) {
        list = recipients(view);
    } else if (verb == "drop-signer"_L1) {
        list = signers(view);
    } else if (verb == "skip"_L1) {
        list = toSkip(view);
    } else if (verb == "reopen"_L1) {
        list = toReopen(view);
    } else if (verb == "split"_L1) {
        for (const MergedView& each : view.merged)
            list.append({each.id, joined({each.number, each.title})});
    } else if (verb.endsWith("-instruction"_L1)) {
        list = instructionTargets(verb, view);
    }
    return list;
}

QString targetLabel(const QString& verb)
{
    if (verb == "detach"_L1 || verb == "break-lock"_L1)
        return Tr::tr("Which file");
    if (verb == "receipt"_L1)
        return Tr::tr("Recipient");
    if (verb == "reopen"_L1)
        return Tr::tr("Begin anew at");
    if (verb.endsWith("-instruction"_L1))
        return Tr::tr("Which instruction");
    if (verb == "split"_L1)
        return Tr::tr("Which document");
    return verb == "skip"_L1 ? Tr::tr("What is skipped") : Tr::tr("Who is dropped");
}

} // namespace chancery::documents
