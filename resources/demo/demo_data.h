// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace chancery::demo {

/// One file of the demo ministry, such as "units.json" or "texts/three-systems.txt", as UTF-8.
/// Empty if there is none of that name. README.md beside this header tells what they hold.
QByteArray file(const QString& name);

/// The names that file() knows, sorted.
QStringList fileNames();

} // namespace chancery::demo
