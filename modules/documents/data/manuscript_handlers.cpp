// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/document_edit.h"
#include "documents/data/handlers.h"
#include "documents/data/issuing.h"
#include "documents/data/manuscripts.h"
#include "documents/data/or_null.h"
#include "documents/data/routes.h"
#include "store/rows.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;

constexpr int versionId = 4'000;

/// The text on the way to becoming a version.
struct Writing {
    Manuscript text;
    Slip slip;
    QString note;
};

/// One more version at the end.
void addVersion(const HandlerContext& context, DocumentEdit& edit, const Writing& writing,
                const QString& step)
{
    const int position = edit.fields().value("text_position"_L1).toInt(-1) + 1;
    edit.put("doc_version", context.derivedId(versionId),
             {{u"position"_s, position},
              {u"at"_s, momentToText(context.now)},
              {u"author"_s, context.actor.person.text()},
              {u"author_name"_s, context.actor.name},
              {u"author_unit"_s, orNull(context.actor.unitName)},
              {u"step"_s, orNull(step)},
              {u"note"_s, orNull(writing.note)},
              {u"hash"_s, writing.text.hash()},
              {u"content"_s, writing.text.toJson()}});
    edit.put("doc_text", edit.id(), {{u"body"_s, writing.text.plainText()}});
    edit.set("text_position", position);
}

void setColumns(DocumentEdit& edit, const Writing& writing)
{
    const QJsonObject filled = manuscriptColumns(writing.text, writing.slip);
    for (auto it = filled.begin(); it != filled.end(); ++it)
        edit.set(it.key(), it.value());
}

/// Neither text nor title of a secret enters a network that may not hold it.
Result<void> checkGrade(const HandlerContext& context, const DocumentSettings& settings,
                        const Manuscript& text)
{
    const auto grade = text.secrecy.grade;
    if (int(grade) > context.actor.clearance)
        return fail("documents.above-clearance", {{u"secrecy"_s, int(grade)}});
    return checkContents(settings.networkGrade, grade, {!text.title.isEmpty(), true, false});
}

Result<ChangeSet> draftDocument(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("id");
    const auto way = in.choice("way", {u"outgoing"_s, u"internal"_s});
    const auto form = in.optionalChoice("form", {u"memo"_s, u"briefing"_s});
    const QString unit = in.optionalText("unit", 120);
    Writing writing;
    const auto text = in.optionalObject("text");
    const auto slip = in.optionalObject("slip");
    TRY(in.finish());
    const bool isBriefing = form.value_or(0) == 1;
    if (form && way == 0) // Only what stays in the house is a memo or a briefing.
        return fail("base.bad-field", {{u"field"_s, u"form"_s}, {u"why"_s, u"not-one-of"_s}});
    TRY_ASSIGN(writing.text, Manuscript::parse(text));
    TRY_ASSIGN(writing.slip, Slip::parse(slip));
    TRY(checkGrade(context, settings, writing.text));
    if (!unit.isEmpty() && !context.actor.may(unit))
        return fail("documents.not-your-unit", {{u"unit"_s, unit}});
    TRY_ASSIGN(const auto before,
               store::readRow(context.db, *documentCatalog().find(u"doc_document"_s), id));
    if (before)
        return fail("documents.exists", {{u"document"_s, id}});
    auto edit = DocumentEdit::create(context, settings, id, {});
    edit.set("way", way == 0 ? u"outgoing"_s : u"internal"_s);
    if (isBriefing)
        edit.set("form", u"briefing"_s);
    edit.set("kind", u"act"_s);
    edit.set("medium", u"document"_s);
    edit.set("attachments", 0);
    edit.set("open_to_all", false);
    edit.set("received_on", officeDate(context.now).toString(Qt::ISODate));
    edit.set("drafting_unit", orNull(unit));
    edit.set("drafting_unit_name", orNull(context.actor.unitName));
    setColumns(edit, writing);
    addVersion(context, edit, writing, u"draft"_s);
    TRY(edit.begin(routeOf(way == 0     ? u"outgoing"_s
                           : isBriefing ? u"briefing"_s
                                        : u"internal"_s),
                   {}));
    const auto& own = edit.state().items.first();
    edit.note(u"draft"_s, &own, {}, own.participant, {});
    return edit.finish();
}

Result<ChangeSet> writeDocument(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString base = in.text("base", 64, 64);
    const auto text = in.object("text");
    const auto slip = in.object("slip");
    Writing writing;
    writing.note = in.optionalText("note", 500).trimmed();
    TRY(in.finish());
    TRY_ASSIGN(writing.text, Manuscript::parse(text));
    TRY_ASSIGN(writing.slip, Slip::parse(slip));
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    const auto* item = writingItem(edit);
    if (!item)
        return fail("documents.not-your-turn",
                    {{u"verb"_s, u"write"_s}, {u"stage"_s, edit.stage()}});
    TRY(checkGrade(context, settings, writing.text));
    TRY(checkSeen(edit, base));
    const QString step = item->step;
    const bool isNewText = writing.text.hash() != base;
    const bool isNewSlip = writing.slip.toJson() != edit.fields().value("slip"_L1).toObject();
    if (!isNewText && !isNewSlip)
        return edit.finish(); // It stands there already.
    setColumns(edit, writing);
    if (isNewText)
        addVersion(context, edit, writing, step);
    edit.note(u"write"_s, item, {}, item->participant,
              {{u"note"_s, writing.note},
               {u"position"_s, edit.fields().value("text_position"_L1)},
               {u"slipOnly"_s, isNewText ? QJsonValue() : QJsonValue(true)}});
    return edit.finish();
}

} // namespace

void addManuscriptHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("documents.draft", [settings](const HandlerContext& context) {
        return draftDocument(context, *settings);
    });
    registry.add("documents.write", [settings](const HandlerContext& context) {
        return writeDocument(context, *settings);
    });
    registry.add("documents.receipt", [settings](const HandlerContext& context) {
        return noteReceipt(context, *settings);
    });
}

} // namespace chancery::documents
