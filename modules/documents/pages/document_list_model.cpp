// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/document_list_model.h"

#include "documents/pages/row_face.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

#include <QTimer>

#include <algorithm>

namespace chancery::documents {
namespace {

bool concernsDocuments(const QSet<QString>& tables)
{
    return std::any_of(tables.begin(), tables.end(), [](const QString& table) {
        return table.startsWith(QLatin1String("doc_"));
    });
}

} // namespace

DocumentListModel::DocumentListModel(sync::DeskPort& desk, const ui::Language& language,
                                     QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_language(language)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (concernsDocuments(tables))
            readLater();
    });
    connect(&desk, &sync::DeskPort::searchAdvanced, this, [this] {
        if (!m_query.text.isEmpty())
            readLater();
    });
    connect(&language, &ui::Language::changed, this, [this] {
        if (!m_keys.empty())
            Q_EMIT dataChanged(index(0), index(int(m_keys.size()) - 1));
    });
}

void DocumentListModel::readLater()
{
    if (m_due)
        return;
    m_due = true; // a burst of changes is one reading
    QTimer::singleShot(0, this, [this] {
        if (m_due)
            refresh();
    });
}

void DocumentListModel::setQuery(const ListQuery& query)
{
    m_query = query;
    m_words = SearchWords(query.text);
    beginResetModel();
    m_keys.clear();
    m_pages.clear();
    endResetModel();
    refresh();
}

void DocumentListModel::refresh()
{
    m_due = false;
    auto actor = m_desk.actor();
    if (!actor.ok()) {
        Q_EMIT failed(actor.error());
        return;
    }
    std::vector<RowKey> keys;
    if (*actor) {
        // Before the reading: an answer may be more complete than it says, never less.
        const auto indexed = documentsIndexed(m_desk.db());
        auto found = ids(m_desk.db(), **actor, m_query);
        if (!found.ok()) {
            note(found.error());
            return;
        }
        m_indexed = indexed.ok() ? *indexed : store::SearchProgress();
        keys = std::move(*found);
    }
    auto pending = m_desk.pendingIds(QStringLiteral("doc_document"));
    m_pending = pending.ok() ? std::move(*pending) : QSet<QString>();
    replace(std::move(keys));
    Q_EMIT loaded();
}

void DocumentListModel::note(const Error& error)
{
    // Of a list without a question the same would be the rows' own trouble.
    if (!m_query.text.isEmpty() && error.code == QLatin1String("store.not-a-database"))
        m_desk.mendSearch();
    Q_EMIT failed(error);
}

/// What is alike at both ends stays; the rest goes and comes. One document that moves is one row
/// less and one row more.
void DocumentListModel::replace(std::vector<RowKey> keys)
{
    m_pages.clear();
    const auto first = std::mismatch(m_keys.begin(), m_keys.end(), keys.begin(), keys.end());
    const auto front = first.first - m_keys.begin();
    const auto last = std::mismatch(m_keys.rbegin(), std::make_reverse_iterator(first.first),
                                    keys.rbegin(), std::make_reverse_iterator(first.second));
    const auto back = last.first - m_keys.rbegin();
    const int gone = int(std::ssize(m_keys) - front - back);
    const int come = int(std::ssize(keys) - front - back);
    if (gone > 0) {
        beginRemoveRows({}, int(front), int(front) + gone - 1);
        m_keys.erase(m_keys.begin() + front, m_keys.begin() + front + gone);
        m_pages.clear(); // read for the view while the old rows were still there
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, int(front), int(front) + come - 1);
        m_keys = std::move(keys);
        m_pages.clear();
        endInsertRows();
    }
    if (!m_keys.empty())
        Q_EMIT dataChanged(index(0), index(int(m_keys.size()) - 1));
}

const DocumentListModel::Page* DocumentListModel::page(int number) const
{
    if (const Page* known = m_pages.object(number))
        return known;
    const auto actor = m_desk.actor();
    if (!actor.ok() || !*actor)
        return nullptr;
    const std::size_t begin = std::size_t(number) * pageRows;
    const std::size_t count = std::min<std::size_t>(pageRows, m_keys.size() - begin);
    auto lines = summaries(m_desk.db(), **actor, m_keys.data() + begin, count);
    if (!lines.ok())
        return nullptr;
    ++m_pagesRead;
    auto excerpts = m_words.isEmpty() ? Result<QHash<RowKey, Excerpt>>(QHash<RowKey, Excerpt>())
                                      : documents::excerpts(m_desk.db(), *lines, m_query.text);
    auto* made = new Page{std::move(*lines), {}, {}};
    if (excerpts.ok())
        made->excerpts = std::move(*excerpts);
    for (qsizetype i = 0; i < made->lines.size(); ++i)
        made->at.insert(made->lines[i].key, i);
    m_pages.insert(number, made);
    return made;
}

const Summary* DocumentListModel::lineAt(int row) const
{
    if (row < 0 || row >= int(m_keys.size()))
        return nullptr;
    const Page* lines = page(row / pageRows);
    if (!lines)
        return nullptr;
    const auto at = lines->at.constFind(m_keys[std::size_t(row)]);
    return at == lines->at.cend() ? nullptr : &lines->lines[*at];
}

const Excerpt* DocumentListModel::excerptAt(int row) const
{
    const Page* lines = page(row / pageRows);
    if (!lines)
        return nullptr;
    const auto at = lines->excerpts.constFind(m_keys[std::size_t(row)]);
    return at == lines->excerpts.cend() ? nullptr : &*at;
}

/// Where in the row what was looked for stands.
QVariant DocumentListModel::foundData(int row, const Summary& line, int role) const
{
    const auto marksIn = [this](const QString& text) {
        return QVariant::fromValue(m_words.placesIn(text, 20));
    };
    if (role == ui::RowTitleMarksRole)
        return marksIn(line.title.simplified());
    if (role == ui::RowSubtitleMarksRole)
        return marksIn(rowSubtitle(line));
    const Excerpt* excerpt = excerptAt(row);
    if (!excerpt)
        return {};
    switch (role) {
    case ui::RowExcerptRole:
        return excerpt->text;
    case ui::RowExcerptMarksRole:
        return QVariant::fromValue(excerpt->marks);
    default:
        return excerptSource(excerpt->from);
    }
}

QString DocumentListModel::idAt(int row) const
{
    const Summary* line = lineAt(row);
    return line ? line->id : QString();
}

int DocumentListModel::rowOf(const QString& documentId) const
{
    const auto key = keyOf(m_desk.db(), documentId);
    if (!key.ok() || !*key)
        return -1;
    const auto at = std::find(m_keys.begin(), m_keys.end(), **key);
    return at == m_keys.end() ? -1 : int(at - m_keys.begin());
}

int DocumentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

QVariant DocumentListModel::data(const QModelIndex& index, int role) const
{
    const Summary* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line)
        return {};
    if (role == IdRole)
        return line->id;
    if (role == Qt::AccessibleTextRole)
        return ui::rowAccessibleText(index);
    if (role >= ui::RowTitleMarksRole && role <= ui::RowExcerptSourceRole)
        return m_words.isEmpty() ? QVariant() : foundData(index.row(), *line, role);
    return rowData(*line, role, m_pending.contains(line->id), m_desk.now(), m_language.format());
}

} // namespace chancery::documents
