// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/archive_check.h"
#include "documents/data/archive_package.h"
#include "sync/desk_port.h"
#include "ui/language.h"

#include <QAbstractListModel>
#include <QTimer>

#include <memory>
#include <optional>

namespace chancery::documents {

/// What was filed (归档): the pieces (件) that were not handed over yet, or those of one list; and
/// the writing of a list's package, a piece at a time. Knows no widget.
class ArchiveModel : public QAbstractListModel {
    Q_OBJECT

public:
    ArchiveModel(sync::DeskPort& desk, const ui::Language& language, PaperOf paper,
                 QObject* parent = nullptr);
    ~ArchiveModel() override;

    /// Keeping the archives is the archivist's (档案); asked so that nobody is offered what will be
    /// refused.
    static bool isFor(sync::DeskPort& desk);

    void refresh();
    const QList<Transfer>& transfers() const { return m_transfers; }
    /// Shows a list, or with an empty id what waits to be handed over.
    void show(const QString& transferId);
    const Transfer* transfer() const;
    const QList<ArchivedPiece>& pieces() const { return m_pieces; }
    const QList<MissingItem>& missing() const { return m_missing; }

    /// The pieces at these rows go to an archive; shows the new list when it has its number.
    Result<void> handOver(const QList<int>& rows, const QString& receiver, const QString& remark);

    /// Begins to write the shown list's package into a folder; progressed() and packed() or
    /// packFailed() tell the rest. Files that are not here are fetched.
    Result<void> pack(const QString& into);
    bool isPacking() const { return m_writer != nullptr; }
    void cancelPacking();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void changed();
    void progressed(int done, int all);
    void packed(const chancery::documents::WrittenPackage& package);
    void packFailed(const chancery::Error& error);

private:
    void packNext();

    sync::DeskPort& m_desk;
    const ui::Language& m_language;
    PaperOf m_paper;
    QList<Transfer> m_transfers;
    QString m_shown;
    QList<ArchivedPiece> m_pieces;
    QList<MissingItem> m_missing;
    std::optional<store::Actor> m_actor;
    std::unique_ptr<ArchivePackageWriter> m_writer;
    QString m_packing; ///< The transfer whose package is written.
    QTimer m_step;
};

} // namespace chancery::documents
