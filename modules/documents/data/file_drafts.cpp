// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/file_drafts.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/file_versions.h"
#include "documents/data/handlers.h"
#include "documents/data/issuing.h"
#include "documents/data/or_null.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;

constexpr int firstVersionId = 6'000; ///< Of HandlerContext::derivedId(),
constexpr int nextVersionId = 6'001;

const store::Table& tableOf(const char* name)
{
    return *documentCatalog().find(QLatin1String(name));
}

FileLock lockFrom(const Fields& fields)
{
    return {fields.value("holder"_L1).toString(), fields.value("holder_name"_L1).toString(),
            momentFromText(fields.value("since"_L1).toString()),
            momentFromText(fields.value("until_at"_L1).toString())};
}

/// The lock on a file; one that never was is not live.
Result<FileLock> lockOn(const HandlerContext& context, const QString& attachment)
{
    TRY_ASSIGN(const auto row, store::readRow(context.db, tableOf("doc_file_lock"), attachment));
    return row ? lockFrom(row->fields) : FileLock();
}

Result<store::Row> attachmentOf(const HandlerContext& context, const QString& document,
                                const QString& id)
{
    TRY_ASSIGN(const auto row, store::readRow(context.db, tableOf("doc_attachment"), id));
    if (!row || row->fields.value("document_id"_L1).toString() != document)
        return fail("documents.no-attachment", {{u"attachment"_s, id}});
    return *row;
}

QString fieldOf(const store::Row& row, QLatin1StringView name)
{
    return row.fields.value(name).toString();
}

Error notTheirTurn(const DocumentEdit& edit, const QString& verb)
{
    return fail("documents.not-your-turn", {{u"verb"_s, verb}, {u"stage"_s, edit.stage()}});
}

/// Written on it once, and it is still under way: what they save late is kept.
bool hadItInHand(const DocumentEdit& edit, const QString& person)
{
    static const QStringList over{u"issued"_s, u"filed"_s, u"closed"_s, u"voided"_s};
    if (over.contains(edit.stage()) || !edit.hasCase())
        return false;
    const auto& items = edit.state().items;
    return edit.isDrafter() || std::any_of(items.begin(), items.end(), [&](const auto& item) {
               return item.decidedBy == u"person:"_s + person;
           });
}

void putLock(const HandlerContext& context, DocumentEdit& edit, const QString& attachment,
             const QDateTime& since)
{
    edit.put("doc_file_lock", attachment,
             {{u"holder"_s, context.actor.person.text()},
              {u"holder_name"_s, context.actor.name},
              {u"since"_s, momentToText(since)},
              {u"until_at"_s, momentToText(context.now.addSecs(FileLock::hours * 3600))}});
}

/// A version on the way.
struct FileSaving {
    QString sha256;
    QString base;
    qint64 size = 0;
    QString note;
    bool isAside = false;
};

/// The file as it was attached is the first version, once there is a second.
Result<int> nextFilePosition(const HandlerContext& context, DocumentEdit& edit,
                             const store::Row& attachment)
{
    auto q = context.db.query("SELECT COALESCE(MAX(position), -1) FROM doc_file_version"
                              " WHERE attachment_id = ?");
    q.bind(attachment.id);
    const int last = q.next() ? int(q.integer(0)) : -1;
    TRY(q.done());
    if (last >= 0)
        return last + 1;
    const QString author = fieldOf(attachment, "added_by"_L1);
    TRY_ASSIGN(const QString name, edit.nameOf(u"person:"_s + author));
    edit.put("doc_file_version", context.derivedId(firstVersionId),
             {{u"attachment_id"_s, attachment.id},
              {u"position"_s, 0},
              {u"sha256"_s, attachment.fields.value("sha256"_L1)},
              {u"aside"_s, false},
              {u"size"_s, attachment.fields.value("size"_L1)},
              {u"at"_s, attachment.fields.value("added_at"_L1)},
              {u"author"_s, author},
              {u"author_name"_s, name}});
    return 1;
}

/// One more version at the end; the file itself unless it is kept beside.
Result<int> addFileVersion(const HandlerContext& context, DocumentEdit& edit,
                           const store::Row& attachment, const FileSaving& saving)
{
    TRY_ASSIGN(const int position, nextFilePosition(context, edit, attachment));
    const auto* item = writingItem(edit);
    edit.put("doc_file_version", context.derivedId(nextVersionId),
             {{u"attachment_id"_s, attachment.id},
              {u"position"_s, position},
              {u"sha256"_s, saving.sha256},
              {u"base"_s, saving.base},
              {u"aside"_s, saving.isAside},
              {u"size"_s, saving.size},
              {u"at"_s, momentToText(context.now)},
              {u"author"_s, context.actor.person.text()},
              {u"author_name"_s, context.actor.name},
              {u"author_unit"_s, orNull(context.actor.unitName)},
              {u"step"_s, orNull(item ? item->step : edit.stage())},
              {u"note"_s, orNull(saving.note)}});
    if (saving.isAside)
        return position;
    if (edit.fields().value("main_sha256"_L1) == attachment.fields.value("sha256"_L1))
        edit.set("main_sha256", saving.sha256);
    edit.put("doc_attachment", attachment.id,
             {{u"sha256"_s, saving.sha256}, {u"size"_s, saving.size}});
    return position;
}

/// documents.lock-file {document, attachment}: again by who has it makes it last longer.
Result<ChangeSet> lockFile(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString id = in.idText("attachment");
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    if (!writingItem(edit))
        return notTheirTurn(edit, u"lock-file"_s);
    TRY_ASSIGN(const auto attachment, attachmentOf(context, document, id));
    TRY(checkNotKeptOut(context, attachment));
    TRY_ASSIGN(const auto lock, lockOn(context, id));
    const bool isOwn = lock.isLive(context.now) && lock.holder == context.actor.person.text();
    putLock(context, edit, id, isOwn ? lock.since : context.now);
    return edit.finish();
}

/// documents.unlock-file {document, attachment}: one's own; another's stays.
Result<ChangeSet> unlockFile(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString id = in.idText("attachment");
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    TRY_ASSIGN(const auto lock, lockOn(context, id));
    if (lock.holder == context.actor.person.text())
        edit.remove("doc_file_lock", id);
    return edit.finish();
}

/// documents.break-lock {document, attachment, reason}: by who could write on it, who began it, or
/// the office.
Result<ChangeSet> breakLock(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString id = in.idText("attachment");
    const QString reason = in.text("reason", 1, 500).trimmed();
    TRY(in.finish());
    if (reason.isEmpty())
        return fail("documents.reason-needed", {{u"verb"_s, u"break-lock"_s}});
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    if (!writingItem(edit) && !edit.isDrafter() && !edit.isOffice())
        return notTheirTurn(edit, u"break-lock"_s);
    TRY_ASSIGN(const auto attachment, attachmentOf(context, document, id));
    TRY_ASSIGN(const auto lock, lockOn(context, id));
    if (lock.holder.isEmpty())
        return fail("documents.no-lock", {{u"name"_s, fieldOf(attachment, "name"_L1)}});
    edit.remove("doc_file_lock", id);
    edit.note(u"break-lock"_s, nullptr, {}, {},
              {{u"file"_s, fieldOf(attachment, "name"_L1)},
               {u"name"_s, lock.holderName},
               {u"reason"_s, reason}});
    return edit.finish();
}

/// documents.save-file {document, attachment, base, file, note}: what was written in another
/// program. It becomes the file, or is kept beside; nothing that was saved is lost.
Result<ChangeSet> saveFile(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString id = in.idText("attachment");
    FileSaving saving;
    saving.base = in.text("base", 64, 64);
    const QJsonObject described = in.object("file");
    saving.note = in.optionalText("note", 500).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(const auto file, FileParam::parse(described, u"attachment"_s));
    saving.sha256 = file.sha256;
    saving.size = file.size;
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    TRY_ASSIGN(const auto attachment, attachmentOf(context, document, id));
    const QString person = context.actor.person.text();
    const auto* item = writingItem(edit);
    if (!item && !hadItInHand(edit, person))
        return notTheirTurn(edit, u"save-file"_s);
    TRY(checkContents(settings.networkGrade, edit.secrecy(), {false, false, true}));
    TRY_ASSIGN(const auto lock, lockOn(context, id));
    const bool isKeptOut = !item || lock.keepsOut(person, context.now);
    const auto landing =
        landingOf(saving.base, fieldOf(attachment, "sha256"_L1), saving.sha256, isKeptOut);
    edit.tell("aside", landing == Landing::Aside);
    if (landing == Landing::Nothing)
        return edit.finish();
    saving.isAside = landing == Landing::Aside;
    TRY_ASSIGN(const int position, addFileVersion(context, edit, attachment, saving));
    if (item && lock.isLive(context.now) && lock.holder == person)
        putLock(context, edit, id, lock.since);
    edit.note(u"save-file"_s, item, {}, item ? item->participant : QString(),
              {{u"file"_s, fieldOf(attachment, "name"_L1)},
               {u"position"_s, position},
               {u"aside"_s, saving.isAside ? QJsonValue(true) : QJsonValue()},
               {u"note"_s, saving.note}});
    return edit.finish();
}

/// documents.take-file-version {document, attachment, version, base}: an earlier version, or one
/// that was kept beside, is the file from now on; as a version of its own, so that none is lost.
Result<ChangeSet> takeFileVersion(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString id = in.idText("attachment");
    const QString version = in.idText("version");
    FileSaving saving;
    saving.base = in.text("base", 64, 64);
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    const auto* item = writingItem(edit);
    if (!item)
        return notTheirTurn(edit, u"take-file-version"_s);
    TRY_ASSIGN(const auto attachment, attachmentOf(context, document, id));
    TRY(checkNotKeptOut(context, attachment));
    const QString name = fieldOf(attachment, "name"_L1);
    if (fieldOf(attachment, "sha256"_L1) != saving.base)
        return fail("documents.file-moved", {{u"name"_s, name}});
    TRY_ASSIGN(const auto row, store::readRow(context.db, tableOf("doc_file_version"), version));
    if (!row || fieldOf(*row, "attachment_id"_L1) != id)
        return fail("documents.unknown-version",
                    {{u"document"_s, document}, {u"position"_s, QJsonValue()}});
    saving.sha256 = fieldOf(*row, "sha256"_L1);
    saving.size = row->fields.value("size"_L1).toInteger();
    if (saving.sha256 == saving.base)
        return edit.finish(); // It stands there already.
    TRY_ASSIGN(const int position, addFileVersion(context, edit, attachment, saving));
    edit.note(u"take-file-version"_s, item, {}, item->participant,
              {{u"file"_s, name},
               {u"position"_s, position},
               {u"from"_s, row->fields.value("position"_L1)}});
    return edit.finish();
}

} // namespace

Result<void> checkNotKeptOut(const HandlerContext& context, const store::Row& attachment)
{
    TRY_ASSIGN(const auto lock, lockOn(context, attachment.id));
    if (!lock.keepsOut(context.actor.person.text(), context.now))
        return {};
    return fail("documents.file-locked", {{u"name"_s, fieldOf(attachment, "name"_L1)},
                                          {u"holder"_s, lock.holderName},
                                          {u"until"_s, momentToText(lock.until)}});
}

Result<void> checkFilesClosed(const HandlerContext& context, const DocumentEdit& edit)
{
    TRY_ASSIGN(const auto locks, fileLocks(context.db, edit.id()));
    for (auto it = locks.begin(); it != locks.end(); ++it) {
        if (!it->isLive(context.now))
            continue;
        TRY_ASSIGN(const auto row, store::readRow(context.db, tableOf("doc_attachment"), it.key()));
        if (row)
            return fail("documents.file-open",
                        {{u"name"_s, fieldOf(*row, "name"_L1)}, {u"holder"_s, it->holderName}});
    }
    return {};
}

Result<void> checkFilesSeen(const DocumentEdit& edit, const QString& seen)
{
    if (seen == edit.fields().value("files_hash"_L1).toString())
        return {};
    return fail("documents.files-changed");
}

void addFileDraftHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    const auto with =
        [settings](Result<ChangeSet> (*handler)(const HandlerContext&, const DocumentSettings&)) {
            return [settings, handler](const HandlerContext& context) {
                return handler(context, *settings);
            };
        };
    registry.add("documents.lock-file", with(lockFile));
    registry.add("documents.unlock-file", with(unlockFile));
    registry.add("documents.break-lock", with(breakLock));
    registry.add("documents.save-file", with(saveFile), {u"file.sha256"_s});
    registry.add("documents.take-file-version", with(takeFileVersion));
}

} // namespace chancery::documents
