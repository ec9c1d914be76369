// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/http/message.h"

#include <memory>
#include <optional>

namespace chancery::server {

/// Reads one HTTP/1.1 request from bytes as they come. Strict where leniency has let requests be
/// smuggled past proxies (RFC 9112 6.3, 11.2): both lengths at once, several lengths, other
/// transfer codings than chunked, a missing or doubled Host are refused.
class RequestParser {
public:
    enum class State { NeedsMore, HeaderDone, Complete, Refused };

    explicit RequestParser(qsizetype headerLimit);
    ~RequestParser();
    RequestParser(RequestParser&&) noexcept;
    RequestParser& operator=(RequestParser&&) noexcept;

    /// Takes what it can use from the front of `input`. HeaderDone comes exactly once, before any
    /// byte of the body is taken; Complete leaves the next request's bytes in `input`.
    State feed(QByteArray& input);

    /// Between HeaderDone and the next feed(): more body than this is refused with 413.
    void setBodyLimit(qint64 bytes);

    Request& request();
    /// Why it was refused: 400, 413, 417, 431, 501 or 505.
    int refusalStatus() const;

    /// The length that was announced; nothing for a chunked body.
    std::optional<quint64> announcedLength() const;
    bool hasBody() const;
    bool expectsContinue() const;
    /// The client's wish and the version's rule.
    bool keepsAlive() const;
    qint64 bodySize() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery::server
