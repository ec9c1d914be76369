// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/handler.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace chancery::documents {

/// 精简发文: the three numbers (数量、范围、份数) of what each department has issued in a year,
/// beside last year's and its quota.

struct IssuedNumbers {
    int documents = 0;  ///< 数量
    int recipients = 0; ///< 范围: to how many organs, all documents together.
    int copies = 0;     ///< 份数
};

struct DepartmentIssued {
    QString department;      ///< By name; its divisions' documents are its own.
    IssuedNumbers now;       ///< This year, to the day.
    IssuedNumbers lastYear;  ///< To the same day a year before,
    IssuedNumbers lastWhole; ///< and all of that year.
    std::optional<int> documentQuota;
    std::optional<int> recipientQuota;
    std::optional<int> copyQuota;

    /// One of the three is above its quota.
    bool isOver() const;
};

/// What was issued up to and with `day` in its year; the department with the most comes first.
/// Departments with a quota stand there even without a document.
Result<QList<DepartmentIssued>> issuedByDepartment(store::Database& db, const QDate& day);

/// The curve of a year (发文曲线): what has been issued up to the end of each month, or up to the
/// day in the last one, beside the year before.
struct IssuedCurve {
    QList<IssuedNumbers> now;      ///< January first; as far as the day.
    QList<IssuedNumbers> lastYear; ///< Twelve.
};

/// Of one department with its divisions, or of the whole house for an empty name.
Result<IssuedCurve> issuedCurve(store::Database& db, const QString& department, const QDate& day);

struct DocumentSettings;
/// documents.set-quota {department, year, documents?, recipients?, copies?, basis?}: by the
/// secretaries.
Result<ChangeSet> setQuota(const store::HandlerContext& context, const DocumentSettings& settings);

} // namespace chancery::documents
