// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/rights_play.h"

#include "faults/small_office.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::test {

using namespace small_office;

namespace {

QString dayAt(SimDesk& desk, int days = 0)
{
    return desk.clock().now().addDays(days).date().toString(Qt::ISODate);
}

/// One of those that were made, gone from the list; "" when there is none.
QString takeSome(QStringList& list, QRandomGenerator& random)
{
    return list.isEmpty() ? QString() : list.takeAt(random.bounded(int(list.size())));
}

} // namespace

void RightsPlay::act(SimDesk& desk, QRandomGenerator& random)
{
    switch (random.bounded(6)) {
    case 0:
    case 1:
        assignPost(desk, random);
        return;
    case 2:
    case 3:
        changeRole(desk, random);
        return;
    case 4:
        (void)desk.submit(u"people.set-clearance"_s, {{u"id"_s, newUuidText()},
                                                      {u"person"_s, person(random.bounded(seats))},
                                                      {u"grade"_s, random.bounded(4)}});
        return;
    default:
        changeStandIn(desk, random);
    }
}

/// The vacant post, or another's, goes to somebody; or a holding ends.
void RightsPlay::assignPost(SimDesk& desk, QRandomGenerator& random)
{
    const bool ends = random.bounded(3) == 0;
    const QString made = ends ? takeSome(m_holdings, random) : QString();
    const int seat = random.bounded(seats);
    if (ends) {
        (void)desk.submit(
            u"people.end-holding"_s,
            {{u"id"_s, made.isEmpty() ? holdingOf(seat) : made}, {u"lastDay"_s, dayAt(desk, -1)}});
        return;
    }
    const QString id = newUuidText();
    const bool vacant = random.bounded(2) == 0;
    const int other = random.bounded(seats);
    if (desk.submit(u"people.assign-post"_s, {{u"id"_s, id},
                                              {u"post"_s, vacant ? vacantPost() : post(other)},
                                              {u"person"_s, person(seat)},
                                              {u"takeOver"_s, true}})
            .ok())
        m_holdings.append(id);
}

void RightsPlay::changeRole(SimDesk& desk, QRandomGenerator& random)
{
    if (random.bounded(2) == 0) {
        const QString made = takeSome(m_grants, random);
        if (!made.isEmpty())
            (void)desk.submit(u"people.revoke-role"_s, {{u"id"_s, made}});
        return;
    }
    const QString id = newUuidText();
    const QString role = std::array{u"registry"_s, u"secretary"_s, u"archivist"_s, u"supervisor"_s,
                                    u"unit-head"_s}[size_t(random.bounded(5))];
    QJsonObject params{{u"id"_s, id}, {u"role"_s, role}};
    const int seat = random.bounded(seats);
    if (random.bounded(2) == 0)
        params.insert(u"post"_s, post(seat));
    else
        params.insert(u"person"_s, person(seat));
    const int number = 1 + random.bounded(units - 1);
    if (role == "unit-head"_L1)
        params.insert(u"unit"_s, unit(number));
    if (desk.submit(u"people.grant-role"_s, params).ok())
        m_grants.append(id);
}

/// By the principal, the deputy or the administrator; whoever else tries is refused.
void RightsPlay::changeStandIn(SimDesk& desk, QRandomGenerator& random)
{
    const bool ends = random.bounded(3) == 0;
    const QString made = ends ? takeSome(m_standIns, random) : QString();
    if (!made.isEmpty()) {
        (void)desk.submit(u"people.end-stand-in"_s, {{u"id"_s, made}});
        return;
    }
    const QString id = newUuidText();
    QJsonObject params{{u"id"_s, id},
                       {u"deputy"_s, person(random.bounded(seats))},
                       {u"firstDay"_s, dayAt(desk)},
                       {u"lastDay"_s, dayAt(desk, random.bounded(3))},
                       {u"reason"_s, u"出差"_s}};
    const int seat = random.bounded(seats);
    if (random.bounded(2) == 0)
        params.insert(u"person"_s, desk.person().text());
    else
        params.insert(u"post"_s, post(seat));
    if (desk.submit(u"people.set-stand-in"_s, params).ok())
        m_standIns.append(id);
}

} // namespace chancery::test
