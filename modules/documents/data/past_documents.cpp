// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/past_documents.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const QByteArray columns = "SELECT id, title, doc_number_canonical, stage, received_on, lead, co,"
                           " drafting_unit_name, copies, secrecy FROM doc_document WHERE ";

PastDocument pastOf(const store::Query& q)
{
    PastDocument past;
    past.id = q.text(0);
    past.title = q.text(1);
    past.number = q.text(2);
    past.stage = q.text(3);
    past.on = QDate::fromString(q.text(4), Qt::ISODate);
    past.lead = q.text(5);
    const auto co = QJsonDocument::fromJson(q.text(6).toUtf8()).array();
    for (const auto& each : co)
        past.co.append(each.toString());
    past.unitName = q.text(7);
    past.copies = int(q.integer(8));
    past.secrecy = int(q.integer(9));
    return past;
}

Result<QList<PastDocument>> all(store::Query& q)
{
    QList<PastDocument> list;
    while (q.next())
        list.append(pastOf(q));
    TRY(q.done());
    return list;
}

QString startOfDay(const QDate& day)
{
    return momentToText(QDateTime(day, QTime(0, 0), officeZone()).toUTC());
}

} // namespace

Result<QList<PastDocument>> assignedDocuments(store::Database& db, int most)
{
    auto q = db.query(columns + "way = 'incoming' AND lead IS NOT NULL AND title <> ''"
                                " ORDER BY received_on DESC, id LIMIT ?");
    q.bind(most);
    return all(q);
}

Result<QList<PastDocument>> writtenDocuments(store::Database& db, const QDate& since, int most)
{
    auto q = db.query(columns + "way = 'outgoing' AND stage <> 'voided' AND title <> ''"
                                " AND received_on >= ? ORDER BY received_on DESC, id LIMIT ?");
    q.bind(since.toString(Qt::ISODate));
    q.bind(most);
    return all(q);
}

Result<std::optional<PastDocument>> writtenDocument(store::Database& db, const QString& id)
{
    auto q = db.query(columns + "way = 'outgoing' AND stage <> 'voided' AND id = ?");
    q.bind(id);
    std::optional<PastDocument> found;
    if (q.next())
        found = pastOf(q);
    TRY(q.done());
    return found;
}

Result<IssueSums> issuedBetween(store::Database& db, const QString& unitName, const QDate& from,
                                const QDate& to)
{
    auto q = db.query(
        "SELECT COUNT(*), COALESCE(SUM(copies), 0), COALESCE(SUM((SELECT SUM(COALESCE(r.organs, 1))"
        " FROM doc_recipient AS r WHERE r.document_id = d.id)), 0)"
        " FROM doc_document AS d WHERE way = 'outgoing' AND stage <> 'voided'"
        " AND issued_at >= ? AND issued_at < ? AND (? = '' OR drafting_unit_name = ?)");
    q.bind(startOfDay(from));
    q.bind(startOfDay(to.addDays(1)));
    q.bind(unitName);
    q.bind(unitName);
    IssueSums sums;
    if (q.next())
        sums = {int(q.integer(0)), int(q.integer(2)), q.integer(1)};
    TRY(q.done());
    return sums;
}

} // namespace chancery::documents
