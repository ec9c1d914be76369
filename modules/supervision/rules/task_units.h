// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace chancery::supervision {

/// Who is to do a task, as a text says it (责任分工).
struct TaskUnits {
    QString text; ///< Without the brackets.
    QString lead;
    QStringList co;
    bool leadNamed =
        false;         ///< 牵头 or 会同 stands there; otherwise the first one is taken to lead.
    bool open = false; ///< 等, 有关部门: others are meant that are not named.

    bool isEmpty() const { return lead.isEmpty(); }
    bool operator==(const TaskUnits&) const = default;
};

/// Reads 「财政部、国务院扶贫办负责」, 「A牵头，B、C配合」, 「A会同有关部门负责」,
/// 「牵头单位：A；配合单位：B」, 「负责部门：A；适用范围：…」 and such: the inside of a pair of
/// brackets, or a clause.
TaskUnits taskUnits(const QString& text);

/// Whether a pair of brackets says who is to do it.
bool namesUnits(const QString& inside);

/// 财务司, 各有关省级人民政府; not 三项制度.
bool endsLikeAnOrgan(const QString& name);

/// One name for each: 「文化和旅游部」 stays whole, 「财政部和商务部」 are two.
QStringList splitUnits(const QString& list);

} // namespace chancery::supervision
