// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_port.h"

#include <QThread>

#include <memory>

namespace chancery::sync {

/// Reads the desk's rows in a thread and over a connection of its own, which are made when the
/// first question comes. What is asked is answered in its order; see DeskPort::read().
class DeskReader : public QObject {
    Q_OBJECT

public:
    explicit DeskReader(QString databasePath, QObject* parent = nullptr);
    /// Waits for the question that is being answered; those behind it are forgotten.
    ~DeskReader() override;

    void read(DeskPort::Reading reading);

Q_SIGNALS:
    /// There is no other connection to be had, so the question is to be answered where it was
    /// asked.
    void cannotOpen(const chancery::sync::DeskPort::Reading& reading, const chancery::Error& error);

private:
    void run(const DeskPort::Reading& reading);

    QString m_path;
    QThread m_thread;
    QObject* m_there = nullptr;            ///< Lives in the thread.
    std::unique_ptr<store::Database> m_db; ///< Used by the thread alone.
    std::atomic<bool> m_over = false;
};

} // namespace chancery::sync
