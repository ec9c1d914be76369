// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include <utility> // first: GCC 12 misses it inside Boost

#include "server/http/request_parser.h"

#include <QStringDecoder>

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <cctype>

namespace chancery::server {

namespace http = boost::beast::http;
namespace beast = boost::beast;

namespace {

QByteArrayView view(beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/// UTF-8 text of a percent-encoded one; nothing for broken escapes, broken UTF-8, control
/// characters and encoded slashes, which would make one path look like another.
std::optional<QString> decoded(QByteArrayView encoded, bool plusIsSpace)
{
    QByteArray bytes;
    bytes.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        char c = encoded[i];
        if (c == '%') {
            const QByteArray hex =
                encoded.sliced(i + 1, std::min<qsizetype>(2, encoded.size() - i - 1)).toByteArray();
            bool valid = false;
            const int code = hex.toInt(&valid, 16);
            if (!valid || hex.size() != 2 || !std::isxdigit(uchar(hex[0])))
                return std::nullopt;
            c = char(code);
            i += 2;
            if (c == '/' && !plusIsSpace)
                return std::nullopt;
        } else if (c == '+' && plusIsSpace) {
            c = ' ';
        }
        if (uchar(c) < 0x20 || c == 0x7f)
            return std::nullopt;
        bytes += c;
    }
    QStringDecoder toText(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = toText(bytes);
    if (toText.hasError())
        return std::nullopt;
    return text;
}

class Sink final : public http::basic_parser<true> {
public:
    Request request;
    QByteArray target;
    int version = 11;
    qint64 bodyLimit = 0;
    bool tooLarge = false;

private:
    using Code = beast::error_code;

    void on_request_impl(http::verb, beast::string_view method, beast::string_view path, int number,
                         Code&) override
    {
        request.method = view(method).toByteArray();
        target = view(path).toByteArray();
        version = number;
    }
    void on_response_impl(int, beast::string_view, int, Code&) override {}
    void on_field_impl(http::field, beast::string_view name, beast::string_view value,
                       Code&) override
    {
        request.headers.append({view(name).toByteArray().toLower(), view(value).toByteArray()});
    }
    void on_header_impl(Code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Code&) override {}
    std::size_t on_body_impl(beast::string_view piece, Code& error) override
    {
        return take(piece, error);
    }
    void on_chunk_header_impl(std::uint64_t size, beast::string_view, Code& error) override
    {
        if (size > quint64(bodyLimit))
            refuse(error);
    }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view piece, Code& error) override
    {
        return take(piece, error);
    }
    void on_finish_impl(Code&) override {}

    std::size_t take(beast::string_view piece, Code& error)
    {
        if (request.body.size() + qint64(piece.size()) > bodyLimit) {
            refuse(error);
            return 0;
        }
        request.body.append(piece.data(), qsizetype(piece.size()));
        return piece.size();
    }
    void refuse(Code& error)
    {
        tooLarge = true;
        error = http::error::body_limit;
    }
};

} // namespace

struct RequestParser::Private {
    explicit Private(qsizetype limit) : headerLimit(limit) {}

    Sink sink;
    const qsizetype headerLimit;
    qsizetype headerBytes = 0; ///< Beast limits a line; the sum is ours to watch.
    int status = 0;

    State refuse(int code)
    {
        status = code;
        return State::Refused;
    }

    int headerProblem();
    bool readTarget();
};

/// 0, or the status that refuses what Beast lets through.
int RequestParser::Private::headerProblem()
{
    if (sink.version != 11 && sink.version != 10)
        return 505;
    const auto count = [&](QByteArrayView name) {
        return std::count_if(sink.request.headers.cbegin(), sink.request.headers.cend(),
                             [&](const Header& each) { return each.name == name; });
    };
    const QByteArray coding = sink.request.header("transfer-encoding");
    if (!coding.isEmpty() && (coding.toLower() != "chunked" || sink.version == 10))
        return 501;
    if (count("transfer-encoding") > 1 || count("content-length") > 1 ||
        (!coding.isEmpty() && count("content-length") > 0))
        return 400;
    if (count("host") > 1 || (sink.version == 11 && count("host") == 0))
        return 400;
    const QByteArray expectation = sink.request.header("expect").toLower();
    if (!expectation.isEmpty() && expectation != "100-continue")
        return 417;
    const bool clean = std::none_of(
        sink.request.headers.cbegin(), sink.request.headers.cend(), [](const Header& each) {
            return std::any_of(each.value.cbegin(), each.value.cend(),
                               [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
        });
    return clean && readTarget() ? 0 : 400;
}

bool RequestParser::Private::readTarget()
{
    if (!sink.target.startsWith('/'))
        return false;
    const qsizetype mark = sink.target.indexOf('?');
    const auto path = decoded(mark < 0 ? sink.target : sink.target.left(mark), false);
    if (!path)
        return false;
    sink.request.path = *path;
    if (mark < 0)
        return true;
    for (const QByteArray& pair : sink.target.mid(mark + 1).split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decoded(equals < 0 ? pair : pair.left(equals), true);
        const auto value = decoded(equals < 0 ? QByteArray() : pair.mid(equals + 1), true);
        if (!name || !value)
            return false;
        if (!sink.request.query.contains(*name))
            sink.request.query.insert(*name, *value);
    }
    return true;
}

RequestParser::RequestParser(qsizetype headerLimit) : d(new Private(headerLimit))
{
    d->sink.header_limit(std::uint32_t(headerLimit));
    // The route decides, and it is known only after the header.
    d->sink.body_limit(boost::none);
}

RequestParser::~RequestParser() = default;
RequestParser::RequestParser(RequestParser&&) noexcept = default;
RequestParser& RequestParser::operator=(RequestParser&&) noexcept = default;

RequestParser::State RequestParser::feed(QByteArray& input)
{
    const bool headerWasDone = d->sink.is_header_done();
    d->sink.eager(headerWasDone);
    while (!d->sink.is_done()) {
        beast::error_code error;
        const std::size_t used =
            d->sink.put(boost::asio::const_buffer(input.constData(), size_t(input.size())), error);
        input.remove(0, qsizetype(used));
        if (!headerWasDone) {
            d->headerBytes += qsizetype(used);
            const qsizetype pending = d->sink.is_header_done() ? 0 : input.size();
            if (d->headerBytes + pending > d->headerLimit)
                return d->refuse(431);
        }
        if (error && error != http::error::need_more) {
            if (error == http::error::header_limit)
                return d->refuse(431);
            if (error == http::error::bad_version)
                return d->refuse(505);
            return d->refuse(d->sink.tooLarge ? 413 : 400);
        }
        if (!headerWasDone && d->sink.is_header_done()) {
            const int problem = d->headerProblem();
            return problem == 0 ? State::HeaderDone : d->refuse(problem);
        }
        if (error || used == 0)
            return State::NeedsMore;
    }
    return State::Complete;
}

void RequestParser::setBodyLimit(qint64 bytes)
{
    d->sink.bodyLimit = bytes;
}

Request& RequestParser::request()
{
    return d->sink.request;
}

int RequestParser::refusalStatus() const
{
    return d->status;
}

std::optional<quint64> RequestParser::announcedLength() const
{
    const auto length = d->sink.content_length();
    return length ? std::optional<quint64>(*length) : std::nullopt;
}

bool RequestParser::hasBody() const
{
    return d->sink.chunked() || announcedLength().value_or(0) > 0;
}

bool RequestParser::expectsContinue() const
{
    return d->sink.version == 11 && !d->sink.request.header("expect").isEmpty();
}

bool RequestParser::keepsAlive() const
{
    return d->sink.keep_alive();
}

qint64 RequestParser::bodySize() const
{
    return d->sink.request.body.size();
}

} // namespace chancery::server
