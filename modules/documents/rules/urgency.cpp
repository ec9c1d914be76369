// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/urgency.h"

#include "base/text/normalise.h"

#include <array>

namespace chancery::documents {

namespace {

struct UrgencyFacts {
    Urgency urgency;
    const char* id;
    QStringView name;
};

constexpr std::array urgencyFacts{
    UrgencyFacts{Urgency::None, "", u""},
    UrgencyFacts{Urgency::Routine, "routine", u"平急"},
    UrgencyFacts{Urgency::Urgent, "urgent", u"加急"},
    UrgencyFacts{Urgency::Critical, "critical", u"特急"},
    UrgencyFacts{Urgency::Extreme, "extreme", u"特提"},
};

} // namespace

std::optional<Urgency> parseUrgency(QStringView text)
{
    const QString word = lettersOnly(text);
    if (word == u"急件")
        return Urgency::Urgent;
    for (const auto& fact : urgencyFacts) {
        if (word == fact.name)
            return fact.urgency;
    }
    return std::nullopt;
}

QString urgencyName(Urgency urgency)
{
    return urgencyFacts[std::size_t(urgency)].name.toString();
}

QString urgencyId(Urgency urgency)
{
    return QString::fromLatin1(urgencyFacts[std::size_t(urgency)].id);
}

std::optional<Urgency> urgencyFromId(QStringView id)
{
    for (const auto& fact : urgencyFacts) {
        if (id == QLatin1String(fact.id))
            return fact.urgency;
    }
    return std::nullopt;
}

bool isUsedFor(Urgency urgency, Medium medium)
{
    return medium == Medium::Telegram ||
           (urgency != Urgency::Routine && urgency != Urgency::Extreme);
}

QList<HandlingLimit> defaultHandlingLimits()
{
    // In force with the regulation of 2012; numbers as local houses have them.
    const QDate from(2012, 7, 1);
    const QString basis =
        QStringLiteral("单位默认时限，可修改（参照各地公文办理时限，非全国统一规定）");
    return {
        {from, Medium::Document, Urgency::Critical, 1, basis},
        {from, Medium::Document, Urgency::Urgent, 3, basis},
        {from, Medium::Telegram, Urgency::Extreme, 1, basis},
        {from, Medium::Telegram, Urgency::Critical, 3, basis},
        {from, Medium::Telegram, Urgency::Urgent, 5, basis},
        {from, Medium::Telegram, Urgency::Routine, 10, basis},
    };
}

std::optional<HandlingLimit> handlingLimit(const QList<HandlingLimit>& limits, Medium medium,
                                           Urgency urgency, QDate registeredOn)
{
    std::optional<HandlingLimit> youngest;
    for (const auto& limit : limits) {
        if (limit.medium == medium && limit.urgency == urgency && limit.from <= registeredOn &&
            (!youngest || youngest->from <= limit.from))
            youngest = limit;
    }
    return youngest;
}

} // namespace chancery::documents
