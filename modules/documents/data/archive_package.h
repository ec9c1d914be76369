// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/archiving.h"
#include "documents/data/document_view.h"
#include "store/blob_store.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace chancery::documents {

/// A package of what is handed over (移交包): a folder that any archive can read without this
/// program. One folder for each 件, named by its code, with its files in their order; beside them
/// `package.json` (metadata of the list and of every piece: what, whose, when, for how long, the
/// way through the house with all opinions) and `manifest.txt` (the SHA-256 of every file, as
/// sha256sum writes it).

/// The paper of what the house wrote itself, as PDF.
using PaperOf = std::function<Result<QByteArray>(const DocumentView& view, const Manuscript& text)>;
struct PackageSource {
    store::Database& db;
    const store::Actor& actor;
    const store::BlobStore& blobs;
    QDateTime now;
    PaperOf paper;
};

struct WrittenPackage {
    QString folder;
    QString sha256; ///< Of the manifest, which stands for all of it.
    int files = 0;
};

/// Writes the package of a transfer into a new folder of its name, one piece at a time, so that
/// whoever drives it stays awake. Unless it comes to its end nothing is left behind.
class ArchivePackageWriter {
public:
    /// Errors: documents.package-exists {folder}, documents.package-not-written {folder}.
    static Result<std::unique_ptr<ArchivePackageWriter>> begin(const PackageSource& source,
                                                               const Transfer& transfer,
                                                               const QString& into);
    ~ArchivePackageWriter();

    int pieces() const;
    int done() const;
    /// Writes the next piece, after the last one the package's own files; whether more is to do.
    /// Errors: documents.unknown {document}, documents.file-not-here {name, document, sha256},
    /// documents.package-not-written {folder}. After an error there is nothing more to do.
    Result<bool> next();
    /// Once next() has said that no more is to do.
    const WrittenPackage& written() const;

private:
    class Package;
    explicit ArchivePackageWriter(std::unique_ptr<Package> package);
    std::unique_ptr<Package> m_package;
};

} // namespace chancery::documents
