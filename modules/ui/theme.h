// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QStringList>

class QApplication;

namespace chancery::ui {

/// Every colour that a screen may use, by meaning. Red (Accent, Primary) is spent on the primary
/// action, selection, overdue and 特急, on nothing else; Letterhead lives only inside documents.
enum class Token {
    Text,
    Text2,
    Text3,
    Accent,
    Primary,
    PrimaryHover,
    PrimaryDown,
    OnPrimary,
    AccentSoft,
    Selected,
    TreeSelected,
    Amber,
    AmberFill,
    AmberSoft,
    Green,
    GreenFill,
    GreenSoft,
    Blue,
    BlueFill,
    BlueSoft,
    Page,
    Card,
    Rail,
    Border,
    Line,
    InputBorder,
    Hover,
    Desk,
    Scroll,
    Neutral,
    Avatar,
    Letterhead,
    Count
};

/// The type scale, in px at 100 %.
enum class Type {
    Figure,        ///< 28: the number on a card.
    PageTitle,     ///< 20
    DocumentTitle, ///< 18
    Comment,       ///< 17: a leader's opinion (批示), in WenKai.
    ListTitle,     ///< 16
    CardTitle,     ///< 15
    RowTitle,      ///< 14
    Body,          ///< 13
    Secondary,     ///< 12
    Tag            ///< 11: tags and axes only.
};

/// The colour of a token in the light or the dark table.
QColor tokenColor(Token token, bool dark);

/// The WCAG 2 contrast ratio, 1 to 21, of two opaque colours.
double contrast(const QColor& a, const QColor& b);

int typeSize(Type type);

/// Families by name, first choice first: the default font is never relied upon (with LANG=C it can
/// be a KaiTi for Chinese text).
QStringList interfaceFamilies();
QStringList commentFamilies();

/// The spacing grid, px at 100 %.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace space

namespace radius {
inline constexpr int tag = 3;
inline constexpr int control = 6;
inline constexpr int card = 8;
} // namespace radius

/// Colours, type and measures of the running interface. Changes at run time: a widget repaints or
/// lays out again on changed().
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);

    bool dark() const { return m_dark; }
    void setDark(bool dark);

    /// One of 100, 125, 150, 175; any other value is taken to the nearest of them.
    int percent() const { return m_percent; }
    void setPercent(int percent);
    void stepPercent(int direction);

    /// "Reduce motion": no animation at all. Otherwise none is longer than 120 ms.
    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool on);
    int motion(int milliseconds) const;

    QColor color(Token token) const { return tokenColor(token, m_dark); }
    QFont font(Type type, QFont::Weight weight = QFont::Normal) const;

    /// A measure given at 100 % in the present type size; independent of the screen's scale.
    int px(int base) const { return (base * m_percent + 50) / 100; }

    /// Style, palette, font and a small style sheet for the whole program, now and on each change.
    void applyTo(QApplication& app);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication* m_app = nullptr;
    bool m_dark = false;
    bool m_reduceMotion = false;
    int m_percent = 100;
};

} // namespace chancery::ui
