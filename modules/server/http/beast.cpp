// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
// The bodies of Beast's non-template functions, compiled here once instead of in every file.
#include <utility> // first: GCC 12 misses it inside Boost

#include <boost/beast/src.hpp>
