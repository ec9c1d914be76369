// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/commands.h"

namespace chancery::office {

/// What an installation decides, from its network's grade ("none", "secret", "confidential",
/// "top-secret"), the days off that ship with the product, and on the server the number of its
/// fonds (全宗号; empty: 0001). Errors: office.bad-grade {grade}, office.bad-fonds {fonds}, those
/// of WorkCalendar.
Result<documents::DocumentSettings> installationSettings(const QString& networkGrade,
                                                         const QString& fonds = {});

} // namespace chancery::office
