// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/document_list_model.h"

#include "documents/data/search_key.h"
#include "documents/pages/row_face.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace chancery::documents {
namespace {

/// A million take a tenth of a second.
constexpr std::size_t mostReadAtOnce = 50'000;

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
        if (!concernsDocuments(tables))
            return;
        m_list.reset();
        readLater();
    });
    connect(&desk, &sync::DeskPort::searchAdvanced, this, [this] {
        if (m_query.isSearch())
            readLater();
    });
    connect(&language, &ui::Language::changed, this, [this] {
        if (!m_keys->empty())
            Q_EMIT dataChanged(index(0), index(int(m_keys->size()) - 1));
    });
}

DocumentListModel::~DocumentListModel()
{
    ++*m_asked;
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
    ListQuery before = m_query;
    m_query = query;
    before.text = query.text;
    before.byRelevance = query.byRelevance;
    if (before != query) {
        m_list.reset();
        m_whenRead = {};
    }
    if (!isReadAtOnce())
        return askBoth();
    if (!m_list)
        return readNow();
    ++*m_asked;
    m_isAsking = false;
    m_isWhole = true;
    show(m_query, m_list);
}

void DocumentListModel::refresh()
{
    m_due = false;
    if (isReadAtOnce() && !isLong())
        return readNow();
    if (const auto who = actor()) {
        m_isAsking = true;
        ask(sync::DeskPort::Pace::Long, *who, ++*m_asked);
    }
}

/// A folder as it is comes out of an index.
bool DocumentListModel::isReadAtOnce() const
{
    return !m_query.isSearch() && m_query.sort != SortBy::DocNumber;
}

/// More rows than a window may stand still for when one of them changes.
bool DocumentListModel::isLong() const
{
    return m_keys->size() > mostReadAtOnce;
}

void DocumentListModel::whenRead(std::function<void()> then)
{
    m_whenRead = std::move(then);
    if (!m_isAsking && m_whenRead)
        std::exchange(m_whenRead, {})();
}

void DocumentListModel::readNow()
{
    m_due = false;
    m_isAsking = false;
    ++*m_asked;
    auto who = m_desk.actor();
    if (!who.ok()) {
        Q_EMIT failed(who.error());
        return;
    }
    RowKeys keys;
    if (*who) {
        auto found = ids(m_desk.db(), **who, m_query);
        if (!found.ok()) {
            Q_EMIT failed(found.error());
            return;
        }
        keys = std::move(*found);
    }
    m_isWhole = true;
    m_list = std::make_shared<const RowKeys>(std::move(keys));
    show(m_query, m_list);
}

/// Nothing when there is nobody, or nobody knows who it is.
std::optional<store::Actor> DocumentListModel::actor()
{
    auto who = m_desk.actor();
    if (who.ok())
        return std::move(*who);
    Q_EMIT failed(who.error());
    return {};
}

/// What is found in many documents is found sooner by reading them, what is found in few by the
/// index, and nobody knows which beforehand: whichever comes first is shown.
void DocumentListModel::askBoth()
{
    m_due = false;
    const auto who = actor();
    if (!who)
        return;
    m_isAsking = true;
    const quint64 number = ++*m_asked;
    ask(sync::DeskPort::Pace::Quick, *who, number, std::size_t(m_rowsInSight));
    ask(sync::DeskPort::Pace::Long, *who, number);
}

/// Of a question that goes on, all that is found was found of its beginning.
std::shared_ptr<const RowKeys> DocumentListModel::foundBefore() const
{
    const QString& before = m_shownQuery.text;
    ListQuery beginning = m_query;
    beginning.text = before;
    const bool goesOn = m_isWhole && m_list && beginning == m_shownQuery && !m_query.byRelevance &&
                        !before.isEmpty() && m_query.text.startsWith(before);
    // The initials of 13个 hold 3g, and no number of it begins with 3.
    if (!goesOn || (before.back().isDigit() && SearchWords(m_query.text).mayBeInitials()))
        return {};
    return m_keys;
}

void DocumentListModel::ask(sync::DeskPort::Pace pace, const store::Actor& who, quint64 number,
                            std::size_t first)
{
    ListRequest request{m_query, who, m_list, pageRows, first, first > 0 ? foundBefore() : nullptr};
    m_desk.read(pace,
                [request = std::move(request), number, asked = m_asked,
                 self = QPointer(this)](store::Database& db) -> sync::DeskPort::Answer {
                    auto answer = readList(db, request, [&] { return *asked == number; });
                    return [self, asked, number, query = request.query, read = std::move(answer)] {
                        if (self && *asked == number)
                            self->take(query, read);
                    };
                });
}

void DocumentListModel::take(const ListQuery& query,
                             const Result<std::optional<ListAnswer>>& answer)
{
    if (!answer.ok()) {
        ++*m_asked;
        m_isAsking = false;
        note(answer.error());
        return;
    }
    if (!*answer)
        return;
    const ListAnswer& read = **answer;
    if (!m_due) // otherwise it is of the rows before they changed
        m_list = read.list;
    m_indexed = read.indexed;
    m_isWhole = read.isWhole;
    if (m_isWhole) {
        m_isAsking = false;
        ++*m_asked; // the other need not go on
    }
    m_firstPage = read.firstPage;
    show(query, read.keys);
}

/// Rows of the same question move; those of another take the place of all.
void DocumentListModel::show(const ListQuery& query, std::shared_ptr<const RowKeys> keys)
{
    auto pending = m_desk.pendingIds(QStringLiteral("doc_document"));
    m_pending = pending.ok() ? std::move(*pending) : QSet<QString>();
    if (m_shownQuery == query) {
        replace(std::move(keys));
    } else {
        beginResetModel();
        m_shownQuery = query;
        m_words = SearchWords(query.text);
        m_keys = std::move(keys);
        keepFirstPage();
        endResetModel();
    }
    Q_EMIT loaded();
    if (!m_isAsking && m_whenRead)
        std::exchange(m_whenRead, {})();
}

/// The answer brought it along.
void DocumentListModel::keepFirstPage()
{
    m_pages.clear();
    if (!m_firstPage.lines.isEmpty())
        m_pages.insert(0, new ListPage(std::exchange(m_firstPage, {})));
}

void DocumentListModel::note(const Error& error)
{
    // Of a list without a question the same would be the rows' own trouble.
    if (error.code == QLatin1String("store.not-a-database"))
        m_desk.mendSearch();
    Q_EMIT failed(error);
}

/// What is alike at both ends stays; the rest goes and comes. One document that moves is one row
/// less and one row more.
void DocumentListModel::replace(std::shared_ptr<const RowKeys> next)
{
    m_pages.clear();
    const RowKeys& before = *m_keys;
    const RowKeys& after = *next;
    const auto first = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto front = first.first - before.begin();
    const auto last = std::mismatch(before.rbegin(), std::make_reverse_iterator(first.first),
                                    after.rbegin(), std::make_reverse_iterator(first.second));
    const auto back = last.first - before.rbegin();
    const int gone = int(std::ssize(before) - front - back);
    const int come = int(std::ssize(after) - front - back);
    if (gone > 0) {
        beginRemoveRows({}, int(front), int(front) + gone - 1);
        RowKeys left = before;
        left.erase(left.begin() + front, left.begin() + front + gone);
        m_keys = std::make_shared<const RowKeys>(std::move(left));
        m_pages.clear(); // read for the view while the old rows were still there
        endRemoveRows();
    }
    if (come > 0)
        beginInsertRows({}, int(front), int(front) + come - 1);
    m_keys = std::move(next);
    keepFirstPage();
    if (come > 0)
        endInsertRows();
    if (!m_keys->empty())
        Q_EMIT dataChanged(index(0), index(int(m_keys->size()) - 1));
}

const ListPage* DocumentListModel::page(int number) const
{
    if (const ListPage* known = m_pages.object(number))
        return known;
    const auto who = m_desk.actor();
    if (!who.ok() || !*who)
        return nullptr;
    const std::size_t begin = std::size_t(number) * pageRows;
    const std::size_t count = std::min<std::size_t>(pageRows, m_keys->size() - begin);
    auto read = readPage(m_desk.db(), **who, m_words.isEmpty() ? QString() : m_shownQuery.text,
                         m_keys->data() + begin, count);
    if (!read.ok())
        return nullptr;
    ++m_pagesRead;
    auto* made = new ListPage(std::move(*read));
    m_pages.insert(number, made);
    return made;
}

const Summary* DocumentListModel::lineAt(int row) const
{
    if (row < 0 || row >= int(m_keys->size()))
        return nullptr;
    const ListPage* lines = page(row / pageRows);
    if (!lines)
        return nullptr;
    const auto at = lines->at.constFind((*m_keys)[std::size_t(row)]);
    return at == lines->at.cend() ? nullptr : &lines->lines[*at];
}

const Excerpt* DocumentListModel::excerptAt(int row) const
{
    const ListPage* lines = page(row / pageRows);
    if (!lines)
        return nullptr;
    const auto at = lines->excerpts.constFind((*m_keys)[std::size_t(row)]);
    return at == lines->excerpts.cend() ? nullptr : &*at;
}

/// Where in the row what was looked for stands.
QVariant DocumentListModel::foundData(int row, const Summary& line, int role) const
{
    const auto marksIn = [this](const QString& text) {
        const auto places = m_words.placesIn(text, 20);
        return QVariant::fromValue(places.isEmpty() ? initialPlaces(m_shownQuery.text, text)
                                                    : places);
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
        return excerptSource(*excerpt);
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
    const auto at = std::find(m_keys->begin(), m_keys->end(), **key);
    return at == m_keys->end() ? -1 : int(at - m_keys->begin());
}

int DocumentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_keys->size());
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
