// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/router.h"

#include <algorithm>

namespace chancery::server {

namespace {

bool isParameter(const QString& segment)
{
    return segment.startsWith(u'{') && segment.endsWith(u'}');
}

/// How well the pattern fits: the number of texts that are equal, plus one; 0 when it does not.
int fit(const Route& route, const QStringList& segments)
{
    if (route.segments.size() != segments.size())
        return 0;
    int equal = 1;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (route.segments[i] == segments[i])
            ++equal;
        else if (!isParameter(route.segments[i]) || segments[i].isEmpty())
            return 0;
    }
    return equal;
}

} // namespace

void Router::add(const QByteArray& method, const QString& pattern, Handler handler,
                 RouteOptions options)
{
    Q_ASSERT(pattern.startsWith(u'/'));
    Q_ASSERT(std::none_of(m_routes.begin(), m_routes.end(), [&](const Route& each) {
        return each.method == method && each.pattern == pattern;
    }));
    m_routes.push_back(
        {method, pattern, pattern.split(u'/'), std::move(handler), std::move(options)});
}

Router::Match Router::match(const QByteArray& method, const QString& path) const
{
    const QStringList segments = path.split(u'/');
    Match found;
    int best = 0;
    bool headFits = false;
    for (const Route& route : m_routes) {
        const int quality = fit(route, segments);
        if (quality == 0)
            continue;
        if (!found.allowed.contains(route.method))
            found.allowed.append(route.method);
        if (route.method == "GET" && !found.allowed.contains("HEAD"))
            found.allowed.append("HEAD");
        const bool own = route.method == method;
        if (!own && !(method == "HEAD" && route.method == "GET" && !headFits))
            continue;
        if (quality > best || (own && method == "HEAD" && !headFits)) {
            best = quality;
            found.route = &route;
            headFits = own && method == "HEAD";
        }
    }
    if (!found.route)
        return found;
    found.allowed.clear();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString& segment = found.route->segments[i];
        if (isParameter(segment))
            found.params.insert(segment.sliced(1, segment.size() - 2), segments[i]);
    }
    return found;
}

} // namespace chancery::server
