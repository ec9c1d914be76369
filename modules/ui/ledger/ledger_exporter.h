// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/ledger/ledger_export_job.h"
#include "ui/ledger/ledger_pane.h"

#include <QPointer>

class QPrinter;

namespace chancery::ui {

class Job;

/// Lets what a ledger shows out of the house: as a workbook, a table of plain text, a PDF, or on
/// paper. In the background, shown in the status bar with its progress and a way to cancel it.
class LedgerExporter : public QObject {
    Q_OBJECT

public:
    struct Context {
        std::function<Job*(const QString& title)>
            startJob;                    ///< StatusLine::startJob(); may be unset.
        std::function<QString()> person; ///< Who stands on the sheet.
        std::function<void(const Error&)> refused;
    };

    LedgerExporter(Kit& kit, LedgerPane& pane, Context context);
    ~LedgerExporter() override;

    /// The ways there are, under a button.
    void openMenu(const QWidget* anchor);
    /// Asks where to and begins.
    void ask(LedgerFormat format, bool chosenOnly, bool onA3 = true);
    void exportTo(const QString& path, LedgerFormat format, bool chosenOnly, bool onA3 = true);
    /// Asks for the printer and begins.
    void print(bool chosenOnly);
    /// Stops what runs.
    void cancel();
    bool isRunning() const { return m_job != nullptr; }

Q_SIGNALS:
    /// Also of what failed or was cancelled: `rows` is its error then.
    void finished(const chancery::Result<qint64>& rows, const QString& path);

private:
    LedgerExtract extractOf(LedgerFormat format, bool chosenOnly) const;
    void start(LedgerExtract extract, std::shared_ptr<QPrinter> printer = {});
    void end(const Result<qint64>& rows);

    Kit& m_kit;
    LedgerPane& m_pane;
    Context m_context;
    std::unique_ptr<LedgerExportJob> m_job;
    QPointer<Job> m_shown;
    std::shared_ptr<QPrinter> m_printer;
};

} // namespace chancery::ui
