// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/registration_fields.h"
#include "ui/kit.h"

#include <QList>
#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace chancery::ui {
class IconButton;
class Label;
} // namespace chancery::ui

namespace chancery::documents {

/// One field of a registration: its name, the editor, where an unconfirmed value was read, what it
/// was before a correction, and what is wrong or forbidden.
class FormField : public QWidget {
    Q_OBJECT

public:
    /// Keys and their words, asked for in the present language.
    using Choices = std::function<QList<std::pair<QString, QString>>()>;

    /// A line to type in.
    FormField(ui::Kit& kit, RegistrationFields& fields, const QString& field,
              QWidget* parent = nullptr);
    /// A choice among keys and their words.
    FormField(ui::Kit& kit, RegistrationFields& fields, const QString& field, Choices choices,
              QWidget* parent = nullptr);

    /// Before setWords(): typed in so many lines.
    void setLines(int lines);
    /// Before setWords(): what is no choice can be typed; the keys are what stands in the field.
    void setEditable();
    void setWords(const QString& label, const QString& placeholder = {});
    void refresh();
    QWidget* editor() const { return m_editor; }

private:
    void build();
    void place(QWidget* editor);
    void showValue(const QString& value);
    void showNote();

    ui::Kit& m_kit;
    RegistrationFields& m_fields;
    QString m_field;
    Choices m_choices;
    ui::Label* m_label;
    ui::Label* m_note;
    ui::IconButton* m_confirm;
    QWidget* m_editor = nullptr;
    QHBoxLayout* m_row = nullptr;
};

} // namespace chancery::documents
