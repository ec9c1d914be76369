// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/ledger/ledger_export.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace chancery::ui {

/// One export in the background. Deleting it cancels it and waits for its thread.
class LedgerExportJob : public QObject {
    Q_OBJECT

public:
    LedgerExportJob(const LedgerSource& source, LedgerExtract extract, QObject* parent = nullptr);
    ~LedgerExportJob() override;

    void start();
    void cancel() { m_cancelled = true; }
    const LedgerExtract& extract() const { return m_extract; }

Q_SIGNALS:
    void progressed(int percent);
    /// The last of all, once; ledger.stopped when it was cancelled.
    void finished(const chancery::Result<qint64>& rows);

private:
    void run(ledger::Reader& reader);

    const LedgerSource& m_source;
    LedgerExtract m_extract;
    QList<ledger::Column> m_columns;
    std::shared_ptr<const LedgerFace> m_face;
    QDateTime m_now;
    std::unique_ptr<ledger::Reader> m_reader;
    std::atomic<bool> m_cancelled = false;
    std::atomic<int> m_percent = -1;
    std::thread m_thread;
};

} // namespace chancery::ui
