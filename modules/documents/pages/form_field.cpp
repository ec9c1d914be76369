// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/form_field.h"

#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace chancery::documents {

FormField::FormField(ui::Kit& kit, RegistrationFields& fields, const QString& field,
                     QWidget* parent)
    : FormField(kit, fields, field, {}, parent)
{
}

FormField::FormField(ui::Kit& kit, RegistrationFields& fields, const QString& field,
                     Choices choices, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_fields(fields), m_field(field), m_choices(std::move(choices)),
      m_label(new ui::Label(kit, ui::Type::Secondary, ui::Token::Text2, this)),
      m_note(new ui::Label(kit, ui::Type::Secondary, ui::Token::Amber, this)),
      m_confirm(new ui::IconButton(kit, u"checkmark"_s, this))
{
    build();
}

void FormField::build()
{
    if (m_choices) {
        auto* box = new ui::ChoiceBox(m_kit, this);
        m_editor = box;
        connect(box, &QComboBox::activated, this,
                [this, box] { m_fields.setValue(m_field, box->currentData().toString()); });
    } else {
        auto* line = new QLineEdit(this);
        m_editor = line;
        connect(line, &QLineEdit::textEdited, this,
                [this](const QString& text) { m_fields.setValue(m_field, text); });
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
    column->addWidget(m_note);
    m_confirm->hide();
    m_note->hide();
    connect(m_confirm, &QPushButton::clicked, this, [this] { m_fields.confirm(m_field); });
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
    const auto restyle = [this, edit, lines] { edit->setFixedHeight(m_kit.px(lines * 20 + 22)); };
    restyle();
    connect(&m_kit.theme, &ui::Theme::changed, edit, restyle);
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, edit] { m_fields.setValue(m_field, edit->toPlainText()); });
    place(edit);
}

void FormField::setEditable()
{
    auto* box = qobject_cast<QComboBox*>(m_editor);
    if (!box)
        return;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setCompleter(nullptr);
    connect(box->lineEdit(), &QLineEdit::textEdited, this,
            [this](const QString& text) { m_fields.setValue(m_field, text); });
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
        if (box->isEditable()) {
            box->setCurrentIndex(-1);
            box->lineEdit()->setPlaceholderText(placeholder);
        }
    }
    refresh();
}

void FormField::showValue(const QString& value)
{
    auto* box = qobject_cast<QComboBox*>(m_editor);
    auto* line = box ? box->lineEdit() : qobject_cast<QLineEdit*>(m_editor);
    if (line && line->text() != value) {
        line->setText(value);
        line->setCursorPosition(0);
    }
    if (auto* edit = qobject_cast<QPlainTextEdit*>(m_editor);
        edit && edit->toPlainText() != value) {
        const QSignalBlocker quiet(edit);
        edit->setPlainText(value);
    }
    if (!box || box->isEditable())
        return;
    if (box->findData(value) < 0 && !value.isEmpty())
        box->addItem(value, value); // what the text says, though no choice of ours
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

void FormField::refresh()
{
    showValue(m_fields.value(m_field));
    m_editor->setEnabled(!m_fields.blocked(m_field) && !m_fields.isFixed(m_field));
    m_confirm->setVisible(m_fields.found(m_field) && !m_fields.blocked(m_field));
    showNote();
}

void FormField::showNote()
{
    const auto blocked = m_fields.blocked(m_field);
    const auto error = m_fields.fieldError(m_field);
    const auto found = m_fields.found(m_field);
    const auto formerly = m_fields.formerly(m_field);
    m_note->setVisible(blocked || error || found || formerly);
    const bool strong = blocked || error;
    m_note->setToken(strong ? ui::Token::Accent : ui::Token::Amber);
    // What must be done is read whole; where a value came from may be cut.
    m_note->setElided(!strong);
    m_note->setWordWrap(strong);
    if (blocked)
        m_note->setText(m_kit.words.sentence(*blocked));
    else if (error)
        m_note->setText(m_kit.words.sentence(withFieldNames(*error)));
    else if (formerly)
        m_note->setText(formerly->isEmpty() ? Tr::tr("Was empty")
                                            : Tr::tr("Was: %1").arg(*formerly));
    else if (found)
        m_note->setText(Tr::tr("Read from the text (%1 %): %2")
                            .arg(found->confidence)
                            .arg(found->takenFrom.simplified()));
}

} // namespace chancery::documents
