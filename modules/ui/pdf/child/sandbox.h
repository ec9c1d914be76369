// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

namespace chancery::ui::pdf {

/// Memory, time, descriptors and core dumps are limited; no new rights can be gained; the process
/// dies with its parent. Call first.
bool limitResources();

/// From here on this process can compute, use memory and talk over the descriptors it has; it
/// cannot open a file, make a socket, start a program or a process. False if that could not be
/// enforced or does not hold when tried.
bool enterSandbox();

/// At most this many seconds of processor time more, then the process dies.
void allowSeconds(int seconds);

} // namespace chancery::ui::pdf
