// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/duplicates.h"

#include "base/text/normalise.h"
#include "documents/rules/issuer.h"
#include "documents/rules/organ_codes.h"

#include <algorithm>

namespace chancery::documents {

namespace {

enum class Agreement { Different, Unknown, Same };

QStringList organsOf(const Likeness& registration)
{
    QStringList organs = splitOrgans(registration.issuer);
    const QString named = registration.number.organ();
    if (organs.isEmpty() && !named.isEmpty())
        organs = splitOrgans(named);
    if (organs.isEmpty()) {
        const QString coded = organOfCode(registration.number.code());
        if (!coded.isEmpty())
            organs.append(coded);
    }
    return organs;
}

Agreement organsAgree(const Likeness& one, const Likeness& other)
{
    const QStringList a = organsOf(one);
    const QStringList b = organsOf(other);
    if (a.isEmpty() || b.isEmpty())
        return Agreement::Unknown;
    // One register names all the organs of a joint document, another only the first.
    const bool shared = std::any_of(a.begin(), a.end(), [&](const QString& organ) {
        return std::any_of(b.begin(), b.end(),
                           [&](const QString& second) { return sameOrgan(organ, second); });
    });
    return shared ? Agreement::Same : Agreement::Different;
}

Agreement numbersAgree(const DocumentNumber& one, const DocumentNumber& other)
{
    if (one.isEmpty() || other.isEmpty())
        return Agreement::Unknown;
    if (one.key() == other.key())
        return Agreement::Same;
    // 第450号 and 国务院令第450号: one register left the word out.
    const bool counted = one.form() == DocumentNumber::Form::Counted &&
                         other.form() == DocumentNumber::Form::Counted;
    if (counted && one.serial() == other.serial() && one.year() == other.year() &&
        (one.code().isEmpty() || other.code().isEmpty()))
        return Agreement::Unknown;
    return Agreement::Different;
}

} // namespace

Alike alike(const Likeness& one, const Likeness& other)
{
    if (!one.fileHash.isEmpty() && one.fileHash == other.fileHash)
        return Alike::Certain;

    const auto numbers = numbersAgree(one.number, other.number);
    const auto organs = organsAgree(one, other);
    if (numbers == Agreement::Same) {
        const bool usual = one.number.form() != DocumentNumber::Form::Unusual;
        if (organs == Agreement::Same)
            return usual ? Alike::Certain : Alike::Possible;
        // A code names its organ; a counted number without one says nothing.
        const bool coded = one.number.form() == DocumentNumber::Form::Coded;
        if (organs == Agreement::Unknown || coded)
            return Alike::Possible;
    }
    if (numbers == Agreement::Different || organs == Agreement::Different)
        return Alike::No;
    const QString title = lettersOnly(one.title);
    if (title.isEmpty() || title != lettersOnly(other.title))
        return Alike::No;
    const bool near =
        !one.date.isValid() || !other.date.isValid() || std::abs(one.date.daysTo(other.date)) <= 30;
    return near ? Alike::Possible : Alike::No;
}

} // namespace chancery::documents
