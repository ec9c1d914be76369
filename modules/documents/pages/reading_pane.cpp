// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/reading_pane.h"

#include "documents/pages/action_sheet.h"
#include "documents/pages/facts_line.h"
#include "documents/pages/file_pane.h"
#include "documents/pages/opinion_editor.h"
#include "documents/pages/reading_sides.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/button_row.h"
#include "ui/card.h"
#include "ui/comment_list.h"
#include "ui/empty_state.h"
#include "ui/flow_strip.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/pill_bar.h"
#include "ui/thread_strip.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

constexpr int autosaveMs = 3000;

} // namespace

ReadingPane::ReadingPane(const PageContext& context, ReadingModel& model, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(model), m_stack(new QStackedWidget(this)),
      m_nothing(new ui::EmptyState(context.kit, m_stack))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_nothing);
    auto* document = new QWidget(m_stack);
    auto* parts = new QVBoxLayout(document);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(makeHeader());
    parts->addWidget(makeBody(), 1);
    m_stack->addWidget(document);
    setAcceptDrops(true);
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(autosaveMs);
    connect(&m_autosave, &QTimer::timeout, &m_model, &ReadingModel::saveDraft);
    connect(&m_model, &ReadingModel::changed, this, &ReadingPane::refresh);
    connect(&m_model, &ReadingModel::draftSaved, this,
            [this] { m_editor->setSaved(m_model.isDraftSaved()); });
    refresh();
}

QWidget* ReadingPane::makeHeader()
{
    auto& kit = m_context.kit;
    auto* header = new QWidget(this);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::s);
    column->setSpacing(ui::space::s);
    m_title = new ui::Label(kit, ui::Type::DocumentTitle, ui::Token::Text, header, QFont::Medium);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::NoTextInteraction);
    auto* facts = new QHBoxLayout;
    m_meta = new FactsLine(kit, header);
    m_pending = new ui::Label(kit, ui::Type::Secondary, ui::Token::Blue, header);
    facts->addWidget(m_meta, 1);
    facts->addWidget(m_pending, 0, Qt::AlignTop);
    m_actionPlace = new QVBoxLayout;
    m_flow = new ui::FlowStrip(kit, header);
    column->addWidget(m_title);
    column->addLayout(facts);
    column->addLayout(m_actionPlace);
    m_thread = new ui::ThreadStrip(kit, header);
    column->addWidget(m_flow);
    column->addWidget(m_thread);
    if (m_context.others.walkTo)
        connect(m_thread, &ui::ThreadStrip::walked, this, m_context.others.walkTo);
    connect(&m_context.desk, &sync::DeskPort::rowsChanged, this, [this] {
        if (isVisible())
            refreshThread();
    });
    return header;
}

QWidget* ReadingPane::makeBody()
{
    auto& kit = m_context.kit;
    auto* split = new ui::PaneSplitter(kit, m_context.settings, u"documents.reading"_s, this);
    m_files = new FilePane(m_context, m_model, split);
    split->addPane(m_files, 0, 200);
    split->addPane(makeOpinions(), 270, 190);
    connect(m_files, &FilePane::detachRequested, this, [this](const QString& attachment) {
        ActionForm form = m_model.formFor(u"detach"_s);
        form.target = attachment;
        showForm(form);
    });
    connect(m_files, &FilePane::breakLockRequested, this, [this](const QString& attachment) {
        ActionForm form = m_model.formFor(u"break-lock"_s);
        form.target = attachment;
        showForm(form);
    });
    return split;
}

QWidget* ReadingPane::makeOpinions()
{
    auto& kit = m_context.kit;
    auto* card = new ui::Card(kit, this);
    m_side = new QStackedWidget(card);
    auto* opinions = new QWidget(m_side);
    auto* column = new QVBoxLayout(opinions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    auto* heading = new QHBoxLayout;
    auto* title = new ui::Label(kit, ui::Type::CardTitle, ui::Token::Text, opinions, QFont::Medium);
    title->setObjectName(u"opinionsTitle"_s);
    m_count = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text3, opinions);
    heading->addWidget(title);
    heading->addStretch(1);
    heading->addWidget(m_count);
    column->addLayout(heading);
    title->setText(Tr::tr("Opinions"));
    connect(&kit.language, &ui::Language::changed, title,
            [title] { title->setText(Tr::tr("Opinions")); });
    m_sides = new ui::PillBar(kit, opinions);
    for (const auto& id : {u"opinions"_s, u"instructions"_s, u"readers"_s})
        m_sides->add(id, {});
    column->addWidget(m_sides);
    connect(m_sides, &ui::PillBar::currentIdChanged, this, &ReadingPane::refreshSides);
    m_comments = new ui::CommentList(kit, opinions);
    column->addWidget(m_comments, 1);
    m_editor = new OpinionEditor(m_context, opinions);
    column->addWidget(m_editor);
    m_sheet = new ActionSheet(m_context, m_side);
    m_side->addWidget(opinions);
    m_side->addWidget(m_sheet);
    card->body()->addWidget(m_side);
    connect(m_editor, &OpinionEditor::edited, this, [this](const QString& text) {
        m_model.setOpinion(text);
        m_editor->setSaved(false);
        m_autosave.start();
    });
    connect(m_editor, &OpinionEditor::verdictChosen, this, [this](const QString& verdict) {
        m_model.setVerdict(verdict);
        m_editor->setSaved(false);
        m_autosave.start();
    });
    connect(m_editor, &OpinionEditor::leftField, &m_model, &ReadingModel::saveDraft);
    connect(m_editor, &OpinionEditor::signedOff, this, &ReadingPane::sign);
    connect(m_sheet, &ActionSheet::given, this, &ReadingPane::give);
    connect(m_sheet, &ActionSheet::cancelled, this, &ReadingPane::showOpinions);
    const auto begin = [this](const QString& verb, const QString& reason) {
        ActionForm other = m_model.formFor(verb);
        other.reason = reason;
        showForm(other);
    };
    // Later: the other form takes away the button that was pressed.
    connect(m_sheet, &ActionSheet::otherChosen, this, begin, Qt::QueuedConnection);
    connect(m_sheet, &ActionSheet::placeChosen, this, [this](const Place& place) {
        if (!m_files->showPlace(place) && m_model.view().may.contains(u"write"_s))
            Q_EMIT placeRequested(place);
    });
    // As above: the editor takes the place of the sheet.
    connect(m_sheet, &ActionSheet::fixChosen, this, &ReadingPane::fixRequested,
            Qt::QueuedConnection);
    connect(m_sheet, &ActionSheet::changed, this, [this] {
        m_model.setDraft(m_sheet->form());
        m_autosave.start();
    });
    return card;
}

/// The main act, when an opinion is all it needs.
QString ReadingPane::plainVerb() const
{
    const QString verb = m_model.primary();
    const ActionSpec* spec = actionSpec(verb);
    return spec && spec->opinion ? verb : QString();
}

void ReadingPane::refresh()
{
    if (!m_model.isOpen()) {
        m_nothing->setWords(Tr::tr("Choose a document from the list."), {}, u"document_text"_s);
        m_stack->setCurrentIndex(0);
        m_shownId.clear();
        return;
    }
    m_stack->setCurrentIndex(1);
    m_title->setText(m_model.title());
    m_meta->setFacts(m_model.metaParts());
    m_pending->setText(m_model.isPending() ? Tr::tr("Waiting to be sent") : QString());
    m_flow->setSteps(m_model.steps());
    refreshThread();
    m_editor->setVerb(plainVerb());
    if (m_shownId != m_model.documentId()) {
        m_shownId = m_model.documentId();
        m_sides->setCurrentId(u"opinions"_s);
        showOpinions();
    }
    refreshSides();
    refreshActions();
    m_files->refresh();
}

/// Beside the opinions stand what leaders have instructed and who has read it, where there is any.
void ReadingPane::refreshSides()
{
    if (!m_model.isOpen())
        return;
    const DocumentView& view = m_model.view();
    const auto readers = readersOf(view);
    const auto opinions = m_model.comments();
    m_sides->setText(u"opinions"_s, Tr::tr("Opinions"));
    m_sides->setText(u"instructions"_s, Tr::tr("Leaders", "what they have instructed"));
    m_sides->setText(
        u"readers"_s,
        Tr::tr("Read %1/%2", "by how many of those asked").arg(readers.read).arg(readers.asked));
    m_sides->setCount(u"opinions"_s, int(opinions.size()));
    m_sides->setCount(u"instructions"_s, int(view.instructions.size()));
    m_sides->setShown(u"instructions"_s, !view.instructions.isEmpty());
    m_sides->setShown(u"readers"_s, readers.asked > 0);
    m_sides->setVisible(readers.asked > 0 || !view.instructions.isEmpty());
    m_count->setText(Tr::tr("%n opinion(s)", nullptr, int(opinions.size())));
    const QString side = m_sides->currentId();
    if (side == "instructions"_L1 && !view.instructions.isEmpty())
        m_comments->setComments(instructionSide(view, m_model.language(), m_model.now()));
    else if (side == "readers"_L1 && readers.asked > 0)
        m_comments->setComments(
            readerSide(view, m_model.language(), m_model.now(), [this](const QString& participant) {
                return m_context.participants.nameOf(participant);
            }));
    else
        m_comments->setComments(opinions);
}

void ReadingPane::refreshThread()
{
    if (m_model.isOpen() && m_context.others.threadOf)
        m_thread->setThread(m_context.others.threadOf(m_model.documentId()), m_model.documentId());
}

void ReadingPane::addButton(const QString& verb)
{
    const ActionSpec* spec = actionSpec(verb);
    auto* button = new ui::Button(m_context.kit,
                                  verb == m_model.primary() ? ui::ButtonKind::Primary
                                  : verb == "withdraw"_L1   ? ui::ButtonKind::Ghost
                                                            : ui::ButtonKind::Secondary,
                                  m_actions);
    button->setFace(verbName(verb), spec->iconName, spec->key);
    button->setObjectName(u"act."_s + verb);
    connect(button, &QPushButton::clicked, this, [this, verb] { act(verb); });
    m_actions->add(button, verb == "withdraw"_L1);
}

void ReadingPane::refreshActions()
{
    const QStringList verbs = m_model.actions();
    const QStringList more = m_model.moreActions();
    const QStringList made = verbs + more + QStringList{verbName(u"void"_s)}; // and the language
    if (made == m_shownActions && m_actions)
        return;
    m_shownActions = made;
    if (m_actions) {
        m_actions->hide();
        m_actions->deleteLater(); // one of its buttons may be what was just pressed
    }
    m_actions = new ui::ButtonRow(m_context.kit, this);
    m_actions->setObjectName(u"actions"_s);
    for (const QString& verb : verbs)
        addButton(verb);
    QList<ui::ButtonRow::Extra> extras;
    for (const QString& verb : more) {
        const ActionSpec* spec = actionSpec(verb);
        const bool asks = verb != "release"_L1; // all others open something first
        extras.append({u"act."_s + verb, verbName(verb) + (asks ? u"…"_s : QString()),
                       spec->iconName, spec->key, verb == "void"_L1, [this, verb] { act(verb); }});
    }
    extras.append({u"print"_s, Tr::tr("Print or export…"), u"print"_s, u"Ctrl+P"_s, false,
                   [this] { Q_EMIT printRequested(); }});
    m_actions->setExtras(extras);
    m_actionPlace->addWidget(m_actions);
}

/// Whether somebody has the document before their eyes.
bool ReadingPane::event(QEvent* event)
{
    const auto type = event->type();
    const bool done = QWidget::event(event);
    if (type == QEvent::WindowActivate || type == QEvent::WindowDeactivate ||
        type == QEvent::Show || type == QEvent::Hide)
        m_model.setAttended(isVisible() && isActiveWindow());
    if (type == QEvent::Show)
        refreshThread(); // what came of it may be more by now
    return done;
}

void ReadingPane::dragEnterEvent(QDragEnterEvent* event)
{
    m_files->beginDrop(event);
}

void ReadingPane::dragLeaveEvent(QDragLeaveEvent*)
{
    m_files->endDrop();
}

void ReadingPane::dropEvent(QDropEvent* event)
{
    m_files->takeDrop(event);
}

void ReadingPane::showOpinions()
{
    m_side->setCurrentIndex(0);
    m_editor->setText(m_model.draft().opinion);
    m_editor->setVerdict(m_model.draft().verdict);
    m_editor->setSaved(m_model.isDraftSaved());
}

void ReadingPane::focusOpinion()
{
    showOpinions();
    m_editor->setFocus();
}

void ReadingPane::act(const QString& verb)
{
    const ActionSpec* spec = actionSpec(verb);
    if (!spec || !m_model.isOpen())
        return;
    if (verb == "versions"_L1)
        return Q_EMIT versionsRequested();
    if (verb == "transmit"_L1)
        return Q_EMIT transmitRequested();
    if (verb == "supervise"_L1)
        return Q_EMIT superviseRequested();
    if (verb == "divide"_L1)
        return Q_EMIT divideRequested();
    m_model.tellOpened();
    if (verb == "correct"_L1)
        return Q_EMIT correctRequested();
    if (verb == "write"_L1)
        return Q_EMIT writeRequested();
    if (verb == "attach"_L1)
        return m_files->pickFiles();
    if (verb == m_model.primary() && spec->isPlain() && spec->opinion) {
        focusOpinion();
        return;
    }
    if (spec->isPlain() && !spec->opinion) {
        give(m_model.formFor(verb));
        return;
    }
    showForm(m_model.formFor(verb));
}

void ReadingPane::showForm(const ActionForm& form)
{
    if (!m_model.isOpen())
        return;
    m_side->setCurrentIndex(1);
    m_sheet->start(form, m_model.view());
}

void ReadingPane::sign()
{
    const QString verb = plainVerb();
    const ActionSpec* spec = actionSpec(verb);
    if (!spec)
        return;
    const ActionForm form = m_model.formFor(verb);
    if (spec->isPlain())
        give(form);
    else
        showForm(form);
}

void ReadingPane::give(const ActionForm& form)
{
    m_autosave.stop();
    const auto given = m_model.give(form);
    if (given.ok()) {
        showOpinions();
        return;
    }
    if (given.error().code == "documents.co-units-open"_L1 && !form.early) {
        ActionForm early = form; // may be done all the same, with a reason
        early.early = true;
        showForm(early);
    }
    if (m_side->currentIndex() == 1)
        m_sheet->tell(given.error());
    else if (m_editor->isVisible())
        m_editor->tell(given.error());
    else
        m_context.toast(m_context.kit.words.sentence(withFieldNames(given.error())), {});
}

} // namespace chancery::documents
