// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/list_reading.h"
#include "sync/desk_port.h"
#include "ui/language.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>

namespace chancery::documents {

/// A window on a list of any length: the keys of all its rows in their order, and the lines of only
/// those pages of 32 rows that somebody looks at. Follows the desk's rows by itself, keeping every
/// row that stayed, so that selection and scrolling stay where they are.
///
/// A folder is read at once, one of very many rows again in another thread. What is looked for in
/// it is read in two others: the rows that are here stay until the first of the answer come, the
/// rest follows, and of what is typed meanwhile only the last is answered.
class DocumentListModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int pageRows = 32;
    static constexpr int pagesKept = 96;

    enum Role { IdRole = Qt::UserRole + 1 };

    DocumentListModel(sync::DeskPort& desk, const ui::Language& language,
                      QObject* parent = nullptr);

    ~DocumentListModel() override;

    const ListQuery& query() const { return m_query; }
    /// What the rows that are here answer.
    const ListQuery& shownQuery() const { return m_shownQuery; }
    /// All rows of the answer are here; otherwise these are its first.
    bool isWhole() const { return m_isWhole; }
    /// How much of the documents' texts was in the index when the list was read: what is looked for
    /// may stand in more of them.
    const store::SearchProgress& indexed() const { return m_indexed; }
    void setQuery(const ListQuery& query);
    /// So many rows fill the window: as soon as they are found, they are shown.
    void setRowsInSight(int rows) { m_rowsInSight = std::clamp(rows, 1, pageRows); }
    /// Reads again now; otherwise once per turn of the event loop after the rows changed.
    void refresh();
    /// Calls back when the rows are those of the query: at once, or when all of the answer has
    /// come. Only the last such wish is remembered.
    void whenRead(std::function<void()> then);

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
    const ListPage* page(int number) const;
    const Excerpt* excerptAt(int row) const;
    QVariant foundData(int row, const Summary& line, int role) const;
    void readLater();
    void readNow();
    bool isReadAtOnce() const;
    void ask(sync::DeskPort::Pace pace, const store::Actor& who, quint64 number,
             std::size_t first = 0);
    void askBoth();
    std::shared_ptr<const RowKeys> foundBefore() const;
    bool isLong() const;
    std::optional<store::Actor> actor();
    void take(const ListQuery& query, const Result<std::optional<ListAnswer>>& answer);
    void show(const ListQuery& query, std::shared_ptr<const RowKeys> keys);
    void keepFirstPage();
    void note(const Error& error);
    void replace(std::shared_ptr<const RowKeys> keys);

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    int m_rowsInSight = pageRows;
    ListQuery m_query;
    ListQuery m_shownQuery;
    bool m_isWhole = true;
    SearchWords m_words{{}}; ///< Of what is shown.
    store::SearchProgress m_indexed;
    std::shared_ptr<const RowKeys>
        m_list; ///< Without what is looked for; none when it has changed.
    std::shared_ptr<const RowKeys> m_keys = std::make_shared<const RowKeys>();
    /// The number of the last question: an answer to an earlier one is worth nothing.
    std::shared_ptr<std::atomic<quint64>> m_asked = std::make_shared<std::atomic<quint64>>(0);
    ListPage m_firstPage; ///< Came with the answer.
    std::function<void()> m_whenRead;
    bool m_isAsking = false;
    QSet<QString> m_pending;
    mutable QCache<int, ListPage> m_pages{pagesKept};
    mutable int m_pagesRead = 0;
    bool m_due = false;
};

} // namespace chancery::documents
