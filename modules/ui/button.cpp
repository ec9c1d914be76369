// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/button.h"

#include <QPainter>
#include <QStyleOption>

namespace chancery::ui {

void paintFocusRing(QPainter& painter, const QRect& rect, int cornerRadius, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Blue), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    painter.restore();
}

void paintBadge(QPainter& painter, const QPoint& corner, int count, const Theme& theme,
                Token surround)
{
    if (count <= 0)
        return;
    const QString text = count > 99 ? QStringLiteral("99+") : QString::number(count);
    QFont font = theme.font(Type::Tag, QFont::Bold);
    const int height = theme.px(16);
    const int width = qMax(height, QFontMetrics(font).horizontalAdvance(text) + theme.px(8));
    const QRectF box(corner.x() - width, corner.y(), width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(surround), 1.5));
    painter.setBrush(theme.color(Token::Primary));
    painter.drawRoundedRect(box, height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(theme.color(Token::OnPrimary));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

Button::Button(Kit& kit, ButtonKind kind, QWidget* parent)
    : QPushButton(parent), m_kit(kit), m_kind(kind)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(&kit.theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Button::setFace(const QString& text, const QString& iconName, const QString& key)
{
    setText(text);
    m_iconName = iconName;
    m_key = key;
    setAccessibleName(text);
    setToolTip(key.isEmpty() ? QString() : QStringLiteral("%1 (%2)").arg(text, key));
    updateGeometry();
    update();
}

void Button::setDense(bool dense)
{
    m_dense = dense;
    updateGeometry();
}

QString Button::shownText() const
{
    return m_key.isEmpty() ? text() : text() + QStringLiteral("  ") + m_key;
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(
        m_kit.theme.font(m_dense ? Type::Body : Type::RowTitle, QFont::Medium));
    int width =
        metrics.horizontalAdvance(shownText()) + m_kit.px(m_kind == ButtonKind::Ghost ? 16 : 28);
    if (!m_iconName.isEmpty())
        width += m_kit.px(22);
    return {width, m_kit.px(m_dense ? 26 : 32)};
}

void Button::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_kit.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hover = underMouse() && isEnabled();
    QColor ink = theme.color(isEnabled() ? Token::Text : Token::Text3);
    QColor iconInk = theme.color(isEnabled() ? Token::Text2 : Token::Text3);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_kind == ButtonKind::Primary && isEnabled()) {
        const Token fill =
            isDown() ? Token::PrimaryDown : (hover ? Token::PrimaryHover : Token::Primary);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(fill));
        painter.drawRoundedRect(rect(), radius::control, radius::control);
        ink = iconInk = theme.color(Token::OnPrimary);
    } else if (m_kind != ButtonKind::Ghost) {
        painter.setPen(QPen(theme.color(isEnabled() ? Token::InputBorder : Token::Border), 1));
        painter.setBrush(
            theme.color(isDown() ? Token::Line : (hover ? Token::Hover : Token::Card)));
        painter.drawRoundedRect(box, radius::control, radius::control);
    } else if (hover || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(isDown() ? Token::Line : Token::Hover));
        painter.drawRoundedRect(rect(), radius::control, radius::control);
    }

    painter.setFont(theme.font(m_dense ? Type::Body : Type::RowTitle, QFont::Medium));
    const QString shown = shownText();
    const int textWidth = painter.fontMetrics().horizontalAdvance(shown);
    const int iconSpace = m_iconName.isEmpty() ? 0 : m_kit.px(22);
    int x = (width() - textWidth - iconSpace) / 2;
    if (iconSpace > 0) {
        const int side = m_kit.px(18);
        m_kit.icons.paint(painter, QRect(x, (height() - side) / 2, side, side), m_iconName,
                          iconInk);
        x += iconSpace;
    }
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::control, theme);
}

IconButton::IconButton(Kit& kit, const QString& iconName, QWidget* parent)
    : QPushButton(parent), m_kit(kit), m_iconName(iconName)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&kit.theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconButton::setName(const QString& name, const QString& key)
{
    setAccessibleName(name);
    setToolTip(key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, key));
}

void IconButton::setIconName(const QString& iconName)
{
    m_iconName = iconName;
    update();
}

void IconButton::setBadge(int count)
{
    m_badge = count;
    update();
}

void IconButton::setToken(Token token)
{
    m_token = token;
    update();
}

QSize IconButton::sizeHint() const
{
    return {m_kit.px(32), m_kit.px(32)};
}

void IconButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_kit.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isChecked() || isDown();
    if (lit || (underMouse() && isEnabled())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(lit ? Token::AccentSoft : Token::Hover));
        painter.drawRoundedRect(rect(), radius::control, radius::control);
    }
    const int side = m_kit.px(20);
    const QRect box((width() - side) / 2, (height() - side) / 2, side, side);
    const Token ink = !isEnabled() ? Token::Text3 : (isChecked() ? Token::Accent : m_token);
    m_kit.icons.paint(painter, box, m_iconName, theme.color(ink), isChecked());
    paintBadge(painter, QPoint(width(), 0), m_badge, theme, Token::Rail);
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::control, theme);
}

} // namespace chancery::ui
