// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/urge_item.h"

#include "base/clock.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/letters.h"
#include "supervision/rules/flow.h"
#include "workflow/event.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

/// A letter has a number of its own (督查单编号); a reminder has none.
Result<QString> letterNumber(const HandlerContext& context, const QString& grade, int year)
{
    if (grade == "remind"_L1)
        return QString();
    TRY_ASSIGN(const auto serial, context.authority.nextNumber(u"supervision.letter"_s, year));
    return serial ? u"督查单〔%1〕%2号"_s.arg(year).arg(*serial) : QString();
}

/// Those who hold it up: who leads and helps, as far as they are not done.
QList<workflow::WorkItem> heldUpBy(const ItemEdit& edit)
{
    QList<workflow::WorkItem> open;
    for (const auto& item : edit.flow().state().items) {
        if (item.isActionable() && (item.step == "handle"_L1 || item.step == "co-handle"_L1))
            open.append(item);
    }
    return open;
}

} // namespace

UrgedBefore urgedBefore(const Fields& item)
{
    const QDateTime last = momentIn(item, "last_urge_at");
    return {item.value("urge_grade"_L1).toString(), item.value("last_urge_grade"_L1).toString(),
            last.isValid() ? std::optional(last) : std::nullopt};
}

Result<void> urgeItem(const HandlerContext& context, const SupervisionSettings& settings,
                      const Urging& urging, const QString& id, ChangeSet& changes)
{
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (!edit.isOffice())
        return fail("supervision.not-supervisor");
    if (!isUnderWay(edit.stage()))
        return fail("supervision.not-under-way", {{u"stage"_s, edit.stage()}});
    if (!edit.text("paused_at").isEmpty())
        return fail("supervision.paused");
    const auto rule = settings.standards.urging(edit.today());
    const auto before = urgedBefore(edit.fields());
    const bool major = edit.number("importance") == 2;
    const QDateTime due = momentIn(edit.fields(), "due_at");
    const bool overdue = due.isValid() && context.now > due;
    const QString grade = urging.grade.isEmpty() ? nextGrade(rule, before, major) : urging.grade;
    TRY(checkUrge(rule, before, grade, major, overdue, context.now));
    TRY_ASSIGN(const QString letter, letterNumber(context, grade, edit.today().year()));
    const QJsonObject facts = letterFactsOf(edit.fields());
    QJsonArray reached;
    for (const auto& item : heldUpBy(edit)) {
        workflow::Event event;
        event.kind = workflow::EventKind::Remind;
        event.item = item.id;
        event.level = rule.rank(grade) + 1;
        TRY(edit.flow().advance(event));
        TRY_ASSIGN(const QString name, edit.nameOf(item.participant));
        edit.put("sup_urge", edit.newId(),
                 {{u"grade"_s, grade},
                  {u"number_text"_s, textOrNull(letter)},
                  {u"text"_s, textOrNull(urging.text)},
                  {u"reply_by"_s, dayOrNull(urging.replyBy)},
                  {u"participant"_s, item.participant},
                  {u"participant_name"_s, textOrNull(name)},
                  {u"at"_s, momentToText(context.now)},
                  {u"by_person"_s, context.actor.person.text()},
                  {u"by_name"_s, context.actor.name},
                  {u"facts"_s, facts}});
        reached.append(name);
    }
    edit.count("urges");
    if (rule.rank(grade) > rule.rank(before.highest))
        edit.set("urge_grade", grade);
    edit.set("last_urge_grade", grade);
    edit.set("last_urge_at", momentToText(context.now));
    if (grade == "orange"_L1)
        edit.count("orange_letters");
    if (grade == "red"_L1)
        edit.count("red_letters");
    QJsonObject detail{
        {u"grade"_s, grade}, {u"letter"_s, letter}, {u"to"_s, reached}, {u"text"_s, urging.text}};
    if (urging.isAutomatic)
        detail.insert(u"automatic"_s, true);
    edit.note(u"urge"_s, edit.stage(), {}, detail);
    return edit.finish(changes);
}

} // namespace chancery::supervision
