// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/merging.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/or_null.h"
#include "store/rows.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;

constexpr int firstMergedId = 40'000;
constexpr int firstMergedFileId = 41'000;
constexpr int mostMerged = 50;
constexpr int mostSteps = 12; ///< Of a way from the first step to the archive.

const store::Table& mergedTable()
{
    return *documentCatalog().find(u"doc_merged"_s);
}

QString columnOf(const DocumentEdit& edit, QLatin1StringView name)
{
    return edit.fields().value(name).toString();
}

bool isUnderWay(const DocumentEdit& edit)
{
    static const QStringList over{u"closed"_s, u"filed"_s, u"voided"_s, u"returned"_s, u"issued"_s};
    return edit.hasCase() && columnOf(edit, "way"_L1) == "incoming"_L1 &&
           !over.contains(edit.stage());
}

Result<bool> carriesOthers(const HandlerContext& context, const QString& document)
{
    auto q = context.db.query("SELECT COUNT(*) FROM doc_merged WHERE document_id = ?");
    q.bind(document);
    const bool found = q.next() && q.integer(0) > 0;
    TRY(q.done());
    return found;
}

QString shortTitle(const DocumentEdit& edit)
{
    const QString number = columnOf(edit, "number_text"_L1);
    return number.isEmpty() ? columnOf(edit, "title"_L1) : number;
}

/// The other's files hang on the one that is handled, named by where they came from.
Result<QJsonArray> lendFiles(const HandlerContext& context, const DocumentEdit& other, int& n,
                             DocumentEdit& edit)
{
    const auto& table = *documentCatalog().find(u"doc_attachment"_s);
    TRY_ASSIGN(const auto rows, store::readBranch(context.db, table, other.id()));
    QJsonArray ids;
    for (const auto& row : rows) {
        Fields fields = row.fields;
        fields[u"name"_s] = shortTitle(other) + u' ' + row.fields.value("name"_L1).toString();
        fields[u"role"_s] = u"attachment"_s;
        // Behind the files of the one that is handled.
        fields[u"position"_s] = context.now.toSecsSinceEpoch() * 1000 + n;
        const QString id = context.derivedId(firstMergedFileId + n++);
        edit.put("doc_attachment", id, fields);
        ids.append(id);
    }
    edit.set("attachments", edit.fields().value("attachments"_L1).toInt() + int(ids.size()));
    return ids;
}

Result<void> checkOther(const HandlerContext& context, const DocumentEdit& edit,
                        const DocumentEdit& other)
{
    if (!isUnderWay(other) || other.secrecy() != edit.secrecy())
        return fail("documents.not-to-merge", {{u"document"_s, shortTitle(other)}});
    if (!columnOf(other, "merged_into"_L1).isEmpty())
        return fail("documents.merged-into", {{u"document"_s, shortTitle(other)}});
    TRY_ASSIGN(const bool carries, carriesOthers(context, other.id()));
    if (carries)
        return fail("documents.has-merged", {{u"document"_s, shortTitle(other)}});
    return {};
}

void append(const ChangeSet& more, ChangeSet& changes)
{
    changes.rows += more.rows;
    changes.audiences += more.audiences;
}

/// Whatever still lies before the archive is passed over; the result stands as its opinion.
Result<void> carryToTheEnd(const QString& result, const QString& lead, DocumentEdit& other)
{
    other.actForTheOffice();
    other.set("merged_into", QJsonValue());
    for (int i = 0; i < mostSteps && isUnderWay(other); ++i) {
        QString step;
        for (const auto& item : other.state().items) {
            if (item.isOpen() && step.isEmpty())
                step = item.step;
        }
        if (step.isEmpty() || step == "file"_L1)
            break;
        workflow::Event skip;
        skip.kind = workflow::EventKind::Skip;
        skip.step = step;
        skip.reason = u"合并办理："_s + lead;
        TRY(other.advance(skip));
    }
    other.addOpinion(u"close"_s, result, {}, nullptr, {});
    other.note(u"close-merged"_s, nullptr, {}, {}, {{u"with"_s, lead}, {u"text"_s, result}});
    return {};
}

/// What was done: what is said while closing, or else the last that was handled or answered.
Result<QString> resultOf(const FlowParams& params, const HandlerContext& context,
                         const DocumentEdit& edit)
{
    if (!params.opinion.isEmpty())
        return params.opinion;
    auto q = context.db.query("SELECT body FROM doc_opinion WHERE document_id = ?"
                              " AND kind IN ('handle', 'answer') AND body <> ''"
                              " ORDER BY at DESC, id DESC LIMIT 1");
    q.bind(edit.id());
    const QString body = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return body;
}

} // namespace

Result<QList<MergedView>> mergedInto(store::Database& db, const QString& documentId)
{
    auto q = db.query("SELECT id, other_id, title, number, issuer, merged_at FROM doc_merged"
                      " WHERE document_id = ? ORDER BY merged_at, id");
    q.bind(documentId);
    QList<MergedView> list;
    while (q.next())
        list.append(
            {q.text(0), q.text(1), q.text(2), q.text(3), q.text(4), momentFromText(q.text(5))});
    TRY(q.done());
    return list;
}

Result<ChangeSet> mergeDocuments(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QStringList others = in.texts("documents", mostMerged, 36);
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    if (!edit.isOffice())
        return fail("documents.not-registry");
    if (!isUnderWay(edit))
        return fail("documents.not-to-merge", {{u"document"_s, shortTitle(edit)}});
    if (!columnOf(edit, "merged_into"_L1).isEmpty())
        return fail("documents.merged-into", {{u"document"_s, shortTitle(edit)}});
    if (others.isEmpty() || others.contains(document) ||
        QSet<QString>(others.begin(), others.end()).size() != others.size())
        return fail("documents.others-needed");
    ChangeSet changes;
    QJsonArray titles;
    int files = 0;
    for (qsizetype i = 0; i < others.size(); ++i) {
        TRY(DocumentEdit::open(context, settings, others.at(i))); // What one sees, one may merge.
        TRY_ASSIGN(auto other,
                   DocumentEdit::openBeside(context, settings, others.at(i), int(i) + 1));
        TRY(checkOther(context, edit, other));
        TRY_ASSIGN(const auto lent, lendFiles(context, other, files, edit));
        edit.put("doc_merged", context.derivedId(firstMergedId + int(i)),
                 {{u"other_id"_s, other.id()},
                  {u"title"_s, columnOf(other, "title"_L1)},
                  {u"number"_s, orNull(columnOf(other, "doc_number_canonical"_L1))},
                  {u"issuer"_s, orNull(columnOf(other, "issuer"_L1))},
                  {u"files"_s, lent},
                  {u"merged_at"_s, momentToText(context.now)},
                  {u"merged_by"_s, context.actor.person.text()},
                  {u"merged_name"_s, context.actor.name}});
        titles.append(shortTitle(other));
        other.set("merged_into", document);
        other.note(u"merge"_s, nullptr, {}, {}, {{u"with"_s, shortTitle(edit)}});
        TRY_ASSIGN(const auto changed, other.finish());
        append(changed, changes);
    }
    edit.note(u"merge"_s, nullptr, {}, {}, {{u"names"_s, titles}});
    TRY_ASSIGN(auto own, edit.finish());
    append(changes, own);
    return own;
}

Result<ChangeSet> splitDocuments(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString wanted = in.optionalIdText("merged");
    const QString reason = in.optionalText("reason", 500).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    if (!edit.isOffice())
        return fail("documents.not-registry");
    TRY_ASSIGN(const auto rows, store::readBranch(context.db, mergedTable(), document));
    ChangeSet changes;
    QJsonArray titles;
    int n = 0;
    for (const auto& row : rows) {
        if (!wanted.isEmpty() && row.id != wanted)
            continue;
        const QString otherId = row.fields.value("other_id"_L1).toString();
        TRY_ASSIGN(auto other, DocumentEdit::openBeside(context, settings, otherId, ++n));
        const auto files = row.fields.value("files"_L1).toArray();
        for (const auto& file : files)
            edit.remove("doc_attachment", file.toString());
        edit.set("attachments",
                 std::max<qint64>(0, edit.fields().value("attachments"_L1).toInt() - files.size()));
        edit.remove("doc_merged", row.id);
        titles.append(shortTitle(other));
        other.set("merged_into", QJsonValue());
        other.note(u"split"_s, nullptr, {}, {},
                   {{u"with"_s, shortTitle(edit)}, {u"reason"_s, reason}});
        TRY_ASSIGN(const auto changed, other.finish());
        append(changed, changes);
    }
    if (n == 0)
        return fail("documents.nothing-to-do");
    edit.note(u"split"_s, nullptr, {}, {}, {{u"names"_s, titles}, {u"reason"_s, reason}});
    TRY_ASSIGN(auto own, edit.finish());
    append(changes, own);
    return own;
}

Result<void> checkMerging(const FlowVerb& verb, const HandlerContext& context,
                          const DocumentEdit& edit)
{
    if (!columnOf(edit, "merged_into"_L1).isEmpty())
        return fail("documents.merged-into", {{u"document"_s, shortTitle(edit)}});
    const bool givesUp = verb.verb == "void"_L1 || verb.verb == "return-to-sender"_L1;
    if (!givesUp)
        return {};
    TRY_ASSIGN(const bool carries, carriesOthers(context, edit.id()));
    return carries ? fail("documents.has-merged", {{u"document"_s, shortTitle(edit)}})
                   : Result<void>();
}

Result<ChangeSet> closeMerged(const FlowVerb& verb, const FlowParams& params,
                              const HandlerContext& context, const DocumentSettings& settings,
                              const DocumentEdit& edit)
{
    ChangeSet changes;
    if (verb.verb != "close"_L1 || columnOf(edit, "way"_L1) != "incoming"_L1)
        return changes;
    TRY_ASSIGN(const auto rows, store::readBranch(context.db, mergedTable(), edit.id()));
    TRY_ASSIGN(const QString result, resultOf(params, context, edit));
    int n = 0;
    for (const auto& row : rows) {
        const QString otherId = row.fields.value("other_id"_L1).toString();
        // A desk of a department may not have those that rest; the server closes them.
        TRY_ASSIGN(const auto there,
                   store::readRow(context.db, *documentCatalog().find(u"doc_document"_s), otherId));
        if (!there)
            continue;
        TRY_ASSIGN(auto other, DocumentEdit::openBeside(context, settings, otherId, ++n));
        if (columnOf(other, "merged_into"_L1) != edit.id())
            continue; // Taken out and gone its own way before.
        TRY(carryToTheEnd(result, shortTitle(edit), other));
        TRY_ASSIGN(const auto changed, other.finish());
        append(changed, changes);
    }
    return changes;
}

} // namespace chancery::documents
