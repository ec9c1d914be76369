// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>

namespace chancery::bench {

/// Rows of a register of official documents, put together from the texts of the demo ministry:
/// titles of a real shape, numbers that run on, days over ten years, bodies of 400 to `mostBody`
/// characters cut from real paragraphs (none when that is 0). One row in fifty is dirty in one of
/// the ways that registers are. The same seed gives the same rows; the
/// first one has this place in the register.
QList<QJsonObject> generatedRegister(int rows, quint32 seed, int mostBody = 4'000, int first = 0);

/// The rows as a JSON Lines file; its size in bytes.
Result<qint64> writeRegister(const QString& file, const QList<QJsonObject>& rows);

} // namespace chancery::bench
