// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "base/participant.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/item_edit.h"
#include "supervision/data/opening.h"
#include "supervision/rules/checks.h"
#include "supervision/rules/draw.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

constexpr int mostInspectors = 200;
constexpr qsizetype seedFigures = 16;

const store::Table& checkTable(const char* name)
{
    return *supervisionCatalog().find(QString::fromLatin1(name));
}

Result<QString> calledIn(const HandlerContext& context, const SupervisionSettings& settings,
                         const QString& participant)
{
    if (!settings.nameOf || participant.isEmpty())
        return QString();
    TRY_ASSIGN(const QString name, settings.nameOf(context.db, participant));
    if (name.isEmpty())
        return fail("supervision.unknown-participant", {{u"participant"_s, participant}});
    return name;
}

/// A check that is under way.
Result<Fields> openCheck(const HandlerContext& context, const QString& id)
{
    TRY_ASSIGN(const auto row, store::readRow(context.db, checkTable("sup_check"), id));
    if (!row)
        return fail("supervision.unknown-check");
    if (!row->fields.value("closed_at"_L1).toString().isEmpty())
        return fail("supervision.check-closed");
    return row->fields;
}

Result<Fields> objectOfCheck(const HandlerContext& context, const QString& check,
                             const QString& object)
{
    TRY_ASSIGN(const auto row, store::readRow(context.db, checkTable("sup_check_object"), object));
    if (!row || row->fields.value("check_id"_L1).toString() != check)
        return fail("supervision.unknown-object");
    return row->fields;
}

Result<QList<store::Row>> objectsOfCheck(const HandlerContext& context, const QString& check)
{
    QStringList ids;
    auto q = context.db.query("SELECT id FROM sup_check_object WHERE check_id = ?"
                              " ORDER BY position, id");
    q.bind(check);
    while (q.next())
        ids.append(q.text(0));
    TRY(q.done());
    QList<store::Row> rows;
    for (const auto& id : std::as_const(ids)) {
        TRY_ASSIGN(const auto row, store::readRow(context.db, checkTable("sup_check_object"), id));
        if (row)
            rows.append(*row);
    }
    return rows;
}

/// Who sees the check itself: supervisors, and every department that is to do something about it.
void tellCheck(const QString& check, const Fields& fields, const QList<store::Row>& objects,
               ChangeSet& changes)
{
    QSet<QString> people{u"role:supervisor"_s};
    const bool isDraw = fields.value("form"_L1).toString() == "draw"_L1;
    for (const auto& row : objects) {
        if (isDraw && !row.fields.value("is_drawn"_L1).toBool())
            continue;
        people << row.fields.value("unit"_L1).toString();
        people << row.fields.value("inspector"_L1).toString();
    }
    people.remove(QString());
    QStringList scopes(people.begin(), people.end());
    scopes.sort();
    changes.setAudience(u"sup_check"_s, check, scopes);
}

void tellObject(const QString& form, const QString& id, const Fields& fields, ChangeSet& changes)
{
    QStringList scopes{u"role:supervisor"_s};
    if (form != "draw"_L1 || fields.value("is_drawn"_L1).toBool())
        scopes.append(fields.value("unit"_L1).toString());
    const QString inspector = fields.value("inspector"_L1).toString();
    if (!inspector.isEmpty() && !scopes.contains(inspector))
        scopes.append(inspector);
    scopes.sort();
    changes.setAudience(u"sup_check_object"_s, id, scopes);
}

} // namespace

Result<void> beginCheck(const HandlerContext& context, const SupervisionSettings& settings,
                        const CheckDraft& draft, const QString& series, ChangeSet& changes)
{
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    TRY_ASSIGN(const auto before, store::readRow(context.db, checkTable("sup_check"), draft.id));
    if (before)
        return fail("supervision.exists", {{u"item"_s, draft.id}});
    const QDate today = officeDate(context.now);
    if (draft.due && *draft.due < today)
        return fail("supervision.due-before-start", {{u"due"_s, draft.due->toString(Qt::ISODate)},
                                                     {u"start"_s, today.toString(Qt::ISODate)}});
    const Fields fields{{u"kind"_s, draft.kind},
                        {u"form"_s, draft.form},
                        {u"title"_s, draft.title},
                        {u"requirement"_s, textOrNull(draft.requirement)},
                        {u"due_on"_s, dayOrNull(draft.due)},
                        {u"least_percent"_s, draft.leastPercent},
                        {u"cycle_years"_s, draft.cycleYears},
                        {u"objects"_s, int(draft.objects.size())},
                        {u"created_by"_s, context.actor.person.text()},
                        {u"created_name"_s, context.actor.name},
                        {u"created_at"_s, momentToText(context.now)},
                        {u"series_id"_s, textOrNull(series)}};
    changes.put(u"sup_check"_s, draft.id, fields);
    QList<store::Row> rows;
    int position = 0;
    for (const auto& object : draft.objects) {
        TRY_ASSIGN(const QString name, calledIn(context, settings, object.unit));
        const Fields row{{u"check_id"_s, draft.id},
                         {u"position"_s, ++position},
                         {u"unit"_s, object.unit},
                         {u"unit_name"_s, textOrNull(name)},
                         {u"name"_s, textOrNull(object.name)}};
        changes.put(u"sup_check_object"_s, object.id, row);
        tellObject(draft.form, object.id, row, changes);
        rows.append({object.id, 0, row});
    }
    tellCheck(draft.id, fields, rows, changes);
    changes.result = {{u"check"_s, draft.id}, {u"objects"_s, position}};
    return {};
}

namespace {

Result<ChangeSet> openChecks(const HandlerContext& context, const SupervisionSettings& settings)
{
    TRY_ASSIGN(const auto draft, CheckDraft::parse(context.command.params));
    ChangeSet changes;
    TRY(beginCheck(context, settings, draft, {}, changes));
    return changes;
}

/// The seed is the command's own id, digested: nobody can choose it, desk and server have the same,
/// and it stands in the journal too.
QString seedOf(const Command& command)
{
    return QString::fromLatin1(
               QCryptographicHash::hash(command.id.text().toUtf8(), QCryptographicHash::Sha256)
                   .toHex())
        .left(seedFigures);
}

Result<QList<DrawInspector>> inspectorsIn(JsonReader& in)
{
    QList<DrawInspector> inspectors;
    for (const auto& json : in.objects("inspectors", mostInspectors)) {
        JsonReader each(json);
        inspectors.append({each.text("person", 1, 120), each.optionalText("unit", 120)});
        TRY(each.finish());
        if (!isParticipant(inspectors.last().person))
            return fail("supervision.bad-participant", {{u"text"_s, inspectors.last().person}});
    }
    return inspectors;
}

QList<DrawCandidate> candidatesOf(const QList<store::Row>& objects)
{
    QList<DrawCandidate> candidates;
    for (const auto& row : objects)
        candidates.append({row.id, row.fields.value("unit"_L1).toString()});
    return candidates;
}

Result<ChangeSet> drawCheck(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("check");
    const int percent = int(in.integer("percent", 1, 100));
    TRY_ASSIGN(const auto inspectors, inspectorsIn(in));
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    TRY_ASSIGN(const auto check, openCheck(context, id));
    // A draw that does not please is not drawn again.
    if (check.value("form"_L1).toString() != "draw"_L1 ||
        !check.value("drawn_at"_L1).toString().isEmpty())
        return fail("supervision.drawn-already");
    TRY_ASSIGN(auto objects, objectsOfCheck(context, id));
    const QString seed = seedOf(context.command);
    TRY_ASSIGN(const auto drawn, drawObjects(candidatesOf(objects), inspectors, percent,
                                             check.value("least_percent"_L1).toInt(), seed));
    ChangeSet changes;
    for (const auto& one : drawn) {
        auto* row = ItemEdit::find(objects, one.object);
        Fields put{{u"is_drawn"_s, true}};
        if (!one.inspector.isEmpty()) {
            TRY_ASSIGN(const QString name, calledIn(context, settings, one.inspector));
            put.insert(u"inspector"_s, one.inspector);
            put.insert(u"inspector_name"_s, textOrNull(name));
        }
        changes.put(u"sup_check_object"_s, row->id, put);
        for (auto it = put.begin(); it != put.end(); ++it)
            row->fields.insert(it.key(), it.value());
        tellObject(u"draw"_s, row->id, row->fields, changes);
    }
    QJsonArray from;
    for (const auto& each : inspectors)
        from.append(QJsonObject{{u"person"_s, each.person}, {u"unit"_s, each.unit}});
    changes.put(u"sup_check"_s, id,
                {{u"percent"_s, percent},
                 {u"seed"_s, seed},
                 {u"inspectors"_s, from},
                 {u"drawn"_s, int(drawn.size())},
                 {u"drawn_at"_s, momentToText(context.now)},
                 {u"drawn_name"_s, context.actor.name}});
    tellCheck(id, check, objects, changes);
    changes.result = {{u"drawn"_s, int(drawn.size())}, {u"seed"_s, seed}};
    return changes;
}

struct ObjectAnswer {
    QString check;
    QString object;
    bool isGood = false;
    QString text;
};

Result<ObjectAnswer> answerIn(const HandlerContext& context)
{
    JsonReader in(context.command.params);
    ObjectAnswer answer{in.idText("check"), in.idText("object"), in.flag("good", false),
                        in.optionalText("text", 20'000).trimmed()};
    TRY(in.finish());
    // 有问题 without a word says nothing that could be put right.
    if (answer.text.isEmpty())
        return fail("supervision.text-needed");
    return answer;
}

Result<ChangeSet> returnSelfCheck(const HandlerContext& context, const SupervisionSettings&)
{
    TRY_ASSIGN(const auto answer, answerIn(context));
    TRY_ASSIGN(const auto check, openCheck(context, answer.check));
    TRY_ASSIGN(const auto object, objectOfCheck(context, answer.check, answer.object));
    if (check.value("form"_L1).toString() != "self"_L1 ||
        !context.actor.may(object.value("unit"_L1).toString()))
        return fail("supervision.not-their-check");
    ChangeSet changes;
    changes.put(u"sup_check_object"_s, answer.object,
                {{u"returned_on"_s, officeDate(context.now).toString(Qt::ISODate)},
                 {u"returned_name"_s, context.actor.name},
                 {u"returned_text"_s, answer.text},
                 {u"is_good"_s, answer.isGood}});
    return changes;
}

bool mayCheck(const HandlerContext& context, const Fields& object)
{
    const QString inspector = object.value("inspector"_L1).toString();
    return isSupervisor(context.actor) || (!inspector.isEmpty() && context.actor.may(inspector));
}

Result<ChangeSet> recordResult(const HandlerContext& context, const SupervisionSettings&)
{
    TRY_ASSIGN(const auto answer, answerIn(context));
    TRY_ASSIGN(const auto check, openCheck(context, answer.check));
    TRY_ASSIGN(const auto object, objectOfCheck(context, answer.check, answer.object));
    if (!mayCheck(context, object))
        return fail("supervision.not-their-check");
    if (check.value("form"_L1).toString() == "draw"_L1 && !object.value("is_drawn"_L1).toBool())
        return fail("supervision.not-drawn");
    ChangeSet changes;
    changes.put(u"sup_check_object"_s, answer.object,
                {{u"checked_on"_s, officeDate(context.now).toString(Qt::ISODate)},
                 {u"checked_name"_s, context.actor.name},
                 {u"checked_text"_s, answer.text},
                 {u"is_good"_s, answer.isGood},
                 {u"checks"_s, object.value("checks"_L1).toInt() + 1}});
    return changes;
}

/// A finding is never without the item that puts it right: both come in one command.
Result<ChangeSet> openFinding(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString check = in.idText("check");
    const QString object = in.idText("object");
    const QString finding = in.idText("finding");
    const QString item = in.idText("itemId");
    const QString title = in.text("title", 1, 500).trimmed();
    const QString text = in.text("text", 1, 20'000).trimmed();
    const auto due = in.optionalDate("due");
    TRY(in.finish());
    TRY_ASSIGN(const auto fields, openCheck(context, check));
    TRY_ASSIGN(const auto checked, objectOfCheck(context, check, object));
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    TRY_ASSIGN(const auto before, store::readRow(context.db, checkTable("sup_finding"), finding));
    if (before)
        return fail("supervision.exists", {{u"item"_s, finding}});
    const QString unit = checked.value("unit"_L1).toString();
    QJsonObject opened{{u"id"_s, item},
                       {u"title"_s, title},
                       {u"requirement"_s, text},
                       {u"lead"_s, unit},
                       {u"source"_s, QJsonObject{{u"kind"_s, u"rectification"_s},
                                                 {u"table"_s, u"sup_check"_s},
                                                 {u"record"_s, check},
                                                 {u"words"_s, text}}},
                       {u"upTo"_s, u"assign"_s}};
    if (due)
        opened.insert(u"due"_s, due->toString(Qt::ISODate));
    TRY_ASSIGN(const auto draft, ItemDraft::parse(opened));
    ChangeSet changes;
    TRY(openItem(context, settings, draft, changes));
    changes.put(u"sup_finding"_s, finding,
                {{u"check_id"_s, check},
                 {u"object_id"_s, object},
                 {u"text"_s, text},
                 {u"item_id"_s, item},
                 {u"at"_s, momentToText(context.now)},
                 {u"by_name"_s, context.actor.name}});
    QStringList scopes{u"role:supervisor"_s, unit};
    const QString inspector = checked.value("inspector"_L1).toString();
    if (!inspector.isEmpty() && inspector != unit)
        scopes.append(inspector);
    scopes.sort();
    changes.setAudience(u"sup_finding"_s, finding, scopes);
    return changes;
}

Result<ChangeSet> closeCheck(const HandlerContext& context, const SupervisionSettings&)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("check");
    const QString conclusion = in.text("conclusion", 1, 20'000).trimmed();
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    TRY_ASSIGN(const auto check, openCheck(context, id));
    if (conclusion.isEmpty())
        return fail("supervision.result-needed");
    ChangeSet changes;
    changes.put(u"sup_check"_s, id,
                {{u"closed_at"_s, momentToText(context.now)},
                 {u"closed_name"_s, context.actor.name},
                 {u"conclusion"_s, conclusion}});
    return changes;
}

} // namespace

void addCheckHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.check-open", withSettings(settings, openChecks));
    registry.add("supervision.check-draw", withSettings(settings, drawCheck));
    registry.add("supervision.check-return", withSettings(settings, returnSelfCheck));
    registry.add("supervision.check-result", withSettings(settings, recordResult));
    registry.add("supervision.check-finding", withSettings(settings, openFinding));
    registry.add("supervision.check-close", withSettings(settings, closeCheck));
}

} // namespace chancery::supervision
