// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/feed_reader.h"
#include "server/core/journal.h"
#include "server/core/lane.h"
#include "server/core/schema.h"
#include "support/held_rows.h"
#include "support/notes_business.h"
#include "support/private_postgres.h"
#include "support/test_clock.h"
#include "support/verify.h"
#include "sync/replica.h"

#include <memory>

/// One centre and any number of desks in one process, joined by calls instead of a network, so that
/// a test decides what arrives, when and how often.
namespace chancery::test {

struct Centre {
    explicit Centre(const QString& home, store::FaultPlan* plan = nullptr)
        : folder(home), faults(plan)
    {
        restart();
    }

    /// Opens the database anew, as a started process does.
    void restart()
    {
        lane.reset();
        db.reset();
        store::Database::Options options;
        options.faults = faults;
        const qint64 armed = faults ? std::exchange(faults->failAt, 0) : 0;
        auto opened =
            store::Database::open(storeAt(folder + QStringLiteral("/centre.db")), options);
        Q_ASSERT(opened.ok());
        db = std::move(*opened);
        const auto migrated = store::migrate(*db, {server::serverMigrations(), notes.set()},
                                             momentToText(clock.now()));
        Q_ASSERT(migrated.ok());
        const auto founded = server::foundDeployment(*db, clock.now());
        Q_ASSERT(founded.ok());
        auto opened2 = store::BlobStore::open(folder + QStringLiteral("/blobs"));
        blobs = std::make_unique<store::BlobStore>(*opened2);
        lane = std::make_unique<server::Lane>(*db, business, *blobs, clock);
        share = std::make_unique<server::FeedShare>(
            [](QByteArrayView plain) { return plain.toByteArray(); });
        if (faults)
            faults->failAt = armed;
    }

    Result<wire::PushAnswer> push(const PersonId& person, const DeviceId& device,
                                  const wire::PushRequest& request)
    {
        auto answers = lane->run({{person, device, request, std::nullopt}});
        if (!answers.ok())
            return answers.error();
        return (*answers)[0];
    }

    Result<wire::ChangesPage> changes(const PersonId& person, const DeviceId& device,
                                      const QString& cursor, int most = 2000)
    {
        TRY_ASSIGN(const auto answer,
                   server::FeedReader(*db, catalog, share.get())
                       .answer({cursor, person, device, most}, clock.now(), business.resolveActor));
        return wire::ChangesPage::decoded(answer.head.encodedHead() + answer.end.plain);
    }

    /// Seats a member by the founder's hand: somebody has to be there before anybody can act.
    void seat(const PersonId& person, const QStringList& participants)
    {
        store::Actor founder{founderId, QStringLiteral("founder"), {}, 0, {}};
        const Command command{
            CommandId::create(),
            QStringLiteral("member.set"),
            1,
            {{QStringLiteral("id"), person.text()},
             {QStringLiteral("scopes"), QJsonArray::fromStringList(participants)}},
            clock.now()};
        const auto answers =
            lane->run({{founderId, founderDevice, {{{++founderN, command}}}, founder}});
        QVERIFY2(answers.ok(), answers.ok() ? "" : qPrintable(answers.error().debugText()));
        QVERIFY((*answers)[0].ok());
        QCOMPARE((*answers)[0]->answers.at(0).outcome, wire::Outcome::Applied);
    }

    const PersonId founderId = PersonId::create();
    const DeviceId founderDevice = DeviceId::create();
    qint64 founderN = 0;
    QString folder;
    store::FaultPlan* faults;
    TestClock clock;
    NotesMigrations notes;
    store::Catalog catalog = notesCatalog();
    store::CommandRegistry commands = notesCommands();
    server::Business business{catalog, commands, notesResolver()};
    std::unique_ptr<store::Database> db;
    std::unique_ptr<store::BlobStore> blobs;
    std::unique_ptr<server::Lane> lane;
    std::unique_ptr<server::FeedShare> share;
};

struct Desk {
    Desk(Centre& server, const PersonId& owner, const QString& home,
         store::FaultPlan* plan = nullptr)
        : centre(server), person(owner), folder(home), faults(plan)
    {
        restart();
    }

    void restart()
    {
        replica.reset();
        const qint64 armed = faults ? std::exchange(faults->failAt, 0) : 0;
        auto opened = sync::Replica::open({folder + QStringLiteral("/desk.db"),
                                           folder + QStringLiteral("/blobs"), 1 << 20, faults},
                                          business, clock);
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().debugText()));
        replica = std::move(*opened);
        const auto claimed = replica->claim(person);
        Q_ASSERT(claimed.ok());
        if (faults)
            faults->failAt = armed;
    }

    Result<sync::Submitted> submit(const QString& name, const QJsonObject& params)
    {
        return replica->submit(name, params);
    }

    Result<void> push()
    {
        TRY_ASSIGN(const auto commands, replica->outbox().waiting(500, 1 << 20));
        if (commands.isEmpty())
            return {};
        TRY_ASSIGN(const auto device, replica->device());
        TRY_ASSIGN(const auto answer, centre.push(person, device, {commands}));
        TRY(replica->applyAnswers(answer));
        return {};
    }

    Result<void> pull(int most = 2000)
    {
        while (true) {
            TRY_ASSIGN(const auto device, replica->device());
            TRY_ASSIGN(const QString cursor, replica->cursor());
            TRY_ASSIGN(const auto page, centre.changes(person, device, cursor, most));
            TRY(replica->applyPage(page));
            if (!page.more)
                return {};
        }
    }

    Result<void> sync()
    {
        TRY(push());
        return pull();
    }

    QStringList rows() const { return heldRows(replica->db(), centre.catalog); }

    Centre& centre;
    PersonId person;
    QString folder;
    store::FaultPlan* faults;
    TestClock clock;
    NotesMigrations notes;
    store::Catalog known =
        centre.catalog; ///< What this build of the desk knows, from restart() on.
    sync::Business business{known, centre.commands, notesResolver(), {notes.set()}};
    std::unique_ptr<sync::Replica> replica;
};

inline QStringList rowsByRights(Centre& centre, const PersonId& person)
{
    const auto actor = centre.business.resolveActor(*centre.db, person, centre.clock.now());
    return rowsByRights(*centre.db, centre.catalog, **actor);
}

} // namespace chancery::test
