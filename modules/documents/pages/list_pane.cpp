// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/list_pane.h"

#include "base/clock.h"
#include "documents/pages/filter_bar.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/filter_field.h"
#include "ui/label.h"
#include "ui/row_list.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr auto relevanceKey = "documents.search.by-relevance"_L1;

} // namespace

ListPane::ListPane(const PageContext& context, FolderModel& folders, QWidget* parent)
    : QWidget(parent), m_context(context), m_folders(folders),
      m_documents(context.desk, context.kit.language), m_drafts(context.desk, context.kit.language),
      m_title(
          new ui::Label(context.kit, ui::Type::ListTitle, ui::Token::Text, this, QFont::Medium)),
      m_count(new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, this)),
      m_sort(new ui::IconButton(context.kit, u"arrow_sort"_s, this)),
      m_narrow(new ui::IconButton(context.kit, u"filter"_s, this)),
      m_filter(new ui::FilterField(context.kit, this)),
      m_conditions(new FilterBar(context.kit, this)),
      m_indexing(new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Amber, this)),
      m_list(new ui::RowList(context.kit, ui::Density::Comfortable, this)),
      m_empty(new ui::EmptyState(context.kit))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, ui::space::m, 0, 0);
    column->setSpacing(ui::space::s);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(ui::space::m, 0, ui::space::m, 0);
    heading->addWidget(m_title);
    heading->addWidget(m_count);
    heading->addStretch(1);
    heading->addWidget(m_narrow);
    heading->addWidget(m_sort);
    column->addLayout(heading);
    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(ui::space::m, 0, ui::space::m, 0);
    filterRow->addWidget(m_filter);
    column->addLayout(filterRow);
    auto* conditionRow = new QHBoxLayout;
    conditionRow->setContentsMargins(ui::space::m, 0, ui::space::m, 0);
    conditionRow->addWidget(m_conditions);
    column->addLayout(conditionRow);
    m_indexing->setContentsMargins(ui::space::m, 0, ui::space::m, 0);
    m_indexing->setWordWrap(true);
    m_indexing->hide();
    column->addWidget(m_indexing);
    column->addWidget(m_list, 1);
    m_list->setEmptyState(m_empty);
    m_filter->setList(m_list);
    m_filter->setPause(0); // the list reads what is looked for in another thread
    context.actions.attach(m_list);
    connect(m_sort, &QPushButton::clicked, this, &ListPane::openSortMenu);
    connect(m_narrow, &QPushButton::clicked, this, [this] {
        m_conditions->openMenu(m_narrow->mapToGlobal(QPoint(0, m_narrow->height())),
                               officeDate(m_context.desk.now()).year());
    });
    connect(m_filter, &ui::FilterField::filterChanged, this, &ListPane::lookFor);
    connect(m_filter, &QLineEdit::textChanged, m_conditions, &FilterBar::setTyped);
    connect(m_conditions, &FilterBar::edited, this, &ListPane::write);
    connect(m_list, &ui::RowList::currentRowChanged, this, [this](const QModelIndex& index) {
        const QString id = index.data(DocumentListModel::IdRole).toString();
        if (id.isEmpty() || id == m_currentId)
            return;
        m_currentId = id;
        Q_EMIT chosen(id);
    });
    connect(m_list, &ui::RowList::opened, this, [this](const QModelIndex& index) {
        Q_EMIT opened(index.data(DocumentListModel::IdRole).toString());
    });
    connect(&m_documents, &QAbstractItemModel::modelReset, this,
            [this] { m_list->rows().setExcerpts(!m_documents.shownQuery().text.isEmpty()); });
    connect(&m_documents, &DocumentListModel::loaded, this, &ListPane::retitle);
    connect(&folders, &FolderModel::changed, this, &ListPane::retitle);
    connect(m_empty, &ui::EmptyState::acted, this, &ListPane::emptyActed);
    connect(&context.kit.language, &ui::Language::changed, this, &ListPane::retranslate);
    retranslate();
}

QStringList ListPane::chosenIds() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex& row : std::as_const(rows))
        ids.append(row.data(DocumentListModel::IdRole).toString());
    return ids;
}

void ListPane::lookFor(const QString& typed)
{
    const auto search = TypedSearch::parse(typed);
    ListQuery query = m_documents.query();
    if (query.text == search.words && query.filter == search.filter)
        return;
    query.text = search.words;
    query.filter = search.filter;
    query.byRelevance = m_context.settings.read(relevanceKey) == "yes";
    m_documents.setRowsInSight(m_list->rowsInSight());
    m_documents.setQuery(query);
    retitle();
}

/// Conditions come from chips and the menu as if they had been typed.
void ListPane::write(const QString& typed, bool goesOn)
{
    m_filter->setText(typed);
    m_filter->setFocus();
    if (goesOn)
        m_filter->end(false);
}

void ListPane::setByRelevance(bool is)
{
    m_context.settings.write(relevanceKey, is ? "yes" : "no");
    ListQuery query = m_documents.query();
    query.byRelevance = is;
    m_documents.setQuery(query);
}

void ListPane::retranslate()
{
    m_narrow->setName(Tr::tr("Narrow down"));
    m_sort->setName(Tr::tr("Order"));
    m_list->setAccessibleName(Tr::tr("Documents"));
    retitle();
}

void ListPane::retitle()
{
    const QString title = FolderModel::title(m_folder);
    m_title->setText(title);
    m_filter->setPlaceholderText(
        Tr::tr("Search “%1”: titles, numbers, texts, opinions, files, pinyin initials").arg(title));
    const auto& indexed = m_documents.indexed();
    const bool partly = !m_filter->text().isEmpty() && !indexed.answersAll();
    m_indexing->setVisible(partly);
    if (partly)
        m_indexing->setText(
            Tr::tr("Full text indexed: %1%. Titles are searched in full; texts and opinions are not"
                   " complete yet.")
                .arg(int(indexed.share() * 100)));
    const int rows = showsDrafts() ? m_drafts.rowCount() : m_documents.rowCount();
    const int all = m_folders.underWay();
    const auto* place = FolderModel::place(m_folder);
    const bool underWay = place && place->folder && place->counted && m_filter->text().isEmpty();
    qsizetype chosen = 0; // by ranges: all of a large register are one
    if (const auto* selection = m_list->selectionModel(); selection && !showsDrafts()) {
        for (const auto& range : selection->selection())
            chosen += range.height();
    }
    if (chosen > 1)
        m_count->setText(Tr::tr("%n chosen", "documents in a list", int(chosen)));
    else if (underWay && all > 0)
        m_count->setText(Tr::tr("%1, of %2 under way").arg(rows).arg(all));
    else if (!showsDrafts() && !m_documents.isWhole())
        m_count->setText(Tr::tr("%1 and more", "documents found so far").arg(rows));
    else
        m_count->setText(Tr::tr("%n document(s)", nullptr, rows));
    if (!m_filter->text().isEmpty())
        m_empty->setWords(Tr::tr("Nothing in “%1” matches.").arg(title), Tr::tr("Clear the filter"),
                          u"search"_s);
    else
        m_empty->setWords(Tr::tr("There is nothing in “%1”.").arg(title),
                          m_folder == FolderModel::toDo ? Tr::tr("Show all documents") : QString(),
                          u"checkmark_circle"_s);
}

void ListPane::setFolder(const QString& placeId)
{
    const FolderModel::Place* place = FolderModel::place(placeId);
    if (!place || (placeId != FolderModel::drafts && !place->folder))
        return;
    m_folder = placeId;
    m_currentId.clear();
    m_filter->clear();
    m_filter->setVisible(!showsDrafts());
    m_narrow->setVisible(!showsDrafts());
    m_sort->setVisible(!showsDrafts());
    if (showsDrafts()) {
        m_drafts.refresh();
        m_list->setModel(&m_drafts);
    } else {
        ListQuery query;
        query.folder = *place->folder;
        query.whose = place->whose;
        const bool over = query.folder == Folder::File || query.folder == Folder::Filed ||
                          query.folder == Folder::All || query.folder == Folder::Handled;
        query.sort = over ? SortBy::Received : SortBy::Due;
        m_documents.setQuery(query);
        m_list->setModel(&m_documents);
    }
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ListPane::retitle, Qt::UniqueConnection);
    retitle();
}

QString ListPane::currentId() const
{
    return m_list->currentIndex().data(DocumentListModel::IdRole).toString();
}

int ListPane::currentRow() const
{
    return m_list->currentIndex().row();
}

bool ListPane::choose(const QString& documentId)
{
    const int row = showsDrafts() ? -1 : m_documents.rowOf(documentId);
    if (row < 0)
        return false;
    chooseRow(row);
    return true;
}

void ListPane::chooseRow(int row)
{
    const auto* model = m_list->model();
    if (!model || model->rowCount() == 0)
        return;
    const QModelIndex index = model->index(std::min(std::max(row, 0), model->rowCount() - 1), 0);
    // Selects too where the row is the current one already: it may have come anew.
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
}

void ListPane::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void ListPane::setSort(SortBy sort)
{
    ListQuery query = m_documents.query();
    query.reversed = query.sort == sort && !query.reversed;
    query.sort = sort;
    m_documents.setQuery(query);
}

void ListPane::openSortMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& title, SortBy sort) {
        QAction* action = menu->addAction(title, this, [this, sort] { setSort(sort); });
        action->setCheckable(true);
        action->setChecked(m_documents.query().sort == sort);
    };
    add(Tr::tr("By time limit"), SortBy::Due);
    add(Tr::tr("By day of receipt"), SortBy::Received);
    add(Tr::tr("By register number"), SortBy::Number);
    add(Tr::tr("By document number"), SortBy::DocNumber);
    menu->addSeparator();
    const bool isBest = m_context.settings.read(relevanceKey) == "yes";
    QAction* best = menu->addAction(Tr::tr("What is found in titles first"), this,
                                    [this, isBest] { setByRelevance(!isBest); });
    best->setCheckable(true);
    best->setChecked(isBest);
    menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height())));
}

} // namespace chancery::documents
