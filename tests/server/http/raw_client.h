// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QHash>

#include <memory>

namespace chancery::test {

/// What came back, taken apart by this file alone and not by the code under test.
struct RawReply {
    int status = 0; ///< 0 when the connection ended or nothing came in ten seconds.
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
};

/// A blocking TLS client that can do what no well-bred library does. Every wait ends after ten
/// seconds at most.
class RawClient {
public:
    struct Options {
        QByteArray authorityPem;
        QByteArray ownCertificatePem;
        QByteArray ownKeyPem;
        int mostVersion = 0x0304; ///< TLS 1.3.
        int receiveBuffer = 0;    ///< SO_RCVBUF, to play a client that does not read.
    };

    RawClient(quint16 port, const Options& options);
    ~RawClient();
    RawClient(RawClient&&) noexcept;
    RawClient& operator=(RawClient&&) noexcept;

    /// The handshake succeeded and the server's certificate was good for "localhost".
    bool isConnected() const;
    /// For poll() and its like: readable when something has come that was not read.
    int descriptor() const;
    bool send(const QByteArray& bytes);
    RawReply readReply(bool toHead = false);
    RawReply ask(const QByteArray& bytes) { return send(bytes) ? readReply() : RawReply(); }
    /// Everything until the server ends the connection; false when it does not.
    bool readToEnd(QByteArray* bytes = nullptr);
    /// Closes the socket without good-bye; with a reset when `reset`.
    void vanish(bool reset);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery::test
