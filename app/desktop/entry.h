// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk.h"
#include "ui/kit.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

namespace chancery::ui {
class ChoosePassword;
class EntryPage;
class SignIn;
} // namespace chancery::ui

namespace chancery::desktop {

/// What stands before the desk: signing in, and choosing a password. Whoever has a desk already
/// goes on working on it meanwhile.
class Entry : public QObject {
    Q_OBJECT

public:
    /// `password` is tried once; after that the person is asked.
    Entry(ui::Kit& kit, sync::Desk& desk, const QUrl& server, const QString& login,
          const QString& password);
    ~Entry() override;

    void askToSignIn(const Error& why);
    /// From the person's menu.
    void changePassword(const QString& login);
    /// The desk can be shown: nothing stands before it any more.
    void close();

Q_SIGNALS:
    void passwordChanged();

private:
    void joinDesk();
    void signIn(const QString& login, const QString& password);
    void choosePassword(bool firstSignIn);
    void show(ui::EntryPage& page);

    ui::Kit& m_kit;
    sync::Desk& m_desk;
    QUrl m_server;
    QString m_login;
    QString m_password;
    bool m_changing = false; ///< A new password is on its way.
    // Pages may be what called us: they go by deleteLater().
    QPointer<ui::SignIn> m_signIn;
    QPointer<ui::ChoosePassword> m_choose;
};

} // namespace chancery::desktop
