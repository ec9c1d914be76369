// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/ledger_ranking.h"

#include <QHash>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <unicode/ucol.h>

namespace chancery::store {

struct LedgerSortKeys::Collator {
    explicit Collator(UCollator* opened) : handle(opened) {}
    ~Collator() { ucol_close(handle); }
    Collator(const Collator&) = delete;
    Collator& operator=(const Collator&) = delete;

    UCollator* handle;
};

namespace {

/// Of a long title the rest decides nothing.
constexpr qsizetype mostCharacters = 40;
constexpr int mostKeyBytes = 256;

bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

/// A run of digits becomes its length and its digits, so that bytes compare as numbers do.
void appendNatural(std::vector<char>& to, QByteArrayView value)
{
    for (qsizetype i = 0; i < value.size();) {
        if (!isDigitByte(value[i])) {
            to.push_back(value[i++]);
            continue;
        }
        while (i + 1 < value.size() && value[i] == '0' && isDigitByte(value[i + 1]))
            ++i;
        qsizetype end = i;
        while (end < value.size() && isDigitByte(value[end]))
            ++end;
        to.push_back('0');
        to.push_back(char(std::min<qsizetype>(end - i, 0x7F)));
        to.insert(to.end(), value.begin() + i, value.begin() + end);
        i = end;
    }
}

/// Byte strings one behind the other.
class Arena {
public:
    std::vector<char>& bytes() { return m_bytes; }
    void endOne() { m_ends.push_back(m_bytes.size()); }
    std::size_t size() const { return m_ends.size(); }
    QByteArrayView at(std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
        return {m_bytes.data() + begin, qsizetype(m_ends[i] - begin)};
    }
    int compare(std::size_t a, std::size_t b) const
    {
        const auto left = at(a);
        const auto right = at(b);
        const auto common = std::size_t(std::min(left.size(), right.size()));
        const int order = common == 0 ? 0 : std::memcmp(left.data(), right.data(), common);
        return order != 0 ? order
                          : int(left.size() > right.size()) - int(left.size() < right.size());
    }
    /// The indexes of all in order.
    std::vector<quint32> sorted() const
    {
        std::vector<quint32> order(size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [this](quint32 a, quint32 b) { return compare(a, b) < 0; });
        return order;
    }

private:
    std::vector<char> m_bytes;
    std::vector<std::size_t> m_ends;
};

/// Each value is kept once.
class FewValues final : public LedgerRanking {
public:
    explicit FewValues(const LedgerColumnSql& column, std::size_t rows)
        : m_column(column), m_codes(rows, 0)
    {
    }

    void add(LedgerColumns::Position at, QByteArrayView value, QByteArrayView order) override
    {
        if (value.isEmpty())
            return;
        if (value != QByteArrayView(m_last)) {
            m_last = value.toByteArray();
            const auto known = m_known.constFind(m_last);
            if (known != m_known.cend()) {
                m_code = *known;
            } else {
                m_code = quint32(m_known.size()) + 1;
                m_known.insert(m_last, m_code);
                m_values.append(QString::fromUtf8(value));
                m_orders.append(order.isEmpty() ? m_last : order.toByteArray());
            }
        }
        m_codes[at] = m_code;
    }

    void finish(LedgerColumns::Ranks& ranks) override
    {
        const bool numbers = m_column.column.type == ledger::Type::Number ||
                             m_column.column.type == ledger::Type::Share ||
                             m_column.column.type == ledger::Type::Lamp;
        const auto order = numbers ? byNumber() : byText();
        std::vector<quint32> rankOf(order.size() + 1, 0);
        ranks.values = {QString()};
        for (std::size_t i = 0; i < order.size(); ++i) {
            rankOf[order[i] + 1] = quint32(i) + 1;
            ranks.values.append(m_values[qsizetype(order[i])]);
        }
        if (numbers) {
            for (const auto& value : std::as_const(ranks.values))
                ranks.numbers.push_back(value.toDouble());
        }
        ranks.most = quint32(order.size());
        ranks.of = std::move(m_codes);
        for (auto& code : ranks.of)
            code = rankOf[code];
    }

private:
    std::vector<quint32> byText() const
    {
        Arena arena;
        const LedgerSortKeys keys(m_column.sorting);
        for (const auto& order : m_orders) {
            keys.append(arena.bytes(), order);
            arena.endOne();
        }
        return arena.sorted();
    }
    std::vector<quint32> byNumber() const
    {
        std::vector<double> numbers;
        for (const auto& value : m_values)
            numbers.push_back(value.toDouble());
        std::vector<quint32> order(numbers.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [&](quint32 a, quint32 b) { return numbers[a] < numbers[b]; });
        return order;
    }

    const LedgerColumnSql& m_column;
    std::vector<quint32> m_codes;
    QHash<QByteArray, quint32> m_known;
    QStringList m_values;
    QList<QByteArray> m_orders;
    QByteArray m_last;
    quint32 m_code = 0;
};

/// Only the order of the values is kept.
class ManyValues final : public LedgerRanking {
public:
    ManyValues(const LedgerColumnSql& column, std::size_t rows)
        : m_keys(column.sorting), m_ranks(rows, 0)
    {
    }

    void add(LedgerColumns::Position at, QByteArrayView value, QByteArrayView order) override
    {
        if (value.isEmpty() && order.isEmpty())
            return;
        m_keys.append(m_arena.bytes(), order.isEmpty() ? value : order);
        m_arena.endOne();
        m_at.push_back(at);
    }

    void finish(LedgerColumns::Ranks& ranks) override
    {
        const auto order = m_arena.sorted();
        quint32 rank = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i == 0 || m_arena.compare(order[i - 1], order[i]) != 0)
                ++rank;
            m_ranks[m_at[order[i]]] = rank;
        }
        ranks.most = rank;
        ranks.of = std::move(m_ranks);
    }

private:
    LedgerSortKeys m_keys;
    Arena m_arena;
    std::vector<LedgerColumns::Position> m_at;
    std::vector<quint32> m_ranks;
};

} // namespace

LedgerSortKeys::LedgerSortKeys(LedgerSorting sorting) : m_sorting(sorting)
{
    if (sorting != LedgerSorting::Spoken)
        return;
    UErrorCode status = U_ZERO_ERROR;
    UCollator* handle = ucol_open("zh@collation=pinyin", &status);
    if (U_FAILURE(status))
        return;
    ucol_setAttribute(handle, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    m_collator = std::make_unique<Collator>(handle);
}

LedgerSortKeys::~LedgerSortKeys() = default;

void LedgerSortKeys::append(std::vector<char>& to, QByteArrayView value) const
{
    if (m_sorting == LedgerSorting::Plain || (m_sorting == LedgerSorting::Spoken && !m_collator)) {
        to.insert(to.end(), value.begin(), value.end());
        return;
    }
    if (m_sorting == LedgerSorting::Natural)
        return appendNatural(to, value);
    const QString text = QString::fromUtf8(value.first(std::min(value.size(), 4 * mostCharacters)))
                             .left(mostCharacters);
    uint8_t key[mostKeyBytes];
    const int size =
        ucol_getSortKey(m_collator->handle, reinterpret_cast<const UChar*>(text.utf16()),
                        int32_t(text.size()), key, mostKeyBytes);
    const auto* bytes = reinterpret_cast<const char*>(key);
    to.insert(to.end(), bytes, bytes + std::min(size, mostKeyBytes));
}

std::unique_ptr<LedgerRanking> LedgerRanking::of(const LedgerColumnSql& column, std::size_t rows)
{
    if (column.column.values == ledger::Values::Few)
        return std::make_unique<FewValues>(column, rows);
    return std::make_unique<ManyValues>(column, rows);
}

} // namespace chancery::store
