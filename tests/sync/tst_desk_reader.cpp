// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/desk_reader.h"

#include "support/verify.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace chancery;
using namespace Qt::StringLiterals;

/// Questions that may take long are answered in another thread, and what comes of them is done
/// here.
class TestDeskReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsElsewhereAndAnswersHere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.db"_s);
        const auto db = store::Database::open(path, {});
        VERIFY_OK(db);
        VERIFY_OK((*db)->script("CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (42)"));
        sync::DeskReader reader(path);
        QList<qint64> answers;
        QThread* there = nullptr;
        for (int i = 0; i < 3; ++i) {
            reader.read([&, i](store::Database& other) -> sync::DeskPort::Answer {
                there = QThread::currentThread();
                auto q = other.query("SELECT x FROM t");
                const qint64 x = q.next() ? q.integer(0) : 0;
                return [&answers, x, i] {
                    QCOMPARE(QThread::currentThread(), qApp->thread());
                    answers.append(x + i);
                };
            });
        }
        QTRY_COMPARE(answers, (QList<qint64>{42, 43, 44}));
        QVERIFY(there && there != qApp->thread());
        // It reads and nothing else.
        std::optional<Error> refused;
        reader.read([&](store::Database& other) -> sync::DeskPort::Answer {
            const auto written = other.run("INSERT INTO t VALUES (1)");
            return [&refused, written] { refused = written.ok() ? Error() : written.error(); };
        });
        QTRY_VERIFY(refused);
        QCOMPARE(refused->code, u"store.read-only"_s);
    }

    void whatCannotBeReadElsewhereComesBack()
    {
        const QTemporaryDir folder;
        sync::DeskReader reader(folder.filePath(u"none.db"_s));
        QSignalSpy back(&reader, &sync::DeskReader::cannotOpen);
        qRegisterMetaType<sync::DeskPort::Reading>("chancery::sync::DeskPort::Reading");
        qRegisterMetaType<Error>();
        reader.read([](store::Database&) { return sync::DeskPort::Answer(); });
        QTRY_COMPARE(back.size(), 1);
        QCOMPARE(back[0][1].value<Error>().code, u"store.cannot-open"_s);
    }

    void aReaderThatGoesForgetsWhatIsStillAsked()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.db"_s);
        VERIFY_OK(store::Database::open(path, {}));
        int answered = 0;
        {
            sync::DeskReader reader(path);
            for (int i = 0; i < 100; ++i) {
                reader.read([&](store::Database&) -> sync::DeskPort::Answer {
                    QThread::msleep(1);
                    return [&answered] { ++answered; };
                });
            }
        }
        QCoreApplication::processEvents();
        QCOMPARE(answered, 0);
    }
};

QTEST_GUILESS_MAIN(TestDeskReader)
#include "tst_desk_reader.moc"
