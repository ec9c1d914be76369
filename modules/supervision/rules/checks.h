// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "supervision/rules/lamp.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::supervision {

/// The three kinds of check: daily 日常监督检查, joint 司局协同检查, special 年度专项检查.
const QStringList& checkKinds();
QString checkKindName(const QString& kind);
/// How it is made: draw 双随机抽查, self 自查自纠, whole 逐项检查 (every object), cycle 周期检查
/// (every object once within some years).
const QStringList& checkForms();
QString checkFormName(const QString& form);

/// One object of a check: a department, or something that belongs to one, such as a website.
struct CheckObject {
    QString id;
    QString unit; ///< A participant: whose it is.
    QString name; ///< Empty: the unit's own.
};

/// supervision.check-open's parameters.
struct CheckDraft {
    QString id;
    QString kind;
    QString form;
    QString title;
    QString requirement; ///< What is looked at (检查内容).
    std::optional<QDate> due;
    int leastPercent = 0; ///< Of a draw (抽查比例不低于).
    int cycleYears = 0;   ///< Of a cycle.
    QList<CheckObject> objects;

    static constexpr int mostObjects = 500;

    /// Errors: base.*, supervision.title-needed, supervision.nothing-to-draw without objects,
    /// supervision.bad-participant {text}, supervision.exists {item} for an object given twice.
    static Result<CheckDraft> parse(const QJsonObject& params);
};

/// How an object of a check stands: 未抽中, 待自查, 已自查, 逾期未报, 待检查, 合格, 有问题.
enum class ObjectState { NotDrawn, Awaited, Returned, Late, ToCheck, Good, Bad };
QString objectStateName(ObjectState state);

/// How a check stands against its day: 办结 once it is closed, 临期 within three days of it.
Lamp checkLamp(bool isClosed, const QDate& due, const QDate& day);

struct ObjectFacts {
    QString form;
    bool isDrawn = false;  ///< Of a draw, once there was one.
    bool isClosed = false; ///< The check is over.
    QDate due;
    QDate returnedOn; ///< Of a self-check.
    QDate checkedOn;
    bool isGood = false; ///< Of what was returned or checked last.
};
ObjectState objectState(const ObjectFacts& facts, const QDate& day);

/// A cycle of checks over some years: 覆盖率 and 下次应检.
struct CycleRow {
    QString unit;
    QDate last;    ///< Invalid for one never checked.
    QDate nextDue; ///< `years` after the last one; of one never checked after the cycle began.
    bool isCovered = false; ///< Checked within the years before the day.
    bool isOverdue = false;
};
struct CycleStanding {
    int covered = 0;
    int all = 0;
    int percent = 0; ///< Rounded down: nothing is whole before all of it is.
    QDate nextDue;   ///< The earliest.
    QList<CycleRow> rows;
};
CycleStanding cycleStanding(const QList<std::pair<QString, QDate>>& lastChecks, const QDate& begun,
                            int years, const QDate& day);

} // namespace chancery::supervision
