// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/salvage.h"

#include "base/clock.h"
#include "sync/damaged_file.h"

#include <QFile>
#include <QJsonDocument>

namespace chancery::sync {

namespace {

using store::Database;

const QStringList& companions()
{
    static const QStringList suffixes{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
    return suffixes;
}

bool moveAll(const QString& from, const QString& to)
{
    for (const auto& suffix : companions()) {
        if (QFile::exists(from + suffix) && !QFile::rename(from + suffix, to + suffix))
            return false;
    }
    return true;
}

bool isKept(const QString& key)
{
    static const QStringList keys{QStringLiteral("person"),       QStringLiteral("device"),
                                  QStringLiteral("authority"),    QStringLiteral("network_grade"),
                                  QStringLiteral("organisation"), QStringLiteral("last_n")};
    return keys.contains(key) || key.startsWith(QLatin1String("page."));
}

Result<void> putState(Database& db, const DamagedFile::Found& found, Salvaged& salvaged)
{
    for (auto it = found.state.begin(); it != found.state.end(); ++it) {
        // A server that was restored meanwhile must still be noticed.
        const bool epoch = it.key() == QLatin1String("epoch");
        if (!epoch && !isKept(it.key()))
            continue;
        TRY(db.run("INSERT INTO sync_state (key, value) VALUES (?, ?)"
                   " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                   epoch ? QStringLiteral("former_epoch") : it.key(), it.value()));
        if (it.key().startsWith(QLatin1String("page.")) && !it.value().isEmpty())
            ++salvaged.drafts;
    }
    return {};
}

Result<void> putCommands(Database& db, const Business& business, const DamagedFile::Found& found,
                         Salvaged& salvaged)
{
    for (const auto& one : found.commands) {
        const bool waits = one.state == int(OutboxState::Waiting);
        TRY(db.run("INSERT INTO sync_outbox (n, command_id, name, v, params, made_at, state,"
                   " overlay, seq, answer, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT DO NOTHING",
                   one.n, one.id, one.name, one.version, one.params, one.madeAt, one.state, waits,
                   one.seq, one.answer, one.answeredAt));
        if (db.changes() == 0)
            continue;
        const bool refused = one.state == int(OutboxState::Refused);
        ++(waits ? salvaged.waiting : refused ? salvaged.refused : salvaged.answered);
        if (!waits)
            continue;
        TRY_ASSIGN(CommandId id, CommandId::parse(one.id));
        const Command command{std::move(id), one.name, int(one.version),
                              QJsonDocument::fromJson(one.params.toUtf8()).object(),
                              momentFromText(one.madeAt)};
        for (const auto& sha256 : business.commands.blobsOf(command))
            TRY(db.run("INSERT INTO sync_upload (sha256) VALUES (?) ON CONFLICT DO NOTHING",
                       sha256));
    }
    return {};
}

Result<Salvaged> makeAnew(const Replica::Options& options, const Business& business,
                          const Clock& clock, const DamagedFile::Found& found)
{
    Salvaged salvaged;
    salvaged.whole = found.whole;
    TRY_ASSIGN(const auto replica, Replica::open(options, business, clock));
    Database& db = replica->db();
    TRY_ASSIGN(auto whole, store::Transaction::begin(db));
    TRY(putState(db, found, salvaged));
    TRY(putCommands(db, business, found, salvaged));
    // The first page says how far the server counts this device.
    TRY(replica->outbox().hold());
    TRY(whole.commit());
    return salvaged;
}

} // namespace

bool isDamage(const Error& error)
{
    static const QStringList codes{QStringLiteral("store.not-a-database"),
                                   QStringLiteral("store.failed"), QStringLiteral("store.io")};
    return codes.contains(error.code);
}

Result<Salvaged> rebuildReplica(const Replica::Options& options, const Business& business,
                                const Clock& clock)
{
    const QString file = options.databasePath;
    const QString aside = file + clock.now().toUTC().toString(
                                     QStringLiteral("'.damaged-'yyyy-MM-dd'T'HHmmss.zzz'Z'"));
    if (!moveAll(file, aside)) {
        (void)moveAll(aside, file);
        return fail("store.read-only", {{QStringLiteral("detail"), file}});
    }
    const auto found = DamagedFile(aside).read();
    auto salvaged = makeAnew(options, business, clock, found);
    if (!salvaged.ok()) {
        for (const auto& suffix : companions())
            QFile::remove(file + suffix);
        (void)moveAll(aside, file);
        return salvaged;
    }
    salvaged->setAside = aside;
    return salvaged;
}

} // namespace chancery::sync
