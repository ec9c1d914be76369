// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/book_foot.h"

#include "ui/button.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace chancery::documents {

BookFoot::BookFoot(ui::Kit& kit, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(ui::space::s);
}

void BookFoot::addField(const QString& id)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(u"foot."_s + id);
    m_fields.insert(id, edit);
    m_row->addWidget(edit, 1);
}

void BookFoot::addAct(const QString& id, bool primary)
{
    auto* button =
        new ui::Button(m_kit, primary ? ui::ButtonKind::Primary : ui::ButtonKind::Secondary, this);
    button->setObjectName(u"foot."_s + id);
    m_acts.insert(id, button);
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT acted(id); });
}

void BookFoot::setFieldWords(const QString& id, const QString& words)
{
    m_fields.value(id)->setPlaceholderText(words);
    m_fields.value(id)->setAccessibleName(words);
}

void BookFoot::setActWords(const QString& id, const QString& words, const QString& icon)
{
    m_acts.value(id)->setFace(words, icon);
}

void BookFoot::setActEnabled(const QString& id, bool enabled)
{
    m_acts.value(id)->setEnabled(enabled);
}

QString BookFoot::text(const QString& id) const
{
    return m_fields.value(id)->text().trimmed();
}

void BookFoot::setText(const QString& id, const QString& text)
{
    m_fields.value(id)->setText(text);
}

void BookFoot::clear()
{
    for (QLineEdit* edit : std::as_const(m_fields))
        edit->clear();
}

} // namespace chancery::documents
