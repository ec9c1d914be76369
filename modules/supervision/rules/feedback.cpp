// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/feedback.h"

#include "base/json_reader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using PeriodKind = FeedbackPeriod::Kind;

const QStringList& periodTexts()
{
    static const QStringList list{u"none"_s, u"weekly"_s, u"tendays"_s, u"monthly"_s, u"days"_s};
    return list;
}

QDate onDayOfMonth(int year, int month, int day)
{
    return {year, month, std::min(day, QDate(year, month, 1).daysInMonth())};
}

QDate nominalAfter(const FeedbackPeriod& period, const QDate& after)
{
    switch (period.kind) {
    case PeriodKind::Weekly: {
        const int ahead = (period.number - after.dayOfWeek() + 7) % 7;
        return after.addDays(ahead == 0 ? 7 : ahead);
    }
    case PeriodKind::TenDays:
        for (const int day : {10, 20, 31}) {
            const QDate end = onDayOfMonth(after.year(), after.month(), day);
            if (end > after)
                return end;
        }
        return onDayOfMonth(after.addMonths(1).year(), after.addMonths(1).month(), 10);
    case PeriodKind::Monthly: {
        const QDate same = onDayOfMonth(after.year(), after.month(), period.number);
        const QDate later = QDate(after.year(), after.month(), 1).addMonths(1);
        return same > after ? same : onDayOfMonth(later.year(), later.month(), period.number);
    }
    case PeriodKind::Days:
        return after.addDays(period.number);
    case PeriodKind::None:
        break;
    }
    return {};
}

} // namespace

FeedbackPeriod FeedbackPeriod::of(const QString& kind, int number)
{
    const auto at = periodTexts().indexOf(kind);
    return {at < 0 ? PeriodKind::None : PeriodKind(at), number};
}

QString FeedbackPeriod::kindText() const
{
    return periodTexts().at(int(kind));
}

Result<FeedbackPeriod> FeedbackPeriod::parse(const QJsonObject& json)
{
    JsonReader in(json);
    FeedbackPeriod period;
    period.kind = PeriodKind(in.choice("kind", periodTexts()));
    switch (period.kind) {
    case PeriodKind::Weekly:
        period.number = int(in.integer("number", 1, 7));
        break;
    case PeriodKind::Monthly:
        period.number = int(in.integer("number", 1, 31));
        break;
    case PeriodKind::Days:
        period.number = int(in.integer("number", 1, 366));
        break;
    case PeriodKind::None:
    case PeriodKind::TenDays:
        break;
    }
    TRY(in.finish());
    return period;
}

std::optional<FeedbackDay> nextFeedback(const FeedbackPeriod& period, const QDate& after,
                                        const workflow::OfficeHours& hours)
{
    const QDate nominal = nominalAfter(period, after);
    if (!nominal.isValid())
        return std::nullopt;
    return FeedbackDay{nominal, hours.isWorkday(nominal) ? nominal : hours.nextWorkday(nominal)};
}

const QStringList& feedbackWays()
{
    static const QStringList list{u"site"_s, u"topic"_s, u"daily"_s, u"report"_s};
    return list;
}

Result<FeedbackParams> FeedbackParams::parse(const QJsonObject& params)
{
    JsonReader in(params);
    FeedbackParams feedback;
    feedback.item = in.idText("item");
    feedback.way = feedbackWays().value(in.choice("way", feedbackWays()));
    feedback.text = in.text("text", 1, 20'000).trimmed();
    if (const auto progress = in.optionalInteger("progress", 0, 100))
        feedback.progress = int(*progress);
    feedback.problem = in.optionalText("problem", 5'000).trimmed();
    feedback.needs = in.optionalText("needs", 5'000).trimmed();
    feedback.files = in.objects("files", 50);
    TRY(in.finish());
    if (feedback.text.isEmpty())
        return fail("supervision.text-needed");
    return feedback;
}

} // namespace chancery::supervision
