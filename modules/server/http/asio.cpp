// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
// The bodies of Asio's non-template functions, compiled here once instead of in every file.
#include <utility> // first: GCC 12 misses it inside Boost

#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
