// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/old_copies.h"

#include "server/service/restore.h"

#include <QDirIterator>

namespace chancery::test {

namespace {

const QString centreName = QStringLiteral("centre");

QByteArray fileContent(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QSet<QString> OldCopies::blobFiles() const
{
    QSet<QString> paths;
    QDirIterator files(m_centre.blobFolder(), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.insert(files.next());
    return paths;
}

void OldCopies::keepCentre()
{
    m_centreCopy = CentreCopy{m_disk.filesOf(centreName), blobFiles(), m_centre.clock().now()};
}

void OldCopies::putBackCentre(const std::function<void(store::Database&)>& restored)
{
    m_disk.putBack(centreName, m_centreCopy->files);
    auto db = store::Database::open(m_centre.location(), {});
    if (!db.ok())
        qFatal("the copy of the centre does not open");
    const auto begun = server::beginLineage(**db, m_centreCopy->takenAt, m_centre.clock().now());
    if (!begun.ok())
        qFatal("%s", qPrintable(begun.error().debugText()));
    // Of the blobs those come back that rows named.
    QSet<QString> named;
    auto q = (*db)->query("SELECT DISTINCT sha256 FROM blob_row");
    while (q.next())
        named.insert(q.text(0));
    (void)q.done();
    for (const auto& path : blobFiles()) {
        if (!m_centreCopy->blobs.contains(path) || !named.contains(QFileInfo(path).fileName()))
            QFile::remove(path);
    }
    restored(**db);
}

void OldCopies::keepDesk(const SimDesk& desk)
{
    m_desks.insert(desk.machine(), {m_disk.filesOf(desk.machine()), fileContent(desk.tokenFile()),
                                    desk.saved().size()});
}

void OldCopies::putBackDesk(SimDesk& desk)
{
    const DeskCopy copy = m_desks.value(desk.machine());
    m_disk.putBack(desk.machine(), copy.files);
    QFile token(desk.tokenFile());
    if (token.open(QIODevice::WriteOnly))
        token.write(copy.token);
    desk.forgetSavedAfter(copy.saved);
}

} // namespace chancery::test
