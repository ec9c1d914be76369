// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/route_graph.h"

namespace chancery::workflow {

QString edgeId(const QString& from, qsizetype index)
{
    return from + u'>' + QString::number(index);
}

QList<Edge> waysInto(const Route& route, const QString& step)
{
    QList<Edge> edges;
    for (const auto& from : route.steps) {
        for (qsizetype i = 0; i < from.next.size(); ++i) {
            if (from.next.at(i).to == step)
                edges.append({edgeId(from.key, i), from.key, step});
        }
    }
    return edges;
}

QSet<QString> reachable(const Route& route, const QString& from, const QString& without)
{
    QSet<QString> seen;
    QStringList todo{from};
    while (!todo.isEmpty()) {
        const Step* step = route.step(todo.takeLast());
        if (step == nullptr)
            continue;
        for (const auto& way : step->next) {
            if (way.to == without || seen.contains(way.to))
                continue;
            seen.insert(way.to);
            todo.append(way.to);
        }
    }
    return seen;
}

QSet<QString> reaching(const Route& route, const QString& to)
{
    QSet<QString> seen;
    QStringList todo{to};
    while (!todo.isEmpty()) {
        const auto edges = waysInto(route, todo.takeLast());
        for (const auto& edge : edges) {
            if (seen.contains(edge.from))
                continue;
            seen.insert(edge.from);
            todo.append(edge.from);
        }
    }
    return seen;
}

} // namespace chancery::workflow
