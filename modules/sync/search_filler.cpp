// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/search_filler.h"

#include "sync/file_facts.h"

#include <QElapsedTimer>

#include <algorithm>

namespace chancery::sync {

namespace {

constexpr int agendaRows = 100'000;
/// Entered by one transaction at most, and for so long: what is gathered by then is written out
/// within another few milliseconds, which is as long as anybody ever waits.
constexpr int sliceRows = 512;
constexpr int sliceMs = 40;
/// The others look for the lock once a millisecond.
constexpr int makeRoomMs = 3;
constexpr int tellEveryMs = 1'000;
/// FTS5 knows 2 000 segments, and a question asks each.
constexpr int slicesBeforeTidying = 400;
constexpr int againMs = 2'000;
/// What has just come is entered a little later: then nobody's act waits for the processor, and
/// what comes in one go is entered in one.
constexpr int settleMs = 150;

qint64 nowMs()
{
    QElapsedTimer clock;
    clock.start();
    return clock.msecsSinceReference();
}

} // namespace

SearchFiller::SearchFiller(QString databasePath, const store::Catalog& catalog,
                           std::atomic<bool>& waiting)
    : m_path(std::move(databasePath)), m_catalog(catalog), m_waiting(waiting)
{
}

SearchFiller::~SearchFiller() = default;

void SearchFiller::start()
{
    store::Database::Options options;
    options.create = false;
    options.durability = store::Database::Durability::Normal; // what is lost waits again
    auto db = store::Database::open(m_path, options);
    if (!db.ok()) {
        Q_EMIT failed(db.error());
        return;
    }
    m_db = std::move(*db);
    m_index = std::make_unique<store::SearchIndex>(*m_db, m_catalog);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->callOnTimeout(this, &SearchFiller::step);
    look();
}

void SearchFiller::look()
{
    if (m_timer && !m_timer->isActive() && !m_resting)
        m_timer->start(settleMs);
}

void SearchFiller::setResting(bool resting)
{
    m_resting = resting;
    if (!resting)
        look();
}

void SearchFiller::makeAnew()
{
    if (!m_index)
        return;
    const auto made = m_index->makeAnew();
    if (!made.ok()) {
        Q_EMIT failed(made.error());
        return;
    }
    qWarning("the full-text index is damaged and is built again");
    m_agenda.clear();
    look();
}

void SearchFiller::keepFile(const QString& sha256, const files::FileReport& report)
{
    if (!m_db)
        return;
    const auto kept = keepFileReport(*m_db, sha256, report);
    if (!kept.ok()) {
        Q_EMIT failed(kept.error());
        return;
    }
    Q_EMIT fileKept(sha256);
    look();
}

void SearchFiller::forgetFiles()
{
    if (!m_db)
        return;
    const auto forgotten = forgetUnseenFiles(*m_db, m_catalog);
    if (!forgotten.ok())
        Q_EMIT failed(forgotten.error());
}

void SearchFiller::goOnIn(int milliseconds)
{
    m_timer->start(milliseconds);
}

void SearchFiller::step()
{
    if (m_resting)
        return;
    bool more = false;
    for (const auto& root : m_index->roots()) {
        const auto worked = work(root);
        if (!worked.ok()) {
            const bool damaged = worked.error().code == QLatin1String("store.not-a-database");
            if (damaged)
                makeAnew();
            else
                Q_EMIT failed(worked.error());
            goOnIn(againMs);
            return;
        }
        more = more || *worked;
    }
    const bool due = !m_told && (!more || nowMs() - m_toldAt >= tellEveryMs);
    if (due) {
        m_told = true;
        m_toldAt = nowMs();
        Q_EMIT entered();
    }
    if (more)
        goOnIn(m_waiting.exchange(false) ? makeRoomMs : 0);
}

/// One piece of whatever is to be done; false when nothing is.
Result<bool> SearchFiller::work(const QString& root)
{
    if (m_slices < slicesBeforeTidying) {
        TRY_ASSIGN(const bool filled, fillSome(root));
        if (filled)
            return true;
    }
    TRY_ASSIGN(const bool more, m_index->tidy(root));
    const bool again = m_slices >= slicesBeforeTidying;
    if (!more)
        m_slices = 0;
    return more || again;
}

Result<bool> SearchFiller::fillSome(const QString& root)
{
    auto& agenda = m_agenda[root];
    if (agenda.empty()) {
        TRY_ASSIGN(agenda, m_index->waiting(root, agendaRows));
        std::reverse(agenda.begin(), agenda.end());
    }
    if (agenda.empty())
        return false;
    const auto count = std::min<std::size_t>(agenda.size(), sliceRows);
    std::vector<qint64> next(agenda.end() - std::ptrdiff_t(count), agenda.end());
    // Entered in their own order: those left over when time is up are the latest of them.
    std::sort(next.begin(), next.end());
    m_waiting = false;
    QElapsedTimer clock;
    clock.start();
    TRY_ASSIGN(const int seen,
               m_index->fill(root, next, [&] { return !m_waiting && clock.elapsed() < sliceMs; }));
    agenda.resize(agenda.size() - count);
    agenda.insert(agenda.end(), next.begin() + seen, next.end());
    m_told = false;
    ++m_slices;
    return true;
}

} // namespace chancery::sync
