// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/journal.h"

#include "base/clock.h"
#include "base/json_text.h"
#include "crypto/digest.h"
#include "store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace chancery::server {

namespace {

QString sm3Hex(const QByteArray& bytes)
{
    return QString::fromLatin1(crypto::sm3(bytes).toHex());
}

const QString noHash = QString(64, u'0');

struct Stored {
    qint64 seq;
    QString commandId, person, device, name;
    qint64 version;
    QString params, madeAt, decidedAt, changes;
};

QString entryHash(const QString& prev, const Stored& e)
{
    const QJsonArray canonical{e.seq,     e.commandId, e.person, e.device,    e.name,
                               e.version, e.params,    e.madeAt, e.decidedAt, e.changes};
    return sm3Hex(prev.toLatin1() + QJsonDocument(canonical).toJson(QJsonDocument::Compact));
}

} // namespace

QString changesHash(const ChangeSet& changes)
{
    QByteArray text = "[[";
    for (const auto& row : changes.rows) {
        text += row.op == RowChange::Op::Put ? "[0," : "[1,";
        writeJsonText(text, row.table.toUtf8());
        text += ',';
        writeJsonText(text, row.id.toUtf8());
        text += ',' + row.fields.jsonText() + "],";
    }
    if (!changes.rows.isEmpty())
        text.chop(1);
    QJsonArray audiences;
    for (const auto& audience : changes.audiences)
        audiences.append(
            QJsonArray{audience.table, audience.id, QJsonArray::fromStringList(audience.scopes)});
    const QByteArray end =
        QJsonDocument(QJsonArray{audiences, changes.result}).toJson(QJsonDocument::Compact);
    return sm3Hex(text + "]," + end.mid(1));
}

Result<QString> journalTip(store::Database& db)
{
    auto q = db.query("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1");
    const QString tip = q.next() ? q.text(0) : noHash;
    TRY(q.done());
    return tip;
}

store::ManyRows journalRows()
{
    return {"INSERT INTO journal (seq, command_id, person_id, device_id, name, v, params, made_at,"
            " decided_at, changes_hash, prev_hash, hash)",
            12};
}

QString addToJournal(store::ManyRows& rows, const JournalEntry& entry, const QString& tip)
{
    const Command& c = entry.command;
    const Stored stored{entry.seq,
                        c.id.text(),
                        entry.person.text(),
                        entry.device.text(),
                        c.name,
                        c.version,
                        store::jsonText(c.params),
                        momentToText(c.madeAt),
                        momentToText(entry.decidedAt),
                        entry.changesHash};
    const QString hash = entryHash(tip, stored);
    rows.add(stored.seq, stored.commandId, stored.person, stored.device, stored.name,
             stored.version, stored.params, stored.madeAt, stored.decidedAt, stored.changes, tip,
             hash);
    return hash;
}

Result<std::optional<JournalFault>> verifyJournal(store::Database& db, qint64* entries)
{
    QString prev = noHash;
    qint64 last = 0;
    qint64 count = 0;
    qint64 after = std::numeric_limits<qint64>::min();
    // In pieces: a database server's answer is held in memory whole.
    for (qint64 before = -1; before != count;) {
        before = count;
        auto q = db.query("SELECT seq, command_id, person_id, device_id, name, v, params, made_at,"
                          " decided_at, changes_hash, prev_hash, hash FROM journal WHERE seq > ?"
                          " ORDER BY seq LIMIT 1000");
        q.bind(after);
        while (q.next()) {
            const Stored stored{q.integer(0), q.text(1), q.text(2), q.text(3), q.text(4),
                                q.integer(5), q.text(6), q.text(7), q.text(8), q.text(9)};
            if (stored.seq != last + 1)
                return std::optional(JournalFault{stored.seq, QStringLiteral("gap")});
            if (q.text(10) != prev)
                return std::optional(JournalFault{stored.seq, QStringLiteral("order")});
            if (q.text(11) != entryHash(prev, stored))
                return std::optional(JournalFault{stored.seq, QStringLiteral("hash")});
            prev = q.text(11);
            last = after = stored.seq;
            ++count;
        }
        TRY(q.done());
    }
    if (entries)
        *entries = count;
    return std::optional<JournalFault>();
}

} // namespace chancery::server
