// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace chancery::server {

/// A folder of mode 0700, and those above it.
Result<void> makeFolder(const QString& path);

/// Copies a file into a new one of mode 0600, making its folder. Errors: store.disk-full,
/// server.cannot-write {path}.
Result<void> copyFile(const QString& from, const QString& to);

/// A second name for the same content, or false where the disk cannot do that.
bool linkFile(const QString& from, const QString& to);

/// When this returns, everything in the folder's file system has reached the disk.
Result<void> syncFolder(const QString& path);

} // namespace chancery::server
