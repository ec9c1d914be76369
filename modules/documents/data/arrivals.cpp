// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/arrivals.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/handlers.h"
#include "documents/data/or_null.h"
#include "documents/data/transmissions.h"
#include "store/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;

constexpr int senderId = 21;
constexpr int arrivalId = 22;
constexpr int firstArrivalFileId = 30'000;
constexpr int mostSheet = 200'000;

QStringList arrivalScopes()
{
    return {u"role:registry"_s, u"role:secretary"_s};
}

bool keepsArrivals(const store::Actor& actor)
{
    return actor.hasRole("registry") || actor.hasRole("secretary");
}

QString textOfRow(const store::Row& row, QLatin1StringView name)
{
    return row.fields.value(name).toString();
}

/// The name under which a key is trusted here; empty for a strange one.
Result<QString> trustedName(const HandlerContext& context, const QString& keyPin)
{
    auto q = context.db.query("SELECT name FROM doc_sender WHERE key_pin = ?"
                              " AND dropped_at IS NULL ORDER BY trusted_at DESC");
    q.bind(keyPin);
    const QString name = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return name;
}

Result<ChangeSet> trustSender(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString name = in.text("name", 1, 120).trimmed();
    const QString certificate = in.text("certificate", 1, 20'000);
    TRY(in.finish());
    // Whose packages are taken is for those to say who answer for the office.
    if (!context.actor.hasRole("secretary"))
        return fail("documents.not-secretary");
    if (!settings.keyOf)
        return fail("documents.no-verifier");
    TRY_ASSIGN(const QString pin, settings.keyOf(certificate.toUtf8()));
    TRY_ASSIGN(const QString known, trustedName(context, pin));
    if (!known.isEmpty())
        return fail("documents.sender-known", {{u"name"_s, known}});
    const QString id = context.derivedId(senderId);
    ChangeSet changes;
    changes.put(u"doc_sender"_s, id,
                {{u"name"_s, name},
                 {u"key_pin"_s, pin},
                 {u"certificate"_s, certificate},
                 {u"trusted_at"_s, momentToText(context.now)},
                 {u"trusted_by"_s, context.actor.person.text()},
                 {u"trusted_name"_s, context.actor.name}});
    changes.setAudience(u"doc_sender"_s, id, arrivalScopes());
    changes.result.insert(u"keyPin"_s, pin);
    return changes;
}

Result<ChangeSet> dropSender(const HandlerContext& context, const DocumentSettings& settings)
{
    Q_UNUSED(settings)
    JsonReader in(context.command.params);
    const QString id = in.idText("sender");
    TRY(in.finish());
    if (!context.actor.hasRole("secretary"))
        return fail("documents.not-secretary");
    TRY_ASSIGN(const auto row,
               store::readRow(context.db, *documentCatalog().find(u"doc_sender"_s), id));
    if (!row)
        return fail("documents.no-sender", {{u"sender"_s, id}});
    ChangeSet changes;
    changes.put(u"doc_sender"_s, id, {{u"dropped_at"_s, momentToText(context.now)}});
    return changes;
}

struct Arrived {
    SignedSheet head;
    TransmissionSheet sheet;
};

/// The package as the command brings it, once it is known to be what its sender signed.
Result<Arrived> arrivedBy(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    Arrived arrived;
    arrived.head.sheet = in.text("sheet", 1, mostSheet).toUtf8();
    arrived.head.manifest = in.text("manifest", 1, mostSheet).toUtf8();
    arrived.head.signature = QByteArray::fromBase64(in.text("signature", 1, 2'000).toLatin1());
    arrived.head.certificate = in.text("certificate", 1, 20'000).toUtf8();
    const auto files = in.objects("files", TransmissionSheet::mostFiles);
    TRY(in.finish());
    if (!keepsArrivals(context.actor))
        return fail("documents.not-registry");
    if (!settings.verify)
        return fail("documents.no-verifier");
    const auto faults = arrived.head.faults(settings.verify);
    if (!faults.isEmpty())
        return faults.first();
    TRY_ASSIGN(arrived.sheet, arrived.head.read());
    TRY_ASSIGN(const QString pin, settings.verify(arrived.head.certificate, arrived.head.manifest,
                                                  arrived.head.signature));
    TRY_ASSIGN(const QString known, trustedName(context, pin));
    if (known.isEmpty())
        return fail("documents.sender-unknown", {{u"name"_s, arrived.sheet.sender}});
    if (known != arrived.sheet.sender)
        return fail("documents.sender-other",
                    {{u"name"_s, arrived.sheet.sender}, {u"trusted"_s, known}});
    // What is stored is what was signed, file by file.
    for (qsizetype i = 0; i < std::max(files.size(), arrived.sheet.files.size()); ++i) {
        const QString brought = files.value(i).value("sha256"_L1).toString();
        if (i >= arrived.sheet.files.size() || arrived.sheet.files.at(i).file.sha256 != brought)
            return fail("documents.package-file-changed", {{u"file"_s, u"files"_s}});
    }
    return arrived;
}

Result<bool> cameBefore(const HandlerContext& context, const TransmissionSheet& sheet)
{
    auto q = context.db.query("SELECT COUNT(*) FROM doc_arrival WHERE sender = ? AND year = ?"
                              " AND serial = ?");
    q.bind(sheet.sender).bind(sheet.year).bind(sheet.serial);
    const bool found = q.next() && q.integer(0) > 0;
    TRY(q.done());
    return found;
}

Result<ChangeSet> receivePackage(const HandlerContext& context, const DocumentSettings& settings)
{
    TRY_ASSIGN(const auto arrived, arrivedBy(context, settings));
    const auto& sheet = arrived.sheet;
    TRY_ASSIGN(const bool before, cameBefore(context, sheet));
    if (before)
        return fail(
            "documents.transmission-arrived",
            {{u"name"_s, sheet.sender}, {u"year"_s, sheet.year}, {u"serial"_s, sheet.serial}});
    const QString id = context.derivedId(arrivalId);
    ChangeSet changes;
    changes.put(u"doc_arrival"_s, id,
                {{u"sender"_s, sheet.sender},
                 {u"year"_s, sheet.year},
                 {u"serial"_s, sheet.serial},
                 {u"number"_s, orNull(sheet.number)},
                 {u"title"_s, sheet.title},
                 {u"unit"_s, sheet.unit},
                 {u"sent_at"_s,
                  sheet.sentAt.isValid() ? QJsonValue(momentToText(sheet.sentAt)) : QJsonValue()},
                 {u"sheet"_s, QString::fromUtf8(arrived.head.sheet)},
                 {u"manifest"_s, QString::fromUtf8(arrived.head.manifest)},
                 {u"signature"_s, QString::fromLatin1(arrived.head.signature.toBase64())},
                 {u"certificate"_s, QString::fromUtf8(arrived.head.certificate)},
                 {u"state"_s, u"arrived"_s},
                 {u"arrived_at"_s, momentToText(context.now)},
                 {u"arrived_by"_s, context.actor.person.text()},
                 {u"arrived_name"_s, context.actor.name}});
    changes.setAudience(u"doc_arrival"_s, id, arrivalScopes());
    for (qsizetype i = 0; i < sheet.files.size(); ++i) {
        const auto& file = sheet.files.at(i).file;
        changes.put(u"doc_arrival_file"_s, context.derivedId(firstArrivalFileId + int(i)),
                    {{u"arrival_id"_s, id},
                     {u"sha256"_s, file.sha256},
                     {u"name"_s, file.name},
                     {u"size"_s, file.size},
                     {u"position"_s, int(i)}});
    }
    changes.result.insert(u"arrival"_s, id);
    return changes;
}

/// One that waits to be dealt with.
Result<store::Row> waitingArrival(const HandlerContext& context, const QString& id)
{
    if (!keepsArrivals(context.actor))
        return fail("documents.not-registry");
    TRY_ASSIGN(const auto row,
               store::readRow(context.db, *documentCatalog().find(u"doc_arrival"_s), id));
    if (!row)
        return fail("documents.no-arrival", {{u"arrival"_s, id}});
    if (textOfRow(*row, "state"_L1) != "arrived"_L1)
        return fail("documents.signed-already", {{u"state"_s, textOfRow(*row, "state"_L1)}});
    return *row;
}

QJsonObject arrivalAnswer(const HandlerContext& context, const QString& state)
{
    return {{u"state"_s, state},
            {u"answered_at"_s, momentToText(context.now)},
            {u"answered_by"_s, context.actor.person.text()},
            {u"answered_name"_s, context.actor.name}};
}

/// 签收 and 登记 in one: what the sender says of it is what the register says of it.
Result<ChangeSet> registerArrival(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString arrival = in.idText("arrival");
    const QString document = in.idText("id");
    const QString anotherCopy = in.optionalText("anotherCopy", 500).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(const auto row, waitingArrival(context, arrival));
    const SignedSheet head{textOfRow(row, "sheet"_L1).toUtf8(), {}, {}, {}};
    TRY_ASSIGN(const auto sheet, head.read());
    QJsonObject params = sheet.registration(document);
    if (!anotherCopy.isEmpty())
        params[u"anotherCopy"_s] = anotherCopy;
    TRY_ASSIGN(const auto registration, Registration::parse(params));
    TRY_ASSIGN(auto changes, registerAs(context, settings, registration));
    QJsonObject fields = arrivalAnswer(context, u"registered"_s);
    fields[u"document_id"_s] = document;
    changes.put(u"doc_arrival"_s, arrival, fields);
    return changes;
}

Result<ChangeSet> returnArrival(const HandlerContext& context, const DocumentSettings& settings)
{
    Q_UNUSED(settings)
    JsonReader in(context.command.params);
    const QString arrival = in.idText("arrival");
    const QString reason = in.optionalText("reason", 500).trimmed();
    TRY(in.finish());
    TRY(waitingArrival(context, arrival));
    if (reason.isEmpty())
        return fail("documents.reason-needed", {{u"verb"_s, u"return-arrival"_s}});
    QJsonObject fields = arrivalAnswer(context, u"returned"_s);
    fields[u"reason"_s] = reason;
    ChangeSet changes;
    changes.put(u"doc_arrival"_s, arrival, fields);
    return changes;
}

} // namespace

void addTransmissionHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    const auto with =
        [settings](Result<ChangeSet> (*handler)(const HandlerContext&, const DocumentSettings&)) {
            return [settings, handler](const HandlerContext& context) {
                return handler(context, *settings);
            };
        };
    registry.add("documents.transmit", with(transmitDocument), {u"paper.sha256"_s});
    registry.add("documents.sign-for", with(signForTransmission));
    registry.add("documents.trust-sender", with(trustSender));
    registry.add("documents.drop-sender", with(dropSender));
    registry.add("documents.receive", with(receivePackage), {u"files[].sha256"_s});
    registry.add("documents.register-arrival", with(registerArrival));
    registry.add("documents.return-arrival", with(returnArrival));
}

Result<QList<ArrivalView>> arrivals(store::Database& db, int most)
{
    auto q = db.query("SELECT id, sender, year, serial, number, title, unit, sent_at, state,"
                      " arrived_at, arrived_name, answered_at, answered_name, reason, document_id"
                      " FROM doc_arrival ORDER BY CASE state WHEN 'arrived' THEN 0 ELSE 1 END,"
                      " arrived_at DESC, id LIMIT ?");
    q.bind(most);
    QList<ArrivalView> list;
    while (q.next())
        list.append({q.text(0), q.text(1), int(q.integer(2)), int(q.integer(3)), q.text(4),
                     q.text(5), q.text(6), momentFromText(q.text(7)), q.text(8),
                     momentFromText(q.text(9)), q.text(10), momentFromText(q.text(11)), q.text(12),
                     q.text(13), q.text(14)});
    TRY(q.done());
    return list;
}

Result<QList<ArrivalGap>> arrivalGaps(store::Database& db)
{
    auto q = db.query("SELECT sender, year, serial FROM doc_arrival ORDER BY sender, year, serial");
    QList<ArrivalGap> gaps;
    QString sender;
    int year = 0;
    int last = 0;
    while (q.next()) {
        const int serial = int(q.integer(2));
        if (q.text(0) != sender || int(q.integer(1)) != year) {
            sender = q.text(0);
            year = int(q.integer(1));
            last = 0;
        }
        if (serial > last + 1) {
            if (gaps.isEmpty() || gaps.last().sender != sender || gaps.last().year != year)
                gaps.append({sender, year, {}});
            for (int missing = last + 1; missing < serial; ++missing)
                gaps.last().missing.append(missing);
        }
        last = serial;
    }
    TRY(q.done());
    return gaps;
}

Result<QList<SenderView>> trustedSenders(store::Database& db)
{
    auto q = db.query("SELECT id, name, key_pin, trusted_at, trusted_name FROM doc_sender"
                      " WHERE dropped_at IS NULL ORDER BY name, trusted_at");
    QList<SenderView> list;
    while (q.next())
        list.append({q.text(0), q.text(1), q.text(2), momentFromText(q.text(3)), q.text(4)});
    TRY(q.done());
    return list;
}

} // namespace chancery::documents
