// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "app/ctl/ctl_run.h"
#include "support/programs.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery::test;
using namespace Qt::StringLiterals;

/// A deployment as an administrator founds it, its server running in a process of its own.
class TestRemote : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_server;
    quint16 m_port = 0;

    QString folder() const { return m_dir.filePath(u"office"_s); }

    QString file(const QString& name, const QByteArray& content)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QStringList signedIn(const QString& passwordFile) const
    {
        return {u"--server"_s,
                u"https://localhost:%1"_s.arg(m_port),
                u"--ca"_s,
                folder() + u"/ca.pem"_s,
                u"--as"_s,
                u"admin"_s,
                u"--password-file"_s,
                passwordFile,
                u"--json"_s};
    }
    QStringList signedIn() const { return signedIn(m_dir.filePath(u"password"_s)); }

private Q_SLOTS:
    void initTestCase()
    {
        m_port = freePort();
        const CtlRun init({u"init"_s, u"--dir"_s, folder(), u"--json"_s, u"--port"_s,
                           QString::number(m_port), u"--admin-port"_s,
                           QString::number(freePort())});
        QCOMPARE(init.exitCode, 0);
        const auto admin = init.facts().value("administrator"_L1).toObject();
        file(u"password"_s, admin.value("password"_L1).toString().toUtf8() + '\n');
        m_server.start(QStringLiteral(CHANCERY_BINARY_DIR "/bin/chancery-server"),
                       {u"--dir"_s, folder()});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += m_server.readAllStandardError()).contains("started"),
                                 30'000);
        // The printed password opens nothing until another has been chosen.
        const QStringList nothing{u"submit"_s, u"documents.mark"_s, file(u"params.json"_s, "{}")};
        QVERIFY(CtlRun(nothing + signedIn()).errors.contains(u"server.must-change-password"_s));
        const QString chosen = file(u"chosen"_s, "seven grey cranes over Yuyuantan\n");
        const CtlRun change(QStringList{u"change-password"_s, u"--new-password-file"_s, chosen} +
                            signedIn());
        QCOMPARE(change.exitCode, 0);
        file(u"password"_s, "seven grey cranes over Yuyuantan\n");
    }
    void cleanupTestCase()
    {
        m_server.terminate();
        QVERIFY(m_server.waitForFinished());
    }

    void aRegisterGoesInOverTheWireAndOnlyOnce()
    {
        const QStringList import{
            u"import"_s, u"documents"_s,
            QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/import/dirty.jsonl")};
        const CtlRun first(import + signedIn());
        QCOMPARE(first.exitCode, 3);
        QCOMPARE(first.facts().value("landed"_L1).toInt(), 7);
        QCOMPARE(first.facts().value("refused"_L1).toArray().size(), 4);
        const CtlRun again(import + signedIn());
        QCOMPARE(again.facts().value("landed"_L1).toInt(), 0);
        QCOMPARE(again.facts().value("already_there"_L1).toInt(), 8);
    }

    void aRefusedCommandTellsItsReasonAndExitsThree()
    {
        const QString params =
            file(u"params.json"_s, R"({"document": "01900000-0000-7000-8000-000000000001"})");
        const CtlRun run(QStringList{u"submit"_s, u"documents.review-pass"_s, params} + signedIn());
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.facts().value("outcome"_L1).toString(), u"refused"_s);
        QCOMPARE(run.facts().value("code"_L1).toString(), u"documents.unknown"_s);
    }

    void anAppliedCommandTellsItsPlaceInTheFeed()
    {
        const QString params = file(u"params.json"_s, R"({
            "id": "01900000-0000-7000-8000-00000000000a", "source": "one", "line": 1,
            "row": {"id": "1", "title": "关于甲事的通知", "date": "2024-01-02"}})");
        const CtlRun run(QStringList{u"submit"_s, u"documents.import"_s, params} + signedIn());
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.facts().value("seq"_L1).toInt() > 0);
        QCOMPARE(run.facts()["result"_L1]["stage"_L1].toString(), u"filed"_s);
    }

    void aWrongPasswordIsOneLineAndExitsOne()
    {
        const CtlRun run(
            QStringList{u"submit"_s, u"documents.mark"_s, file(u"params.json"_s, "{}")} +
            signedIn(file(u"wrong"_s, "not this\n")));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(u"server.sign-in-refused"_s), qPrintable(run.errors));
        QCOMPARE(run.errors.count(u'\n'), 1);
    }

    void aForeignAuthorityIsNotTrusted()
    {
        QStringList arguments = signedIn();
        arguments[3] = file(u"empty.pem"_s, "");
        const CtlRun run(
            QStringList{u"submit"_s, u"documents.mark"_s, file(u"params.json"_s, "{}")} +
            arguments);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(u"sync.tls-"_s), qPrintable(run.errors));
    }

    void theRunningServersFilesAreLeftAlone()
    {
        const CtlRun run({u"import"_s, u"documents"_s,
                          QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/import/dirty.jsonl"),
                          u"--dir"_s, folder()});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(u"server.already-running"_s), qPrintable(run.errors));
    }

    void whatWasImportedIsExportedAndImportedElsewhere()
    {
        const QString out = m_dir.filePath(u"out.jsonl"_s);
        const CtlRun exported(
            {u"export"_s, u"documents"_s, out, u"--dir"_s, folder(), u"--json"_s});
        QCOMPARE(exported.exitCode, 0);
        const int documents = exported.facts().value("documents"_L1).toInt();
        QVERIFY(documents >= 7);
        const QString other = m_dir.filePath(u"other"_s);
        QCOMPARE(CtlRun({u"init"_s, u"--dir"_s, other}).exitCode, 0);
        const CtlRun imported({u"import"_s, u"documents"_s, out, u"--dir"_s, other, u"--json"_s});
        QCOMPARE(imported.exitCode, 0);
        QCOMPARE(imported.facts().value("landed"_L1).toInt(), documents);
    }
};

QTEST_GUILESS_MAIN(TestRemote)
#include "tst_remote.moc"
