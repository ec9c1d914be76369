// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/attach_model.h"

#include "documents/rules/file_lock.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

AttachModel::AttachModel(sync::DeskPort& desk, NetworkGrade network, qint64 mostBytes,
                         QObject* parent)
    : QObject(parent), m_desk(desk), m_network(network),
      m_intake(std::make_unique<FileIntake>(desk.blobs(), mostBytes))
{
    connect(m_intake.get(), &FileIntake::taken, this, &AttachModel::onTaken);
    connect(m_intake.get(), &FileIntake::refused, this, &AttachModel::onRefused);
}

AttachModel::~AttachModel() = default;

/// Asked before a byte is copied: what may not be held must not lie in the blob store either.
Result<void> AttachModel::mayHoldFiles(const QString& documentId) const
{
    auto q = m_desk.db().query("SELECT secrecy FROM doc_document WHERE id = ?");
    q.bind(documentId);
    if (!q.next()) {
        TRY(q.done());
        return fail("documents.unknown", {{u"document"_s, documentId}});
    }
    return checkContents(m_network, Secrecy(std::clamp(int(q.integer(0)), 0, 3)),
                         {false, false, true});
}

void AttachModel::add(const QString& documentId, const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    if (const auto may = mayHoldFiles(documentId); !may.ok()) {
        Q_EMIT refused(may.error());
        return;
    }
    const int batch = ++m_last;
    m_batches.insert(batch, {documentId, int(paths.size()), {}});
    for (const QString& path : paths) {
        const int ticket = ++m_last;
        m_batchOf.insert(ticket, batch);
        m_intake->take(path, ticket);
    }
    Q_EMIT changed();
}

int AttachModel::copying(const QString& documentId) const
{
    int left = 0;
    for (const Batch& batch : m_batches)
        left += batch.document == documentId ? batch.left : 0;
    return left;
}

Result<bool> AttachModel::hasFile(const QString& documentId, const QString& column,
                                  const QString& value) const
{
    auto q = m_desk.db().query("SELECT sha256, role FROM doc_attachment WHERE document_id = ?");
    q.bind(documentId);
    bool found = false;
    while (q.next())
        found = found || q.text(column == "role"_L1 ? 1 : 0) == value;
    TRY(q.done());
    return found;
}

/// What the house writes has its text in the editor: a file is the text where nothing stands there.
bool AttachModel::mayBeMain(const QString& documentId, const QString& name) const
{
    auto q = m_desk.db().query("SELECT d.way = 'incoming', COALESCE(t.body, '') FROM doc_document d"
                               " LEFT JOIN doc_text t ON t.document_id = d.id WHERE d.id = ?");
    q.bind(documentId);
    if (!q.next())
        return false;
    return q.flag(0) || (q.text(1).trimmed().isEmpty() && isOfficeFile(name));
}

void AttachModel::onTaken(int ticket, const TakenFile& file)
{
    const int number = m_batchOf.take(ticket);
    Batch& batch = m_batches[number];
    const bool inBatch = std::any_of(batch.files.begin(), batch.files.end(), [&](const auto& one) {
        return one.toObject().value("sha256"_L1).toString() == file.sha256;
    });
    const auto before = hasFile(batch.document, u"sha256"_s, file.sha256);
    const auto main = hasFile(batch.document, u"role"_s, u"main"_s);
    if (inBatch || (before.ok() && *before)) {
        Q_EMIT refused(fail("documents.file-twice", {{u"name"_s, file.name}}));
    } else {
        // A document that was registered without its paper gets it now; one that is drafted in an
        // office file, its text.
        const bool isMain =
            batch.files.isEmpty() && main.ok() && !*main && mayBeMain(batch.document, file.name);
        batch.files.append(QJsonObject{{u"sha256"_s, file.sha256},
                                       {u"name"_s, file.name},
                                       {u"size"_s, file.size},
                                       {u"mediaType"_s, file.mediaType},
                                       {u"role"_s, isMain ? u"main"_s : u"attachment"_s}});
    }
    settle(number);
}

void AttachModel::onRefused(int ticket, const Error& error)
{
    Q_EMIT refused(error);
    settle(m_batchOf.take(ticket));
}

void AttachModel::settle(int number)
{
    if (--m_batches[number].left > 0) {
        Q_EMIT changed();
        return;
    }
    const Batch batch = m_batches.take(number);
    if (!batch.files.isEmpty())
        (void)give(batch.document, batch.files);
    Q_EMIT changed();
}

bool AttachModel::give(const QString& documentId, const QJsonArray& files)
{
    const auto given = m_desk.submit(u"documents.attach"_s,
                                     {{u"document"_s, documentId}, {u"attachments"_s, files}});
    if (given.ok())
        Q_EMIT attached(documentId, int(files.size()));
    else
        Q_EMIT refused(given.error());
    return given.ok();
}

bool AttachModel::again(const QJsonObject& params)
{
    const QString document = params.value("document"_L1).toString();
    QJsonArray files;
    for (const auto& file : params.value("attachments"_L1).toArray()) {
        const auto there =
            hasFile(document, u"sha256"_s, file.toObject().value("sha256"_L1).toString());
        if (!there.ok() || !*there)
            files.append(file);
    }
    return files.isEmpty() || give(document, files);
}

} // namespace chancery::documents
