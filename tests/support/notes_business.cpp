// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/notes_business.h"

#include "base/json_reader.h"

#include <QJsonArray>

namespace chancery::test {

const char* const notesSql = R"(
CREATE TABLE member (id TEXT PRIMARY KEY, version INTEGER NOT NULL, extra TEXT,
    scopes TEXT NOT NULL);
CREATE TABLE note (id TEXT PRIMARY KEY, version INTEGER NOT NULL, extra TEXT,
    title TEXT NOT NULL, number INTEGER, sha256 TEXT, spent INTEGER NOT NULL DEFAULT 0);
CREATE TABLE remark (id TEXT PRIMARY KEY, version INTEGER NOT NULL, extra TEXT,
    note_id TEXT NOT NULL, author TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX remark_note ON remark (note_id);
)";

store::Catalog notesCatalog()
{
    using store::ColumnType;
    store::Catalog catalog;
    store::Table members{QStringLiteral("member"), {{QStringLiteral("scopes")}}, {}};
    members.comesFirst = true;
    catalog.add(members);
    store::Table notes{QStringLiteral("note"),
                       {{QStringLiteral("title"), ColumnType::Text, false, true},
                        {QStringLiteral("number"), ColumnType::Integer},
                        {QStringLiteral("sha256"), ColumnType::Text, true},
                        {QStringLiteral("spent"), ColumnType::Integer}},
                       {}};
    // As if whoever has spent one had to account for it.
    notes.waitColumn = QStringLiteral("spent");
    catalog.add(notes);
    catalog.add({QStringLiteral("remark"),
                 {{QStringLiteral("note_id")},
                  {QStringLiteral("author")},
                  {QStringLiteral("body"), ColumnType::Text, false, true}},
                 QStringLiteral("note"),
                 QStringLiteral("note_id")});
    return catalog;
}

store::CommandRegistry notesCommands()
{
    using store::HandlerContext;
    const auto key = [](const char* k) { return QString::fromLatin1(k); };
    static const auto catalog = notesCatalog();
    const auto load = [](const HandlerContext& c, const QString& id) -> Result<store::Row> {
        TRY_ASSIGN(auto row, store::readRow(c.db, *catalog.find(QStringLiteral("note")), id));
        if (!row)
            return fail("notes.unknown");
        return *row;
    };
    store::CommandRegistry registry;
    registry.add("note.add",
                 [=](const HandlerContext& c) -> Result<ChangeSet> {
                     JsonReader in(c.command.params);
                     const QString id = in.idText("id");
                     const QString title = in.text("title", 1, 100);
                     const QString sha256 = in.optionalText("sha256", 64);
                     const QStringList scopes = in.texts("scopes", 10, 100);
                     TRY(in.finish());
                     TRY_ASSIGN(const auto before,
                                store::readRow(c.db, *catalog.find(QStringLiteral("note")), id));
                     if (before)
                         return fail("notes.exists");
                     TRY_ASSIGN(const auto number,
                                c.authority.nextNumber(QStringLiteral("note"), 2026));
                     ChangeSet changes;
                     QJsonObject fields{{key("title"), title}, {key("spent"), 0}};
                     fields.insert(key("number"), number ? QJsonValue(*number) : QJsonValue::Null);
                     if (!sha256.isEmpty())
                         fields.insert(key("sha256"), sha256);
                     changes.put(key("note"), id, fields);
                     changes.setAudience(key("note"), id, scopes);
                     if (number)
                         changes.result.insert(key("number"), *number);
                     return changes;
                 },
                 {QStringLiteral("sha256")});
    registry.add("note.rename", [=](const HandlerContext& c) -> Result<ChangeSet> {
        JsonReader in(c.command.params);
        const QString id = in.idText("id");
        const QString title = in.text("title", 1, 100);
        TRY(in.finish());
        TRY(load(c, id));
        ChangeSet changes;
        changes.put(key("note"), id, {{key("title"), title}});
        return changes;
    });
    registry.add("note.share", [=](const HandlerContext& c) -> Result<ChangeSet> {
        JsonReader in(c.command.params);
        const QString id = in.idText("id");
        const QStringList scopes = in.texts("scopes", 10, 100);
        TRY(in.finish());
        TRY(load(c, id));
        ChangeSet changes;
        changes.setAudience(key("note"), id, scopes);
        return changes;
    });
    registry.add("note.remark", [=](const HandlerContext& c) -> Result<ChangeSet> {
        JsonReader in(c.command.params);
        const QString id = in.idText("id");
        const QString body = in.text("body", 1, 1000);
        TRY(in.finish());
        TRY(load(c, id));
        ChangeSet changes;
        changes.put(
            key("remark"), c.derivedId(0),
            {{key("note_id"), id}, {key("author"), c.actor.person.text()}, {key("body"), body}});
        return changes;
    });
    registry.add("note.spend", [=](const HandlerContext& c) -> Result<ChangeSet> {
        JsonReader in(c.command.params);
        const QString id = in.idText("id");
        const qint64 amount = in.integer("amount", 1, 1000);
        TRY(in.finish());
        TRY_ASSIGN(const auto note, load(c, id));
        const qint64 spent = note.fields.value(key("spent")).toInteger() + amount;
        if (spent > notesCap)
            return fail("notes.over-cap", {{key("spent"), spent}});
        ChangeSet changes;
        changes.put(key("note"), id, {{key("spent"), spent}});
        return changes;
    });
    registry.add("note.remove", [=](const HandlerContext& c) -> Result<ChangeSet> {
        JsonReader in(c.command.params);
        const QString id = in.idText("id");
        TRY(in.finish());
        TRY(load(c, id));
        ChangeSet changes;
        auto q = c.db.query("SELECT id FROM remark WHERE note_id = ?");
        q.bind(id);
        while (q.next())
            changes.remove(key("remark"), q.text(0));
        TRY(q.done());
        changes.remove(key("note"), id);
        return changes;
    });
    registry.add("member.set", [=](const HandlerContext& c) -> Result<ChangeSet> {
        JsonReader in(c.command.params);
        const QString id = in.idText("id");
        const QStringList scopes = in.texts("scopes", 10, 100);
        TRY(in.finish());
        ChangeSet changes;
        changes.put(key("member"), id, {{key("scopes"), scopes.join(u' ')}});
        changes.setAudience(key("member"), id, {store::everyoneScope});
        return changes;
    });
    return registry;
}

store::QuestionRegistry notesQuestions()
{
    store::QuestionRegistry registry;
    registry.add(QStringLiteral("note.titles"),
                 [](const store::QuestionContext& context) -> Result<QJsonObject> {
                     JsonReader in(context.params);
                     const QStringList ids = in.texts("ids", 10, 36);
                     TRY(in.finish());
                     TRY_ASSIGN(const auto visible, context.visible(QStringLiteral("note"), ids));
                     QJsonArray titles;
                     for (const QString& id : ids) {
                         auto q = context.db.query("SELECT title FROM note WHERE id = ?");
                         q.bind(id);
                         if (q.next() && visible.contains(id))
                             titles.append(q.text(0));
                         TRY(q.done());
                     }
                     return QJsonObject{{QStringLiteral("titles"), titles},
                                        {QStringLiteral("hidden"), ids.size() - titles.size()}};
                 });
    return registry;
}

store::ActorResolver notesResolver()
{
    return [](store::Database& db, const PersonId& person,
              const QDateTime&) -> Result<std::optional<store::Actor>> {
        auto q = db.query("SELECT scopes FROM member WHERE id = ?");
        q.bind(person.text());
        if (!q.next()) {
            TRY(q.done());
            return std::optional<store::Actor>();
        }
        store::Actor actor{person, QStringLiteral("member"), {}, 0, {}};
        actor.capacities.append({QStringLiteral("person:") + person.text(), {}});
        for (const auto& scope : q.text(0).split(u' ', Qt::SkipEmptyParts))
            actor.capacities.append({scope, {}});
        TRY(q.done());
        return std::optional(actor);
    };
}

} // namespace chancery::test
