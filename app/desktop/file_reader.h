// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_port.h"
#include "ui/pdf/pdf_session.h"

#include <QTimer>

#include <memory>

namespace chancery::desktop {

/// Reads the files that lie on the desk, one after the other and each in a sandbox of its own, so
/// that it is known what they are and their texts are found: those that came before the program was
/// started, and those that come. What a file is like never ends more than its own reader.
class FileReader : public QObject {
    Q_OBJECT

public:
    FileReader(sync::DeskPort& desk, ui::PdfService& service, QObject* parent = nullptr);
    ~FileReader() override;

    /// Looks for files now; by itself some seconds after the start and whenever files come.
    void look();
    bool isReading() const { return m_session != nullptr || !m_waiting.isEmpty() || m_isLooking; }

private:
    void lookSoon();
    void take(const QStringList& files);
    void next();
    void keep(const QString& sha256, const files::FileReport& report);
    void giveUp(const QString& sha256, const Error& error);

    sync::DeskPort& m_desk;
    ui::PdfService& m_service;
    std::unique_ptr<ui::PdfSession> m_session;
    QStringList m_waiting;
    QSet<QString> m_tried; ///< Once in each run, whatever becomes of it.
    QTimer m_soon;
    bool m_isLooking = false;
    bool m_again = false;
    int m_lost = 0; ///< Readers that could not be started.
};

} // namespace chancery::desktop
