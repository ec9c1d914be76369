// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"

namespace chancery {

QString momentToText(const QDateTime& moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"));
}

QDateTime momentFromText(QStringView text)
{
    if (text.size() != 24 || text.back() != u'Z')
        return {};
    QDateTime moment =
        QDateTime::fromString(text.toString(), QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"));
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

QTimeZone officeZone()
{
    static const QTimeZone zone("Asia/Shanghai");
    return zone;
}

QDate officeDate(const QDateTime& moment)
{
    return moment.toTimeZone(officeZone()).date();
}

} // namespace chancery
