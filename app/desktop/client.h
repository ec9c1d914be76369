// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "desktop.h"
#include "entry.h"

#include "file_settings.h"
#include "office/catalog.h"
#include "office/settings.h"
#include "store/file_lock.h"
#include "sync/desk.h"
#include "sync/salvage.h"
#include "ui/pdf/pdf_service.h"

#include <memory>

namespace chancery::desktop {

/// What the command line said.
struct ClientOptions {
    QString profile; ///< Folder of this person's desk: database, files, settings (0700).
    QUrl server;
    QByteArray authorityPem;
    QString login;
    QString password; ///< Empty: the sign-in page asks.
    QString language; ///< "zh", "en" or empty: as remembered.
    QString theme;    ///< "light", "dark" or empty.
    int typePercent = 0;
    QString paintReport; ///< Gets the moment of the first painted window, for `dev bench startup`.
};

/// The whole client: the desk below, the window above, and the sign-in between them. Read from top
/// to bottom.
class Client : public QObject {
    Q_OBJECT

public:
    /// Errors: desktop.profile-in-use, those of Replica::open().
    static Result<std::unique_ptr<Client>> open(const ClientOptions& options);
    /// Makes the data of a desk that is not open anew; see sync::rebuildReplica().
    static Result<sync::Salvaged> rebuild(const ClientOptions& options);
    ~Client() override;

    void show();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The file was found damaged during work, and the person wants it made anew.
    void repairRequested(const chancery::Error& why);

private:
    static Result<std::unique_ptr<Client>> prepare(const ClientOptions& options);
    Client(const ClientOptions& options, store::FileLock lock,
           const documents::DocumentSettings& installation);

    sync::LinkSettings linkSettings();
    Result<void> openDesk();
    void joinDesk();
    /// The desk has its first rows, or has had them since an earlier day: the window can be shown.
    void showDesktopWhenReady();

    ClientOptions m_options;
    store::FileLock m_lock;
    FileSettings m_settings;
    SystemClock m_clock;
    store::Catalog m_catalog;
    store::CommandRegistry m_commands;
    sync::Business m_business;
    documents::DocumentSettings m_installation;
    ui::Kit m_kit;
    ui::PdfService m_pdf;
    std::unique_ptr<sync::Desk> m_desk;
    std::unique_ptr<Desktop> m_desktop;
    QString m_lastTrouble; ///< The code of what was last told.
    std::unique_ptr<Entry> m_entry;
};

} // namespace chancery::desktop
