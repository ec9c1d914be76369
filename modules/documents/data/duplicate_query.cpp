// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/queries.h"
#include "documents/rules/duplicates.h"
#include "documents/rules/issuer.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostCandidates = 20;
constexpr int mostLookedAt = 200;
const QByteArray columns = "SELECT d.id, d.title, d.number_text, d.doc_number, d.issuer,"
                           " d.signed_on, d.stage FROM doc_document AS d"
                           " WHERE d.stage <> 'voided' AND ";

class Search {
public:
    Search(store::Database& db, Likeness wanted, QString notId)
        : m_db(db), m_wanted(std::move(wanted)), m_notId(std::move(notId))
    {
    }

    Result<void> look(const char* where, const QStringList& values, const QString& hash = {})
    {
        auto q = m_db.query(columns + where + " ORDER BY d.id LIMIT ?");
        for (const auto& value : values)
            q.bind(value);
        q.bind(mostLookedAt);
        while (q.next())
            take(q, hash);
        return q.done();
    }

    QList<Candidate> found() const { return (m_certain + m_possible).mid(0, mostCandidates); }

private:
    void take(const store::Query& q, const QString& hash)
    {
        const QString id = q.text(0);
        if (id == m_notId || m_seen.contains(id))
            return;
        Likeness other{DocumentNumber::parse(q.text(3)), q.text(4), q.text(1),
                       QDate::fromString(q.text(5), Qt::ISODate), hash};
        Likeness wanted = m_wanted;
        wanted.fileHash = hash;
        const Alike how = alike(wanted, other);
        if (how == Alike::No)
            return;
        m_seen.insert(id);
        Candidate candidate{id,           q.text(1),  q.text(2), other.number.canonical(),
                            other.issuer, other.date, q.text(6), how == Alike::Certain};
        (candidate.certain ? m_certain : m_possible).append(candidate);
    }

    store::Database& m_db;
    Likeness m_wanted;
    QString m_notId;
    QSet<QString> m_seen;
    QList<Candidate> m_certain;
    QList<Candidate> m_possible;
};

/// By what makes two documents certainly one: the file and the number.
Result<void> lookForCertain(Search& search, const DocumentNumber& number,
                            const QStringList& sha256s)
{
    for (const auto& sha256 : sha256s)
        TRY(search.look("d.id IN (SELECT document_id FROM doc_attachment WHERE sha256 = ?)",
                        {sha256}, sha256));
    if (!number.key().isEmpty())
        TRY(search.look("d.doc_number_key = ?", {number.key()}));
    return {};
}

} // namespace

Result<QList<Candidate>> certainDuplicates(store::Database& db, const QString& number,
                                           const QString& issuer, const QStringList& sha256s,
                                           const QString& notId)
{
    const auto parsed = DocumentNumber::parse(number);
    Search search(db, {parsed, issuer, {}, {}, {}}, notId);
    TRY(lookForCertain(search, parsed, sha256s));
    QList<Candidate> found = search.found();
    found.removeIf([](const Candidate& candidate) { return !candidate.certain; });
    return found;
}

Result<QList<Candidate>> duplicates(store::Database& db, const QString& number,
                                    const QString& issuer, const QString& title,
                                    const QDate& signedOn, const QStringList& sha256s,
                                    const QString& notId)
{
    const auto parsed = DocumentNumber::parse(number);
    Search search(db, {parsed, issuer, title, signedOn, {}}, notId);
    TRY(lookForCertain(search, parsed, sha256s));
    const QString organ = organKey(issuer);
    if (organ.isEmpty() || title.isEmpty())
        return search.found();
    // The same title counts within thirty days, or where a day is unknown.
    if (!signedOn.isValid()) {
        TRY(search.look("d.issuer_key = ? AND d.title = ?", {organ, title}));
        return search.found();
    }
    TRY(search.look("d.issuer_key = ? AND d.signed_on BETWEEN ? AND ?",
                    {organ, signedOn.addDays(-30).toString(Qt::ISODate),
                     signedOn.addDays(30).toString(Qt::ISODate)}));
    TRY(search.look("d.issuer_key = ? AND d.signed_on IS NULL"
                    " AND d.title = ?",
                    {organ, title}));
    return search.found();
}

Result<QStringList> issuersLike(store::Database& db, const QString& text, int most)
{
    QString pattern = text.trimmed().left(100);
    for (const QChar c : {u'\\', u'%', u'_'})
        pattern.replace(c, QString(u'\\') + c);
    auto q = db.query("SELECT issuer FROM doc_document WHERE issuer LIKE ? ESCAPE '\\'"
                      " GROUP BY issuer ORDER BY COUNT(*) DESC, issuer LIMIT ?");
    q.bind(u'%' + pattern + u'%').bind(most);
    QStringList issuers;
    while (q.next())
        issuers.append(q.text(0));
    TRY(q.done());
    return issuers;
}

} // namespace chancery::documents
