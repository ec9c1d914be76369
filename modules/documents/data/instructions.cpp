// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/instructions.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/or_null.h"
#include "store/rows.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;
using workflow::WorkItem;

constexpr int instructionId = 7'000;
constexpr int opinionOfCommand = 2; ///< As document_edit.cpp derives it.
constexpr int mostWords = 20'000;

const store::Table& instructionRows()
{
    return *documentCatalog().find(u"doc_instruction"_s);
}

QString cell(const store::Row& row, QLatin1StringView name)
{
    return row.fields.value(name).toString();
}

QString cell(const DocumentEdit& edit, QLatin1StringView name)
{
    return edit.fields().value(name).toString();
}

/// Who is to carry out, and by when.
struct Charge {
    QString lead;
    QJsonArray co;
    QString due;
};

Result<void> putCharge(const Charge& charge, const HandlerContext& context,
                       const DocumentEdit& edit, QJsonObject& fields)
{
    TRY_ASSIGN(const QString name, edit.nameOf(charge.lead));
    fields[u"state"_s] = u"acting"_s;
    fields[u"lead"_s] = charge.lead;
    fields[u"lead_name"_s] = orNull(name);
    fields[u"co"_s] = charge.co;
    fields[u"due_at"_s] = orNull(charge.due);
    fields[u"carried_at"_s] = momentToText(context.now);
    fields[u"carried_by"_s] = context.actor.person.text();
    fields[u"carried_name"_s] = context.actor.name;
    return {};
}

/// As the document itself is being handled now; nothing while it lies with nobody.
std::optional<Charge> chargeOf(const DocumentEdit& edit)
{
    for (const auto& item : edit.state().items) {
        if (item.step == "handle"_L1 && item.isOpen())
            return Charge{item.participant, edit.fields().value("co"_L1).toArray(),
                          cell(edit, "due_at"_L1)};
    }
    return {};
}

/// A memo goes back to those who asked.
std::optional<Charge> chargeOfMemo(const DocumentEdit& edit)
{
    if (cell(edit, "way"_L1) != "internal"_L1 || !cell(edit, "form"_L1).isEmpty())
        return {};
    const QString unit = cell(edit, "drafting_unit"_L1);
    return Charge{unit.isEmpty() ? u"person:"_s + cell(edit, "created_by"_L1) : unit,
                  {},
                  cell(edit, "due_at"_L1)};
}

/// 圈阅 put into words asks for nothing.
bool onlyNotes(const QString& words)
{
    static const QStringList notes{u"阅"_s, u"已阅"_s, u"阅知"_s, u"已阅知"_s, u"知"_s, u"知悉"_s};
    QString bare;
    for (const QChar c : words) {
        if (c.isLetter())
            bare.append(c);
    }
    return notes.contains(bare);
}

Result<void> putInstruction(const QString& words, const QString& verdict, const WorkItem* item,
                            const QString& participant, const std::optional<Charge>& charge,
                            const HandlerContext& context, DocumentEdit& edit)
{
    const QString principal = edit.principalFor(participant);
    const auto& actor = context.actor;
    const bool noted = verdict == "noted"_L1 || onlyNotes(words);
    QJsonObject fields{{u"opinion_id"_s, context.derivedId(opinionOfCommand)},
                       {u"leader"_s, principal.isEmpty() ? actor.person.text() : principal},
                       {u"leader_name"_s, actor.name},
                       {u"post"_s, orNull(participant)},
                       {u"at"_s, momentToText(context.now)},
                       {u"words"_s, words},
                       {u"verdict"_s, orNull(verdict)},
                       {u"state"_s, noted ? u"noted"_s : u"waiting"_s}};
    if (!principal.isEmpty()) {
        TRY_ASSIGN(const QString name, edit.nameOf(u"person:"_s + principal));
        fields[u"leader_name"_s] = name.isEmpty() ? actor.name : name;
        fields[u"written_by"_s] = actor.person.text();
        fields[u"written_name"_s] = actor.name;
    }
    if (item)
        fields[u"task_id"_s] = item->id;
    if (charge && !noted)
        TRY(putCharge(*charge, context, edit, fields));
    edit.put("doc_instruction", context.derivedId(instructionId), fields);
    return {};
}

QJsonObject outcomeFields(const QString& outcome, const HandlerContext& context)
{
    return {{u"state"_s, u"reported"_s},
            {u"outcome"_s, orNull(outcome)},
            {u"outcome_at"_s, momentToText(context.now)},
            {u"outcome_by"_s, context.actor.person.text()},
            {u"outcome_name"_s, context.actor.name}};
}

Result<QList<store::Row>> rowsOf(const HandlerContext& context, const DocumentEdit& edit)
{
    return store::readBranch(context.db, instructionRows(), edit.id());
}

/// What waited for somebody to carry it out goes with the document.
Result<void> handOnWaiting(const QList<store::Row>& rows, const HandlerContext& context,
                           DocumentEdit& edit)
{
    const auto charge = chargeOf(edit);
    if (!charge)
        return {};
    for (const auto& row : rows) {
        if (cell(row, "state"_L1) != "waiting"_L1)
            continue;
        QJsonObject fields;
        TRY(putCharge(*charge, context, edit, fields));
        edit.put("doc_instruction", row.id, fields);
    }
    return {};
}

void reportBack(const QList<store::Row>& rows, const QString& lead, const QString& outcome,
                const HandlerContext& context, DocumentEdit& edit)
{
    for (const auto& row : rows) {
        if (cell(row, "state"_L1) == "acting"_L1 && cell(row, "lead"_L1) == lead)
            edit.put("doc_instruction", row.id, outcomeFields(outcome, context));
    }
}

void takeBack(const QList<store::Row>& rows, const QString& task, DocumentEdit& edit)
{
    for (const auto& row : rows) {
        const QString state = cell(row, "state"_L1);
        if (state != "withdrawn"_L1 && (task.isEmpty() || cell(row, "task_id"_L1) == task))
            edit.put("doc_instruction", row.id, {{u"state"_s, u"withdrawn"_s}});
    }
}

/// One of the document's own, still to be dealt with.
Result<store::Row> openRow(const HandlerContext& context, const DocumentEdit& edit,
                           const QString& id)
{
    TRY_ASSIGN(const auto row, store::readRow(context.db, instructionRows(), id));
    if (!row || cell(*row, "document_id"_L1) != edit.id())
        return fail("documents.no-instruction", {{u"instruction"_s, id}});
    const QString state = cell(*row, "state"_L1);
    if (state != "waiting"_L1 && state != "acting"_L1)
        return fail("documents.instruction-settled", {{u"state"_s, state}});
    return *row;
}

/// Still to be read by.
bool waitsFor(const DocumentEdit& edit, const QString& participant)
{
    return std::any_of(edit.readers().begin(), edit.readers().end(), [&](const store::Row& row) {
        const QString state = cell(row, "state"_L1);
        return cell(row, "participant"_L1) == participant &&
               (state == "unread"_L1 || state == "waiting"_L1);
    });
}

Result<void> letRead(const QStringList& participants, const QString& purpose, DocumentEdit& edit)
{
    QStringList asked;
    for (const auto& participant : participants) {
        if (!participant.isEmpty() && !asked.contains(participant) && !waitsFor(edit, participant))
            asked.append(participant);
    }
    return asked.isEmpty() ? Result<void>() : edit.addReaders(asked, purpose, false);
}

} // namespace

Result<QString> documentOfInstruction(store::Database& db, const QString& instruction)
{
    auto q = db.query("SELECT document_id FROM doc_instruction WHERE id = ?");
    q.bind(instruction);
    const QString document = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return document;
}

Result<QList<InstructionView>> instructionsOf(store::Database& db, const QString& documentId)
{
    auto q = db.query("SELECT id, opinion_id, leader, leader_name, post, written_name, at, words,"
                      " verdict, state, demand, lead, lead_name, due_at, carried_at, carried_name,"
                      " outcome, outcome_at, outcome_name FROM doc_instruction"
                      " WHERE document_id = ? ORDER BY at, id");
    q.bind(documentId);
    QList<InstructionView> list;
    while (q.next())
        list.append({q.text(0), q.text(1), q.text(2), q.text(3), q.text(4), q.text(5),
                     momentFromText(q.text(6)), q.text(7), q.text(8), q.text(9), q.text(10),
                     q.text(11), q.text(12), momentFromText(q.text(13)), momentFromText(q.text(14)),
                     q.text(15), q.text(16), momentFromText(q.text(17)), q.text(18)});
    TRY(q.done());
    return list;
}

Result<void> followInstructions(const FlowVerb& verb, const FlowParams& params,
                                const WorkItem* item, const QString& participant,
                                const HandlerContext& context, DocumentEdit& edit)
{
    const QString name = QLatin1String(verb.verb);
    static const QStringList concerned{u"instruct"_s, u"sign"_s,     u"assign"_s, u"handle"_s,
                                       u"close"_s,    u"withdraw"_s, u"void"_s};
    if (!concerned.contains(name))
        return {};
    TRY_ASSIGN(const auto rows, rowsOf(context, edit));
    if (name == "instruct"_L1 || name == "assign"_L1)
        TRY(handOnWaiting(rows, context, edit));
    const bool isMemo = chargeOfMemo(edit).has_value();
    if (!params.opinion.isEmpty() && (name == "instruct"_L1 || (name == "sign"_L1 && isMemo)))
        return putInstruction(params.opinion, params.verdict, item, participant,
                              isMemo ? chargeOfMemo(edit) : chargeOf(edit), context, edit);
    if (name == "handle"_L1 && item && item->step == "handle"_L1)
        reportBack(rows, item->participant, params.opinion, context, edit);
    else if (name == "close"_L1 && isMemo)
        reportBack(rows, chargeOfMemo(edit)->lead, params.opinion, context, edit);
    else if (name == "withdraw"_L1 && item)
        takeBack(rows, item->id, edit);
    else if (name == "void"_L1)
        takeBack(rows, {}, edit);
    return {};
}

Result<void> instructWhileReading(const QString& words, const QString& participant,
                                  const HandlerContext& context, DocumentEdit& edit)
{
    const bool standsIn =
        participant.startsWith("post:"_L1) && !edit.principalFor(participant).isEmpty();
    // A stand-in's own reading is his own, whatever he may do for the leader.
    const auto forWhom = context.actor.onBehalfOf(u"role:leader"_s);
    const bool leads = context.actor.hasRole("leader") &&
                       (!forWhom || forWhom->text() == edit.principalFor(participant));
    if (words.isEmpty() || !(leads || standsIn))
        return {};
    return putInstruction(words, {}, nullptr, participant, {}, context, edit);
}

Result<ChangeSet> carryInstruction(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString id = in.idText("instruction");
    const QString demand = in.optionalText("opinion", mostWords).trimmed();
    const QString lead = in.text("lead", 1, 120);
    const QStringList co = in.texts("co", 200, 120);
    const auto due = in.optionalMoment("due");
    TRY(in.finish());
    for (const auto& participant : QStringList{lead} + co)
        TRY(checkParticipant(participant));
    if (co.contains(lead))
        return fail("documents.lead-is-co", {{u"participant"_s, lead}});
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    if (!edit.isOffice() && !context.actor.hasRole("supervisor"))
        return fail("documents.not-registry");
    TRY(checkContents(settings.networkGrade, edit.secrecy(), {false, !demand.isEmpty(), false}));
    TRY(edit.checkKnown(QStringList{lead} + co));
    TRY_ASSIGN(const auto row, openRow(context, edit, id));
    QJsonObject fields;
    TRY(putCharge({lead, QJsonArray::fromStringList(co), due ? momentToText(*due) : QString()},
                  context, edit, fields));
    if (!demand.isEmpty())
        fields[u"demand"_s] = demand;
    edit.put("doc_instruction", id, fields);
    TRY(letRead(QStringList{lead} + co, u"carry"_s, edit));
    edit.note(u"carry-instruction"_s, nullptr, {}, {},
              {{u"lead"_s, lead},
               {u"co"_s, QJsonArray::fromStringList(co)},
               {u"text"_s, demand},
               {u"leader"_s, row.fields.value("leader_name"_L1)}});
    return edit.finish();
}

Result<ChangeSet> reportInstruction(const HandlerContext& context, const DocumentSettings& settings)
{
    JsonReader in(context.command.params);
    const QString document = in.idText("document");
    const QString id = in.idText("instruction");
    const QString outcome = in.text("opinion", 1, mostWords).trimmed();
    TRY(in.finish());
    if (outcome.isEmpty())
        return fail("documents.opinion-needed", {{u"verb"_s, u"report-instruction"_s}});
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, document));
    TRY(checkContents(settings.networkGrade, edit.secrecy(), {false, true, false}));
    TRY_ASSIGN(const auto row, openRow(context, edit, id));
    const QString lead = cell(row, "lead"_L1);
    if (!edit.isOffice() && (lead.isEmpty() || !edit.mayActOn(lead)))
        return fail("documents.not-your-turn",
                    {{u"verb"_s, u"report-instruction"_s}, {u"stage"_s, edit.stage()}});
    edit.put("doc_instruction", id, outcomeFields(outcome, context));
    // The leader hears what came of it.
    const QString post = cell(row, "post"_L1);
    TRY(letRead({post.isEmpty() ? u"person:"_s + cell(row, "leader"_L1) : post}, u"inform"_s,
                edit));
    edit.note(u"report-instruction"_s, nullptr, {}, {},
              {{u"text"_s, outcome}, {u"leader"_s, row.fields.value("leader_name"_L1)}});
    return edit.finish();
}

Result<std::optional<InstructionSource>> instructionSource(const HandlerContext& context,
                                                           const DocumentSettings& settings,
                                                           const QString& instruction)
{
    TRY_ASSIGN(const auto row, store::readRow(context.db, instructionRows(), instruction));
    if (!row)
        return std::optional<InstructionSource>();
    const auto edit = DocumentEdit::open(context, settings, cell(*row, "document_id"_L1));
    if (!edit.ok())
        return edit.error().code == "documents.unknown"_L1
                   ? Result<std::optional<InstructionSource>>(std::optional<InstructionSource>())
                   : edit.error();
    const QString number = cell(*edit, "doc_number_canonical"_L1);
    return std::optional(
        InstructionSource{edit->id(), number.isEmpty() ? cell(*edit, "number_text"_L1) : number,
                          cell(*row, "words"_L1), int(edit->secrecy())});
}

} // namespace chancery::documents
