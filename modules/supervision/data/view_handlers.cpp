// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "store/rows.h"
#include "supervision/data/catalog.h"
#include "supervision/data/handlers.h"
#include "supervision/data/shared_views.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

/// More than a view of every column with every value of a column takes.
constexpr qsizetype longestView = 64 * 1024;

const store::Table& viewTable()
{
    return *supervisionCatalog().find(u"sup_view"_s);
}

/// A new view for everybody, or another content for one that is shared.
Result<ChangeSet> shareView(const HandlerContext& context, const SupervisionSettings&)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("id");
    const QString name = in.text("name", 1, 60).simplified();
    const QJsonObject view = in.object("view");
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    if (name.isEmpty())
        return fail("supervision.title-needed");
    if (QJsonDocument(view).toJson(QJsonDocument::Compact).size() > longestView)
        return fail("supervision.too-long", {{u"field"_s, u"view"_s}, {u"most"_s, longestView}});
    ChangeSet changes;
    changes.put(viewTable().name, id,
                {{u"name"_s, name},
                 {u"view"_s, view},
                 {u"by_person"_s, context.actor.person.text()},
                 {u"by_name"_s, context.actor.name},
                 {u"at"_s, momentToText(context.now)}});
    changes.setAudience(viewTable().name, id, {store::everyoneScope});
    return changes;
}

Result<ChangeSet> unshareView(const HandlerContext& context, const SupervisionSettings&)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("view");
    TRY(in.finish());
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    TRY_ASSIGN(const auto row, store::readRow(context.db, viewTable(), id));
    if (!row)
        return fail("supervision.unknown-view");
    ChangeSet changes;
    changes.remove(viewTable().name, id);
    return changes;
}

} // namespace

Result<QList<SharedView>> sharedViews(store::Database& db)
{
    QList<SharedView> views;
    auto q = db.query("SELECT id, name, view, by_name FROM sup_view ORDER BY name, id");
    while (q.next())
        views.append({q.text(0), q.text(1), QJsonDocument::fromJson(q.text(2).toUtf8()).object(),
                      q.text(3)});
    TRY(q.done());
    return views;
}

void addViewHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.share-view", withSettings(settings, shareView));
    registry.add("supervision.unshare-view", withSettings(settings, unshareView));
}

} // namespace chancery::supervision
