// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/archiving.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/or_null.h"
#include "store/rows.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;

constexpr int pieceId = 5'000;
constexpr int transferId = 6'000;
constexpr int mostHandedOver = 2'000;

/// Whoever keeps the papers; of a secret those of them who are cleared for it.
QStringList archiveAudience(int secrecy)
{
    QStringList scopes;
    for (const auto& role : {u"role:archivist"_s, u"role:registry"_s, u"role:secretary"_s})
        scopes.append(store::scopeOf(role, secrecy));
    return scopes;
}

QString field(const DocumentEdit& edit, QLatin1StringView name)
{
    return edit.fields().value(name).toString();
}

/// The year of a piece is that of the text that was signed, not of its first draft; of what came
/// in, the year in which it came.
int yearOf(const DocumentEdit& edit, const QDateTime& now)
{
    const bool cameIn = field(edit, "way"_L1) == "incoming"_L1;
    const auto day =
        QDate::fromString(field(edit, cameIn ? "received_on"_L1 : "signed_on"_L1), Qt::ISODate);
    return day.isValid() ? day.year() : officeDate(now).year();
}

/// Who worked on it: whoever led, or drafted; else the office that keeps the papers.
Result<QString> unitNameOf(const DocumentEdit& edit, const HandlerContext& context)
{
    const QString drafted = field(edit, "drafting_unit_name"_L1);
    if (!drafted.isEmpty())
        return drafted;
    const QString lead = field(edit, "lead"_L1);
    if (lead.isEmpty())
        return context.actor.unitName;
    TRY_ASSIGN(const QString name, edit.nameOf(lead));
    return name.isEmpty() ? context.actor.unitName : name;
}

struct Filed {
    QString id;
    QString code;
    QString series;
    QString transfer;
    bool isWithdrawn = false;
};

Result<QList<Filed>> filedOf(store::Database& db, const QString& document)
{
    auto q = db.query("SELECT id, code, series, transfer_id, withdrawn_at FROM doc_archived"
                      " WHERE document_id = ? ORDER BY filed_at");
    q.bind(document);
    QList<Filed> list;
    while (q.next())
        list.append({q.text(0), q.text(1), q.text(2), q.text(3), !q.isNull(4)});
    TRY(q.done());
    return list;
}

/// A department's code: its initials, with a figure where another department had them before.
Result<QString> unitCodeFor(store::Database& db, const QString& unitName)
{
    const QString department = departmentOf(unitName);
    for (int n = 1;; ++n) {
        const QString code = unitCodeOf(unitName, n);
        auto q = db.query("SELECT DISTINCT unit_name FROM doc_archived WHERE unit = ?");
        q.bind(code);
        bool isFree = true;
        bool isOurs = false;
        while (q.next()) {
            isFree = false;
            isOurs = isOurs || departmentOf(q.text(0)) == department;
        }
        TRY(q.done());
        if (isFree || isOurs)
            return code;
    }
}

} // namespace

Result<void> fileAway(const FlowParams& params, const HandlerContext& context,
                      const DocumentSettings& settings, DocumentEdit& edit)
{
    TRY_ASSIGN(const QString unitName, unitNameOf(edit, context));
    ArchiveCode code;
    code.fonds = settings.fonds;
    code.year = yearOf(edit, context.now);
    code.retention = params.retention;
    TRY_ASSIGN(code.unit, unitCodeFor(context.db, unitName));
    TRY_ASSIGN(const auto before, filedOf(context.db, edit.id()));
    for (const Filed& each : before) {
        if (each.series != code.series())
            continue;
        edit.putRoot("doc_archived", each.id,
                     {{u"withdrawn_at"_s, QJsonValue()},
                      {u"title"_s, field(edit, "title"_L1)},
                      {u"filed_at"_s, momentToText(context.now)}},
                     {});
        edit.set("archive_code", each.code);
        edit.tell("archiveCode", each.code);
        return {};
    }
    TRY_ASSIGN(const auto item,
               context.authority.nextNumber(u"documents.archive."_s + code.series(), code.year));
    if (!item)
        return {};
    code.item = int(*item);
    edit.set("archive_code", code.text());
    edit.tell("archiveCode", code.text());
    edit.putRoot("doc_archived", context.derivedId(pieceId),
                 {{u"document_id"_s, edit.id()},
                  {u"code"_s, code.text()},
                  {u"series"_s, code.series()},
                  {u"item"_s, code.item},
                  {u"year"_s, code.year},
                  {u"retention"_s, code.retention},
                  {u"unit"_s, code.unit},
                  {u"unit_name"_s, unitName},
                  {u"title"_s, field(edit, "title"_L1)},
                  {u"number"_s, orNull(field(edit, "doc_number_canonical"_L1))},
                  {u"author"_s, orNull(field(edit, "issuer"_L1))},
                  {u"document_date"_s, orNull(field(edit, "signed_on"_L1))},
                  {u"secrecy"_s, edit.fields().value("secrecy"_L1).toInt()},
                  {u"filed_at"_s, momentToText(context.now)},
                  {u"filed_by"_s, context.actor.person.text()},
                  {u"filed_name"_s, context.actor.name}},
                 archiveAudience(edit.fields().value("secrecy"_L1).toInt()));
    return {};
}

Result<void> takeFromFile(const HandlerContext& context, DocumentEdit& edit)
{
    TRY_ASSIGN(const auto filed, filedOf(context.db, edit.id()));
    for (const Filed& each : filed) {
        if (!each.transfer.isEmpty())
            return fail("documents.handed-over",
                        {{u"code"_s, each.code}, {u"transfer"_s, each.transfer}});
        if (!each.isWithdrawn)
            edit.putRoot("doc_archived", each.id, {{u"withdrawn_at"_s, momentToText(context.now)}},
                         {});
    }
    edit.set("archive_code", QJsonValue());
    return {};
}

Result<ChangeSet> handOverArchive(const HandlerContext& context)
{
    JsonReader in(context.command.params);
    const QStringList documents = in.texts("documents", mostHandedOver, 36);
    const QString receiver = in.text("receiver", 1, 120).trimmed();
    const QString remark = in.optionalText("remark", 500).trimmed();
    TRY(in.finish());
    if (!context.actor.hasRole("archivist"))
        return fail("documents.not-archivist");
    if (documents.isEmpty() || receiver.isEmpty())
        return fail("base.bad-field",
                    {{u"field"_s, documents.isEmpty() ? u"documents"_s : u"receiver"_s}});
    const QString transfer = context.derivedId(transferId);
    const int year = officeDate(context.now).year();
    ChangeSet changes;
    QSet<QString> seen;
    for (const QString& document : documents) {
        TRY_ASSIGN(const auto filed, filedOf(context.db, document));
        const auto piece = std::find_if(filed.begin(), filed.end(),
                                        [](const Filed& each) { return !each.isWithdrawn; });
        if (piece == filed.end() || seen.contains(document))
            return fail("documents.not-filed", {{u"document"_s, document}});
        if (!piece->transfer.isEmpty())
            return fail("documents.handed-over",
                        {{u"code"_s, piece->code}, {u"transfer"_s, piece->transfer}});
        seen.insert(document);
        changes.put(u"doc_archived"_s, piece->id, {{u"transfer_id"_s, transfer}});
    }
    TRY_ASSIGN(const auto serial, context.authority.nextNumber(u"documents.transfer"_s, year));
    if (!serial) // A desk's forecast shows the pieces as gone; the list comes with its number.
        return changes;
    const QString name = u"移交〔%1〕%2号"_s.arg(year).arg(*serial);
    changes.put(u"doc_transfer"_s, transfer,
                {{u"year"_s, year},
                 {u"serial"_s, *serial},
                 {u"name"_s, name},
                 {u"receiver"_s, receiver},
                 {u"remark"_s, orNull(remark)},
                 {u"items"_s, int(documents.size())},
                 {u"at"_s, momentToText(context.now)},
                 {u"by_person"_s, context.actor.person.text()},
                 {u"by_name"_s, context.actor.name}});
    changes.setAudience(u"doc_transfer"_s, transfer, archiveAudience(0));
    changes.result.insert(u"name"_s, name);
    return changes;
}

Result<ChangeSet> recordPackage(const HandlerContext& context)
{
    JsonReader in(context.command.params);
    const QString transfer = in.idText("transfer");
    const QString sha256 = in.text("sha256", 64, 64);
    TRY(in.finish());
    if (!context.actor.hasRole("archivist"))
        return fail("documents.not-archivist");
    TRY_ASSIGN(const auto row,
               store::readRow(context.db, *documentCatalog().find(u"doc_transfer"_s), transfer));
    if (!row)
        return fail("documents.no-transfer", {{u"transfer"_s, transfer}});
    ChangeSet changes;
    changes.put(u"doc_transfer"_s, transfer,
                {{u"package_sha256"_s, sha256}, {u"packed_at"_s, momentToText(context.now)}});
    return changes;
}

Result<QList<ArchivedPiece>> archivedPieces(store::Database& db, const QString& transfer)
{
    auto q = db.query("SELECT id, document_id, code, unit_name, title, number, author,"
                      " document_date, secrecy, filed_at, filed_name, transfer_id"
                      " FROM doc_archived WHERE withdrawn_at IS NULL"
                      " AND COALESCE(transfer_id, '') = ? ORDER BY series, item");
    q.bind(transfer);
    QList<ArchivedPiece> list;
    while (q.next()) {
        ArchivedPiece piece;
        piece.id = q.text(0);
        piece.documentId = q.text(1);
        TRY_ASSIGN(piece.code, ArchiveCode::parse(q.text(2)));
        piece.unitName = q.text(3);
        piece.title = q.text(4);
        piece.number = q.text(5);
        piece.author = q.text(6);
        piece.documentDate = QDate::fromString(q.text(7), Qt::ISODate);
        piece.secrecy = int(q.integer(8));
        piece.filedAt = momentFromText(q.text(9));
        piece.filedName = q.text(10);
        piece.transferId = q.text(11);
        list.append(piece);
    }
    TRY(q.done());
    return list;
}

Result<QList<Transfer>> transfers(store::Database& db)
{
    auto q = db.query("SELECT id, name, receiver, remark, items, at, by_name, package_sha256"
                      " FROM doc_transfer"
                      " ORDER BY year DESC, serial DESC");
    QList<Transfer> list;
    while (q.next())
        list.append({q.text(0), q.text(1), q.text(2), q.text(3), int(q.integer(4)),
                     momentFromText(q.text(5)), q.text(6), q.text(7)});
    TRY(q.done());
    return list;
}

Result<QList<MissingItem>> missingItems(store::Database& db)
{
    auto q = db.query("SELECT series, item, withdrawn_at FROM doc_archived ORDER BY series, item");
    QList<MissingItem> list;
    QString series;
    int last = 0;
    while (q.next()) {
        if (q.text(0) != series) {
            series = q.text(0);
            last = 0;
        }
        const int item = int(q.integer(1));
        for (int missing = last + 1; missing < item; ++missing)
            list.append({series, missing, false});
        if (!q.isNull(2))
            list.append({series, item, true});
        last = item;
    }
    TRY(q.done());
    return list;
}

} // namespace chancery::documents
