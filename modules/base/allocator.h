// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

namespace chancery {

/// Called first in main(): tells the C library to keep blocks of some megabytes for the next time
/// instead of giving them back to the system. Every page of the feed needs a few of them, and what
/// comes from the system anew is paid for at the first touch of each of its 4 KiB: half of the
/// server's work for a first synchronisation (docs/benches.md). Does nothing where the library is
/// not glibc.
void keepLargeBlocks();

} // namespace chancery
