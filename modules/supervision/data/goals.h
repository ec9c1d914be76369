// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/commands.h"
#include "supervision/rules/indicator.h"
#include "supervision/rules/lamp.h"

namespace chancery::supervision {

/// A goal, or one of its measures, in the tree (目标责任制).
struct GoalRow {
    QString id;
    QString parent; ///< Empty for one whose whole is not here.
    QString number;
    QString title;
    QString leadName;
    QString stage;
    QDate due;
    int progress = -1;
    Lamp lamp = Lamp::None; ///< The worst of all under it.
    std::optional<Indicator> indicator;
    std::array<QuarterStanding, 4> quarters; ///< Of one that is measured.
};

/// Every item of a year that is measured, and all above them; each after its whole, in their order.
Result<QList<GoalRow>> goalTree(store::Database& db, const SupervisionSettings& settings, int year,
                                const QDateTime& now);

} // namespace chancery::supervision
