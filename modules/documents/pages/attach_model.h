// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/file_intake.h"
#include "documents/rules/secrecy.h"
#include "sync/desk_port.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>

#include <memory>

namespace chancery::documents {

/// Adds files to documents that are registered already. The files are copied in the background;
/// when all that came together are in, one documents.attach goes out. Who opens another document
/// meanwhile loses nothing.
class AttachModel : public QObject {
    Q_OBJECT

public:
    AttachModel(sync::DeskPort& desk, NetworkGrade network, qint64 mostBytes,
                QObject* parent = nullptr);
    ~AttachModel() override;

    /// Where the network may not hold the document's files not one is copied, and refused() says
    /// documents.secret-file.
    void add(const QString& documentId, const QStringList& paths);
    /// Gives a refused documents.attach once more, without what the document has got meanwhile.
    /// False when it cannot be given; refused() has said why.
    bool again(const QJsonObject& params);
    /// Files on their way into this document.
    int copying(const QString& documentId) const;

Q_SIGNALS:
    void changed();
    void attached(const QString& documentId, int files);
    /// One file, or all of them by the command; the rest goes on.
    void refused(const chancery::Error& error);

private:
    struct Batch {
        QString document;
        int left = 0;
        QJsonArray files;
    };

    Result<void> mayHoldFiles(const QString& documentId) const;
    Result<bool> hasFile(const QString& documentId, const QString& column,
                         const QString& value) const;
    bool mayBeMain(const QString& documentId, const QString& name) const;
    void onTaken(int ticket, const TakenFile& file);
    void onRefused(int ticket, const Error& error);
    void settle(int batch);
    bool give(const QString& documentId, const QJsonArray& files);

    sync::DeskPort& m_desk;
    NetworkGrade m_network;
    std::unique_ptr<FileIntake> m_intake;
    QHash<int, Batch> m_batches;
    QHash<int, int> m_batchOf; ///< By ticket.
    int m_last = 0;
};

} // namespace chancery::documents
