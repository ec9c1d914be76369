// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_port.h"

#include <QList>
#include <QString>

#include <utility>

namespace chancery::supervision {

/// The house's name as its papers have it; empty before the first synchronisation.
QString ministryName(sync::DeskPort& desk);
/// Departments that items are given to, as participants with their names, in the directory's order.
QList<std::pair<QString, QString>> departments(sync::DeskPort& desk);
/// Leaders by their posts, as participants, with who holds them now.
QList<std::pair<QString, QString>> leadersOfHouse(sync::DeskPort& desk);

/// The unit of the main post of whoever sits here, as a participant; empty where there is none.
QString ownUnit(sync::DeskPort& desk);

/// A person by name and the department of the main post, both as participants; empty where nobody,
/// or more than one, is called so.
std::pair<QString, QString> personNamed(sync::DeskPort& desk, const QString& name);

} // namespace chancery::supervision
