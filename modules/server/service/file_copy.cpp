// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/file_copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

namespace chancery::server {

Result<void> makeFolder(const QString& path)
{
    if (!QDir().mkpath(path))
        return fail("server.cannot-write", {{QStringLiteral("path"), path}});
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<void> copyFile(const QString& from, const QString& to)
{
    TRY(makeFolder(QFileInfo(to).path()));
    if (!QFile::copy(from, to)) {
        QFile::remove(to);
        if (QStorageInfo(QFileInfo(to).path()).bytesAvailable() < QFileInfo(from).size())
            return fail("store.disk-full", {{QStringLiteral("detail"), to}});
        return fail("server.cannot-write", {{QStringLiteral("path"), to}});
    }
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

bool linkFile(const QString& from, const QString& to)
{
    return makeFolder(QFileInfo(to).path()).ok() &&
           ::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

Result<void> syncFolder(const QString& path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::syncfs(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    if (!synced)
        return fail("server.cannot-write", {{QStringLiteral("path"), path}});
    return {};
}

} // namespace chancery::server
