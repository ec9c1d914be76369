// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/tag.h"

#include <QFontMetrics>
#include <QPainter>

namespace chancery::ui {
namespace {

struct Ink {
    Token text;
    Token fill;
};

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Red:
        return {Token::OnPrimary, Token::Primary};
    case Tone::RedSoft:
        return {Token::Accent, Token::AccentSoft};
    case Tone::Amber:
        return {Token::Amber, Token::AmberSoft};
    case Tone::Green:
        return {Token::Green, Token::GreenSoft};
    case Tone::Blue:
        return {Token::Blue, Token::BlueSoft};
    case Tone::Neutral:
        break;
    }
    return {Token::Text2, Token::Rail};
}

QFont tagFont(const Theme& theme)
{
    return theme.font(Type::Secondary, QFont::DemiBold);
}

} // namespace

int tagWidth(const QString& text, const Theme& theme)
{
    return QFontMetrics(tagFont(theme)).horizontalAdvance(text) + theme.px(8);
}

int tagHeight(const Theme& theme)
{
    return theme.px(18);
}

int paintTag(QPainter& painter, int left, int middle, const QString& text, Tone tone,
             const Theme& theme)
{
    const Ink ink = inkOf(tone);
    const int height = tagHeight(theme);
    const QRect box(left, middle - height / 2, tagWidth(text, theme), height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ink.fill));
    painter.drawRoundedRect(box, radius::tag, radius::tag);
    painter.setFont(tagFont(theme));
    painter.setPen(theme.color(ink.text));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
    return box.right() + 1;
}

TagWidget::TagWidget(Kit& kit, const QString& text, Tone tone, QWidget* parent)
    : QWidget(parent), m_kit(kit)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTag(text, tone);
    connect(&kit.theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TagWidget::setTag(const QString& text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize TagWidget::sizeHint() const
{
    return {tagWidth(m_text, m_kit.theme), tagHeight(m_kit.theme)};
}

void TagWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTag(painter, 0, height() / 2, m_text, m_tone, m_kit.theme);
}

} // namespace chancery::ui
