// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/damaged_file.h"

#include "base/id.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QTemporaryDir>

#include <algorithm>

namespace chancery::sync {

namespace {

using store::Database;

/// Commands of a month; between two good ones there are never more than this to try.
constexpr qint64 mostTried = 50'000;
constexpr int headerBytes = 100;

const QByteArray outboxRows =
    "SELECT n, command_id, name, v, params, made_at, state, seq, answer, answered_at"
    " FROM sync_outbox ";

using Entries = QMap<qint64, DamagedFile::Entry>;

std::optional<QString> optionalText(const store::Query& q, int column)
{
    return q.isNull(column) ? std::nullopt : std::optional(q.text(column));
}

/// Takes rows until there are no more, or until one cannot be read; whether all went well.
bool takeRows(store::Query& q, Entries& into)
{
    bool good = true;
    while (q.next()) {
        DamagedFile::Entry entry{
            q.integer(0), q.text(1),         q.text(2),    q.integer(3),       q.text(4),
            q.text(5),    int(q.integer(6)), q.integer(7), optionalText(q, 8), optionalText(q, 9)};
        // A page may read well and hold another page's bytes.
        const bool sound = CommandId::parse(entry.id).ok() && !entry.name.isEmpty() &&
                           entry.state >= 0 && entry.state <= 3 &&
                           QJsonDocument::fromJson(entry.params.toUtf8()).isObject();
        if (sound)
            into.insert(entry.n, std::move(entry));
        good = good && sound;
    }
    return q.done().ok() && good;
}

/// From the front, from the back, and what lies between one by one.
bool readOutbox(Database& db, Entries& into)
{
    auto forwards = db.query(outboxRows + "ORDER BY n");
    if (takeRows(forwards, into))
        return true;
    const qint64 reached = into.isEmpty() ? 0 : into.lastKey();
    Entries tail;
    auto backwards = db.query(outboxRows + "ORDER BY n DESC");
    (void)takeRows(backwards, tail);
    const qint64 until = tail.isEmpty() ? reached + mostTried / 10 : tail.firstKey();
    into.insert(tail);
    for (qint64 n = reached + 1; n < until && n <= reached + mostTried; ++n) {
        auto one = db.query(outboxRows + "WHERE n = ?");
        one.bind(n);
        (void)takeRows(one, into);
    }
    return false;
}

/// Keys in order from both ends: what lies on a damaged page between them is lost.
void readState(Database& db, QHash<QString, QString>& into)
{
    for (const char* sql : {"SELECT key, value FROM sync_state ORDER BY key",
                            "SELECT key, value FROM sync_state ORDER BY key DESC"}) {
        auto q = db.query(sql);
        while (q.next())
            into.insert(q.text(0), q.text(1));
        if (q.done().ok())
            return;
    }
}

/// The beginning of a file tells SQLite that it is one. When nothing but that is damaged it can be
/// put back: every replica is made alike.
void mendHeader(const QString& path, const QString& sample)
{
    {
        const auto fresh = Database::open(sample, {});
        if (!fresh.ok() || !(*fresh)->script("CREATE TABLE t (a)").ok())
            return;
    }
    QFile good(sample);
    QFile bad(path);
    if (!good.open(QIODevice::ReadOnly) || !bad.open(QIODevice::ReadWrite))
        return;
    QByteArray header = good.read(headerBytes);
    std::fill(header.begin() + 28, header.begin() + 32, '\0'); // pages: by the size of the file
    std::fill(header.begin() + 32, header.begin() + 40, '\0'); // no list of free ones
    bad.write(header);
}

bool readAll(const QString& path, DamagedFile::Found& found)
{
    const auto db = Database::open(path, {});
    if (!db.ok())
        return false;
    auto known = (*db)->query("SELECT COUNT(*) FROM sqlite_master WHERE name = 'sync_outbox'");
    if (!known.next() || known.integer(0) == 0)
        return false;
    Entries entries;
    found.whole = readOutbox(**db, entries);
    found.commands = entries.values();
    readState(**db, found.state);
    return true;
}

} // namespace

DamagedFile::Found DamagedFile::read() const
{
    Found found;
    const QTemporaryDir folder(m_path + QStringLiteral("-XXXXXX"));
    const QString copy = folder.filePath(QStringLiteral("copy"));
    const auto copyFile = [&](const QString& suffix) {
        QFile::remove(copy + suffix);
        if (QFile::exists(m_path + suffix))
            QFile::copy(m_path + suffix, copy + suffix);
    };
    copyFile(QString());
    copyFile(QStringLiteral("-wal"));
    if (readAll(copy, found) && found.whole)
        return found;
    // Where the newest commits cannot be told from rubbish, the file without them says what it can.
    Found mended;
    copyFile(QString());
    QFile::remove(copy + QStringLiteral("-wal"));
    QFile::remove(copy + QStringLiteral("-shm"));
    mendHeader(copy, folder.filePath(QStringLiteral("sample")));
    if (readAll(copy, mended) && mended.commands.size() > found.commands.size())
        found.commands = mended.commands;
    for (auto it = mended.state.begin(); it != mended.state.end(); ++it) {
        if (!found.state.contains(it.key()))
            found.state.insert(it.key(), it.value());
    }
    return found;
}

} // namespace chancery::sync
