// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QJsonObject>
#include <QString>

/// The smallest ministry through which a document goes its whole way, with ids that are the same in
/// every history. All rules of the directory and of documents are the office's own.
namespace chancery::test::small_office {

/// Who is there; the first four sit at desks.
enum Seat {
    Registrar, ///< Registers, and files in the end (收文登记, 档案管理).
    Secretary, ///< Proposes and closes; the administrator as well (拟办, 系统管理).
    Leader,    ///< Instructs (部领导).
    Handler,   ///< Head of the department that handles (司局负责人).
    SecondRegistrar,
    Planner, ///< Head of the department that is consulted (协办).
    seats
};

QString person(int seat);
QString post(int seat); ///< Each holds one.
QString vacantPost();   ///< In the Handler's department; nobody's until it is assigned.
QString holdingOf(int seat);
QString unit(int number); ///< 0 the ministry, 1 office, 2 finance, 3 planning
inline constexpr int units = 4;

/// The parameters of people.load-directory.
QJsonObject directory();

} // namespace chancery::test::small_office
