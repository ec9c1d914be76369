// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/manuscripts.h"

#include "base/clock.h"
#include "documents/data/or_null.h"
#include "documents/data/search_key.h"
#include "documents/rules/issuer.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::documents {

QJsonObject manuscriptColumns(const Manuscript& text, const Slip& slip)
{
    const QString issuers = text.issuers.join(u'、');
    const QString addressees = text.addressees.join(u'、');
    const bool isSecret = text.secrecy.grade != Secrecy::None;
    return {{u"doc_type"_s, kindId(text.kind)},
            {u"issuer"_s, orNull(issuers)},
            {u"issuer_key"_s, orNull(organKey(text.issuers.value(0)))},
            {u"title"_s, text.title},
            {u"search_key"_s, searchKey({text.title, issuers, addressees})},
            {u"addressees"_s, orNull(addressees)},
            {u"copies_to"_s, orNull(text.copiesTo.join(u'、'))},
            {u"urgency"_s, int(text.urgency)},
            {u"secrecy"_s, int(text.secrecy.grade)},
            {u"secrecy_text"_s, isSecret ? QJsonValue(text.secrecy.text()) : QJsonValue()},
            {u"copies"_s, slip.copies},
            {u"publicity"_s, orNull(publicityId(slip.publicity))},
            {u"slip"_s, slip.toJson()},
            {u"text_hash"_s, text.hash()}};
}

Result<QList<VersionView>> manuscriptVersions(store::Database& db, const QString& documentId)
{
    auto q = db.query("SELECT id, position, at, author, author_name, author_unit, step, note, hash"
                      " FROM doc_version WHERE document_id = ? ORDER BY position");
    q.bind(documentId);
    QList<VersionView> versions;
    while (q.next())
        versions.append({q.text(0), int(q.integer(1)), momentFromText(q.text(2)), q.text(3),
                         q.text(4), q.text(5), q.text(6), q.text(7), q.text(8)});
    TRY(q.done());
    return versions;
}

Result<Manuscript> manuscriptAt(store::Database& db, const QString& documentId, int position)
{
    auto q = db.query("SELECT content FROM doc_version WHERE document_id = ? AND position = ?");
    q.bind(documentId).bind(position);
    const bool found = q.next();
    const auto content = found ? QJsonDocument::fromJson(q.utf8(0)).object() : QJsonObject();
    TRY(q.done());
    if (!found)
        return fail("documents.unknown-version",
                    {{u"document"_s, documentId}, {u"position"_s, position}});
    return Manuscript::parse(content);
}

} // namespace chancery::documents
