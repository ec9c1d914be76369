// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/empty_state.h"

#include "ui/button.h"
#include "ui/label.h"

#include <QVBoxLayout>

namespace chancery::ui {

EmptyState::EmptyState(Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_icon(new Label(kit, Type::Body, Token::Text3, this)),
      m_sentence(new Label(kit, Type::RowTitle, Token::Text2, this)),
      m_action(new Button(kit, ButtonKind::Secondary, this))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
    connect(&kit.theme, &Theme::changed, this,
            [this] { setWords(m_sentence->text(), m_action->text(), m_iconName); });
}

void EmptyState::setWords(const QString& sentence, const QString& action, const QString& iconName)
{
    m_iconName = iconName;
    m_sentence->setText(sentence);
    m_action->setFace(action);
    m_action->setVisible(!action.isEmpty());
    m_icon->setVisible(!iconName.isEmpty());
    if (!iconName.isEmpty())
        m_icon->setPixmap(m_kit.icons.pixmap(iconName, false, m_kit.px(32),
                                             m_kit.color(Token::Text3), devicePixelRatioF()));
    setAccessibleName(sentence);
}

} // namespace chancery::ui
