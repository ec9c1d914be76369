// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace chancery::sheets {

/// Reads the files of a zip one after the other. What it unpacks is bounded, so that a file of a
/// few kilobytes cannot fill the memory.
class ZipReader {
public:
    /// One file that is being read.
    class Entry {
    public:
        /// The next bytes, at most some 64 KiB; empty at the end and after an error.
        virtual QByteArray next() = 0;
        virtual ~Entry() = default;
    };

    /// Called with each name, "/" between folders and none before the first; true goes on.
    using Visit = std::function<bool(const QString& name, Entry& entry)>;

    /// sheets.unreadable {file}, sheets.damaged {file}, sheets.too-large {file}.
    static Result<void> read(const QString& path, qint64 mostBytes, const Visit& visit);
};

} // namespace chancery::sheets
