// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "app/ctl/ctl_run.h"
#include "ctl/register_file.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

QString sample(const char* name)
{
    return QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/import/") + QLatin1String(name);
}

/// "5 documents.row-no-title" for each row that did not land.
QStringList refusals(const QJsonObject& facts)
{
    QStringList list;
    const auto refused = facts.value("refused"_L1).toArray();
    for (const auto& value : refused) {
        const auto one = value.toObject();
        list.append(QString::number(one.value("line"_L1).toInteger()) + u' ' +
                    one.value("code"_L1).toString());
    }
    return list;
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_deployments = 0;

    QString newDeployment()
    {
        const QString folder = m_dir.filePath(u"office%1"_s.arg(++m_deployments));
        const CtlRun init({u"init"_s, u"--dir"_s, folder});
        if (init.exitCode != 0)
            qFatal("%s", qPrintable(init.errors));
        return folder;
    }

    QString file(const QByteArray& content)
    {
        QFile file(m_dir.filePath(u"register.jsonl"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(content);
        return file.fileName();
    }

    static CtlRun import(const QString& folder, const QString& file, const QStringList& more = {})
    {
        return CtlRun(
            QStringList{u"import"_s, u"documents"_s, file, u"--dir"_s, folder, u"--json"_s} + more);
    }

private Q_SLOTS:
    void everyRowLandsOrIsListedWithItsLine()
    {
        const auto run = import(newDeployment(), sample("dirty.jsonl"));
        QCOMPARE(run.exitCode, 3);
        const auto facts = run.facts();
        QCOMPARE(facts.value("rows"_L1).toInt(), 12);
        QCOMPARE(refusals(facts).join(u'\n'),
                 u"5 documents.row-no-title\n6 documents.row-no-title\n"
                 u"7 documents.row-not-json\n8 documents.row-not-json"_s);
        // The last row is the one before it once more.
        QCOMPARE(facts.value("landed"_L1).toInt(), 7);
        QCOMPARE(facts.value("already_there"_L1).toInt(), 1);
    }

    void warningsAreSummedByTheirCode()
    {
        const auto facts = import(newDeployment(), sample("dirty.jsonl")).facts();
        const auto sums = facts.value("warnings"_L1).toObject();
        QCOMPARE(sums.value("documents.row-no-number"_L1).toInt(), 2);
        QCOMPARE(sums.value("documents.row-bad-date"_L1).toInt(), 1);
        QCOMPARE(sums.value("documents.row-duplicate"_L1).toInt(), 1);
        QVERIFY2(facts.value("warned"_L1).toInt() >= 4, qPrintable(QString::number(sums.size())));
    }

    void importingTwiceDoublesNothing()
    {
        const QString folder = newDeployment();
        const auto first = import(folder, sample("dirty.jsonl")).facts();
        const auto again = import(folder, sample("dirty.jsonl")).facts();
        QCOMPARE(again.value("landed"_L1).toInt(), 0);
        QCOMPARE(again.value("already_there"_L1).toInt(),
                 first.value("landed"_L1).toInt() + first.value("already_there"_L1).toInt());
        QCOMPARE(refusals(again), refusals(first));
    }

    void aRowThatChangedInItsRegisterIsListedAndNotDoubled()
    {
        const QString folder = newDeployment();
        import(folder, file(R"({"id":"x","title":"关于甲事的通知","date":"2024-01-02"})"));
        const auto run =
            import(folder, file(R"({"id":"x","title":"关于乙事的通知","date":"2024-01-02"})"));
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(refusals(run.facts()), QStringList{u"1 documents.already-imported"_s});
    }

    void aRegisterFromASpreadsheetIsReadToo()
    {
        const auto run = import(newDeployment(), sample("crlf-bom.jsonl"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.facts().value("landed"_L1).toInt(), 2);
    }

    void oneRowTooLongCostsThatRowAlone()
    {
        const QByteArray huge(ctl::RegisterFile::mostBytes + 1'000, 'x');
        const auto run =
            import(newDeployment(), file(R"({"title":"关于甲事的通知"})"
                                         "\n{\"title\":\"" +
                                         huge + "\"}\n" + R"({"title":"关于乙事的通知"})"));
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.facts().value("landed"_L1).toInt(), 2);
        QCOMPARE(refusals(run.facts()), QStringList{u"2 ctl.row-too-large"_s});
    }

    void aFileThatIsNoRegisterIsRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << u"ctl.empty-file"_s;
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << u"ctl.empty-file"_s;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << u"ctl.not-utf8"_s;
        QTest::newRow("one array") << QByteArray("\n[{\"title\": \"x\"}]") << u"ctl.not-lines"_s;
    }
    void aFileThatIsNoRegisterIsRefusedWhole()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        // Said before the deployment is looked for.
        const auto run = import(m_dir.filePath(u"nowhere"_s), file(content));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(code), qPrintable(run.errors));
    }

    void aFileThatIsNotThereIsNamed()
    {
        const auto run = import(m_dir.filePath(u"nowhere"_s), m_dir.filePath(u"none.jsonl"_s));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(u"ctl.cannot-read"_s), qPrintable(run.errors));
    }

    void somebodyUnknownImportsNothing()
    {
        const auto run = import(newDeployment(), sample("crlf-bom.jsonl"), {u"--as"_s, u"nemo"_s});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(u"ctl.no-such-login"_s), qPrintable(run.errors));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
