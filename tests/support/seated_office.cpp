// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/seated_office.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::test {

SeatedOffice::SeatedOffice(const QStringList& logins) : m_server(m_dir.filePath(u"server"_s))
{
    m_server.seat(logins);
    for (const auto& login : logins) {
        m_desks[login] = std::make_unique<OfficeDesk>(m_server, m_dir.filePath(login), login);
        m_desks[login]->signIn();
    }
}

bool SeatedOffice::allSettled() const
{
    return std::all_of(m_desks.begin(), m_desks.end(),
                       [](const auto& each) { return each.second->settled(); });
}

QStringList SeatedOffice::differingDesks()
{
    const auto centre = m_server.open();
    QStringList wrong;
    for (const auto& [login, desk] : m_desks) {
        if (desk->rows() != rowsByRights(*centre, m_server.business, login))
            wrong.append(login);
    }
    return wrong;
}

QStringList SeatedOffice::journalOf(const QString& document)
{
    QStringList verbs;
    const auto centre = m_server.open();
    auto q = centre->query("SELECT name FROM journal WHERE params LIKE '%' || ? || '%'"
                           " ORDER BY seq");
    q.bind(document);
    while (q.next())
        verbs.append(q.text(0).section(u'.', 1));
    return verbs;
}

void SeatedOffice::kickAll()
{
    for (const auto& [login, desk] : m_desks)
        desk->desk().kick();
}

} // namespace chancery::test
