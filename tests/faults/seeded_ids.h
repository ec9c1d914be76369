// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QtGlobal>

namespace chancery::test {

/// From here on newUuidText() draws from this seed and from nothing else, in every part of the
/// program. A program that uses it is linked with --wrap (tests/faults/CMakeLists.txt), so that the
/// product needs no door for it.
void seedIds(quint32 seed);

} // namespace chancery::test
