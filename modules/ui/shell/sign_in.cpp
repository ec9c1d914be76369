// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/sign_in.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/tr.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>

namespace chancery::ui {
namespace {

class Mark : public QWidget {
public:
    Mark(Kit& kit, QWidget* parent) : QWidget(parent), m_kit(kit)
    {
        setFixedSize(m_kit.px(52), m_kit.px(52));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintAppMark(painter, rect(), m_kit.color(Token::Primary));
    }

private:
    Kit& m_kit;
};

} // namespace

SignIn::SignIn(Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit),
      m_title(new Label(kit, Type::PageTitle, Token::Text, this, QFont::Medium)),
      m_nameLabel(new Label(kit, Type::Body, Token::Text2, this)), m_name(new QLineEdit(this)),
      m_passwordLabel(new Label(kit, Type::Body, Token::Text2, this)),
      m_password(new QLineEdit(this)),
      m_serverLabel(new Label(kit, Type::Body, Token::Text2, this)), m_server(new QLineEdit(this)),
      m_error(new Label(kit, Type::Body, Token::Accent, this)),
      m_enter(new Button(kit, ButtonKind::Primary, this))
{
    auto* card = new Card(kit, this);
    auto* column = card->body();
    column->setContentsMargins(space::xxl, space::xxl, space::xxl, space::xxl);
    column->setSpacing(space::s);
    column->addWidget(new Mark(kit, card), 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addSpacing(space::m);
    const std::pair<Label*, QLineEdit*> fields[] = {
        {m_nameLabel, m_name}, {m_passwordLabel, m_password}, {m_serverLabel, m_server}};
    for (const auto& [label, field] : fields) {
        column->addWidget(label);
        column->addWidget(field);
        label->setBuddy(field);
        connect(field, &QLineEdit::returnPressed, this, &SignIn::submit);
    }
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData |
                                    Qt::ImhNoPredictiveText);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    column->addSpacing(space::s);
    column->addWidget(m_enter);
    connect(m_enter, &QPushButton::clicked, this, &SignIn::submit);

    auto* grid = new QGridLayout(this);
    grid->setRowStretch(0, 2);
    grid->addWidget(card, 1, 1);
    grid->setRowStretch(2, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    const auto restyle = [this, card] {
        card->setFixedWidth(m_kit.px(380));
        update();
    };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
    setFocusProxy(m_name);
    retranslate();
}

void SignIn::setServer(const QString& server, bool editable)
{
    m_server->setText(server);
    m_server->setReadOnly(!editable);
    m_server->setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
}

QString SignIn::server() const
{
    return m_server->text().trimmed();
}

void SignIn::setName(const QString& name)
{
    m_name->setText(name);
    if (!name.isEmpty())
        setFocusProxy(m_password);
}

void SignIn::setError(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    m_password->clear();
    m_password->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent spoken(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void SignIn::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_password),
                            static_cast<QWidget*>(m_server), static_cast<QWidget*>(m_enter)})
        widget->setEnabled(!busy);
    retranslate();
}

void SignIn::submit()
{
    if (m_busy)
        return;
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return m_name->setFocus();
    if (m_password->text().isEmpty())
        return m_password->setFocus();
    m_error->hide();
    Q_EMIT submitted(name, m_password->text());
}

void SignIn::retranslate()
{
    m_title->setText(Tr::tr("Sign in to Chancery"));
    m_nameLabel->setText(Tr::tr("Name"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_passwordLabel->setText(Tr::tr("Password"));
    m_password->setAccessibleName(m_passwordLabel->text());
    m_serverLabel->setText(Tr::tr("Server"));
    m_server->setAccessibleName(m_serverLabel->text());
    m_enter->setFace(m_busy ? Tr::tr("Signing in…") : Tr::tr("Sign in"));
}

void SignIn::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_kit.color(Token::Page));
}

void SignIn::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace chancery::ui
