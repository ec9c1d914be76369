// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QStringList>

/// The words of the route format, in the order of the enums they stand for.
namespace chancery::workflow::words {

const QStringList& modes();
const QStringList& splits();
const QStringList& joins();
const QStringList& dueUnits();
const QStringList& variableTypes();

} // namespace chancery::workflow::words
