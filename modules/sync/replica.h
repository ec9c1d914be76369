// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "store/blob_store.h"
#include "store/handler.h"
#include "store/migrations.h"
#include "sync/outbox.h"
#include "sync/overlay.h"
#include "sync/restoration.h"
#include "wire/changes_page.h"
#include "wire/messages.h"

#include <memory>

namespace chancery::sync {

/// What the desk knows of the business: given by office/, so that sync names no module.
struct Business {
    const store::Catalog& catalog;
    const store::CommandRegistry& commands;
    store::ActorResolver resolveActor;
    QList<store::MigrationSet> migrations; ///< of the modules; the desk's own go before them
};

/// What became of submit(): the command is safe in the outbox in every case but an error.
struct Submitted {
    CommandId id;
    qint64 n = 0;
    QJsonObject forecast; ///< the handler's result as forecast; official numbers are missing in it
    TouchedTables touched;
};

/// A desk's copy of what its person may see, with the forecasts of its own commands on top. One
/// file, opened once per thread that uses it; every change is one transaction, so another thread
/// sees the state before or after it and nothing between.
class Replica {
public:
    struct Options {
        QString databasePath;
        QString blobFolder;
        qint64 mostBlobBytes = wire::maxBlobBytes;
        store::FaultPlan* faults = nullptr;
        std::atomic<bool>* waiting = nullptr; ///< See store::Database::Options.
        /// Normal for whoever gives no commands: what the server sent or said comes again should
        /// the power fail, a command of a person's would not.
        store::Database::Durability durability = store::Database::Durability::Full;
    };

    /// Opens or creates. Where this build knows other columns or tables than the one before, all
    /// rows are asked for again; those that are here stay until then. Errors: store.newer-schema,
    /// store.not-a-database (rebuildReplica() saves what is in it), store.disk-full,
    /// store.read-only.
    static Result<std::unique_ptr<Replica>> open(const Options& options, const Business& business,
                                                 const Clock& clock);

    store::Database& db() { return *m_db; }
    const store::BlobStore& blobs() const { return m_blobs; }
    Outbox& outbox() { return m_outbox; }

    /// Whose desk this is; set once at the first sign-in. Another person's sign-in on the same
    /// replica is `sync.other-person`: each person has a folder of their own.
    Result<void> claim(const PersonId& person);
    Result<std::optional<PersonId>> person();
    Result<DeviceId> device();
    /// Who the person is now by the rows on this desk; nothing before the first synchronisation.
    Result<std::optional<store::Actor>> actor();

    /// Decides a command on the desk and keeps it for the server, in one transaction. An Error of a
    /// rule is returned at once and nothing is kept: what the desk itself can see to be wrong is
    /// not worth sending. `sync.not-ready` before the first synchronisation, `sync.too-large`
    /// {bytes, most}.
    Result<Submitted> submit(const QString& name, const QJsonObject& params, int version = 1);

    /// Takes in a page of the feed: lifts the forecasts, puts the confirmed rows, lays the
    /// forecasts of what is still unanswered again. Applying a page twice is harmless.
    Result<TouchedTables> applyPage(const wire::ChangesPage& page);
    /// Takes in the server's answers. Refused ones lose their forecast and stand in
    /// outbox().entries(Refused).
    Result<TouchedTables> applyAnswers(const wire::PushAnswer& answer);

    Result<QString> cursor();
    /// The server was restored or this desk is too far behind: forget the rows and keep the outbox.
    /// The first page then says whether the server is another than before and what it knows of this
    /// desk; with it is offered again what it has lost.
    Result<TouchedTables> beginAnew() { return walkAnew(Rows::Forget); }
    /// Grows when the commands get other numbers: an answer to a request from before says nothing.
    int numbering() const { return m_numbering; }
    /// What a restored server has made of this desk's work, until forgetRestoration().
    Result<std::optional<Restoration>> restoration()
    {
        return readRestoration(*m_db, m_business.catalog);
    }
    Result<void> forgetRestoration() { return sync::forgetRestoration(*m_db); }

    /// Rows with a forecast on them (待同步).
    Result<QSet<QString>> pendingIds(const QString& table);

    Result<void> setState(const QString& key, const QString& value);
    Result<QString> state(const QString& key);
    /// The desk's best knowledge of the server's time.
    QDateTime now() const { return m_clock.now().addMSecs(m_serverAheadMs); }
    void setServerAhead(qint64 milliseconds) { m_serverAheadMs = milliseconds; }

private:
    enum class Rows { Forget, Keep };

    Replica(std::unique_ptr<store::Database> db, store::BlobStore blobs, const Business& business,
            const Clock& clock);

    Result<ChangeSet> forecast(const Command& command, const store::Actor& actor);
    Result<void> layForecasts(const QList<wire::NumberedCommand>& commands, TouchedTables& touched);
    Result<void> watchForSearch(bool empty);
    QSet<RowKey> replacedBy(const wire::ChangesPage& page) const;
    Result<std::optional<QList<qint64>>> disturbedBy(const wire::ChangesPage& page);
    Result<void> applyRows(const wire::ChangesPage& page, TouchedTables& touched);
    Result<void> agreeOnNumbers(const wire::ChangesPage& page);
    Result<void> adoptCatalog();
    Result<TouchedTables> walkAnew(Rows rows);
    Result<void> dropUnseen(TouchedTables& touched);

    std::unique_ptr<store::Database> m_db;
    store::BlobStore m_blobs;
    const Business& m_business;
    const Clock& m_clock;
    Outbox m_outbox;
    Overlay m_overlay;
    qint64 m_serverAheadMs = 0;
    bool m_watching = false; ///< What changes is entered into the search index.
    int m_numbering = 0;
};

} // namespace chancery::sync
