// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/working_copies.h"

#include "base/id.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace chancery::store {

namespace {

QString readKey()
{
    return QStringLiteral("read-");
}

} // namespace

WorkingCopies::WorkingCopies(const BlobStore& blobs)
    : m_blobs(blobs),
      m_folder(QFileInfo(blobs.folder()).absolutePath() + QStringLiteral("/writing"))
{
}

QString WorkingCopies::folder(const QString& key) const
{
    return m_folder + QLatin1Char('/') + key;
}

Result<QString> WorkingCopies::lay(const QString& sha256, const QString& key,
                                   const QString& name) const
{
    const QString path = folder(key) + QLatin1Char('/') + name;
    if (QFileInfo::exists(path))
        return path;
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder(key)) || !QFile::setPermissions(m_folder, owner) ||
        !QFile::setPermissions(folder(key), owner))
        return fail("store.cannot-open", {{QStringLiteral("detail"), folder(key)}});
    // By another name first: a copy that was cut off must not look like what somebody wrote.
    const QString part = folder(key) + QStringLiteral("/.part");
    QFile::remove(part);
    QFile in(m_blobs.path(sha256));
    const bool isCopied = in.copy(part) &&
                          QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner) &&
                          QFile::rename(part, path);
    if (isCopied)
        return path;
    const bool isFull = errno == ENOSPC || errno == EDQUOT;
    QFile::remove(part);
    return isFull ? fail("store.disk-full", {{QStringLiteral("detail"), in.errorString()}})
                  : fail("store.io", {{QStringLiteral("detail"), in.errorString()}});
}

Result<QString> WorkingCopies::layToRead(const QString& sha256, const QString& name) const
{
    TRY_ASSIGN(const QString path, lay(sha256, readKey() + sha256, name));
    QFile::setPermissions(path, QFile::ReadOwner);
    return path;
}

void WorkingCopies::forgetRead() const
{
    const QDir all(m_folder);
    for (const QString& each : all.entryList({readKey() + QLatin1Char('*')}, QDir::Dirs))
        remove(each);
}

QString WorkingCopies::path(const QString& key, const QString& name) const
{
    const QString path = folder(key) + QLatin1Char('/') + name;
    return QFileInfo::exists(path) ? path : QString();
}

bool WorkingCopies::isOpenElsewhere(const QString& key, const QString& name) const
{
    const auto there = [&](const QString& marker) {
        return QFileInfo::exists(folder(key) + QLatin1Char('/') + marker);
    };
    // Microsoft leaves out the first two letters of a longer name.
    return there(QStringLiteral(".~lock.%1#").arg(name)) || there(QStringLiteral("~$") + name) ||
           there(QStringLiteral("~$") + name.mid(2)) || there(QStringLiteral(".~") + name);
}

QString WorkingCopies::putAside(const QString& key, const QString& name) const
{
    const QString other = QStringLiteral("kept-%1-").arg(newUuidText().left(8)) + key;
    return QDir().rename(folder(key), folder(other)) ? path(other, name) : QString();
}

void WorkingCopies::remove(const QString& key) const
{
    QDir(folder(key)).removeRecursively();
}

} // namespace chancery::store
