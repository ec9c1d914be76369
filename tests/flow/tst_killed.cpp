// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The server and the desks as processes, killed with SIGKILL at random moments while documents go
// their way: nothing acknowledged is lost, nothing is done twice, and every document arrives.
//
// CHANCERY_KILLS says how often (12 when unset), CHANCERY_SEED at which moments; a failure prints
// the seed. With CHANCERY_LINE=bad the desks' connections are cut, closed by half and silenced at
// random bytes as well. On PostgreSQL there are two servers behind one address: when one is killed,
// its desks carry on at the other.

#include "support/bad_line.h"
#include "support/office_world.h"
#include "support/private_postgres.h"
#include "support/server_node.h"
#include "support/verify.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>
#include <limits>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

/// Everybody who has a hand in it. The two reviewers get in each other's way, and so do the two of
/// the finance department: the server lets one of each pair through.
const QStringList people{u"lixiaomei"_s,    u"wanglijun"_s, u"zhengkeqin"_s,
                         u"chenmin"_s,      u"wuguoping"_s, u"shixiaohong"_s,
                         u"kangyongnian"_s, u"sunhaiyan"_s, u"tanxiuying"_s};

/// A few in each round, so that the documents of a round get through.
constexpr int killsInRound = 4;

/// What a desk wrote down durably.
struct Ledger {
    QStringList submitted;
    QHash<QString, int> lineOf;
    QHash<QString, bool> answered; ///< true: applied

    explicit Ledger(const QString& path)
    {
        for (const auto& text : contentOf(path).split('\n')) {
            const auto words = text.split(' ');
            const QString id = QString::fromLatin1(words.value(1));
            if (words[0] == "submitted") {
                submitted.append(id);
                lineOf.insert(id, words.value(2).toInt());
            } else if (words[0] == "answered") {
                answered.insert(id, words.value(2) == "applied");
            }
        }
    }
};

} // namespace

class TestKilled : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    ServerNode m_first{m_dir.filePath(u"server"_s)};
    ServerNode m_second{m_dir.filePath(u"second"_s)};
    QString m_deployment = m_first.folder;
    QString m_store = storeAt(m_deployment + u"/centre.db"_s);
    QHash<QString, QString> m_passwords;
    QHash<QString, QStringList> m_scripts;
    std::map<QString, std::unique_ptr<QProcess>> m_players;
    quint32 m_seed = qEnvironmentVariableIsSet("CHANCERY_SEED")
                         ? qEnvironmentVariableIntValue("CHANCERY_SEED")
                         : QRandomGenerator::global()->generate() >> 1;
    QRandomGenerator m_random{m_seed};
    int m_killsOfServer = 0;
    int m_killsOfDesks = 0;
    int m_rounds = 0;

    std::unique_ptr<BadLine> m_line;
    qsizetype m_breaksPlanned = 0;

    /// As many breaks as a history can use up, and sound connections between them.
    void layBadLine()
    {
        QList<LineFault> faults;
        for (int i = 0; i < 400; ++i) {
            const auto kind = std::array{LineFault::Kind::Cut, LineFault::Kind::HalfClosed,
                                         LineFault::Kind::Silent}[size_t(m_random.bounded(3))];
            const bool upwards = m_random.bounded(2) == 0;
            const bool sound = m_random.bounded(3) == 0;
            // Most break early, where the handshake and the small messages are.
            const qint64 bytes =
                m_random.bounded(4) ? m_random.bounded(12'000) : m_random.bounded(6'000'000);
            faults.append({kind, upwards, sound ? std::numeric_limits<qint64>::max() : bytes});
        }
        m_breaksPlanned = faults.size();
        m_line = std::make_unique<BadLine>(m_first.port, faults);
    }

    QUrl lineUrl() const
    {
        return m_line ? QUrl(u"https://localhost:%1"_s.arg(m_line->port())) : url();
    }
    QUrl url() const { return QUrl(u"https://localhost:%1"_s.arg(m_first.port)); }
    QByteArray authority() const { return contentOf(m_deployment + u"/ca.pem"_s); }
    QString home(const QString& login) const { return m_dir.filePath(login); }
    QString ledgerOf(const QString& login) const { return home(login) + u"/ledger"_s; }

    int ctl(const QStringList& arguments, QByteArray* told = nullptr)
    {
        QProcess process;
        process.start(programPath("chanceryctl"), arguments);
        if (!process.waitForFinished(120'000))
            return -1;
        if (told)
            *told = process.readAllStandardOutput() + process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    void start(ServerNode& node) { node.start(node.folder + u".log"_s); }

    /// Kills one server; where there is another the desks are led there.
    void killServer()
    {
        const bool two = testsRunOnPostgres();
        const bool first = !two || m_random.bounded(2) == 0;
        auto& node = first ? m_first : m_second;
        node.kill();
        if (two)
            m_line->leadTo((first ? m_second : m_first).port);
        start(node);
        ++m_killsOfServer;
    }

    void startPlayer(const QString& login)
    {
        auto& process = m_players[login];
        if (!process)
            process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CHANCERY_PLAYER_PASSWORD"_s, m_passwords.value(login));
        process->setProcessEnvironment(environment);
        process->setStandardErrorFile(m_dir.filePath(login + u".log"_s), QIODevice::Append);
        process->start(programPath("desk_player"),
                       {lineUrl().toString(), m_deployment + u"/ca.pem"_s, home(login), login,
                        m_dir.filePath(login + u".script"_s), ledgerOf(login)});
    }

    void line(const QString& login, const char* verb, const QJsonObject& params,
              bool optional = false, qint64 paper = 0)
    {
        QJsonObject json{{u"command"_s, u"documents."_s + QLatin1String(verb)},
                         {u"params"_s, params},
                         {u"optional"_s, optional}};
        if (paper > 0)
            json.insert(u"paper"_s, paper);
        m_scripts[login].append(
            QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    }

    /// One document's whole way, spread over the desks. Every third has a file of several pieces.
    void addDocument(int n)
    {
        const QString id = newUuidText();
        const auto about = [&id](QJsonObject more = {}) {
            more.insert(u"document"_s, id);
            return more;
        };
        line(n % 2 ? u"lixiaomei"_s : u"wanglijun"_s, "register",
             {{u"id"_s, id},
              {u"title"_s, u"关于第%1项工作的通知"_s.arg(n)},
              {u"number"_s, u"试发〔2026〕%1号"_s.arg(n)},
              {u"issuer"_s, u"试验局"_s},
              {u"signedOn"_s, u"2026-07-10"_s}},
             false, n % 3 == 0 ? (5 << 20) + n : 20'000 + n);
        for (const auto& reviewer : {u"zhengkeqin"_s, u"wanglijun"_s})
            line(reviewer, "review-pass", about(), true);
        line(u"chenmin"_s, "propose",
             about({{u"opinion"_s, u"拟请国平副部长批示。"_s},
                    {u"next"_s, u"instruct"_s},
                    {u"leaders"_s, QJsonArray{participantOf("post", "vice-minister-1")}},
                    {u"lead"_s, participantOf("unit", "finance")},
                    {u"co"_s, QJsonArray{participantOf("unit", "planning")}}}));
        line(u"wuguoping"_s, "instruct",
             about({{u"opinion"_s, u"同意。"_s}, {u"verdict"_s, u"agree"_s}}));
        line(u"sunhaiyan"_s, "handle", about({{u"opinion"_s, u"无不同意见。"_s}}));
        for (const auto& handler : {u"shixiaohong"_s, u"kangyongnian"_s})
            line(handler, "handle", about({{u"opinion"_s, u"已办理。"_s}}), true);
        line(u"chenmin"_s, "close", about());
        line(u"tanxiuying"_s, "file", about({{u"retention"_s, u"10"_s}}));
        m_documents.append(id);
    }
    QStringList m_documents;

    bool allOver() const
    {
        return std::all_of(m_players.begin(), m_players.end(), [](const auto& each) {
            return each.second->state() == QProcess::NotRunning;
        });
    }

    /// Kills one process, which is always running, and starts it again at once.
    void killSomebody()
    {
        QStringList running;
        for (const auto& [login, process] : m_players) {
            if (process->state() != QProcess::NotRunning)
                running.append(login);
        }
        if (running.isEmpty() || m_random.bounded(3) == 0) {
            killServer();
            return;
        }
        const QString login = running.at(m_random.bounded(int(running.size())));
        auto& process = *m_players.at(login);
        process.kill();
        process.waitForFinished();
        if (process.exitStatus() == QProcess::CrashExit) // else it was over a moment before
            startPlayer(login);
        ++m_killsOfDesks;
    }

    QString ended(const QString& login) const
    {
        const auto& process = *m_players.at(login);
        const bool well = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        return well
                   ? QString()
                   : login + u": "_s +
                         QString::fromUtf8(contentOf(m_dir.filePath(login + u".log"_s)).right(500));
    }

    /// What is wrong with one desk's commands on the server, "" when nothing is.
    QString faultOf(const QString& login, store::Database& centre, OfficeDesk& desk)
    {
        const Ledger ledger(ledgerOf(login));
        if (ledger.submitted.size() !=
            QSet(ledger.submitted.begin(), ledger.submitted.end()).size())
            return u"submitted twice"_s;
        QHash<QString, QJsonObject> refused;
        for (const auto& entry : desk.refused())
            refused.insert(entry.command.id.text(), entry.command.params);
        for (const auto& id : ledger.submitted) {
            auto q = centre.query("SELECT (SELECT COUNT(*) FROM journal WHERE command_id = ?1),"
                                  " (SELECT COUNT(*) FROM command_log WHERE command_id = ?1)");
            q.bind(id);
            if (!q.next() || q.integer(1) != 1)
                return id + u" was not decided exactly once"_s;
            const bool applied = q.integer(0) == 1;
            if (ledger.answered.contains(id) && ledger.answered.value(id) != applied)
                return id + u" was answered otherwise than it was decided"_s;
            if (applied == refused.contains(id))
                return id + u" is neither applied nor kept as refused"_s;
            // The refused one is kept as it was entered; refusals here never bring a file.
            const auto script =
                QJsonDocument::fromJson(m_scripts[login][ledger.lineOf[id]].toUtf8()).object();
            if (!applied && refused.value(id) != script.value("params"_L1).toObject())
                return id + u" was refused and is not kept as it was"_s;
        }
        return {};
    }

    /// Documents on their way, and one kill after the other until all have arrived.
    void playRound(int documents, int mostKills)
    {
        ++m_rounds;
        for (int i = 0; i < documents; ++i)
            addDocument(int(m_documents.size()) + 1);
        for (const auto& login : people) {
            QDir().mkpath(home(login));
            QFile script(m_dir.filePath(login + u".script"_s));
            QVERIFY(script.open(QIODevice::WriteOnly));
            script.write(m_scripts[login].join(u'\n').toUtf8());
            script.close();
            startPlayer(login);
        }
        QElapsedTimer since;
        since.start();
        while (!allOver() && since.elapsed() < 240'000) {
            QTest::qWait(m_random.bounded(50, 700));
            if (m_killsOfServer + m_killsOfDesks < mostKills && !allOver())
                killSomebody();
        }
        for (const auto& login : people) {
            const QString fault = ended(login);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }

    QStringList faultsOfTheCentre(store::Database& centre)
    {
        QStringList faults;
        auto q =
            centre.query("SELECT number_series, number_year, COUNT(*),"
                         " COUNT(DISTINCT number_serial), MIN(number_serial),"
                         " MAX(number_serial) FROM doc_document WHERE number_serial IS NOT NULL"
                         " GROUP BY number_series, number_year");
        while (q.next()) {
            const bool gapless =
                q.integer(2) == q.integer(3) && q.integer(4) == 1 && q.integer(5) == q.integer(2);
            if (!gapless)
                faults.append(q.text(0) + u" has gaps or doubles"_s);
        }
        for (const auto& id : std::as_const(m_documents)) {
            auto stage = centre.query("SELECT stage, attachments FROM doc_document WHERE id = ?");
            stage.bind(id);
            if (!stage.next() || stage.text(0) != u"filed"_s || stage.integer(1) != 1)
                faults.append(id + u" has not arrived whole"_s);
        }
        auto twice = centre.query("SELECT command_id FROM journal GROUP BY command_id"
                                  " HAVING COUNT(*) > 1");
        while (twice.next())
            faults.append(twice.text(0) + u" was done twice"_s);
        return faults;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QByteArray told;
        const int done = ctl({u"init"_s, u"--demo"_s, u"--dir"_s, m_deployment, u"--port"_s,
                              QString::number(m_first.port), u"--admin-port"_s,
                              QString::number(m_first.adminPort), u"--store"_s,
                              testsRunOnPostgres() ? m_store : QString()},
                             &told);
        QVERIFY2(done == 0, told.constData());
        m_passwords = demoPasswords(m_deployment);
        start(m_first);
        QVERIFY(m_first.process.waitForStarted());
        if (testsRunOnPostgres()) {
            QVERIFY(m_second.joins(m_first));
            start(m_second);
            m_line = std::make_unique<BadLine>(m_first.port, QList<LineFault>());
        }
        if (qEnvironmentVariable("CHANCERY_LINE") == "bad"_L1)
            layBadLine();
    }

    void cleanupTestCase()
    {
        m_first.stop();
        m_second.stop();
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("CHANCERY_SEED=%u, files in %s", m_seed, qPrintable(m_dir.path()));
        m_dir.setAutoRemove(!QTest::currentTestFailed() && m_dir.autoRemove());
    }

    void whateverIsKilledNothingIsLostAndNothingIsDoneTwice()
    {
        const int kills = qEnvironmentVariableIsSet("CHANCERY_KILLS")
                              ? qEnvironmentVariableIntValue("CHANCERY_KILLS")
                              : 12;
        while (m_killsOfServer + m_killsOfDesks < kills && !QTest::currentTestFailed())
            playRound(4, std::min(kills, m_killsOfServer + m_killsOfDesks + killsInRound));
        if (QTest::currentTestFailed())
            return;

        QByteArray told;
        m_first.stop();
        m_second.stop();
        QVERIFY2(ctl({u"verify"_s, u"--dir"_s, m_deployment}, &told) == 0, told.constData());
        start(m_first);
        store::Database::Options options;
        options.create = false;
        const auto centre = store::Database::open(m_store, options);
        VERIFY_OK(centre);
        QCOMPARE(faultsOfTheCentre(**centre), QStringList());

        const OfficeBusiness business;
        int applied = 0;
        int refused = 0;
        for (const auto& login : people) {
            OfficeDesk played(deskSettings(home(login), url(), authority()), login);
            OfficeDesk fresh(deskSettings(home(login) + u"/fresh"_s, url(), authority()), login);
            QTRY_VERIFY_WITH_TIMEOUT(
                (played.desk().kick(), fresh.signInTrouble && played.desk().state().connected),
                30'000);
            fresh.signIn(m_passwords.value(login));
            QTRY_VERIFY_WITH_TIMEOUT(played.settled() && fresh.settled(), 30'000);
            const QString fault = faultOf(login, **centre, played);
            QVERIFY2(fault.isEmpty(), qPrintable(login + u": "_s + fault));
            const QStringList rights = rowsByRights(**centre, business, login);
            QTRY_VERIFY_WITH_TIMEOUT(fresh.rows() == rights, 30'000);
            QTRY_VERIFY_WITH_TIMEOUT(played.rows() == rights, 30'000);
            refused += int(played.refused().size());
            applied += int(Ledger(ledgerOf(login)).submitted.size() - played.refused().size());
        }
        const qsizetype breaks = m_line ? m_breaksPlanned - m_line->faultsLeft() : 0;
        qInfo("%d rounds, %d kills of the server and %d of desks, %lld breaks of the line,"
              " %lld documents, %d commands applied, %d refused",
              m_rounds, m_killsOfServer, m_killsOfDesks, qlonglong(breaks),
              qlonglong(m_documents.size()), applied, refused);
    }
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
