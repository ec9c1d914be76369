// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/page_marks.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/document_edit.h"
#include "documents/data/handlers.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;

constexpr int pageMarkId = 3'000; ///< Of HandlerContext::derivedId(), after a document's others.

/// Whoever has the document in hand, had it or reads it, and the office.
bool mayMarkPages(const DocumentEdit& edit)
{
    const auto& items = edit.state().items;
    const auto& readers = edit.readers();
    return edit.isOffice() ||
           std::any_of(items.begin(), items.end(),
                       [&](const auto& item) {
                           return (item.isOpen() || item.state == workflow::ItemState::Done) &&
                                  edit.mayActOn(item.participant);
                       }) ||
           std::any_of(readers.begin(), readers.end(), [&](const store::Row& reader) {
               return reader.fields.value("state"_L1).toString() != "dropped"_L1 &&
                      edit.mayActOn(reader.fields.value("participant"_L1).toString());
           });
}

/// One of its files, or a version of the text that the house writes itself.
Result<bool> hasPages(store::Database& db, const QString& document, const QString& sha256)
{
    auto q = db.query("SELECT 1 FROM doc_attachment WHERE document_id = ?1 AND sha256 = ?2"
                      " UNION ALL SELECT 1 FROM doc_version WHERE document_id = ?1 AND hash = ?2"
                      " LIMIT 1");
    q.bind(document).bind(sha256);
    const bool found = q.next();
    TRY(q.done());
    return found;
}

/// documents.mark-page {document, file, mark}: a mark on a page of one of its files, or of its text
/// as it stands in one version, by its hash.
Result<ChangeSet> markPage(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString file = in.text("file", 64, 64);
    const QJsonObject drawn = in.object("mark");
    TRY(in.finish());
    TRY_ASSIGN(const auto mark, PageMark::parse(drawn));
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    TRY(checkContents(settings.networkGrade, edit.secrecy(), {false, true, false}));
    TRY_ASSIGN(const bool isThere, hasPages(context.db, document, file));
    if (!isThere)
        return fail("documents.no-attachment", {{u"attachment"_s, file}});
    if (edit.stage() == "voided"_L1)
        return fail("documents.wrong-stage", {{u"stage"_s, edit.stage()}});
    if (!mayMarkPages(edit))
        return fail("documents.not-your-turn",
                    {{u"verb"_s, u"mark-page"_s}, {u"stage"_s, edit.stage()}});
    const auto& actor = context.actor;
    const QString id = context.derivedId(pageMarkId);
    edit.put("doc_page_mark", id,
             {{u"sha256"_s, file},
              {u"page"_s, mark.page},
              {u"kind"_s, pageMarkKindId(mark.kind)},
              {u"drawn"_s, mark.toJson()},
              {u"author"_s, actor.person.text()},
              {u"author_name"_s, actor.name},
              {u"at"_s, momentToText(context.now)}});
    edit.note(u"mark-page"_s, nullptr, {}, {}, {{u"page"_s, mark.page + 1}});
    edit.tell("mark", id);
    return edit.finish();
}

/// documents.erase-mark {document, mark}: one's own, for it was never part of the file.
Result<ChangeSet> eraseMark(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString id = in.idText("mark");
    TRY(in.finish());
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    TRY_ASSIGN(const auto row,
               store::readRow(context.db, *documentCatalog().find(u"doc_page_mark"_s), id));
    if (!row || row->fields.value("document_id"_L1).toString() != document)
        return fail("documents.no-mark", {{u"mark"_s, id}});
    if (row->fields.value("author"_L1).toString() != context.actor.person.text())
        return fail("documents.not-your-mark",
                    {{u"author"_s, row->fields.value("author_name"_L1).toString()}});
    edit.remove("doc_page_mark", id);
    edit.note(u"erase-mark"_s, nullptr, {}, {},
              {{u"page"_s, row->fields.value("page"_L1).toInt() + 1}});
    return edit.finish();
}

} // namespace

Result<QList<PageMarkView>> pageMarks(store::Database& db, const QString& documentId,
                                      const QString& sha256)
{
    auto q = db.query("SELECT id, drawn, author, author_name, at FROM doc_page_mark"
                      " WHERE document_id = ? AND sha256 = ? ORDER BY at, id");
    q.bind(documentId).bind(sha256);
    QList<PageMarkView> marks;
    while (q.next()) {
        const auto mark = PageMark::parse(QJsonDocument::fromJson(q.utf8(1)).object());
        // A newer version's kind of mark is shown by the newer version.
        if (mark.ok())
            marks.append({q.text(0), *mark, q.text(2), q.text(3), momentFromText(q.text(4))});
    }
    TRY(q.done());
    return marks;
}

void addPageMarkHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    const auto with =
        [settings](Result<ChangeSet> (*handler)(const HandlerContext&, const DocumentSettings&)) {
            return [settings, handler](const HandlerContext& context) {
                return handler(context, *settings);
            };
        };
    registry.add("documents.mark-page", with(markPage));
    registry.add("documents.erase-mark", with(eraseMark));
}

} // namespace chancery::documents
