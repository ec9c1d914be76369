// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/response_writer.h"

#include "server/http/encoding.h"
#include "wire/zstd_body.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <iterator>

namespace chancery::server {

namespace {

/// RFC 9110 5.6.7, "Tue, 14 Jul 2026 02:00:00 GMT"; made at most once a second per thread.
const QByteArray& httpDate()
{
    thread_local std::time_t made = 0;
    thread_local QByteArray text;
    const std::time_t now = std::time(nullptr);
    if (now != made) {
        static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        std::tm parts = {};
        gmtime_r(&now, &parts);
        std::array<char, 40> out{};
        std::snprintf(out.data(), out.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                      days[size_t(parts.tm_wday)], parts.tm_mday, months[size_t(parts.tm_mon)],
                      parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
        text = out.data();
        made = now;
    }
    return text;
}

/// Without line breaks, which nearly none has.
void addClean(QByteArray& head, QByteArrayView text)
{
    const auto breaks = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    if (std::none_of(text.begin(), text.end(), breaks)) {
        head.append(text);
        return;
    }
    std::copy_if(text.begin(), text.end(), std::back_inserter(head),
                 [&breaks](char c) { return !breaks(c); });
}

void addHeader(QByteArray& head, QByteArrayView name, QByteArrayView value)
{
    addClean(head, name);
    head += ": ";
    addClean(head, value);
    head += "\r\n";
}

/// Chooses the piece of the source that is sent, and says so in the headers.
void applyRange(Response& response, const ReplyContext& context, Prepared& out)
{
    const QByteArray validator = response.source->validator();
    const qint64 size = response.source->size();
    out.count = size;
    response.with("Accept-Ranges", "bytes");
    if (!validator.isEmpty())
        response.with("ETag", '"' + validator + '"');
    const bool unchanged = context.ifRange.isEmpty() ||
                           (!validator.isEmpty() && context.ifRange == '"' + validator + '"');
    ByteRange range;
    if (response.status != 200 || !context.isGet || !unchanged)
        return;
    switch (readRange(context.range, size, range)) {
    case RangeVerdict::Whole:
        return;
    case RangeVerdict::Unsatisfiable:
        response.status = 416;
        response.with("Content-Range", "bytes */" + QByteArray::number(size));
        response.source = nullptr;
        response.body.clear();
        out.count = 0;
        return;
    case RangeVerdict::Part:
        break;
    }
    response.status = 206;
    out.from = range.first;
    out.count = range.last - range.first + 1;
    response.with("Content-Range", "bytes " + QByteArray::number(range.first) + '-' +
                                       QByteArray::number(range.last) + '/' +
                                       QByteArray::number(size));
}

} // namespace

ReplyContext ReplyContext::of(const Request& request)
{
    ReplyContext context;
    context.isHead = request.method == "HEAD";
    context.isGet = request.method == "GET";
    context.acceptsZstd = server::acceptsZstd(request.header("accept-encoding"));
    context.range = request.header("range");
    context.ifRange = request.header("if-range");
    return context;
}

RangeVerdict readRange(QByteArrayView header, qint64 size, ByteRange& range)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return RangeVerdict::Whole;
    const QByteArrayList ends = header.sliced(6).toByteArray().split('-');
    if (ends.size() != 2)
        return RangeVerdict::Whole;
    const auto isNumber = [](const QByteArray& text) {
        return !text.isEmpty() && text.size() <= 18 &&
               std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (ends[0].isEmpty() && isNumber(ends[1])) { // the last so many bytes
        const qint64 wanted = std::min(ends[1].toLongLong(), size);
        range = {size - wanted, size - 1};
        return wanted == 0 ? RangeVerdict::Unsatisfiable : RangeVerdict::Part;
    }
    if (!isNumber(ends[0]) || !(ends[1].isEmpty() || isNumber(ends[1])))
        return RangeVerdict::Whole;
    range.first = ends[0].toLongLong();
    range.last = ends[1].isEmpty() ? size - 1 : std::min(ends[1].toLongLong(), size - 1);
    if (!ends[1].isEmpty() && ends[1].toLongLong() < range.first)
        return RangeVerdict::Whole;
    return range.first >= size ? RangeVerdict::Unsatisfiable : RangeVerdict::Part;
}

Prepared prepare(Response response, const ReplyContext& context)
{
    Prepared out;
    if (response.source)
        applyRange(response, context, out);
    const bool bodiless = response.status == 204 || response.status == 304;
    if (bodiless) {
        response.body.clear();
        response.end.clear();
        response.source = nullptr;
    }
    const bool varies = response.compressible && !response.source && !bodiless;
    if (varies && context.acceptsZstd &&
        response.body.size() + response.end.size() > leastCompressed) {
        response.body = wire::zstdCompress(response.body);
        if (!response.end.isEmpty()) // a frame of its own: frames may follow one another
            response.body += response.packedEnd.isEmpty() ? wire::zstdCompress(response.end)
                                                          : response.packedEnd;
        response.with("Content-Encoding", "zstd");
    } else {
        response.body += response.end;
    }
    out.status = response.status;
    const qint64 length = response.source ? out.count : response.body.size();
    out.head.reserve(480); // once: one change is answered thousands of times
    out.head += "HTTP/1.1 ";
    out.head += QByteArray::number(response.status);
    out.head += ' ';
    out.head += reasonPhrase(response.status);
    out.head += "\r\n";
    addHeader(out.head, "Date", httpDate());
    if (!bodiless) {
        if (length > 0 || !response.body.isEmpty())
            addHeader(out.head, "Content-Type", response.contentType);
        addHeader(out.head, "Content-Length", QByteArray::number(length));
    }
    if (varies)
        out.head += "Vary: Accept-Encoding\r\n";
    out.head += "X-Content-Type-Options: nosniff\r\n";
    const bool cacheSaid =
        std::any_of(response.headers.cbegin(), response.headers.cend(), [](const Header& each) {
            return each.name.compare("Cache-Control", Qt::CaseInsensitive) == 0;
        });
    if (!cacheSaid)
        out.head += "Cache-Control: no-store\r\n";
    for (const Header& each : response.headers)
        addHeader(out.head, each.name, each.value);
    if (!context.isHead) {
        out.body = std::move(response.body);
        out.source = std::move(response.source);
    }
    return out;
}

} // namespace chancery::server
