// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/ledger_tests.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery::store {

namespace {

using Test = ledger::Condition::Test;

bool isNumeric(ledger::Type type)
{
    return type == ledger::Type::Number || type == ledger::Type::Share ||
           type == ledger::Type::Lamp;
}

bool isAtLeast(const QString& value, const QString& least, bool numeric)
{
    return numeric ? value.toDouble() >= least.toDouble() : value >= least;
}

/// Up to "2026-03" is up to the end of March.
bool isAtMost(const QString& value, const QString& most, bool numeric)
{
    return numeric ? value.toDouble() <= most.toDouble() : value.left(most.size()) <= most;
}

/// Exactly one of the values; numbers however they are written ("2", "2.0").
bool isOneOf(const QString& value, const QSet<QString>& wanted, bool numeric)
{
    if (wanted.contains(value))
        return true;
    return numeric && !value.isEmpty() &&
           std::any_of(wanted.begin(), wanted.end(), [&](const QString& each) {
               return !each.isEmpty() && each.toDouble() == value.toDouble();
           });
}

} // namespace

std::vector<bool> ledgerTestValues(ledger::Type type, const QStringList& values,
                                   const ledger::Condition& condition)
{
    const bool numeric = isNumeric(type);
    const QString first = condition.values.value(0);
    const QString last = condition.values.value(1);
    const QSet<QString> wanted(condition.values.begin(), condition.values.end());
    std::vector<bool> passes;
    passes.reserve(std::size_t(values.size()));
    for (const auto& value : values) {
        const bool some = !value.isEmpty();
        switch (condition.test) {
        case Test::Contains:
            passes.push_back(value.contains(first, Qt::CaseInsensitive));
            break;
        case Test::OneOf:
            passes.push_back(isOneOf(value, wanted, numeric));
            break;
        case Test::NoneOf:
            passes.push_back(!isOneOf(value, wanted, numeric));
            break;
        case Test::From:
            passes.push_back(some && isAtLeast(value, first, numeric));
            break;
        case Test::To:
            passes.push_back(some && isAtMost(value, first, numeric));
            break;
        case Test::Between:
            passes.push_back(some && isAtLeast(value, first, numeric) &&
                             isAtMost(value, last, numeric));
            break;
        case Test::Empty:
            passes.push_back(!some);
            break;
        case Test::NotEmpty:
            passes.push_back(some);
            break;
        }
    }
    return passes;
}

LedgerTextSql ledgerTestSql(const LedgerColumnSql& column, const ledger::Condition& condition)
{
    // What is asked for is a text, and a number is none of its equals in SQLite.
    const QByteArray value = "COALESCE(CAST(" + column.value + " AS TEXT), '')";
    const auto values = condition.values;
    const auto bindList = [values](Query& q) {
        q.bind(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson()));
    };
    const auto bindFirst = [values](Query& q) { q.bind(values.value(0)); };
    const auto bindBoth = [values](Query& q) { q.bind(values.value(0)).bind(values.value(1)); };
    switch (condition.test) {
    case Test::Contains:
        return {"instr(lower(" + value + "), lower(?3)) > 0", bindFirst};
    case Test::OneOf:
        return {value + " IN (SELECT value FROM json_each(?3))", bindList};
    case Test::NoneOf:
        return {value + " NOT IN (SELECT value FROM json_each(?3))", bindList};
    case Test::From:
        return {value + " <> '' AND " + value + " >= ?3", bindFirst};
    case Test::To:
        return {value + " <> '' AND substr(" + value + ", 1, length(?3)) <= ?3", bindFirst};
    case Test::Between:
        return {value + " <> '' AND " + value + " >= ?3 AND substr(" + value +
                    ", 1, length(?4)) <= ?4",
                bindBoth};
    case Test::Empty:
        return {value + " = ''", [](Query&) {}};
    case Test::NotEmpty:
        break;
    }
    return {value + " <> ''", [](Query&) {}};
}

LedgerBuckets::LedgerBuckets(const LedgerColumns::Ranks& ranks, ledger::Part part)
{
    m_titles.clear();
    m_bucket.resize(std::size_t(ranks.values.size()), 0);
    QHash<QString, std::size_t> known;
    for (qsizetype rank = 1; rank < ranks.values.size(); ++rank) {
        const QString title = ledger::partOf(ranks.values[rank], part);
        auto at = known.find(title);
        if (at == known.end()) {
            at = known.insert(title, std::size_t(m_titles.size()));
            m_titles.append(title);
        }
        m_bucket[std::size_t(rank)] = *at;
    }
    m_bucket[0] = std::size_t(m_titles.size());
    m_titles.append(QString());
}

ledger::CrossTable crossTableOf(const LedgerBuckets& rows, const LedgerBuckets& columns,
                                const std::vector<qint64>& counts)
{
    std::vector<bool> used(columns.size(), false);
    for (std::size_t i = 0; i < counts.size(); ++i)
        used[i % columns.size()] = used[i % columns.size()] || counts[i] > 0;
    ledger::CrossTable table;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (used[c])
            table.columns.append(columns.titles()[qsizetype(c)]);
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        QList<qint64> line;
        bool some = false;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const qint64 count = counts[r * columns.size() + c];
            some = some || count > 0;
            if (used[c])
                line.append(count);
        }
        if (!some)
            continue;
        table.rows.append(rows.titles()[qsizetype(r)]);
        table.counts.append(line);
    }
    return table;
}

} // namespace chancery::store
