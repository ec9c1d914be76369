// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/contacts.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "base/participant.h"
#include "store/rows.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

const store::Table& contactTable()
{
    return *supervisionCatalog().find(u"sup_contact"_s);
}

QDate dayOrNone(const store::Query& q, int column)
{
    return QDate::fromString(q.text(column), Qt::ISODate);
}

/// A contact that goes on; the actor must be a supervisor or the one with whom it is kept.
Result<Fields> ongoingContact(const HandlerContext& context, const QString& id, bool ownToo)
{
    TRY_ASSIGN(const auto row, store::readRow(context.db, contactTable(), id));
    const QString whom = row ? row->fields.value("with_whom"_L1).toString() : QString();
    const bool sees = row && (isSupervisor(context.actor) || context.actor.may(whom));
    if (!sees)
        return fail("supervision.unknown-contact");
    if (!ownToo && !isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    if (!row->fields.value("ended_at"_L1).toString().isEmpty())
        return fail("supervision.contact-ended");
    return row->fields;
}

Result<ChangeSet> planContact(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("id");
    const QString whom = in.text("with", 1, 120);
    const QString topic = in.text("topic", 1, 300).trimmed();
    const QJsonObject period = in.object("period");
    const auto next = in.optionalDate("next");
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    if (topic.isEmpty())
        return fail("supervision.title-needed");
    if (!isParticipant(whom))
        return fail("supervision.bad-participant", {{u"text"_s, whom}});
    TRY_ASSIGN(const auto every, FeedbackPeriod::parse(period));
    if (every.kind == FeedbackPeriod::Kind::None)
        return fail("supervision.period-needed");
    TRY_ASSIGN(const auto before, store::readRow(context.db, contactTable(), id));
    if (before)
        return fail("supervision.exists", {{u"item"_s, id}});
    QString name;
    if (settings.nameOf) {
        TRY_ASSIGN(name, settings.nameOf(context.db, whom));
        if (name.isEmpty())
            return fail("supervision.unknown-participant", {{u"participant"_s, whom}});
    }
    const QDate today = officeDate(context.now);
    if (next && *next < today)
        return fail("supervision.due-before-start", {{u"due"_s, next->toString(Qt::ISODate)},
                                                     {u"start"_s, today.toString(Qt::ISODate)}});
    const auto first = nextFeedback(every, today, settings.hours());
    ChangeSet changes;
    changes.put(contactTable().name, id,
                {{u"with_whom"_s, whom},
                 {u"with_name"_s, textOrNull(name)},
                 {u"topic"_s, topic},
                 {u"period_kind"_s, every.kindText()},
                 {u"period_number"_s, every.number},
                 {u"next_on"_s, dayOrNull(next ? next : std::optional(first->due))},
                 {u"contacts"_s, 0},
                 {u"created_by"_s, context.actor.person.text()},
                 {u"created_name"_s, context.actor.name},
                 {u"created_at"_s, momentToText(context.now)}});
    changes.setAudience(contactTable().name, id, {u"role:supervisor"_s, whom});
    return changes;
}

/// What came of a time; the next one is counted from it.
Result<ChangeSet> logContact(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("contact");
    const QDate on = in.date("on");
    const QString way = feedbackWays().value(in.choice("way", feedbackWays()));
    const QString text = in.text("text", 1, 5'000).trimmed();
    TRY(in.finish());
    if (text.isEmpty())
        return fail("supervision.text-needed");
    TRY_ASSIGN(const Fields contact, ongoingContact(context, id, true));
    const QDate today = officeDate(context.now);
    if (on > today)
        return fail("supervision.day-to-come", {{u"day"_s, on.toString(Qt::ISODate)}});
    const QDate due = dayIn(contact, "next_on");
    const auto every = FeedbackPeriod::of(contact.value("period_kind"_L1).toString(),
                                          contact.value("period_number"_L1).toInt());
    const auto next = nextFeedback(every, on, settings.hours());
    ChangeSet changes;
    changes.put(u"sup_contact_log"_s, context.derivedId(0),
                {{u"contact_id"_s, id},
                 {u"on_day"_s, on.toString(Qt::ISODate)},
                 {u"way"_s, way},
                 {u"text"_s, text},
                 {u"late_days"_s, due.isValid() && due < on ? int(due.daysTo(on)) : 0},
                 {u"by_person"_s, context.actor.person.text()},
                 {u"by_name"_s, context.actor.name},
                 {u"at"_s, momentToText(context.now)}});
    Fields fields{{u"contacts"_s, contact.value("contacts"_L1).toInt() + 1}};
    // One that is entered afterwards is history.
    if (const QDate last = dayIn(contact, "last_on"); !last.isValid() || last <= on) {
        fields.insert(u"last_on"_s, on.toString(Qt::ISODate));
        fields.insert(u"last_text"_s, text.left(300));
        fields.insert(u"next_on"_s, next ? dayOrNull(next->due) : QJsonValue());
    }
    changes.put(contactTable().name, id, fields);
    return changes;
}

Result<ChangeSet> endContact(const HandlerContext& context, const SupervisionSettings&)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("contact");
    const QString reason = in.optionalText("reason", 2'000).trimmed();
    TRY(in.finish());
    TRY(ongoingContact(context, id, false));
    if (reason.isEmpty())
        return fail("supervision.reason-needed");
    ChangeSet changes;
    changes.put(contactTable().name, id,
                {{u"ended_at"_s, momentToText(context.now)},
                 {u"ended_name"_s, context.actor.name},
                 {u"ended_reason"_s, reason},
                 {u"next_on"_s, QJsonValue()}});
    return changes;
}

} // namespace

Result<QList<ContactRow>> contactRows(store::Database& db)
{
    QList<ContactRow> rows;
    auto q = db.query("SELECT id, with_name, topic, period_kind, period_number, next_on, last_on,"
                      " last_text, contacts, ended_at IS NOT NULL, ended_reason FROM sup_contact"
                      " ORDER BY ended_at IS NOT NULL, next_on, with_name, id");
    while (q.next())
        rows.append({q.text(0), q.text(1), q.text(2),
                     FeedbackPeriod::of(q.text(3), int(q.integer(4))), dayOrNone(q, 5),
                     dayOrNone(q, 6), q.text(7), int(q.integer(8)), q.flag(9), q.text(10)});
    TRY(q.done());
    return rows;
}

Result<QList<ContactEntry>> contactLog(store::Database& db, const QString& contact)
{
    QList<ContactEntry> entries;
    auto q = db.query("SELECT on_day, way, text, late_days, by_name FROM sup_contact_log"
                      " WHERE contact_id = ? ORDER BY on_day DESC, at DESC");
    q.bind(contact);
    while (q.next())
        entries.append({dayOrNone(q, 0), q.text(1), q.text(2), int(q.integer(3)), q.text(4)});
    TRY(q.done());
    return entries;
}

void addContactHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.contact-plan", withSettings(settings, planContact));
    registry.add("supervision.contact-log", withSettings(settings, logContact));
    registry.add("supervision.contact-end", withSettings(settings, endContact));
}

} // namespace chancery::supervision
