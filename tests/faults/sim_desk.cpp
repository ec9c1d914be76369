// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/sim_desk.h"

#include "store/search_index.h"

namespace chancery::test {

SimDesk::SimDesk(const Parts& parts)
    : m_parts(parts),
      m_clock(parts.network.schedule()), m_business{parts.business.catalog, parts.business.commands,
                                                    parts.business.resolveActor,
                                                    parts.business.migrations},
      m_running(std::make_shared<bool>(false))
{
}

SimDesk::~SimDesk()
{
    end();
}

bool SimDesk::isAlive() const
{
    const bool struck = m_plan.forGood && m_plan.failAt > 0 && m_plan.calls >= m_plan.failAt;
    return *m_running && !struck && !m_parts.disk.machine(m_parts.machine).dead;
}

bool SimDesk::start()
{
    m_running = std::make_shared<bool>(true);
    auto opened =
        sync::Replica::open({QStringLiteral("/sim/") + m_parts.machine + QStringLiteral("/desk.db"),
                             m_parts.folder + QStringLiteral("/blobs"), 1 << 20, &m_plan},
                            m_business, m_clock);
    if (!opened.ok()) {
        end();
        return false;
    }
    m_replica = std::move(*opened);
    startLink();
    return true;
}

void SimDesk::startLink()
{
    sync::LinkSettings settings;
    settings.server = QUrl(QStringLiteral("https://centre"));
    settings.authorityPem = m_parts.authorityPem;
    settings.replica = {QStringLiteral("/sim/") + m_parts.machine + QStringLiteral("/desk.db"),
                        m_parts.folder + QStringLiteral("/blobs"), 1 << 20, &m_plan};
    settings.tokenFile = tokenFile();
    settings.wantedBlobs = m_parts.wantedBlobs;
    const auto life = [this, running = m_running] { return *running && isAlive(); };
    const auto online = [this] { return m_parts.network.schedule().now() >= m_offlineUntil; };
    m_link = std::make_unique<sync::Link>(
        settings, m_business, m_clock,
        std::make_unique<SimEnvironment>(m_parts.network, m_parts.server, life, online));
    QObject::connect(m_link.get(), &sync::Link::stateChanged, [this](const sync::SyncState& state) {
        m_state = state;
        m_replica->setServerAhead(state.serverAheadMs);
    });
    // Whoever sits there types the password again, after a while.
    QObject::connect(m_link.get(), &sync::Link::signInNeeded, [this, life] {
        m_parts.network.schedule().after(1'500, [this, life] {
            if (life())
                m_link->signIn(m_parts.person.text(), QStringLiteral("a password"));
        });
    });
    m_link->start();
}

void SimDesk::end()
{
    *m_running = false;
    m_link.reset();
    m_replica.reset();
    m_state = {};
}

Result<void> SimDesk::submit(const QString& name, const QJsonObject& params)
{
    TRY_ASSIGN(const auto submitted, m_replica->submit(name, params));
    if (isAlive())
        m_saved.append({submitted.id.text(), submitted.n, name});
    m_link->kick();
    return {};
}

QString SimDesk::keepBlob(const QByteArray& content)
{
    const auto kept = m_replica->blobs().addBytes(content);
    return kept.ok() ? *kept : QString();
}

void SimDesk::fillSearch()
{
    if (!isAlive())
        return;
    store::SearchIndex index(m_replica->db(), m_business.catalog);
    for (const auto& root : index.roots()) {
        const auto keys = index.waiting(root, 4);
        if (keys.ok())
            (void)index.fill(root, *keys, [] { return true; });
    }
}

void SimDesk::kick()
{
    if (isAlive())
        m_link->kick();
}

} // namespace chancery::test
