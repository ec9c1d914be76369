// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/settings.h"

#include <QFile>
#include <QStringList>

namespace chancery::office {

Result<documents::DocumentSettings> installationSettings(const QString& networkGrade)
{
    static const QStringList grades{QStringLiteral("none"), QStringLiteral("secret"),
                                    QStringLiteral("confidential"), QStringLiteral("top-secret")};
    const auto grade = grades.indexOf(networkGrade);
    if (grade < 0)
        return fail("office.bad-grade", {{QStringLiteral("grade"), networkGrade}});
    QFile file(QStringLiteral(":/calendar/cn-holidays.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail("office.no-calendar");
    TRY_ASSIGN(WorkCalendar calendar, WorkCalendar::parse(file.readAll()));
    documents::DocumentSettings settings;
    settings.networkGrade = documents::NetworkGrade(grade);
    settings.calendar = std::make_shared<const WorkCalendar>(std::move(calendar));
    return settings;
}

} // namespace chancery::office
