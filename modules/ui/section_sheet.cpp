// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/section_sheet.h"

#include "ui/empty_state.h"
#include "ui/label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace chancery::ui {

namespace {

constexpr int rowWidth = 280;

} // namespace

SectionSheet::SectionSheet(Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_outer(new QVBoxLayout(this))
{
    m_outer->setContentsMargins(0, 0, 0, 0);
}

void SectionSheet::takeDown()
{
    if (!m_shown)
        return;
    m_shown->hide();
    m_shown->deleteLater();
    m_shown = nullptr;
}

void SectionSheet::put(QWidget* shown, Qt::Alignment alignment)
{
    m_shown = shown;
    m_outer->addWidget(shown, 0, alignment);
    shown->show();
}

void SectionSheet::write(const std::function<void()>& sections)
{
    takeDown();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page = new QWidget(scroll);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(0, 0, space::s, space::m);
    m_column->setSpacing(space::xs);
    sections();
    m_column->addStretch(1);
    scroll->setWidget(m_page);
    put(scroll);
}

void SectionSheet::showNothing(const QString& sentence, const QString& iconName)
{
    takeDown();
    auto* nothing = new EmptyState(m_kit, this);
    nothing->setWords(sentence, {}, iconName);
    put(nothing);
}

void SectionSheet::showInstead(QWidget* widget)
{
    takeDown();
    widget->setParent(this);
    put(widget, Qt::AlignTop);
}

void SectionSheet::text(const QString& text, Type type, Token token)
{
    if (text.isEmpty())
        return;
    auto* label = new Label(m_kit, type, token, m_page);
    label->setWordWrap(true);
    label->setText(text);
    add(label);
}

void SectionSheet::heading(const QString& text, Type type)
{
    gap();
    auto* label = new Label(m_kit, type, Token::Text, m_page, QFont::Medium);
    label->setWordWrap(true);
    label->setText(text);
    add(label);
}

Button* SectionSheet::button(ButtonKind kind, const QString& face, const QString& iconName)
{
    auto* button = new Button(m_kit, kind, m_page);
    button->setDense(true);
    button->setFace(face, iconName);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

Button* SectionSheet::rowButton(const QString& face, const QString& whole)
{
    const QFontMetrics metrics(m_kit.theme.font(Type::Body, QFont::Medium));
    auto* row =
        button(ButtonKind::Ghost, metrics.elidedText(face, Qt::ElideRight, m_kit.px(rowWidth)));
    row->setToolTip(whole);
    return row;
}

void SectionSheet::add(QWidget* widget)
{
    m_column->addWidget(widget);
}

void SectionSheet::gap()
{
    m_column->addSpacing(space::s);
}

} // namespace chancery::ui
