// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "faults/sim_desk.h"

namespace chancery::test {

/// People of the small office who change each other's rights: posts, roles, clearances, stand-ins.
class RightsPlay {
public:
    void begin() { *this = {}; }
    void act(SimDesk& desk, QRandomGenerator& random);

private:
    void assignPost(SimDesk& desk, QRandomGenerator& random);
    void changeRole(SimDesk& desk, QRandomGenerator& random);
    void changeStandIn(SimDesk& desk, QRandomGenerator& random);

    QStringList m_holdings;
    QStringList m_grants;
    QStringList m_standIns;
};

} // namespace chancery::test
