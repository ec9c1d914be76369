// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_pane.h"

#include "ui/button.h"
#include "ui/ledger/ledger_chooser.h"
#include "ui/ledger/ledger_filter.h"
#include "ui/ledger/ledger_marks.h"
#include "ui/ledger/ledger_words.h"
#include "ui/shell/popover.h"
#include "ui/tr.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

QMenu* newMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

QPoint below(const QWidget* button)
{
    return button->mapToGlobal(QPoint(0, button->height() + 4));
}

} // namespace

void LedgerPane::openPopover(QWidget* content, const QPoint& global)
{
    delete m_popover;
    m_popover = new Popover(m_kit, content, this);
    m_popover->adjustSize();
    const QWidget* whole = window();
    const QPoint least = whole->mapToGlobal(QPoint(0, 0));
    const QPoint most = whole->mapToGlobal(
        QPoint(whole->width() - m_popover->width(), whole->height() - m_popover->height()));
    m_popover->move(std::max(least.x(), std::min(global.x(), most.x())),
                    std::max(least.y(), std::min(global.y(), most.y())));
    m_popover->show();
    content->setFocus();
}

void LedgerPane::groupBy(const QString& column)
{
    ledger::Query query = m_model->query();
    query.group = column;
    ask(query);
}

void LedgerPane::groupByCurrent()
{
    const int shown = m_grid->currentIndex().column();
    if (shown < 0 || !m_model->query().group.isEmpty())
        return groupBy({});
    const auto& column = m_model->column(shown);
    if (column.values == ledger::Values::Few)
        groupBy(column.id);
    else
        openGroupMenu();
}

void LedgerPane::openGroupMenu()
{
    auto* menu = newMenu(this);
    const auto add = [this, menu](const QString& title, const QString& column) {
        QAction* action = menu->addAction(title, this, [this, column] { groupBy(column); });
        action->setCheckable(true);
        action->setChecked(m_model->query().group == column);
    };
    add(Tr::tr("Not grouped"), {});
    for (const auto& column : m_source.columns()) {
        if (column.values == ledger::Values::Few)
            add(m_model->face().title(column.id), column.id);
    }
    if (m_model->lines().isGrouped()) {
        menu->addSeparator();
        menu->addAction(Tr::tr("Collapse all groups"), this,
                        [this] { m_model->setAllCollapsed(true); });
        menu->addAction(Tr::tr("Expand all groups"), this,
                        [this] { m_model->setAllCollapsed(false); });
        QAction* turned = menu->addAction(Tr::tr("Groups from last to first"), this, [this] {
            ledger::Query query = m_model->query();
            query.groupsDescending = !query.groupsDescending;
            ask(query);
        });
        turned->setCheckable(true);
        turned->setChecked(m_model->query().groupsDescending);
    }
    menu->popup(below(m_group));
}

void LedgerPane::openSortMenu()
{
    auto* menu = newMenu(this);
    menu->addAction(Tr::tr("As kept"), this, [this] {
        ledger::Query query = m_model->query();
        query.sort.clear();
        ask(query);
    });
    menu->addSeparator();
    for (const auto& column : m_source.columns()) {
        QAction* action =
            menu->addAction(m_model->face().title(column.id), this, [this, id = column.id] {
                ledger::Query query = m_model->query();
                query.sortBy(id, false);
                ask(query);
            });
        action->setCheckable(true);
        for (const auto& key : m_model->query().sort)
            action->setChecked(action->isChecked() || key.column == column.id);
    }
    menu->popup(below(m_sort));
}

void LedgerPane::openFilterMenu()
{
    auto* menu = newMenu(this);
    const auto conditions = m_model->query().conditions;
    for (const auto& condition : conditions) {
        menu->addAction(m_kit.icons.icon(u"dismiss"_s),
                        Tr::tr("Without “%1”").arg(conditionText(condition, m_model->face())), this,
                        [this, condition] {
                            ledger::Query query = m_model->query();
                            query.conditions.removeOne(condition);
                            ask(query);
                        });
    }
    if (!conditions.isEmpty()) {
        menu->addAction(Tr::tr("Without any"), this, [this] {
            ledger::Query query = m_model->query();
            query.conditions.clear();
            ask(query);
        });
        menu->addSeparator();
    }
    for (const auto& column : m_source.columns())
        menu->addAction(Tr::tr("%1…").arg(m_model->face().title(column.id)), this,
                        [this, id = column.id] { filterColumn(id, below(m_filter)); });
    menu->popup(below(m_filter));
}

void LedgerPane::filterColumn(const QString& columnId, const QPoint& global)
{
    const int at = ledger::columnAt(m_source.columns(), columnId);
    if (at < 0)
        return;
    const auto& column = m_source.columns()[at];
    auto* content = new LedgerFilter(m_kit, column, m_model->sharedFace(),
                                     m_model->query().conditionOn(columnId));
    connect(content, &LedgerFilter::applied, this, [this](const ledger::Condition& condition) {
        ledger::Query query = m_model->query();
        query.setCondition(condition);
        m_popover->close();
        ask(query);
        m_grid->setFocus();
    });
    connect(content, &LedgerFilter::cleared, this, [this, columnId] {
        ledger::Query query = m_model->query();
        query.clearCondition(columnId);
        m_popover->close();
        ask(query);
        m_grid->setFocus();
    });
    openPopover(content, global);
    m_model->askValues(
        columnId, [guard = QPointer<LedgerFilter>(content)](Result<QList<ledger::Tally>> values) {
            if (guard && values.ok())
                guard->setValues(*values);
        });
}

void LedgerPane::openMarks(const QString& column, const QPoint& global)
{
    auto* content = new LedgerMarks(m_kit, m_source.columns(), m_model->sharedFace(),
                                    m_views->current().marks, column);
    connect(content, &LedgerMarks::changed, this, [this](const QList<ledger::Mark>& marks) {
        m_views->setMarks(marks);
        m_model->setMarks(marks);
    });
    const auto askValues = [this, content](const QString& of) {
        m_model->askValues(
            of, [guard = QPointer<LedgerMarks>(content)](Result<QList<ledger::Tally>> values) {
                if (guard && values.ok())
                    guard->setValues(*values);
            });
    };
    connect(content, &LedgerMarks::valuesWanted, this, askValues);
    if (content->next().test == ledger::Mark::Test::Is)
        askValues(content->next().column);
    openPopover(content, global);
}

void LedgerPane::openColumns()
{
    auto* content = new LedgerChooser(m_kit, m_source.columns(), m_model->face(),
                                      m_views->current().arrangement);
    connect(content, &LedgerChooser::arranged, this, [this](const ledger::Arrangement& arranged) {
        m_views->setArrangement(arranged);
        showArrangement();
    });
    connect(content, &LedgerChooser::resetRequested, this, [this] {
        m_popover->close();
        m_views->setArrangement(m_source.presets().first().arrangement);
        showArrangement();
    });
    openPopover(content, below(m_columns));
}

void LedgerPane::openHeadMenu(const QString& columnId, const QPoint& global)
{
    const int at = ledger::columnAt(m_source.columns(), columnId);
    if (at < 0)
        return;
    const auto& column = m_source.columns()[at];
    auto* menu = newMenu(this);
    const auto sort = [this, columnId](bool descending) {
        ledger::Query query = m_model->query();
        query.sort = {{columnId, descending}};
        ask(query);
    };
    menu->addAction(Tr::tr("Sort upwards"), this, [sort] { sort(false); });
    menu->addAction(Tr::tr("Sort downwards"), this, [sort] { sort(true); });
    menu->addAction(Tr::tr("Sort by this too"), this, [this, columnId] {
        ledger::Query query = m_model->query();
        query.sortBy(columnId, true);
        ask(query);
    });
    menu->addSeparator();
    menu->addAction(Tr::tr("Filter…"), this,
                    [this, columnId, global] { filterColumn(columnId, global); });
    if (column.values == ledger::Values::Few)
        menu->addAction(Tr::tr("Group by this"), this, [this, columnId] { groupBy(columnId); });
    menu->addAction(Tr::tr("Mark by this…"), this,
                    [this, columnId, global] { openMarks(columnId, global); });
    menu->addSeparator();
    menu->addAction(Tr::tr("Keep the columns up to here in sight"), this,
                    [this, columnId] { freezeUpTo(columnId); });
    if (m_views->current().arrangement.frozen > 0)
        menu->addAction(Tr::tr("Keep none in sight"), this, [this] { freezeUpTo({}); });
    menu->addAction(Tr::tr("Hide this column"), this, [this, columnId] { hideColumn(columnId); });
    menu->popup(global);
}

void LedgerPane::moveColumn(int from, int to)
{
    auto arrangement = m_views->current().arrangement;
    arrangement.columns.move(from, to > from ? to - 1 : to);
    m_views->setArrangement(arrangement);
    showArrangement();
}

void LedgerPane::hideColumn(const QString& column)
{
    auto arrangement = m_views->current().arrangement;
    const int at = m_model->shownAt(column);
    if (at < 0 || arrangement.columns.size() < 2)
        return;
    arrangement.columns.removeAt(at);
    if (at < arrangement.frozen)
        --arrangement.frozen;
    m_views->setArrangement(arrangement);
    showArrangement();
}

void LedgerPane::freezeUpTo(const QString& column)
{
    auto arrangement = m_views->current().arrangement;
    arrangement.frozen = m_model->shownAt(column) + 1;
    m_views->setArrangement(arrangement);
    showArrangement();
}

void LedgerPane::askName(const QString& before, const std::function<void(const QString&)>& done)
{
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    auto* name = new QLineEdit(before, content);
    name->setPlaceholderText(Tr::tr("Name of the view"));
    name->setAccessibleName(name->placeholderText());
    name->setMinimumWidth(m_kit.px(220));
    auto* keep = new Button(m_kit, ButtonKind::Primary, content);
    keep->setFace(Tr::tr("Save the view"), u"save"_s);
    row->addWidget(name);
    row->addWidget(keep);
    content->setFocusProxy(name);
    const auto finish = [this, name, done] {
        const QString text = name->text().simplified();
        if (text.isEmpty())
            return name->setFocus();
        m_popover->close();
        done(text);
    };
    connect(keep, &QPushButton::clicked, this, finish);
    connect(name, &QLineEdit::returnPressed, this, finish);
    openPopover(content, below(m_save));
    name->selectAll();
}

void LedgerPane::saveView()
{
    askName(m_views->current().name, [this](const QString& name) { m_views->saveAs(name); });
}

void LedgerPane::openViewMenu()
{
    auto* menu = newMenu(this);
    const auto& current = m_views->current();
    for (const auto& view : m_views->all()) {
        if (m_hidden.contains(view.id))
            menu->addAction(view.name, this, [this, id = view.id] { m_views->choose(id); });
    }
    if (!m_hidden.isEmpty())
        menu->addSeparator();
    const bool shared = m_views->isShared(current.id);
    const bool own = m_views->isOwn(current.id) || (shared && m_views->mayShare());
    if (shared) {
        menu->addAction(Tr::tr("“%1” is shared with everybody").arg(current.name))
            ->setEnabled(false);
        menu->addSeparator();
    }
    if (own && m_views->isModified())
        menu->addAction(m_kit.icons.icon(u"save"_s), Tr::tr("Save into “%1”").arg(current.name),
                        this, [this] { m_views->save(); });
    menu->addAction(m_kit.icons.icon(u"add"_s), Tr::tr("Save as a new view…"), this,
                    &LedgerPane::saveView);
    if (m_views->mayShare() && !shared)
        menu->addAction(m_kit.icons.icon(u"people_team"_s),
                        Tr::tr("Share as a view for everybody…"), this, [this] {
                            askName(m_views->current().name,
                                    [this](const QString& name) { m_views->share(name); });
                        });
    if (m_views->isModified())
        menu->addAction(m_kit.icons.icon(u"arrow_undo"_s),
                        Tr::tr("Back to “%1” as it was kept").arg(current.name), this,
                        [this] { m_views->revert(); });
    if (own) {
        menu->addSeparator();
        menu->addAction(Tr::tr("Rename…"), this, [this] {
            askName(m_views->current().name,
                    [this](const QString& name) { m_views->rename(m_views->current().id, name); });
        });
        menu->addAction(m_kit.icons.icon(u"delete"_s),
                        shared ? Tr::tr("Remove “%1” for everybody").arg(current.name)
                               : Tr::tr("Remove “%1”").arg(current.name),
                        this, [this] { m_views->remove(m_views->current().id); });
    }
    menu->addSeparator();
    menu->addAction(m_kit.icons.icon(u"highlight"_s), Tr::tr("Mark rows and cells…"), this,
                    [this] { openMarks({}, below(m_save)); });
    menu->addSeparator();
    QAction* compact = menu->addAction(Tr::tr("Narrow rows"), this, &LedgerPane::toggleDensity);
    compact->setCheckable(true);
    compact->setChecked(m_grid->density() == LedgerDensity::Compact);
    menu->popup(below(m_save));
}

} // namespace chancery::ui
