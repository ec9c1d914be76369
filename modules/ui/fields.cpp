// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/fields.h"

#include "ui/button.h"

#include <QPainter>
#include <QStyleOption>
#include <QStylePainter>
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

void ChoiceBox::paintEvent(QPaintEvent*)
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int room = width() - m_kit.px(arrowRoom + 18);
    const QString shown = option.fontMetrics.elidedText(option.currentText, Qt::ElideMiddle, room);
    setToolTip(shown == option.currentText ? QString() : option.currentText);
    option.currentText = shown;
    {
        QStylePainter painter(this);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        if (!isEditable())
            painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
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
    connect(&kit.theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize DayField::sizeHint() const
{
    const QFontMetrics metrics(m_kit.theme.font(Type::Body));
    return {metrics.horizontalAdvance(displayFormat()) + m_kit.px(56),
            QDateEdit::sizeHint().height()};
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

CheckBox::CheckBox(Kit& kit, const QString& text, QWidget* parent)
    : QCheckBox(text, parent), m_kit(kit)
{
    setAttribute(Qt::WA_Hover);
    connect(&kit.theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize CheckBox::sizeHint() const
{
    const QFontMetrics metrics(m_kit.theme.font(Type::Body));
    return {metrics.horizontalAdvance(text()) + m_kit.px(28), m_kit.px(26)};
}

void CheckBox::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_kit.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = m_kit.px(16);
    const QRect box(1, (height() - side) / 2, side, side);
    painter.setPen(QPen(theme.color(isChecked() ? Token::BlueFill : Token::InputBorder), 1));
    painter.setBrush(theme.color(isChecked()    ? Token::BlueFill
                                 : underMouse() ? Token::Hover
                                                : Token::Card));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius::tag, radius::tag);
    if (isChecked())
        m_kit.icons.paint(painter, box.adjusted(1, 1, -1, -1), QStringLiteral("checkmark"),
                          theme.color(Token::Card), true);
    painter.setFont(theme.font(Type::Body));
    painter.setPen(theme.color(isEnabled() ? Token::Text : Token::Text3));
    painter.drawText(rect().adjusted(m_kit.px(24), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::control, theme);
}

} // namespace chancery::ui
