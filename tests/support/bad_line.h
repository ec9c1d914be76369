// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

namespace chancery::test {

/// What happens to one connection once so many bytes have gone through it in one direction.
struct LineFault {
    enum class Kind {
        Cut,        ///< Both ends are told, at once.
        HalfClosed, ///< One end only hears that nothing more will come; what it says is swallowed.
        Silent      ///< Nothing goes through any more; after a while both ends are cut.
    };
    Kind kind = Kind::Cut;
    bool upwards = true; ///< Counted from the desk to the server.
    qint64 bytes = 0;
};

/// A line between a desk and its server that breaks as it is told: each new connection takes the
/// next fault, and when none is left the line holds. Pieces are torn and delayed all along. Lives
/// in the thread of the test, whose event loop must run.
class BadLine : public QObject {
    Q_OBJECT

public:
    BadLine(quint16 serverPort, QList<LineFault> faults);

    /// From the next connection on: what stands before several servers does it when one is gone.
    void leadTo(quint16 serverPort) { m_serverPort = serverPort; }
    quint16 port() const { return m_listener.serverPort(); }
    qsizetype faultsLeft() const { return m_faults.size(); }
    int connections() const { return m_connections; }

private:
    void take();

    quint16 m_serverPort;
    QList<LineFault> m_faults;
    int m_connections = 0;
    QTcpServer m_listener;
};

} // namespace chancery::test
