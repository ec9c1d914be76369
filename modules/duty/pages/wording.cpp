// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/pages/wording.h"

#include "duty/pages/tr.h"

using namespace Qt::StringLiterals;

namespace chancery::duty {

QString lineKindName(const QString& kind)
{
    if (kind == "call"_L1)
        return Tr::tr("Call");
    if (kind == "paper"_L1)
        return Tr::tr("Paper");
    if (kind == "visit"_L1)
        return Tr::tr("Visit");
    if (kind == "event"_L1)
        return Tr::tr("Event");
    if (kind == "patrol"_L1)
        return Tr::tr("Patrol");
    if (kind == "check"_L1)
        return Tr::tr("Check");
    if (kind == "major"_L1)
        return Tr::tr("Major matter");
    return Tr::tr("Other");
}

QString faultSentence(const ChainFault& fault)
{
    if (fault.why == "gap"_L1)
        return Tr::tr("Before line %1 a line is missing.").arg(fault.number);
    if (fault.why == "order"_L1)
        return Tr::tr("Line %1 does not follow the line before it. One of them was put there "
                      "afterwards.")
            .arg(fault.number);
    return Tr::tr("Line %1 is not what it was when it was written.").arg(fault.number);
}

QString besideEachOther(const QStringList& parts)
{
    QStringList there;
    for (const QString& part : parts) {
        if (!part.isEmpty())
            there.append(part);
    }
    return there.join(u'\u3000');
}

} // namespace chancery::duty
