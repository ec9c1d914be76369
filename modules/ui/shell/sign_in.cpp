// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/sign_in.h"

#include "ui/label.h"
#include "ui/tr.h"

#include <QLineEdit>

namespace chancery::ui {

SignIn::SignIn(Kit& kit, QWidget* parent)
    : EntryPage(kit, parent), m_name(addField(Echo::Plain)), m_password(addField(Echo::Secret)),
      m_server(addField(Echo::Plain, Need::Optional))
{
    setFocusProxy(m_name.edit);
    SignIn::retranslate();
}

void SignIn::setServer(const QString& server, bool editable)
{
    m_server.edit->setText(server);
    m_server.edit->setReadOnly(!editable);
    m_server.edit->setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
}

QString SignIn::server() const
{
    return m_server.edit->text().trimmed();
}

void SignIn::setName(const QString& name)
{
    m_name.edit->setText(name);
    if (!name.isEmpty())
        setFocusProxy(m_password.edit);
}

void SignIn::give()
{
    Q_EMIT submitted(m_name.edit->text().trimmed(), m_password.edit->text());
}

void SignIn::retranslate()
{
    setTitle(Tr::tr("Sign in to Chancery"));
    m_name.setName(Tr::tr("Name"));
    m_password.setName(Tr::tr("Password"));
    m_server.setName(Tr::tr("Server"));
    setButton(isBusy() ? Tr::tr("Signing in…") : Tr::tr("Sign in"));
}

} // namespace chancery::ui
