// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "documents/rules/transmission.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>

namespace chancery::documents {

/// Whether the key of this certificate made the signature over these bytes; the key's pin.
/// crypto.bad-signature, crypto.bad-pem.
using PackageVerifier = std::function<Result<QString>(
    const QByteArray& certificate, const QByteArray& bytes, const QByteArray& signature)>;

/// What is signed of a package (传输包), and how: the manifest has the digest of the sheet and of
/// every file, and the signature is over the manifest.
struct SignedSheet {
    QByteArray sheet;       ///< package.json
    QByteArray manifest;    ///< manifest.txt, as sha256sum checks it
    QByteArray signature;   ///< manifest.sig: ECDSA, DER
    QByteArray certificate; ///< sender.pem: the sender's house

    /// Everything that is wrong with it, the weightiest first; empty when the key of this
    /// certificate vouches for this sheet. Whether the key is the sender's is not said.
    /// documents.transmission-signature, documents.package-file-changed {file},
    /// documents.transmission-stray {file}, documents.package-bad-line {line}, and those of
    /// TransmissionSheet::parse().
    QList<Error> faults(const PackageVerifier& verify) const;
    Result<TransmissionSheet> read() const;
};

/// One file for a carried medium: a zip with the four parts above and the files, which any program
/// opens and `sha256sum -c` and `openssl dgst -verify` check.
struct PackageFile {
    SignedSheet head;
    QHash<QString, QByteArray> files; ///< By path.

    static constexpr qint64 mostBytes = qint64(512) << 20;
    static constexpr int mostEntries = 200;

    Result<QByteArray> write() const;
    /// documents.transmission-unreadable for what is none; documents.transmission-too-large {most}.
    static Result<PackageFile> read(const QByteArray& bytes);
    /// As SignedSheet::faults(), the files' own bytes included: documents.package-file-missing
    /// {file}.
    QList<Error> faults(const PackageVerifier& verify) const;
};

} // namespace chancery::documents
