// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/import_check.h"
#include "supervision/rules/import_plan.h"
#include "sync/desk_port.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace chancery::supervision {

/// Gives the commands of an import one after the other, each in a turn of the event loop of its
/// own, and no more of them than the server keeps up with. What is refused before the last part is
/// laid down, or given up, is taken away again.
class ImportGiver : public QObject {
    Q_OBJECT

public:
    ImportGiver(sync::DeskPort& desk, ImportPlan plan, QObject* parent = nullptr);
    /// Goes on with an import that somebody has left off, whose parts are all there.
    ImportGiver(sync::DeskPort& desk, const OpenImport& left, QObject* parent = nullptr);

    void start();
    /// Of one that was left off: nothing is taken in, what was laid down is taken away.
    void takeAway() { m_takesAway = m_dropping = true; }
    /// Gives up; not when the rows are being taken in already.
    void cancel();
    bool mayCancel() const { return m_next < m_firstFinal && !m_dropping; }
    bool isRunning() const { return m_running; }
    bool isDropping() const { return m_dropping; }
    int percent() const;

Q_SIGNALS:
    void progressed();
    /// Rows that are in the ledger now. Errors: supervision.import-cancelled, or why a row was
    /// refused, with `index` for the place of the row in the plan.
    void finished(const chancery::Result<int>& rows);

private:
    void turn();
    bool isCrowded() const;
    bool mustHearFirst() const;
    std::optional<Error> refusedMeanwhile();
    void give();
    void drop(const Error& why);
    void dropMore();
    void end(const Result<int>& rows);
    Error placed(Error error, const ImportPlan::Step& step) const;

    sync::DeskPort& m_desk;
    ImportPlan m_plan;
    QString m_import;
    QList<int> m_left; ///< Of one that was left off: the parts to take in.
    int m_count = 0;
    int m_firstFinal = 0;
    int m_next = 0;
    QHash<qint64, int> m_given; ///< Numbers in the outbox, and of which step.
    bool m_running = false;
    bool m_dropping = false;
    bool m_takesAway = false;
    std::optional<Error> m_why;
    QTimer m_turn;
};

} // namespace chancery::supervision
