// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/pdf/protocol.h"

#include <QObject>

#include <memory>

class QProcess;
class QSocketNotifier;

namespace chancery::ui {

/// One sandboxed reader process and the socket to it. Never blocks.
class PdfWorker : public QObject {
    Q_OBJECT

public:
    /// A worker whose program cannot be started reports gone() soon.
    explicit PdfWorker(const QString& program);
    ~PdfWorker() override;

    /// False when the worker is gone.
    bool send(const pdf::Frame& frame);
    /// Ends the process at once.
    void stop();
    bool isReady() const { return m_ready; }
    qint64 processId() const;

Q_SIGNALS:
    void arrived(const chancery::ui::pdf::Frame& frame);
    /// Once: the process ended, or said something that is not the protocol. `wasReady` is false if
    /// it never got as far as its sandbox.
    void gone(bool wasReady);

private:
    void start(const QString& program);
    void read();
    void end();

    QProcess* m_process;
    QSocketNotifier* m_notifier = nullptr;
    pdf::FrameReader m_frames;
    int m_socket = -1;
    bool m_ready = false;
    bool m_gone = false;
};

/// Hands out readers; keeps one started ahead of time, which hides the 50 ms a start takes.
class PdfService : public QObject {
    Q_OBJECT

public:
    explicit PdfService(QString program = defaultProgram(), QObject* parent = nullptr);
    ~PdfService() override;

    std::unique_ptr<PdfWorker> take();

    /// chancery-pdf-child beside this program, else in ../libexec/chancery.
    static QString defaultProgram();

private:
    void prepare();

    QString m_program;
    std::unique_ptr<PdfWorker> m_spare;
};

} // namespace chancery::ui
