// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "files/file_report.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QStringList>

#include <functional>

namespace chancery::files {

/// The entries of a zip package (DOCX, OFD …) of which somebody wants to read some. Never more is
/// unpacked than the limits allow, whatever the package says of itself.
class Package {
public:
    /// Unpacks the entries whose cleaned name (no leading slash, "/" between folders, lower case)
    /// is wanted. Errors: files.damaged, files.too-large, files.too-slow, files.password.
    static Result<Package> read(QByteArrayView bytes, const Limits& limits,
                                const QDeadlineTimer& deadline,
                                const std::function<bool(const QString& name)>& isWanted);
    /// Only the names, in as far as they can be read.
    static QStringList namesIn(QByteArrayView bytes, const Limits& limits,
                               const QDeadlineTimer& deadline);

    const QStringList& names() const { return m_names; }
    bool has(const QString& name) const { return m_content.contains(cleaned(name)); }
    QByteArray content(const QString& name) const { return m_content.value(cleaned(name)); }
    bool isAnyIn(QStringView folder) const;

    static QString cleaned(const QString& name);
    /// A reference within the package, from the entry in which it stands.
    static QString resolved(const QString& from, const QString& reference);

private:
    QStringList m_names;
    QHash<QString, QByteArray> m_content;
};

} // namespace chancery::files
