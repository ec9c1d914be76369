// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/series.h"

#include "base/json_reader.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int longestTurn = 366;

int monthsOf(const QString& period)
{
    static const QList<int> months{1, 3, 6, 12, 36};
    const auto at = seriesPeriods().indexOf(period);
    return at < 0 ? 0 : months.at(at);
}

} // namespace

const QStringList& seriesPeriods()
{
    static const QStringList periods{u"month"_s, u"quarter"_s, u"half-year"_s, u"year"_s,
                                     u"three-years"_s};
    return periods;
}

const QStringList& seriesKinds()
{
    static const QStringList kinds{u"check"_s, u"task"_s};
    return kinds;
}

QDate turnBegins(const QDate& first, const QString& period, int number)
{
    return first.addMonths(monthsOf(period) * number);
}

SeriesTurn turnOf(const QDate& first, const QString& period, const QDate& day)
{
    const int months = monthsOf(period);
    if (months == 0 || !first.isValid() || day < first)
        return {};
    const int passed = (day.year() - first.year()) * 12 + day.month() - first.month();
    int number = passed / months;
    if (turnBegins(first, period, number) > day)
        --number;
    return {number, turnBegins(first, period, number)};
}

QString turnName(const QString& period, const QDate& begins)
{
    static const QStringList numerals{u"一"_s, u"二"_s, u"三"_s, u"四"_s};
    const QString year = u"%1年"_s.arg(begins.year());
    if (period == "month"_L1)
        return year + u"%1月"_s.arg(begins.month());
    if (period == "quarter"_L1)
        return year + u"第%1季度"_s.arg(numerals.at((begins.month() - 1) / 3));
    if (period == "half-year"_L1)
        return year + (begins.month() <= 6 ? u"上半年"_s : u"下半年"_s);
    if (period == "three-years"_L1)
        return u"%1—%2年"_s.arg(begins.year()).arg(begins.year() + 2);
    return year;
}

QDate turnDue(const QDate& opened, int days, const workflow::OfficeHours& hours)
{
    const QDate due = opened.addDays(days);
    return hours.isWorkday(due) ? due : hours.nextWorkday(due);
}

Result<SeriesDraft> SeriesDraft::parse(const QJsonObject& params)
{
    JsonReader in(params);
    SeriesDraft draft;
    draft.id = in.idText("id");
    draft.kind = seriesKinds().at(in.choice("kind", seriesKinds()));
    draft.title = in.text("title", 1, 250).trimmed();
    draft.period = seriesPeriods().at(in.choice("period", seriesPeriods()));
    draft.first = in.date("first");
    draft.days = int(in.integer("days", 1, longestTurn));
    draft.work = in.object("work");
    TRY(in.finish());
    if (draft.title.isEmpty())
        return fail("supervision.title-needed");
    return draft;
}

} // namespace chancery::supervision
