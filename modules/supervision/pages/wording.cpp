// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/wording.h"

#include "supervision/pages/tr.h"

#include <QLatin1StringView>

#include <span>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

struct Entry {
    const char* key;
    const char* text;
};

constexpr Entry stages[] = {
    {"propose", QT_TRANSLATE_NOOP("chancery::supervision", "Proposed")},
    {"establish", QT_TRANSLATE_NOOP("chancery::supervision", "To be established")},
    {"assign", QT_TRANSLATE_NOOP("chancery::supervision", "To be assigned")},
    {"handle", QT_TRANSLATE_NOOP("chancery::supervision", "Under way")},
    {"review", QT_TRANSLATE_NOOP("chancery::supervision", "To be reviewed")},
    {"strike", QT_TRANSLATE_NOOP("chancery::supervision", "To be struck off")},
    {"struck", QT_TRANSLATE_NOOP("chancery::supervision", "Struck off")},
    {"declined", QT_TRANSLATE_NOOP("chancery::supervision", "Declined")},
    {"voided", QT_TRANSLATE_NOOP("chancery::supervision", "Void")},
};

constexpr Entry verbs[] = {
    {"open", QT_TRANSLATE_NOOP("chancery::supervision", "New item")},
    {"resubmit", QT_TRANSLATE_NOOP("chancery::supervision", "Submit again")},
    {"establish", QT_TRANSLATE_NOOP("chancery::supervision", "Establish")},
    {"decline", QT_TRANSLATE_NOOP("chancery::supervision", "Decline")},
    {"send-back", QT_TRANSLATE_NOOP("chancery::supervision", "Send back")},
    {"assign", QT_TRANSLATE_NOOP("chancery::supervision", "Assign")},
    {"accept", QT_TRANSLATE_NOOP("chancery::supervision", "Accept")},
    {"release", QT_TRANSLATE_NOOP("chancery::supervision", "Give back")},
    {"refuse", QT_TRANSLATE_NOOP("chancery::supervision", "Refuse")},
    {"feedback", QT_TRANSLATE_NOOP("chancery::supervision", "Report progress")},
    {"ask-extension", QT_TRANSLATE_NOOP("chancery::supervision", "Ask for more time")},
    {"extend", QT_TRANSLATE_NOOP("chancery::supervision", "Give more time")},
    {"pause", QT_TRANSLATE_NOOP("chancery::supervision", "Pause")},
    {"resume", QT_TRANSLATE_NOOP("chancery::supervision", "Resume")},
    {"finish", QT_TRANSLATE_NOOP("chancery::supervision", "Report as finished")},
    {"finish-part", QT_TRANSLATE_NOOP("chancery::supervision", "Report own part as finished")},
    {"pass", QT_TRANSLATE_NOOP("chancery::supervision", "Pass")},
    {"redo", QT_TRANSLATE_NOOP("chancery::supervision", "Have it done again")},
    {"strike", QT_TRANSLATE_NOOP("chancery::supervision", "Strike off")},
    {"void", QT_TRANSLATE_NOOP("chancery::supervision", "Void it")},
    {"reopen", QT_TRANSLATE_NOOP("chancery::supervision", "Reopen")},
    {"urge", QT_TRANSLATE_NOOP("chancery::supervision", "Urge")},
    {"circular", QT_TRANSLATE_NOOP("chancery::supervision", "Circular")},
    {"set-indicator", QT_TRANSLATE_NOOP("chancery::supervision", "Set the measure")},
    {"contact-plan", QT_TRANSLATE_NOOP("chancery::supervision", "New regular contact")},
    {"contact-log", QT_TRANSLATE_NOOP("chancery::supervision", "Enter a contact")},
    {"contact-end", QT_TRANSLATE_NOOP("chancery::supervision", "End the contact")},
    {"series-plan", QT_TRANSLATE_NOOP("chancery::supervision", "New recurring task")},
    {"series-next", QT_TRANSLATE_NOOP("chancery::supervision", "Begin the turn")},
    {"series-end", QT_TRANSLATE_NOOP("chancery::supervision", "End the recurring task")},
    {"reassign-list", QT_TRANSLATE_NOOP("chancery::supervision", "Assign all chosen to another")},
    {"move", QT_TRANSLATE_NOOP("chancery::supervision", "Put under another item")},
    {"duty-set", QT_TRANSLATE_NOOP("chancery::supervision", "New field")},
    {"duty-end", QT_TRANSLATE_NOOP("chancery::supervision", "End the field")},
    {"split", QT_TRANSLATE_NOOP("chancery::supervision", "Split off a part")},
    {"hand-over", QT_TRANSLATE_NOOP("chancery::supervision", "Hand to a colleague")},
    {"reassign", QT_TRANSLATE_NOOP("chancery::supervision", "Assign to another")},
    {"add-milestones", QT_TRANSLATE_NOOP("chancery::supervision", "Add a milestone")},
    {"reach", QT_TRANSLATE_NOOP("chancery::supervision", "Milestone reached")},
    {"settle-problem", QT_TRANSLATE_NOOP("chancery::supervision", "Problem settled")},
    {"decide-extension", QT_TRANSLATE_NOOP("chancery::supervision", "Decide on more time")},
    {"receipt", QT_TRANSLATE_NOOP("chancery::supervision", "Acknowledge")},
};

constexpr Entry ways[] = {
    {"site", QT_TRANSLATE_NOOP("chancery::supervision", "Visit on site")},
    {"topic", QT_TRANSLATE_NOOP("chancery::supervision", "Meeting on the matter")},
    {"daily", QT_TRANSLATE_NOOP("chancery::supervision", "Daily follow-up")},
    {"report", QT_TRANSLATE_NOOP("chancery::supervision", "Regular report")},
};

constexpr Entry checkActs[] = {
    {"open", QT_TRANSLATE_NOOP("chancery::supervision", "New check")},
    {"draw", QT_TRANSLATE_NOOP("chancery::supervision", "Draw")},
    {"return", QT_TRANSLATE_NOOP("chancery::supervision", "Return the self-check")},
    {"result", QT_TRANSLATE_NOOP("chancery::supervision", "Record a result")},
    {"finding", QT_TRANSLATE_NOOP("chancery::supervision", "Open a finding")},
    {"close", QT_TRANSLATE_NOOP("chancery::supervision", "Close the check")},
};

constexpr Entry sources[] = {
    {"instruction", QT_TRANSLATE_NOOP("chancery::supervision", "Instruction")},
    {"meeting", QT_TRANSLATE_NOOP("chancery::supervision", "Meeting")},
    {"document", QT_TRANSLATE_NOOP("chancery::supervision", "Document")},
    {"plan", QT_TRANSLATE_NOOP("chancery::supervision", "Work plan")},
    {"proposal", QT_TRANSLATE_NOOP("chancery::supervision", "Proposal")},
    {"opinion", QT_TRANSLATE_NOOP("chancery::supervision", "Public opinion")},
    {"petition", QT_TRANSLATE_NOOP("chancery::supervision", "Petition")},
    {"rectification", QT_TRANSLATE_NOOP("chancery::supervision", "Rectification")},
    {"oral", QT_TRANSLATE_NOOP("chancery::supervision", "Spoken order")},
    {"inspection", QT_TRANSLATE_NOOP("chancery::supervision", "Inspection")},
    {"mailbox", QT_TRANSLATE_NOOP("chancery::supervision", "Mailbox")},
    {"other", QT_TRANSLATE_NOOP("chancery::supervision", "Other")},
};

constexpr Entry grades[] = {
    {"remind", QT_TRANSLATE_NOOP("chancery::supervision", "Reminder")},
    {"blue", QT_TRANSLATE_NOOP("chancery::supervision", "Blue letter")},
    {"orange", QT_TRANSLATE_NOOP("chancery::supervision", "Orange letter")},
    {"red", QT_TRANSLATE_NOOP("chancery::supervision", "Red letter")},
};

constexpr Entry waits[] = {
    {"propose", QT_TRANSLATE_NOOP("chancery::supervision", "Propose")},
    {"establish", QT_TRANSLATE_NOOP("chancery::supervision", "Establish")},
    {"assign", QT_TRANSLATE_NOOP("chancery::supervision", "Assign")},
    {"handle", QT_TRANSLATE_NOOP("chancery::supervision", "Handle")},
    {"co-handle", QT_TRANSLATE_NOOP("chancery::supervision", "Help")},
    {"review", QT_TRANSLATE_NOOP("chancery::supervision", "Review")},
    {"strike", QT_TRANSLATE_NOOP("chancery::supervision", "Strike off")},
    {"urge", QT_TRANSLATE_NOOP("chancery::supervision", "Urged")},
};

constexpr Entry fields[] = {
    {"title", QT_TRANSLATE_NOOP("chancery::supervision", "Matter")},
    {"requirement", QT_TRANSLATE_NOOP("chancery::supervision", "What is asked for")},
    {"target", QT_TRANSLATE_NOOP("chancery::supervision", "Target")},
    {"sourceKind", QT_TRANSLATE_NOOP("chancery::supervision", "Source")},
    {"sourceNumber", QT_TRANSLATE_NOOP("chancery::supervision", "Source number")},
    {"sourceTitle", QT_TRANSLATE_NOOP("chancery::supervision", "Source title")},
    {"sourceBy", QT_TRANSLATE_NOOP("chancery::supervision", "Instructed by")},
    {"sourceWords", QT_TRANSLATE_NOOP("chancery::supervision", "Words of the instruction")},
    {"lead", QT_TRANSLATE_NOOP("chancery::supervision", "Lead")},
    {"co", QT_TRANSLATE_NOOP("chancery::supervision", "Helping")},
    {"category", QT_TRANSLATE_NOOP("chancery::supervision", "Category")},
    {"phone", QT_TRANSLATE_NOOP("chancery::supervision", "Phone")},
    {"startsOn", QT_TRANSLATE_NOOP("chancery::supervision", "Begins on")},
    {"due", QT_TRANSLATE_NOOP("chancery::supervision", "Due on")},
    {"feedback", QT_TRANSLATE_NOOP("chancery::supervision", "Reports")},
    {"importance", QT_TRANSLATE_NOOP("chancery::supervision", "Importance")},
};

QString wordOf(std::span<const Entry> table, const QString& key)
{
    for (const auto& entry : table) {
        if (key == QLatin1String(entry.key))
            return Tr::tr(entry.text);
    }
    return key;
}

} // namespace

QString stageName(const QString& stage)
{
    return wordOf(stages, stage);
}

QString verbName(const QString& verb)
{
    return wordOf(verbs, verb);
}

QString feedbackWayName(const QString& way)
{
    return wordOf(ways, way);
}

QString checkActName(const QString& act)
{
    return wordOf(checkActs, act);
}

QString sourceName(const QString& kind)
{
    return wordOf(sources, kind);
}

QString gradeName(const QString& grade)
{
    return wordOf(grades, grade);
}

QString secrecyName(int secrecy)
{
    switch (secrecy) {
    case 1:
        return Tr::tr("Secret", "the lowest grade");
    case 2:
        return Tr::tr("Confidential", "the middle grade");
    case 3:
        return Tr::tr("Top secret");
    default:
        return {};
    }
}

QString waitingName(const QString& step)
{
    return wordOf(waits, step);
}

QString importFieldName(const QString& field)
{
    return wordOf(fields, field);
}

QString importanceName(int importance)
{
    return importance == 2 ? Tr::tr("Major") : importance == 1 ? Tr::tr("Key") : Tr::tr("Ordinary");
}

QString gridLampName(int lamp)
{
    switch (lamp) {
    case 1:
        return Tr::tr("overdue");
    case 2:
        return Tr::tr("due soon");
    case 3:
        return Tr::tr("in time");
    case 4:
        return Tr::tr("done", "of an item");
    case 5:
        return Tr::tr("not running");
    default:
        return {};
    }
}

QString countedDay(const workflow::DeadlineLine& line)
{
    using Why = workflow::DeadlineLine::Why;
    switch (line.why) {
    case Why::Begins:
        return Tr::tr("begins, not counted");
    case Why::Counts:
        return Tr::tr("day %1").arg(line.number);
    case Why::Off:
        return line.holiday.isEmpty() ? Tr::tr("day off") : line.holiday;
    case Why::Paused:
        return Tr::tr("paused");
    case Why::Passes:
        return Tr::tr("passes");
    case Why::MovedOn:
        return Tr::tr("moved to a working day");
    case Why::Extended:
        return Tr::tr("extension, day %1").arg(line.number);
    }
    return {};
}

QString joined(const QStringList& parts)
{
    QStringList kept;
    for (const QString& part : parts) {
        if (!part.isEmpty())
            kept.append(part);
    }
    return kept.join(u'　');
}

} // namespace chancery::supervision
