// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/routes.h"

#include <QFile>
#include <QJsonDocument>

// Outside every namespace: the macro declares the function that rcc generates.
static void nameItemRoutes()
{
    Q_INIT_RESOURCE(routes);
}

using namespace Qt::StringLiterals;

namespace chancery::supervision {

const workflow::Route& itemRoute()
{
    static const workflow::Route route = [] {
        nameItemRoutes();
        QFile file(u":/routes/supervision.v1.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        auto read = workflow::Route::parse(QJsonDocument::fromJson(file.readAll()).object());
        // Compiled in, and held to be valid by a test.
        if (!opened || !read.ok())
            qFatal("the route of items: %s", read.ok() ? "" : qPrintable(read.error().debugText()));
        return std::move(read).value();
    }();
    return route;
}

const workflow::Route* findItemRoute(const QString& id, int version)
{
    const auto& route = itemRoute();
    return route.id == id && route.version == version ? &route : nullptr;
}

} // namespace chancery::supervision
