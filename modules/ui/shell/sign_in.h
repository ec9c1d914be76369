// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/shell/entry_page.h"

namespace chancery::ui {

/// The sign-in page: name, password, the server's line.
class SignIn : public EntryPage {
    Q_OBJECT

public:
    explicit SignIn(Kit& kit, QWidget* parent = nullptr);

    /// "https://chancery.example.gov:8443"; with `editable` the person may change it.
    void setServer(const QString& server, bool editable);
    void setName(const QString& name);
    QString server() const;

Q_SIGNALS:
    void submitted(const QString& name, const QString& password);

protected:
    void retranslate() override;
    void give() override;

private:
    Field m_name;
    Field m_password;
    Field m_server;
};

} // namespace chancery::ui
