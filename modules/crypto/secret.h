// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

class QDebug;

namespace chancery::crypto {

/// A password, token or private key in memory. It cannot be printed, logged, compared by accident
/// or turned into JSON; copies share one buffer, which is overwritten when the last copy goes.
/// Nothing in the program prints what reveal() gives.
class SecretText {
public:
    SecretText() = default;
    /// Copies the bytes (UTF-8 for text); the caller wipes or drops its own copy.
    explicit SecretText(QByteArrayView bytes);
    /// Takes the text as UTF-8 and overwrites the caller's own characters if nobody shares them.
    static SecretText take(QString& text);
    static SecretText take(QByteArray& bytes);

    bool isEmpty() const { return size() == 0; }
    qsizetype size() const;

    /// The bytes, valid as long as this object or a copy of it lives.
    QByteArrayView reveal() const;

    /// In constant time for equal sizes.
    bool equals(const SecretText& other) const;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

QDebug operator<<(QDebug, const SecretText&) = delete;
template <typename Stream>
Stream& operator<<(Stream&, const SecretText&) = delete;
bool operator==(const SecretText&, const SecretText&) = delete;

/// Overwrites the bytes in a way that the compiler may not leave out.
void wipe(char* data, qsizetype size);

} // namespace chancery::crypto
