// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_export.h"

#include "ui/ledger/ledger_words.h"
#include "ui/tr.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr std::size_t batchRows = 512;
constexpr std::size_t mostBatches = 6;

/// Rows of the keys, read ahead by a thread of its own.
class RowsAhead {
public:
    RowsAhead(ledger::Reader& reader, const std::vector<ledger::Key>& keys, const QDateTime& now)
        : m_reader(reader), m_keys(keys), m_now(now), m_thread([this] { run(); })
    {
    }
    ~RowsAhead()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_ending = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }

    /// The next batch; empty at the end.
    Result<QList<ledger::Row>> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_ready.empty() || m_done; });
        if (m_ready.empty())
            return QList<ledger::Row>();
        auto batch = std::move(m_ready.front());
        m_ready.pop_front();
        m_changed.notify_all();
        return batch;
    }

private:
    void run()
    {
        for (std::size_t at = 0; at < m_keys.size(); at += batchRows) {
            auto batch =
                m_reader.rows(m_keys.data() + at, std::min(batchRows, m_keys.size() - at), m_now);
            // All of a batch may have gone meanwhile; an empty one would mean the end.
            if (batch.ok() && batch->isEmpty())
                continue;
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_ready.size() < mostBatches || m_ending; });
            const bool failed = !batch.ok();
            m_ready.push_back(std::move(batch));
            m_changed.notify_all();
            if (m_ending || failed)
                break;
        }
        const std::scoped_lock lock(m_mutex);
        m_done = true;
        m_changed.notify_all();
    }

    ledger::Reader& m_reader;
    const std::vector<ledger::Key>& m_keys;
    const QDateTime m_now;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Result<QList<ledger::Row>>> m_ready;
    bool m_done = false;
    bool m_ending = false;
    std::thread m_thread; ///< The last: all else is there when it begins.
};

} // namespace

QStringList extractNotes(const LedgerExtract& extract, const LedgerFace& face, qint64 rows)
{
    const QString filter = filterText(extract.query, face);
    const QString sort = sortText(extract.query.sort, face);
    QStringList notes;
    notes.append(Tr::tr("Filter: %1").arg(filter.isEmpty() ? Tr::tr("none") : filter));
    QString order = Tr::tr("Sort: %1").arg(sort.isEmpty() ? Tr::tr("as kept") : sort);
    if (!extract.query.group.isEmpty())
        order += u"　"_s + Tr::tr("Group: %1").arg(face.title(extract.query.group));
    notes.append(order);
    QString made = Tr::tr("%1, exported %2").arg(face.countText(rows), extract.time);
    if (!extract.person.isEmpty())
        made += Tr::tr(" by %1", "exported by a person").arg(extract.person);
    notes.append(made);
    return notes;
}

Result<qint64> writeExtract(ledger::Reader& reader, LedgerSink& sink, const LedgerExtract& extract,
                            const LedgerFace& face, const QDateTime& now,
                            const LedgerProgress& progress)
{
    ledger::Order order;
    if (extract.only.empty()) {
        const ledger::Stop never{false};
        TRY_ASSIGN(order, reader.order(extract.query, now, never));
    } else {
        order.keys = extract.only;
    }
    const auto total = qint64(order.keys.size());
    if (!progress(0, total))
        return fail("ledger.stopped");
    TRY(sink.begin(extractNotes(extract, face, total)));
    std::size_t group = 0;
    qint64 done = 0;
    // A row's place in the order tells its group, also when some have gone meanwhile.
    std::size_t place = 0;
    RowsAhead ahead(reader, order.keys, now);
    for (;;) {
        TRY_ASSIGN(const auto batch, ahead.next());
        if (batch.isEmpty())
            break;
        for (const auto& row : batch) {
            while (place < order.keys.size() && order.keys[place] != row.key)
                ++place;
            while (group < order.groups.size() && order.groups[group].first <= place) {
                const auto& each = order.groups[group++];
                TRY(sink.addGroup(each.value.isEmpty()
                                      ? Tr::tr("(empty)")
                                      : face.valueText(extract.query.group, each.value),
                                  face.countText(each.totals.count)));
            }
            TRY(sink.addRow(row));
            ++done;
            ++place;
        }
        if (!progress(done, total))
            return fail("ledger.stopped");
    }
    TRY(sink.finish());
    return done;
}

} // namespace chancery::ui
