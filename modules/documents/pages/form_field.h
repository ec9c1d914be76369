// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/register_model.h"
#include "ui/kit.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace chancery::ui {
class IconButton;
class Label;
} // namespace chancery::ui

namespace chancery::documents {

/// One field of the registration: its name, the editor, where an unconfirmed value was read, and
/// what is wrong or forbidden.
class FormField : public QWidget {
    Q_OBJECT

public:
    /// A line to type in.
    FormField(ui::Kit& kit, RegisterModel& model, const QString& field, QWidget* parent = nullptr);
    /// Several lines, for what is long; a line break in it counts as a space.
    static constexpr int titleLines = 2;
    /// A choice among keys and their words.
    FormField(ui::Kit& kit, RegisterModel& model, const QString& field,
              std::function<QList<std::pair<QString, QString>>()> choices,
              QWidget* parent = nullptr);

    /// Before setWords(): typed in as much room as a title needs.
    void setLines(int lines);
    void setWords(const QString& label, const QString& placeholder = {});
    void refresh();
    QWidget* editor() const { return m_editor; }

private:
    void build();
    void place(QWidget* editor);

    ui::Kit& m_kit;
    RegisterModel& m_model;
    QString m_field;
    std::function<QList<std::pair<QString, QString>>()> m_choices;
    ui::Label* m_label;
    ui::Label* m_note;
    ui::IconButton* m_confirm;
    QWidget* m_editor = nullptr;
    QHBoxLayout* m_row = nullptr;
};

} // namespace chancery::documents
