// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/ledger/ledger_source.h"

#include <mutex>

namespace chancery::test {

/// One row: what a task of a ministry's ledger looks like.
struct Task {
    ledger::Key key = 0;
    QString title;
    QString unit;
    int lamp = 3;
    double share = 0;
    qint64 money = 0;
};

/// The tasks behind a grid; read in any thread.
struct TaskStore {
    std::mutex mutex;
    QList<Task> tasks;
    std::atomic<int> orders = 0;
    /// How many of these were answered from what was known before rows changed (isOld).
    std::atomic<int> oldOrders = 0;
    /// A question is in a hurry, and rows have changed since the last reading.
    std::atomic<bool> hasChanged = false;
    /// How many rows who is in a hurry gets at first; 0: all of them.
    std::atomic<std::size_t> firstRows = 0;
    /// Columns that were read ahead.
    std::atomic<int> warmed = 0;
    /// How long an order takes.
    std::atomic<int> slowMs = 0;
};

/// A ledger whose rows stand in memory, sorted and filtered the plain way.
class MemoryLedger final : public ui::LedgerSource {
    Q_OBJECT

public:
    explicit MemoryLedger(int tasks, bool inThread = true);

    QString id() const override { return QStringLiteral("test.tasks"); }
    const QList<ledger::Column>& columns() const override { return m_columns; }
    int frozen() const override { return 2; }
    std::shared_ptr<const ui::LedgerFace> face() const override;
    std::unique_ptr<ledger::Reader> reader() const override;
    bool mayLeaveTheThread() const override { return m_inThread; }
    QDateTime now() const override;
    QList<ledger::View> presets() const override;
    QStringList warmed() const override { return {QStringLiteral("unit")}; }
    Result<void> setCells(const QList<ui::LedgerCellEdit>& edits) override;

    TaskStore& store() { return *m_store; }
    /// Puts the tasks in the place of those there are, and tells.
    void replace(const QList<Task>& tasks);

    QList<ledger::View> shared() const override { return m_shared; }
    bool mayShare() const override { return mayShareViews; }
    Result<void> share(const ledger::View& view) override;
    Result<void> unshare(const QString& id) override;

    bool mayShareViews = false;
    QStringList refusedTitles; ///< What setCells() refuses.

private:
    QList<ledger::Column> m_columns;
    std::shared_ptr<TaskStore> m_store;
    QList<ledger::View> m_shared;
    bool m_inThread;
};

} // namespace chancery::test
