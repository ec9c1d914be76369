// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/document_edit.h"
#include "documents/data/handlers.h"
#include "documents/data/instructions.h"
#include "documents/data/merging.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;
using workflow::Event;
using workflow::EventKind;
using workflow::ItemState;

/// documents.open {document}: all that waits for the actor here has been seen.
Result<ChangeSet> openDocument(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    QStringList unread;
    QString participant;
    for (const auto& item : edit.state().items) {
        const bool foreign = !item.claimedBy.isEmpty() &&
                             item.claimedBy != u"person:"_s + context.actor.person.text();
        if (item.state != ItemState::Enabled || foreign || !edit.mayActOn(item.participant))
            continue;
        unread.append(item.id);
        participant = participant.isEmpty() ? item.participant : participant;
    }
    if (unread.isEmpty())
        return fail("documents.nothing-new");
    for (const auto& id : std::as_const(unread)) {
        Event read;
        read.kind = EventKind::Read;
        read.item = id;
        TRY(edit.advance(read));
    }
    const auto* first = edit.state().item(unread.first());
    edit.note(u"open"_s, first, {}, participant, {});
    return edit.finish();
}

struct Circulation {
    QString document;
    QStringList readers;
    QString purpose;
    bool ordered = false;
};

Result<Circulation> parseCirculation(const QJsonObject& params)
{
    JsonReader in(params);
    Circulation circulation;
    circulation.document = in.idText("document");
    circulation.readers = in.texts("readers", 200, 120);
    circulation.purpose = circulationPurposes().value(
        in.optionalChoice("purpose", circulationPurposes()).value_or(0));
    circulation.ordered = in.flag("ordered", false);
    TRY(in.finish());
    if (circulation.readers.isEmpty())
        return fail("documents.readers-needed");
    for (const auto& reader : std::as_const(circulation.readers))
        TRY(checkParticipant(reader));
    if (QStringList unique = circulation.readers; unique.removeDuplicates() > 0)
        return fail("documents.participant-twice", {{u"participant"_s, QString()}});
    return circulation;
}

/// Who has the document in hand, or had, may pass it round; so may the office.
QString maySend(const DocumentEdit& edit, const store::Actor& actor)
{
    if (edit.isOffice())
        return actor.hasRole("registry") ? u"role:registry"_s : u"role:secretary"_s;
    for (const auto& item : edit.state().items) {
        if ((item.isOpen() || item.state == ItemState::Done) && edit.mayActOn(item.participant))
            return item.participant;
    }
    return {};
}

/// Still to be read by, so that nobody is asked twice at once.
bool isReading(const DocumentEdit& edit, const QString& participant)
{
    return std::any_of(edit.readers().begin(), edit.readers().end(), [&](const store::Row& row) {
        const QString state = row.fields.value("state"_L1).toString();
        return row.fields.value("participant"_L1).toString() == participant &&
               (state == "unread"_L1 || state == "waiting"_L1);
    });
}

Result<ChangeSet> circulateDocument(const HandlerContext& context, const DocumentSettings& settings)
{
    TRY_ASSIGN(const auto circulation, parseCirculation(context.command.params));
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, circulation.document));
    if (edit.stage() == "voided"_L1 || edit.stage() == "returned"_L1)
        return fail("documents.wrong-stage", {{u"stage"_s, edit.stage()}});
    const QString sender = maySend(edit, context.actor);
    if (sender.isEmpty())
        return fail("documents.not-your-turn",
                    {{u"verb"_s, u"circulate"_s}, {u"stage"_s, edit.stage()}});
    TRY(edit.checkKnown(circulation.readers));
    for (const auto& reader : circulation.readers) {
        if (isReading(edit, reader))
            return fail("documents.already-reader", {{u"participant"_s, reader}});
    }
    TRY(edit.addReaders(circulation.readers, circulation.purpose, circulation.ordered));
    edit.note(u"circulate"_s, nullptr, u"circulate"_s, sender,
              {{u"readers"_s, QJsonArray::fromStringList(circulation.readers)},
               {u"purpose"_s, circulation.purpose},
               {u"ordered"_s, circulation.ordered}});
    return edit.finish();
}

/// When one after the other reads, the next one's turn begins.
void wakeNext(DocumentEdit& edit, const store::Row& read, const QString& now)
{
    if (!read.fields.value("ordered"_L1).toBool())
        return;
    const store::Row* next = nullptr;
    for (const auto& row : edit.readers()) {
        const bool follows = row.fields.value("round"_L1) == read.fields.value("round"_L1) &&
                             row.fields.value("state"_L1).toString() == "waiting"_L1;
        if (follows && (!next || row.fields.value("position"_L1).toInt() <
                                     next->fields.value("position"_L1).toInt()))
            next = &row;
    }
    if (next)
        edit.changeReader(QString(next->id), {{u"state"_s, u"unread"_s}, {u"enabled_at"_s, now}});
}

/// documents.mark-read {document, reader?, opinion?}: 已阅.
Result<ChangeSet> markRead(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString wanted = in.optionalIdText("reader");
    const QString opinion = in.optionalText("opinion", 20'000).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    TRY(checkContents(settings.networkGrade, edit.secrecy(), {false, !opinion.isEmpty(), false}));
    std::optional<store::Row> mine;
    for (const auto& row : edit.readers()) {
        const bool unread = row.fields.value("state"_L1).toString() == "unread"_L1;
        const QString participant = row.fields.value("participant"_L1).toString();
        if (unread && !mine && (wanted.isEmpty() || row.id == wanted) && edit.mayActOn(participant))
            mine = row;
    }
    if (!mine)
        return fail("documents.not-your-turn",
                    {{u"verb"_s, u"mark-read"_s}, {u"stage"_s, edit.stage()}});
    const QString participant = mine->fields.value("participant"_L1).toString();
    const QString principal = edit.principalFor(participant);
    const QString now = momentToText(context.now);
    QJsonObject fields{{u"state"_s, u"read"_s},
                       {u"read_at"_s, now},
                       {u"read_by"_s, context.actor.person.text()},
                       {u"read_by_name"_s, context.actor.name}};
    if (!principal.isEmpty()) {
        TRY_ASSIGN(const QString name, edit.nameOf(u"person:"_s + principal));
        fields[u"on_behalf_of"_s] = principal;
        fields[u"on_behalf_of_name"_s] = name;
    }
    edit.changeReader(mine->id, fields);
    wakeNext(edit, *mine, now);
    if (!opinion.isEmpty())
        edit.addOpinion(u"circulate"_s, opinion, {}, nullptr, participant);
    TRY(instructWhileReading(opinion, participant, context, edit));
    edit.note(u"mark-read"_s, nullptr, u"circulate"_s, participant, {});
    return edit.finish();
}

/// documents.drop-reader {document, reader, reason?}: whoever asked, or the office, asks no more.
Result<ChangeSet> dropReader(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString wanted = in.idText("reader");
    const QString reason = in.optionalText("reason", 500);
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    std::optional<store::Row> reader;
    for (const auto& row : edit.readers()) {
        if (row.id == wanted)
            reader = row;
    }
    if (!reader)
        return fail("documents.unknown-task", {{u"task"_s, wanted}});
    const QString state = reader->fields.value("state"_L1).toString();
    if (state != "unread"_L1 && state != "waiting"_L1)
        return fail("documents.already-read", {{u"reader"_s, wanted}});
    const QString asked = reader->fields.value("requested_by"_L1).toString();
    if (!edit.isOffice() && asked != context.actor.person.text())
        return fail("documents.not-your-turn",
                    {{u"verb"_s, u"drop-reader"_s}, {u"stage"_s, edit.stage()}});
    edit.changeReader(wanted, {{u"state"_s, u"dropped"_s}});
    if (state == "unread"_L1)
        wakeNext(edit, *reader, momentToText(context.now));
    edit.note(u"drop-reader"_s, nullptr, u"circulate"_s, {},
              {{u"participants"_s, QJsonArray{reader->fields.value("participant"_L1)}},
               {u"reason"_s, reason}});
    return edit.finish();
}

/// documents.mark {document, starred}: the person's own star, which nobody else sees.
Result<ChangeSet> markDocument(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const bool starred = in.flag("starred", true);
    TRY(in.finish());
    TRY(DocumentEdit::open(context, settings, document));
    const QString person = context.actor.person.text();
    const QString id = person + u':' + document;
    ChangeSet changes;
    changes.put(u"doc_flag"_s, id,
                {{u"person_id"_s, person},
                 {u"document_id"_s, document},
                 {u"starred"_s, starred},
                 {u"starred_at"_s, momentToText(context.now)}});
    changes.setAudience(u"doc_flag"_s, id, {u"person:"_s + person});
    return changes;
}

} // namespace

void addReadingHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    const auto with =
        [settings](Result<ChangeSet> (*handler)(const HandlerContext&, const DocumentSettings&)) {
            return [settings, handler](const HandlerContext& context) {
                return handler(context, *settings);
            };
        };
    registry.add("documents.open", with(openDocument));
    registry.add("documents.circulate", with(circulateDocument));
    registry.add("documents.mark-read", with(markRead));
    registry.add("documents.drop-reader", with(dropReader));
    registry.add("documents.mark", with(markDocument));
    registry.add("documents.merge", with(mergeDocuments));
    registry.add("documents.split", with(splitDocuments));
    registry.add("documents.carry-instruction", with(carryInstruction));
    registry.add("documents.report-instruction", with(reportInstruction));
}

} // namespace chancery::documents
