// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/text/search_text.h"
#include "store/catalog.h"
#include "store/database.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace chancery::store {

/// The full-text index (全文索引) of a desk: one for each root table of which the catalog says that
/// columns of its family are searched, with one entry for each root row and one column for each
/// table of the family. Triggers hold it to the rows, whoever changes them and within the same
/// transaction: what comes or changes waits (待索引) to be entered, and the texts with which a row
/// stands in the index that changes or goes are kept until it was taken out by exactly these. So
/// every entry is known to be what a row reads now or is on its way out and never an answer, after
/// a kill too. The triggers do not touch the index itself: one that is damaged stops nobody's work.
///
/// It is made by this class from the catalog and not by a migration: it holds nothing that is not
/// in the rows, and is thrown away and made anew when the catalog or this file asks for another.
class SearchIndex {
public:
    SearchIndex(Database& db, const Catalog& catalog);

    /// Nothing: for a desk that takes in its first snapshot, whose rows would pay for being watched
    /// twice over. They all wait as soon as changes are watched.
    enum class Watch { Changes, Nothing };
    /// Makes what is missing; what was made for another catalog goes, and what watches nothing yet
    /// where changes are asked for. In one transaction.
    Result<void> prepare(Watch watch = Watch::Changes);
    /// For one that is damaged: makes all of them anew, empty, with every row waiting.
    Result<void> makeAnew();
    /// Asks FTS5 whether it holds what the rows say; of use when nothing waits. Slow. Errors:
    /// store.not-a-database, and those of Database.
    Result<void> check();

    /// The next that are to leave, or else the next that wait, the newest first; what fill() is to
    /// be called with, piece by piece.
    Result<std::vector<qint64>> waiting(const QString& root, int most);
    /// Takes out and enters what of these keys is to be, in one transaction, as long as `goOn` says
    /// so; how many of the keys were seen to.
    Result<int> fill(const QString& root, std::vector<qint64> keys,
                     const std::function<bool()>& goOn);
    /// Many small entries make an index slow to ask: does a piece of the work of putting them
    /// together, in one short transaction. False when there is nothing to do.
    Result<bool> tidy(const QString& root);

    /// The root tables that have an index.
    const QStringList& roots() const { return m_roots; }

private:
    Result<void> drop(const QString& root);
    Result<void> make(const QString& root, Watch watch);
    bool isAsWanted(const QHash<QString, QByteArray>& made, const QString& root, Watch watch) const;
    Result<QHash<QString, QByteArray>> made();
    QByteArray layoutOf(const QString& root) const;

    Database& m_db;
    const Catalog& m_catalog;
    QStringList m_roots;
};

/// How far an index has come.
struct SearchProgress {
    qint64 waiting = 0; ///< Rows that are to be entered.
    qint64 rows = 0;    ///< Of all; not counted when nothing waits.

    /// Rows that wait and are read with each question, the latest.
    static constexpr int lookedThrough = 300;

    bool isComplete() const { return waiting == 0; }
    /// Whatever a question finds, it finds all.
    bool answersAll() const { return waiting <= lookedThrough; }
    double share() const { return rows > 0 ? 1 - double(waiting) / double(rows) : 1; }
    bool operator==(const SearchProgress&) const = default;
};
Result<SearchProgress> searchProgress(Database& db, const QString& root);

/// What somebody looks for, asked of single rows or of the index. Ask within one transaction; a row
/// is found by itself exactly when the index finds it.
class SearchQuestion {
public:
    /// Of the rows of this root table.
    SearchQuestion(const Catalog& catalog, const QString& root);

    /// In a root row and all that hangs on it, or in the root row alone.
    enum class Where { Family, Root };

    /// By the row's own texts: what is found often is found sooner by reading a few rows.
    Result<bool> isFoundIn(Database& db, const SearchWords& words, qint64 key,
                           Where where = Where::Family) const;

    /// Says whether to go on.
    using Take = std::function<bool(qint64 key)>;
    /// By the index, and of the rows that wait the latest by themselves: every row in which the
    /// words are found, in no order, some maybe twice.
    Result<void> forEach(Database& db, const SearchWords& words, const Take& take,
                         Where where = Where::Family) const;

private:
    /// Rows in which the words are found by their own texts, among those that the looser question
    /// leaves; nothing where there is no such question or it leaves many.
    Result<std::optional<std::vector<qint64>>> byLooser(Database& db, const SearchWords& words,
                                                        Where where) const;
    QString inColumn(const QString& expression, Where where) const;

    QByteArray m_rootColumn;
    QByteArray m_texts;
    QByteArray m_textsAndInitials;
    QByteArray m_match;
    QByteArray m_leaving;
    QByteArray m_waiting;
};

} // namespace chancery::store
