// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/drafts.h"

#include "base/clock.h"
#include "store/rows.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr qsizetype mostDraft = 4 << 20;

Draft draftOf(const store::Query& q)
{
    return {q.text(0), q.text(1), momentFromText(q.text(2)),
            QJsonDocument::fromJson(q.utf8(3)).object()};
}

} // namespace

Result<void> saveDraft(store::Database& db, const QString& id, const QJsonObject& params,
                       const QDateTime& now)
{
    const QString text = store::jsonText(params);
    if (text.size() > mostDraft)
        return fail("documents.draft-too-large", {{u"length"_s, text.size()}});
    TRY(db.run("INSERT INTO doc_draft (id, saved_at, title, params) VALUES (?, ?, ?, ?)"
               " ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at,"
               " title = excluded.title, params = excluded.params",
               id, momentToText(now), params.value("title"_L1).toString(), text));
    return {};
}

Result<std::optional<Draft>> loadDraft(store::Database& db, const QString& id)
{
    auto q = db.query("SELECT id, title, saved_at, params FROM doc_draft WHERE id = ?");
    q.bind(id);
    std::optional<Draft> draft;
    if (q.next())
        draft = draftOf(q);
    TRY(q.done());
    return draft;
}

Result<QList<Draft>> listDrafts(store::Database& db)
{
    auto q = db.query("SELECT id, title, saved_at, params FROM doc_draft"
                      " ORDER BY saved_at DESC, id DESC");
    QList<Draft> drafts;
    while (q.next())
        drafts.append(draftOf(q));
    TRY(q.done());
    return drafts;
}

Result<int> countDrafts(store::Database& db)
{
    auto q = db.query("SELECT COUNT(*) FROM doc_draft");
    const int count = q.next() ? int(q.integer(0)) : 0;
    TRY(q.done());
    return count;
}

Result<void> deleteDraft(store::Database& db, const QString& id)
{
    TRY(db.run("DELETE FROM doc_draft WHERE id = ?", id));
    return {};
}

} // namespace chancery::documents
