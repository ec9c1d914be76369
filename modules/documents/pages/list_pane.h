// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/document_list_model.h"
#include "documents/pages/draft_list_model.h"
#include "documents/pages/folder_model.h"
#include "documents/pages/page_context.h"

#include <QWidget>

namespace chancery::ui {
class EmptyState;
class FilterField;
class IconButton;
class Label;
class RowList;
} // namespace chancery::ui

namespace chancery::documents {

class FilterBar;

/// One folder as a list of two-line rows, with its filter and its order.
class ListPane : public QWidget {
    Q_OBJECT

public:
    ListPane(const PageContext& context, FolderModel& folders, QWidget* parent = nullptr);

    void setFolder(const QString& placeId);
    const QString& folder() const { return m_folder; }
    DocumentListModel& documents() { return m_documents; }
    DraftListModel& drafts() { return m_drafts; }
    ui::RowList& list() { return *m_list; }
    bool showsDrafts() const { return m_folder == FolderModel::drafts; }
    QString currentId() const;
    /// All that are chosen, in the order of the list.
    QStringList chosenIds() const;
    /// Chooses the document; false when it is not in this list.
    bool choose(const QString& documentId);
    /// Chooses the row, or the last one if there are fewer.
    void chooseRow(int row);
    int currentRow() const;
    void focusFilter();

Q_SIGNALS:
    void chosen(const QString& id);
    void opened(const QString& id);
    void emptyActed();

private:
    void retranslate();
    void retitle();
    void openSortMenu();
    void setSort(SortBy sort);
    void setByRelevance(bool is);
    void lookFor(const QString& typed);
    void write(const QString& typed, bool goesOn);

    PageContext m_context;
    FolderModel& m_folders;
    DocumentListModel m_documents;
    DraftListModel m_drafts;
    QString m_folder;
    ui::Label* m_title;
    ui::Label* m_count;
    ui::IconButton* m_sort;
    ui::IconButton* m_narrow;
    ui::FilterField* m_filter;
    FilterBar* m_conditions;
    ui::Label* m_indexing;
    ui::RowList* m_list;
    ui::EmptyState* m_empty;
    QString m_currentId;
};

} // namespace chancery::documents
