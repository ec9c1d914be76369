// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/small_disk.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace chancery::test {

namespace {

void mapOwnUser(uid_t user)
{
    QFile map(QStringLiteral("/proc/self/uid_map"));
    if (map.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        map.write(QByteArray::number(user) + ' ' + QByteArray::number(user) + " 1");
}

QString filler(const QString& folder)
{
    return folder + QStringLiteral("/filler");
}

} // namespace

void SmallDisk::enterPrivateMounts()
{
    const uid_t user = ::getuid();
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return;
        mapOwnUser(user);
    }
    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
}

SmallDisk::SmallDisk(const QString& folder, qint64 bytes) : m_folder(folder)
{
    QDir().mkpath(folder);
    const QByteArray options = "size=" + QByteArray::number(bytes);
    if (::mount("none", QFile::encodeName(folder).constData(), "tmpfs", MS_NOSUID | MS_NODEV,
                options.constData()) != 0)
        m_why = QString::fromLocal8Bit(std::strerror(errno));
}

SmallDisk::~SmallDisk()
{
    if (isMounted())
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

void SmallDisk::fill() const
{
    QFile out(filler(m_folder));
    if (!out.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    for (qint64 piece : {1 << 20, 1 << 12, 1}) {
        const QByteArray bytes(piece, '.');
        while (out.write(bytes) == piece) {
        }
    }
}

void SmallDisk::free() const
{
    QFile::remove(filler(m_folder));
}

} // namespace chancery::test
