// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/button.h"
#include "ui/kit.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace chancery::ui {

class Label;

/// A column of sections that scrolls, and is written anew whenever what it tells has become
/// another. What stood there lives until the event is over that brought the news, because one of
/// its buttons may be what was just pressed.
class SectionSheet : public QWidget {
    Q_OBJECT

public:
    explicit SectionSheet(Kit& kit, QWidget* parent = nullptr);

    /// `sections` fills the new column by what stands below, and keeps nothing of what was there.
    void write(const std::function<void()>& sections);
    /// One sentence in place of the column.
    void showNothing(const QString& sentence, const QString& iconName);
    /// Another widget in place of the column, such as a form; the sheet's own from now on.
    void showInstead(QWidget* widget);

    /// A paragraph; no text, no paragraph.
    void text(const QString& text, Type type = Type::Body, Token token = Token::Text2);
    /// The head of a section, set off from what is above.
    void heading(const QString& text, Type type = Type::CardTitle);
    /// A small button at the left.
    Button* button(ButtonKind kind, const QString& face, const QString& iconName = {});
    /// The same for a row of something: what is too long for the column stands in the tool tip.
    Button* rowButton(const QString& face, const QString& whole);
    void add(QWidget* widget);
    void gap();
    QVBoxLayout& column() { return *m_column; }
    /// What the parts of the column are made with as their parent.
    QWidget* page() { return m_page; }

private:
    void takeDown();
    void put(QWidget* shown, Qt::Alignment alignment = {});

    Kit& m_kit;
    QVBoxLayout* m_outer;
    QWidget* m_shown = nullptr;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace chancery::ui
