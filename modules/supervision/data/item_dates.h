// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QDate>
#include <QList>
#include <QString>

namespace chancery::supervision {

/// A day on which something supervised is to be done.
struct ItemDate {
    enum class What {
        Due,       ///< 限办, of an item,
        Feedback,  ///< its next report (反馈),
        Milestone, ///< a node of it not reached yet (阶段节点).
        Check,     ///< The end of a check (检查).
        Contact    ///< The next regular contact (定期联系).
    };

    What what = What::Due;
    QString id;    ///< The item's, the check's or the contact's.
    QString title; ///< Of a milestone its own, with the item's behind it.
    QDate on;
};

/// All of it that this desk holds and that is not done, from one day to another, both included.
Result<QList<ItemDate>> itemDates(store::Database& db, const QDate& from, const QDate& to,
                                  int most);

} // namespace chancery::supervision
