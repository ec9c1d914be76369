// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/item_edit.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

/// The items that a circular (通报) names; its paper is a document of its own.
Result<ChangeSet> nameInCircular(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    TRY_ASSIGN(const auto items, itemIds(in));
    const QString circular = in.idText("circular");
    const QString title = in.text("title", 1, 300).trimmed();
    const bool critical = in.flag("critical", false);
    const QString document = in.optionalIdText("document");
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    ChangeSet changes;
    for (const auto& id : items) {
        TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
        edit.put("sup_circular", edit.newId(),
                 {{u"circular_id"_s, circular},
                  {u"title"_s, title},
                  {u"critical"_s, critical},
                  {u"document_id"_s, textOrNull(document)},
                  {u"at"_s, momentToText(context.now)},
                  {u"by_name"_s, context.actor.name}});
        if (critical)
            edit.count("circulars");
        edit.note(u"circular"_s, edit.stage(), {}, {{u"title"_s, title}});
        TRY(edit.finish(changes));
    }
    changes.result = {{u"items"_s, int(items.size())}};
    return changes;
}

} // namespace

/// Whoever throws the draft away need not see the items; what is known of them is as it was before
/// the draft, but for the history.
Result<void> forgetCirculars(const HandlerContext& context, const QString& document,
                             ChangeSet& changes)
{
    struct Named {
        QString id;
        QString item;
        QString title;
        bool critical = false;
        qint64 circulars = 0;
        QString stage;
    };
    QList<Named> named;
    auto q = context.db.query("SELECT c.id, c.item_id, c.title, c.critical, i.circulars, i.stage"
                              " FROM sup_circular AS c JOIN sup_item AS i ON i.id = c.item_id"
                              " WHERE c.document_id = ? ORDER BY c.item_id, c.id");
    q.bind(document);
    while (q.next())
        named.append({q.text(0), q.text(1), q.text(2), q.flag(3), q.integer(4), q.text(5)});
    TRY(q.done());
    constexpr int firstNote = 7'000;
    int n = 0;
    QHash<QString, qint64> left;
    for (const auto& each : std::as_const(named)) {
        changes.remove(u"sup_circular"_s, each.id);
        if (each.critical) {
            auto& count = left.insert(each.item, left.value(each.item, each.circulars) - 1).value();
            count = std::max<qint64>(0, count);
            changes.put(u"sup_item"_s, each.item, {{u"circulars"_s, count}});
        }
        changes.put(u"sup_event"_s, context.derivedId(firstNote + n++),
                    {{u"item_id"_s, each.item},
                     {u"at"_s, momentToText(context.now)},
                     {u"kind"_s, u"circular-dropped"_s},
                     {u"actor"_s, context.actor.person.text()},
                     {u"actor_name"_s, context.actor.name},
                     {u"step"_s, each.stage},
                     {u"detail"_s, QJsonObject{{u"title"_s, each.title}}}});
    }
    return {};
}

void addCircularHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.circular", withSettings(settings, nameInCircular));
}

} // namespace chancery::supervision
