// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/opinion_editor.h"

#include "documents/pages/action_catalog.h"
#include "documents/pages/tr.h"
#include "documents/pages/verdict_bar.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

const QString phrasesKey = u"page.phrases"_s;
constexpr qsizetype mostPhrases = 30;

} // namespace

QStringList stockPhrases(const QString& verb)
{
    if (verb == "instruct"_L1)
        return {Tr::tr("Agreed."), Tr::tr("Noted."), Tr::tr("Agreed as proposed."),
                Tr::tr("Please study it and put forward a proposal."),
                Tr::tr("Please carry it out and report back in time.")};
    if (verb == "review-pass"_L1)
        return {Tr::tr("Complete and in form; for a proposal."),
                Tr::tr("For information; to be submitted for reading.")};
    if (verb == "handle"_L1 || verb == "answer"_L1)
        return {Tr::tr("Handled as instructed."), Tr::tr("Answered in writing."),
                Tr::tr("No different opinion.")};
    return {Tr::tr("Agreed."), Tr::tr("Noted.")};
}

OpinionEditor::OpinionEditor(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_verdict(new VerdictBar(context.kit, this)),
      m_edit(new QPlainTextEdit(this)),
      m_phrases(new ui::IconButton(context.kit, u"text_bullet_list_square"_s, this)),
      m_saved(new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text3, this)),
      m_error(new ui::Label(context.kit, ui::Type::Body, ui::Token::Accent, this)),
      m_sign(new ui::Button(context.kit, ui::ButtonKind::Primary, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    column->addWidget(m_error);
    column->addWidget(m_verdict);
    column->addWidget(m_edit);
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::xs);
    row->addWidget(m_phrases);
    row->addStretch(1);
    row->addWidget(m_saved);
    row->addWidget(m_sign);
    column->addLayout(row);
    m_error->setWordWrap(true);
    m_error->hide();
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    const auto restyle = [this] {
        m_edit->setFont(m_context.kit.theme.font(ui::Type::RowTitle));
        m_edit->setFixedHeight(m_context.kit.px(84));
    };
    restyle();
    connect(&context.kit.theme, &ui::Theme::changed, this, restyle);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_error->hide();
        Q_EMIT edited(m_edit->toPlainText());
    });
    connect(m_verdict, &VerdictBar::chosen, this, [this](const QString& verdict) {
        m_error->hide();
        Q_EMIT verdictChosen(verdict);
    });
    connect(m_phrases, &QPushButton::clicked, this, &OpinionEditor::openPhrases);
    connect(m_sign, &QPushButton::clicked, this, &OpinionEditor::signedOff);
}

void OpinionEditor::setVerb(const QString& verb)
{
    m_verb = verb;
    setVisible(!verb.isEmpty());
    const ActionSpec* spec = actionSpec(verb);
    m_verdict->setVisible(spec && spec->verdict);
    m_sign->setFace(verb == "instruct"_L1 ? Tr::tr("Sign") : verbName(verb));
    m_sign->setToolTip(u"Ctrl+Enter"_s);
    m_edit->setPlaceholderText(Tr::tr("Write an opinion; phrases with Ctrl+J"));
    m_edit->setAccessibleName(Tr::tr("Opinion"));
    m_phrases->setName(Tr::tr("Phrases"), u"Ctrl+J"_s);
}

void OpinionEditor::setText(const QString& text)
{
    if (text == m_edit->toPlainText())
        return;
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_error->hide();
}

QString OpinionEditor::text() const
{
    return m_edit->toPlainText();
}

void OpinionEditor::setVerdict(const QString& verdict)
{
    m_verdict->setVerdict(verdict);
}

void OpinionEditor::setSaved(bool saved)
{
    m_saved->setText(text().isEmpty() ? QString() : saved ? Tr::tr("Draft saved") : QString());
}

void OpinionEditor::tell(const Error& error)
{
    m_error->setText(m_context.kit.words.sentence(withFieldNames(error)));
    m_error->show();
}

QStringList OpinionEditor::ownPhrases() const
{
    const auto kept = m_context.desk.kept(phrasesKey);
    return kept.ok() ? kept->split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

void OpinionEditor::keepPhrase()
{
    const QString written = text().simplified();
    QStringList phrases = ownPhrases();
    phrases.removeAll(written);
    phrases.prepend(written);
    (void)m_context.desk.keep(phrasesKey, phrases.mid(0, mostPhrases).join(u'\n'));
}

void OpinionEditor::openPhrases()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& phrase) {
        menu->addAction(phrase, this, [this, phrase] {
            m_edit->insertPlainText(phrase);
            m_edit->setFocus();
        });
    };
    for (const QString& phrase : ownPhrases())
        add(phrase);
    if (!menu->isEmpty())
        menu->addSeparator();
    for (const QString& phrase : stockPhrases(m_verb))
        add(phrase);
    menu->addSeparator();
    QAction* keep = menu->addAction(Tr::tr("Keep what is written as a phrase"), this,
                                    &OpinionEditor::keepPhrase);
    keep->setEnabled(!text().trimmed().isEmpty());
    menu->popup(m_edit->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

bool OpinionEditor::typedKey(const QKeyEvent& key)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const int verdict = key.key() - Qt::Key_1;
    if (key.modifiers() == Qt::ControlModifier && enter) {
        Q_EMIT signedOff();
    } else if (key.modifiers() == Qt::ControlModifier && key.key() == Qt::Key_J) {
        openPhrases();
    } else if (key.modifiers() == Qt::AltModifier && !m_verdict->isHidden() && verdict >= 0 &&
               verdict < VerdictBar::verdicts().size()) {
        m_verdict->toggle(VerdictBar::verdicts().at(verdict));
    } else {
        return false;
    }
    return true;
}

bool OpinionEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        Q_EMIT leftField();
    if (event->type() == QEvent::KeyPress && typedKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace chancery::documents
