// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/style_sheet.h"

#include "ui/theme.h"

namespace chancery::ui {
namespace {

constexpr const char* sheet = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {
  background: @card; color: @text; border: 1px solid @inputBorder; border-radius: #6px;
  padding: #3px #8px; selection-background-color: @blueSoft; selection-color: @text; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox { min-height: #22px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QDateTimeEdit:focus, QComboBox:focus { border: 1px solid @blue; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: @page; color: @text3; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: #22px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @border; outline: 0;
  selection-background-color: @selected; selection-color: @text; }
QAbstractItemView { background: @card; border: 0; outline: 0; }
QHeaderView::section { background: @page; color: @text2; border: 0; border-bottom: 1px solid @border;
  padding: #4px #8px; }
QScrollBar:vertical { background: transparent; width: #12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: #12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: #4px; margin: #2px; }
QScrollBar::handle:vertical { min-height: #32px; }
QScrollBar::handle:horizontal { min-width: #32px; }
QScrollBar::handle:hover { background: @text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: #4px #6px; }
QMenu { background: @card; color: @text; border: 1px solid @border; padding: #4px; }
QMenu::item { padding: #6px #24px #6px #12px; border-radius: #4px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @text3; }
QMenu::separator { height: 1px; background: @line; margin: #4px #8px; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { border: 0; background: transparent; }
QCheckBox, QRadioButton { spacing: #8px; }
)";

/// "#12px" in the sheet is 12 px at 100 %.
QString scaled(const QString& text, const Theme& theme)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'#') {
            out += text[i];
            continue;
        }
        int base = 0;
        while (i + 1 < text.size() && text[i + 1].isDigit())
            base = base * 10 + text[++i].digitValue();
        out += QString::number(theme.px(base));
    }
    return out;
}

} // namespace

QString styleSheet(const Theme& theme)
{
    const std::pair<const char*, Token> names[] = {
        {"@inputBorder", Token::InputBorder},
        {"@blueSoft", Token::BlueSoft},
        {"@selected", Token::Selected},
        {"@border", Token::Border},
        {"@scroll", Token::Scroll},
        {"@text2", Token::Text2},
        {"@text3", Token::Text3},
        {"@text", Token::Text},
        {"@card", Token::Card},
        {"@page", Token::Page},
        {"@line", Token::Line},
        {"@blue", Token::Blue},
    };
    QString out = scaled(QString::fromLatin1(sheet), theme);
    for (const auto& [name, token] : names)
        out.replace(QLatin1String(name), theme.color(token).name());
    return out;
}

} // namespace chancery::ui
