// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office/catalog.h"
#include "office/demo.h"
#include "support/handler_harness.h"
#include "sync/desk_port.h"

#include <QTemporaryDir>

#include <functional>

namespace chancery::test {

/// The demo ministry on a desk without a network: commands are decided at once and for good by the
/// real handlers, whoever gives them. A test sits down as anybody, and takes the line away to see
/// what waits.
class OfficeDesk final : public sync::DeskPort {
    Q_OBJECT

public:
    /// Makes the file of a paper; nothing: registrations come without files.
    using PaperMaker = std::function<QByteArray(const office::DemoPaper&)>;

    /// Plays the whole demo up to 10:05 on Tuesday, 14 July 2026. A refusal ends the test.
    explicit OfficeDesk(const PaperMaker& paper = {});
    ~OfficeDesk() override;

    /// Who sits here from now on.
    void sitDown(const QString& login);
    QString personOf(const QString& login) const;
    /// Somebody else does something, elsewhere.
    Result<ChangeSet> elsewhere(const QString& login, const QString& command,
                                const QJsonObject& params);
    HandlerHarness& office() { return m_office; }
    /// Enters everything into the full-text index, as the real desk does by itself.
    void fillSearch();
    const office::DemoPlan& plan() const { return m_plan; }

    /// The server refuses what is submitted from now on, after the desk had taken it.
    /// Of the commands from now on, the one after so many that pass.
    void refuseNext(const Error& error, int after = 0)
    {
        m_refusal = error;
        m_passing = after;
    }
    void setState(const sync::SyncState& state);
    QStringList submitted() const { return m_submitted; } ///< Command names, in order.
    QSet<QString> fetched;
    QSet<QString> cancelled;
    QSet<QString> opened;             ///< Files that a page shows or waits for.
    int freed = 0;                    ///< How often space was asked for.
    int mended = 0;                   ///< How often the full-text index was found damaged.
    QList<sync::OutboxEntry> waiting; ///< What the desk would tell of its outbox.

    store::Database& db() override { return m_office.db(); }
    /// At once, or when a test says so.
    void read(Pace pace, Reading reading) override;
    /// Each question is answered in a turn of the event loop of its own from now on, as the real
    /// desk does it.
    void answerLater() { m_later = true; }
    /// Questions are only answered by answerHeld() from now on; in what order is the test's
    /// choice.
    void holdReadings() { m_held = true; }
    QList<Reading> heldReadings;
    void answerHeld(qsizetype which);
    const store::BlobStore& blobs() const override { return m_blobs; }
    Result<std::optional<store::Actor>> actor() override;
    QDateTime now() const override { return m_now; }
    Result<sync::Submitted> submit(const QString& name, const QJsonObject& params) override;
    Result<QSet<QString>> pendingIds(const QString& table) override;
    Result<QList<sync::OutboxEntry>> outbox(sync::OutboxState state, int most) override;
    Result<void> setSeenTo(qint64 n) override;
    Result<std::optional<sync::Restoration>> restoration() override { return restored; }
    Result<void> forgetRestoration() override
    {
        restored.reset();
        return {};
    }
    Result<void> keep(const QString& key, const QString& text) override;
    Result<QString> kept(const QString& key) override;
    /// By the real answerers, over the whole office; nobody answers while the line is down.
    void ask(QObject* asker, const QString& question, const QJsonObject& params,
             std::function<void(const Result<QJsonObject>&)> answered) override;
    sync::SyncState state() const override { return m_state; }
    void kick() override {}
    void fetchBlob(const QString& sha256) override { fetched.insert(sha256); }
    void cancelBlob(const QString& sha256) override { cancelled.insert(sha256); }
    void setBlobOpen(const QString& sha256, bool open) override
    {
        if (open)
            opened.insert(sha256);
        else
            opened.remove(sha256);
    }
    void freeBlobs() override { ++freed; }
    void findUnreadFiles(std::function<void(const QStringList&)> answer) override;
    void keepFileReport(const QString& sha256, const files::FileReport& report) override;
    void mendSearch() override { ++mended; }

    std::optional<sync::Restoration> restored; ///< What the desk would tell of its server.
    QSet<QString> pending;                     ///< Ids shown as not yet confirmed.

private:
    void play(const PaperMaker& paper);

    QTemporaryDir m_folder;
    store::BlobStore m_blobs;
    office::DemoPlan m_plan;
    HandlerHarness m_office;
    QDateTime m_now;
    QString m_person;
    QHash<QString, QString> m_kept;
    QList<sync::OutboxEntry> m_refused;
    int m_passing = 0;
    std::optional<Error> m_refusal;
    sync::SyncState m_state;
    QStringList m_submitted;
    qint64 m_n = 0;
    bool m_held = false;
    bool m_later = false;
};

} // namespace chancery::test
