// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/form_field.h"

#include "documents/pages/tr.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace chancery::documents {

FormField::FormField(ui::Kit& kit, RegisterModel& model, const QString& field, QWidget* parent)
    : FormField(kit, model, field, {}, parent)
{
}

FormField::FormField(ui::Kit& kit, RegisterModel& model, const QString& field,
                     std::function<QList<std::pair<QString, QString>>()> choices, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_model(model), m_field(field), m_choices(std::move(choices)),
      m_label(new ui::Label(kit, ui::Type::Secondary, ui::Token::Text2, this)),
      m_note(new ui::Label(kit, ui::Type::Secondary, ui::Token::Amber, this)),
      m_confirm(new ui::IconButton(kit, u"checkmark"_s, this))
{
    build();
}

void FormField::build()
{
    if (m_choices) {
        auto* box = new QComboBox(this);
        m_editor = box;
        connect(box, &QComboBox::activated, this,
                [this, box] { m_model.setValue(m_field, box->currentData().toString()); });
    } else {
        auto* line = new QLineEdit(this);
        m_editor = line;
        connect(line, &QLineEdit::textEdited, this,
                [this](const QString& text) { m_model.setValue(m_field, text); });
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_label);
    m_row = new QHBoxLayout;
    m_row->setSpacing(ui::space::xs);
    m_row->addWidget(m_confirm);
    column->addLayout(m_row);
    place(m_editor);
    m_note->setElided(true);
    column->addWidget(m_note);
    m_confirm->hide();
    m_note->hide();
    connect(m_confirm, &QPushButton::clicked, this, [this] { m_model.confirm(m_field); });
}

void FormField::place(QWidget* editor)
{
    m_editor = editor;
    m_editor->setObjectName(u"field."_s + m_field);
    m_row->insertWidget(0, m_editor, 1);
    setFocusProxy(m_editor);
}

void FormField::setLines(int lines)
{
    delete m_editor;
    auto* edit = new QPlainTextEdit(this);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(m_kit.px(lines * 20 + 22));
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, edit] { m_model.setValue(m_field, edit->toPlainText().replace(u'\n', u' ')); });
    place(edit);
}

void FormField::setWords(const QString& label, const QString& placeholder)
{
    m_label->setText(label);
    m_label->setBuddy(m_editor);
    m_editor->setAccessibleName(label);
    m_confirm->setName(Tr::tr("Confirm what was read from the text"));
    if (auto* line = qobject_cast<QLineEdit*>(m_editor))
        line->setPlaceholderText(placeholder);
    if (auto* box = qobject_cast<QComboBox*>(m_editor)) {
        box->clear();
        for (const auto& [key, text] : m_choices())
            box->addItem(text, key);
    }
    refresh();
}

void FormField::refresh()
{
    const QString value = m_model.value(m_field);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor); line && line->text() != value) {
        line->setText(value);
        line->setCursorPosition(0);
    }
    if (auto* edit = qobject_cast<QPlainTextEdit*>(m_editor);
        edit && edit->toPlainText().replace(u'\n', u' ') != value) {
        const QSignalBlocker quiet(edit);
        edit->setPlainText(value);
    }
    if (auto* box = qobject_cast<QComboBox*>(m_editor)) {
        if (box->findData(value) < 0 && !value.isEmpty())
            box->addItem(value, value); // what the text says, though no choice of ours
        box->setCurrentIndex(std::max(0, box->findData(value)));
    }
    const auto blocked = m_model.blocked(m_field);
    const auto error = m_model.fieldError(m_field);
    const auto found = m_model.found(m_field);
    m_editor->setEnabled(!blocked);
    m_confirm->setVisible(found && !blocked);
    m_note->setVisible(blocked || error || found);
    m_note->setToken(blocked || error ? ui::Token::Accent : ui::Token::Amber);
    if (blocked)
        m_note->setText(m_kit.words.sentence(*blocked));
    else if (error)
        m_note->setText(m_kit.words.sentence(*error));
    else if (found)
        m_note->setText(Tr::tr("Read from the text (%1 %): %2")
                            .arg(found->confidence)
                            .arg(found->takenFrom.simplified()));
}

} // namespace chancery::documents
