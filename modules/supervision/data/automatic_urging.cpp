// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/automatic_urging.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/urge_item.h"
#include "supervision/rules/letter_words.h"
#include "supervision/rules/urging.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

/// Few, so that whoever else gives a command does not wait behind them.
constexpr int urgedAtOnce = 20;

const QString switchId = u"6b1f0d3a-5d0e-7c41-a5f2-2f6c0a9d7e10"_s;
const QString automatonId = u"6b1f0d3a-5d0e-7c41-a5f2-2f6c0a9d7e11"_s;

std::optional<QString> gradeNow(const SupervisionSettings& settings, const Fields& item,
                                const QDateTime& now)
{
    const QDate today = officeDate(now);
    const QDateTime due = momentIn(item, "due_at");
    if (!due.isValid())
        return std::nullopt;
    return automaticGrade(settings.standards.automatic(today), settings.standards.urging(today),
                          urgedBefore(item), officeDate(due),
                          item.value("importance"_L1).toInt() == 2, now);
}

/// The same decision once more, for each: what somebody has done about an item since the server
/// looked, it takes into account, and so nothing is urged twice.
Result<ChangeSet> urgeDue(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    TRY_ASSIGN(const QStringList items, itemIds(in));
    TRY(in.finish());
    if (!context.actor.hasRole(automaticRole))
        return fail("supervision.not-automatic");
    const QDate today = officeDate(context.now);
    TRY_ASSIGN(const auto state, automaticState(context.db, settings, today));
    ChangeSet changes;
    int urged = 0;
    for (const auto& id : items) {
        TRY_ASSIGN(const auto row,
                   store::readRow(context.db, *supervisionCatalog().find(u"sup_item"_s), id));
        const auto grade =
            state.on && row ? gradeNow(settings, row->fields, context.now) : std::nullopt;
        if (!grade)
            continue;
        const QDate due = officeDate(momentIn(row->fields, "due_at"));
        ChangeSet one = changes;
        const auto done =
            urgeItem(context, settings,
                     {*grade, usualLetterWords(*grade, due, today, {}), {}, true}, id, one);
        if (!done.ok() && !done.error().code.startsWith("supervision."_L1))
            return done.error();
        if (!done.ok())
            continue; // it is not under way any more
        changes = std::move(one);
        ++urged;
    }
    if (urged == 0)
        return fail("supervision.nothing-to-do");
    changes.result = {{u"urged"_s, urged}};
    return changes;
}

Result<ChangeSet> switchAutomatic(const HandlerContext& context, const SupervisionSettings&)
{
    JsonReader in(context.command.params);
    const bool on = in.flag("on", false);
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    ChangeSet changes;
    changes.put(u"sup_switch"_s, switchId,
                {{u"is_on"_s, on},
                 {u"by_person"_s, context.actor.person.text()},
                 {u"by_name"_s, context.actor.name},
                 {u"at"_s, momentToText(context.now)}});
    changes.setAudience(u"sup_switch"_s, switchId, {store::scopeOf(u"role:supervisor"_s, 0)});
    return changes;
}

} // namespace

bool isOfficeTime(const SupervisionSettings& settings, const QDateTime& now)
{
    const auto hours = settings.hours();
    const QDateTime here = now.toTimeZone(officeZone());
    return hours.isWorkday(here.date()) && here.time() >= hours.begin && here.time() < hours.end;
}

Result<AutomaticState> automaticState(store::Database& db, const SupervisionSettings& settings,
                                      const QDate& today)
{
    AutomaticState state{settings.standards.automatic(today).on, {}, {}};
    auto q = db.query("SELECT is_on, by_name, at FROM sup_switch WHERE id = ?");
    q.bind(switchId);
    if (q.next())
        state = {q.flag(0), q.text(1), momentFromText(q.text(2))};
    TRY(q.done());
    return state;
}

Result<QStringList> itemsToUrge(store::Database& db, const SupervisionSettings& settings,
                                const QDateTime& now)
{
    const QDate today = officeDate(now);
    const auto rule = settings.standards.automatic(today);
    TRY_ASSIGN(const auto state, automaticState(db, settings, today));
    if (!state.on || rule.steps.isEmpty() || !isOfficeTime(settings, now))
        return QStringList();
    const QDate first = today.addDays(-rule.steps.last().days - rule.withinDays);
    const QDate last = today.addDays(-rule.steps.first().days);
    auto q = db.query("SELECT id, due_at, urge_grade, last_urge_grade, last_urge_at, importance"
                      " FROM sup_item WHERE due_at >= ? AND due_at < ? AND stage = 'handle'"
                      " AND paused_at IS NULL ORDER BY due_at, id");
    q.bind(momentToText(first.startOfDay(officeZone()).toUTC()))
        .bind(momentToText(last.addDays(1).startOfDay(officeZone()).toUTC()));
    QStringList items;
    while (q.next()) {
        const Fields item{{u"due_at"_s, q.text(1)},
                          {u"urge_grade"_s, q.text(2)},
                          {u"last_urge_grade"_s, q.text(3)},
                          {u"last_urge_at"_s, q.text(4)},
                          {u"importance"_s, int(q.integer(5))}};
        if (gradeNow(settings, item, now))
            items.append(q.text(0));
    }
    TRY(q.done());
    return items;
}

store::Routine urgingRoutine(const SupervisionSettings& settings)
{
    store::Routine routine{
        u"supervision.urging"_s, {*PersonId::parse(automatonId), u"自动催办"_s, {}, 3, {}}, {}};
    routine.actor.capacities = {{u"role:supervisor"_s, std::nullopt},
                                {u"role:"_s + QLatin1String(automaticRole), std::nullopt}};
    routine.due = [settings](store::Database& db,
                             const QDateTime& now) -> Result<QList<store::Routine::Order>> {
        TRY_ASSIGN(const QStringList items, itemsToUrge(db, settings, now));
        QList<store::Routine::Order> orders;
        for (qsizetype i = 0; i < items.size(); i += urgedAtOnce)
            orders.append({u"supervision.urge-due"_s,
                           {{u"items"_s, QJsonArray::fromStringList(items.mid(i, urgedAtOnce))}}});
        return orders;
    };
    return routine;
}

void addAutomaticHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.urge-due", withSettings(settings, urgeDue));
    registry.add("supervision.switch-automatic", withSettings(settings, switchAutomatic));
}

} // namespace chancery::supervision
