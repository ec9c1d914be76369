// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/practice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

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

Result<QList<ExaminationPoint>> pointsOf(const QJsonObject& entry)
{
    QList<ExaminationPoint> points;
    QSet<QString> keys;
    for (const auto& element : entry.value("points"_L1).toArray()) {
        const QJsonObject json = element.toObject();
        const ExaminationPoint point{json.value("key"_L1).toString(),
                                     json.value("text"_L1).toString(),
                                     json.value("article"_L1).toString()};
        if (point.key.isEmpty() || point.text.isEmpty() || keys.contains(point.key))
            return fail("documents.bad-practice", {{u"list"_s, u"examination"_s}});
        keys.insert(point.key);
        points.append(point);
    }
    return points;
}

Result<QList<Collective>> collectivesOf(const QJsonObject& entry)
{
    QList<Collective> collectives;
    for (const auto& element : entry.value("collectives"_L1).toArray()) {
        const QJsonObject json = element.toObject();
        const Collective each{json.value("words"_L1).toString(), json.value("count"_L1).toInt(1),
                              json.value("of"_L1).toString() == "departments"_L1};
        if (each.words.isEmpty() || each.count < 1)
            return fail("documents.bad-practice", {{u"list"_s, u"distribution"_s}});
        collectives.append(each);
    }
    return collectives;
}

} // namespace

Result<Practice> Practice::parse(const QByteArray& json, const QDate& day)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    Practice practice;
    TRY_ASSIGN(const auto examination, entryOn(all, "examination", day));
    TRY_ASSIGN(practice.examination, pointsOf(examination));
    TRY_ASSIGN(const auto briefings, entryOn(all, "briefings", day));
    for (const auto& series : briefings.value("series"_L1).toArray())
        practice.briefingSeries.append(series.toString());
    if (practice.briefingSeries.isEmpty() || practice.briefingSeries.contains(QString()))
        return fail("documents.bad-practice", {{u"list"_s, u"briefings"_s}});
    TRY_ASSIGN(const auto distribution, entryOn(all, "distribution", day));
    TRY_ASSIGN(practice.collectives, collectivesOf(distribution));
    practice.copiesKept = std::clamp(distribution.value("kept"_L1).toInt(), 0, 1'000);
    TRY_ASSIGN(const auto urging, entryOn(all, "urging", day));
    TRY_ASSIGN(practice.leastUrgingHours, hoursOf(urging, "urging", "leastHours"));
    TRY_ASSIGN(const auto transmission, entryOn(all, "transmission", day));
    TRY_ASSIGN(practice.unsignedHours, hoursOf(transmission, "transmission", "unsignedHours"));
    return practice;
}

} // namespace chancery::documents
