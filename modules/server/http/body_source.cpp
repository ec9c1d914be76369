// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/body_source.h"

#include <QFile>

namespace chancery::server {

namespace {

class FileSource final : public BodySource {
public:
    FileSource(std::unique_ptr<QFile> file, QByteArray validator)
        : m_file(std::move(file)), m_size(m_file->size()), m_validator(std::move(validator))
    {
    }

    qint64 size() const override { return m_size; }
    QByteArray validator() const override { return m_validator; }

    Result<QByteArray> read(qint64 at, qint64 count) override
    {
        QByteArray bytes;
        if (m_file->seek(at))
            bytes = m_file->read(count);
        if (bytes.size() != count)
            return fail("server.file-unreadable",
                        {{QStringLiteral("reason"), m_file->errorString()}});
        return bytes;
    }

private:
    std::unique_ptr<QFile> m_file;
    qint64 m_size;
    QByteArray m_validator;
};

} // namespace

Result<std::shared_ptr<BodySource>> openFileSource(const QString& path, const QByteArray& validator)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail("server.file-unreadable", {{QStringLiteral("reason"), file->errorString()}});
    return std::shared_ptr<BodySource>(std::make_shared<FileSource>(std::move(file), validator));
}

} // namespace chancery::server
