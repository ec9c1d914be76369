// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/fields.h"

#include <QPainter>
#include <QWheelEvent>

namespace chancery::ui {
namespace {

constexpr int arrowRoom = 22; ///< As wide as ::drop-down in the style sheet.

void paintArrow(QWidget& field, const Kit& kit)
{
    QPainter painter(&field);
    const int side = kit.px(14);
    const int left = field.isRightToLeft() ? (kit.px(arrowRoom) - side) / 2
                                           : field.width() - (kit.px(arrowRoom) + side) / 2 - 1;
    kit.icons.paint(painter, QRect(left, (field.height() - side) / 2, side, side),
                    QStringLiteral("chevron_down"),
                    kit.color(field.isEnabled() ? Token::Text2 : Token::Text3));
}

} // namespace

ChoiceBox::ChoiceBox(Kit& kit, QWidget* parent) : QComboBox(parent), m_kit(kit)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&kit.theme, &Theme::changed, this, [this] { updateGeometry(); });
}

/// A narrow column cuts a long entry with … instead of growing by it.
QSize ChoiceBox::minimumSizeHint() const
{
    return {m_kit.px(72), QComboBox::minimumSizeHint().height()};
}

void ChoiceBox::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    paintArrow(*this, m_kit);
}

void ChoiceBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

DayField::DayField(Kit& kit, QWidget* parent) : QDateEdit(parent), m_kit(kit)
{
    setFocusPolicy(Qt::StrongFocus);
    setCalendarPopup(true);
    setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
}

void DayField::paintEvent(QPaintEvent* event)
{
    QDateEdit::paintEvent(event);
    paintArrow(*this, m_kit);
}

void DayField::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace chancery::ui
