// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/handler.h"
#include "store/migrations.h"
#include "store/rows.h"
#include "support/fake_authority.h"
#include "support/test_clock.h"

#include <memory>

namespace chancery::test {

/// A centre in miniature for the tests of handlers: who acts, what they command, what became true.
///
///     HandlerHarness office({migrations, catalog, registry, resolver});
///     QCOMPARE(office.refusal(clerk, "people.add-unit", {…}), "people.not-admin");
///     QVERIFY(office.run(admin, "people.add-unit", {…}).ok());
///     QVERIFY(office.sees(clerk, "people_unit", unit));
///
/// While a handler decides, the database refuses every write, so that a handler that writes fails
/// here. A refused command changes nothing, numbers included. What breaks the contract of a
/// ChangeSet comes back as an error "harness.…".
class HandlerHarness {
public:
    struct Parts {
        QList<store::MigrationSet> migrations;
        store::Catalog catalog;
        store::CommandRegistry registry;
        store::ActorResolver resolver;
    };

    explicit HandlerHarness(Parts parts);

    store::Database& db() { return *m_db; }
    TestClock& clock() { return m_clock; }
    FakeAuthority& authority() { return m_authority; }
    const store::Catalog& catalog() const { return m_parts.catalog; }
    const store::CommandRegistry& registry() const { return m_parts.registry; }

    /// Decides the command as the person, who is resolved now, and puts what it changes.
    Result<ChangeSet> run(const QString& personId, const QString& name, const QJsonObject& params);
    /// The same as somebody whom no row knows yet, such as the founder of an installation.
    Result<ChangeSet> runAs(const store::Actor& actor, const QString& name,
                            const QJsonObject& params);
    /// Decides alone; nothing is put and no number is consumed.
    Result<ChangeSet> decide(const QString& personId, const QString& name,
                             const QJsonObject& params);
    /// Runs; the error's code, or "" when it was accepted.
    QString refusal(const QString& personId, const QString& name, const QJsonObject& params);
    /// Puts changes as the server would; version counts up by one for each call.
    Result<void> apply(const ChangeSet& changes);

    /// Who the person is now. Fails with harness.nobody for those the resolver does not know.
    Result<store::Actor> actor(const QString& personId);
    /// The complete set of scopes of a root row; empty when it has none.
    QStringList audience(const QString& table, const QString& id) const;
    /// Whether the feed would send the person this row (of any table, by its root's audience).
    bool sees(const QString& personId, const QString& table, const QString& id);
    /// The row's columns; empty when it does not exist.
    QJsonObject row(const QString& table, const QString& id);
    qint64 count(const QString& table);

private:
    Result<ChangeSet> decideAs(const store::Actor& actor, const Command& command);
    Result<void> applyRow(const RowChange& change);
    Result<void> checkAudiences(const ChangeSet& changes) const;

    Parts m_parts;
    TestClock m_clock;
    FakeAuthority m_authority;
    std::unique_ptr<store::Database> m_db;
    QHash<QString, QStringList> m_audiences; ///< "table/id" of a root row.
    qint64 m_version = 0;
};

} // namespace chancery::test
