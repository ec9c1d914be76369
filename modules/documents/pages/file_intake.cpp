// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/file_intake.h"

#include "base/text/file_name.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace chancery::documents {

class FileIntake::Pool : public QThreadPool {};

namespace {

/// The magic number may stand anywhere in the first kilobyte (ISO 32000-1, appendix H.3.4.1).
bool beginsAsPdf(QFile& file)
{
    return file.peek(1024).contains("%PDF-");
}

} // namespace

Result<TakenFile> takeFile(const store::BlobStore& blobs, const QString& path, qint64 mostBytes)
{
    const QFileInfo info(path);
    const QString name = cleanFileName(info.fileName());
    const QJsonObject named{{u"name"_s, name}};
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail("documents.file-unreadable", named);
    if (file.size() == 0)
        return fail("documents.file-empty", named);
    if (file.size() > mostBytes)
        return fail(
            "documents.file-too-large",
            {{u"name"_s, name}, {u"size"_s, file.size() >> 20}, {u"most"_s, mostBytes >> 20}});
    const bool pdf = name.endsWith(".pdf"_L1, Qt::CaseInsensitive);
    if (pdf && !beginsAsPdf(file))
        return fail("documents.file-not-pdf", named);
    TakenFile taken;
    taken.name = name;
    taken.mediaType =
        pdf ? u"application/pdf"_s : QMimeDatabase().mimeTypeForFileNameAndData(name, &file).name();
    file.close();
    TRY_ASSIGN(taken.sha256, blobs.addFile(path, mostBytes));
    taken.size = blobs.size(taken.sha256);
    return taken;
}

FileIntake::FileIntake(store::BlobStore blobs, qint64 mostBytes, QObject* parent)
    : QObject(parent), m_blobs(std::move(blobs)), m_most(mostBytes), m_pool(new Pool)
{
    m_pool->setMaxThreadCount(2);
}

FileIntake::~FileIntake()
{
    m_pool->waitForDone();
}

void FileIntake::take(const QString& path, int ticket)
{
    ++m_running;
    m_pool->start([this, path, ticket] {
        auto result = takeFile(m_blobs, path, m_most);
        QMetaObject::invokeMethod(
            this,
            [this, ticket, answer = std::move(result)] {
                --m_running;
                if (answer.ok())
                    Q_EMIT taken(ticket, *answer);
                else
                    Q_EMIT refused(ticket, answer.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace chancery::documents
