// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "duty/data/catalog.h"
#include "duty/data/commands.h"
#include "duty/data/log.h"
#include "store/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::duty {

namespace {

using store::HandlerContext;

const QString lineTable = u"duty_line"_s;
constexpr int firstTold = 9'000; ///< Of the derived ids, behind those of the other module.
constexpr int clocksApart = 300; ///< Seconds by which the clock of a desk may be ahead.

QJsonValue wordsOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QList<const RowChange*> linesIn(const ChangeSet& changes)
{
    QList<const RowChange*> lines;
    for (const auto& row : changes.rows) {
        if (row.table == lineTable)
            lines.append(&row);
    }
    return lines;
}

/// The hash of the line before `number`: of the same command, or of an earlier one.
Result<QString> hashBefore(const HandlerContext& context, qint64 number, const ChangeSet& changes)
{
    if (const auto lines = linesIn(changes); !lines.isEmpty())
        return lines.last()->fields.value("hash"_L1).toString();
    auto q = context.db.query("SELECT hash FROM duty_line WHERE number = ?");
    q.bind(number - 1);
    const QString hash = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return hash;
}

/// Whoever may see a line, as far as it is secret.
QStringList readersOf(const LogLine& line)
{
    QStringList scopes;
    for (const QString& role : {u"role:duty"_s, u"role:leader"_s, u"role:supervisor"_s})
        scopes.append(store::scopeOf(role, line.secrecy));
    return scopes;
}

/// Behind the last line; its number and its place in the chain are the centre's to give.
Result<void> addLine(const HandlerContext& context, LogLine line, ChangeSet& changes)
{
    line.takenAt = context.now;
    line.author = context.actor.person.text();
    line.authorName = context.actor.name;
    TRY_ASSIGN(const auto number, context.authority.nextNumber(u"duty.line"_s, 0));
    if (number) {
        line.number = *number;
        TRY_ASSIGN(line.previous, hashBefore(context, line.number, changes));
        line.hash = hashOf(line);
    }
    changes.put(lineTable, line.id,
                {{u"number"_s, number ? QJsonValue(line.number) : QJsonValue()},
                 {u"act"_s, line.act},
                 {u"kind"_s, line.kind},
                 {u"on_day"_s, officeDate(line.at).toString(Qt::ISODate)},
                 {u"at"_s, momentToText(line.at)},
                 {u"taken_at"_s, momentToText(line.takenAt)},
                 {u"text"_s, line.text},
                 {u"source"_s, wordsOrNull(line.source)},
                 {u"link_table"_s, wordsOrNull(line.linkTable)},
                 {u"link_id"_s, wordsOrNull(line.linkId)},
                 {u"about"_s, wordsOrNull(line.about)},
                 {u"wants_receipt"_s, line.wantsReceipt},
                 {u"secrecy"_s, line.secrecy},
                 {u"author"_s, line.author},
                 {u"author_name"_s, line.authorName},
                 {u"previous"_s, wordsOrNull(line.previous)},
                 {u"hash"_s, wordsOrNull(line.hash)}});
    changes.setAudience(lineTable, line.id, readersOf(line));
    return {};
}

Result<ChangeSet> note(const HandlerContext& context)
{
    TRY_ASSIGN(const auto params, NoteParams::parse(context.command.params));
    if (!isOnDuty(context.actor))
        return fail("duty.not-on-duty");
    TRY_ASSIGN(const auto before,
               store::readRow(context.db, *dutyCatalog().find(lineTable), params.id));
    if (before)
        return fail("duty.exists");
    if (params.at && *params.at > context.now.addSecs(clocksApart))
        return fail("duty.time-to-come", {{u"at"_s, momentToText(*params.at)}});
    LogLine line;
    line.id = params.id;
    line.act = u"note"_s;
    line.kind = params.kind;
    line.at = params.at.value_or(context.now);
    line.text = params.text;
    line.source = params.source;
    ChangeSet changes;
    TRY(addLine(context, line, changes));
    return changes;
}

/// A note that a correction or a receipt may be about, and what stands behind it.
Result<LogEntry> noteOf(const HandlerContext& context, const QString& id)
{
    if (!isOnDuty(context.actor))
        return fail("duty.not-on-duty");
    TRY_ASSIGN(auto entry, logEntry(context.db, id));
    if (!entry || entry->line.secrecy > context.actor.clearance)
        return fail("duty.unknown-line");
    return std::move(*entry);
}

LogLine answerTo(const HandlerContext& context, const LogLine& note, const QString& act)
{
    LogLine line;
    line.id = context.derivedId(0);
    line.act = act;
    line.kind = note.kind;
    line.at = context.now;
    line.about = note.id;
    line.secrecy = note.secrecy;
    return line;
}

Result<ChangeSet> correct(const HandlerContext& context)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("line");
    const QString text = in.text("text", 1, 5'000).trimmed();
    TRY(in.finish());
    if (text.isEmpty())
        return fail("duty.text-needed");
    TRY_ASSIGN(const auto entry, noteOf(context, id));
    LogLine line = answerTo(context, entry.line, u"correction"_s);
    line.text = text;
    ChangeSet changes;
    TRY(addLine(context, line, changes));
    return changes;
}

Result<ChangeSet> takeNote(const HandlerContext& context)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("line");
    TRY(in.finish());
    TRY_ASSIGN(const auto entry, noteOf(context, id));
    if (!entry.line.wantsReceipt)
        return fail("duty.no-receipt-asked");
    if (entry.receipt)
        return fail("duty.receipt-given", {{u"name"_s, entry.receipt->authorName}});
    LogLine line = answerTo(context, entry.line, u"receipt"_s);
    line.text = u"已确认"_s;
    ChangeSet changes;
    TRY(addLine(context, line, changes));
    return changes;
}

} // namespace

Result<void> tellDuty(const HandlerContext& context, const Told& told, ChangeSet& changes)
{
    LogLine line;
    line.id = context.derivedId(firstTold + int(linesIn(changes).size()));
    line.act = u"note"_s;
    line.kind = told.kind;
    line.at = context.now;
    line.text = told.text;
    line.source = told.source;
    line.linkTable = told.table;
    line.linkId = told.record;
    line.wantsReceipt = true;
    line.secrecy = told.secrecy;
    return addLine(context, line, changes);
}

bool isOnDuty(const store::Actor& actor)
{
    return actor.hasRole("duty");
}

void addDutyCommands(store::CommandRegistry& registry)
{
    registry.add("duty.note", note);
    registry.add("duty.correct", correct);
    registry.add("duty.receipt", takeNote);
}

} // namespace chancery::duty
