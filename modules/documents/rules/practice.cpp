// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/practice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostHours = 24 * 366;

/// The entry of a list that holds on a day.
Result<QJsonObject> entryOn(const QJsonObject& all, const char* list, const QDate& day)
{
    QJsonObject found;
    QDate youngest;
    for (const auto& element : all.value(QLatin1String(list)).toArray()) {
        const QJsonObject entry = element.toObject();
        const QDate from = QDate::fromString(entry.value("from"_L1).toString(), Qt::ISODate);
        if (!from.isValid())
            return fail("documents.bad-practice", {{u"list"_s, QLatin1String(list)}});
        if (from <= day && (!youngest.isValid() || from > youngest)) {
            youngest = from;
            found = entry;
        }
    }
    if (!youngest.isValid())
        return fail("documents.bad-practice", {{u"list"_s, QLatin1String(list)}});
    return found;
}

Result<int> hoursOf(const QJsonObject& entry, const char* list, const char* field)
{
    const int hours = entry.value(QLatin1String(field)).toInt(-1);
    if (hours < 0 || hours > mostHours)
        return fail("documents.bad-practice", {{u"list"_s, QLatin1String(list)}});
    return hours;
}

} // namespace

Result<Practice> Practice::parse(const QByteArray& json, const QDate& day)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    Practice practice;
    TRY_ASSIGN(const auto briefings, entryOn(all, "briefings", day));
    for (const auto& series : briefings.value("series"_L1).toArray())
        practice.briefingSeries.append(series.toString());
    if (practice.briefingSeries.isEmpty() || practice.briefingSeries.contains(QString()))
        return fail("documents.bad-practice", {{u"list"_s, u"briefings"_s}});
    TRY_ASSIGN(const auto urging, entryOn(all, "urging", day));
    TRY_ASSIGN(practice.leastUrgingHours, hoursOf(urging, "urging", "leastHours"));
    TRY_ASSIGN(const auto transmission, entryOn(all, "transmission", day));
    TRY_ASSIGN(practice.unsignedHours, hoursOf(transmission, "transmission", "unsignedHours"));
    return practice;
}

} // namespace chancery::documents
