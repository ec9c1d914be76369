// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/wording.h"

#include "base/clock.h"
#include "documents/pages/registration_fields.h"
#include "documents/pages/tr.h"
#include "documents/rules/kinds.h"
#include "documents/rules/urgency.h"

#include <QHash>
#include <QTime>

#include <span>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

struct Entry {
    const char* key;
    const char* text;
};

QString lookUp(std::span<const Entry> table, const QString& key)
{
    for (const Entry& entry : table) {
        if (key == QLatin1String(entry.key))
            return Tr::tr(entry.text);
    }
    return key;
}

constexpr Entry stages[] = {
    {"registering", QT_TRANSLATE_NOOP("chancery::documents", "To register")},
    {"register", QT_TRANSLATE_NOOP("chancery::documents", "To complete")},
    {"assign", QT_TRANSLATE_NOOP("chancery::documents", "To assign")},
    {"review", QT_TRANSLATE_NOOP("chancery::documents", "To review")},
    {"propose", QT_TRANSLATE_NOOP("chancery::documents", "To propose on")},
    {"instruct", QT_TRANSLATE_NOOP("chancery::documents", "To instruct on")},
    {"handle", QT_TRANSLATE_NOOP("chancery::documents", "Being handled")},
    {"circulate", QT_TRANSLATE_NOOP("chancery::documents", "To read")},
    {"answer", QT_TRANSLATE_NOOP("chancery::documents", "To answer")},
    {"close", QT_TRANSLATE_NOOP("chancery::documents", "To close")},
    {"file", QT_TRANSLATE_NOOP("chancery::documents", "To file")},
    {"draft", QT_TRANSLATE_NOOP("chancery::documents", "Being drafted")},
    {"examine", QT_TRANSLATE_NOOP("chancery::documents", "To examine")},
    {"cosign", QT_TRANSLATE_NOOP("chancery::documents", "To cosign")},
    {"legality", QT_TRANSLATE_NOOP("chancery::documents", "Legality to review")},
    {"disclosure", QT_TRANSLATE_NOOP("chancery::documents", "Disclosure to review")},
    {"check", QT_TRANSLATE_NOOP("chancery::documents", "To check")},
    {"sign", QT_TRANSLATE_NOOP("chancery::documents", "To sign")},
    {"recheck", QT_TRANSLATE_NOOP("chancery::documents", "To recheck")},
    {"number", QT_TRANSLATE_NOOP("chancery::documents", "To number")},
    {"print", QT_TRANSLATE_NOOP("chancery::documents", "To print")},
    {"seal", QT_TRANSLATE_NOOP("chancery::documents", "To seal")},
    {"issue", QT_TRANSLATE_NOOP("chancery::documents", "To issue")},
    {"gazette", QT_TRANSLATE_NOOP("chancery::documents", "To a gazette")},
    {"issued", QT_TRANSLATE_NOOP("chancery::documents", "Issued")},
    {"closed", QT_TRANSLATE_NOOP("chancery::documents", "Closed")},
    {"filed", QT_TRANSLATE_NOOP("chancery::documents", "Filed")},
    {"returned", QT_TRANSLATE_NOOP("chancery::documents", "Returned")},
    {"voided", QT_TRANSLATE_NOOP("chancery::documents", "Voided")},
};

constexpr Entry verbs[] = {
    {"register", QT_TRANSLATE_NOOP("chancery::documents", "Register")},
    {"correct", QT_TRANSLATE_NOOP("chancery::documents", "Correct")},
    {"attach", QT_TRANSLATE_NOOP("chancery::documents", "Add file")},
    {"detach", QT_TRANSLATE_NOOP("chancery::documents", "Remove file")},
    {"accept", QT_TRANSLATE_NOOP("chancery::documents", "Accept")},
    {"release", QT_TRANSLATE_NOOP("chancery::documents", "Give back")},
    {"open", QT_TRANSLATE_NOOP("chancery::documents", "Open")},
    {"review", QT_TRANSLATE_NOOP("chancery::documents", "Review")},
    {"review-pass", QT_TRANSLATE_NOOP("chancery::documents", "Pass review")},
    {"resubmit", QT_TRANSLATE_NOOP("chancery::documents", "Submit again")},
    {"return-to-sender", QT_TRANSLATE_NOOP("chancery::documents", "Return to sender")},
    {"propose", QT_TRANSLATE_NOOP("chancery::documents", "Propose")},
    {"instruct", QT_TRANSLATE_NOOP("chancery::documents", "Instruct")},
    {"instruct-together", QT_TRANSLATE_NOOP("chancery::documents", "Instruct")},
    {"co-handle", QT_TRANSLATE_NOOP("chancery::documents", "Assist")},
    {"collect", QT_TRANSLATE_NOOP("chancery::documents", "Gather")},
    {"distribute", QT_TRANSLATE_NOOP("chancery::documents", "Distribute")},
    {"assign", QT_TRANSLATE_NOOP("chancery::documents", "Assign")},
    {"handle", QT_TRANSLATE_NOOP("chancery::documents", "Handle")},
    {"answer", QT_TRANSLATE_NOOP("chancery::documents", "Answer")},
    {"close", QT_TRANSLATE_NOOP("chancery::documents", "Close")},
    {"file", QT_TRANSLATE_NOOP("chancery::documents", "File")},
    {"circulate", QT_TRANSLATE_NOOP("chancery::documents", "Circulate")},
    {"mark-read", QT_TRANSLATE_NOOP("chancery::documents", "Mark as read")},
    {"mark-page", QT_TRANSLATE_NOOP("chancery::documents", "Mark a page")},
    {"lock-file", QT_TRANSLATE_NOOP("chancery::documents", "Open a file for writing")},
    {"unlock-file", QT_TRANSLATE_NOOP("chancery::documents", "Finish writing a file")},
    {"break-lock", QT_TRANSLATE_NOOP("chancery::documents", "Break the lock on a file")},
    {"save-file", QT_TRANSLATE_NOOP("chancery::documents", "Save a file")},
    {"take-file-version", QT_TRANSLATE_NOOP("chancery::documents", "Go back to a version")},
    {"erase-mark", QT_TRANSLATE_NOOP("chancery::documents", "Erase a mark")},
    {"remind", QT_TRANSLATE_NOOP("chancery::documents", "Urge")},
    {"withdraw", QT_TRANSLATE_NOOP("chancery::documents", "Take back")},
    {"return", QT_TRANSLATE_NOOP("chancery::documents", "Return")},
    {"add-signer", QT_TRANSLATE_NOOP("chancery::documents", "Add signer")},
    {"drop-signer", QT_TRANSLATE_NOOP("chancery::documents", "Drop signer")},
    {"drop-reader", QT_TRANSLATE_NOOP("chancery::documents", "Drop reader")},
    {"hand-over", QT_TRANSLATE_NOOP("chancery::documents", "Hand over")},
    {"delegate", QT_TRANSLATE_NOOP("chancery::documents", "Delegate")},
    {"skip", QT_TRANSLATE_NOOP("chancery::documents", "Skip")},
    {"void", QT_TRANSLATE_NOOP("chancery::documents", "Void")},
    {"reopen", QT_TRANSLATE_NOOP("chancery::documents", "Reopen")},
    {"import", QT_TRANSLATE_NOOP("chancery::documents", "Import")},
    {"mark", QT_TRANSLATE_NOOP("chancery::documents", "Star")},
    {"draft", QT_TRANSLATE_NOOP("chancery::documents", "Draft")},
    {"write", QT_TRANSLATE_NOOP("chancery::documents", "Edit the text")},
    {"versions", QT_TRANSLATE_NOOP("chancery::documents", "Versions")},
    {"submit-draft", QT_TRANSLATE_NOOP("chancery::documents", "Submit")},
    {"examine", QT_TRANSLATE_NOOP("chancery::documents", "Examine")},
    {"cosign", QT_TRANSLATE_NOOP("chancery::documents", "Cosign")},
    {"legality", QT_TRANSLATE_NOOP("chancery::documents", "Review legality")},
    {"review-legality", QT_TRANSLATE_NOOP("chancery::documents", "Review legality")},
    {"disclosure", QT_TRANSLATE_NOOP("chancery::documents", "Review disclosure")},
    {"review-disclosure", QT_TRANSLATE_NOOP("chancery::documents", "Review disclosure")},
    {"check", QT_TRANSLATE_NOOP("chancery::documents", "Check")},
    {"check-draft", QT_TRANSLATE_NOOP("chancery::documents", "Check")},
    {"sign", QT_TRANSLATE_NOOP("chancery::documents", "Sign and issue")},
    {"recheck", QT_TRANSLATE_NOOP("chancery::documents", "Recheck")},
    {"number", QT_TRANSLATE_NOOP("chancery::documents", "Give number")},
    {"give-number", QT_TRANSLATE_NOOP("chancery::documents", "Give number")},
    {"print", QT_TRANSLATE_NOOP("chancery::documents", "Print")},
    {"seal", QT_TRANSLATE_NOOP("chancery::documents", "Seal")},
    {"affix-seal", QT_TRANSLATE_NOOP("chancery::documents", "Seal")},
    {"issue", QT_TRANSLATE_NOOP("chancery::documents", "Issue")},
    {"receipt", QT_TRANSLATE_NOOP("chancery::documents", "Note receipt")},
    {"supervise", QT_TRANSLATE_NOOP("chancery::documents", "Supervise")},
    {"divide", QT_TRANSLATE_NOOP("chancery::documents", "Divide into tasks")},
    {"transmit", QT_TRANSLATE_NOOP("chancery::documents", "Send to other houses")},
    {"merge", QT_TRANSLATE_NOOP("chancery::documents", "Handle together")},
    {"split", QT_TRANSLATE_NOOP("chancery::documents", "Take apart")},
    {"close-merged", QT_TRANSLATE_NOOP("chancery::documents", "Closed with another")},
    {"carry-instruction", QT_TRANSLATE_NOOP("chancery::documents", "Assign instruction")},
    {"report-instruction", QT_TRANSLATE_NOOP("chancery::documents", "Report outcome")},
};

constexpr Entry verdicts[] = {
    {"agree", QT_TRANSLATE_NOOP("chancery::documents", "Agreed")},
    {"noted", QT_TRANSLATE_NOOP("chancery::documents", "Noted")},
    {"comment", QT_TRANSLATE_NOOP("chancery::documents", "Other opinion")},
    {"disagree", QT_TRANSLATE_NOOP("chancery::documents", "Not agreed")},
};

constexpr Entry purposes[] = {
    {"inform", QT_TRANSLATE_NOOP("chancery::documents", "For information")},
    {"study", QT_TRANSLATE_NOOP("chancery::documents", "For study")},
    {"opinion", QT_TRANSLATE_NOOP("chancery::documents", "For opinions")},
    {"reference", QT_TRANSLATE_NOOP("chancery::documents", "For reference")},
    {"carry", QT_TRANSLATE_NOOP("chancery::documents", "To be carried out")},
};

constexpr Entry instructionStates[] = {
    {"waiting", QT_TRANSLATE_NOOP("chancery::documents", "Instruction waiting")},
    {"acting", QT_TRANSLATE_NOOP("chancery::documents", "Being carried out")},
    {"reported", QT_TRANSLATE_NOOP("chancery::documents", "Reported back")},
    {"noted", QT_TRANSLATE_NOOP("chancery::documents", "Noted")},
    {"withdrawn", QT_TRANSLATE_NOOP("chancery::documents", "Taken back")},
};

constexpr Entry forms[] = {
    {"memo", QT_TRANSLATE_NOOP("chancery::documents", "Memo")},
    {"briefing", QT_TRANSLATE_NOOP("chancery::documents", "Briefing")},
};

constexpr Entry retentions[] = {
    {"permanent", QT_TRANSLATE_NOOP("chancery::documents", "Permanent")},
    {"30", QT_TRANSLATE_NOOP("chancery::documents", "30 years")},
    {"10", QT_TRANSLATE_NOOP("chancery::documents", "10 years")},
};

constexpr Entry publicities[] = {
    {"open", QT_TRANSLATE_NOOP("chancery::documents", "Open to the public")},
    {"on-request", QT_TRANSLATE_NOOP("chancery::documents", "Open on request")},
    {"closed", QT_TRANSLATE_NOOP("chancery::documents", "Not open")},
};

constexpr Entry treatments[] = {
    {"act", QT_TRANSLATE_NOOP("chancery::documents", "To be acted on")},
    {"read", QT_TRANSLATE_NOOP("chancery::documents", "To be read")},
};

constexpr Entry media[] = {
    {"document", QT_TRANSLATE_NOOP("chancery::documents", "Document")},
    {"telegram", QT_TRANSLATE_NOOP("chancery::documents", "Telegram")},
};

constexpr Entry urgencies[] = {
    {"", QT_TRANSLATE_NOOP("chancery::documents", "Ordinary")},
    {"routine", QT_TRANSLATE_NOOP("chancery::documents", "Routine")},
    {"urgent", QT_TRANSLATE_NOOP("chancery::documents", "Urgent")},
    {"critical", QT_TRANSLATE_NOOP("chancery::documents", "Most urgent")},
    {"extreme", QT_TRANSLATE_NOOP("chancery::documents", "Extremely urgent")},
};

constexpr Entry secrecies[] = {
    {"", QT_TRANSLATE_NOOP("chancery::documents", "Not secret")},
    {"secret", QT_TRANSLATE_NOOP("chancery::documents", "Secret")},
    {"confidential", QT_TRANSLATE_NOOP("chancery::documents", "Confidential")},
    {"top-secret", QT_TRANSLATE_NOOP("chancery::documents", "Top secret")},
};

constexpr Entry fields[] = {
    {"title", QT_TRANSLATE_NOOP("chancery::documents", "Title")},
    {"doc_number", QT_TRANSLATE_NOOP("chancery::documents", "Document number")},
    {"issuer", QT_TRANSLATE_NOOP("chancery::documents", "Issued by")},
    {"signed_on", QT_TRANSLATE_NOOP("chancery::documents", "Issued on")},
    {"received_on", QT_TRANSLATE_NOOP("chancery::documents", "Received on")},
    {"kind", QT_TRANSLATE_NOOP("chancery::documents", "Treatment")},
    {"doc_type", QT_TRANSLATE_NOOP("chancery::documents", "Kind")},
    {"medium", QT_TRANSLATE_NOOP("chancery::documents", "Medium")},
    {"urgency", QT_TRANSLATE_NOOP("chancery::documents", "Urgency")},
    {"secrecy", QT_TRANSLATE_NOOP("chancery::documents", "Secrecy")},
    {"secrecy_text", QT_TRANSLATE_NOOP("chancery::documents", "Secrecy")},
    {"copies", QT_TRANSLATE_NOOP("chancery::documents", "Copies")},
    {"copy_number", QT_TRANSLATE_NOOP("chancery::documents", "Copy number")},
    {"pages", QT_TRANSLATE_NOOP("chancery::documents", "Pages")},
    {"due_at", QT_TRANSLATE_NOOP("chancery::documents", "Due")},
    {"notes", QT_TRANSLATE_NOOP("chancery::documents", "Notes")},
    {"opinion", QT_TRANSLATE_NOOP("chancery::documents", "Opinion")},
    {"leaders", QT_TRANSLATE_NOOP("chancery::documents", "For instructions to")},
    {"lead", QT_TRANSLATE_NOOP("chancery::documents", "Leading unit")},
    {"readers", QT_TRANSLATE_NOOP("chancery::documents", "Readers")},
    {"to", QT_TRANSLATE_NOOP("chancery::documents", "For whom")},
    {"step", QT_TRANSLATE_NOOP("chancery::documents", "The step to return to")},
    {"target", QT_TRANSLATE_NOOP("chancery::documents", "What this is about")},
    {"signers", QT_TRANSLATE_NOOP("chancery::documents", "Signers")},
    {"planned", QT_TRANSLATE_NOOP("chancery::documents", "To be signed by")},
    {"code", QT_TRANSLATE_NOOP("chancery::documents", "Organ's code")},
    {"reason", QT_TRANSLATE_NOOP("chancery::documents", "Reason")},
};

constexpr Entry roles[] = {
    {"leader", QT_TRANSLATE_NOOP("chancery::documents", "Leader")},
    {"secretary", QT_TRANSLATE_NOOP("chancery::documents", "Secretariat")},
    {"registry", QT_TRANSLATE_NOOP("chancery::documents", "Registry")},
    {"unit-head", QT_TRANSLATE_NOOP("chancery::documents", "Head of unit")},
    {"unit-clerk", QT_TRANSLATE_NOOP("chancery::documents", "Clerk of unit")},
    {"handler", QT_TRANSLATE_NOOP("chancery::documents", "Handler")},
    {"supervisor", QT_TRANSLATE_NOOP("chancery::documents", "Supervision")},
    {"meetings", QT_TRANSLATE_NOOP("chancery::documents", "Meetings")},
    {"disclosure", QT_TRANSLATE_NOOP("chancery::documents", "Disclosure")},
    {"archivist", QT_TRANSLATE_NOOP("chancery::documents", "Archives")},
    {"duty", QT_TRANSLATE_NOOP("chancery::documents", "Duty")},
    {"admin", QT_TRANSLATE_NOOP("chancery::documents", "Administrator")},
    {"security", QT_TRANSLATE_NOOP("chancery::documents", "Security")},
    {"auditor", QT_TRANSLATE_NOOP("chancery::documents", "Auditor")},
};

} // namespace

QString stageName(const QString& stage)
{
    return lookUp(stages, stage);
}

QString stepName(const QString& step)
{
    return step == QLatin1String("closed") || step == QLatin1String("returned")
               ? lookUp(stages, step)
               : lookUp(verbs, step);
}

QString verbName(const QString& verb)
{
    return lookUp(verbs, verb);
}

QString commandName(const QString& command)
{
    return verbName(command.section(u'.', 1));
}

QString verdictName(const QString& verdict)
{
    return lookUp(verdicts, verdict);
}

QString publicityName(const QString& id)
{
    return id.isEmpty() ? QString() : lookUp(publicities, id);
}

QString instructionStateName(const QString& state)
{
    return lookUp(instructionStates, state);
}

QString formName(const QString& form)
{
    return lookUp(forms, form.isEmpty() ? QStringLiteral("memo") : form);
}

QString purposeName(const QString& purpose)
{
    return lookUp(purposes, purpose);
}

QString retentionName(const QString& retention)
{
    return lookUp(retentions, retention);
}

QString mediumName(const QString& medium)
{
    return lookUp(media, medium);
}

QString treatmentName(const QString& kind)
{
    return lookUp(treatments, kind);
}

QString urgencyWord(const QString& id)
{
    return lookUp(urgencies, id);
}

QString secrecyWord(Secrecy grade)
{
    return lookUp(secrecies, secrecyId(grade));
}

/// Parameters of documents.register have names of their own for some columns.
QString fieldName(const QString& field)
{
    static const QHash<QString, QString> columns{
        {u"number"_s, u"doc_number"_s},      {u"signedOn"_s, u"signed_on"_s},
        {u"receivedOn"_s, u"received_on"_s}, {u"docType"_s, u"doc_type"_s},
        {u"copyNumber"_s, u"copy_number"_s}, {u"due"_s, u"due_at"_s}};
    return lookUp(fields, columns.value(field, field));
}

QString columnText(const QString& column, const QJsonValue& value)
{
    if (column == "urgency"_L1)
        return urgencyWord(urgencyId(Urgency(value.toInt())));
    if (column == "kind"_L1)
        return treatmentName(value.toString());
    if (column == "doc_type"_L1) {
        const auto kind = kindFromId(value.toString());
        return kind ? kindName(*kind) : value.toString();
    }
    if (column == "due_at"_L1)
        return dueToText(momentFromText(value.toString()));
    return value.toVariant().toString();
}

QString roleNames(const QString& names)
{
    QStringList list = names.split(u'、');
    for (QString& name : list)
        name = lookUp(roles, name);
    return list.join(u'、');
}

Error withFieldNames(const Error& error)
{
    Error named = error;
    const QString field = error.args.value(QLatin1String("field")).toString();
    if (!field.isEmpty())
        named.args.insert(QStringLiteral("field"), fieldName(field));
    if (error.code != "documents.stale-field"_L1)
        return named;
    for (const auto& side : {u"from"_s, u"now"_s, u"to"_s}) {
        const QString text = columnText(field, error.args.value(side));
        named.args.insert(side, text.isEmpty() ? Tr::tr("nothing") : text);
    }
    return named;
}

QString folderName(Folder folder, Whose whose)
{
    switch (folder) {
    case Folder::Review:
        return stageName(QStringLiteral("review"));
    case Folder::Propose:
        return stepName(QStringLiteral("propose"));
    case Folder::Instruct:
        return stageName(QStringLiteral("instruct"));
    case Folder::Handle:
        return stepName(QStringLiteral("handle"));
    case Folder::Circulate:
        return whose == Whose::Mine ? stageName(QStringLiteral("circulate"))
                                    : Tr::tr("In circulation");
    case Folder::Answer:
        return stageName(QStringLiteral("answer"));
    case Folder::Close:
        return stageName(QStringLiteral("close"));
    case Folder::Draft:
        return stepName(QStringLiteral("draft"));
    case Folder::Examine:
        return stepName(QStringLiteral("examine"));
    case Folder::Check:
        return stepName(QStringLiteral("check"));
    case Folder::Sign:
        return stepName(QStringLiteral("sign"));
    case Folder::Issue:
        return stepName(QStringLiteral("issue"));
    case Folder::File:
        return stageName(QStringLiteral("closed"));
    case Folder::Inbox:
        return whose == Whose::Mine ? Tr::tr("To do") : Tr::tr("Under way");
    case Folder::Returned:
        return stageName(QStringLiteral("returned"));
    case Folder::Unnumbered:
        return Tr::tr("Unnumbered");
    case Folder::Filed:
        return Tr::tr("Archive");
    case Folder::Voided:
        return stageName(QStringLiteral("voided"));
    case Folder::Handled:
        return Tr::tr("Handled by me");
    case Folder::Created:
        return Tr::tr("Registered by me");
    case Folder::Starred:
        return Tr::tr("Starred");
    case Folder::All:
        return Tr::tr("All documents");
    }
    return {};
}

QString greeting(const QString& name, const QTime& time)
{
    const int hour = time.hour();
    if (hour < 12)
        return Tr::tr("Good morning, %1").arg(name);
    if (hour < 14)
        return Tr::tr("Good day, %1").arg(name);
    return hour < 18 ? Tr::tr("Good afternoon, %1").arg(name)
                     : Tr::tr("Good evening, %1").arg(name);
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

} // namespace chancery::documents
