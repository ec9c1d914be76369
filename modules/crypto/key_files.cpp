// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/key_files.h"

#include "crypto/random.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace chancery::crypto {

namespace {

constexpr qsizetype mostKeyBytes = 1024 * 1024;

class FileDescriptor {
public:
    FileDescriptor(const QString& path, int flags, mode_t mode = 0)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode))
    {
    }
    ~FileDescriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(FileDescriptor)

    bool isOpen() const { return m_fd >= 0; }
    int get() const { return m_fd; }

private:
    int m_fd;
};

QJsonObject why(const QString& path)
{
    return {{QStringLiteral("path"), path},
            {QStringLiteral("reason"), QString::fromLocal8Bit(std::strerror(errno))}};
}

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t wrote = ::write(fd, bytes.data(), size_t(bytes.size()));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        bytes = bytes.sliced(qsizetype(wrote));
    }
    return ::fsync(fd) == 0;
}

Result<void> replaceFile(const QString& path, QByteArrayView bytes, mode_t mode)
{
    const QString fresh = path + QLatin1String(".new-") + newTokenText().left(12);
    bool written = false;
    {
        const FileDescriptor file(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
        if (!file.isOpen())
            return fail("crypto.file-unwritable", why(path));
        written = writeAll(file.get(), bytes);
    }
    const QByteArray from = QFile::encodeName(fresh);
    if (!written || ::rename(from.constData(), QFile::encodeName(path).constData()) != 0) {
        const Error error = fail("crypto.file-unwritable", why(path));
        ::unlink(from.constData());
        return error;
    }
    const FileDescriptor folder(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen() || ::fsync(folder.get()) != 0)
        return fail("crypto.file-unwritable", why(path));
    return {};
}

} // namespace

Result<void> writePrivateFile(const QString& path, QByteArrayView bytes)
{
    return replaceFile(path, bytes, 0600);
}

Result<SecretText> readPrivateFile(const QString& path)
{
    const FileDescriptor file(path, O_RDONLY);
    struct stat facts = {};
    if (!file.isOpen() || ::fstat(file.get(), &facts) != 0)
        return fail("crypto.file-unreadable", why(path));
    if ((facts.st_mode & 077) != 0)
        return fail("crypto.file-exposed", {{QStringLiteral("path"), path}});
    if (!S_ISREG(facts.st_mode) || facts.st_size > mostKeyBytes) {
        errno = EFBIG;
        return fail("crypto.file-unreadable", why(path));
    }
    QByteArray bytes(qsizetype(facts.st_size), Qt::Uninitialized);
    qsizetype have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + have, size_t(bytes.size() - have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fail("crypto.file-unreadable", why(path));
        have += qsizetype(got);
    }
    return SecretText::take(bytes);
}

Result<void> writeKeyAndCertificate(const KeyAndCertificate& pair, const QString& keyPath,
                                    const QString& certificatePath)
{
    TRY(writePrivateFile(keyPath, pair.keyPem.reveal()));
    return replaceFile(certificatePath, pair.certificatePem, 0644);
}

Result<KeyAndCertificate> readKeyAndCertificate(const QString& keyPath,
                                                const QString& certificatePath)
{
    TRY_ASSIGN(SecretText key, readPrivateFile(keyPath));
    QFile file(certificatePath);
    if (!file.open(QIODevice::ReadOnly))
        return fail("crypto.file-unreadable", {{QStringLiteral("path"), certificatePath},
                                               {QStringLiteral("reason"), file.errorString()}});
    return KeyAndCertificate{std::move(key), file.read(mostKeyBytes)};
}

} // namespace chancery::crypto
