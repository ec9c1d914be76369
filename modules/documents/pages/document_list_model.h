// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/found.h"
#include "documents/data/queries.h"
#include "sync/desk_port.h"
#include "ui/language.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>

#include <array>
#include <vector>

namespace chancery::documents {

/// A window on a list of any length: the keys of all its rows in their order, and the lines of only
/// those pages of 128 rows that somebody looks at. Follows the desk's rows by itself, keeping every
/// row that stayed, so that selection and scrolling stay where they are.
class DocumentListModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int pageRows = 128;
    static constexpr int pagesKept = 24;

    enum Role { IdRole = Qt::UserRole + 1 };

    DocumentListModel(sync::DeskPort& desk, const ui::Language& language,
                      QObject* parent = nullptr);

    const ListQuery& query() const { return m_query; }
    /// How much of the documents' texts was in the index when the list was read: what is looked for
    /// may stand in more of them.
    const store::SearchProgress& indexed() const { return m_indexed; }
    void setQuery(const ListQuery& query);
    /// Reads again now; otherwise once per turn of the event loop after the rows changed.
    void refresh();

    /// Null when the row has gone meanwhile.
    const Summary* lineAt(int row) const;
    QString idAt(int row) const;
    /// -1 when the document is not in this list.
    int rowOf(const QString& documentId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Pages read from the database so far; for tests of the window.
    int pagesRead() const { return m_pagesRead; }

Q_SIGNALS:
    /// The list was read again, whether or not a row changed.
    void loaded();
    void failed(const chancery::Error& error);

private:
    struct Page {
        QList<Summary> lines;
        QHash<RowKey, qsizetype> at;
        QHash<RowKey, Excerpt> excerpts;
    };

    const Page* page(int number) const;
    const Excerpt* excerptAt(int row) const;
    QVariant foundData(int row, const Summary& line, int role) const;
    void readLater();
    void note(const Error& error);
    void replace(std::vector<RowKey> keys);

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    ListQuery m_query;
    SearchWords m_words{{}};
    store::SearchProgress m_indexed;
    std::vector<RowKey> m_keys;
    QSet<QString> m_pending;
    mutable QCache<int, Page> m_pages{pagesKept};
    mutable int m_pagesRead = 0;
    bool m_due = false;
};

} // namespace chancery::documents
