// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/sabotage.h"

namespace chancery::test {

namespace {

const QString centreMachine = QStringLiteral("centre");

} // namespace

/// Draws are made before this is asked, so that leaving a fault out changes nothing else.
bool Sabotage::begins(Fault fault)
{
    if (m_parts.left.contains(fault))
        return false;
    ++m_parts.counts[size_t(fault)];
    return true;
}

void Sabotage::strike()
{
    const int kind = m_parts.random.bounded(m_playsCopies ? 21 : 17);
    if (kind < 8)
        strikeServer(kind);
    else if (kind < 17)
        strikeDesk(kind - 8);
    else
        strikeCopies();
}

void Sabotage::jump(SimClock& clock, Fault fault)
{
    const bool far = m_parts.random.bounded(2) == 0 && !m_playsCopies;
    const qint64 by = m_parts.random.bounded(-3'650, 3'651);
    if (!begins(fault))
        return;
    if (far)
        clock.jumpDays(by);
    else
        clock.jumpSeconds(by);
}

void Sabotage::armPlan(store::FaultPlan& plan, Fault died, Fault failed)
{
    const qint64 soon = 1 + m_parts.random.bounded(150);
    const bool dies = m_parts.random.bounded(2) == 0;
    if (begins(dies ? died : failed))
        plan = {0, soon, dies};
}

void Sabotage::armDisk(const QString& name, Fault died, Fault full, Fault broke)
{
    const qint64 soon = 1 + m_parts.random.bounded(25);
    const qint64 length = 1 + m_parts.random.bounded(40);
    auto& machine = m_parts.disk.machine(name);
    switch (m_parts.random.bounded(4)) {
    case 0:
        if (begins(full)) {
            machine.fullFrom = machine.writes + soon;
            machine.fullUntil = machine.fullFrom + length;
        }
        return;
    case 1:
        if (begins(broke))
            machine.brokenAt = machine.writes + soon;
        return;
    default:
        if (begins(died))
            machine.dieAt = machine.writes + soon;
    }
}

void Sabotage::strikeServer(int kind)
{
    if (!m_parts.centre.isAlive())
        return;
    switch (kind) {
    case 0:
        jump(m_parts.centre.clock(), Fault::ServerClock);
        return;
    case 1:
        if (begins(Fault::SessionLost))
            (void)m_parts.centre.forgetSessions();
        return;
    case 2:
        if (begins(Fault::ServerKilled))
            buryCentre(SimDisk::End::Killed);
        return;
    case 3:
        if (begins(Fault::ServerLostPower))
            buryCentre(SimDisk::End::PowerLost);
        return;
    case 4:
    case 5:
        armPlan(m_parts.centre.plan(), Fault::ServerDiedAtDatabase, Fault::ServerCallFailed);
        return;
    default:
        if (m_diskOfCentre)
            armDisk(centreMachine, Fault::ServerDiedAtDisk, Fault::ServerDiskFull,
                    Fault::ServerDiskBroke);
    }
}

void Sabotage::keepCopies()
{
    if (!m_playsCopies)
        return;
    if (m_diskOfCentre)
        m_copies.keepCentre();
    for (const auto& desk : m_parts.desks)
        m_copies.keepDesk(*desk);
}

/// Now and then a new copy is made; else the machine comes back from the last one.
void Sabotage::strikeCopies()
{
    const bool ofCentre = m_parts.random.bounded(2) == 0;
    const bool again = m_parts.random.bounded(3) == 0;
    auto& desk = *m_parts.desks[size_t(m_parts.random.bounded(int(m_parts.desks.size())))];
    if (ofCentre && m_diskOfCentre && m_parts.centre.isAlive()) {
        if (again || !m_copies.hasCentre()) {
            m_copies.keepCentre();
        } else if (begins(Fault::ServerRestored)) {
            buryCentre(SimDisk::End::Killed);
            m_copies.putBackCentre(m_parts.restored);
        }
    } else if (!ofCentre && desk.isAlive()) {
        if (again || !m_copies.hasDesk(desk)) {
            m_copies.keepDesk(desk);
        } else if (begins(Fault::DeskPutBack)) {
            buryDesk(desk, SimDisk::End::Killed);
            m_copies.putBackDesk(desk);
        }
    }
}

void Sabotage::strikeDesk(int kind)
{
    auto& desk = *m_parts.desks[size_t(m_parts.random.bounded(int(m_parts.desks.size())))];
    if (!desk.isAlive())
        return;
    switch (kind) {
    case 0:
        jump(desk.clock(), Fault::DeskClock);
        return;
    case 1:
        if (begins(Fault::DeskKilled))
            buryDesk(desk, SimDisk::End::Killed);
        return;
    case 2:
        if (begins(Fault::DeskLostPower))
            buryDesk(desk, SimDisk::End::PowerLost);
        return;
    case 8: {
        const bool longer = m_parts.random.bounded(3) == 0;
        const qint64 away = 1'000 + m_parts.random.bounded(longer ? 10'000'000 : 200'000);
        if (begins(Fault::DeskOffline))
            desk.goOffline(away);
        return;
    }
    case 3:
    case 4:
        armPlan(desk.plan(), Fault::DeskDiedAtDatabase, Fault::DeskCallFailed);
        return;
    default:
        armDisk(desk.machine(), Fault::DeskDiedAtDisk, Fault::DeskDiskFull, Fault::DeskDiskBroke);
    }
}

void Sabotage::buryTheDead()
{
    if (m_parts.centre.isRunning() && !m_parts.centre.isAlive())
        buryCentre(someEnd());
    for (auto& desk : m_parts.desks) {
        if (desk->isRunning() && !desk->isAlive())
            buryDesk(*desk, someEnd());
    }
}

void Sabotage::buryCentre(SimDisk::End end)
{
    m_parts.disk.machine(centreMachine).dead = true; // closing leaves no trace
    m_parts.centre.end();
    m_parts.centre.plan() = {};
    m_parts.disk.restart(centreMachine, end, m_parts.random);
    m_parts.schedule.after(rest(), [this] { bringBackCentre(); });
}

void Sabotage::bringBackCentre()
{
    if (!m_parts.centre.isRunning() && !m_parts.centre.start())
        m_parts.schedule.after(1'000, [this] { bringBackCentre(); });
}

void Sabotage::buryDesk(SimDesk& desk, SimDisk::End end)
{
    m_parts.disk.machine(desk.machine()).dead = true;
    desk.end();
    desk.plan() = {};
    m_parts.disk.restart(desk.machine(), end, m_parts.random);
    m_parts.schedule.after(rest(), [this, &desk] { bringBack(desk); });
}

void Sabotage::bringBack(SimDesk& desk)
{
    if (!desk.isRunning() && !desk.start())
        m_parts.schedule.after(1'000, [this, &desk] { bringBack(desk); });
}

void Sabotage::stop()
{
    m_stopped = true;
    buryTheDead();
    const auto calm = [this](const QString& name) {
        auto& machine = m_parts.disk.machine(name);
        machine.dieAt = machine.fullFrom = machine.fullUntil = machine.brokenAt = 0;
    };
    calm(centreMachine);
    m_parts.centre.plan() = {};
    bringBackCentre();
    for (auto& desk : m_parts.desks) {
        calm(desk->machine());
        desk->goOffline(0);
        desk->plan() = {};
        bringBack(*desk);
    }
}

} // namespace chancery::test
