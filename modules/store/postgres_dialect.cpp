// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/postgres_dialect.h"

#include <algorithm>
#include <utility>

namespace chancery::store {

namespace {

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Cuts SQL into pieces: words, blanks, whole texts and comments, and single other characters.
class Pieces {
public:
    enum class Kind { Word, Blank, Quoted, Other };

    explicit Pieces(const QByteArray& sql) : m_sql(sql) {}

    bool next()
    {
        m_begin = m_end;
        if (m_begin >= m_sql.size())
            return false;
        const char c = m_sql[m_begin];
        if (c == '\'' || c == '"')
            takeTo(QByteArray(1, c), 1);
        else if (startsWith("--"))
            takeTo("\n", 2);
        else if (startsWith("/*"))
            takeTo("*/", 2);
        else if (isWord(c))
            take(Kind::Word, isWord);
        else if (isBlank(c))
            take(Kind::Blank, isBlank);
        else
            take(Kind::Other, [](char) { return false; });
        return true;
    }
    Kind kind() const { return m_kind; }
    QByteArray text() const { return m_sql.mid(m_begin, m_end - m_begin); }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
    bool startsWith(const char* what) const { return m_sql.mid(m_begin, 2) == what; }

    template <typename Belongs>
    void take(Kind kind, Belongs belongs)
    {
        m_kind = kind;
        m_end = m_begin + 1;
        while (m_end < m_sql.size() && belongs(m_sql[m_end]))
            ++m_end;
    }
    /// A doubled quote within a text ends one piece and begins the next, which comes to the same.
    void takeTo(const QByteArray& end, qsizetype from)
    {
        m_kind = Kind::Quoted;
        const qsizetype at = m_sql.indexOf(end, m_begin + from);
        m_end = at < 0 ? m_sql.size() : at + end.size();
    }

    const QByteArray& m_sql;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    Kind m_kind = Kind::Other;
};

QByteArray typeFor(const QByteArray& word)
{
    if (word == "INTEGER")
        return "BIGINT";
    if (word == "REAL")
        return "DOUBLE PRECISION";
    if (word == "BLOB")
        return "BYTEA";
    if (word == "TEXT")
        return "TEXT COLLATE \"C\"";
    return word;
}

} // namespace

PostgresQuery postgresQuery(const QByteArray& sql)
{
    PostgresQuery query;
    query.reads = sql.trimmed().startsWith("SELECT");
    bool marked = false; // a lone mark stands before what comes now
    const auto number = [&](int n) {
        query.parameters = std::max(query.parameters, n);
        query.sql += '$' + QByteArray::number(n);
    };
    Pieces pieces(sql);
    while (pieces.next()) {
        const QByteArray text = pieces.text();
        if (std::exchange(marked, false)) {
            const bool numbered = pieces.kind() == Pieces::Kind::Word && isDigit(text[0]);
            number(numbered ? text.toInt() : query.parameters + 1);
            if (numbered)
                continue;
        }
        if (text == "?")
            marked = true;
        else
            query.sql += text;
    }
    if (marked)
        number(query.parameters + 1);
    return query;
}

QByteArray postgresScript(const QByteArray& sql)
{
    QByteArray script;
    QByteArray verb; // the first word of the statement
    bool ofTable = false;
    int words = 0;
    Pieces pieces(sql);
    while (pieces.next()) {
        const QByteArray text = pieces.text();
        if (text == ";") {
            words = 0;
            ofTable = false;
        }
        if (pieces.kind() != Pieces::Kind::Word) {
            script += text;
            continue;
        }
        if (++words == 1)
            verb = text;
        else if (words == 2)
            ofTable = (verb == "CREATE" || verb == "ALTER") && text == "TABLE";
        if (ofTable && text == "ROWID" && script.endsWith("WITHOUT "))
            script.chop(qsizetype(qstrlen("WITHOUT ")));
        else
            script += ofTable ? typeFor(text) : text;
    }
    return script;
}

} // namespace chancery::store
