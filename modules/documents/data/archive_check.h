// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "documents/rules/secrecy.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace chancery::documents {

/// The four properties (四性) of an electronic record, 档案法 art. 37 and DA/T 70-2018: authentic,
/// complete, usable, safe.
enum class RecordProperty { Authentic, Complete, Usable, Safe };

QString recordPropertyId(RecordProperty property);

struct ArchiveFinding {
    RecordProperty property = RecordProperty::Authentic;
    Error error;            ///< What is wrong; its sentence is in the pages' words.
    bool isWarning = false; ///< Worth looking at, but no reason to refuse the package.
};

struct ArchiveCheck {
    QString name;
    int pieces = 0;
    int files = 0;
    QString sha256; ///< Of the manifest, which stands for the package.
    QList<ArchiveFinding> findings;

    /// Nothing but warnings was found.
    bool isSound() const;
    QJsonObject toJson() const;
};

/// Reads a package that writeArchivePackage() made, on whatever medium it came, and says all that
/// is wrong with it. `expected` is the manifest's SHA-256 as it was recorded, empty when it is not
/// known; `grade` that of the network it is read on. Error: documents.no-package {folder} when this
/// is no package at all.
Result<ArchiveCheck> checkArchivePackage(const QString& folder, const QString& expected,
                                         NetworkGrade grade);

} // namespace chancery::documents
