// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/ledger/ledger_source.h"

#include <QStringList>

#include <functional>

class QPagedPaintDevice;

namespace chancery::ui {

enum class LedgerFormat { Xlsx, Csv, Pdf, Printer };

/// What of a ledger leaves the house, and what the sheet says of itself.
struct LedgerExtract {
    LedgerFormat format = LedgerFormat::Xlsx;
    QString path;  ///< Of a file.
    QString title; ///< 收文登记簿
    QString person;
    QString time; ///< As a person reads it.
    ledger::Query query;
    /// These rows alone, in this order; empty: all that the query leaves.
    std::vector<ledger::Key> only;
    /// From left to right, places among the source's columns; widths at 100 %.
    QList<int> columns;
    QList<int> widths;
    int frozen = 0;
    QList<ledger::Mark> marks; ///< Of the view (条件格式): the rows keep their colours.
    bool onA3 = true;          ///< Of a PDF; landscape either way.
    QPagedPaintDevice* printer = nullptr; ///< Of Printer; stays until the end.
};

/// The lines that stand above the table: what it was filtered and sorted by, when, by whom and how
/// many rows.
QStringList extractNotes(const LedgerExtract& extract, const LedgerFace& face, qint64 rows);

/// Takes the rows one after the other; whatever was not finished leaves nothing behind.
class LedgerSink {
public:
    virtual ~LedgerSink() = default;
    virtual Result<void> begin(const QStringList& notes) = 0;
    virtual Result<void> addGroup(const QString& title, const QString& remark) = 0;
    virtual Result<void> addRow(const ledger::Row& row) = 0;
    virtual Result<void> finish() = 0;
};

/// By the extract's format. Face and columns outlive it.
std::unique_ptr<LedgerSink> makeLedgerSink(const LedgerExtract& extract, const LedgerFace& face,
                                           const QList<ledger::Column>& columns,
                                           const QDateTime& now);

/// Tells how far it has come; false stops.
using LedgerProgress = std::function<bool(qint64 done, qint64 total)>;

/// Writes it all, in whichever thread; the number of rows. Rows are read ahead in a thread of their
/// own meanwhile, so that writing does not wait for them. ledger.stopped, sheets.*, ui.paper-*, and
/// the reader's own errors.
Result<qint64> writeExtract(ledger::Reader& reader, LedgerSink& sink, const LedgerExtract& extract,
                            const LedgerFace& face, const QDateTime& now,
                            const LedgerProgress& progress);

} // namespace chancery::ui
