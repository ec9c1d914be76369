// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/roles.h"

namespace chancery::people {

const QStringList& roles()
{
    static const QStringList all{
        QStringLiteral("leader"),     QStringLiteral("secretary"),  QStringLiteral("registry"),
        QStringLiteral("unit-head"),  QStringLiteral("unit-clerk"), QStringLiteral("handler"),
        QStringLiteral("supervisor"), QStringLiteral("meetings"),   QStringLiteral("disclosure"),
        QStringLiteral("archivist"),  QStringLiteral("duty"),       QStringLiteral("admin"),
        QStringLiteral("security"),   QStringLiteral("auditor")};
    return all;
}

bool isAdministrative(const QString& role)
{
    return role == QLatin1String("admin") || role == QLatin1String("security") ||
           role == QLatin1String("auditor");
}

bool speaksForUnit(const QString& role)
{
    return role == QLatin1String("unit-head") || role == QLatin1String("unit-clerk");
}

} // namespace chancery::people
