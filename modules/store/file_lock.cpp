// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/file_lock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace chancery::store {

Result<FileLock> FileLock::take(const QString& path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail("store.cannot-open", {{QStringLiteral("detail"), path}});
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return FileLock(descriptor);
    ::close(descriptor);
    return FileLock(-1);
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace chancery::store
