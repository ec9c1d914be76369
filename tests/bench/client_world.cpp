// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "client_world.h"

#include "documents/data/catalog.h"
#include "generated_register.h"
#include "push_client.h"
#include "sync/desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr int waitingDocuments = 50;
constexpr int patienceMs = 60'000;

Result<void> writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return fail("bench.cannot-write", {{u"file"_s, path}});
    return {};
}

/// Nanoseconds of the monotonic clock that a program wrote; 0 while it has not.
qint64 momentIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    return line.endsWith('\n') ? line.trimmed().toLongLong() : 0;
}

} // namespace

Result<std::unique_ptr<ClientWorld>> ClientWorld::make(std::unique_ptr<QTemporaryDir> folder,
                                                       int documents)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // for both sides alike
    std::unique_ptr<ClientWorld> world(new ClientWorld(std::move(folder)));
    TRY_ASSIGN(world->m_office, OfficeServer::found(world->m_folder->path(), 1));
    TRY(world->m_office->listen());
    TRY(writeFile(world->m_folder->filePath(u"ca.pem"_s), world->m_office->authorityPem()));
    TRY(writeFile(world->m_folder->filePath(u"password"_s), OfficeServer::password(0).toUtf8()));
    TRY(world->fillOffice(documents));
    TRY(world->fillDesk());
    return world;
}

Result<void> ClientWorld::fillOffice(int documents)
{
    QList<Command> commands;
    const auto send = [&]() -> Result<void> {
        TRY(m_office->give(m_office->clerk(0), commands));
        commands.clear();
        return {};
    };
    const auto rows = generatedRegister(documents, 1, 0);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        commands.append({CommandId::create(), u"documents.import"_s, 1,
                         QJsonObject{{u"id"_s, newUuidText()},
                                     {u"source"_s, u"bench"_s},
                                     {u"line"_s, i + 1},
                                     {u"row"_s, rows[i]}},
                         m_office->clock().now()});
        if (commands.size() == wire::maxPushCommands)
            TRY(send());
    }
    for (int i = 0; i < waitingDocuments; ++i)
        commands.append({CommandId::create(), u"documents.register"_s, 1,
                         registration(newUuidText(), i), m_office->clock().now()});
    return send();
}

/// With a desk as the client has it: the same migrations, so that it need not change the file.
Result<void> ClientWorld::fillDesk()
{
    const QString profile = m_folder->filePath(u"profile"_s);
    QDir().mkpath(profile);
    const sync::Business business{
        m_office->business().catalog, m_office->business().commands,
        m_office->business().resolveActor,
        office::sharedMigrations() +
            QList<store::MigrationSet>{documents::documentDeskMigrations()}};
    sync::LinkSettings settings;
    settings.server = QUrl(u"https://localhost:%1"_s.arg(m_office->port()));
    settings.authorityPem = m_office->authorityPem();
    settings.replica.databasePath = profile + u"/desk.db"_s;
    settings.replica.blobFolder = profile + u"/blobs"_s;
    TRY_ASSIGN(auto desk, sync::Desk::open(settings, business, m_office->clock()));
    QEventLoop loop;
    std::optional<Error> trouble;
    QObject::connect(desk.get(), &sync::Desk::stateChanged, &loop,
                     [&](const sync::SyncState& state) {
                         if (state.connected && !state.catchingUp)
                             loop.quit();
                     });
    QObject::connect(desk.get(), &sync::Desk::failed, &loop, [&](const Error& why) {
        trouble = why;
        loop.quit();
    });
    const double start = nowMs();
    desk->start();
    desk->signIn(OfficeServer::login(0), OfficeServer::password(0));
    loop.exec();
    if (trouble)
        return *trouble;
    const double elapsed = nowMs() - start;
    qint64 rows = 0;
    for (const auto& table : m_office->business().catalog.tables()) {
        auto q = desk->db().query("SELECT COUNT(*) FROM " + table.name.toLatin1());
        rows += q.next() ? q.integer(0) : 0;
        TRY(q.done());
    }
    m_rowsPerSecond = double(rows) * 1000 / elapsed;
    return {};
}

Result<double> ClientWorld::startClient(QProcess& process) const
{
    return start(process, u"chancery"_s,
                 {u"--profile"_s, m_folder->filePath(u"profile"_s), u"--server"_s,
                  u"https://localhost:%1"_s.arg(m_office->port()), u"--ca"_s,
                  m_folder->filePath(u"ca.pem"_s), u"--as"_s, OfficeServer::login(0),
                  u"--password-file"_s, m_folder->filePath(u"password"_s)});
}

Result<double> ClientWorld::start(QProcess& process, const QString& program,
                                  const QStringList& arguments) const
{
    const QString report = m_folder->filePath(u"first-paint"_s);
    QFile::remove(report);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const double startedAt = nowMs();
    process.start(QCoreApplication::applicationDirPath() + u'/' + program,
                  QStringList{u"--report-first-paint"_s, report} + arguments);
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        const bool over = momentIn(report) > 0 || process.state() == QProcess::NotRunning ||
                          nowMs() - startedAt > patienceMs;
        if (over)
            loop.quit();
    });
    look.start(20); // the moment itself comes from the program
    loop.exec();
    const qint64 moment = momentIn(report);
    if (moment == 0) {
        end(process);
        return fail("bench.no-paint",
                    {{u"program"_s, program},
                     {u"log"_s, QString::fromUtf8(process.readAll().left(2'000))}});
    }
    return double(moment) / 1e6 - startedAt;
}

void end(QProcess& process)
{
    process.terminate();
    if (!process.waitForFinished(5'000)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace chancery::bench
