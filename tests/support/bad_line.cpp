// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/bad_line.h"

#include <QTimer>

#include <optional>

namespace chancery::test {

namespace {

constexpr qint64 pieceBytes = 1'460;
constexpr qint64 wholeAfter = 30'000;
constexpr int silenceMs = 150;

/// One connection: two sockets and what is to happen to them. Ends itself.
class Connection : public QObject {
public:
    Connection(QTcpSocket* desk, quint16 serverPort, std::optional<LineFault> fault,
               QObject* parent)
        : QObject(parent), m_desk(desk), m_fault(fault)
    {
        m_desk->setParent(this);
        m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), serverPort);
        for (auto* socket : {m_desk, &m_server}) {
            connect(socket, &QTcpSocket::disconnected, this, &Connection::cut);
            connect(socket, &QTcpSocket::errorOccurred, this, &Connection::cut);
        }
        connect(m_desk, &QTcpSocket::readyRead, this, [this] { m_up.start(0); });
        connect(&m_server, &QTcpSocket::readyRead, this, [this] { m_down.start(0); });
        connect(&m_server, &QTcpSocket::connected, this, [this] { m_up.start(0); });
        m_up.setSingleShot(true);
        m_down.setSingleShot(true);
        connect(&m_up, &QTimer::timeout, this, [this] { pass(*m_desk, m_server, true); });
        connect(&m_down, &QTimer::timeout, this, [this] { pass(m_server, *m_desk, false); });
    }

private:
    /// A piece at a time, so that everything arrives torn.
    void pass(QTcpSocket& from, QTcpSocket& to, bool upwards)
    {
        if (m_struck || to.state() != QTcpSocket::ConnectedState)
            return;
        // Small at first, where the messages are; then as much as makes a test bearable.
        auto& passed = upwards ? m_passedUp : m_passedDown;
        qint64 most = passed < wholeAfter ? pieceBytes : 20 * pieceBytes;
        const bool counted = m_fault && m_fault->upwards == upwards;
        if (counted)
            most = std::min(most, m_fault->bytes - passed);
        const QByteArray piece = from.read(most);
        to.write(piece);
        passed += piece.size();
        if (counted && passed >= m_fault->bytes)
            strike();
        else if (from.bytesAvailable() > 0)
            (upwards ? m_up : m_down).start(1);
    }

    void strike()
    {
        m_struck = true;
        m_desk->flush();
        m_server.flush();
        if (m_fault->kind == LineFault::Kind::Cut) {
            cut();
            return;
        }
        if (m_fault->kind == LineFault::Kind::HalfClosed) {
            // The one end hears it now, the other when the first gives up.
            auto& told = m_fault->upwards ? m_server : *m_desk;
            told.disconnect(this);
            told.disconnectFromHost();
        }
        QTimer::singleShot(silenceMs, this, &Connection::cut);
    }

    void cut()
    {
        if (std::exchange(m_over, true))
            return;
        for (auto* socket : {m_desk, &m_server}) {
            socket->disconnect(this);
            if (m_struck)
                socket->abort();
            else
                socket->disconnectFromHost(); // the end itself hung up: what it said still goes
        }
        deleteLater();
    }

    QTcpSocket* m_desk;
    QTcpSocket m_server;
    std::optional<LineFault> m_fault;
    qint64 m_passedUp = 0;
    qint64 m_passedDown = 0;
    bool m_struck = false;
    bool m_over = false;
    QTimer m_up;
    QTimer m_down;
};

} // namespace

BadLine::BadLine(quint16 serverPort, QList<LineFault> faults)
    : m_serverPort(serverPort), m_faults(std::move(faults))
{
    connect(&m_listener, &QTcpServer::newConnection, this, &BadLine::take);
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port for a line");
}

void BadLine::take()
{
    while (auto* desk = m_listener.nextPendingConnection()) {
        std::optional<LineFault> fault;
        if (!m_faults.isEmpty())
            fault = m_faults.takeFirst();
        ++m_connections;
        new Connection(desk, m_serverPort, fault, this);
    }
}

} // namespace chancery::test
