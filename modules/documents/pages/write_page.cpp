// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/write_page.h"

#include "base/clock.h"
#include "documents/data/practice.h"
#include "documents/pages/findings_panel.h"
#include "documents/pages/manuscript_paper.h"
#include "documents/pages/merge_panel.h"
#include "documents/pages/similar_panel.h"
#include "documents/pages/slip_form.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "documents/pages/write_form.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/paper/paper_view.h"
#include "ui/pill_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int keepMs = 3000;
constexpr int judgeMs = 300;

} // namespace

WritePage::WritePage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.desk)
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* split = new ui::PaneSplitter(context.kit, context.settings, u"documents.write"_s, this);
    split->addPane(makeText(), 600, 380);
    split->addPane(makeSide(), 0, 300);
    outer->addWidget(split);
    m_autosave.setInterval(keepMs);
    connect(&m_autosave, &QTimer::timeout, this, [this] { (void)m_model.keep(); });
    m_autosave.start();
    m_judging.setSingleShot(true);
    m_judging.setInterval(judgeMs);
    connect(&m_judging, &QTimer::timeout, this, &WritePage::judge);
    connect(&m_model, &WritingModel::changed, this, &WritePage::refresh);
    connect(&m_model, &WritingModel::changed, &m_judging, qOverload<>(&QTimer::start));
    connect(&context.kit.language, &ui::Language::changed, this, &WritePage::retranslate);
    retranslate();
}

WritePage::~WritePage()
{
    const QSignalBlocker quiet(&m_model);
    (void)m_model.keep();
}

QWidget* WritePage::makeText()
{
    auto& kit = m_context.kit;
    auto* text = new QWidget(this);
    auto* column = new QVBoxLayout(text);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::m);
    column->setSpacing(ui::space::s);
    auto* top = new QHBoxLayout;
    m_heading = new ui::Label(kit, ui::Type::PageTitle, ui::Token::Text, text, QFont::Medium);
    m_state = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text3, text);
    top->addWidget(m_heading);
    top->addStretch(1);
    top->addWidget(m_state);
    column->addLayout(top);
    auto* trouble = new QHBoxLayout;
    m_error = new ui::Label(kit, ui::Type::Body, ui::Token::Accent, text);
    m_error->setWordWrap(true);
    m_error->hide();
    m_takeBase = new ui::Button(kit, ui::ButtonKind::Secondary, text);
    m_takeBase->setDense(true);
    trouble->addWidget(m_error, 1);
    trouble->addWidget(m_takeBase);
    column->addLayout(trouble);
    m_form = new WriteForm(m_context, m_model, text);
    column->addWidget(m_form, 1);
    column->addWidget(makeButtons());
    connect(m_takeBase, &QPushButton::clicked, this, [this] { m_tabs->setCurrentId(u"merge"_s); });
    return text;
}

QWidget* WritePage::makeButtons()
{
    auto& kit = m_context.kit;
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_forget = new ui::Button(kit, ui::ButtonKind::Ghost, buttons);
    m_template = new ui::Button(kit, ui::ButtonKind::Ghost, buttons);
    m_template->setObjectName(u"write.template"_s);
    connect(m_template, &QPushButton::clicked, this, &WritePage::openTemplates);
    m_later = new ui::Button(kit, ui::ButtonKind::Secondary, buttons);
    m_done = new ui::Button(kit, ui::ButtonKind::Primary, buttons);
    m_done->setObjectName(u"write.done"_s);
    row->addWidget(m_forget);
    row->addWidget(m_template);
    row->addStretch(1);
    row->addWidget(m_later);
    row->addWidget(m_done);
    connect(m_forget, &QPushButton::clicked, this, &WritePage::forget);
    connect(m_later, &QPushButton::clicked, this, [this] {
        (void)m_model.keep();
        Q_EMIT left(m_model.isNew() ? QString() : m_model.documentId());
    });
    connect(m_done, &QPushButton::clicked, this, &WritePage::saveAndLeave);
    return buttons;
}

QWidget* WritePage::makeSide()
{
    auto& kit = m_context.kit;
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(ui::space::m, ui::space::m, ui::space::m, ui::space::m);
    column->setSpacing(ui::space::s);
    m_tabs = new ui::PillBar(kit, side);
    m_tabs->setObjectName(u"write.tabs"_s);
    for (const auto& tab : {u"paper"_s, u"checks"_s, u"similar"_s, u"slip"_s, u"merge"_s})
        m_tabs->add(tab, {});
    m_panels = new QStackedWidget(side);
    m_paper = new ui::PaperView(kit, m_panels);
    m_panels->addWidget(m_paper);
    m_findings = new FindingsPanel(kit, m_panels);
    m_panels->addWidget(m_findings);
    m_panels->addWidget(makeSimilar());
    auto* scroll = new QScrollArea(m_panels);
    scroll->setWidgetResizable(true);
    auto* card = new ui::Card(kit, scroll);
    m_slip = new SlipForm(m_context, card);
    card->body()->addWidget(m_slip);
    scroll->setWidget(card);
    m_panels->addWidget(scroll);
    m_merge = new MergePanel(m_context, m_panels);
    m_panels->addWidget(m_merge);
    connect(m_merge, &MergePanel::taken, this, &WritePage::goOnWith);
    column->addWidget(m_tabs);
    column->addWidget(m_panels, 1);
    connect(m_tabs, &ui::PillBar::currentIdChanged, this, &WritePage::showTab);
    connect(m_findings, &FindingsPanel::placeChosen, this, &WritePage::showPlace);
    connect(m_findings, &FindingsPanel::fixChosen, this, &WritePage::mend);
    connect(m_findings, &FindingsPanel::allFixesChosen, this, &WritePage::mendAll);
    m_tabs->setCurrentId(u"paper"_s);
    connect(m_slip, &SlipForm::changed, this, [this] {
        m_filling = true;
        m_model.setSlip(m_slip->slip());
        m_filling = false;
    });
    return side;
}

/// What was written on the like before; looking at it leaves what is being written as it is.
QWidget* WritePage::makeSimilar()
{
    auto* scroll = new QScrollArea(m_panels);
    scroll->setWidgetResizable(true);
    m_similar = new SimilarPanel(m_context, scroll);
    scroll->setWidget(m_similar);
    connect(m_similar, &SimilarPanel::counted, this,
            [this](int found) { m_tabs->setCount(u"similar"_s, found > 0 ? found : -1); });
    connect(m_similar, &SimilarPanel::issuedRequested, this, &WritePage::issuedRequested);
    connect(m_similar, &SimilarPanel::openRequested, this, [this](const QString& id) {
        (void)m_model.keep();
        Q_EMIT left(id);
    });
    return scroll;
}

void WritePage::retranslate()
{
    m_tabs->setText(u"paper"_s, Tr::tr("Paper"));
    m_tabs->setText(u"checks"_s, Tr::tr("Checks"));
    m_tabs->setText(u"similar"_s, Tr::tr("Alike"));
    m_tabs->setText(u"slip"_s, Tr::tr("Slip (发文稿纸)"));
    m_forget->setFace(Tr::tr("Throw away"), u"delete"_s);
    m_template->setFace(Tr::tr("Begin from a template…"), u"drafts"_s);
    m_later->setFace(Tr::tr("Go on later"), {}, u"Esc"_s);
    m_done->setFace(Tr::tr("Save version"), u"save"_s, u"Ctrl+S"_s);
    m_takeBase->setFace(Tr::tr("Look at the three texts"));
    m_tabs->setText(u"merge"_s, Tr::tr("Both texts"));
    refresh();
}

void WritePage::begin(const QString& way)
{
    (void)m_model.keep();
    m_error->hide();
    m_model.begin(way, m_context.participants.ministryName());
    m_form->refresh();
    showSlip();
    m_form->begin();
}

bool WritePage::reply(const QStringList& requests)
{
    m_error->hide();
    const auto begun = m_model.beginReply(requests, m_context.participants.ministryName());
    if (!begun.ok()) {
        m_context.toast(m_context.kit.words.sentence(begun.error()), {});
        return false;
    }
    m_form->refresh();
    showSlip();
    m_form->begin();
    return true;
}

bool WritePage::open(const QString& documentId)
{
    (void)m_model.keep();
    m_error->hide();
    if (const auto opened = m_model.open(documentId); !opened.ok()) {
        m_context.toast(m_context.kit.words.sentence(opened.error()), {});
        return false;
    }
    m_form->refresh();
    showSlip();
    m_form->begin();
    return true;
}

bool WritePage::edit(const QJsonObject& params)
{
    const auto text = Manuscript::parse(params.value("text"_L1).toObject());
    const auto slip = Slip::parse(params.value("slip"_L1).toObject());
    if (!text.ok() || !slip.ok())
        return false;
    const QString document = params.value("document"_L1).toString();
    if (document.isEmpty())
        begin(params.contains("form"_L1) ? params.value("form"_L1).toString()
                                         : params.value("way"_L1).toString());
    else if (!open(document))
        return false;
    m_model.setText(*text);
    m_model.setSlip(*slip);
    m_form->refresh();
    showSlip();
    return true;
}

void WritePage::refresh()
{
    m_heading->setText(!m_model.isNew()         ? Tr::tr("Next version")
                       : m_model.isBriefing()   ? Tr::tr("New briefing (送阅件)")
                       : m_model.staysInHouse() ? Tr::tr("New memo (签报)")
                                                : Tr::tr("New outgoing document"));
    const bool outdated = m_model.isOutdated();
    m_takeBase->setVisible(outdated);
    if (outdated) {
        m_error->setText(m_context.kit.words.sentence(fail("documents.text-changed")));
        m_error->show();
    }
    showMerge(outdated);
    m_state->setText(!m_model.isOpen()     ? QString()
                     : m_model.isChanged() ? Tr::tr("Kept on this computer")
                     : m_model.isNew()     ? QString()
                                           : Tr::tr("Saved as a version"));
    m_done->setEnabled(!outdated);
    if (!m_filling)
        showSlip();
}

/// What the other saved, beside what is written here; written anew when either has changed.
void WritePage::showMerge(bool outdated)
{
    m_tabs->setShown(u"merge"_s, outdated);
    const auto newest = outdated ? m_model.newest() : std::nullopt;
    const QString now =
        newest ? m_model.documentId() + m_model.text().hash() + newest->hash : QString();
    if (now == m_merged)
        return;
    m_merged = now;
    if (!newest) {
        m_merge->clear();
        if (m_tabs->currentId() == "merge"_L1)
            m_tabs->setCurrentId(u"paper"_s);
        return;
    }
    const auto merge = m_model.merge();
    if (!merge.ok())
        return tell(merge.error());
    m_merge->show(*merge, joined({newest->authorName, m_context.kit.format().moment(
                                                          newest->at.toTimeZone(officeZone()),
                                                          officeDate(m_context.desk.now()))}));
}

void WritePage::goOnWith(const Manuscript& text)
{
    if (const auto taken = m_model.takeMerged(text); !taken.ok())
        return tell(taken.error());
    m_error->hide();
    m_form->refresh();
    refresh();
    m_tabs->setCurrentId(u"paper"_s);
}

/// The number of copies follows 主送 and 抄送 while they are written.
void WritePage::showSlip()
{
    const Manuscript& text = m_model.text();
    if (!m_slip->setSlip(m_model.slip(), text.addressees + text.copiesTo))
        return;
    m_filling = true;
    m_model.setSlip(m_slip->slip());
    m_filling = false;
}

void WritePage::showTab(const QString& id)
{
    static const QStringList tabs{u"paper"_s, u"checks"_s, u"similar"_s, u"slip"_s, u"merge"_s};
    m_panels->setCurrentIndex(int(std::max<qsizetype>(0, tabs.indexOf(id))));
}

paper::PaperDocument WritePage::asPaper() const
{
    Printed printed;
    printed.publicity = m_model.slip().publicity;
    printed.isSealed = m_model.slip().isSealed;
    printed.isBriefing = m_model.isBriefing();
    printed.isMemo = m_model.staysInHouse() && !printed.isBriefing;
    return paperOf(m_model.text(), printed, officeDate(m_context.desk.now()));
}

/// How it will look and what is wrong with it, by what can be known while it is written.
/// Offered while nothing stands in the text.
void WritePage::openTemplates()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QString way = m_model.staysInHouse() ? u"internal"_s : u"outgoing"_s;
    for (const auto& each : deliveredTemplates(officeDate(m_context.desk.now()))) {
        if (each.way == way)
            menu->addAction(each.title, this, [this, each] { startFrom(each); })
                ->setToolTip(each.basis);
    }
    menu->popup(m_template->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void WritePage::startFrom(const DraftTemplate& chosen)
{
    const Manuscript before = m_model.text();
    m_model.setText(begunFrom(chosen, before));
    m_form->refresh();
    refresh();
    judge();
    m_context.toast(Tr::tr("Begun from “%1”, version %2.").arg(chosen.title).arg(chosen.version),
                    [this, before] {
                        m_model.setText(before);
                        m_form->refresh();
                        refresh();
                        judge();
                    });
}

void WritePage::tell(const Error& error)
{
    m_error->setText(m_context.kit.words.sentence(withFieldNames(error)));
    m_error->show();
}

void WritePage::save()
{
    m_error->hide();
    if (const auto saved = m_model.save(); !saved.ok())
        tell(saved.error());
    else
        m_context.toast(Tr::tr("Saved as a version"), {});
}

void WritePage::saveAndLeave()
{
    m_error->hide();
    if (const auto saved = m_model.save(); !saved.ok())
        return tell(saved.error());
    Q_EMIT left(m_model.documentId());
}

/// What is thrown away can be had back from the toast.
void WritePage::forget()
{
    const bool wasNew = m_model.isNew();
    const QString way = m_model.way();
    const QString id = m_model.documentId();
    const Manuscript text = m_model.text();
    const Slip slip = m_model.slip();
    if (const auto forgotten = m_model.forget(); !forgotten.ok())
        return tell(forgotten.error());
    Q_EMIT left(wasNew ? QString() : id);
    m_context.toast(Tr::tr("What was not saved was thrown away."), [=, this] {
        if (wasNew)
            begin(way);
        else if (!open(id))
            return;
        m_model.setText(text);
        m_model.setSlip(slip);
        (void)m_model.keep();
        m_form->refresh();
    });
}

void WritePage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Save))
        return save();
    if (event->key() == Qt::Key_Escape)
        return m_later->click();
    QWidget::keyPressEvent(event);
}

} // namespace chancery::documents
