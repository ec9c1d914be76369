// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// A request's bytes as they come from the network, in pieces: RequestParser. The first byte of the
// input is the size of the pieces.
#include "fuzz/fuzz.h"
#include "server/http/request_parser.h"

using namespace chancery;
using namespace chancery::fuzz;
using server::RequestParser;
using State = RequestParser::State;

namespace {

constexpr qsizetype headerLimit = 2048;
constexpr qint64 bodyLimit = 4096;

struct Outcome {
    State state = State::NeedsMore;
    int status = 0;
    QByteArray body;
    QString path;
    qsizetype headers = 0;

    bool operator==(const Outcome&) const = default;
};

Outcome readIn(const QByteArray& input, qsizetype piece)
{
    RequestParser parser(headerLimit);
    QByteArray buffer;
    Outcome outcome;
    bool headerDone = false;
    for (qsizetype at = 0; at < input.size();) {
        buffer += input.sliced(at, std::min(piece, input.size() - at));
        at += piece;
        do {
            outcome.state = parser.feed(buffer);
            if (outcome.state != State::HeaderDone)
                break;
            promise(!headerDone, "the header is done once");
            headerDone = true;
            parser.setBodyLimit(bodyLimit);
        } while (true);
        if (outcome.state != State::NeedsMore)
            break;
    }
    outcome.status = parser.refusalStatus();
    promise((outcome.state == State::Refused) == (outcome.status >= 400),
            "a refusal has a status, and nothing else has");
    promise(parser.bodySize() <= bodyLimit, "no more body than allowed");
    if (outcome.state == State::Complete) {
        outcome.body = parser.request().body;
        outcome.path = parser.request().path;
        outcome.headers = parser.request().headers.size();
        promise(headerDone && outcome.path.startsWith(u'/'), "a path begins at the root");
        for (const QChar c : outcome.path)
            promise(c.unicode() >= 0x20 && c.unicode() != 0x7f, "no control characters in a path");
    }
    return outcome;
}

} // namespace

FUZZ_TARGET(http_request, data, size)
{
    if (size < 2)
        return 0;
    const QByteArray input = bytesOf(data + 1, size - 1);
    const Outcome whole = readIn(input, input.size());
    const Outcome pieces = readIn(input, 1 + data[0] % 64);
    // A status may differ, for in pieces another limit can be met first; what is let in may not.
    if (whole.state == State::Complete || pieces.state == State::Complete)
        promise(whole == pieces, "it is the same request however it is cut");
    return 0;
}
