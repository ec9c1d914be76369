// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Every labelled point of the sources (crashPoint("…")) is where a process dies once, while a
// document with a file goes from one desk to the next; the process is started again, and in the end
// nothing is lost and nothing was done twice. The points of a restore and of a desk's second walk
// are played on a server that comes back from its backup.

#include "support/office_world.h"
#include "support/private_postgres.h"
#include "support/programs.h"
#include "support/verify.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString clerk = u"lixiaomei"_s;
const QString reviewer = u"zhengkeqin"_s;

QStringList labelsOfSources()
{
    static const QRegularExpression point(u"\\bcrashPoint\\(\"([a-z.-]+)\"\\)"_s);
    QStringList labels;
    for (const QString& folder : {u"/modules"_s, u"/app"_s}) {
        QDirIterator files(QStringLiteral(CHANCERY_SOURCE_DIR) + folder, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            auto found = point.globalMatch(QString::fromUtf8(contentOf(files.next())));
            while (found.hasNext())
                labels.append(found.next().captured(1));
        }
    }
    labels.sort();
    return labels;
}

bool endedWell(const QProcess& process)
{
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

class TestCrashPoints : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_deployment = m_dir.filePath(u"server"_s);
    QString m_store =
        testsRunOnPostgres() ? PrivatePostgres::ofThisProgram().freshLocation() : QString();
    quint16 m_port = freePort();
    quint16 m_adminPort = freePort();
    QHash<QString, QString> m_passwords;
    QProcess m_server;
    QProcess m_clerk;
    QProcess m_reviewer;
    QStringList m_documents;
    QSet<QString> m_visited;

    static void armWith(QProcess& process, const QString& label,
                        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment())
    {
        if (!label.isEmpty())
            environment.insert(u"CHANCERY_CRASH_AT"_s, label);
        process.setProcessEnvironment(environment);
    }

    void startServer(const QString& label = {})
    {
        armWith(m_server, label);
        m_server.setStandardErrorFile(m_dir.filePath(u"server.log"_s), QIODevice::Append);
        m_server.start(programPath("chancery-server"), {u"--dir"_s, m_deployment});
    }
    void stopServer()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    void startDesk(QProcess& process, const QString& login, const QString& label = {})
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CHANCERY_PLAYER_PASSWORD"_s, m_passwords.value(login));
        armWith(process, label, environment);
        process.setStandardErrorFile(m_dir.filePath(login + u".log"_s), QIODevice::Append);
        process.start(programPath("desk_player"),
                      {url().toString(), m_deployment + u"/ca.pem"_s, m_dir.filePath(login), login,
                       m_dir.filePath(login + u".script"_s), m_dir.filePath(login + u"/ledger"_s)});
    }
    QUrl url() const { return QUrl(u"https://localhost:%1"_s.arg(m_port)); }

    void addLine(const QString& login, const QJsonObject& line)
    {
        QDir().mkpath(m_dir.filePath(login));
        QFile script(m_dir.filePath(login + u".script"_s));
        QVERIFY(script.open(QIODevice::Append));
        script.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    void addDocument()
    {
        const QString id = newUuidText();
        const int n = int(m_documents.size()) + 1;
        addLine(clerk, {{u"command"_s, u"documents.register"_s},
                        {u"params"_s, registration(id, n)},
                        {u"paper"_s, 10'000 + n}});
        addLine(reviewer, {{u"command"_s, u"documents.review-pass"_s},
                           {u"params"_s, QJsonObject{{u"document"_s, id}}}});
        m_documents.append(id);
    }
    int ctl(const QStringList& arguments, QByteArray& told, const QString& label = {})
    {
        QProcess process;
        armWith(process, label);
        process.start(programPath("chanceryctl"), arguments);
        if (!process.waitForFinished(120'000))
            return -1;
        told = process.readAllStandardOutput();
        if (process.exitStatus() != QProcess::NormalExit)
            return -SIGKILL;
        const int code = process.exitCode();
        if (code != 0)
            told += process.readAllStandardError();
        return code;
    }
    std::unique_ptr<store::Database> centre() const
    {
        auto opened =
            store::Database::open(m_store.isEmpty() ? m_deployment + u"/centre.db"_s : m_store, {});
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().debugText()));
        return std::move(*opened);
    }

    void waitForDeath(QProcess& process, const QString& label)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(process.state() == QProcess::NotRunning,
                                  qPrintable(label + u" was never reached"_s), 40'000);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), SIGKILL);
        m_visited.insert(label);
    }
    void waitForDesks()
    {
        for (auto* process : {&m_clerk, &m_reviewer}) {
            QTRY_VERIFY_WITH_TIMEOUT(process->state() == QProcess::NotRunning, 40'000);
            QVERIFY(endedWell(*process));
        }
    }
    /// A document's way, on which one process dies at the label.
    void play(const QString& label, const QString& program)
    {
        addDocument();
        if (program == "server"_L1) {
            stopServer();
            startServer(label);
        }
        startDesk(m_clerk, clerk, program == "desk"_L1 ? label : QString());
        startDesk(m_reviewer, reviewer);
        waitForDeath(program == "server"_L1 ? m_server : m_clerk, label);
        if (QTest::currentTestFailed())
            return;
        if (program == "server"_L1)
            startServer();
        else
            startDesk(m_clerk, clerk);
        waitForDesks();
    }

    void checkLedger(store::Database& rows, const QString& login)
    {
        QSet<QString> given;
        for (const auto& text : contentOf(m_dir.filePath(login + u"/ledger"_s)).split('\n')) {
            const auto words = text.split(' ');
            if (words[0] != "submitted")
                continue;
            QVERIFY2(!given.contains(QString::fromLatin1(words.value(1))), "submitted twice");
            given.insert(QString::fromLatin1(words.value(1)));
        }
        QCOMPARE(given.size(), m_documents.size());
        for (const auto& id : std::as_const(given)) {
            auto q = rows.query("SELECT COUNT(*) FROM journal WHERE command_id = ?");
            q.bind(id);
            QVERIFY(q.next());
            QCOMPARE(q.integer(0), 1);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QByteArray told;
        QStringList arguments{u"init"_s,         u"--demo"_s,
                              u"--dir"_s,        m_deployment,
                              u"--port"_s,       QString::number(m_port),
                              u"--admin-port"_s, QString::number(m_adminPort)};
        if (!m_store.isEmpty())
            arguments += {u"--store"_s, m_store};
        QVERIFY2(ctl(arguments, told) == 0, told.constData());
        m_passwords = demoPasswords(m_deployment);
        startServer();
        QVERIFY(m_server.waitForStarted());
        addDocument();
        startDesk(m_clerk, clerk);
        startDesk(m_reviewer, reviewer);
        waitForDesks();
    }

    void cleanupTestCase() { stopServer(); }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("files in %s", qPrintable(m_dir.path()));
        m_dir.setAutoRemove(!QTest::currentTestFailed() && m_dir.autoRemove());
    }

    void whoeverDiesAtAPointGoesOn_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("program");
        for (const auto& label : labelsOfSources()) {
            const QString first = label.section(u'.', 0, 0);
            QStringList programs;
            if (first == "blob"_L1)
                programs = QStringList{u"server"_s, u"desk"_s};
            else if (first != "ctl"_L1 && !label.startsWith("desk.walk"_L1))
                programs.append(first);
            for (const auto& program : std::as_const(programs))
                QTest::newRow(qPrintable(label + u" of "_s + program)) << label << program;
        }
    }
    void whoeverDiesAtAPointGoesOn()
    {
        QFETCH(QString, label);
        QFETCH(QString, program);
        play(label, program);
    }

    void whoeverDiesInARestoreGoesOn()
    {
        QByteArray told;
        QVERIFY2(ctl({u"backup"_s, u"--json"_s, u"--dir"_s, m_deployment, u"--to"_s,
                      m_dir.filePath(u"backups"_s)},
                     told) == 0,
                 told.constData());
        const QString backup = QJsonDocument::fromJson(told).object().value(u"backup"_s).toString();
        addDocument(); // after the backup: only the desks know of it
        startDesk(m_clerk, clerk);
        startDesk(m_reviewer, reviewer);
        waitForDesks();
        stopServer();
        QStringList restore{u"restore"_s, u"--json"_s,  u"--from"_s,   backup,
                            u"--to"_s,    m_deployment, u"--replace"_s};
        // A database server is given an empty database each time: what stands there half is not
        // ours to clear.
        const auto freshStore = [this, &restore] {
            if (m_store.isEmpty())
                return restore;
            m_store = PrivatePostgres::ofThisProgram().freshLocation();
            return restore + QStringList{u"--store"_s, m_store};
        };
        for (const auto& label : labelsOfSources()) {
            if (!label.startsWith("ctl.restore."_L1))
                continue;
            QCOMPARE(ctl(freshStore(), told, label), -SIGKILL);
            m_visited.insert(label);
        }
        QVERIFY2(ctl(freshStore(), told) == 0, told.constData());
        startServer();
        addDocument();
        // Before the walk is written down it is begun again, so both can die in turn.
        for (const auto& label : {u"desk.walk.before-commit"_s, u"desk.walk.after-commit"_s}) {
            startDesk(m_clerk, clerk, label);
            waitForDeath(m_clerk, label);
        }
        startDesk(m_clerk, clerk);
        QTRY_VERIFY_WITH_TIMEOUT(m_clerk.state() == QProcess::NotRunning, 40'000);
        // Who comes back before the document that they reviewed is refused, and told so.
        startDesk(m_reviewer, reviewer);
        waitForDesks();
    }

    void nothingIsLostAndNothingWasDoneTwice()
    {
        const QStringList labels = labelsOfSources();
        const QSet<QString> all(labels.begin(), labels.end());
        QVERIFY(all.size() >= 15);
        const QSet<QString> unvisited = all - m_visited;
        QVERIFY2(unvisited.isEmpty(), qPrintable(QStringList(unvisited.values()).join(u' ')));
        stopServer();
        QByteArray told;
        QVERIFY2(ctl({u"verify"_s, u"--dir"_s, m_deployment}, told) == 0, told.constData());
        startServer();
        const auto rows = centre();
        checkLedger(*rows, clerk);
        checkLedger(*rows, reviewer);
        for (const auto& id : std::as_const(m_documents)) {
            auto q = rows->query("SELECT stage, attachments FROM doc_document WHERE id = ?");
            q.bind(id);
            QVERIFY(q.next());
            QCOMPARE(q.text(0), u"propose"_s);
            QCOMPARE(q.integer(1), 1);
        }
        auto numbers = rows->query("SELECT COUNT(*) - COUNT(DISTINCT number_serial),"
                                   " MAX(number_serial) - COUNT(*) FROM doc_document"
                                   " WHERE number_series = '收文'");
        QVERIFY(numbers.next());
        QCOMPARE(numbers.integer(0), 0);
        QCOMPARE(numbers.integer(1), 0);
        const OfficeBusiness business;
        for (const auto& login : {clerk, reviewer}) {
            OfficeDesk desk(
                deskSettings(m_dir.filePath(login), url(), contentOf(m_deployment + u"/ca.pem"_s)),
                login);
            QTRY_VERIFY_WITH_TIMEOUT((desk.desk().kick(), desk.desk().state().connected), 30'000);
            QTRY_VERIFY_WITH_TIMEOUT(desk.settled(), 30'000);
            QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), rowsByRights(*rows, business, login), 30'000);
        }
        qInfo("killed at %lld points, %lld documents", qlonglong(m_visited.size()),
              qlonglong(m_documents.size()));
    }
};

QTEST_GUILESS_MAIN(TestCrashPoints)
#include "tst_crash_points.moc"
