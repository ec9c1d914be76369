// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "files/file_report.h"
#include "store/search_index.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace chancery::sync {

/// Fills the desk's full-text index in the background, in a thread and over a connection of its
/// own: pieces of some milliseconds, the newest first, each a transaction of its own. Whoever else
/// wants to write is let in before the next document is read.
class SearchFiller : public QObject {
    Q_OBJECT

public:
    /// `waiting` is what the desk's other connections set (store::Database::Options).
    SearchFiller(QString databasePath, const store::Catalog& catalog, std::atomic<bool>& waiting);
    ~SearchFiller() override;

public Q_SLOTS:
    void start();
    /// Rows have come or changed.
    void look();
    /// While pages of a first synchronisation come, the file is theirs.
    void setResting(bool resting);
    /// Somebody found the index damaged.
    void makeAnew();
    /// What was read of a file is kept, and found from then on.
    void keepFile(const QString& sha256, const chancery::files::FileReport& report);
    /// Forgets the files that no row names any more.
    void forgetFiles();

Q_SIGNALS:
    /// More is found now, or all: what shows what was found looks again. Now and then while much
    /// is entered, and when nothing waits any more.
    void entered();
    void fileKept(const QString& sha256);
    void failed(const chancery::Error& error);

private:
    void step();
    Result<bool> work(const QString& root);
    Result<bool> fillSome(const QString& root);
    void goOnIn(int milliseconds);

    QString m_path;
    const store::Catalog& m_catalog;
    std::atomic<bool>& m_waiting;
    std::unique_ptr<store::Database> m_db;
    std::unique_ptr<store::SearchIndex> m_index;
    QTimer* m_timer = nullptr;
    QHash<QString, std::vector<qint64>> m_agenda; ///< By root, what is to be entered last first.
    bool m_resting = false;
    bool m_told = true; ///< What was entered so far.
    qint64 m_toldAt = 0;
    int m_slices = 0; ///< Since the index was last tidied.
};

} // namespace chancery::sync
