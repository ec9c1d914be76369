// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "people/data/people_handlers.h"
#include "people/data/resolver.h"
#include "people/data/tables.h"
#include "support/handler_harness.h"

#include <QJsonArray>
#include <QUuid>

namespace chancery::test {

inline QString s(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// The same id for the same word, everywhere in the tests.
inline QString idOf(const QString& word)
{
    return QUuid::createUuidV5(QUuid(), word).toString(QUuid::WithoutBraces);
}
inline QString idOf(const char* word)
{
    return idOf(s(word));
}

/// A ministry small enough to keep in mind. Persons are named by their logins.
///
///     ministry ─ leaders  minister: wu 3, vice: lin 3
///              ├ office   director: song 2 (secretary, unit-head)
///              │  └ documents  registrar: li 1 (registry), deputy-registrar: vacant
///              ├ finance  finance-head: kang 2 (unit-head of finance)
///              │  └ finance-general  finance-clerk: zhangwei (unit-clerk of finance)
///              └ planning planning-head: qin 2
///                 └ planning-general  planning-handler: zhangwei2 (handler)
///     admin and auditor have posts in the office; "gone" left on 2026-01-31.
inline QJsonObject smallMinistry()
{
    const auto unit = [](const char* key, const char* name, const char* kind, const char* parent) {
        QJsonObject o{{s("id"), idOf(key)}, {s("name"), s(name)}, {s("kind"), s(kind)}};
        if (parent)
            o.insert(s("parent"), idOf(parent));
        return o;
    };
    const auto person = [](const char* login, const char* name) {
        return QJsonObject{{s("id"), idOf(login)}, {s("name"), s(name)}, {s("login"), s(login)}};
    };
    QJsonArray posts, holdings, grants, clearances;
    const auto post = [&](const char* key, const char* title, const char* inUnit,
                          const char* holder, int grade, const char* role, const char* forUnit) {
        posts.append(
            QJsonObject{{s("id"), idOf(key)}, {s("unit"), idOf(inUnit)}, {s("title"), s(title)}});
        if (holder)
            holdings.append(QJsonObject{{s("id"), idOf(s("holds ") + s(key))},
                                        {s("post"), idOf(key)},
                                        {s("person"), idOf(holder)},
                                        {s("main"), true},
                                        {s("firstDay"), s("2020-01-01")}});
        if (holder && grade > 0)
            clearances.append(QJsonObject{{s("id"), idOf(s("cleared ") + s(holder))},
                                          {s("person"), idOf(holder)},
                                          {s("grade"), grade},
                                          {s("firstDay"), s("2020-01-01")}});
        if (!role)
            return;
        QJsonObject grant{{s("id"), idOf(s(role) + s(" of ") + s(key))},
                          {s("role"), s(role)},
                          {s("post"), idOf(key)}};
        if (forUnit)
            grant.insert(s("unit"), idOf(forUnit));
        grants.append(grant);
    };
    post("minister", "部长", "leaders", "wu", 3, "leader", nullptr);
    post("vice", "副部长", "leaders", "lin", 3, "leader", nullptr);
    post("director", "主任", "office", "song", 2, "secretary", nullptr);
    post("registrar", "收文登记员", "documents", "li", 1, "registry", nullptr);
    post("deputy-registrar", "副处长", "documents", nullptr, 0, "registry", nullptr);
    post("finance-head", "司长", "finance", "kang", 2, "unit-head", "finance");
    post("finance-clerk", "内勤", "finance-general", "zhangwei", 0, "unit-clerk", "finance");
    post("planning-head", "司长", "planning", "qin", 2, "unit-head", "planning");
    post("planning-handler", "主任科员", "planning-general", "zhangwei2", 0, "handler", nullptr);
    post("administrator", "系统管理员", "office", "admin", 0, "admin", nullptr);
    post("auditing", "安全审计员", "office", "auditor", 0, "auditor", nullptr);

    QJsonObject gone = person("gone", "张伟");
    gone.insert(s("lastDay"), s("2026-01-31"));
    return {
        {s("units"), QJsonArray{unit("ministry", "示例部", "ministry", nullptr),
                                unit("leaders", "部领导", "leaders", "ministry"),
                                unit("office", "办公厅", "department", "ministry"),
                                unit("documents", "文电处", "division", "office"),
                                unit("finance", "财务司", "department", "ministry"),
                                unit("finance-general", "综合处", "division", "finance"),
                                unit("planning", "规划司", "department", "ministry"),
                                unit("planning-general", "综合处", "division", "planning")}},
        {s("persons"),
         QJsonArray{person("wu", "吴国平"), person("lin", "林静怡"), person("song", "宋文博"),
                    person("li", "李晓梅"), person("kang", "康永年"), person("zhangwei", "张伟"),
                    person("qin", "秦国栋"), person("zhangwei2", "张伟"), person("admin", "沈浩然"),
                    person("auditor", "陆秋萍"), gone}},
        {s("posts"), posts},
        {s("holdings"), holdings},
        {s("grants"), grants},
        {s("clearances"), clearances}};
}

inline HandlerHarness::Parts peopleParts()
{
    HandlerHarness::Parts parts;
    parts.migrations = {people::peopleMigrations()};
    people::addPeopleTables(parts.catalog);
    people::addPeopleCommands(parts.registry);
    parts.resolver = people::resolveActor();
    return parts;
}

/// Founded by the command that founds every installation.
inline void found(HandlerHarness& office)
{
    const auto admin = people::foundingActor(*PersonId::parse(idOf("admin")));
    const auto founded = office.runAs(admin, s("people.load-directory"), smallMinistry());
    if (!founded.ok())
        qFatal("founding: %s", qPrintable(founded.error().debugText()));
}

} // namespace chancery::test
