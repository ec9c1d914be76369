// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "client_world.h"

#include "desks.h"
#include "serving.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr int paintPatienceMs = 60'000;

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
    TRY(fillOffice(*world->m_office, documents, 0));
    TRY(world->fillDesk());
    return world;
}

Result<void> ClientWorld::fillDesk()
{
    const Desks desks(*m_office, m_folder->path());
    const double start = nowMs();
    TRY_ASSIGN(const auto desk, desks.open(0));
    const double elapsed = nowMs() - start;
    TRY_ASSIGN(const qint64 rows, desks.countRows(*desk));
    m_rowsPerSecond = double(rows) * 1000 / elapsed;
    m_profile = desks.folderOf(0);
    return {};
}

Result<double> ClientWorld::startClient(QProcess& process) const
{
    return start(process, u"chancery"_s,
                 {u"--profile"_s, m_profile, u"--server"_s,
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
                          nowMs() - startedAt > paintPatienceMs;
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
