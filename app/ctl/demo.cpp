// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "demo.h"

#include "base/text/chinese_date.h"
#include "crypto/key_files.h"
#include "crypto/password_policy.h"
#include "documents/rules/issuer.h"
#include "office/demo.h"
#include "people/data/resolver.h"
#include "server/core/blob_rights.h"
#include "ui/paper/paper_pdf.h"

#include <QDir>

#include <algorithm>

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

paper::PaperDocument onPaper(const office::DemoPaper& text)
{
    paper::PaperDocument document;
    document.issuerMark = paper::issuerMarkOf(documents::splitOrgans(text.issuer));
    document.number = text.number;
    document.title = text.title;
    document.addressees = text.addressees;
    document.signatures = text.signature;
    document.attachments = text.attachments;
    document.note = text.notes.join(u' ');
    document.date = formatDate(text.issued);
    paper::setBody(document, text.text);
    return document;
}

/// Sets the document on paper and sends the file as the person who registers it would.
Result<std::pair<QString, qint64>> sendPaper(Offline& offline, const office::DemoPaper& text,
                                             const PersonId& sender)
{
    TRY_ASSIGN(const QByteArray pdf, paper::writePaperPdf(onPaper(text)));
    TRY_ASSIGN(const QString sha256, offline.service().blobs.addBytes(pdf));
    TRY(offline.service().workAndWait(
        [&](store::Database& db) { return server::noteUpload(db, sender, sha256); }));
    return std::pair(sha256, qint64(pdf.size()));
}

/// Papers that nobody has registered yet lie in the tray, for whoever plays the clerk.
Result<void> layInTray(Offline& offline, const office::DemoPaper& text)
{
    const QString tray = offline.deployment().path("tray");
    QDir().mkpath(tray);
    TRY_ASSIGN(const QByteArray pdf, paper::writePaperPdf(onPaper(text)));
    return crypto::writePrivateFile(tray + u'/' + text.fileName, pdf);
}

/// Gives one step at its moment as its person, with its paper.
Result<void> playStep(Offline& offline, const office::DemoPlan& plan, const office::DemoStep& step,
                      const PersonId& person)
{
    offline.clock().set(step.at);
    std::optional<store::Actor> founder;
    if (step.isFounding)
        founder = people::foundingActor(person);
    QJsonObject params = step.params;
    const auto text = std::find_if(plan.papers.begin(), plan.papers.end(),
                                   [&](const auto& one) { return one.key == step.paper; });
    if (text != plan.papers.end()) {
        TRY_ASSIGN(const auto sent, sendPaper(offline, *text, person));
        params = office::withMainFile(step, *text, sent.first, sent.second);
    }
    const auto done = offline.give(person, step.command, params, founder);
    if (!done.ok())
        return fail("ctl.demo-refused", {{QStringLiteral("command"), step.command},
                                         {QStringLiteral("login"), step.login},
                                         {QStringLiteral("why"), done.error().debugText()}});
    return {};
}

} // namespace

Result<QJsonObject> loadDemo(Offline& offline)
{
    TRY_ASSIGN(const auto installation,
               office::installationSettings(offline.deployment().networkGrade));
    TRY_ASSIGN(const auto plan,
               office::demoPlan(QDateTime::currentDateTimeUtc(), *installation.calendar));
    QHash<QString, PersonId> persons;
    for (const auto& account : plan.accounts)
        persons.insert(account.login, account.person);
    for (const auto& step : plan.steps) {
        const auto person = persons.constFind(step.login);
        if (person == persons.constEnd())
            return fail("ctl.no-such-login", {{QStringLiteral("login"), step.login}});
        TRY(playStep(offline, plan, step, *person));
    }
    for (const auto& text : plan.papers) {
        if (!text.isRegistered)
            TRY(layInTray(offline, text));
    }
    offline.clock().release();
    TRY(makeAccounts(offline, plan.accounts));
    return QJsonObject{{QStringLiteral("accounts"), plan.accounts.size()},
                       {QStringLiteral("commands"), plan.steps.size()},
                       {QStringLiteral("papers"), plan.papers.size()},
                       {QStringLiteral("passwords"), offline.deployment().path("demo-passwords")}};
}

} // namespace chancery::ctl
