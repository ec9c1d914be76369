// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/indicator.h"
#include "supervision/rules/plan.h"
#include "supervision/rules/sources.h"

namespace chancery::supervision {

/// A milestone (阶段节点).
struct Milestone {
    QString id;
    QString title;
    QDate on;

    static Result<QList<Milestone>> parseAll(const QList<QJsonObject>& list);
};

/// How much a matter weighs (重要程度): normal 一般, key 重点, major 重大.
const QStringList& importances();

/// How far an item goes at once when it is opened: proposed 拟办, established 立项, assigned 交办.
const QStringList& openedUpTo();

/// A new item (督办事项): supervision.open's parameters, of which `id` and `title` are all that
/// must be there.
struct ItemDraft {
    QString id;
    QString title;       ///< 事项
    QString requirement; ///< 工作要求
    QString target;      ///< 完成标准
    QString category;    ///< A word of the house's own by which items are sorted.
    Source source;
    QString importance;
    int secrecy = 0;               ///< 1 秘密, 2 机密, 3 绝密
    bool toStateCouncil = false;   ///< 须报国务院,
    std::optional<QDate> reportOn; ///< and the day of the report, before the item's own.
    QString parent;
    int position = 0; ///< Among the parts of the parent, or the tasks of one plan.
    Plan plan;
    QList<Milestone> milestones;
    std::optional<Indicator> indicator; ///< What it is measured by (目标责任制).
    QString upTo;

    /// Errors: base.*, those of checkPlan() and Source::parse(), supervision.title-needed.
    static Result<ItemDraft> parse(const QJsonObject& params);
};

/// What must hold of an item's days: supervision.report-after-due {report, due},
/// supervision.milestone-after-due {title, due}, supervision.milestone-before-start {title, start}.
Result<void> checkDays(const ItemDraft& draft, const QDate& start, const std::optional<QDate>& due);
Result<void> checkMilestones(const QList<Milestone>& milestones, const QDate& start,
                             const std::optional<QDate>& due);

} // namespace chancery::supervision
