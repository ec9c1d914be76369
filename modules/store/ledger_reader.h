// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/ledger_columns.h"

namespace chancery::store {

/// A ledger over the rows of a desk's file. Reads only; each call is one consistent reading. The
/// database is either lent, or the reader's own, opened by its first call in the thread that makes
/// it.
class LedgerReader final : public ledger::Reader {
public:
    LedgerReader(Database& db, LedgerSql sql);
    LedgerReader(QString databasePath, LedgerSql sql);
    /// Its own connection where there is a file, else the one that is lent.
    static std::unique_ptr<LedgerReader> over(Database& db, const QString& databasePath,
                                              LedgerSql sql);
    ~LedgerReader() override;

    Result<ledger::Order> order(const ledger::Query& query, const QDateTime& now,
                                const ledger::Stop& stop) override;
    Result<ledger::Order> orderAsKnown(const ledger::Query& query, const QDateTime& now,
                                       const ledger::Stop& stop) override;
    Result<void> warm(const QStringList& columns, const QDateTime& now,
                      const ledger::Stop& stop) override;
    Result<ledger::Totals> totals(const ledger::Query& query, const QDateTime& now,
                                  const ledger::Stop& stop) override;
    Result<QList<ledger::Row>> rows(const ledger::Key* keys, std::size_t count,
                                    const QDateTime& now) override;
    Result<QList<ledger::Tally>> values(const ledger::Query& query, const QString& column,
                                        const QDateTime& now, const ledger::Stop& stop) override;
    Result<ledger::CrossTable> crossTable(const ledger::Query& query, const ledger::Axis& down,
                                          const ledger::Axis& across, const QDateTime& now,
                                          const ledger::Stop& stop) override;
    Result<ledger::Key> keyOf(const QString& id) override;

private:
    using Position = LedgerColumns::Position;

    /// One consistent reading.
    struct Reading {
        Transaction view;
        bool isOld = false;
    };

    Result<void> open();
    Result<Reading> begin(const QDateTime& now, const ledger::Stop& stop, bool asKnown = false);
    Result<LedgerColumns::Stamp> stampOf(quint64 changes);
    Result<ledger::Order> makeOrder(const ledger::Query& query, const ledger::Stop& stop);
    bool isQuick(const ledger::Query& query) const;
    Result<ledger::Order> quickOrder(const ledger::Query& query, std::size_t most,
                                     const ledger::Stop& stop);
    QStringList needed(const ledger::Query& query, bool withTotals) const;
    Result<std::vector<Position>> matching(const ledger::Query& query);
    Result<void> keepMatching(const ledger::Condition& condition, std::vector<bool>& kept);
    Result<void> sort(std::vector<Position>& positions, const QString& column, bool descending);
    Result<ledger::Totals> totalsOf(const Position* first, const Position* last);

    QString m_path;
    std::unique_ptr<Database> m_own;
    Database* m_db = nullptr;
    const LedgerSql m_sql;
    std::unique_ptr<LedgerColumns> m_columns;
    std::unique_ptr<LedgerColumns> m_next; ///< On its way to take their place.
};

} // namespace chancery::store
