// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/theme.h"

#include "ui/style_sheet.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <array>
#include <cmath>
#include <cstdlib>

namespace chancery::ui {
namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// In the order of Token. Text tokens keep at least 4.5 : 1 on every surface they are used on
// (GB/T 37668 and WCAG 2 AA); tst_theme computes it.
constexpr std::array<Pair, static_cast<size_t>(Token::Count)> colours{{
    {0xff1d2129, 0xffe8eaed}, // Text
    {0xff4e5969, 0xffb4bac2}, // Text2
    {0xff5e6874, 0xff979ea8}, // Text3
    {0xffc8102e, 0xffff7a85}, // Accent
    {0xffc8102e, 0xffc8102e}, // Primary
    {0xffb00e28, 0xffd3213f}, // PrimaryHover
    {0xff970b21, 0xffa90d26}, // PrimaryDown
    {0xffffffff, 0xffffffff}, // OnPrimary
    {0xfffbecee, 0xff43272b}, // AccentSoft
    {0xfff9e9eb, 0xff3b2a2e}, // Selected
    {0xfffbecee, 0xff43272b}, // TreeSelected
    {0xff8f4e00, 0xfff2b04c}, // Amber
    {0xffc77700, 0xfff2b04c}, // AmberFill
    {0xfffff4e0, 0xff3d321f}, // AmberSoft
    {0xff12693d, 0xff5cc98e}, // Green
    {0xff1b8a52, 0xff5cc98e}, // GreenFill
    {0xffe6f4ec, 0xff1f3529}, // GreenSoft
    {0xff1650a8, 0xff82b1ff}, // Blue
    {0xff2a6fd1, 0xff82b1ff}, // BlueFill
    {0xffe8f0fb, 0xff22304a}, // BlueSoft
    {0xfff5f6f8, 0xff1b1d21}, // Page
    {0xffffffff, 0xff24272c}, // Card
    {0xffeceef1, 0xff17191c}, // Rail
    {0xffdde1e6, 0xff3a3e45}, // Border
    {0xffeef0f2, 0xff2f3338}, // Line
    {0xff8a94a0, 0xff7d858f}, // InputBorder
    {0xfff0f2f5, 0xff2d3137}, // Hover
    {0xffe4e7eb, 0xff111316}, // Desk
    {0xffb4bcc6, 0xff5b626b}, // Scroll
    {0xff5b6572, 0xff4a515b}, // Neutral
    {0xff4e5969, 0xff4a515b}, // Avatar
    {0xffe60012, 0xffe60012}, // Letterhead
}};

constexpr std::array steps{100, 125, 150, 175};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) {
        palette.setColor(role, theme.color(token));
    };
    set(QPalette::Window, Token::Page);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Card);
    set(QPalette::AlternateBase, Token::Page);
    set(QPalette::Text, Token::Text);
    set(QPalette::Button, Token::Card);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Accent);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Highlight, Token::Selected);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::ToolTipBase, Token::Card);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Link, Token::Blue);
    set(QPalette::LinkVisited, Token::Blue);
    set(QPalette::Light, Token::Card);
    set(QPalette::Midlight, Token::Line);
    set(QPalette::Mid, Token::Border);
    set(QPalette::Dark, Token::InputBorder);
    for (const auto role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
        palette.setColor(QPalette::Disabled, role, theme.color(Token::Text3));
    return palette;
}

} // namespace

QColor tokenColor(Token token, bool dark)
{
    const Pair& pair = colours.at(static_cast<size_t>(token));
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

int typeSize(Type type)
{
    constexpr std::array sizes{28, 20, 18, 17, 16, 15, 14, 13, 12, 11};
    return sizes.at(static_cast<size_t>(type));
}

QStringList interfaceFamilies()
{
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
            QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC"),
            QStringLiteral("WenQuanYi Micro Hei")};
}

QStringList commentFamilies()
{
    return {QStringLiteral("LXGW WenKai"),   QStringLiteral("KaiTi_GB2312"),
            QStringLiteral("KaiTi"),         QStringLiteral("FandolKai"),
            QStringLiteral("AR PL UKai CN"), QStringLiteral("Noto Sans CJK SC")};
}

Theme::Theme(QObject* parent) : QObject(parent) {}

void Theme::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    apply();
}

void Theme::setPercent(int percent)
{
    int nearest = steps.front();
    for (const int step : steps) {
        if (std::abs(step - percent) < std::abs(nearest - percent))
            nearest = step;
    }
    if (m_percent == nearest)
        return;
    m_percent = nearest;
    apply();
}

void Theme::stepPercent(int direction)
{
    setPercent(qBound(steps.front(), m_percent + (direction > 0 ? 25 : -25), steps.back()));
}

void Theme::setReduceMotion(bool on)
{
    m_reduceMotion = on;
}

int Theme::motion(int milliseconds) const
{
    return m_reduceMotion ? 0 : qMin(milliseconds, 120);
}

QFont Theme::font(Type type, QFont::Weight weight) const
{
    QFont font;
    font.setFamilies(type == Type::Comment ? commentFamilies() : interfaceFamilies());
    font.setPixelSize(px(typeSize(type)));
    font.setWeight(weight);
    // Clean horizontal strokes of Chinese at 13 px without distorting widths.
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

void Theme::applyTo(QApplication& app)
{
    m_app = &app;
    if (QStyle* fusion = QStyleFactory::create(QStringLiteral("Fusion")))
        app.setStyle(fusion);
    apply();
}

void Theme::apply()
{
    if (m_app) {
        m_app->setPalette(paletteOf(*this));
        m_app->setFont(font(Type::Body));
        m_app->setStyleSheet(styleSheet(*this));
    }
    Q_EMIT changed();
}

} // namespace chancery::ui
