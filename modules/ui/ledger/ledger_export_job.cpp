// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_export_job.h"

#include <QTimer>

namespace chancery::ui {

LedgerExportJob::LedgerExportJob(const LedgerSource& source, LedgerExtract extract, QObject* parent)
    : QObject(parent), m_source(source), m_extract(std::move(extract)), m_columns(source.columns()),
      m_face(source.face()), m_now(source.now()), m_reader(source.reader())
{
}

LedgerExportJob::~LedgerExportJob()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void LedgerExportJob::start()
{
    if (m_source.mayLeaveTheThread())
        m_thread = std::thread([this] { run(*m_reader); });
    else
        QTimer::singleShot(0, this, [this] { run(*m_reader); });
}

void LedgerExportJob::run(ledger::Reader& reader)
{
    Result<qint64> rows = 0;
    {
        const auto sink = makeLedgerSink(m_extract, *m_face, m_columns, m_now);
        rows = writeExtract(reader, *sink, m_extract, *m_face, m_now,
                            [this](qint64 done, qint64 total) {
                                const int percent = total > 0 ? int(done * 100 / total) : 0;
                                if (m_percent.exchange(percent) != percent)
                                    QMetaObject::invokeMethod(
                                        this, [this, percent] { Q_EMIT progressed(percent); },
                                        Qt::QueuedConnection);
                                return !m_cancelled;
                            });
        // Here what was not finished is taken away.
    }
    QMetaObject::invokeMethod(
        this, [this, rows] { Q_EMIT finished(rows); }, Qt::QueuedConnection);
}

} // namespace chancery::ui
