// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <utility>

namespace chancery::store {

/// A file that one process at a time holds, for as long as this lives. The kernel lets go of it
/// when the process ends, however it ends: no lock is ever stale, and none is written to disk.
class FileLock {
public:
    /// Not held when another process has it already. Error: store.cannot-open.
    static Result<FileLock> take(const QString& path);

    FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

    bool isHeld() const { return m_descriptor >= 0; }

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor; ///< -1: another process has it.
};

} // namespace chancery::store
