// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The budgets and bans of the house, read off the sources. Patterns are put together from pieces
// so that this file does not find itself.
#include "house/source_tree.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace chancery::house;

namespace {

constexpr int maximumLines = 500;

const QStringList& codeFolders()
{
    static const QStringList folders{QStringLiteral("modules"), QStringLiteral("app"),
                                     QStringLiteral("tests")};
    return folders;
}

QList<SourceFile> cppFiles(const QStringList& folders = codeFolders())
{
    return readTree(folders, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

/// Everything a person wrote, prose and scripts included, but for the texts of the demo.
QList<SourceFile> allText()
{
    QStringList folders = codeFolders();
    folders << QStringLiteral("docs") << QStringLiteral("installer") << QStringLiteral(".ci")
            << QStringLiteral("resources") << QStringLiteral("translations");
    auto files = readTree(
        folders, {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.md"),
                  QStringLiteral("*.json"), QStringLiteral("*.sql"), QStringLiteral("*.ts"),
                  QStringLiteral("*.yaml"), QStringLiteral("*.sh"), QStringLiteral("*.cmake"),
                  QStringLiteral("CMakeLists.txt"), QStringLiteral("run")});
    const QDir root(QStringLiteral(CHANCERY_SOURCE_DIR));
    for (const char* name : {"dev", "README.md", "CMakeLists.txt", "CMakePresets.json"}) {
        QFile file(root.filePath(QLatin1String(name)));
        if (file.open(QIODevice::ReadOnly))
            files.append({QLatin1String(name), QString::fromUtf8(file.readAll())});
    }
    return files;
}

QString listed(const QStringList& findings)
{
    return u'\n' + findings.join(u'\n');
}

QStringList sqlByHand(const SourceFile& file)
{
    // A statement of SQL whose text is put together from values, within one C++ statement. Only the
    // names of tables and columns that the programs declare may be joined into it.
    return hits(
        file, withoutComments(file.text),
        QStringLiteral("\"\\s*(SELECT|INSERT|UPDATE|DELETE)\\s[^;]*?\"\\s*\\)?\\s*"
                       "(\\.arg\\(|\\+\\s*(?![\\w>.-]*([nN]ame|Column)\\.toLatin1\\(\\))[a-z])"),
        QStringLiteral("values go into SQL as parameters"));
}

} // namespace

class BudgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesStayShort();
    void everyFileSaysItsLicence();
    void nothingIsLeftForLater();
    void nothingIsReachedThroughASingleton();
    void noLoopRunsInsideALoop();
    void nothingNamesThisMachine();
    void certificatesAreAlwaysChecked();
    void sqlTakesItsValuesAsParameters();
    void theFinderOfHandMadeSqlFindsIt();
};

void BudgetsTest::filesStayShort()
{
    QStringList wrong;
    for (const SourceFile& file : cppFiles()) {
        const auto lines = file.lines().size();
        if (lines > maximumLines)
            wrong.append(QStringLiteral("%1 has %2 lines").arg(file.path).arg(lines));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void BudgetsTest::everyFileSaysItsLicence()
{
    QStringList wrong;
    auto files = cppFiles();
    files += readTree(codeFolders(), {QStringLiteral("CMakeLists.txt"), QStringLiteral("*.sql")});
    QVERIFY(!files.isEmpty());
    for (const SourceFile& file : files) {
        const QStringList lines = file.lines();
        const bool ok =
            lines.size() >= 2 &&
            lines[0].endsWith(QLatin1String(" SPDX-FileCopyrightText: Chancery contributors")) &&
            lines[1].endsWith(QLatin1String(" SPDX-License-Identifier: MulanPSL-2.0"));
        if (!ok)
            wrong.append(file.path);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void BudgetsTest::nothingIsLeftForLater()
{
    QStringList wrong;
    for (const SourceFile& file : allText())
        wrong += hits(file, file.text,
                      QStringLiteral("\\b(TO"
                                     "DO|FIX"
                                     "ME|X"
                                     "XX)\\b"),
                      QStringLiteral("work left for later"));
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void BudgetsTest::nothingIsReachedThroughASingleton()
{
    QStringList wrong;
    for (const SourceFile& file : cppFiles({QStringLiteral("modules"), QStringLiteral("app")})) {
        // Qt's own application object is what it is.
        wrong += hits(file, withoutComments(file.text),
                      QStringLiteral("(?<!QCoreApplication::)(?<!QGuiApplication::)"
                                     "(?<!QApplication::)\\b(sharedI|i)nstance\\(\\)"),
                      QStringLiteral("a singleton"));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void BudgetsTest::noLoopRunsInsideALoop()
{
    QStringList wrong;
    for (const SourceFile& file : cppFiles({QStringLiteral("modules"), QStringLiteral("app")}))
        wrong += hits(file, withoutComments(file.text),
                      QStringLiteral("\\b(QEventLoop|processEvents)\\b"),
                      QStringLiteral("a nested event loop"));
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void BudgetsTest::nothingNamesThisMachine()
{
    QStringList wrong;
    for (const SourceFile& file : allText())
        wrong += hits(file, file.text, QStringLiteral("(?<![\\w.}])/(w[o]rk|f[a]rm|r[o]{2}t)/"),
                      QStringLiteral("a path of one machine"));
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void BudgetsTest::certificatesAreAlwaysChecked()
{
    QStringList wrong;
    for (const SourceFile& file : cppFiles({QStringLiteral("modules"), QStringLiteral("app")}))
        wrong +=
            hits(file, withoutComments(file.text),
                 QStringLiteral("\\b(ignoreSslErrors|VerifyNone|verify_none|SSL_VERIFY_NONE)\\b"),
                 QStringLiteral("an unchecked certificate"));
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void BudgetsTest::sqlTakesItsValuesAsParameters()
{
    QStringList wrong;
    for (const SourceFile& file : cppFiles({QStringLiteral("modules"), QStringLiteral("app")}))
        wrong += sqlByHand(file);
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void BudgetsTest::theFinderOfHandMadeSqlFindsIt()
{
    const auto found = [](const char* text) {
        return !sqlByHand({QStringLiteral("x.cpp"), QString::fromLatin1(text)}).isEmpty();
    };
    QVERIFY(!found("run(\"DELETE FROM \" + table->name.toLatin1());"));
    QVERIFY(found("run(\"DELETE FROM t WHERE b = \" + b.toLatin1());"));
    QVERIFY(found("run(QStringLiteral(\"SELECT a FROM t WHERE b = %1\").arg(b));"));
    QVERIFY(found("run(\"DELETE FROM t WHERE b = \" + b);"));
    QVERIFY(!found("run(\"SELECT a FROM t WHERE b = ?\", b); log(QString(\"%1\").arg(b));"));
    QVERIFY(!found("// \"SELECT %1\".arg(b)\n"));
}

QTEST_APPLESS_MAIN(BudgetsTest)
#include "tst_budgets.moc"
