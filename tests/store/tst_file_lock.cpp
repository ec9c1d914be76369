// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/file_lock.h"
#include "support/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace chancery;
using store::FileLock;

class TestFileLock : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path = m_dir.filePath(QStringLiteral("lock"));

private Q_SLOTS:
    void oneAtATimeHoldsIt()
    {
        {
            const auto first = FileLock::take(m_path);
            VERIFY_OK(first);
            QVERIFY(first->isHeld());
            const auto second = FileLock::take(m_path);
            VERIFY_OK(second);
            QVERIFY(!second->isHeld());
        }
        const auto later = FileLock::take(m_path);
        VERIFY_OK(later);
        QVERIFY(later->isHeld());
    }

    void aKilledProcessLeavesItFree()
    {
        int told[2];
        QCOMPARE(::pipe(told), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = FileLock::take(m_path);
            const char held = lock.ok() && lock->isHeld() ? 'y' : 'n';
            (void)!::write(told[1], &held, 1);
            ::pause();
        }
        char held = 0;
        QCOMPARE(::read(told[0], &held, 1), ssize_t(1));
        QCOMPARE(held, 'y');
        QVERIFY(!FileLock::take(m_path)->isHeld());
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(FileLock::take(m_path)->isHeld());
    }

    void aFolderThatIsNotThereIsToldOf()
    {
        VERIFY_FAILS(FileLock::take(QStringLiteral("/nowhere/at/all")), "store.cannot-open");
    }
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_file_lock.moc"
