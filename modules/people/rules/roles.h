// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QStringList>

namespace chancery::people {

/// What a post (or, seldom, a person) may do, whoever holds it. As a capacity: "role:<name>".
///
/// leader 部领导, secretary 秘书 (writes the 拟办), registry 收文登记, unit-head 司局负责人,
/// unit-clerk 司局内勤, handler 承办人, supervisor 督查督办, meetings 会务, disclosure 政务公开,
/// archivist 档案管理, duty 值班, admin 系统管理员, security 安全保密管理员, auditor 安全审计员.
const QStringList& roles();

/// admin, security and auditor: no person has two of them on one day (三员分立, the separation of
/// the three administrators asked of systems that handle secrets), and none of them ever passes to
/// a deputy.
bool isAdministrative(const QString& role);

/// unit-head and unit-clerk: a grant of them may name the unit for which it speaks, and whoever has
/// it acts as that unit.
bool speaksForUnit(const QString& role);

} // namespace chancery::people
