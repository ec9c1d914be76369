// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "files/package.h"
#include "files/preview.h"

namespace chancery::files {

/// The first page of an OFD with its template pages and the places of its seals (GB/T 33190, 7.7 to
/// 11). Errors of the parts.
Result<Sketch> sketchOfd(const Package& package, const Limits& limits);

} // namespace chancery::files
