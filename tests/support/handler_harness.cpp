// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/handler_harness.h"

#include <algorithm>

namespace chancery::test {

namespace {

QString rootKey(const QString& table, const QString& id)
{
    return table + u'/' + id;
}

Error broken(const char* what, const QString& where)
{
    return Error{QStringLiteral("harness.") + QLatin1String(what),
                 {{QStringLiteral("where"), where}}};
}

} // namespace

HandlerHarness::HandlerHarness(Parts parts) : m_parts(std::move(parts))
{
    auto opened = store::Database::open(QStringLiteral(":memory:"), {});
    if (!opened.ok())
        qFatal("harness: %s", qPrintable(opened.error().debugText()));
    m_db = std::move(opened).value();
    const auto migrated = store::migrate(*m_db, m_parts.migrations, momentToText(m_clock.now()));
    if (!migrated.ok())
        qFatal("harness: %s", qPrintable(migrated.error().debugText()));
}

Result<store::Actor> HandlerHarness::actor(const QString& personId)
{
    TRY_ASSIGN(const PersonId person, PersonId::parse(personId));
    TRY_ASSIGN(const auto found, m_parts.resolver(*m_db, person, m_clock.now()));
    if (!found)
        return broken("nobody", personId);
    return *found;
}

Result<ChangeSet> HandlerHarness::decideAs(const store::Actor& actor, const Command& command)
{
    TRY(m_db->script("PRAGMA query_only = ON"));
    const store::HandlerContext context{*m_db, actor, m_clock.now(), m_authority, command};
    auto decided = store::decide(m_parts.registry, context);
    TRY(m_db->script("PRAGMA query_only = OFF"));
    return decided;
}

Result<ChangeSet> HandlerHarness::decide(const QString& personId, const QString& name,
                                         const QJsonObject& params)
{
    TRY_ASSIGN(const store::Actor who, actor(personId));
    const auto numbers = m_authority.numbers;
    auto decided = decideAs(who, {CommandId::create(), name, 1, params, m_clock.now()});
    m_authority.numbers = numbers;
    return decided;
}

Result<ChangeSet> HandlerHarness::run(const QString& personId, const QString& name,
                                      const QJsonObject& params)
{
    TRY_ASSIGN(const store::Actor who, actor(personId));
    return runAs(who, name, params);
}

Result<ChangeSet> HandlerHarness::runAs(const store::Actor& who, const QString& name,
                                        const QJsonObject& params)
{
    const auto numbers = m_authority.numbers;
    auto decided = decideAs(who, {CommandId::create(), name, 1, params, m_clock.now()});
    if (!decided.ok()) {
        m_authority.numbers = numbers;
        return decided;
    }
    TRY(apply(*decided));
    return decided;
}

QString HandlerHarness::refusal(const QString& personId, const QString& name,
                                const QJsonObject& params)
{
    const auto result = run(personId, name, params);
    return result.ok() ? QString() : result.error().code;
}

Result<void> HandlerHarness::applyRow(const RowChange& change)
{
    const store::Table* table = m_parts.catalog.find(change.table);
    if (!table)
        return broken("unknown-table", change.table);
    for (auto it = change.fields.begin(); it != change.fields.end(); ++it) {
        if (!table->column(it.key()))
            return broken("unknown-column", change.table + u'.' + it.key());
    }
    if (change.op == RowChange::Op::Put) {
        TRY(store::putRow(*m_db, *table, change.id, change.fields, m_version));
        return {};
    }
    if (table->isRoot())
        m_audiences.remove(rootKey(change.table, change.id));
    return store::removeRow(*m_db, *table, change.id);
}

Result<void> HandlerHarness::checkAudiences(const ChangeSet& changes) const
{
    for (const auto& change : changes.audiences) {
        const store::Table* table = m_parts.catalog.find(change.table);
        if (!table || !table->isRoot())
            return broken("audience-not-on-root", change.table);
    }
    for (const auto& change : changes.rows) {
        const store::Table* table = m_parts.catalog.find(change.table);
        if (!table || change.op == RowChange::Op::Remove)
            continue;
        TRY_ASSIGN(const auto root, store::rootOf(*m_db, *table, change));
        const auto given = [&](const AudienceChange& a) {
            return a.table == table->rootTable() && root && a.id == *root;
        };
        const bool told = std::any_of(changes.audiences.begin(), changes.audiences.end(), given);
        if (!root || (!told && !m_audiences.contains(rootKey(table->rootTable(), *root))))
            return broken("row-without-audience", change.table);
    }
    return {};
}

Result<void> HandlerHarness::apply(const ChangeSet& changes)
{
    TRY_ASSIGN(auto transaction, store::Transaction::begin(*m_db));
    ++m_version;
    for (const auto& change : changes.rows)
        TRY(applyRow(change));
    TRY(checkAudiences(changes));
    TRY(transaction.commit());
    for (const auto& change : changes.audiences)
        m_audiences.insert(rootKey(change.table, change.id), change.scopes);
    return {};
}

QStringList HandlerHarness::audience(const QString& table, const QString& id) const
{
    return m_audiences.value(rootKey(table, id));
}

bool HandlerHarness::sees(const QString& personId, const QString& table, const QString& id)
{
    const store::Table* known = m_parts.catalog.find(table);
    const auto who = actor(personId);
    if (!known || !who.ok() || row(table, id).isEmpty())
        return false;
    const auto root = store::rootOf(*m_db, *known, {RowChange::Op::Put, table, id, {}});
    if (!root.ok() || !*root)
        return false;
    const QStringList scopes = who->scopes();
    const QStringList audienceNow = audience(known->rootTable(), **root);
    return std::any_of(audienceNow.begin(), audienceNow.end(),
                       [&](const QString& scope) { return scopes.contains(scope); });
}

QJsonObject HandlerHarness::row(const QString& table, const QString& id)
{
    const store::Table* known = m_parts.catalog.find(table);
    if (!known)
        return {};
    const auto found = store::readRow(*m_db, *known, id);
    return found.ok() && *found ? (*found)->fields.toJson() : QJsonObject();
}

qint64 HandlerHarness::count(const QString& table)
{
    if (!m_parts.catalog.find(table))
        return -1;
    // The name is one of the catalog's, so it is a plain lower-case SQL name.
    QByteArray sql = "SELECT COUNT(*) FROM ";
    sql += table.toLatin1();
    auto q = m_db->query(sql);
    return q.next() ? q.integer(0) : -1;
}

} // namespace chancery::test
