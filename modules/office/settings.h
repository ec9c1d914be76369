// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/commands.h"

namespace chancery::office {

/// What an installation decides, from its network's grade ("none", "secret", "confidential",
/// "top-secret") and the days off that ship with the product. Errors: office.bad-grade {grade},
/// those of WorkCalendar.
Result<documents::DocumentSettings> installationSettings(const QString& networkGrade);

} // namespace chancery::office
