// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "store/ledger_reader.h"
#include "support/verify.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

namespace chancery::test {

using namespace store;
using namespace Qt::StringLiterals;

inline const QDateTime now = momentFromText(u"2026-07-14T02:05:00.000Z"_s);

/// A row as the test knows it, without any database.
struct Known {
    qint64 key;
    QString id, organ, day, number, title;
    std::optional<int> copies;
    int lamp;
};

inline const QStringList organs{u"财务司"_s, u"办公厅"_s, u"规划司"_s, u"人事司"_s};

inline LedgerSql sqlOf()
{
    const auto column = [](const char* id, ledger::Type type, ledger::Values values) {
        ledger::Column made;
        made.id = QString::fromLatin1(id);
        made.type = type;
        made.values = values;
        return made;
    };
    using ledger::Type;
    using ledger::Values;
    auto copies = column("copies", Type::Number, Values::Few);
    copies.aggregate = ledger::Aggregate::Sum;
    auto mean = column("pages", Type::Number, Values::Few);
    mean.aggregate = ledger::Aggregate::Mean;
    LedgerSql sql;
    sql.from = "t";
    sql.where = "t.way = 'in'";
    sql.key = "t.rowid";
    sql.id = "t.id";
    sql.columns = {
        {column("lamp", Type::Lamp, Values::Few),
         "CASE WHEN t.due < ?1 THEN 1 WHEN t.due < ?2 THEN 2 ELSE 3 END",
         {},
         LedgerSorting::Plain,
         false,
         true},
        {column("organ", Type::Text, Values::Few), "t.organ", {}, LedgerSorting::Spoken},
        {column("day", Type::Day, Values::Few), "t.day", {}, LedgerSorting::Plain, true},
        {column("number", Type::Text, Values::Many), "t.number", {}, LedgerSorting::Natural},
        {column("title", Type::Text, Values::Many), "t.title", {}, LedgerSorting::Spoken},
        {copies, "t.copies"},
        {mean, "t.copies"}};
    sql.sort = {{u"day"_s, true}};
    sql.text = [](Database&, const QString& typed) -> Result<LedgerTextSql> {
        return LedgerTextSql{"instr(t.title, ?3) > 0", [typed](Query& q) { q.bind(typed); }};
    };
    return sql;
}

/// A table of three thousand rows in a file, and the same rows as the test knows them.
class ReadRows {
protected:
    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_db;
    QList<Known> m_rows;
    ledger::Stop m_stop{false};

    QString path() const { return m_dir.filePath(u"t.db"_s); }

    void insert(const Known& row, const QString& due)
    {
        VERIFY_OK(m_db->run("INSERT INTO t (rowid, id, way, organ, day, number, title, copies, due)"
                            " VALUES (?, ?, 'in', ?, ?, ?, ?, ?, ?)",
                            row.key, row.id,
                            row.organ.isEmpty() ? std::optional<QString>() : row.organ,
                            row.day.isEmpty() ? std::optional<QString>() : row.day, row.number,
                            row.title, row.copies, due));
    }

    void fill()
    {
        auto db = Database::open(path(), {});
        VERIFY_OK(db);
        m_db = std::move(*db);
        VERIFY_OK(m_db->script("CREATE TABLE t (id TEXT, way TEXT, organ TEXT, day TEXT,"
                               " number TEXT, title TEXT, copies INTEGER, due TEXT);"
                               "CREATE INDEX t_day ON t (way, day)"));
        QRandomGenerator random(11);
        for (int i = 0; i < 3'000; ++i) {
            Known row;
            row.key = i * 3 + 1;
            row.id = u"id%1"_s.arg(i);
            row.organ = random.bounded(9) == 0 ? QString() : organs[random.bounded(4)];
            row.day = random.bounded(9) == 0
                          ? QString()
                          : QDate(2024, 1, 1).addDays(random.bounded(900)).toString(Qt::ISODate);
            row.number = u"国办发 %1"_s.arg(1 + random.bounded(120));
            row.title = u"关于%1的通知%2"_s.arg(organs[random.bounded(4)]).arg(random.bounded(50));
            if (random.bounded(5) != 0)
                row.copies = random.bounded(12);
            const int days = random.bounded(20) - 8;
            row.lamp = days < 0 ? 1 : days < 3 ? 2 : 3;
            const QString due = momentToText(now.addDays(days).addSecs(60));
            insert(row, due);
            m_rows.append(row);
        }
        VERIFY_OK(m_db->run("INSERT INTO t (id, way, title) VALUES ('other', 'out', 'x')"));
    }
};

} // namespace chancery::test
