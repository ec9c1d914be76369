// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "remote.h"

#include "command_line.h"

#include <QCoreApplication>
#include <QFile>

namespace chancery::ctl {

namespace {

constexpr int patienceMs = 60'000;
constexpr qint64 mostFileBytes = 1 << 20;

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail("ctl.cannot-read", {{QStringLiteral("file"), path},
                                        {QStringLiteral("reason"), file.errorString()}});
    return file.read(mostFileBytes);
}

} // namespace

QList<QCommandLineOption> Remote::options()
{
    return {option("server", "The server's address.", "https://host:port"),
            option("ca", "The deployment's authority (its ca.pem).", "file"),
            option("as", "Who acts.", "login"),
            option("password-file", "A file whose first line is the password.", "file")};
}

Result<std::unique_ptr<Remote>> Remote::fromOptions(const QCommandLineParser& parser)
{
    const QUrl server(parser.value(QStringLiteral("server")));
    if (server.scheme() != QLatin1String("https") || server.host().isEmpty())
        return fail("ctl.needs-server");
    const QString login = parser.value(QStringLiteral("as"));
    if (login.isEmpty())
        return fail("ctl.needs-login");
    TRY_ASSIGN(const QByteArray authority, contentOf(parser.value(QStringLiteral("ca"))));
    TRY_ASSIGN(const QString password, passwordFrom(parser.value(QStringLiteral("password-file"))));
    return signIn(server, authority, login, password);
}

Result<QString> Remote::passwordFrom(const QString& path)
{
    TRY_ASSIGN(const QByteArray content, contentOf(path));
    return QString::fromUtf8(content.left(content.indexOf('\n')).trimmed());
}

Result<std::unique_ptr<Remote>> Remote::signIn(const QUrl& server, const QByteArray& authorityPem,
                                               const QString& login, const QString& password)
{
    std::unique_ptr<Remote> remote(new Remote(server, authorityPem, password));
    TRY_ASSIGN(const QJsonObject answer,
               remote->post(QStringLiteral("/v1/login"),
                            {{QStringLiteral("login"), login},
                             {QStringLiteral("password"), password},
                             {QStringLiteral("device"), remote->m_device.text()}}));
    remote->m_client.setToken(answer.value(QStringLiteral("access")).toString());
    return remote;
}

Result<QJsonObject> Remote::post(const QString& path, const QJsonObject& body)
{
    std::optional<Result<QJsonObject>> outcome;
    m_client.postJson(path, body, patienceMs, [&](const Result<sync::HttpClient::Answer>& answer) {
        outcome.emplace(answer.ok() ? answer->json() : Result<QJsonObject>(answer.error()));
        QCoreApplication::exit();
    });
    while (!outcome)
        QCoreApplication::exec();
    return *outcome;
}

Result<void> Remote::changePassword(const QString& after)
{
    TRY(post(QStringLiteral("/v1/password"),
             {{QStringLiteral("old"), m_password}, {QStringLiteral("new"), after}}));
    return {};
}

Result<QList<wire::CommandAnswer>> Remote::giveAll(const QList<Command>& commands)
{
    wire::PushRequest request;
    for (qint64 n = m_n; const auto& command : commands)
        request.commands.append({++n, command});
    TRY_ASSIGN(const QJsonObject json, post(QStringLiteral("/v1/push"), request.toJson()));
    TRY_ASSIGN(const auto answer, wire::PushAnswer::fromJson(json));
    m_n = answer.lastN;
    return answer.answers;
}

} // namespace chancery::ctl
