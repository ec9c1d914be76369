// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/lane_writes.h"

#include "base/clock.h"

#include <algorithm>

namespace chancery::server {

LaneWrites::LaneWrites(store::Database& db)
    : m_db(db), m_journal(journalRows()),
      m_answers("INSERT INTO command_log (device_id, n, command_id, hash, outcome, seq, answer,"
                " decided_at)",
                8)
{
}

void LaneWrites::line(const FeedLine& line)
{
    qsizetype& place = m_lineAt[{{line.table, line.id}, line.scope}]; // counted from 1
    if (place > 0) {
        m_lines[place - 1] = line;
        return;
    }
    m_lines.append(line);
    place = m_lines.size();
}

QString LaneWrites::journal(const JournalEntry& entry, const QString& tip)
{
    return addToJournal(m_journal, entry, tip);
}

void LaneWrites::answer(const Answered& answered, const QDateTime& now)
{
    m_answers.add(answered.device.text(), answered.n, answered.command.text(), answered.hash,
                  answered.outcome == wire::Outcome::Applied ? 0 : 1, answered.seq, answered.text,
                  momentToText(now));
}

void LaneWrites::device(const DeviceId& device, const PersonId& person, qint64 lastN,
                        const QDateTime& now)
{
    const QString id = device.text();
    const auto known = std::find_if(m_devices.begin(), m_devices.end(),
                                    [&](const Device& one) { return one.id == id; });
    if (known != m_devices.end())
        known->lastN = lastN;
    else
        m_devices.append({id, person.text(), lastN, momentToText(now)});
}

Result<void> LaneWrites::post()
{
    store::ManyRows lines("INSERT INTO feed_line (scope_id, tbl, id, seq, put)", 5,
                          " ON CONFLICT (scope_id, tbl, id) DO UPDATE SET seq = excluded.seq,"
                          " put = excluded.put");
    for (const auto& line : std::as_const(m_lines))
        lines.add(line.scope, line.table, line.id, line.seq, line.put);
    store::ManyRows devices("INSERT INTO device (id, person_id, last_n, first_seen, last_seen)", 5,
                            " ON CONFLICT (id) DO UPDATE SET last_n = excluded.last_n,"
                            " last_seen = excluded.last_seen");
    for (const auto& device : std::as_const(m_devices))
        devices.add(device.id, device.person, device.lastN, device.now, device.now);
    TRY(lines.post(m_db));
    TRY(m_journal.post(m_db));
    TRY(m_answers.post(m_db));
    TRY(devices.post(m_db));
    forget();
    return {};
}

void LaneWrites::forget()
{
    m_lines.clear();
    m_lineAt.clear();
    m_devices.clear();
    m_journal.forget();
    m_answers.forget();
}

} // namespace chancery::server
