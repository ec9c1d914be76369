// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/supervision_page.h"

#include "supervision/pages/import_page.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/item_source.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button.h"
#include "ui/ledger/ledger_calendar.h"
#include "ui/ledger/ledger_exporter.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/ledger/ledger_timeline.h"
#include "ui/pane_splitter.h"

#include <QJsonArray>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int mostAtOnce = 200;
constexpr int mostInCircular = 500;

} // namespace

SupervisionPage::SupervisionPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_stack(new QStackedLayout(this)),
      m_source(new ItemSource(context.desk, context.kit.language, this)),
      m_pane(new ui::LedgerPane(context.kit, context.settings, context.actions, *m_source)),
      m_panel(new ItemPanel(context)),
      m_new(new ui::Button(context.kit, ui::ButtonKind::Primary, this)),
      m_urge(new ui::Button(context.kit, ui::ButtonKind::Secondary, this)),
      m_letters(new ui::Button(context.kit, ui::ButtonKind::Secondary, this)),
      m_circular(new ui::Button(context.kit, ui::ButtonKind::Secondary, this)),
      m_give(new ui::Button(context.kit, ui::ButtonKind::Secondary, this)),
      m_take(new ui::Button(context.kit, ui::ButtonKind::Secondary, this)),
      m_exporter(new ui::LedgerExporter(
          context.kit, *m_pane,
          {context.startJob,
           [this] {
               const auto actor = m_context.desk.actor();
               return actor.ok() && *actor ? (*actor)->name : QString();
           },
           [this](const Error& error) { m_context.toast(m_context.kit.words.sentence(error)); }}))
{
    auto* split = new ui::PaneSplitter(context.kit, context.settings, u"supervision.panel"_s, this);
    split->addPane(m_pane, 0, 560);
    split->addPane(m_panel, 340, 260);
    m_stack->addWidget(split);
    for (auto* button : {m_urge, m_letters, m_circular, m_take, m_give, m_new})
        button->setDense(true);
    connect(m_new, &QPushButton::clicked, this, &SupervisionPage::startNew);
    connect(m_urge, &QPushButton::clicked, this, &SupervisionPage::urgeChosen);
    connect(m_letters, &QPushButton::clicked, this, &SupervisionPage::openLetters);
    connect(m_circular, &QPushButton::clicked, this, &SupervisionPage::startCircular);
    connect(m_take, &QPushButton::clicked, this, [this] { startImport(); });
    connect(m_give, &QPushButton::clicked, m_exporter, [this] { m_exporter->openMenu(m_give); });
    connect(m_pane, &ui::LedgerPane::opened, m_panel, &ItemPanel::show);
    connect(m_pane, &ui::LedgerPane::previewed, m_panel, &ItemPanel::show);
    connect(m_pane, &ui::LedgerPane::chosenChanged, this, &SupervisionPage::retitleActs);
    // Another one is chosen although they are as many as before.
    connect(&m_pane->grid(), &ui::LedgerGrid::chosenChanged, this, [this] {
        if (m_pane->grid().chosenCount() == 1)
            m_panel->show(m_pane->grid().chosenIds(1).value(0));
    });
    connect(m_pane, &ui::LedgerPane::told, this,
            [this](const QString& sentence) { m_context.toast(sentence); });
    connect(m_pane, &ui::LedgerPane::refused, this,
            [this](const Error& error) { m_context.toast(m_context.kit.words.sentence(error)); });
    connect(m_panel, &ItemPanel::openRequested, this, &SupervisionPage::openItem);
    connect(m_panel, &ItemPanel::sourceRequested, this,
            [this](const QString& table, const QString& record) {
                if (table == "doc_document"_L1)
                    Q_EMIT documentRequested(record);
                else
                    Q_EMIT recordRequested(table, record);
            });
    connect(&context.kit.language, &ui::Language::changed, this, &SupervisionPage::retranslate);
    addFaces();
    setFocusProxy(m_pane);
    retranslate();
}

SupervisionPage::~SupervisionPage() = default;

/// 时间轴 and 日历 of the rows that the grid shows.
void SupervisionPage::addFaces()
{
    auto& kit = m_context.kit;
    m_timeline = new ui::LedgerTimeline(
        kit, m_pane->model(), {u"title"_s, u"assigned"_s, u"due"_s, itemLamp, u"progress"_s});
    m_calendar = new ui::LedgerCalendar(kit, m_pane->model(), u"due"_s, u"title"_s, itemLamp);
    m_pane->addFace(m_timeline, [] { return Tr::tr("Timeline"); });
    m_pane->addFace(m_calendar, [] { return Tr::tr("Calendar"); });
    connect(m_timeline, &ui::LedgerTimeline::opened, m_panel, &ItemPanel::show);
    connect(m_timeline, &ui::LedgerTimeline::previewed, m_panel, &ItemPanel::show);
    connect(m_calendar, &ui::LedgerCalendar::opened, m_panel, &ItemPanel::show);
    connect(m_calendar, &ui::LedgerCalendar::dayRequested, this, [this](const QDate& day) {
        ledger::Query query = m_pane->query();
        const QString text = day.toString(Qt::ISODate);
        query.setCondition({u"due"_s, ledger::Condition::Test::Between, {text, text}});
        showFace(Face::Rows);
        m_pane->setQuery(query);
    });
}

void SupervisionPage::showFace(Face face)
{
    m_pane->showFace(int(face));
}

void SupervisionPage::retranslate()
{
    m_pane->setTitle(Tr::tr("Supervision"));
    m_pane->setEmptyWords(Tr::tr("No items here."));
    m_pane->setHints({u"F "_s + verbName(u"feedback"_s), u"C "_s + verbName(u"urge"_s)});
    retitleActs(m_pane->grid().chosenCount());
}

void SupervisionPage::retitleActs(qint64 chosen)
{
    const bool supervises = mayImport();
    const auto icon = [this](const QString& name) { return m_isShort ? QString() : name; };
    m_new->setFace(verbName(u"open"_s), icon(u"add"_s));
    m_urge->setFace(chosen > 1 ? u"%1（%2）"_s.arg(verbName(u"urge"_s)).arg(chosen)
                               : verbName(u"urge"_s),
                    icon(u"megaphone"_s));
    m_letters->setFace(Tr::tr("Letters"), icon(u"document_text"_s));
    m_letters->setEnabled(chosen > 0 && chosen <= mostAtOnce);
    m_circular->setFace(verbName(u"circular"_s), icon(u"document_add"_s));
    m_circular->setVisible(supervises);
    m_give->setFace(Tr::tr("Export"), icon(u"arrow_download"_s));
    m_take->setFace(Tr::tr("Import"), icon(u"arrow_upload"_s));
    m_take->setVisible(supervises);
    m_new->setVisible(supervises);
    m_urge->setVisible(supervises);
    m_urge->setEnabled(chosen > 0 && chosen <= mostAtOnce);
}

void SupervisionPage::setShortActs(bool isShort)
{
    m_isShort = isShort;
    retitleActs(m_pane->grid().chosenCount());
}

void SupervisionPage::openItem(const QString& itemId)
{
    m_stack->setCurrentIndex(0);
    m_pane->grid().choose(itemId);
    m_panel->show(itemId);
}

ImportPage& SupervisionPage::startImport()
{
    if (!m_import) {
        m_import = new ImportPage(m_context, this);
        m_stack->addWidget(m_import);
        connect(m_import, &ImportPage::left, this, &SupervisionPage::leaveImport);
    }
    m_import->showLeftOff();
    m_stack->setCurrentWidget(m_import);
    m_import->setFocus();
    return *m_import;
}

/// The page stays while something is under way on it: it is found again as it was.
ImportPage& SupervisionPage::startTasks(const TaskPaper& paper)
{
    auto& page = startImport();
    page.openTasks(paper);
    return page;
}

void SupervisionPage::leaveImport()
{
    m_stack->setCurrentIndex(0);
    m_pane->setFocus();
    if (m_import->model().state() == ImportModel::State::Done)
        m_import->model().close();
}

bool SupervisionPage::mayImport() const
{
    const auto actor = m_context.desk.actor();
    return actor.ok() && *actor && isSupervisor(**actor);
}

void SupervisionPage::startNew()
{
    m_stack->setCurrentIndex(0);
    m_panel->act(u"open"_s);
}

QList<QWidget*> SupervisionPage::topActs() const
{
    return {m_urge, m_letters, m_circular, m_take, m_give, m_new};
}

void SupervisionPage::openLetters()
{
    Q_EMIT lettersRequested(m_pane->grid().chosenIds(mostAtOnce));
}

void SupervisionPage::startCircular()
{
    auto& grid = m_pane->grid();
    if (grid.chosenCount() > 1)
        return Q_EMIT circularRequested(grid.chosenIds(mostInCircular), {});
    QStringList items;
    const auto& model = m_pane->model();
    for (int line = 0; line < model.rowCount() && items.size() < mostInCircular; ++line) {
        if (const QString id = model.idAt(line); !id.isEmpty())
            items.append(id);
    }
    Q_EMIT circularRequested(items, m_pane->views().current().name);
}

bool SupervisionPage::may(const QString& verb) const
{
    if (verb == "urge"_L1)
        return m_urge->isVisible() && m_urge->isEnabled();
    return m_panel->offers(verb);
}

void SupervisionPage::act(const QString& verb)
{
    if (verb == "urge"_L1 && m_pane->grid().chosenCount() > 1)
        return urgeChosen();
    if (verb == "reassign"_L1 && m_pane->grid().chosenCount() > 1)
        return m_panel->act(
            u"reassign-list"_s,
            {{u"items"_s, QJsonArray::fromStringList(m_pane->grid().chosenIds(mostAtOnce))}});
    m_panel->act(verb);
}

/// One command for all: the grade of each is its own next one, and none is urged when one may not
/// be; who that is, is told.
void SupervisionPage::urgeChosen()
{
    const QStringList chosen = m_pane->grid().chosenIds(mostAtOnce);
    if (chosen.size() == 1) {
        m_panel->show(chosen.first());
        return m_panel->act(u"urge"_s);
    }
    const auto done = m_context.desk.submit(u"supervision.urge"_s,
                                            {{u"items"_s, QJsonArray::fromStringList(chosen)}});
    m_context.toast(done.ok() ? Tr::tr("Urged: %n item(s)", nullptr, int(chosen.size()))
                              : m_context.kit.words.sentence(done.error()));
}

} // namespace chancery::supervision
