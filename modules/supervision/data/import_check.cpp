// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/import_check.h"

#include "base/clock.h"
#include "supervision/data/handlers.h"
#include "supervision/rules/draft.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

/// Numbers are given when a row is taken in, not when it is judged.
class NoNumbers final : public store::Authority {
public:
    explicit NoNumbers(store::Authority* whose) : m_whose(whose) {}
    bool decides() const override { return m_whose && m_whose->decides(); }
    Result<std::optional<qint64>> nextNumber(const QString&, int) override
    {
        return std::optional<qint64>();
    }
    Result<bool> hasBlob(const QString& sha256) override
    {
        return m_whose ? m_whose->hasBlob(sha256) : Result<bool>(false);
    }

private:
    store::Authority* m_whose;
};

QList<Error> warningsOf(const ChangeSet& changes, const QString& id)
{
    QList<Error> warnings;
    for (const auto& change : changes.rows) {
        if (change.table != "sup_item"_L1 || change.id != id)
            continue;
        for (const auto& each : change.fields.value("warnings"_L1).toArray()) {
            const QJsonObject one = each.toObject();
            warnings.append({one.value("code"_L1).toString(), one.value("args"_L1).toObject()});
        }
    }
    return warnings;
}

} // namespace

RowVerdict judgeRow(const store::HandlerContext& context, const SupervisionSettings& settings,
                    const QJsonObject& item)
{
    NoNumbers authority(&context.authority);
    const store::HandlerContext judging{context.db, context.actor, context.now, authority,
                                        context.command};
    const auto draft = ItemDraft::parse(item);
    if (!draft.ok())
        return {draft.error(), {}};
    ChangeSet changes;
    if (const auto opened = openItem(judging, settings, *draft, changes); !opened.ok())
        return {opened.error(), {}};
    return {std::nullopt, warningsOf(changes, draft->id)};
}

QList<RowVerdict> judgeRows(store::Database& db, const store::Actor& actor,
                            const SupervisionSettings& settings, const QDateTime& now,
                            const QList<Fields>& items)
{
    NoNumbers authority(nullptr);
    const Command command{CommandId::create(), u"supervision.open"_s, 1, {}, now};
    const store::HandlerContext context{db, actor, now, authority, command};
    QList<RowVerdict> verdicts;
    for (const auto& item : items)
        verdicts.append(judgeRow(context, settings, item.toJson()));
    return verdicts;
}

Result<QList<OpenImport>> openImports(store::Database& db)
{
    QList<OpenImport> imports;
    auto q = db.query("SELECT id, name, state, parts, items, arrived, by_name, at FROM sup_import"
                      " WHERE state IN ('coming', 'taking') ORDER BY at");
    while (q.next())
        imports.append({q.text(0),
                        q.text(1),
                        q.text(2),
                        int(q.integer(3)),
                        int(q.integer(4)),
                        int(q.integer(5)),
                        {},
                        q.text(6),
                        momentFromText(q.text(7))});
    TRY(q.done());
    for (auto& one : imports) {
        auto parts = db.query("SELECT position FROM sup_import_part WHERE import_id = ?"
                              " ORDER BY position");
        parts.bind(one.id);
        while (parts.next())
            one.waiting.append(int(parts.integer(0)));
        TRY(parts.done());
    }
    return imports;
}

} // namespace chancery::supervision
