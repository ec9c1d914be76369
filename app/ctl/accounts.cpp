// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"
#include "offline.h"
#include "remote.h"

#include "crypto/password_policy.h"

#include <QTextStream>

namespace chancery::ctl {

namespace {

Result<PersonId> personOf(server::Service& service, const QString& login)
{
    TRY_ASSIGN(auto loan, service.reads.lend());
    auto q = loan.db().query("SELECT id FROM people_person WHERE login = ?");
    q.bind(login);
    if (q.next())
        return PersonId::parse(q.text(0));
    TRY(q.done());
    return fail("ctl.no-such-login", {{QStringLiteral("login"), login}});
}

/// Gives a person a new generated password, prints it once and ends their sessions.
int runPassword(const QCommandLineParser& parser, const QStringList& arguments)
{
    const auto facts = [&]() -> Result<QJsonObject> {
        TRY_ASSIGN(const auto deployment, neededDeployment(parser));
        TRY_ASSIGN(auto offline, Offline::open(deployment));
        const QString login = arguments[0];
        TRY_ASSIGN(const PersonId person, personOf(offline->service(), login));
        const auto password = crypto::generatePassword();
        TRY_ASSIGN(const QString encoded, crypto::hashPassword(password));
        const auto put = [&](store::Database& db) -> Result<void> {
            server::Accounts accounts(db);
            auto done = accounts.put(person, login, encoded, true, offline->clock().now());
            if (done.ok())
                done = accounts.noteSuccess(login); // a locked name is open again
            return done.ok() ? offline->service().sessions.closeAllOf(db, person) : done;
        };
        TRY(offline->service().workAndWait(put));
        return QJsonObject{
            {QStringLiteral("login"), login},
            {QStringLiteral("password"), QString::fromUtf8(password.reveal().toByteArray())}};
    }();
    if (!facts.ok())
        return complain(facts.error());
    printFacts(parser, *facts);
    return Done;
}

int runChangePassword(const QCommandLineParser& parser, const QStringList&)
{
    const auto changed = [&]() -> Result<void> {
        TRY_ASSIGN(const QString after,
                   Remote::passwordFrom(parser.value(QStringLiteral("new-password-file"))));
        TRY_ASSIGN(const auto remote, Remote::fromOptions(parser));
        return remote->changePassword(after);
    }();
    if (!changed.ok())
        return complain(changed.error());
    printFacts(parser, {{QStringLiteral("login"), parser.value(QStringLiteral("as"))},
                        {QStringLiteral("changed"), true}});
    return Done;
}

} // namespace

Verb passwordVerb()
{
    return {"password",
            "Give a person a new generated password, printed once (the server must be stopped)",
            "LOGIN",
            {dirOption(), jsonOption(), storeOption()},
            runPassword};
}

Verb changePasswordVerb()
{
    return {"change-password",
            "Choose another password, over the wire; needed once after init and password", "",
            Remote::options() +
                QList<QCommandLineOption>{
                    option("new-password-file", "A file whose first line is the new one.", "file"),
                    jsonOption()},
            runChangePassword};
}

} // namespace chancery::ctl
