// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/archive_model.h"

#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/lamp.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

ArchiveModel::ArchiveModel(sync::DeskPort& desk, const ui::Language& language, PaperOf paper,
                           QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_language(language), m_paper(std::move(paper))
{
    m_step.setInterval(0);
    connect(&m_step, &QTimer::timeout, this, &ArchiveModel::packNext);
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        if (tables.contains(u"doc_archived"_s) || tables.contains(u"doc_transfer"_s))
            refresh();
    });
}

ArchiveModel::~ArchiveModel() = default;

bool ArchiveModel::isFor(sync::DeskPort& desk)
{
    const auto actor = desk.actor();
    return actor.ok() && *actor && (*actor)->hasRole("archivist");
}

void ArchiveModel::refresh()
{
    auto lists = documents::transfers(m_desk.db());
    auto pieces = archivedPieces(m_desk.db(), m_shown);
    auto missing = missingItems(m_desk.db());
    beginResetModel();
    m_transfers = lists.ok() ? std::move(*lists) : QList<Transfer>();
    m_pieces = pieces.ok() ? std::move(*pieces) : QList<ArchivedPiece>();
    m_missing = missing.ok() ? std::move(*missing) : QList<MissingItem>();
    endResetModel();
    Q_EMIT changed();
}

void ArchiveModel::show(const QString& transferId)
{
    m_shown = transferId;
    refresh();
}

const Transfer* ArchiveModel::transfer() const
{
    const auto found = std::find_if(m_transfers.begin(), m_transfers.end(),
                                    [this](const Transfer& each) { return each.id == m_shown; });
    return found == m_transfers.end() ? nullptr : &*found;
}

Result<void> ArchiveModel::handOver(const QList<int>& rows, const QString& receiver,
                                    const QString& remark)
{
    QJsonArray documents;
    for (const int row : rows) {
        if (row >= 0 && row < m_pieces.size())
            documents.append(m_pieces.at(row).documentId);
    }
    QJsonObject params{{u"documents"_s, documents}, {u"receiver"_s, receiver}};
    if (!remark.trimmed().isEmpty())
        params.insert(u"remark"_s, remark);
    TRY(m_desk.submit(u"documents.hand-over-archive"_s, params));
    return {};
}

Result<void> ArchiveModel::pack(const QString& into)
{
    const Transfer* list = transfer();
    TRY_ASSIGN(const auto actor, m_desk.actor());
    if (!list || !actor)
        return fail("documents.no-transfer", {{u"transfer"_s, m_shown}});
    m_actor = actor;
    const PackageSource source{m_desk.db(), *m_actor, m_desk.blobs(), m_desk.now(), m_paper};
    TRY_ASSIGN(m_writer, ArchivePackageWriter::begin(source, *list, into));
    m_packing = list->id;
    m_step.start();
    return {};
}

void ArchiveModel::cancelPacking()
{
    m_step.stop();
    m_writer.reset();
    Q_EMIT changed();
}

void ArchiveModel::packNext()
{
    const auto more = m_writer->next();
    if (more.ok() && *more)
        return Q_EMIT progressed(m_writer->done(), m_writer->pieces());
    m_step.stop();
    const auto writer = std::move(m_writer);
    if (!more.ok()) {
        const QString sha256 = more.error().args.value("sha256"_L1).toString();
        if (!sha256.isEmpty())
            m_desk.fetchBlob(sha256);
        return Q_EMIT packFailed(more.error());
    }
    const WrittenPackage package = writer->written();
    (void)m_desk.submit(u"documents.record-package"_s,
                        {{u"transfer"_s, m_packing}, {u"sha256"_s, package.sha256}});
    Q_EMIT packed(package);
}

int ArchiveModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_pieces.size());
}

QVariant ArchiveModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_pieces.size())
        return {};
    const ArchivedPiece& piece = m_pieces.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case ui::RowTitleRole:
        return piece.title.isEmpty() ? Tr::tr("A secret without a title here") : piece.title;
    case ui::RowSubtitleRole:
        return joined({piece.code.text(), piece.author, piece.number});
    case ui::RowLampRole:
        return int(piece.transferId.isEmpty() ? ui::Lamp::NotStarted : ui::Lamp::Done);
    case ui::RowDueRole:
        return m_language.format().fullDate(piece.documentDate);
    case ui::RowStateRole:
        return retentionName(piece.code.retention);
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::documents
