// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/restoration.h"

#include "base/clock.h"
#include "store/rows.h"

#include <QJsonDocument>

namespace chancery::sync {

namespace {

constexpr qsizetype mostKnown = 50;
const QString noteKey = QStringLiteral("restored");

Result<QString> valueOf(store::Database& db, const QString& key)
{
    auto q = db.query("SELECT value FROM sync_state WHERE key = ?");
    q.bind(key);
    const QString value = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return value;
}

Result<void> countActs(store::Database& db, Restoration& found)
{
    auto q = db.query("SELECT COUNT(*), COALESCE(SUM(state = 0), 0), COALESCE(SUM(state IN (2, 3)),"
                      " 0) FROM sync_outbox WHERE lost = 1");
    if (q.next()) {
        found.offered = int(q.integer(0));
        found.waiting = int(q.integer(1));
        found.refused = int(q.integer(2));
    }
    return q.done();
}

Result<void> findChanged(store::Database& db, Restoration& found)
{
    auto q = db.query("SELECT command_id, name, v, params, made_at, former_answer, answer"
                      " FROM sync_outbox WHERE state = 1 AND former_answer <> answer ORDER BY n");
    while (q.next()) {
        TRY_ASSIGN(const CommandId id, CommandId::parse(q.text(0)));
        const auto object = [&q](int column) {
            return QJsonDocument::fromJson(q.utf8(column)).object();
        };
        found.changed.append(
            {Command{id, q.text(1), int(q.integer(2)), object(3), momentFromText(q.text(4))},
             object(5), object(6)});
    }
    return q.done();
}

Result<void> findGone(store::Database& db, const store::Catalog& catalog, Restoration& found)
{
    for (const auto& table : catalog.tables()) {
        if (!table.isRoot())
            continue;
        auto q = db.query("SELECT fields FROM sync_former f WHERE tbl = ? AND NOT EXISTS"
                          " (SELECT 1 FROM " +
                          table.name.toLatin1() + " r WHERE r.id = f.id) ORDER BY id");
        q.bind(table.name);
        while (q.next()) {
            ++found.gone;
            if (found.known.size() < mostKnown)
                found.known.append({table.name, QJsonDocument::fromJson(q.utf8(0)).object()});
        }
        TRY(q.done());
    }
    return {};
}

} // namespace

Result<void> keepFormerRows(store::Database& db, const store::Catalog& catalog)
{
    for (const auto& table : catalog.tables()) {
        if (!table.isRoot())
            continue;
        QStringList ids;
        auto q = db.query("SELECT id FROM " + table.name.toLatin1() + " WHERE version > 0");
        while (q.next())
            ids.append(q.text(0));
        TRY(q.done());
        for (const auto& id : std::as_const(ids)) {
            TRY_ASSIGN(const auto row, store::readRow(db, table, id));
            if (row)
                TRY(db.run("INSERT INTO sync_former (tbl, id, fields) VALUES (?, ?, ?)"
                           " ON CONFLICT (tbl, id) DO NOTHING",
                           table.name, id, QString::fromUtf8(row->fields.jsonText())));
        }
    }
    return {};
}

Result<void> noteRestoration(store::Database& db, const QDateTime& now, const QDateTime& keptSince)
{
    TRY_ASSIGN(const QString to, valueOf(db, QStringLiteral("server_restored_to")));
    const QJsonObject note{{QStringLiteral("to"), to},
                           {QStringLiteral("noticed_at"), momentToText(now)},
                           {QStringLiteral("kept_since"), momentToText(keptSince)}};
    TRY(db.run("INSERT INTO sync_state (key, value) VALUES (?, ?)"
               " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
               noteKey, store::jsonText(note)));
    return {};
}

Result<std::optional<Restoration>> readRestoration(store::Database& db,
                                                   const store::Catalog& catalog)
{
    TRY_ASSIGN(const QString text, valueOf(db, noteKey));
    if (text.isEmpty())
        return std::optional<Restoration>();
    const QJsonObject note = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto moment = [&note](const char* name) {
        return momentFromText(note.value(QLatin1String(name)).toString());
    };
    Restoration found;
    found.to = moment("to");
    found.noticedAt = moment("noticed_at");
    found.keptSince = moment("kept_since");
    TRY(countActs(db, found));
    TRY(findChanged(db, found));
    TRY(findGone(db, catalog, found));
    return std::optional(found);
}

Result<void> forgetRestoration(store::Database& db)
{
    TRY_ASSIGN(auto whole, store::Transaction::begin(db));
    TRY(db.run("DELETE FROM sync_state WHERE key = ?", noteKey));
    TRY(db.run("DELETE FROM sync_former"));
    TRY(db.run("UPDATE sync_outbox SET former_answer = NULL, lost = 0"
               " WHERE former_answer IS NOT NULL OR lost = 1"));
    return whole.commit();
}

} // namespace chancery::sync
