// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/private_postgres.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace chancery::test {

namespace {

/// Debian keeps the server's programs out of the path, a folder for each version.
QString programFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (auto version = found.crbegin(); version != found.crend(); ++version) {
        const QString folder = versions.filePath(*version + QStringLiteral("/bin"));
        if (QFileInfo::exists(folder + QStringLiteral("/initdb")))
            return folder;
    }
    const QString initdb = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    if (initdb.isEmpty())
        qFatal("there is no PostgreSQL here to test with: ./dev deps installs it");
    return QFileInfo(initdb).path();
}

/// The server refuses to run as root: then it is run as somebody who may do nothing.
const passwd* userOfServer()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd* user = ::getpwnam("postgres");
    return user ? user : ::getpwnam("nobody");
}

/// It dies with this program, however that ends.
void prepare(QProcess& process)
{
    const passwd* user = userOfServer();
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    process.setChildProcessModifier([uid, gid] {
        if (uid != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(1);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setProcessChannelMode(QProcess::MergedChannels);
}

} // namespace

PrivatePostgres& PrivatePostgres::ofThisProgram()
{
    static PrivatePostgres server;
    return server;
}

PrivatePostgres::PrivatePostgres()
    : m_folder(QDir::tempPath() + QStringLiteral("/chancery-postgres-XXXXXX"))
{
    if (const passwd* user = userOfServer()) {
        const QByteArray path = QFile::encodeName(m_folder.path());
        if (::chown(path.constData(), user->pw_uid, user->pw_gid) != 0)
            qFatal("the folder of the test's PostgreSQL cannot be given away");
    }
    run(QStringLiteral("initdb"),
        {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-U"),
         QStringLiteral("chancery"), QStringLiteral("--auth=trust"),
         // An order of words that is not ours, to see that ours holds all the same.
         QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"),
         QStringLiteral("--locale-provider=icu"), QStringLiteral("--icu-locale=zh"),
         QStringLiteral("--no-sync"), QStringLiteral("--no-instructions")});
    start();
}

PrivatePostgres::~PrivatePostgres()
{
    m_administrator.reset();
    ::kill(pid_t(m_server->processId()), SIGQUIT); // at once: nothing here is to last
    m_server->waitForFinished();
}

void PrivatePostgres::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    prepare(process);
    process.start(programFolder() + u'/' + program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAll().constData());
}

void PrivatePostgres::start()
{
    m_server = std::make_unique<QProcess>();
    prepare(*m_server);
    m_server->setStandardOutputFile(m_folder.filePath(QStringLiteral("log")));
    QStringList arguments{QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data"))};
    for (const QString& setting :
         {QStringLiteral("listen_addresses="),
          QStringLiteral("unix_socket_directories=") + m_folder.path(), QStringLiteral("fsync=off"),
          QStringLiteral("full_page_writes=off"), QStringLiteral("shared_buffers=64MB"),
          QStringLiteral("max_connections=100"), QStringLiteral("autovacuum=off"),
          QStringLiteral("max_locks_per_transaction=512")})
        arguments << QStringLiteral("-c") << setting;
    m_server->start(programFolder() + QStringLiteral("/postgres"), arguments);
    for (int tries = 0; tries < 300; ++tries) {
        auto opened = store::Database::open(location({}), {});
        if (opened.ok()) {
            m_administrator = std::move(*opened);
            return;
        }
        QThread::msleep(50);
    }
    QFile log(m_folder.filePath(QStringLiteral("log")));
    (void)log.open(QIODevice::ReadOnly);
    qFatal("PostgreSQL does not start: %s", log.readAll().constData());
}

QString PrivatePostgres::location(const QString& options) const
{
    QString url = QStringLiteral("postgresql:///postgres?user=chancery&host=") +
                  QString::fromLatin1(QUrl::toPercentEncoding(m_folder.path()));
    if (!options.isEmpty())
        url += QStringLiteral("&options=") + QString::fromLatin1(QUrl::toPercentEncoding(options));
    return url;
}

QString PrivatePostgres::freshLocation()
{
    const std::lock_guard lock(m_mutex);
    // A schema is made in a moment, where a database would take its time.
    const QString schema = QStringLiteral("s%1").arg(++m_schemas);
    const auto made = m_administrator->script("CREATE SCHEMA " + schema.toLatin1());
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().debugText()));
    return location(QStringLiteral("-csearch_path=") + schema);
}

void PrivatePostgres::dropForsaken()
{
    for (auto it = m_given.begin(); it != m_given.end();) {
        if (QFileInfo::exists(QFileInfo(it.key()).path())) {
            ++it;
            continue;
        }
        (void)m_administrator->script("DROP SCHEMA " + it->schema.toLatin1() + " CASCADE");
        it = m_given.erase(it);
    }
}

void PrivatePostgres::cutConnections()
{
    const std::lock_guard lock(m_mutex);
    auto q = m_administrator->query("SELECT COUNT(pg_terminate_backend(pid, 5000))"
                                    " FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                    " AND backend_type = 'client backend'");
    const auto done = q.done();
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().debugText()));
}

void PrivatePostgres::crash()
{
    const std::lock_guard lock(m_mutex);
    m_administrator.reset();
    ::kill(pid_t(m_server->processId()), SIGQUIT);
    m_server->waitForFinished();
    start();
}

bool testsRunOnPostgres()
{
    return qEnvironmentVariable("CHANCERY_TEST_STORE") == QLatin1String("postgres");
}

QString storeAt(const QString& file)
{
    if (!testsRunOnPostgres())
        return file;
    auto& server = PrivatePostgres::ofThisProgram();
    if (file == QLatin1String(":memory:"))
        return server.freshLocation();
    const std::lock_guard lock(server.m_mutex);
    const auto known = server.m_given.constFind(file);
    if (known != server.m_given.constEnd())
        return known->location;
    server.dropForsaken();
    const QString location = server.freshLocation();
    server.m_given.insert(file, {QStringLiteral("s%1").arg(server.m_schemas), location});
    return location;
}

} // namespace chancery::test
