// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/catalog.h"
#include "documents/data/commands.h"
#include "store/search_index.h"
#include "support/handler_harness.h"
#include "support/verify.h"
#include "sync/schema.h"

#include <QJsonArray>

/// A general office of ten people in which documents are handled; each is a fixed id.
namespace chancery::test {

inline QString idOf(int n)
{
    return QStringLiteral("01900000-0000-7000-8000-%1").arg(n, 12, 10, QLatin1Char('0'));
}

struct Who {
    const QString clerk = idOf(1);
    const QString clerk2 = idOf(2);
    const QString secretary = idOf(3);
    const QString minister = idOf(4);
    const QString vice = idOf(5);
    const QString deputy = idOf(6); ///< Stands in for the minister.
    const QString finance = idOf(7);
    const QString planning = idOf(8);
    const QString archivist = idOf(9);
    const QString outsider = idOf(10);
    const QString finance2 = idOf(11);
    const QString supervisor = idOf(12);

    QStringList all() const
    {
        return {clerk,   clerk2,   secretary, minister, vice,     deputy,
                finance, planning, archivist, outsider, finance2, supervisor};
    }
};

inline const QString ministerPost = QStringLiteral("post:") + idOf(101);
inline const QString vicePost = QStringLiteral("post:") + idOf(102);
inline const QString financeUnit = QStringLiteral("unit:") + idOf(201);
inline const QString planningUnit = QStringLiteral("unit:") + idOf(202);

inline QList<store::Actor> officeActors()
{
    const Who who;
    const auto person = [](const QString& id, const char* name, const QStringList& roles) {
        store::Actor actor{
            *PersonId::parse(id), QString::fromUtf8(name), QStringLiteral("厅"), 0, {}};
        actor.capacities.append({QStringLiteral("person:") + id, {}});
        for (const auto& role : roles)
            actor.capacities.append({role, {}});
        return actor;
    };
    const QString registry = QStringLiteral("role:registry");
    QList<store::Actor> all{
        person(who.clerk, "李晓梅", {registry}),
        person(who.clerk2, "郑克勤", {registry}),
        person(who.secretary, "陈敏", {QStringLiteral("role:secretary")}),
        person(who.minister, "周建国", {ministerPost, QStringLiteral("role:leader")}),
        person(who.vice, "林静怡", {vicePost, QStringLiteral("role:leader")}),
        person(who.deputy, "何志远", {}),
        person(who.finance, "秦国栋", {financeUnit}),
        person(who.planning, "孙海燕", {planningUnit}),
        person(who.archivist, "谭秀英", {QStringLiteral("role:archivist")}),
        person(who.outsider, "韩立群", {QStringLiteral("unit:") + idOf(299)}),
        person(who.finance2, "梅海生", {financeUnit}),
        person(who.supervisor, "彭海涛", {QStringLiteral("role:supervisor")})};
    all[0].clearance = 2;
    all[5].capacities.append({ministerPost, *PersonId::parse(who.minister)});
    return all;
}

inline QString officeName(const QString& participant)
{
    for (const auto& actor : officeActors()) {
        if (participant == QStringLiteral("person:") + actor.person.text())
            return actor.name;
    }
    static const QHash<QString, QString> names{
        {ministerPost, QStringLiteral("部长")},
        {vicePost, QStringLiteral("副部长")},
        {financeUnit, QStringLiteral("财务司")},
        {planningUnit, QStringLiteral("规划司")},
        {QStringLiteral("role:registry"), QStringLiteral("收文登记")},
        {QStringLiteral("role:secretary"), QStringLiteral("秘书")},
        {QStringLiteral("role:archivist"), QStringLiteral("档案")}};
    return names.value(participant);
}

inline HandlerHarness::Parts officeParts(documents::DocumentSettings settings = {})
{
    HandlerHarness::Parts parts;
    parts.migrations = {sync::syncMigrations(), documents::documentMigrations(),
                        documents::documentDeskMigrations()};
    documents::addDocumentTables(parts.catalog);
    settings.nameOf = [](store::Database&, const QString& participant) -> Result<QString> {
        return officeName(participant);
    };
    documents::addDocumentCommands(parts.registry, settings);
    parts.resolver = [](store::Database&, const PersonId& person,
                        const QDateTime&) -> Result<std::optional<store::Actor>> {
        for (const auto& actor : officeActors()) {
            if (actor.person == person)
                return std::optional(actor);
        }
        return std::optional<store::Actor>();
    };
    return parts;
}

/// The harness with the office in it, and the steps of a document's way as one-liners. A step that
/// is refused stops the test at once: it is not what the test is about.
class Office : public HandlerHarness {
public:
    explicit Office(const documents::DocumentSettings& settings = {})
        : HandlerHarness(officeParts(settings))
    {
        if (!search().prepare().ok())
            qFatal("no full-text index");
    }

    store::SearchIndex search() { return {db(), catalog()}; }
    /// Enters everything into the full-text index.
    void fillSearch()
    {
        const QString root = QStringLiteral("doc_document");
        while (const auto keys = search().waiting(root, 100)) {
            if (keys->empty())
                return;
            if (!search().fill(root, *keys, [] { return true; }).ok())
                qFatal("the full-text index takes nothing");
        }
    }

    Who who;

    QJsonObject document(const QString& id) { return row(QStringLiteral("doc_document"), id); }
    QString stage(const QString& id)
    {
        return document(id).value(QStringLiteral("stage")).toString();
    }

    QJsonObject registration(
        const QString& id, const QString& title = QStringLiteral("关于加强汛期值班值守工作的通知"))
    {
        return {{QStringLiteral("id"), id},
                {QStringLiteral("title"), title},
                {QStringLiteral("number"), QStringLiteral("国办发〔2026〕%1号").arg(++m_serial)},
                {QStringLiteral("issuer"), QStringLiteral("国务院办公厅")},
                {QStringLiteral("signedOn"), QStringLiteral("2026-07-10")},
                {QStringLiteral("urgency"), QStringLiteral("urgent")}};
    }

    QString registered()
    {
        const QString id = newUuidText();
        must(who.clerk, "register", registration(id));
        return id;
    }

    QString reviewed()
    {
        const QString id = registered();
        must(who.clerk2, "review-pass", {{QStringLiteral("document"), id}});
        return id;
    }

    /// Proposed to the minister, finance to lead and planning to help.
    QString proposed(bool needsAnswer = false)
    {
        const QString id = reviewed();
        must(who.secretary, "propose",
             {{QStringLiteral("document"), id},
              {QStringLiteral("opinion"), QStringLiteral("拟请建国部长批示。")},
              {QStringLiteral("next"), QStringLiteral("instruct")},
              {QStringLiteral("leaders"), QJsonArray{ministerPost}},
              {QStringLiteral("lead"), financeUnit},
              {QStringLiteral("co"), QJsonArray{planningUnit}},
              {QStringLiteral("needsAnswer"), needsAnswer}});
        return id;
    }

    QString instructed(bool needsAnswer = false)
    {
        const QString id = proposed(needsAnswer);
        must(who.minister, "instruct",
             {{QStringLiteral("document"), id},
              {QStringLiteral("opinion"), QStringLiteral("同意。请财务司把好数据关。")},
              {QStringLiteral("verdict"), QStringLiteral("agree")}});
        return id;
    }

    QString toClose()
    {
        const QString id = instructed();
        must(who.planning, "handle",
             {{QStringLiteral("document"), id},
              {QStringLiteral("opinion"), QStringLiteral("无意见。")}});
        must(who.finance, "handle",
             {{QStringLiteral("document"), id},
              {QStringLiteral("opinion"), QStringLiteral("已办。")}});
        return id;
    }

    QString filed()
    {
        const QString id = toClose();
        must(who.secretary, "close", {{QStringLiteral("document"), id}});
        must(who.archivist, "file",
             {{QStringLiteral("document"), id},
              {QStringLiteral("retention"), QStringLiteral("30")}});
        return id;
    }

    /// The id of the first task of a step in this state.
    QString task(const QString& document, const char* step, const char* state)
    {
        auto q = db().query("SELECT id FROM doc_task WHERE document_id = ? AND step = ?"
                            " AND state = ? ORDER BY position");
        q.bind(document).bind(step).bind(state);
        return q.next() ? q.text(0) : QString();
    }

    void must(const QString& person, const char* verb, const QJsonObject& params)
    {
        clock().advanceSeconds(60);
        const auto done = run(person, QStringLiteral("documents.") + QLatin1String(verb), params);
        if (!done.ok())
            qFatal("%s: %s", verb, qPrintable(done.error().debugText()));
    }

    /// Everything in every table, to be compared with what is there later.
    QStringList everything()
    {
        QStringList lines;
        for (const auto& table : catalog().tables()) {
            auto q = db().query("SELECT id FROM " + table.name.toLatin1() + " ORDER BY id");
            while (q.next())
                lines.append(table.name + u'/' + q.text(0) + u' ' +
                             store::jsonText(row(table.name, q.text(0))));
        }
        return lines;
    }

private:
    int m_serial = 0;
};

} // namespace chancery::test
