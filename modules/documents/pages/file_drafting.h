// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "documents/pages/file_intake.h"
#include "store/working_copies.h"
#include "sync/desk_port.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace chancery::documents {

/// Drafts in an office file (用办公软件起草): lays a copy of the file, opens it with the installed
/// office and watches it. Every change that comes to rest becomes a version by documents.save-file;
/// while it is open the file is locked for others. What was not saved when the program ended is
/// found again when it starts. Knows no widget.
class FileDrafting : public QObject {
    Q_OBJECT

public:
    /// Shows a file with the program that the desk has for it; false when there is none.
    using Opener = std::function<bool(const QString& path)>;

    FileDrafting(sync::DeskPort& desk, qint64 mostBytes, Opener opener, QObject* parent = nullptr);
    ~FileDrafting() override;

    /// Locks the file and opens it; once more where it is open already. Errors: what
    /// documents.lock-file says, documents.file-not-here {name}, documents.no-program {name}, and
    /// what the store says.
    Result<void> begin(const QString& documentId, const AttachmentView& file);
    /// What was saved and then refused is laid and opened again, on top of the file as it is now,
    /// and becomes its next version. Errors besides: documents.file-still-open {name} where the
    /// file is open here already.
    Result<void> beginAgain(const QString& documentId, const AttachmentView& file,
                            const QString& sha256);
    bool isOpen(const QString& attachmentId) const { return m_open.contains(attachmentId); }
    /// Looks once more, saves what is new, gives the lock back and takes the copy away; where the
    /// office did not take what is on it, the copy stays and refused() says where
    /// (documents.file-not-taken {name, path}). documents.file-still-open {name} while the other
    /// program has it.
    Result<void> finish(const QString& attachmentId);
    /// What an earlier start has left is watched again.
    void resume();
    /// For tests: how long a file must lie still until it counts as saved, and how often the disk
    /// is asked where nothing tells.
    void setPace(int settleMs, int lookMs);

Q_SIGNALS:
    void changed();
    /// A version was given; `isAside`: it is kept beside, because another had come first.
    void saved(const QString& name, bool isAside);
    /// The lock is another's or nobody's now; what is saved from here on is kept beside.
    void lockLost(const QString& name);
    void refused(const chancery::Error& error);

private:
    struct Open {
        QString document;
        QString name;
        QString person; ///< Who opened it.
        QString base;   ///< The digest of what was saved last.
        qint64 size = -1;
        qint64 time = -1; ///< Of the copy when it was looked at last, in milliseconds.
        QDateTime lockedAt;
        bool isReading = false; ///< It is being copied into the blob store.
        bool isEnding = false;
        bool isLockLost = false;
        bool isUnsaved = false; ///< What is on the copy was refused.
    };

    Result<void> beginOn(const QString& documentId, const AttachmentView& file,
                         const QString& content);
    void watch(const QString& attachmentId);
    void look();
    bool lookAt(const QString& attachmentId);
    void renew(const QString& attachmentId);
    void checkLocks();
    void onTaken(int ticket, const TakenFile& file);
    void save(const QString& attachmentId, const TakenFile& file);
    void endWhenSaved(const QString& attachmentId);
    void keepList();

    sync::DeskPort& m_desk;
    store::WorkingCopies m_copies;
    Opener m_opener;
    std::unique_ptr<FileIntake> m_intake;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QTimer m_look;
    QHash<QString, Open> m_open;   ///< By attachment.
    QHash<int, QString> m_reading; ///< By ticket.
    int m_last = 0;
};

} // namespace chancery::documents
