// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What the forms of acts ask about things that come round: reports, contacts, recurring tasks.
#include "base/clock.h"
#include "base/id.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/house.h"
#include "supervision/pages/series_list.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/feedback.h"
#include "supervision/rules/series.h"
#include "ui/fields.h"
#include "ui/label.h"

#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int daysToContact = 10;
constexpr int usualReportDays = 14;
constexpr int usualTurnDays = 15;
constexpr int longestPeriod = 366; ///< What rules/feedback.h and rules/series.h take.

/// "weekly 5" → {"kind": "weekly", "number": 5}; of days of one's own the number stands beside it.
QJsonObject periodOf(const QString& key, int days)
{
    const QStringList parts = key.split(u' ');
    QJsonObject period{{u"kind"_s, parts.value(0)}};
    if (parts.size() > 1)
        period.insert(u"number"_s, parts.at(1).toInt());
    else if (key == "days"_L1)
        period.insert(u"number"_s, days);
    return period;
}

} // namespace

QSpinBox* ActForm::addDayCount(const QString& label, const char* name, int days)
{
    addLabel(label);
    auto* field = new QSpinBox(sheet());
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setRange(1, longestPeriod);
    field->setValue(days);
    field->setAccessibleName(label);
    field->setObjectName(u"supervision."_s + QLatin1String(name));
    watch(field);
    return field;
}

/// 反馈周期, 联系周期: one of the usual ones, or 自定, every so many days.
void ActForm::addPeriod(const QString& label, const char* name, const Choices& first)
{
    auto* box = addChoice(label, name,
                          first + Choices{{u"weekly 5"_s, Tr::tr("Every Friday")},
                                          {u"weekly 1"_s, Tr::tr("Every Monday")},
                                          {u"tendays"_s, Tr::tr("Every ten days of a month")},
                                          {u"monthly 25"_s, Tr::tr("Each month on the 25th")},
                                          {u"monthly 31"_s, Tr::tr("Each month on its last day")},
                                          {u"days"_s, Tr::tr("Every so many days, as below")}});
    auto* days = addDayCount(Tr::tr("Days from one to the next"), "days", usualReportDays);
    const auto fit = [box, days] { days->setEnabled(box->currentData().toString() == "days"_L1); };
    connect(box, &QComboBox::currentIndexChanged, days, fit);
    fit();
    m_readers.append([name, days](QJsonObject& params) {
        if (const QString key = params.value(QLatin1String(name)).toString(); !key.isEmpty())
            params.insert(QLatin1String(name), periodOf(key, days->value()));
    });
}

/// 定期联系: with whom, about what and how often; what came of it; that it ends.
void ActForm::addContact(const QString& verb)
{
    const QDate today = officeDate(m_context.desk.now());
    if (verb == "contact-plan"_L1) {
        addChoice(Tr::tr("With whom"), "with", leadersOfHouse(m_context.desk) + units(false));
        addText(Tr::tr("About what"), "topic", 2);
        addPeriod(Tr::tr("How often"), "period", {});
        addDay(Tr::tr("Next on"), "next", today.addDays(daysToContact));
        m_readers.append([](QJsonObject& params) { params.insert(u"id"_s, newUuidText()); });
    } else if (verb == "contact-log"_L1) {
        addText(Tr::tr("What came of it"), "text", 4);
        addDay(Tr::tr("Took place on"), "on", today);
        Choices ways;
        for (const QString& way : feedbackWays())
            ways.append({way, feedbackWayName(way)});
        addChoice(Tr::tr("Way"), "way", ways);
    }
}

/// 周期任务 that is an item, such as a quarterly circular; checks recur by their own form.
void ActForm::addSeries()
{
    addText(Tr::tr("Title"), "title", 1);
    Choices periods;
    for (const QString& period : seriesPeriods())
        periods.append({period, seriesPeriodName(period)});
    addChoice(Tr::tr("Comes round"), "period", periods);
    addDay(Tr::tr("First on"), "first", officeDate(m_context.desk.now()));
    auto* days = addDayCount(Tr::tr("Days for each turn"), "days", usualTurnDays);
    auto* lead = addChoice(Tr::tr("Lead"), "lead", units(false));
    lead->setCurrentIndex(std::max(0, lead->findData(ownUnit(m_context.desk))));
    addText(Tr::tr("What is asked for"), "requirement", 3);
    m_readers.append([days](QJsonObject& params) {
        QJsonObject work{{u"lead"_s, params.take(u"lead"_s)}};
        if (params.contains("requirement"_L1))
            work.insert(u"requirement"_s, params.take(u"requirement"_s));
        params.insert(u"work"_s, work);
        params.insert(u"kind"_s, u"task"_s);
        params.insert(u"days"_s, days->value());
        params.insert(u"id"_s, newUuidText());
    });
}

} // namespace chancery::supervision
