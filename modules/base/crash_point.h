// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

namespace chancery {

#ifdef NDEBUG
/// Nothing: what is delivered cannot be told to die.
inline void crashPoint(const char* /*label*/) {}
#else
/// A place at which a process may die and nothing may be lost. With CHANCERY_CRASH_AT=label or
/// label:n in its environment it ends there, the n-th time it comes by, as by kill -9.
/// tests/flow/tst_crash_points finds the labels in the sources and kills at each of them, so a new
/// one needs no other mention; the first word says whose process it is: server, desk or ctl, and
/// `blob` for server and desk.
void crashPoint(const char* label);
#endif

} // namespace chancery
