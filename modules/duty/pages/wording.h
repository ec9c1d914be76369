// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "duty/data/log.h"
#include "ui/format.h"

#include <QString>

namespace chancery::duty {

/// 来电, 来文 …
QString lineKindName(const QString& kind);

/// Why the chain does not hold, in a sentence that names the line.
QString faultSentence(const ChainFault& fault);

/// Parts that are there, with a wide blank between.
QString besideEachOther(const QStringList& parts);

} // namespace chancery::duty
