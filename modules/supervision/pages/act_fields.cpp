// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Which fields the form of an act has.
#include "base/clock.h"
#include "base/id.h"
#include "supervision/data/item_values.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/draft.h"
#include "supervision/rules/feedback.h"
#include "supervision/rules/sources.h"
#include "supervision/rules/urging.h"
#include "ui/fields.h"
#include "ui/label.h"

#include <QJsonArray>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int daysMore = 10; ///< What a new day begins with: two weeks from now.
constexpr int usualQuality = 90;

} // namespace

/// Departments to which an item may be given, as the directory on this desk has them: not the house
/// itself, and none that was merged into another meanwhile.
ActForm::Choices ActForm::units(bool none) const
{
    Choices list;
    if (none)
        list.append({QString(), Tr::tr("None yet")});
    auto q = m_context.desk.db().query(
        "SELECT id, name FROM people_unit WHERE kind <> 'ministry'"
        " AND (last_day IS NULL OR last_day >= ?) ORDER BY position, name");
    q.bind(officeDate(m_context.desk.now()).toString(Qt::ISODate));
    while (q.next())
        list.append({u"unit:"_s + q.text(0), q.text(1)});
    (void)q.done();
    return list;
}

/// Who holds a post in the same departments as whoever sits here.
ActForm::Choices ActForm::colleagues() const
{
    Choices list;
    const auto actor = m_context.desk.actor();
    if (!actor.ok() || !*actor)
        return list;
    auto q = m_context.desk.db().query(
        "SELECT DISTINCT p.id, p.name FROM people_holding AS mine"
        " JOIN people_post AS here ON here.id = mine.post_id"
        " JOIN people_post AS post ON post.unit_id = here.unit_id"
        " JOIN people_holding AS h ON h.post_id = post.id"
        " JOIN people_person AS p ON p.id = h.person_id WHERE mine.person_id = ?1 AND p.id <> ?1"
        " AND (h.last_day IS NULL OR h.last_day >= ?2) AND p.last_day IS NULL ORDER BY p.name");
    q.bind((*actor)->person.text()).bind(officeDate(m_context.desk.now()).toString(Qt::ISODate));
    while (q.next())
        list.append({u"person:"_s + q.text(0), q.text(1)});
    (void)q.done();
    return list;
}

/// 口头交办: a line and a day are enough; the rest can be filled in when it is assigned.
void ActForm::addNewItem()
{
    addText(Tr::tr("Matter"), "title", 2);
    Choices kinds;
    for (const QString& kind : sourceKinds())
        kinds.append({kind, sourceName(kind)});
    addChoice(Tr::tr("Source"), "kind", kinds);
    addText(Tr::tr("Source number"), "number", 1);
    addChoice(Tr::tr("Lead"), "lead", units(true));
    addSeveral(Tr::tr("Helping"), "co", units(false));
    addDue(officeDate(m_context.desk.now()).addDays(daysMore + 4));
    Choices weights;
    for (int i = 0; i < importances().size(); ++i)
        weights.append({importances().at(i), importanceName(i)});
    addChoice(Tr::tr("Importance"), "importance", weights);
    addStateCouncil();
    addText(Tr::tr("What is asked for"), "requirement", 3);
    proposeLead({});
    m_readers.append([](QJsonObject& params) {
        // What belongs to the source stands in an object of its own.
        QJsonObject source{{u"kind"_s, params.take(u"kind"_s)}};
        if (params.contains(u"number"_s))
            source.insert(u"number"_s, params.take(u"number"_s));
        params.insert(u"source"_s, source);
        params.insert(u"id"_s, newUuidText());
        params.insert(u"upTo"_s, params.contains(u"lead"_s) ? u"assign"_s : u"establish"_s);
    });
}

/// 层层督办: what is split off comes from where the whole comes from.
void ActForm::addPart(const ItemView& item)
{
    addText(Tr::tr("Matter"), "title", 2);
    addChoice(Tr::tr("Lead"), "lead", units(true));
    addSeveral(Tr::tr("Helping"), "co", units(false));
    const QDate due = QDate::fromString(item.text("due_on"), Qt::ISODate);
    addDay(Tr::tr("Due on"), "due",
           due.isValid() ? due : officeDate(m_context.desk.now()).addDays(daysMore));
    addText(Tr::tr("What is asked for"), "requirement", 3);
    m_readers.append([whole = item.id, kind = item.text("source_kind"),
                      number = item.text("source_number"),
                      place = int(item.parts.size()) + 1](QJsonObject& params) {
        QJsonObject source{{u"kind"_s, kind}};
        if (!number.isEmpty())
            source.insert(u"number"_s, number);
        params.insert(u"source"_s, source);
        params.insert(u"id"_s, newUuidText());
        params.insert(u"parent"_s, whole);
        params.insert(u"position"_s, place);
        params.insert(u"upTo"_s, u"assign"_s);
    });
}

/// 须报国务院, with the day of the report, which is before the item's own.
void ActForm::addStateCouncil()
{
    auto* reports =
        new ui::CheckBox(m_context.kit, Tr::tr("To be reported to the State Council"), sheet());
    watch(reports);
    auto* day = addDay(Tr::tr("Report due on"), "reportOn",
                       officeDate(m_context.desk.now()).addDays(daysMore));
    day->setEnabled(false);
    connect(reports, &QCheckBox::toggled, day, &QWidget::setEnabled);
    m_readers.append([reports](QJsonObject& params) {
        if (reports->isChecked())
            params.insert(u"toStateCouncil"_s, true);
    });
}

/// A day, the limit of a kind of matter, or none.
void ActForm::addDue(const QDate& day)
{
    Choices limits{{QString(), Tr::tr("On the day below")}};
    const QDate today = officeDate(m_context.desk.now());
    QStringList seen;
    for (const auto& each : m_context.installation.standards.limits()) {
        const auto now = m_context.installation.standards.limit(each.matter, today);
        if (!now || seen.contains(each.matter))
            continue;
        seen.append(each.matter);
        limits.append({each.matter, Tr::tr("By the limit of “%1”").arg(now->name)});
    }
    limits.append({u"open-ended"_s, Tr::tr("No deadline")});
    auto* box = addChoice(Tr::tr("Time limit"), "matter", limits);
    auto* field = addDay(Tr::tr("Due on"), "due", day);
    connect(box, &QComboBox::currentIndexChanged, field,
            [field](int index) { field->setEnabled(index == 0); });
    m_readers.append([](QJsonObject& params) {
        if (params.value("matter"_L1).toString() != "open-ended"_L1)
            return;
        params.remove(u"matter"_s);
        params.insert(u"openEnded"_s, true);
    });
}

/// 牵头、会办、限办日、反馈周期.
void ActForm::addPlan(const ItemView& item)
{
    auto* lead = addChoice(Tr::tr("Lead"), "lead", units(true));
    lead->setCurrentIndex(std::max(0, lead->findData(item.text("lead"))));
    addSeveral(Tr::tr("Helping"), "co", units(false));
    const QDate due = QDate::fromString(item.text("due_on"), Qt::ISODate);
    addDue(due.isValid() ? due : officeDate(m_context.desk.now()).addDays(daysMore));
    addPeriod(Tr::tr("Reports"), "feedback", {{QString(), Tr::tr("None, or as before")}});
    addText(Tr::tr("Telephone"), "phone", 1);
    proposeLead(item.text("title") + u' ' + item.text("requirement"));
}

void ActForm::addReport()
{
    Choices ways;
    for (const QString& way : feedbackWays())
        ways.append({way, feedbackWayName(way)});
    addText(Tr::tr("Progress"), "text", 4);
    addChoice(Tr::tr("Way"), "way", ways);
    addNumber(Tr::tr("Done, in percent"), "progress", 0);
    addText(Tr::tr("Problem"), "problem", 2);
    addText(Tr::tr("What has to be co-ordinated"), "needs", 2);
    addFiles();
}

void ActForm::addUrging()
{
    Choices grades{{QString(), Tr::tr("The next grade")}};
    for (const QString& grade : urgeGrades())
        grades.append({grade, gradeName(grade)});
    addChoice(Tr::tr("Grade"), "grade", grades);
    addText(Tr::tr("Words"), "text", 3);
    addDay(Tr::tr("Answer by"), "replyBy", officeDate(m_context.desk.now()).addDays(daysMore));
}

/// 签收 of the newest letter that was not acknowledged, where none was chosen.
void ActForm::addLetter(const ItemView& item)
{
    const auto actor = m_context.desk.actor();
    const QString newest = actor.ok() && *actor ? letterFor(item, **actor) : QString();
    m_readers.append([newest](QJsonObject& params) {
        if (!params.contains("urge"_L1))
            params.insert(u"urge"_s, newest);
    });
}

/// 延期审批: what was asked for, and by whom, stands above the answer.
void ActForm::addDecision(const ItemView& item)
{
    const ui::Format format = m_context.kit.format();
    for (const auto& row : item.extensions) {
        const auto text = [&](const char* name) {
            return row.fields.value(QLatin1String(name)).toString();
        };
        if (text("state") != "waiting"_L1)
            continue;
        const auto day = [](const QString& iso) { return QDate::fromString(iso, Qt::ISODate); };
        addLabel(Tr::tr("%1 asks for %2 instead of %3")
                     .arg(text("asked_name"), format.fullDate(day(text("to_day"))),
                          format.fullDate(day(text("old_due_on")))));
        addLabel(text("reason"));
        addChoice(Tr::tr("Decision"), "grant",
                  {{u"yes"_s, Tr::tr("Grant it")}, {u"no"_s, Tr::tr("Refuse it")}});
        addDay(Tr::tr("New day"), "to", day(text("to_day")));
        addText(Tr::tr("Opinion"), "opinion", 3);
        m_readers.append([id = row.id](QJsonObject& params) {
            const bool grant = params.take(u"grant"_s).toString() == "yes"_L1;
            params.insert(u"grant"_s, grant);
            params.insert(u"extension"_s, id);
            if (!grant)
                params.remove(u"to"_s);
        });
    }
}

/// 考核指标: what it is measured by, from where to where, and along which path (rules/indicator.h).
void ActForm::addIndicator(const ItemView& item)
{
    const auto known = indicatorOf(item.fields);
    auto* kind = addChoice(Tr::tr("Nature"), "kind",
                           {{u"binding"_s, indicatorKindName(Indicator::Kind::Binding)},
                            {u"expected"_s, indicatorKindName(Indicator::Kind::Expected)}});
    const int year = officeDate(m_context.desk.now()).year();
    addText(Tr::tr("Year"), "year", 1);
    addText(Tr::tr("Unit of measure"), "unit", 1);
    addText(Tr::tr("Base"), "base", 1);
    addText(Tr::tr("Target of the year"), "target", 1);
    addText(Tr::tr("First to third quarter, with blanks between; empty: in even steps"), "path", 1);
    const auto fill = [this](const char* name, const QString& text) {
        findChild<QPlainTextEdit*>(u"supervision."_s + QLatin1String(name))->setPlainText(text);
    };
    fill("year", QString::number(known ? known->year : year));
    if (known) {
        kind->setCurrentIndex(int(known->kind));
        fill("unit", known->unit);
        fill("base", valueText(known->base));
        fill("target", valueText(known->target));
        QStringList path;
        for (std::size_t i = 0; i < 3; ++i)
            path.append(valueText(known->path[i]));
        fill("path", path.join(u' '));
    }
    m_readers.append([](QJsonObject& params) {
        QJsonObject indicator{{u"kind"_s, params.take(u"kind"_s)},
                              {u"year"_s, params.take(u"year"_s).toString().toInt()},
                              {u"base"_s, params.take(u"base"_s).toString()},
                              {u"target"_s, params.take(u"target"_s).toString()}};
        if (const QString unit = params.take(u"unit"_s).toString(); !unit.isEmpty())
            indicator.insert(u"unit"_s, unit);
        const QStringList path =
            params.take(u"path"_s).toString().simplified().split(u' ', Qt::SkipEmptyParts);
        if (!path.isEmpty())
            indicator.insert(u"path"_s, QJsonArray::fromStringList(path));
        params.insert(u"indicator"_s, indicator);
    });
}

/// One of an item's rows that are still open.
void ActForm::addRows(const QString& label, const char* name, const QList<store::Row>& rows,
                      const char* title, const char* over)
{
    Choices open;
    for (const auto& row : rows) {
        if (row.fields.value(QLatin1String(over)).toString().isEmpty())
            open.append({row.id, row.fields.value(QLatin1String(title)).toString().left(60)});
    }
    addChoice(label, name, open);
}

void ActForm::addFields(const QString& verb, const ItemView& item)
{
    const QDate soon = officeDate(m_context.desk.now()).addDays(daysMore);
    static const QStringList plans{u"assign"_s, u"establish"_s, u"reassign"_s, u"resubmit"_s};
    static const QStringList reasons{
        u"decline"_s,     u"send-back"_s,     u"refuse"_s,    u"redo"_s,     u"void"_s,
        u"reopen"_s,      u"pause"_s,         u"extend"_s,    u"reassign"_s, u"ask-extension"_s,
        u"contact-end"_s, u"reassign-list"_s, u"series-end"_s};
    if (verb == "feedback"_L1)
        addReport();
    else if (verb == "urge"_L1)
        addUrging();
    else if (verb == "split"_L1)
        addPart(item);
    else if (verb == "decide-extension"_L1)
        addDecision(item);
    else if (verb == "set-indicator"_L1)
        addIndicator(item);
    else if (plans.contains(verb))
        addPlan(item);
    if (verb == "receipt"_L1 || verb == "strike"_L1)
        addText(Tr::tr("Words"), "text", 2);
    if (verb == "receipt"_L1)
        addLetter(item);
    if (verb == "hand-over"_L1) {
        addChoice(Tr::tr("To whom"), "to", colleagues());
        addText(Tr::tr("Words"), "text", 2);
    }
    if (verb == "finish"_L1 || verb == "finish-part"_L1) {
        addText(Tr::tr("Result"), "result", 4);
        addFiles();
    }
    if (verb == "pass"_L1) {
        addNumber(Tr::tr("Quality, 0 to 100"), "quality", usualQuality);
        addText(Tr::tr("Words"), "text", 2);
    }
    if (verb == "add-milestones"_L1) {
        addText(Tr::tr("Milestone"), "title", 1);
        addDay(Tr::tr("To be reached on"), "on", soon);
        m_readers.append([](QJsonObject& params) {
            const QJsonObject one{{u"id"_s, newUuidText()},
                                  {u"title"_s, params.take(u"title"_s).toString()},
                                  {u"on"_s, params.take(u"on"_s)}};
            params.insert(u"milestones"_s, QJsonArray{one});
        });
    }
    if (verb == "reach"_L1) {
        addRows(Tr::tr("Milestone"), "milestone", item.milestones, "title", "reached_on");
        addDay(Tr::tr("Reached on"), "on", officeDate(m_context.desk.now()));
        addText(Tr::tr("Words"), "note", 2);
    }
    if (verb == "settle-problem"_L1) {
        addRows(Tr::tr("Problem"), "problem", item.problems, "text", "settled_at");
        addText(Tr::tr("How it was settled"), "solution", 3);
    }
    if (verb == "move"_L1)
        addMove(item);
    if (verb == "reassign-list"_L1)
        addChoice(Tr::tr("Lead"), "lead", units(false));
    if (verb.startsWith("contact-"_L1))
        addContact(verb);
    if (verb == "series-plan"_L1)
        addSeries();
    if (verb.startsWith("duty-"_L1))
        addDuty(verb);
    if (verb == "extend"_L1 || verb == "ask-extension"_L1)
        addDay(Tr::tr("New day"), "to", soon);
    if (verb == "extend"_L1)
        addText(Tr::tr("Allowed by"), "approver", 1);
    if (reasons.contains(verb))
        addText(Tr::tr("Reason"), "reason", 3);
}

} // namespace chancery::supervision
