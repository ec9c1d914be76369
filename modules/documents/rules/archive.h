// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <QStringView>

namespace chancery::documents {

/// An archive code (档号) of one 件, DA/T 22-2015:
/// 全宗号-档案门类代码·年度-保管期限-机构(问题)代码- 件号, "0001-WS·2026-D30-BGT-0007". The order
/// of codes is the order of filing.
struct ArchiveCode {
    static constexpr int mostItems = 9'999'999;

    QString fonds = QStringLiteral("0001");  ///< 全宗号, given by the archives.
    QString category = QStringLiteral("WS"); ///< 档案门类: WS 文书档案.
    int year = 0;                            ///< 年度
    QString retention;                       ///< "permanent", "30", "10".
    QString unit;                            ///< 机构代码, capital letters and digits.
    int item = 0;                            ///< 件号, from 1 within all of the above.

    bool operator==(const ArchiveCode&) const = default;

    /// All but the item: within it items are numbered without a gap.
    QString series() const;
    QString text() const;
    /// documents.bad-archive-code {text}.
    static Result<ArchiveCode> parse(QStringView text);
};

/// 保管期限 as the code has it: Y 永久, D30, D10 (国家档案局令第8号); empty for another word.
QString retentionCode(const QString& retention);

/// The code of a department, from its name: the first letters of how it is read, "办公厅" → "BGT".
/// A division's is its department's: "办公厅综合处" → "BGT".
/// Where several departments are read alike, the second and those after it have a figure: "CWS2".
QString unitCodeOf(const QString& unitName, int n = 1);

/// A division is named behind its department: "财务司预算处" → "财务司".
QString departmentOf(const QString& unitName);

/// What belongs to one 件, in the order in which it is kept (DA/T 22-2000 5.1): the final paper
/// before the text that was signed, the text before its annexes, the answer before what it answers.
enum class Component {
    Reply,    ///< 复文
    Original, ///< 正本: the paper that was issued or received
    Final,    ///< 定稿: the text that was signed, as data
    Annex,    ///< 附件
    Slip,     ///< 办理单, 发文稿纸: opinions and the way through the house
    Draft     ///< 历次稿: kept of important documents
};

QString componentId(Component component);

} // namespace chancery::documents
