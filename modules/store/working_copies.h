// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/blob_store.h"

namespace chancery::store {

/// Copies of blobs that another program writes on: `<folder>/<key>/<name>`, each in a folder of its
/// own, because office programs lay their own files beside. Blobs themselves are never written.
class WorkingCopies {
public:
    /// Beside the blobs of this desk. Nothing is made before it is needed.
    explicit WorkingCopies(const BlobStore& blobs);

    /// Lays a copy, 0600 in a folder of 0700; one that lies there already stays as it is, for
    /// somebody may have written on it. Returns its path. Errors: store.cannot-open, store.io,
    /// store.disk-full.
    Result<QString> lay(const QString& sha256, const QString& key, const QString& name) const;
    /// A copy that is only looked at: under its name, for other programs go by the ending, and not
    /// to be written on, for what is changed there is nobody's version.
    Result<QString> layToRead(const QString& sha256, const QString& name) const;
    /// Takes away what was laid to be read.
    void forgetRead() const;
    /// Where it lies; empty where there is none.
    QString path(const QString& key, const QString& name) const;
    /// An office program says by a file of its own that it has the copy open (LibreOffice
    /// `.~lock.name#`, Microsoft and WPS `~$name`, `.~name`).
    bool isOpenElsewhere(const QString& key, const QString& name) const;
    /// Puts a copy where nothing here removes it, for what is on it was taken by nobody; its new
    /// path, empty where there is none.
    QString putAside(const QString& key, const QString& name) const;
    /// With all that other programs have laid beside.
    void remove(const QString& key) const;

private:
    QString folder(const QString& key) const;

    BlobStore m_blobs;
    QString m_folder;
};

} // namespace chancery::store
