// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/transmissions.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/or_null.h"
#include "documents/data/package_parts.h"
#include "documents/rules/urgency.h"
#include "store/rows.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;

constexpr int firstTransmissionId = 20'000;
constexpr int idsOfEach = TransmissionSheet::mostFiles + 1;
constexpr int mostAtOnce = 500;
constexpr int mostListed = 10'000;

QString fieldOf(const store::Row& row, QLatin1StringView name)
{
    return row.fields.value(name).toString();
}

QString fieldOf(const DocumentEdit& edit, QLatin1StringView name)
{
    return edit.fields().value(name).toString();
}

struct Sending {
    QStringList recipients;
    std::optional<FileParam> paper;
};

/// What may leave the house at all: issued, and no secret (条例 第二十六条).
Result<void> mayLeave(const DocumentEdit& edit)
{
    if (!edit.isOffice())
        return fail("documents.not-registry");
    if (fieldOf(edit, "way"_L1) != "outgoing"_L1 || fieldOf(edit, "issued_at"_L1).isEmpty() ||
        edit.stage() == "voided"_L1)
        return fail("documents.wrong-stage", {{u"stage"_s, edit.stage()}});
    if (edit.secrecy() != Secrecy::None)
        return fail("documents.transmission-secret");
    return {};
}

/// The paper as it was issued comes first; then the document's own files.
Result<QList<TransmittedFile>> filesToSend(const HandlerContext& context,
                                           const std::optional<FileParam>& paper,
                                           DocumentEdit& edit)
{
    const auto& table = *documentCatalog().find(u"doc_attachment"_s);
    TRY_ASSIGN(auto rows, store::readBranch(context.db, table, edit.id()));
    std::sort(rows.begin(), rows.end(), [](const store::Row& a, const store::Row& b) {
        return a.fields.value("position"_L1).toInteger() <
               b.fields.value("position"_L1).toInteger();
    });
    std::optional<FileParam> issued = paper;
    QList<FileParam> others;
    for (const auto& row : std::as_const(rows)) {
        const FileParam file{fieldOf(row, "sha256"_L1), fieldOf(row, "name"_L1),
                             row.fields.value("size"_L1).toInteger(), fieldOf(row, "media_type"_L1),
                             u"attachment"_s};
        const QString role = fieldOf(row, "role"_L1);
        if (role == "issued"_L1)
            issued = paper ? paper : std::optional(file);
        else if (role == "main"_L1 || role == "attachment"_L1)
            others.append(file);
    }
    if (!issued)
        return fail("documents.paper-needed");
    if (paper) {
        FileParam kept = *paper;
        kept.role = u"issued"_s;
        edit.addFiles({kept});
    }
    issued->role = u"main"_s;
    others.prepend(*issued);
    if (others.size() > TransmissionSheet::mostFiles)
        return fail("base.bad-field", {{u"field"_s, u"attachments"_s}, {u"why"_s, u"too-many"_s}});
    QList<TransmittedFile> files;
    for (qsizetype i = 0; i < others.size(); ++i)
        files.append({u"files/%1-%2"_s.arg(i + 1, 2, 10, QLatin1Char('0'))
                          .arg(packageName(others.at(i).name)),
                      others.at(i)});
    return files;
}

Result<bool> isOnItsWay(const HandlerContext& context, const QString& recipient)
{
    auto q = context.db.query("SELECT COUNT(*) FROM doc_transmission WHERE recipient_id = ?"
                              " AND state <> 'returned'");
    q.bind(recipient);
    const bool found = q.next() && q.integer(0) > 0;
    TRY(q.done());
    return found;
}

/// Those that are asked for, or all who have not got it yet.
Result<QList<store::Row>> recipientsOf(const HandlerContext& context, const QStringList& wanted,
                                       const DocumentEdit& edit)
{
    const auto& table = *documentCatalog().find(u"doc_recipient"_s);
    TRY_ASSIGN(const auto rows, store::readBranch(context.db, table, edit.id()));
    QList<store::Row> chosen;
    for (const auto& row : rows) {
        TRY_ASSIGN(const bool sent, isOnItsWay(context, row.id));
        if (wanted.contains(row.id) && sent)
            return fail("documents.transmitted-already", {{u"name"_s, fieldOf(row, "name"_L1)}});
        const bool open = fieldOf(row, "state"_L1) != "received"_L1;
        if (wanted.contains(row.id) || (wanted.isEmpty() && !sent && open))
            chosen.append(row);
    }
    if (chosen.isEmpty() || (!wanted.isEmpty() && chosen.size() != wanted.size()))
        return fail("documents.no-recipient", {{u"recipient"_s, wanted.value(0)}});
    return chosen;
}

TransmissionSheet sheetFor(const HandlerContext& context, const DocumentSettings& settings,
                           const DocumentEdit& edit, const store::Row& recipient,
                           const QList<TransmittedFile>& files)
{
    TransmissionSheet sheet;
    sheet.sender = settings.house.isEmpty() ? fieldOf(edit, "issuer"_L1) : settings.house;
    sheet.unit = fieldOf(recipient, "name"_L1);
    sheet.year = officeDate(context.now).year();
    sheet.sentAt = context.now;
    sheet.documentId = edit.id();
    sheet.title = fieldOf(edit, "title"_L1);
    sheet.number = fieldOf(edit, "doc_number_canonical"_L1);
    sheet.docType = fieldOf(edit, "doc_type"_L1);
    sheet.issuer = fieldOf(edit, "issuer"_L1);
    sheet.signedOn = fieldOf(edit, "signed_on"_L1);
    sheet.urgency = urgencyId(Urgency(edit.fields().value("urgency"_L1).toInt()));
    sheet.role = fieldOf(recipient, "role"_L1) == "copy"_L1 ? u"copy"_s : u"main"_s;
    sheet.files = files;
    return sheet;
}

/// What only the server can say: the number, and the house's signature over all of it.
Result<void> sealSheet(const HandlerContext& context, const DocumentSettings& settings,
                       TransmissionSheet sheet, QJsonObject& fields)
{
    TRY_ASSIGN(const auto serial,
               context.authority.nextNumber(u"documents.transmission."_s + sheet.unit, sheet.year));
    if (!serial)
        return {};
    if (!settings.seal)
        return fail("documents.no-house-key");
    sheet.serial = int(*serial);
    const QByteArray json = store::jsonText(sheet.toJson()).toUtf8();
    QByteArray manifest = PackageManifest::line(json, u"package.json"_s);
    for (const auto& each : std::as_const(sheet.files))
        manifest += each.file.sha256.toLatin1() + "  " + each.path.toUtf8() + '\n';
    TRY_ASSIGN(const auto seal, settings.seal(manifest));
    fields[u"serial"_s] = sheet.serial;
    fields[u"sheet"_s] = QString::fromUtf8(json);
    fields[u"manifest"_s] = QString::fromUtf8(manifest);
    fields[u"signature"_s] = QString::fromLatin1(seal.signature.toBase64());
    fields[u"certificate"_s] = QString::fromUtf8(seal.certificate);
    return {};
}

Result<void> sendTo(const store::Row& recipient, int n, const QList<TransmittedFile>& files,
                    const HandlerContext& context, const DocumentSettings& settings,
                    DocumentEdit& edit)
{
    const auto sheet = sheetFor(context, settings, edit, recipient, files);
    QString unit;
    if (settings.participantNamed) {
        TRY_ASSIGN(unit, settings.participantNamed(context.db, sheet.unit));
    }
    const int id = firstTransmissionId + n * idsOfEach;
    const QString transmission = context.derivedId(id);
    QJsonObject fields{{u"document_id"_s, edit.id()},
                       {u"recipient_id"_s, recipient.id},
                       {u"unit"_s, orNull(unit)},
                       {u"unit_name"_s, sheet.unit},
                       {u"carrier"_s, unit.isEmpty() ? u"medium"_s : u"line"_s},
                       {u"year"_s, sheet.year},
                       {u"number"_s, orNull(sheet.number)},
                       {u"title"_s, sheet.title},
                       {u"state"_s, u"sent"_s},
                       {u"sent_at"_s, momentToText(context.now)},
                       {u"sent_by"_s, context.actor.person.text()},
                       {u"sent_name"_s, context.actor.name}};
    TRY(sealSheet(context, settings, sheet, fields));
    QStringList audience{u"role:registry"_s, u"role:secretary"_s};
    if (!unit.isEmpty())
        audience.append(unit);
    edit.putRoot("doc_transmission", transmission, fields, audience);
    for (qsizetype i = 0; i < files.size(); ++i)
        edit.putRoot("doc_transmission_file", context.derivedId(id + 1 + int(i)),
                     {{u"transmission_id"_s, transmission},
                      {u"sha256"_s, files.at(i).file.sha256},
                      {u"path"_s, files.at(i).path},
                      {u"name"_s, files.at(i).file.name},
                      {u"media_type"_s, files.at(i).file.mediaType},
                      {u"role"_s, files.at(i).file.role},
                      {u"size"_s, files.at(i).file.size},
                      {u"position"_s, int(i)}},
                     {});
    if (fieldOf(recipient, "state"_L1) == "returned"_L1) // It goes once more.
        edit.put("doc_recipient", recipient.id,
                 {{u"state"_s, u"sent"_s}, {u"sent_at"_s, momentToText(context.now)}});
    return {};
}

/// Those of a document ('' for all) that were sent before a moment ('' for any) and not signed for.
Result<QList<TransmissionView>> readTransmissions(store::Database& db, const QString& document,
                                                  const QString& openBefore, int most)
{
    auto q = db.query("SELECT id, document_id, unit, unit_name, carrier, year, serial, number,"
                      " title, state, sent_at, sent_name, answered_at, answered_name, remark"
                      " FROM doc_transmission WHERE (?1 = '' OR document_id = ?1)"
                      " AND (?2 = '' OR (state = 'sent' AND sent_at <= ?2))"
                      " ORDER BY CASE state WHEN 'sent' THEN 0 ELSE 1 END, sent_at DESC, id"
                      " LIMIT ?3");
    q.bind(document).bind(openBefore).bind(most);
    QList<TransmissionView> list;
    while (q.next())
        list.append({q.text(0), q.text(1), q.text(2), q.text(3), q.text(4), int(q.integer(5)),
                     int(q.integer(6)), q.text(7), q.text(8), q.text(9), momentFromText(q.text(10)),
                     q.text(11), momentFromText(q.text(12)), q.text(13), q.text(14)});
    TRY(q.done());
    return list;
}

} // namespace

Result<ChangeSet> transmitDocument(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QStringList wanted = in.texts("recipients", mostAtOnce, 36);
    const QJsonObject paperJson = in.optionalObject("paper");
    TRY(in.finish());
    std::optional<FileParam> paper;
    if (!paperJson.isEmpty()) {
        TRY_ASSIGN(paper, FileParam::parse(paperJson, u"attachment"_s));
    }
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    TRY(mayLeave(edit));
    TRY_ASSIGN(const auto recipients, recipientsOf(context, wanted, edit));
    TRY_ASSIGN(const auto files, filesToSend(context, paper, edit));
    QJsonArray names;
    for (qsizetype i = 0; i < recipients.size(); ++i) {
        TRY(sendTo(recipients.at(i), int(i), files, context, settings, edit));
        names.append(fieldOf(recipients.at(i), "name"_L1));
    }
    edit.note(u"transmit"_s, nullptr, {}, {}, {{u"names"_s, names}});
    return edit.finish();
}

Result<ChangeSet> signForTransmission(const HandlerContext& context,
                                      const DocumentSettings& settings)
{
    Q_UNUSED(settings)
    JsonReader in(context.command.params);
    const QString id = in.idText("transmission");
    const QStringList states{u"received"_s, u"returned"_s};
    const QString state = states.value(in.choice("state", states));
    const QString by = in.optionalText("by", 120).trimmed();
    const QString remark = in.optionalText("remark", 500).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(const auto row,
               store::readRow(context.db, *documentCatalog().find(u"doc_transmission"_s), id));
    const QString unit = row ? fieldOf(*row, "unit"_L1) : QString();
    const bool ours = !unit.isEmpty() && context.actor.may(unit);
    const bool office = context.actor.hasRole("registry") || context.actor.hasRole("secretary");
    if (!row || (!ours && !office))
        return fail("documents.no-transmission", {{u"transmission"_s, id}});
    if (fieldOf(*row, "state"_L1) != "sent"_L1)
        return fail("documents.signed-already", {{u"state"_s, fieldOf(*row, "state"_L1)}});
    if (state == "returned"_L1 && remark.isEmpty())
        return fail("documents.reason-needed", {{u"verb"_s, u"sign-for"_s}});
    // The office notes what somebody else said; a unit signs in its own name.
    const QString name = ours || by.isEmpty() ? context.actor.name : by;
    const QJsonObject answer{{u"state"_s, state},
                             {u"answered_at"_s, momentToText(context.now)},
                             {u"remark"_s, orNull(remark)}};
    QJsonObject fields = answer;
    fields[u"answered_by"_s] = context.actor.person.text();
    fields[u"answered_name"_s] = name;
    ChangeSet changes;
    changes.put(u"doc_transmission"_s, id, fields);
    // The unit's own desk has no row of the document's recipients.
    const QString recipient = fieldOf(*row, "recipient_id"_L1);
    TRY_ASSIGN(const auto there,
               store::readRow(context.db, *documentCatalog().find(u"doc_recipient"_s), recipient));
    if (there) {
        fields = answer;
        fields[u"answered_by"_s] = name;
        changes.put(u"doc_recipient"_s, recipient, fields);
    }
    return changes;
}

Result<QList<TransmissionView>> transmissions(store::Database& db, int most)
{
    return readTransmissions(db, {}, {}, most);
}

Result<QList<TransmissionView>> transmissionsOf(store::Database& db, const QString& documentId)
{
    return readTransmissions(db, documentId, {}, mostListed);
}

Result<QList<TransmissionView>> unsignedTransmissions(store::Database& db, const QDateTime& now,
                                                      int hours)
{
    TRY_ASSIGN(
        auto list,
        readTransmissions(db, {}, momentToText(now.addSecs(-qint64(hours) * 3600)), mostListed));
    std::reverse(list.begin(), list.end());
    return list;
}

Result<TransmissionSheet> transmissionSheet(store::Database& db, const QString& transmission)
{
    TRY_ASSIGN(const auto row,
               store::readRow(db, *documentCatalog().find(u"doc_transmission"_s), transmission));
    if (!row)
        return fail("documents.no-transmission", {{u"transmission"_s, transmission}});
    const QByteArray sheet = fieldOf(*row, "sheet"_L1).toUtf8();
    if (sheet.isEmpty())
        return fail("documents.not-signed-yet");
    return TransmissionSheet::parse(QJsonDocument::fromJson(sheet).object());
}

Result<PackageFile> packageOf(store::Database& db, const QString& transmission,
                              const std::function<Result<QByteArray>(const QString&)>& blob)
{
    TRY_ASSIGN(const auto row,
               store::readRow(db, *documentCatalog().find(u"doc_transmission"_s), transmission));
    if (!row)
        return fail("documents.no-transmission", {{u"transmission"_s, transmission}});
    if (fieldOf(*row, "sheet"_L1).isEmpty())
        return fail("documents.not-signed-yet");
    PackageFile package;
    package.head = {fieldOf(*row, "sheet"_L1).toUtf8(), fieldOf(*row, "manifest"_L1).toUtf8(),
                    QByteArray::fromBase64(fieldOf(*row, "signature"_L1).toLatin1()),
                    fieldOf(*row, "certificate"_L1).toUtf8()};
    TRY_ASSIGN(
        const auto files,
        store::readBranch(db, *documentCatalog().find(u"doc_transmission_file"_s), transmission));
    for (const auto& file : files) {
        TRY_ASSIGN(package.files[fieldOf(file, "path"_L1)], blob(fieldOf(file, "sha256"_L1)));
    }
    return package;
}

QString packageFileName(const TransmissionView& transmission)
{
    return packageName(u"%1-%2-%3"_s.arg(transmission.unitName)
                           .arg(transmission.year)
                           .arg(transmission.serial)) +
           u".zip"_s;
}

} // namespace chancery::documents
