// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/entry_page.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"

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

void EntryPage::Field::setName(const QString& name) const
{
    label->setText(name);
    edit->setAccessibleName(name);
}

void EntryPage::Field::setVisible(bool visible) const
{
    label->setVisible(visible);
    edit->setVisible(visible);
}

EntryPage::EntryPage(Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_card(new Card(kit, this)),
      m_title(new Label(kit, Type::PageTitle, Token::Text, m_card, QFont::Medium)),
      m_error(new Label(kit, Type::Body, Token::Accent, m_card)),
      m_enter(new Button(kit, ButtonKind::Primary, m_card))
{
    auto* column = m_card->body();
    column->setContentsMargins(space::xxl, space::xxl, space::xxl, space::xxl);
    column->setSpacing(space::s);
    column->addWidget(new Mark(kit, m_card), 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addSpacing(space::m);
    m_fieldsEnd = column->count();
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    column->addSpacing(space::s);
    column->addWidget(m_enter);
    connect(m_enter, &QPushButton::clicked, this, &EntryPage::tryGive);

    auto* grid = new QGridLayout(this);
    grid->setRowStretch(0, 2);
    grid->addWidget(m_card, 1, 1);
    grid->setRowStretch(2, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    const auto restyle = [this] {
        m_card->setFixedWidth(m_kit.px(380));
        update();
    };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
}

EntryPage::Field EntryPage::addField(Echo echo, Need need)
{
    const Field field{new Label(m_kit, Type::Body, Token::Text2, m_card), new QLineEdit(m_card)};
    field.label->setBuddy(field.edit);
    if (echo == Echo::Secret) {
        field.edit->setEchoMode(QLineEdit::Password);
        field.edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData |
                                        Qt::ImhNoPredictiveText);
    }
    m_card->body()->insertWidget(m_fieldsEnd++, field.label);
    m_card->body()->insertWidget(m_fieldsEnd++, field.edit);
    // Made before the fields, the button would come before them for the Tab key too.
    setTabOrder(field.edit, m_enter);
    connect(field.edit, &QLineEdit::returnPressed, this, &EntryPage::tryGive);
    m_edits.append(field.edit);
    if (need == Need::Required)
        m_required.append(field.edit);
    return field;
}

Label* EntryPage::addNote()
{
    auto* note = new Label(m_kit, Type::Secondary, Token::Text2, m_card);
    note->setWordWrap(true);
    m_card->body()->insertWidget(m_fieldsEnd++, note);
    return note;
}

void EntryPage::setTitle(const QString& title)
{
    m_title->setText(title);
    setWindowTitle(title);
}

void EntryPage::setButton(const QString& text)
{
    m_enter->setFace(text);
}

void EntryPage::setError(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QLineEdit* first = nullptr;
    for (QLineEdit* edit : std::as_const(m_edits)) {
        if (edit->echoMode() != QLineEdit::Password)
            continue;
        edit->clear();
        if (!first && !edit->isHidden())
            first = edit;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent spoken(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void EntryPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QLineEdit* edit : std::as_const(m_edits))
        edit->setEnabled(!busy);
    m_enter->setEnabled(!busy);
    retranslate();
}

void EntryPage::tryGive()
{
    if (m_busy)
        return;
    // The first empty field asks for itself.
    for (QLineEdit* edit : std::as_const(m_required)) {
        if (!edit->isHidden() && edit->text().trimmed().isEmpty())
            return edit->setFocus();
    }
    m_error->hide();
    give();
}

void EntryPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_kit.color(Token::Page));
}

void EntryPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace chancery::ui
