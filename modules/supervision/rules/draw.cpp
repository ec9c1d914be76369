// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/draw.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QByteArray lotOf(const QString& seed, const char* pot, const QString& name)
{
    return QCryptographicHash::hash((seed + u'/' + QLatin1String(pot) + u'/' + name).toUtf8(),
                                    QCryptographicHash::Sha256);
}

/// In the order of their lots; the name decides between equal ones, which there are not.
template <typename T, typename NameOf>
QList<T> byLot(QList<T> all, const QString& seed, const char* pot, NameOf nameOf)
{
    std::sort(all.begin(), all.end(), [&](const T& a, const T& b) {
        const auto x = lotOf(seed, pot, nameOf(a));
        const auto y = lotOf(seed, pot, nameOf(b));
        return x == y ? nameOf(a) < nameOf(b) : x < y;
    });
    return all;
}

} // namespace

int drawnCount(int all, int percent)
{
    return all <= 0 ? 0 : std::clamp((all * percent + 99) / 100, 1, all);
}

Result<QList<DrawnObject>> drawObjects(const QList<DrawCandidate>& objects,
                                       const QList<DrawInspector>& inspectors, int percent,
                                       int leastPercent, const QString& seed)
{
    if (objects.isEmpty())
        return fail("supervision.nothing-to-draw");
    if (percent < leastPercent || percent > 100)
        return fail("supervision.share-too-small",
                    {{u"percent"_s, percent}, {u"least"_s, leastPercent}});
    const auto drawn = byLot(objects, seed, "object", [](const DrawCandidate& one) {
                           return one.object;
                       }).mid(0, drawnCount(int(objects.size()), percent));
    const auto turns =
        byLot(inspectors, seed, "inspector", [](const DrawInspector& one) { return one.person; });
    QList<DrawnObject> result;
    qsizetype next = 0;
    for (const auto& candidate : drawn) {
        DrawnObject made{candidate.object, {}};
        for (qsizetype tried = 0; tried < turns.size(); ++tried) {
            const auto& inspector = turns.at((next + tried) % turns.size());
            if (inspector.unit.isEmpty() || inspector.unit != candidate.unit) {
                made.inspector = inspector.person;
                next = (next + tried + 1) % turns.size();
                break;
            }
        }
        result.append(made);
    }
    return result;
}

} // namespace chancery::supervision
