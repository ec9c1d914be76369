// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "app/ctl/ctl_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery::test;
using namespace Qt::StringLiterals;

/// `chanceryctl import items` on the demo ministry.
class TestImportItems : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    QString file(const QString& content)
    {
        QFile file(m_dir.filePath(u"台账.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(content.toUtf8());
        return file.fileName();
    }
    CtlRun import(const QString& content, const QStringList& more = {})
    {
        return CtlRun(QStringList{u"import"_s, u"items"_s, file(content), u"--dir"_s,
                                  m_dir.filePath(u"office"_s), u"--json"_s} +
                      more);
    }
    static QString ledger(int rows)
    {
        QString text = u"序号,督办事项,责任单位,完成时限,备注\n"_s;
        for (int i = 1; i <= rows; ++i)
            text += u"%1,导入的第%1件,财务司,长期,无\n"_s.arg(i);
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const CtlRun init({u"init"_s, u"--dir"_s, m_dir.filePath(u"office"_s), u"--demo"_s});
        QVERIFY2(init.exitCode == 0, qPrintable(init.errors));
    }

    void aRowThatIsNotPossibleKeepsAllOfItOut()
    {
        const QString content = ledger(2) + u"3,月球上的事,月球司,长期,\n"_s;
        const auto run = import(content);
        QCOMPARE(run.exitCode, 1);
        const auto facts = run.facts();
        QCOMPARE(facts.value("imported"_L1).toInt(), 0);
        const auto refused = facts.value("refused"_L1).toArray();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0]["row"_L1].toInt(), 4);
        QCOMPARE(refused[0]["code"_L1].toString(), u"supervision.unknown-unit"_s);
        QCOMPARE(facts.value("columns"_L1)["due"_L1].toString(), u"完成时限"_s);
        QCOMPARE(facts.value("columns_left"_L1).toArray(), (QJsonArray{u"序号"_s, u"备注"_s}));
        const auto others = import(content, {u"--leave-out-bad-rows"_s});
        QCOMPARE(others.exitCode, 3);
        QCOMPARE(others.facts().value("imported"_L1).toInt(), 2);
    }

    void aSecondRunOpensNothingTwice()
    {
        const auto check = import(ledger(250), {u"--check"_s});
        QCOMPARE(check.exitCode, 0);
        QCOMPARE(check.facts().value("imported"_L1).toInt(), 0);
        const auto first = import(ledger(250));
        QVERIFY2(first.exitCode == 0, qPrintable(first.output + first.errors));
        QCOMPARE(first.facts().value("imported"_L1).toInt() +
                     first.facts().value("already_there"_L1).toInt(),
                 250);
        const auto second = import(ledger(250));
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(second.facts().value("already_there"_L1).toInt(), 250);
        QCOMPARE(second.facts().value("imported"_L1).toInt(), 0);
    }

    void columnsMayBeSaid()
    {
        const auto run =
            import(u"甲,乙\n核查,财务司\n"_s, {u"--column"_s, u"title=甲"_s, u"--column"_s,
                                               u"lead=乙"_s, u"--leave-out-bad-rows"_s});
        QVERIFY2(run.exitCode == 3, qPrintable(run.output + run.errors));
        QCOMPARE(run.facts().value("imported"_L1).toInt(), 1); // the headings are a row here
    }
};

QTEST_APPLESS_MAIN(TestImportItems)
#include "tst_import_items.moc"
