// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/pages/note_bar.h"

#include "base/id.h"
#include "duty/pages/tr.h"
#include "duty/pages/wording.h"
#include "ui/button.h"
#include "ui/fields.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace chancery::duty {

NoteBar::NoteBar(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_kind(new ui::ChoiceBox(context.kit, this)),
      m_source(new QLineEdit(this)), m_words(new QLineEdit(this)),
      m_give(new ui::Button(context.kit, ui::ButtonKind::Primary, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    for (const QString& kind : notedKinds())
        m_kind->addItem(QString(), kind);
    row->addWidget(m_kind);
    row->addWidget(m_source, 1);
    row->addWidget(m_words, 3);
    row->addWidget(m_give);
    connect(m_words, &QLineEdit::returnPressed, this, &NoteBar::give);
    connect(m_give, &QPushButton::clicked, this, &NoteBar::give);
    connect(&context.kit.language, &ui::Language::changed, this, &NoteBar::retranslate);
    setFocusProxy(m_words);
    retranslate();
}

void NoteBar::retranslate()
{
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, lineKindName(m_kind->itemData(i).toString()));
    m_kind->setAccessibleName(Tr::tr("Kind"));
    m_source->setPlaceholderText(Tr::tr("From whom, telephone"));
    m_source->setAccessibleName(m_source->placeholderText());
    m_words->setPlaceholderText(Tr::tr("Quick note (Ctrl+L): the time is filled in"));
    m_words->setAccessibleName(Tr::tr("Words of the note"));
    m_give->setFace(Tr::tr("Write it down"));
}

void NoteBar::setKind(const QString& kind)
{
    m_kind->setCurrentIndex(m_kind->findData(kind));
}

void NoteBar::setSource(const QString& source)
{
    m_source->setText(source);
}

void NoteBar::setWords(const QString& words)
{
    m_words->setText(words);
}

void NoteBar::give()
{
    const QString id = newUuidText();
    QJsonObject params{
        {u"id"_s, id}, {u"kind"_s, m_kind->currentData().toString()}, {u"text"_s, m_words->text()}};
    if (!m_source->text().trimmed().isEmpty())
        params.insert(u"source"_s, m_source->text());
    m_trouble.clear();
    Result<void> done;
    if (m_words->text().trimmed().isEmpty())
        done = fail("duty.text-needed");
    else if (const auto sent = m_context.desk.submit(u"duty.note"_s, params); !sent.ok())
        done = sent.error();
    if (!done.ok()) {
        m_trouble = m_context.kit.words.sentence(done.error());
        return m_context.toast(m_trouble);
    }
    m_words->clear();
    m_source->clear();
    Q_EMIT given(id);
}

} // namespace chancery::duty
