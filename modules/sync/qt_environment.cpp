// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/qt_environment.h"

#include "sync/http_client.h"

#include <QRandomGenerator>
#include <QTimer>

namespace chancery::sync {

namespace {

class QtTimer final : public Timer {
public:
    explicit QtTimer(const std::function<void()>& rings)
    {
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(rings);
    }
    void start(int milliseconds) override { m_timer.start(milliseconds); }
    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

} // namespace

std::unique_ptr<Transport> QtEnvironment::connectTo(const QUrl& server,
                                                    const QByteArray& authorityPem)
{
    return std::make_unique<HttpClient>(server, authorityPem);
}

std::unique_ptr<Timer> QtEnvironment::timer(std::function<void()> rings)
{
    return std::make_unique<QtTimer>(rings);
}

int QtEnvironment::random(int end)
{
    return QRandomGenerator::global()->bounded(end);
}

} // namespace chancery::sync
