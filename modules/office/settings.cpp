// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace chancery::office {

Result<documents::DocumentSettings> installationSettings(const QString& networkGrade,
                                                         const QString& fonds)
{
    static const QStringList grades{QStringLiteral("none"), QStringLiteral("secret"),
                                    QStringLiteral("confidential"), QStringLiteral("top-secret")};
    const auto grade = grades.indexOf(networkGrade);
    if (grade < 0)
        return fail("office.bad-grade", {{QStringLiteral("grade"), networkGrade}});
    static const QRegularExpression code(QStringLiteral("^[0-9A-Z]{1,8}$"));
    if (!fonds.isEmpty() && !code.match(fonds).hasMatch())
        return fail("office.bad-fonds", {{QStringLiteral("fonds"), fonds}});
    QFile file(QStringLiteral(":/calendar/cn-holidays.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail("office.no-calendar");
    TRY_ASSIGN(WorkCalendar calendar, WorkCalendar::parse(file.readAll()));
    documents::DocumentSettings settings;
    if (!fonds.isEmpty())
        settings.fonds = fonds;
    settings.networkGrade = documents::NetworkGrade(grade);
    settings.calendar = std::make_shared<const WorkCalendar>(std::move(calendar));
    return settings;
}

} // namespace chancery::office
