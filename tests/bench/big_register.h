// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/registry_books.h"
#include "store/database.h"
#include "sync/desk_reader.h"

namespace chancery::bench {

/// A desk's file with so many documents of a register in it, as wide as real ones: put in without
/// the handlers, which is what another measurement is about.
Result<void> fillRegister(const QString& path, int documents);

/// The desk of a register that nobody synchronises: what the ledger's source asks for.
class StillDesk final : public sync::DeskPort {
    Q_OBJECT

public:
    static Result<std::unique_ptr<StillDesk>> open(const QString& path);

    store::Database& db() override { return *m_db; }
    /// In threads of its own, as a desk does it.
    void read(Pace pace, Reading reading) override
    {
        (pace == Pace::Quick ? m_quickReader : m_longReader).read(std::move(reading));
    }
    QString databasePath() const override { return m_path; }
    const store::BlobStore& blobs() const override { return *m_blobs; }
    Result<std::optional<store::Actor>> actor() override { return std::optional<store::Actor>(); }
    QDateTime now() const override
    {
        return m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
    }
    /// It is this moment from now on.
    void setNow(const QDateTime& now) { m_now = now; }
    Result<sync::Submitted> submit(const QString&, const QJsonObject&) override
    {
        return fail("bench.rows-lost");
    }
    Result<QSet<QString>> pendingIds(const QString&) override { return QSet<QString>(); }
    Result<QList<sync::OutboxEntry>> outbox(sync::OutboxState, int) override
    {
        return QList<sync::OutboxEntry>();
    }
    Result<void> setSeenTo(qint64) override { return {}; }
    Result<std::optional<sync::Restoration>> restoration() override
    {
        return std::optional<sync::Restoration>();
    }
    Result<void> forgetRestoration() override { return {}; }
    Result<void> keep(const QString&, const QString&) override { return {}; }
    Result<QString> kept(const QString&) override { return QString(); }
    sync::SyncState state() const override { return {}; }
    void kick() override {}
    void fetchBlob(const QString&) override {}
    void cancelBlob(const QString&) override {}
    void setBlobOpen(const QString&, bool) override {}
    void freeBlobs() override {}
    void findUnreadFiles(std::function<void(const QStringList&)>) override {}
    void keepFileReport(const QString&, const files::FileReport&) override {}
    void mendSearch() override {}

private:
    StillDesk(QString path, std::unique_ptr<store::Database> db,
              std::unique_ptr<store::BlobStore> blobs);

    QString m_path;
    QDateTime m_now;
    std::unique_ptr<store::Database> m_db;
    std::unique_ptr<store::BlobStore> m_blobs;
    sync::DeskReader m_quickReader;
    sync::DeskReader m_longReader;
};

} // namespace chancery::bench
