// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

namespace chancery::test {

/// A disk of a few megabytes that can be filled: a tmpfs that only this process sees.
class SmallDisk {
public:
    /// Gives the process mounts of its own, with the rights of root or of a user namespace. Call it
    /// at the start of main(), before any thread; where neither is allowed isMounted() stays false.
    static void enterPrivateMounts();

    SmallDisk(const QString& folder, qint64 bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_why.isEmpty(); }
    const QString& why() const { return m_why; }
    /// Leaves not one byte.
    void fill() const;
    void free() const;

private:
    QString m_folder;
    QString m_why;
};

} // namespace chancery::test
