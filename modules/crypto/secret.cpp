// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/secret.h"

#include "crypto/random.h"

#include <cstring>
#include <openssl/crypto.h>

namespace chancery::crypto {

void wipe(char* data, qsizetype size)
{
    if (data && size > 0)
        OPENSSL_cleanse(data, size_t(size));
}

struct SecretText::Buffer {
    explicit Buffer(QByteArrayView bytes)
        : size(bytes.size()), data(std::make_unique<char[]>(size_t(bytes.size())))
    {
        if (size > 0)
            std::memcpy(data.get(), bytes.data(), size_t(size));
    }
    ~Buffer() { wipe(data.get(), size); }
    Q_DISABLE_COPY_MOVE(Buffer)

    qsizetype size;
    std::unique_ptr<char[]> data;
};

SecretText::SecretText(QByteArrayView bytes) : m_buffer(std::make_shared<const Buffer>(bytes)) {}

SecretText SecretText::take(QString& text)
{
    QByteArray utf8 = text.toUtf8();
    SecretText secret = take(utf8);
    if (text.isDetached())
        wipe(reinterpret_cast<char*>(text.data()), text.size() * qsizetype(sizeof(QChar)));
    text.clear();
    return secret;
}

SecretText SecretText::take(QByteArray& bytes)
{
    SecretText secret{QByteArrayView(bytes)};
    if (bytes.isDetached())
        wipe(bytes.data(), bytes.size());
    bytes.clear();
    return secret;
}

qsizetype SecretText::size() const
{
    return m_buffer ? m_buffer->size : 0;
}

QByteArrayView SecretText::reveal() const
{
    return m_buffer ? QByteArrayView(m_buffer->data.get(), m_buffer->size) : QByteArrayView();
}

bool SecretText::equals(const SecretText& other) const
{
    return equalInConstantTime(reveal(), other.reveal());
}

} // namespace chancery::crypto
