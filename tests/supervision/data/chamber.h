// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "supervision/data/catalog.h"
#include "supervision/data/commands.h"
#include "supervision/data/item_view.h"
#include "support/handler_harness.h"
#include "support/verify.h"

#include <QFile>
#include <QJsonArray>

/// A supervision division with two departments and a leader; each person is a fixed id.
namespace chancery::test {

inline QString idOf(int n)
{
    return QStringLiteral("01900000-0000-7000-8000-%1").arg(n, 12, 10, QLatin1Char('0'));
}

struct Who {
    const QString supervisor = idOf(1);
    const QString supervisor2 = idOf(2);
    const QString vice = idOf(3);    ///< In charge of finance.
    const QString finance = idOf(4); ///< Speaks for the department.
    const QString clerk = idOf(5);   ///< Works there.
    const QString planning = idOf(6);
    const QString secretary = idOf(7);
    const QString outsider = idOf(8);
    const QString otherVice = idOf(9); ///< In charge of nothing here.
};

inline const QString vicePost = QStringLiteral("post:") + idOf(101);
inline const QString financeUnit = QStringLiteral("unit:") + idOf(201);
inline const QString planningUnit = QStringLiteral("unit:") + idOf(202);
inline const QString clerkPerson = QStringLiteral("person:") + idOf(5);

inline QList<store::Actor> chamberActors()
{
    const Who who;
    const auto person = [](const QString& id, const char* name, const QStringList& roles) {
        store::Actor actor{
            *PersonId::parse(id), QString::fromUtf8(name), QStringLiteral("处"), 0, {}};
        actor.capacities.append({QStringLiteral("person:") + id, {}});
        for (const auto& role : roles)
            actor.capacities.append({role, {}});
        return actor;
    };
    const QString supervisor = QStringLiteral("role:supervisor");
    return {person(who.supervisor, "彭海涛", {supervisor}),
            person(who.supervisor2, "田园园", {supervisor}),
            person(who.vice, "林静怡", {vicePost, QStringLiteral("role:leader")}),
            person(who.finance, "秦国栋", {financeUnit, QStringLiteral("role:unit-head")}),
            person(who.clerk, "梅海生", {}),
            person(who.planning, "孙海燕", {planningUnit}),
            person(who.secretary, "陈敏", {QStringLiteral("role:secretary")}),
            person(who.outsider, "韩立群", {QStringLiteral("unit:") + idOf(299)}),
            person(who.otherVice, "宋文博",
                   {QStringLiteral("post:") + idOf(102), QStringLiteral("role:leader")})};
}

inline QString chamberName(const QString& participant)
{
    for (const auto& actor : chamberActors()) {
        if (participant == QStringLiteral("person:") + actor.person.text())
            return actor.name;
    }
    static const QHash<QString, QString> names{
        {vicePost, QStringLiteral("副部长")},
        {financeUnit, QStringLiteral("财务司")},
        {planningUnit, QStringLiteral("规划司")},
        {QStringLiteral("role:supervisor"), QStringLiteral("督查督办")}};
    return names.value(participant);
}

inline supervision::SupervisionSettings chamberSettings()
{
    supervision::SupervisionSettings settings;
    settings.standards = supervision::deliveredStandards();
    QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/calendar/cn-holidays.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar");
    settings.calendar = std::make_shared<const WorkCalendar>(*WorkCalendar::parse(file.readAll()));
    settings.nameOf = [](store::Database&, const QString& participant) -> Result<QString> {
        return chamberName(participant);
    };
    settings.leadersOf = [](store::Database&, const QString& unit,
                            const QDate&) -> Result<QStringList> {
        return QStringLiteral("unit:") + unit == financeUnit ? QStringList{vicePost}
                                                             : QStringList();
    };
    return settings;
}

inline HandlerHarness::Parts chamberParts()
{
    HandlerHarness::Parts parts;
    parts.migrations = {supervision::supervisionMigrations()};
    supervision::addSupervisionTables(parts.catalog);
    supervision::addSupervisionCommands(parts.registry, chamberSettings());
    // What documents.void does to supervision, without documents.
    parts.registry.add("chamber.void-paper", [](const store::HandlerContext& context) {
        ChangeSet changes;
        const QString document =
            context.command.params.value(QStringLiteral("document")).toString();
        const auto done = supervision::forgetCirculars(context, document, changes);
        return done.ok() ? Result<ChangeSet>(changes) : Result<ChangeSet>(done.error());
    });
    parts.resolver = [](store::Database&, const PersonId& person,
                        const QDateTime&) -> Result<std::optional<store::Actor>> {
        for (const auto& actor : chamberActors()) {
            if (actor.person == person)
                return std::optional(actor);
        }
        return std::optional<store::Actor>();
    };
    return parts;
}

/// The harness with the chamber in it, and the steps of an item's way as one-liners. A step that is
/// refused stops the test at once: it is not what the test is about.
class Chamber : public HandlerHarness {
public:
    Chamber() : HandlerHarness(chamberParts()) { go("2026-07-14"); }

    Who who;

    void go(const char* day, int hour = 10)
    {
        clock().set(QDateTime(QDate::fromString(QString::fromLatin1(day), Qt::ISODate),
                              QTime(hour, 0), officeZone())
                        .toUTC());
    }
    QDateTime now() { return clock().now(); }

    QJsonObject item(const QString& id) { return row(QStringLiteral("sup_item"), id); }
    QString text(const QString& id, const char* column)
    {
        return item(id).value(QLatin1String(column)).toString();
    }
    QString stage(const QString& id) { return text(id, "stage"); }
    supervision::Lamp lamp(const QString& id) { return view(id).lamp; }
    supervision::ItemView view(const QString& id, const QString& person = {})
    {
        const auto reader = actor(person.isEmpty() ? who.supervisor : person);
        const auto seen =
            supervision::itemView(db(), *reader, chamberSettings(), id, clock().now());
        return seen.ok() && *seen ? **seen : supervision::ItemView();
    }

    QJsonObject about(const QString& id, QJsonObject more = {})
    {
        more.insert(QStringLiteral("item"), id);
        return more;
    }
    static QJsonObject draft(const QString& id, QJsonObject more = {})
    {
        more.insert(QStringLiteral("id"), id);
        if (!more.contains(QStringLiteral("title")))
            more.insert(QStringLiteral("title"), QStringLiteral("制定年度预算调整方案"));
        return more;
    }
    /// Assigned to finance, planning to help; due on 31 July unless `more` says otherwise.
    QString assigned(QJsonObject more = {})
    {
        const QString id = newUuidText();
        if (!more.contains(QStringLiteral("due")) && !more.contains(QStringLiteral("term")) &&
            !more.contains(QStringLiteral("openEnded")))
            more.insert(QStringLiteral("due"), QStringLiteral("2026-07-31"));
        if (!more.contains(QStringLiteral("lead"))) {
            more.insert(QStringLiteral("lead"), financeUnit);
            more.insert(QStringLiteral("co"), QJsonArray{planningUnit});
        }
        more.insert(QStringLiteral("upTo"), QStringLiteral("assign"));
        must(who.supervisor, "open", draft(id, more));
        return id;
    }
    QString struck(const QJsonObject& more = {}, int quality = 90)
    {
        const QString id = assigned(more);
        must(who.finance, "finish",
             about(id, {{QStringLiteral("result"), QStringLiteral("已办")}}));
        must(who.supervisor, "pass", about(id, {{QStringLiteral("quality"), quality}}));
        must(who.supervisor, "strike", about(id));
        return id;
    }

    ChangeSet must(const QString& person, const char* verb, const QJsonObject& params)
    {
        clock().advanceSeconds(1);
        const auto done = run(person, QStringLiteral("supervision.") + QLatin1String(verb), params);
        if (!done.ok())
            qFatal("%s: %s", verb, qPrintable(done.error().debugText()));
        return *done;
    }
    /// "" or the code; after a refusal nothing has changed.
    QString attempt(const QString& person, const char* verb, const QJsonObject& params)
    {
        const QStringList before = everything();
        const QString code =
            refusal(person, QStringLiteral("supervision.") + QLatin1String(verb), params);
        return !code.isEmpty() && everything() != before
                   ? QStringLiteral("changed something: ") + code
                   : code;
    }
    QStringList everything()
    {
        QStringList lines;
        for (const auto& table : catalog().tables()) {
            auto q = db().query("SELECT id FROM " + table.name.toLatin1() + " ORDER BY id");
            while (q.next())
                lines.append(table.name + u'/' + q.text(0) + u' ' +
                             store::jsonText(row(table.name, q.text(0))));
        }
        return lines;
    }
};

} // namespace chancery::test
