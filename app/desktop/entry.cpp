// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "entry.h"

#include "ui/shell/choose_password.h"
#include "ui/shell/sign_in.h"

namespace chancery::desktop {

using namespace Qt::StringLiterals;

Entry::Entry(ui::Kit& kit, sync::Desk& desk, const QUrl& server, const QString& login,
             const QString& password)
    : m_kit(kit), m_desk(desk), m_server(server), m_login(login), m_password(password)
{
    joinDesk();
}

Entry::~Entry()
{
    delete m_signIn;
    delete m_choose;
}

void Entry::joinDesk()
{
    connect(&m_desk, &sync::Desk::signInNeeded, this, [this](const Error& why) {
        if (m_password.isEmpty())
            askToSignIn(why);
        else
            signIn(m_login, std::exchange(m_password, {}));
    });
    connect(&m_desk, &sync::Desk::passwordNeeded, this, [this] { choosePassword(true); });
    connect(&m_desk, &sync::Desk::passwordRefused, this, [this](const Error& why) {
        m_changing = false;
        if (!m_choose)
            return;
        m_choose->setBusy(false);
        m_choose->setError(m_kit.words.sentence(why));
    });
    connect(&m_desk, &sync::Desk::signedIn, this, [this] {
        if (std::exchange(m_changing, false))
            Q_EMIT passwordChanged();
        if (m_choose)
            m_choose->deleteLater();
    });
}

void Entry::signIn(const QString& login, const QString& password)
{
    m_login = login;
    m_desk.signIn(login, password);
}

void Entry::show(ui::EntryPage& page)
{
    if (!page.isVisible())
        page.resize(m_kit.px(960), m_kit.px(640));
    page.setBusy(false);
    page.show();
    page.raise();
    page.setFocus();
}

void Entry::askToSignIn(const Error& why)
{
    if (!m_signIn) {
        m_signIn = new ui::SignIn(m_kit);
        m_signIn->setServer(m_server.toString(), false);
        m_signIn->setName(m_login);
        connect(m_signIn, &ui::SignIn::submitted, this,
                [this](const QString& name, const QString& password) {
                    m_signIn->setBusy(true);
                    signIn(name, password);
                });
    }
    show(*m_signIn);
    const bool asked = why.code == "sync.sign-in-first"_L1;
    m_signIn->setError(asked ? QString() : m_kit.words.sentence(why));
}

void Entry::choosePassword(bool firstSignIn)
{
    using Occasion = ui::ChoosePassword::Occasion;
    delete m_choose;
    m_choose = new ui::ChoosePassword(m_kit, firstSignIn ? Occasion::FirstSignIn : Occasion::Wish);
    connect(m_choose, &ui::ChoosePassword::submitted, this,
            [this](const QString& before, const QString& after) {
                m_choose->setBusy(true);
                m_changing = true;
                m_desk.changePassword(m_login, before, after);
            });
    if (firstSignIn && m_signIn)
        m_signIn->deleteLater();
    show(*m_choose);
}

void Entry::changePassword(const QString& login)
{
    m_login = login;
    choosePassword(false);
}

void Entry::close()
{
    if (m_signIn)
        m_signIn->deleteLater();
    if (m_choose)
        m_choose->deleteLater();
}

} // namespace chancery::desktop
