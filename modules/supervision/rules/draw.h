// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::supervision {

/// Somebody who may be sent to check, and the department they belong to, which they do not check.
struct DrawInspector {
    QString person; ///< A participant.
    QString unit;   ///< A participant; empty where it is not known.
};

/// What may be drawn, and whose it is.
struct DrawCandidate {
    QString object;
    QString unit;
};

struct DrawnObject {
    QString object;
    QString inspector; ///< Empty where nobody may check it, or none were given.

    bool operator==(const DrawnObject&) const = default;
};

/// How many of `all` a share takes: at least so many percent, and never none.
int drawnCount(int all, int percent);

/// A draw of objects and of who checks them (双随机). Each is ranked by the SHA-256 of the seed
/// with its name, so that whoever knows the seed can draw again and get the same, on any machine,
/// and the order in which objects are given does not matter. Inspectors take turns in their own
/// drawn order; one does not check the own department.
///
/// Errors: supervision.nothing-to-draw, supervision.share-too-small {percent, least}.
Result<QList<DrawnObject>> drawObjects(const QList<DrawCandidate>& objects,
                                       const QList<DrawInspector>& inspectors, int percent,
                                       int leastPercent, const QString& seed);

} // namespace chancery::supervision
