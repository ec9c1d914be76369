// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "supervision/data/catalog.h"
#include "supervision/data/handlers.h"
#include "supervision/data/import_check.h"
#include "supervision/rules/import_plan.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

constexpr int mostImported = 1'000'000;
/// In one command: a desk reads each of them once more, to be able to lay it down again.
constexpr int mostDropped = 20;

const store::Table& importTable(const char* name)
{
    return *supervisionCatalog().find(QString::fromLatin1(name));
}

/// The import's row where the actor may go on with it.
Result<Fields> importRow(const HandlerContext& context, const QString& id)
{
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    TRY_ASSIGN(const auto row, store::readRow(context.db, importTable("sup_import"), id));
    if (!row)
        return fail("supervision.import-unknown");
    return row->fields;
}

Result<QString> partId(store::Database& db, const QString& import, int part)
{
    auto q = db.query("SELECT id FROM sup_import_part WHERE import_id = ? AND position = ?");
    q.bind(import).bind(part);
    const QString id = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return id;
}

Result<ChangeSet> beginImport(const HandlerContext& context, const SupervisionSettings&)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("id");
    const QString name = in.text("name", 1, 200).trimmed();
    const int items = int(in.integer("items", 1, mostImported));
    const int parts = int(in.integer("parts", 1, mostImported));
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    TRY_ASSIGN(const auto before, store::readRow(context.db, importTable("sup_import"), id));
    if (before)
        return fail("supervision.import-exists");
    ChangeSet changes;
    changes.put(u"sup_import"_s, id,
                {{u"name"_s, name},
                 {u"state"_s, u"coming"_s},
                 {u"parts"_s, parts},
                 {u"items"_s, items},
                 {u"arrived"_s, 0},
                 {u"taken"_s, 0},
                 {u"by_person"_s, context.actor.person.text()},
                 {u"by_name"_s, context.actor.name},
                 {u"at"_s, momentToText(context.now)}});
    changes.setAudience(u"sup_import"_s, id, {store::scopeOf(u"role:supervisor"_s, 0)});
    return changes;
}

/// Every row is decided as it is going to be, so that what comes later can fail no more: by the
/// server. Whoever lays it down has had it decided on the way (judgeRows()), away from the window,
/// which would stand still while it happens a second time; and no list shows what is laid down.
Result<ChangeSet> layPart(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString import = in.idText("import");
    const int part = int(in.integer("part", 0, mostImported));
    const auto items = in.objects("items", ImportPlan::mostPartRows);
    TRY(in.finish());
    TRY_ASSIGN(const Fields row, importRow(context, import));
    if (row.value("state"_L1).toString() != "coming"_L1 || part >= row.value("parts"_L1).toInt())
        return fail("supervision.import-ended");
    if (items.isEmpty())
        return fail("supervision.nothing-to-do");
    TRY_ASSIGN(const QString before, partId(context.db, import, part));
    if (!before.isEmpty())
        return fail("supervision.import-exists");
    QSet<QString> seen;
    QJsonArray kept;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString id = items.at(i).value("id"_L1).toString();
        RowVerdict verdict;
        if (seen.contains(id))
            verdict.refusal = fail("supervision.exists", {{u"item"_s, id}});
        else if (context.authority.decides())
            verdict = judgeRow(context, settings, items.at(i));
        if (verdict.refusal)
            return fail("supervision.bad-row",
                        {{u"row"_s, int(i) + 1}, {u"why"_s, verdict.refusal->debugText()}});
        seen.insert(id);
        kept.append(items.at(i));
    }
    ChangeSet changes;
    changes.put(u"sup_import_part"_s, context.derivedId(0),
                {{u"import_id"_s, import}, {u"position"_s, part}, {u"items"_s, kept}});
    changes.put(u"sup_import"_s, import, {{u"arrived"_s, row.value("arrived"_L1).toInt() + 1}});
    return changes;
}

/// As it was laid down; or, where something has changed since, as words that a supervisor can
/// assign. The name of a department that was dissolved in between must not keep half a ledger out.
Result<void> takeRow(const HandlerContext& context, const SupervisionSettings& settings,
                     const QJsonObject& item, ChangeSet& changes, QJsonArray& weakened)
{
    ChangeSet opened = changes;
    TRY_ASSIGN(auto draft, ItemDraft::parse(item));
    const auto done = openItem(context, settings, draft, opened);
    if (done.ok()) {
        changes = std::move(opened);
        return {};
    }
    if (done.error().code == "supervision.exists"_L1)
        return {};
    weakened.append(QJsonObject{{u"item"_s, draft.id}, {u"why"_s, done.error().debugText()}});
    const QString dueText = draft.plan.dueText;
    draft.plan = {};
    draft.plan.dueText = dueText;
    draft.plan.openEnded = true;
    draft.milestones.clear();
    draft.reportOn.reset();
    draft.source.person.clear();
    draft.upTo = u"propose"_s;
    return openItem(context, settings, draft, changes);
}

Result<ChangeSet> takePart(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString import = in.idText("import");
    const int part = int(in.integer("part", 0, mostImported));
    TRY(in.finish());
    TRY_ASSIGN(const Fields row, importRow(context, import));
    const QString state = row.value("state"_L1).toString();
    const int parts = row.value("parts"_L1).toInt();
    const int arrived = row.value("arrived"_L1).toInt();
    if (state == "coming"_L1 && arrived < parts)
        return fail("supervision.import-incomplete", {{u"there"_s, arrived}, {u"wanted"_s, parts}});
    if (state != "coming"_L1 && state != "taking"_L1)
        return fail("supervision.import-ended");
    TRY_ASSIGN(const QString id, partId(context.db, import, part));
    if (id.isEmpty())
        return fail("supervision.nothing-to-do"); // somebody else went on with it
    TRY_ASSIGN(const auto laid, store::readRow(context.db, importTable("sup_import_part"), id));
    ChangeSet changes;
    QJsonArray weakened;
    const auto items = laid->fields.value("items"_L1).toArray();
    for (const auto& item : items)
        TRY(takeRow(context, settings, item.toObject(), changes, weakened));
    changes.remove(u"sup_import_part"_s, id);
    const int taken = row.value("taken"_L1).toInt() + 1;
    Fields now{{u"taken"_s, taken}, {u"state"_s, taken == parts ? u"done"_s : u"taking"_s}};
    if (taken == parts)
        now[u"ended_at"_s] = momentToText(context.now);
    changes.put(u"sup_import"_s, import, now);
    changes.result = {{u"items"_s, int(items.size())}, {u"left"_s, parts - taken}};
    if (!weakened.isEmpty())
        changes.result[u"weakened"_s] = weakened;
    return changes;
}

/// Takes away what was laid down, in pieces; of what was taken in nothing is taken back.
Result<ChangeSet> dropImport(const HandlerContext& context, const SupervisionSettings&)
{
    JsonReader in(context.command.params);
    const QString import = in.idText("import");
    TRY(in.finish());
    TRY_ASSIGN(const Fields row, importRow(context, import));
    const QString state = row.value("state"_L1).toString();
    if (state != "coming"_L1 && state != "dropped"_L1)
        return fail("supervision.import-ended");
    ChangeSet changes;
    auto q = context.db.query("SELECT id FROM sup_import_part WHERE import_id = ?"
                              " ORDER BY position LIMIT ?");
    q.bind(import).bind(mostDropped + 1);
    int left = 0;
    while (q.next()) {
        if (++left <= mostDropped)
            changes.remove(u"sup_import_part"_s, q.text(0));
    }
    TRY(q.done());
    const bool more = left > mostDropped;
    if (state == "dropped"_L1 && left == 0)
        return fail("supervision.nothing-to-do");
    changes.put(u"sup_import"_s, import,
                {{u"state"_s, u"dropped"_s}, {u"ended_at"_s, momentToText(context.now)}});
    changes.result = {{u"more"_s, more}};
    return changes;
}

} // namespace

void addImportHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.import-begin", withSettings(settings, beginImport));
    registry.add("supervision.import-part", withSettings(settings, layPart));
    registry.add("supervision.import-take", withSettings(settings, takePart));
    registry.add("supervision.import-drop", withSettings(settings, dropImport));
}

} // namespace chancery::supervision
