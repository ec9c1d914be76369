// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"
#include "demo.h"
#include "offline.h"

#include "crypto/password_policy.h"
#include "people/data/resolver.h"

#include <QJsonArray>

namespace chancery::ctl {

namespace {

Result<server::Deployment> plan(const QCommandLineParser& parser)
{
    server::Deployment deployment;
    TRY_ASSIGN(deployment.folder, neededDir(parser));
    TRY_ASSIGN(deployment.store, givenStore(parser));
    deployment.organisation = parser.value(QStringLiteral("organisation"));
    deployment.port = parser.value(QStringLiteral("port")).toUShort();
    deployment.adminPort = parser.value(QStringLiteral("admin-port")).toUShort();
    deployment.listen = parser.value(QStringLiteral("listen"));
    deployment.networkGrade = parser.value(QStringLiteral("network-grade"));
    deployment.dnsNames += parser.values(QStringLiteral("name"));
    deployment.addresses += parser.values(QStringLiteral("address"));
    return deployment;
}

/// The smallest directory: the organisation, one post in it with the role admin, one person.
QJsonObject smallestDirectory(const PersonId& person, const QString& login, const QString& name,
                              const QString& organisation)
{
    const auto key = [](const char* text) { return QString::fromLatin1(text); };
    const QString unit = newUuidText();
    const QString post = newUuidText();
    const QJsonObject unitRow{
        {key("id"), unit}, {key("name"), organisation}, {key("kind"), key("ministry")}};
    const QJsonObject personRow{
        {key("id"), person.text()}, {key("name"), name}, {key("login"), login}};
    const QJsonObject postRow{
        {key("id"), post}, {key("unit"), unit}, {key("title"), name}, {key("rank"), key("staff")}};
    const QJsonObject holding{{key("id"), newUuidText()},
                              {key("post"), post},
                              {key("person"), person.text()},
                              {key("main"), true}};
    const QJsonObject grant{
        {key("id"), newUuidText()}, {key("role"), key("admin")}, {key("person"), person.text()}};
    return {{key("units"), QJsonArray{unitRow}},
            {key("persons"), QJsonArray{personRow}},
            {key("posts"), QJsonArray{postRow}},
            {key("holdings"), QJsonArray{holding}},
            {key("grants"), QJsonArray{grant}}};
}

/// The first administrator: one person, one unit, one post with the role admin.
Result<QJsonObject> foundAdministrator(Offline& offline, const QString& login, const QString& name)
{
    const PersonId person = PersonId::create();
    TRY(offline.give(person, QStringLiteral("people.load-directory"),
                     smallestDirectory(person, login, name, offline.deployment().organisation),
                     people::foundingActor(person)));
    const auto password = crypto::generatePassword();
    TRY_ASSIGN(const QString encoded, crypto::hashPassword(password));
    TRY(offline.service().workAndWait([&](store::Database& db) {
        return server::Accounts(db).put(person, login, encoded, true, offline.clock().now());
    }));
    return QJsonObject{
        {QStringLiteral("login"), login},
        {QStringLiteral("password"), QString::fromUtf8(password.reveal().toByteArray())}};
}

int runInit(const QCommandLineParser& parser, const QStringList&)
{
    const auto facts = [&]() -> Result<QJsonObject> {
        TRY_ASSIGN(const auto deployment, plan(parser));
        TRY(server::createDeployment(deployment, QDateTime::currentDateTimeUtc()));
        TRY_ASSIGN(auto offline, Offline::open(deployment));
        QJsonObject told{{QStringLiteral("folder"), deployment.folder},
                         {QStringLiteral("port"), deployment.port},
                         {QStringLiteral("authority"), deployment.authorityPath()}};
        if (parser.isSet(QStringLiteral("demo"))) {
            TRY_ASSIGN(const QJsonObject demo, loadDemo(*offline));
            told.insert(QStringLiteral("demo"), demo);
        } else {
            TRY_ASSIGN(const QJsonObject admin,
                       foundAdministrator(*offline, parser.value(QStringLiteral("admin")),
                                          parser.value(QStringLiteral("admin-name"))));
            told.insert(QStringLiteral("administrator"), admin);
        }
        return told;
    }();
    if (!facts.ok())
        return complain(facts.error());
    printFacts(parser, *facts);
    return Done;
}

} // namespace

Verb initVerb()
{
    return {"init",
            "Create a deployment: authority, certificate, database, first administrator",
            "",
            {dirOption(), jsonOption(), storeOption(),
             option("demo", "Fill it with the demo ministry instead of one administrator."),
             option("organisation", "The organisation's name.", "name", "Chancery"),
             option("admin", "The administrator's login.", "login", "admin"),
             option("admin-name", "The administrator's name.", "name", "Administrator"),
             option("listen", "The address to listen on.", "address", "127.0.0.1"),
             option("port", "The port to listen on.", "port", "8443"),
             option("admin-port", "The local port for health and metrics.", "port", "8444"),
             option("name", "A further host name of the server.", "host"),
             option("address", "A further IP address of the server.", "address"),
             option("network-grade", "none, secret, confidential or top-secret.", "grade", "none")},
            runInit};
}

} // namespace chancery::ctl
