// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/document_columns.h"
#include "documents/data/document_edit.h"
#include "documents/data/file_drafts.h"
#include "documents/data/handlers.h"
#include "documents/data/import_handler.h"
#include "documents/data/issuing.h"
#include "documents/data/queries.h"
#include "documents/data/routes.h"
#include "documents/rules/deadlines.h"
#include "documents/rules/registry_number.h"
#include "store/rows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;
using workflow::Event;
using workflow::EventKind;

Result<void> refuseDuplicate(const HandlerContext& context, const Registration& reg)
{
    if (!reg.anotherCopy.isEmpty())
        return {};
    QStringList hashes;
    for (const auto& file : reg.files) {
        if (file.role == "main"_L1)
            hashes.append(file.sha256);
    }
    TRY_ASSIGN(const auto found,
               certainDuplicates(context.db, reg.number.written(), reg.issuer, hashes, reg.id));
    if (!found.isEmpty())
        return fail("documents.duplicate", {{u"document"_s, found.first().id},
                                            {u"numberText"_s, found.first().numberText}});
    return {};
}

/// The house's own number; none on a desk (待编号). Secrets and telegrams are counted apart.
Result<QString> giveNumber(const HandlerContext& context, DocumentEdit& edit,
                           const Registration& reg)
{
    const bool secret = reg.secrecy.grade != Secrecy::None;
    const bool telegram = reg.medium == Medium::Telegram;
    const QString counter = secret     ? u"documents.secret"_s
                            : telegram ? u"documents.telegram"_s
                                       : u"documents.incoming"_s;
    const QString series = secret ? u"密收"_s : telegram ? u"电收"_s : u"收文"_s;
    const int year = officeDate(context.now).year();
    TRY_ASSIGN(const auto serial, context.authority.nextNumber(counter, year));
    if (!serial)
        return QString();
    TRY_ASSIGN(const auto number, RegistryNumber::create(series, year, int(*serial)));
    edit.set("number_series", series);
    edit.set("number_year", year);
    edit.set("number_serial", *serial);
    edit.set("number_text", number.text());
    edit.set("number_key", number.sortKey());
    return number.text();
}

void setDue(const HandlerContext& context, const DocumentSettings& settings, DocumentEdit& edit,
            const Registration& reg)
{
    const OfficeHours hours{settings.dayBegins, settings.dayEnds, settings.calendar.get()};
    const auto due = reg.due
                         ? reg.due
                         : defaultDue(hours, settings.limits, reg.medium, reg.urgency, context.now);
    if (!due)
        return;
    edit.set("due_at", momentToText(*due));
    edit.set("due_basis", reg.due ? u"set"_s : u"default"_s);
}

Result<void> beginCase(DocumentEdit& edit)
{
    QJsonObject variables{{u"kind"_s, edit.fields().value("kind"_L1)}};
    if (edit.due())
        variables[u"deadline"_s] = momentToText(*edit.due());
    TRY(edit.begin(routeOf(u"incoming"_s), variables));
    Event registered;
    registered.kind = EventKind::Complete;
    const auto* item = edit.find({}, {u"register"_s});
    if (!item)
        return fail("documents.not-registry");
    registered.item = item->id;
    return edit.advance(registered);
}

} // namespace

Result<ChangeSet> registerAs(const HandlerContext& context, const DocumentSettings& settings,
                             const Registration& reg)
{
    if (!mayRegister(context.actor))
        return fail("documents.not-registry");
    if (int(reg.secrecy.grade) > context.actor.clearance)
        return fail("documents.above-clearance", {{u"secrecy"_s, int(reg.secrecy.grade)}});
    TRY(checkContents(settings.networkGrade, reg.secrecy.grade, reg.contents()));
    TRY_ASSIGN(const auto before,
               store::readRow(context.db, *documentCatalog().find(u"doc_document"_s), reg.id));
    if (before)
        return fail("documents.exists", {{u"document"_s, reg.id}});
    TRY(refuseDuplicate(context, reg));
    const QDate today = officeDate(context.now);
    auto edit = DocumentEdit::create(context, settings, reg.id, {});
    setDue(context, settings, edit, reg);
    edit.set("attachments", 0);
    edit.set("open_to_all", false);
    edit.set("registered_at", momentToText(context.now));
    edit.addFiles(reg.files);
    if (!reg.text.isEmpty())
        edit.put("doc_text", reg.id, {{u"body"_s, reg.text}});
    TRY_ASSIGN(const QString number, giveNumber(context, edit, reg));
    const Fields row = columnsOf(reg, number, today);
    for (auto it = row.begin(); it != row.end(); ++it)
        edit.set(it.key(), it.value());
    TRY(beginCase(edit));
    const auto& done = edit.state().items.first();
    edit.note(u"register"_s, &done, {}, done.participant,
              {{u"number"_s, number}, {u"anotherCopy"_s, reg.anotherCopy}});
    TRY_ASSIGN(auto changes, edit.finish());
    if (!number.isEmpty())
        changes.result.insert(u"number"_s, number);
    changes.result.insert(u"warnings"_s, row.value("warnings"_L1));
    return changes;
}

namespace {

Result<ChangeSet> registerDocument(const HandlerContext& context, const DocumentSettings& settings)
{
    TRY_ASSIGN(const auto reg, Registration::parse(context.command.params));
    return registerAs(context, settings, reg);
}

/// The office may correct; the rest goes through it.
Result<void> mayCorrect(const DocumentEdit& edit, const store::Actor& actor)
{
    const bool office = edit.isOffice();
    const bool creator = edit.fields().value("created_by"_L1).toString() == actor.person.text();
    if (!office && !creator)
        return fail("documents.not-registry");
    if (edit.stage() == "voided"_L1)
        return fail("documents.wrong-stage", {{u"stage"_s, edit.stage()}});
    if (edit.stage() == "filed"_L1 && !actor.hasRole("registry"))
        return fail("documents.wrong-stage", {{u"stage"_s, edit.stage()}});
    return {};
}

/// The files of what the house writes are a part of its text: whoever may write it now. A change
/// after signing is found when it is rechecked, and goes back to the signers.
Result<void> mayChangeFiles(const DocumentEdit& edit, const store::Actor& actor)
{
    if (edit.fields().value("way"_L1).toString() == "incoming"_L1)
        return mayCorrect(edit, actor);
    return writingItem(edit) ? Result<void>()
                             : fail("documents.not-your-turn",
                                    {{u"verb"_s, u"attach"_s}, {u"stage"_s, edit.stage()}});
}

/// A document that is there with these contents may be marked secret only where that may be held.
Result<void> checkSecrecy(const HandlerContext& context, const DocumentSettings& settings,
                          const DocumentEdit& edit, const Registration& reg)
{
    Contents contents = reg.contents();
    contents.hasFile = edit.fields().value("attachments"_L1).toInt() > 0;
    auto q = context.db.query("SELECT EXISTS (SELECT 1 FROM doc_text WHERE document_id = ?1)"
                              " OR EXISTS (SELECT 1 FROM doc_opinion WHERE document_id = ?1)");
    q.bind(edit.id());
    contents.hasText = contents.hasText || (q.next() && q.flag(0));
    TRY(q.done());
    return checkContents(settings.networkGrade, reg.secrecy.grade, contents);
}

Result<ChangeSet> correctDocument(const HandlerContext& context, const DocumentSettings& settings)
{
    TRY_ASSIGN(const auto correction, Correction::parse(context.command.params));
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, correction.document));
    if (edit.fields().value("way"_L1).toString() != "incoming"_L1)
        return fail("documents.not-incoming");
    TRY(mayCorrect(edit, context.actor));
    TRY_ASSIGN(const auto changes, decideCorrection(edit.fields(), correction.changes));
    QJsonArray told;
    Fields fields = edit.fields();
    for (const auto& change : changes) {
        told.append(QJsonObject{
            {u"field"_s, change.field}, {u"from"_s, change.from}, {u"to"_s, change.to}});
        fields.insert(change.field, change.to);
    }
    if (changes.isEmpty())
        return edit.finish(); // Everybody meant the same.
    TRY_ASSIGN(const auto reg, registrationOf(edit.id(), fields));
    if (int(reg.secrecy.grade) > context.actor.clearance && reg.secrecy.grade != edit.secrecy())
        return fail("documents.above-clearance", {{u"secrecy"_s, int(reg.secrecy.grade)}});
    TRY(checkSecrecy(context, settings, edit, reg));
    const Fields row =
        columnsOf(reg, edit.fields().value("number_text"_L1).toString(), officeDate(context.now));
    for (auto it = row.begin(); it != row.end(); ++it)
        edit.set(it.key(), it.value());
    edit.set("received_on", fields.value("received_on"_L1)); // An old register may have none.
    const QString dueText = fields.value("due_at"_L1).toString();
    if (dueText != edit.fields().value("due_at"_L1).toString()) {
        edit.set("due_at", fields.value("due_at"_L1));
        edit.set("due_basis", dueText.isEmpty() ? QJsonValue() : QJsonValue(u"set"_s));
    }
    if (edit.isOffice())
        TRY(edit.setVariables(
            {{u"kind"_s, reg.kind},
             {u"deadline"_s, dueText.isEmpty() ? QJsonValue() : QJsonValue(dueText)}}));
    edit.note(u"correct"_s, nullptr, {}, {},
              {{u"changes"_s, told}, {u"reason"_s, correction.reason}});
    return edit.finish();
}

Result<ChangeSet> attachFiles(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const auto list = in.objects("attachments", FileParam::mostFiles);
    TRY(in.finish());
    TRY_ASSIGN(const auto files, FileParam::parseAll(list, u"attachment"_s));
    if (files.isEmpty())
        return fail("documents.nothing-to-do");
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    TRY(mayChangeFiles(edit, context.actor));
    TRY(checkContents(settings.networkGrade, edit.secrecy(), {false, false, true}));
    edit.addFiles(files);
    QJsonArray names;
    for (const auto& file : files)
        names.append(file.name);
    edit.note(u"attach"_s, nullptr, {}, {}, {{u"files"_s, names}});
    return edit.finish();
}

Result<ChangeSet> detachFile(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString attachment = in.idText("attachment");
    const QString reason = in.text("reason", 1, 500);
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    TRY(mayChangeFiles(edit, context.actor));
    TRY_ASSIGN(
        const auto row,
        store::readRow(context.db, *documentCatalog().find(u"doc_attachment"_s), attachment));
    if (!row || row->fields.value("document_id"_L1).toString() != document)
        return fail("documents.no-attachment", {{u"attachment"_s, attachment}});
    TRY(checkNotKeptOut(context, *row));
    edit.removeFile(*row);
    edit.note(u"detach"_s, nullptr, {}, {},
              {{u"files"_s, QJsonArray{row->fields.value("name"_L1)}}, {u"reason"_s, reason}});
    return edit.finish();
}

} // namespace

void addRegistrationHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    const auto with =
        [settings](Result<ChangeSet> (*handler)(const HandlerContext&, const DocumentSettings&)) {
            return [settings, handler](const HandlerContext& context) {
                return handler(context, *settings);
            };
        };
    const QStringList blobs{u"attachments[].sha256"_s};
    registry.add("documents.register", with(registerDocument), blobs);
    registry.add("documents.correct", with(correctDocument));
    registry.add("documents.attach", with(attachFiles), blobs);
    registry.add("documents.detach", with(detachFile));
    registry.add("documents.import", with(importDocument));
}

} // namespace chancery::documents
