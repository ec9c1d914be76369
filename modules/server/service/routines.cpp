// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/routines.h"

#include <QUuid>

namespace chancery::server {

namespace {

/// The server itself is the device that the commands of a routine come from.
Result<DeviceId> deviceOf(const store::Routine& routine)
{
    static const QUuid house(QStringLiteral("6b1f0d3a-5d0e-7c41-a5f2-2f6c0a9d7e01"));
    return DeviceId::parse(QUuid::createUuidV5(house, routine.name).toString(QUuid::WithoutBraces));
}

Result<qint64> lastNumber(store::Database& db, const DeviceId& device)
{
    auto q = db.query("SELECT last_n FROM device WHERE id = ?");
    q.bind(device.text());
    const qint64 last = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return last;
}

} // namespace

Result<int> runRoutine(Service& service, const store::Routine& routine)
{
    const QDateTime now = service.clock.now();
    TRY_ASSIGN(const DeviceId device, deviceOf(routine));
    QList<store::Routine::Order> orders;
    qint64 n = 0;
    {
        TRY_ASSIGN(auto loan, service.reads.lend());
        TRY_ASSIGN(orders, routine.due(loan.db(), now));
        TRY_ASSIGN(n, lastNumber(loan.db(), device));
    }
    int applied = 0;
    for (const auto& order : std::as_const(orders)) {
        const Command command{CommandId::create(), order.command, 1, order.params, now};
        TRY_ASSIGN(const auto answer,
                   service.pushAndWait(
                       {routine.actor.person, device, {{{n + 1, command}}}, routine.actor}));
        n = answer.lastN;
        for (const auto& each : answer.answers)
            applied += each.outcome == wire::Outcome::Applied ? 1 : 0;
    }
    return applied;
}

Routines::Routines(Service& service, QList<store::Routine> routines, const Rhythm& rhythm)
    : m_service(service), m_routines(std::move(routines)), m_rhythm(rhythm),
      m_thread([this] { run(); })
{
}

Routines::~Routines()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Routines::run()
{
    std::unique_lock lock(m_mutex);
    auto pause = m_rhythm.first;
    while (!m_wake.wait_for(lock, pause, [this] { return m_stopping; })) {
        pause = m_rhythm.every;
        lock.unlock();
        for (const auto& routine : m_routines) {
            const auto done = runRoutine(m_service, routine);
            if (!done.ok())
                m_service.log.error("server.routine",
                                    {{QStringLiteral("name"), routine.name},
                                     {QStringLiteral("code"), done.error().code}});
            else if (*done > 0)
                m_service.log.info("server.routine", {{QStringLiteral("name"), routine.name},
                                                      {QStringLiteral("commands"), *done}});
        }
        lock.lock();
    }
}

} // namespace chancery::server
