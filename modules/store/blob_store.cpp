// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/blob_store.h"

#include "base/crash_point.h"
#include "base/id.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <openssl/evp.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace chancery::store {

namespace {

constexpr qint64 pieceBytes = 1 << 20;

/// OpenSSL's SHA-256 is ten times as fast as Qt's.
class Hash {
public:
    Hash() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(const QByteArray& bytes)
    {
        EVP_DigestUpdate(m_context.get(), bytes.constData(), size_t(bytes.size()));
    }
    QString hex()
    {
        unsigned char digest[EVP_MAX_MD_SIZE];
        unsigned int length = 0;
        EVP_DigestFinal_ex(m_context.get(), digest, &length);
        return QString::fromLatin1(
            QByteArray(reinterpret_cast<const char*>(digest), int(length)).toHex());
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

Error writeError(const QFile& file)
{
    if (errno == ENOSPC || errno == EDQUOT)
        return fail("store.disk-full", {{QStringLiteral("detail"), file.errorString()}});
    return fail("store.io", {{QStringLiteral("detail"), file.errorString()}});
}

bool syncFile(QFile& file)
{
    return file.flush() && ::fdatasync(file.handle()) == 0;
}

void syncFolder(const QString& folder)
{
    const int fd =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
}

/// One writer at a time, of whatever thread or process; until the file is closed.
bool lockPart(QFile& part)
{
    return ::flock(part.handle(), LOCK_EX) == 0;
}

/// False when the open file has been renamed or removed by whoever held the lock before us.
bool isStillPart(const QFile& part)
{
    struct stat opened {};
    struct stat named {};
    return ::fstat(part.handle(), &opened) == 0 &&
           ::stat(QFile::encodeName(part.fileName()).constData(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

Result<QString> hashFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail("store.cannot-read", {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    Hash hash;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            break;
        hash.add(piece);
    }
    return hash.hex();
}

} // namespace

bool isSha256(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

Result<BlobStore> BlobStore::open(const QString& folder)
{
    QDir dir(folder);
    if (!dir.mkpath(QStringLiteral("parts")))
        return fail("store.cannot-open", {{QStringLiteral("detail"), folder}});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return BlobStore(dir.absolutePath());
}

QString BlobStore::path(const QString& sha256) const
{
    Q_ASSERT(isSha256(sha256));
    return m_folder + u'/' + sha256.left(2) + u'/' + sha256;
}

QString BlobStore::partPath(const QString& sha256, const QString& sender) const
{
    Q_ASSERT(isSha256(sha256) && isUuidText(sender));
    return m_folder + QStringLiteral("/parts/") + sha256 + u'-' + sender;
}

bool BlobStore::has(const QString& sha256) const
{
    return isSha256(sha256) && QFile::exists(path(sha256));
}

qint64 BlobStore::size(const QString& sha256) const
{
    return has(sha256) ? QFileInfo(path(sha256)).size() : -1;
}

Result<QString> BlobStore::adopt(const QString& temporary, const QString& sha256) const
{
    const QString target = path(sha256);
    const QString folder = QFileInfo(target).absolutePath();
    if (!QDir().mkpath(folder))
        return fail("store.io", {{QStringLiteral("detail"), folder}});
    crashPoint("blob.before-rename");
    // rename() replaces in one step: a second arrival of the same content is harmless.
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) !=
        0) {
        QFile::remove(temporary);
        return fail("store.io", {{QStringLiteral("detail"), target}});
    }
    crashPoint("blob.after-rename");
    syncFolder(folder);
    return sha256;
}

Result<QString> BlobStore::addFile(const QString& file, qint64 most) const
{
    const QString name = QFileInfo(file).fileName();
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly) || QFileInfo(file).isDir())
        return fail("store.cannot-read", {{QStringLiteral("file"), name}});
    if (in.size() > most)
        return fail("store.too-large", {{QStringLiteral("file"), name},
                                        {QStringLiteral("bytes"), in.size()},
                                        {QStringLiteral("most"), most}});
    QFile out(m_folder + QStringLiteral("/parts/in-") + newUuidText());
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return writeError(out);
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    Hash hash;
    qint64 total = 0;
    while (true) {
        const QByteArray piece = in.read(pieceBytes);
        if (piece.isEmpty())
            break;
        total += piece.size();
        hash.add(piece);
        if (total > most || out.write(piece) != piece.size()) {
            const Error error = total > most
                                    ? fail("store.too-large", {{QStringLiteral("file"), name},
                                                               {QStringLiteral("bytes"), total},
                                                               {QStringLiteral("most"), most}})
                                    : writeError(out);
            out.remove();
            return error;
        }
    }
    if (total == 0) {
        out.remove();
        return fail("store.empty-file", {{QStringLiteral("file"), name}});
    }
    if (!syncFile(out)) {
        const Error error = writeError(out);
        out.remove();
        return error;
    }
    out.close();
    return adopt(out.fileName(), hash.hex());
}

Result<QString> BlobStore::addBytes(const QByteArray& bytes) const
{
    QFile out(m_folder + QStringLiteral("/parts/in-") + newUuidText());
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return writeError(out);
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (out.write(bytes) != bytes.size() || !syncFile(out)) {
        const Error error = writeError(out);
        out.remove();
        return error;
    }
    out.close();
    Hash hash;
    hash.add(bytes);
    return adopt(out.fileName(), hash.hex());
}

qint64 BlobStore::received(const QString& sha256, const QString& sender) const
{
    const QFileInfo part(partPath(sha256, sender));
    return part.exists() ? part.size() : 0;
}

Result<qint64> BlobStore::append(const QString& sha256, const QString& sender, qint64 offset,
                                 const QByteArray& piece) const
{
    QFile part(partPath(sha256, sender));
    // Unbuffered: what a full disk did not take must not be tried again by a later flush.
    if (!part.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return writeError(part);
    part.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // Another thread may have completed the part while we waited: it is a blob then, and no byte
    // may be added to it.
    const qint64 arrived = lockPart(part) ? part.size() : 0;
    if (offset != arrived || !isStillPart(part))
        return fail("store.blob-offset", {{QStringLiteral("received"), received(sha256, sender)}});
    crashPoint("server.part.before-write");
    if (part.write(piece) != piece.size() || !syncFile(part)) {
        const Error error = writeError(part);
        part.resize(arrived); // a torn piece is taken back: the offset that was told stays true
        return error;
    }
    return arrived + piece.size();
}

Result<void> BlobStore::complete(const QString& sha256, const QString& sender) const
{
    QFile part(partPath(sha256, sender));
    if (!part.open(QIODevice::ReadOnly) || !lockPart(part) || !isStillPart(part))
        return fail("store.cannot-read", {{QStringLiteral("file"), sha256}});
    TRY_ASSIGN(const QString actual, hashFile(part.fileName()));
    if (actual != sha256) {
        part.remove();
        return fail("store.blob-mismatch", {{QStringLiteral("sha256"), sha256}});
    }
    TRY(adopt(part.fileName(), sha256));
    return {};
}

void BlobStore::discard(const QString& sha256, const QString& sender) const
{
    QFile::remove(partPath(sha256, sender));
}

Result<void> BlobStore::remove(const QString& sha256) const
{
    if (has(sha256) && !QFile::remove(path(sha256)))
        return fail("store.io", {{QStringLiteral("detail"), path(sha256)}});
    return {};
}

qint64 BlobStore::fileTime(const QString& sha256) const
{
    return has(sha256) ? QFileInfo(path(sha256)).lastModified().toMSecsSinceEpoch() : -1;
}

Result<bool> BlobStore::removeUnchanged(const QString& sha256, qint64 fileTime) const
{
    if (this->fileTime(sha256) != fileTime)
        return false;
    // Aside first and looked at there: another thread may be giving the name to a new file now.
    const QString aside = m_folder + QStringLiteral("/parts/out-") + newUuidText();
    const QByteArray from = QFile::encodeName(path(sha256));
    if (::rename(from.constData(), QFile::encodeName(aside).constData()) != 0)
        return fail("store.io", {{QStringLiteral("detail"), path(sha256)}});
    if (QFileInfo(aside).lastModified().toMSecsSinceEpoch() != fileTime) {
        TRY(adopt(aside, sha256));
        return false;
    }
    if (!QFile::remove(aside))
        return fail("store.io", {{QStringLiteral("detail"), aside}});
    return true;
}

QStringList BlobStore::untouchedSince(const QDateTime& moment) const
{
    QStringList names;
    QDirIterator it(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo file = it.nextFileInfo();
        if (isSha256(file.fileName()) && file.lastModified() < moment)
            names.append(file.fileName());
    }
    return names;
}

int BlobStore::sweepParts(const QDateTime& moment) const
{
    int removed = 0;
    const auto parts = QDir(m_folder + QStringLiteral("/parts")).entryInfoList(QDir::Files);
    for (const auto& info : parts) {
        QFile part(info.filePath());
        if (info.lastModified() >= moment || !part.open(QIODevice::ReadOnly) || !lockPart(part))
            continue;
        // Under the lock: a piece may have come while we waited for it.
        if (isStillPart(part) && QFileInfo(info.filePath()).lastModified() < moment)
            removed += part.remove() ? 1 : 0;
    }
    return removed;
}

Result<QByteArray> BlobStore::read(const QString& sha256, qint64 offset, qint64 length) const
{
    QFile file(path(sha256));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return fail("store.cannot-read", {{QStringLiteral("file"), sha256}});
    return file.read(length);
}

} // namespace chancery::store
