// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QLineEdit;

namespace chancery::ui {

class Button;
class Label;

/// The sign-in page: name, password, the server's line, and one clear place for what went wrong.
class SignIn : public QWidget {
    Q_OBJECT

public:
    explicit SignIn(Kit& kit, QWidget* parent = nullptr);

    /// "https://chancery.example.gov:8443"; with `editable` the person may change it.
    void setServer(const QString& server, bool editable);
    void setName(const QString& name);
    /// An empty sentence takes the error away. The password is cleared and focused again.
    void setError(const QString& sentence);
    /// While the server is asked: fields and button rest.
    void setBusy(bool busy);

    QString server() const;

Q_SIGNALS:
    void submitted(const QString& name, const QString& password);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void submit();

    Kit& m_kit;
    Label* m_title;
    Label* m_nameLabel;
    QLineEdit* m_name;
    Label* m_passwordLabel;
    QLineEdit* m_password;
    Label* m_serverLabel;
    QLineEdit* m_server;
    Label* m_error;
    Button* m_enter;
    bool m_busy = false;
};

} // namespace chancery::ui
