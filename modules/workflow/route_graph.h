// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/route.h"

#include <QSet>
#include <QStringList>

namespace chancery::workflow {

/// A way between two steps. Its id is stable within a version of the route: "from>2" is the third
/// way out of the step "from".
struct Edge {
    QString id;
    QString from;
    QString to;
};

QString edgeId(const QString& from, qsizetype index);

/// The ways into a step, in the order of the route.
QList<Edge> waysInto(const Route& route, const QString& step);

/// The steps that can still be reached from `from` (itself only when it lies on a cycle), without
/// passing through `without`.
QSet<QString> reachable(const Route& route, const QString& from, const QString& without = {});

/// The steps from which `to` can be reached.
QSet<QString> reaching(const Route& route, const QString& to);

} // namespace chancery::workflow
