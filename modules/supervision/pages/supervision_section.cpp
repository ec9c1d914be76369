// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/supervision_section.h"

#include "base/clock.h"
#include "supervision/data/item_reports.h"
#include "supervision/pages/checks_page.h"
#include "supervision/pages/circular_page.h"
#include "supervision/pages/contacts_page.h"
#include "supervision/pages/duties_page.h"
#include "supervision/pages/goals_page.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/letters_page.h"
#include "supervision/pages/matter_page.h"
#include "supervision/pages/scores_page.h"
#include "supervision/pages/series_page.h"
#include "supervision/pages/summary_page.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/tr.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/pill_bar.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

const QStringList& partIds()
{
    static const QStringList ids{u"ledger"_s,   u"goals"_s,  u"checks"_s, u"series"_s,
                                 u"contacts"_s, u"scores"_s, u"duties"_s};
    return ids;
}

} // namespace

SupervisionSection::SupervisionSection(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_top(new QWidget(this)), m_acts(new QWidget(m_top)),
      m_pills(new ui::PillBar(context.kit, m_top)), m_stack(new QStackedWidget(this)),
      m_ledger(new SupervisionPage(context))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* top = new QHBoxLayout(m_top);
    top->setContentsMargins(ui::space::xl, ui::space::m, ui::space::xl, 0);
    top->addWidget(m_pills);
    top->addStretch(1);
    top->addWidget(m_acts);
    auto* acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins(0, 0, 0, 0);
    acts->setSpacing(ui::space::s);
    for (QWidget* act : m_ledger->topActs())
        acts->addWidget(act);
    rows->addWidget(m_top);
    rows->addWidget(m_stack, 1);
    m_stack->addWidget(m_ledger);
    for (const QString& id : partIds())
        m_pills->add(id, {});
    connect(m_pills, &ui::PillBar::currentIdChanged, this, &SupervisionSection::showPart);
    connect(&context.kit.language, &ui::Language::changed, this, &SupervisionSection::retranslate);
    connectLedger();
    const auto follow = [this] { setFocusProxy(m_stack->currentWidget()); };
    connect(m_stack, &QStackedWidget::currentChanged, this, follow);
    follow(); // a stack hands the keys to nobody
    retranslate();
}

SupervisionSection::~SupervisionSection() = default;

void SupervisionSection::connectLedger()
{
    connect(m_ledger, &SupervisionPage::documentRequested, this,
            &SupervisionSection::documentRequested);
    connect(m_ledger, &SupervisionPage::lettersRequested, this, &SupervisionSection::openLettersOf);
    connect(m_ledger, &SupervisionPage::circularRequested, this,
            [this](const QStringList& items, const QString& view) { openCircular(items, view); });
    auto& panel = m_ledger->panel();
    connect(&panel, &ItemPanel::sourceRequested, this,
            [this](const QString& table, const QString& record) { openTurn(table, record); });
    connect(&panel, &ItemPanel::letterRequested, this,
            [this](const QString& urge) { openLetters({urge}); });
    connect(&panel, &ItemPanel::summaryRequested, this,
            [this](const QString& item) { openSummary(item); });
    connect(&panel, &ItemPanel::reportRequested, this, &SupervisionSection::draftReport);
    connect(&panel, &ItemPanel::documentRequested, this, &SupervisionSection::documentRequested);
}

void SupervisionSection::retranslate()
{
    m_pills->setText(u"ledger"_s, Tr::tr("Ledger"));
    m_pills->setText(u"goals"_s, Tr::tr("Goals"));
    m_pills->setText(u"checks"_s, Tr::tr("Checks"));
    m_pills->setText(u"series"_s, Tr::tr("Recurring"));
    m_pills->setText(u"contacts"_s, Tr::tr("Contacts"));
    m_pills->setText(u"scores"_s, Tr::tr("Scores"));
    m_pills->setText(u"duties"_s, Tr::tr("Duties"));
    fitActs();
}

void SupervisionSection::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitActs();
}

void SupervisionSection::fitActs()
{
    m_ledger->setShortActs(false);
    if (m_top->sizeHint().width() > width())
        m_ledger->setShortActs(true);
}

void SupervisionSection::makeScores()
{
    m_scores = new ScoresPage(m_context);
    connect(m_scores, &ScoresPage::itemRequested, this, &SupervisionSection::openItem);
    connect(m_scores, &ScoresPage::printRequested, this,
            [this](const ui::PrintMatter& matter) { openPrint(matter); });
}

void SupervisionSection::makeGoals()
{
    m_goals = new GoalsPage(m_context);
    connect(m_goals, &GoalsPage::itemRequested, this, &SupervisionSection::openItem);
    connect(m_goals, &GoalsPage::ledgerRequested, this, [this] {
        showPart(u"ledger"_s);
        ledger::Query query;
        query.conditions = {{u"nature"_s, ledger::Condition::Test::NotEmpty, {}}};
        query.group = u"whole"_s;
        m_ledger->pane().setQuery(query);
    });
    connect(m_goals, &GoalsPage::printRequested, this,
            [this](const ui::PrintMatter& matter) { openPrint(matter); });
}

void SupervisionSection::makeChecks()
{
    m_checks = new ChecksPage(m_context);
    connect(m_checks, &ChecksPage::itemRequested, this, &SupervisionSection::openItem);
    connect(m_checks, &ChecksPage::seriesRequested, this,
            [this](const QString& id) { openTurn(u"sup_series"_s, id); });
    connect(m_checks, &ChecksPage::printRequested, this,
            [this](const ui::PrintMatter& matter) { openPrint(matter); });
    connect(m_checks, &ChecksPage::circularRequested, this,
            [this](const QStringList& items, const QString& name) { openCircular(items, name); });
}

void SupervisionSection::makeSeries()
{
    m_series = new SeriesPage(m_context);
    connect(m_series, &SeriesPage::turnRequested, this, &SupervisionSection::openTurn);
}

/// What an item comes from, and what a recurring task comes to.
void SupervisionSection::openTurn(const QString& table, const QString& id)
{
    if (table == "sup_check"_L1)
        checks().openCheck(id);
    else if (table == "sup_series"_L1)
        series().choose(id);
    else if (table == "sup_item"_L1)
        openItem(id);
}

QWidget* SupervisionSection::partPage(const QString& id)
{
    if (id == "scores"_L1) {
        if (!m_scores)
            makeScores();
        return m_scores;
    }
    if (id == "goals"_L1) {
        if (!m_goals)
            makeGoals();
        return m_goals;
    }
    if (id == "checks"_L1) {
        if (!m_checks)
            makeChecks();
        return m_checks;
    }
    if (id == "series"_L1) {
        if (!m_series)
            makeSeries();
        return m_series;
    }
    if (id == "contacts"_L1) {
        if (!m_contacts)
            m_contacts = new ContactsPage(m_context);
        return m_contacts;
    }
    if (id == "duties"_L1) {
        if (!m_duties)
            m_duties = new DutiesPage(m_context);
        return m_duties;
    }
    return m_ledger;
}

QString SupervisionSection::part() const
{
    return m_pills->currentId();
}

void SupervisionSection::showPart(const QString& id)
{
    QWidget* page = partPage(id);
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_top->show();
    m_acts->setVisible(page == m_ledger);
    m_pills->setCurrentId(id);
    m_stack->setCurrentWidget(page);
    page->setFocus();
}

ScoresPage& SupervisionSection::scores()
{
    showPart(u"scores"_s);
    return *m_scores;
}

GoalsPage& SupervisionSection::goals()
{
    showPart(u"goals"_s);
    return *m_goals;
}

ChecksPage& SupervisionSection::checks()
{
    showPart(u"checks"_s);
    return *m_checks;
}

SeriesPage& SupervisionSection::series()
{
    showPart(u"series"_s);
    return *m_series;
}

ContactsPage& SupervisionSection::contacts()
{
    showPart(u"contacts"_s);
    return *m_contacts;
}

DutiesPage& SupervisionSection::duties()
{
    showPart(u"duties"_s);
    return *m_duties;
}

void SupervisionSection::openItem(const QString& itemId)
{
    showPart(u"ledger"_s);
    m_ledger->openItem(itemId);
}

void SupervisionSection::showOver(QWidget* page)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_top->hide();
    m_stack->setCurrentWidget(page);
    page->setFocus();
}

void SupervisionSection::closeOver()
{
    showPart(part());
}

LettersPage& SupervisionSection::openLetters(const QStringList& urges)
{
    if (!m_letters) {
        m_letters = new LettersPage(m_context);
        connect(m_letters, &LettersPage::left, this, &SupervisionSection::closeOver);
    }
    m_letters->begin(urges);
    showOver(m_letters);
    return *m_letters;
}

void SupervisionSection::openLettersOf(const QStringList& items)
{
    const auto letters = latestLetters(m_context.desk.db(), items);
    if (!letters.ok())
        return m_context.toast(m_context.kit.words.sentence(letters.error()));
    if (letters->isEmpty())
        return m_context.toast(Tr::tr("These items were not urged yet."));
    openLetters(*letters);
}

CircularPage& SupervisionSection::openCircular(const QStringList& items, const QString& view)
{
    if (!m_circular) {
        m_circular = new CircularPage(m_context);
        connect(m_circular, &CircularPage::left, this, &SupervisionSection::closeOver);
        connect(m_circular, &CircularPage::given, this, [this](const QString& document) {
            showDraft(document, Tr::tr("The circular is among your drafts now."));
        });
    }
    m_circular->begin(items, view);
    showOver(m_circular);
    return *m_circular;
}

void SupervisionSection::showDraft(const QString& documentId, const QString& sentence)
{
    closeOver();
    m_context.toast(sentence);
    Q_EMIT documentRequested(documentId);
}

SummaryPage& SupervisionSection::openSummary(const QString& itemId)
{
    if (!m_summary) {
        m_summary = new SummaryPage(m_context);
        connect(m_summary, &SummaryPage::left, this, &SupervisionSection::closeOver);
        connect(m_summary, &SummaryPage::reported, this, [this](const QString& item) {
            openItem(item);
            m_context.toast(Tr::tr("The summary was given as a report."));
        });
        connect(m_summary, &SummaryPage::drafted, this, [this](const QString& document) {
            showDraft(document, Tr::tr("The summary is among your drafts now."));
        });
    }
    m_summary->begin(itemId);
    showOver(m_summary);
    return *m_summary;
}

void SupervisionSection::draftReport(const QString& itemId)
{
    const auto actor = m_context.desk.actor();
    if (!actor.ok() || !*actor || !m_context.draftPaper)
        return;
    const QDateTime now = m_context.desk.now();
    const auto view = itemView(m_context.desk.db(), **actor, m_context.installation, itemId, now);
    if (!view.ok())
        return m_context.toast(m_context.kit.words.sentence(view.error()));
    const auto to = *view ? reportTo(**view) : std::nullopt;
    if (!to)
        return;
    const auto made =
        m_context.draftPaper(composeItemReport(itemReportFacts(**view), *to, officeDate(now)));
    if (!made.ok())
        return m_context.toast(m_context.kit.words.sentence(made.error()));
    showDraft(*made, Tr::tr("The report is among your drafts now."));
}

MatterPage& SupervisionSection::openPrint(const ui::PrintMatter& matter)
{
    if (!m_print) {
        m_print = new MatterPage(m_context);
        connect(m_print, &MatterPage::left, this, &SupervisionSection::closeOver);
    }
    m_print->begin(matter);
    showOver(m_print);
    return *m_print;
}

} // namespace chancery::supervision
