// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace chancery::crypto {

/// SHA-256 names contents (blobs, chunks, requests); SM3 (国密杂凑, GB/T 32905-2016) goes into
/// signatures and the audit chain. Both give 32 bytes.
enum class DigestKind { Sha256, Sm3 };

QByteArray sha256(QByteArrayView data);
QByteArray sm3(QByteArrayView data);
/// HMAC (RFC 2104) with SHA-256: 32 bytes.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView data);

/// A digest over data that arrives in pieces. One hasher, one thread at a time.
class Hasher {
public:
    explicit Hasher(DigestKind kind);
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;

    void add(QByteArrayView data);

    /// The 32 bytes over everything added so far; the hasher then starts anew.
    QByteArray finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The digest of a file, read in pieces of 256 KiB. Error `crypto.file-unreadable` {path, reason}.
Result<QByteArray> hashFile(const QString& path, DigestKind kind);

/// The name of a content: its SHA-256 as 64 lower-case hexadecimal digits. Always valid.
class ContentName {
public:
    static ContentName of(QByteArrayView data);
    /// From the 32 bytes that a Hasher gave; any other size is a bug (asserted).
    static ContentName fromDigest(const QByteArray& digest);
    /// Exactly 64 lower-case digits, else `crypto.bad-content-name` {text}.
    static Result<ContentName> parse(QStringView text);

    const QString& text() const { return m_text; }

    bool operator==(const ContentName&) const = default;

private:
    explicit ContentName(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

/// True for exactly 64 lower-case hexadecimal digits.
bool isSha256Text(QStringView text);

} // namespace chancery::crypto
