// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/routes.h"

#include <QFile>
#include <QJsonDocument>

// Outside every namespace: the macro declares the function that rcc generates.
static void nameRouteResource()
{
    Q_INIT_RESOURCE(routes);
}

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

QList<workflow::Route> readRoutes()
{
    nameRouteResource();
    QList<workflow::Route> routes;
    for (const auto& name : {u"incoming.v1"_s, u"incoming.v2"_s, u"outgoing.v1"_s, u"internal.v1"_s,
                             u"briefing.v1"_s}) {
        QFile file(u":/routes/"_s + name + u".json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        auto route = workflow::Route::parse(QJsonDocument::fromJson(file.readAll()).object());
        // Compiled in, and held to be valid by a test.
        if (!opened || !route.ok())
            qFatal("route %s: %s", qPrintable(name),
                   route.ok() ? "" : qPrintable(route.error().debugText()));
        routes.append(std::move(route).value());
    }
    return routes;
}

const QList<workflow::Route>& allRoutes()
{
    static const QList<workflow::Route> routes = readRoutes();
    return routes;
}

} // namespace

const workflow::Route& routeOf(const QString& way)
{
    const workflow::Route* latest = nullptr;
    for (const auto& route : allRoutes()) {
        if (route.id == way)
            latest = &route;
    }
    Q_ASSERT(latest);
    return *latest;
}

const workflow::Route* findRoute(const QString& id, int version)
{
    for (const auto& route : allRoutes()) {
        if (route.id == id && route.version == version)
            return &route;
    }
    return nullptr;
}

} // namespace chancery::documents
