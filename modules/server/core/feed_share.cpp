// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/feed_share.h"

namespace chancery::server {

namespace {

/// What one change leaves for whoever is told of it; a reader who was away reads alone.
constexpr qsizetype mostSharedLines = 200;
/// Of each, before all are let go and soon found out again: some ten megabytes.
constexpr qsizetype mostKept = 20'000;
constexpr qsizetype mostLinesKept = 50'000;
constexpr qsizetype mostEndBytesKept = 16 * 1024 * 1024;

template <typename Key, typename Value>
std::optional<Value> known(const QHash<Key, Value>& kept, const Key& key)
{
    const auto found = kept.constFind(key);
    return found == kept.constEnd() ? std::nullopt : std::optional(*found);
}

template <typename Key, typename Value>
void keep(QHash<Key, Value>& kept, const Key& key, const Value& value)
{
    if (kept.size() >= mostKept)
        kept.clear();
    kept.insert(key, value);
}

} // namespace

size_t qHash(const FeedShare::Question& question, size_t seed)
{
    return qHashMulti(seed, question.scope, question.from, question.most);
}

/// Whether what is kept is of that moment; what was of an earlier one is let go. A view that is
/// older than what others have seen gets nothing and leaves nothing.
bool FeedShare::isNow(const FeedMoment& at)
{
    if (at.epoch == m_now.epoch && at.head < m_now.head)
        return false;
    if (at.epoch != m_now.epoch || at.directory != m_now.directory || at.day != m_now.day)
        m_readers.clear();
    if (at.epoch != m_now.epoch || at.head != m_now.head)
        forgetPages();
    m_now = at;
    return true;
}

void FeedShare::forgetPages()
{
    m_lines.clear();
    m_lineCount = 0;
    m_ends.clear();
    m_endBytes = 0;
}

FeedShare::Facts FeedShare::reader(const FeedMoment& at, const PersonId& person)
{
    const std::lock_guard lock(m_mutex);
    return isNow(at) ? m_readers.value(person.text()) : nullptr;
}

void FeedShare::keepReader(const FeedMoment& at, const PersonId& person, const Facts& facts)
{
    const std::lock_guard lock(m_mutex);
    if (isNow(at))
        keep(m_readers, person.text(), facts);
}

std::optional<QList<FeedLine>> FeedShare::lines(const FeedMoment& at, const Question& question)
{
    const std::lock_guard lock(m_mutex);
    return isNow(at) ? known(m_lines, question) : std::nullopt;
}

void FeedShare::keepLines(const FeedMoment& at, const Question& question,
                          const QList<FeedLine>& lines)
{
    if (lines.size() > mostSharedLines)
        return;
    const std::lock_guard lock(m_mutex);
    if (!isNow(at))
        return;
    if (m_lineCount >= mostLinesKept)
        forgetPages();
    m_lineCount += 1 + lines.size();
    keep(m_lines, question, lines);
}

/// Every member of a line but its position, at which nothing of the page depends.
QByteArray FeedShare::keyOf(const QList<FeedLine>& lines)
{
    QByteArray key;
    if (lines.isEmpty() || lines.size() > mostSharedLines)
        return key;
    const auto addNumber = [&key](qint64 number) {
        key.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    const auto addText = [&](const QString& text) {
        addNumber(text.size());
        key.append(reinterpret_cast<const char*>(text.constData()),
                   text.size() * qsizetype(sizeof(QChar)));
    };
    key.reserve(lines.size() * 160);
    for (const auto& line : lines) {
        addNumber(line.put ? line.scope : -line.scope);
        addNumber(line.also.size());
        for (const qint64 scope : line.also)
            addNumber(scope);
        addText(line.table);
        addText(line.id);
    }
    return key;
}

std::optional<FeedShare::End> FeedShare::end(const FeedMoment& at, const QByteArray& key)
{
    if (key.isEmpty())
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    return isNow(at) ? known(m_ends, key) : std::nullopt;
}

FeedShare::End FeedShare::keepEnd(const FeedMoment& at, const QByteArray& key,
                                  const QByteArray& plain)
{
    if (key.isEmpty())
        return {plain, {}};
    const End end{plain, m_pack(plain)};
    const std::lock_guard lock(m_mutex);
    if (!isNow(at))
        return end;
    if (m_endBytes >= mostEndBytesKept)
        forgetPages();
    m_endBytes += key.size() + end.plain.size() + end.packed.size();
    keep(m_ends, key, end);
    return end;
}

} // namespace chancery::server
