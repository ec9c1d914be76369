// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "demo.h"

#include "crypto/key_files.h"
#include "crypto/password_policy.h"
#include "office/demo.h"
#include "people/data/resolver.h"

#include <QFile>

namespace chancery::ctl {

namespace {

/// A hundred accounts in a second or two. Each hash carries its cost; the passwords are random
/// (79 bits), so that a cheap hash gives nothing away.
constexpr crypto::PasswordCost demoCost{1, 8 * 1024, 1};

Result<void> makeAccounts(Offline& offline, const QList<office::DemoAccount>& accounts)
{
    QByteArray told;
    for (const auto& account : accounts) {
        const auto password = crypto::generatePassword();
        TRY_ASSIGN(const QString encoded, crypto::hashPassword(password, demoCost));
        TRY(offline.service().workAndWait([&](store::Database& db) {
            return server::Accounts(db).put(account.person, account.login, encoded, false,
                                            offline.clock().now());
        }));
        told += account.login.toUtf8() + ' ' + password.reveal().toByteArray() + '\n';
    }
    return crypto::writePrivateFile(offline.deployment().path("demo-passwords"), told);
}

Result<WorkCalendar> officeCalendar()
{
    QFile file(QStringLiteral(":/calendar/cn-holidays.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail("ctl.cannot-read", {{QStringLiteral("file"), file.fileName()}});
    return WorkCalendar::parse(file.readAll());
}

} // namespace

Result<QJsonObject> loadDemo(Offline& offline)
{
    TRY_ASSIGN(const WorkCalendar calendar, officeCalendar());
    TRY_ASSIGN(const auto plan, office::demoPlan(QDateTime::currentDateTimeUtc(), calendar));
    QHash<QString, PersonId> persons;
    for (const auto& account : plan.accounts)
        persons.insert(account.login, account.person);
    for (const auto& step : plan.steps) {
        const auto person = persons.constFind(step.login);
        if (person == persons.constEnd())
            return fail("ctl.no-such-login", {{QStringLiteral("login"), step.login}});
        offline.clock().set(step.at);
        std::optional<store::Actor> founder;
        if (step.isFounding)
            founder = people::foundingActor(*person);
        const auto done = offline.give(*person, step.command, step.params, founder);
        if (!done.ok())
            return fail("ctl.demo-refused", {{QStringLiteral("command"), step.command},
                                             {QStringLiteral("login"), step.login},
                                             {QStringLiteral("why"), done.error().debugText()}});
    }
    offline.clock().release();
    TRY(makeAccounts(offline, plan.accounts));
    return QJsonObject{{QStringLiteral("accounts"), plan.accounts.size()},
                       {QStringLiteral("commands"), plan.steps.size()},
                       {QStringLiteral("passwords"), offline.deployment().path("demo-passwords")}};
}

} // namespace chancery::ctl
