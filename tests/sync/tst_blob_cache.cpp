// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/verify.h"
#include "sync/blob_cache.h"
#include "sync/schema.h"

#include "base/clock.h"
#include "store/migrations.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <optional>

using namespace chancery;
using store::BlobStore;
using sync::BlobCache;

class TestBlobCache : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<BlobStore> m_blobs;
    std::unique_ptr<store::Database> m_db;
    std::optional<BlobCache> m_cache;
    QSet<QString> m_held;
    int m_askedForHeld = 0;
    const QDateTime m_now = momentFromText(QStringLiteral("2026-07-14T02:05:00.000Z"));

    /// A file of 1000 bytes that the server has too, last used so many hours ago.
    QString copy(char fill, int hoursAgo)
    {
        const auto sha256 = m_blobs->addBytes(QByteArray(1'000, fill));
        const auto taken = m_cache->take(*sha256, m_now.addSecs(-3'600 * hoursAgo));
        if (!taken.ok())
            qFatal("%s", qPrintable(taken.error().debugText()));
        return *sha256;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_held.clear();
        m_askedForHeld = 0;
        m_blobs.emplace(*BlobStore::open(m_dir->filePath(QStringLiteral("blobs"))));
        m_db = std::move(*store::Database::open(m_dir->filePath(QStringLiteral("desk.db")), {}));
        VERIFY_OK(store::migrate(*m_db, {sync::syncMigrations()}, momentToText(m_now)));
        m_cache.emplace(*m_db, *m_blobs, 2'500, [this]() -> Result<QSet<QString>> {
            ++m_askedForHeld;
            return m_held;
        });
    }

    void theLeastLatelyUsedGoUntilTheRestFits()
    {
        const QString oldest = copy('a', 40);
        const QString used = copy('b', 30);
        const QString old = copy('c', 20);
        const QString newest = copy('d', 10);
        VERIFY_OK(m_cache->noteUse(used, m_now.addSecs(-2 * 3'600)));
        QCOMPARE(*m_cache->trim(m_now), 2);
        QVERIFY(!m_blobs->has(oldest) && !m_blobs->has(old));
        QVERIFY(m_blobs->has(used) && m_blobs->has(newest));
        QCOMPARE(*m_cache->bytes(), 2'000);
    }

    void whatFitsIsNotEvenLookedAt()
    {
        copy('a', 40);
        copy('b', 30);
        QCOMPARE(*m_cache->trim(m_now), 0);
        QCOMPARE(m_askedForHeld, 0);
    }

    void whatIsHeldStaysEvenWhereItTakesTooMuch()
    {
        m_held = {copy('a', 40), copy('b', 30), copy('c', 20)};
        const QString free = copy('d', 10);
        QCOMPARE(*m_cache->trim(m_now), 1);
        QVERIFY(!m_blobs->has(free));
        QCOMPARE(*m_cache->bytes(), 3'000);
    }

    void whatMayBeOpenInAnotherProgramStays()
    {
        copy('a', 0);
        copy('b', 0);
        copy('c', 0);
        QCOMPARE(*m_cache->clear(m_now), 0);
        QCOMPARE(*m_cache->clear(m_now.addSecs(2 * 3'600)), 3);
    }

    void aFileThatTheServerDoesNotHaveIsNeverRemoved()
    {
        const auto own = m_blobs->addBytes(QByteArray(9'000, 'o'));
        copy('a', 40);
        QCOMPARE(*m_cache->clear(m_now), 1);
        QVERIFY(m_blobs->has(*own));
    }

    /// A draft may name content that came from the server once: the person has added it, it stays.
    void whatAPersonHasAddedAnewStays()
    {
        const QString sha256 = copy('a', 40);
        QThread::msleep(20);
        VERIFY_OK(m_blobs->addBytes(QByteArray(1'000, 'a')));
        QCOMPARE(*m_cache->clear(m_now), 0);
        QVERIFY(m_blobs->has(sha256));
        QCOMPARE(*m_cache->bytes(), 0); // and is no longer counted among the copies
        QCOMPARE(*m_cache->clear(m_now), 0);
        QVERIFY(m_blobs->has(sha256));
    }

    void aRecordWhoseFileIsGoneIsForgotten()
    {
        const QString sha256 = copy('a', 40);
        VERIFY_OK(m_blobs->remove(sha256));
        QCOMPARE(*m_cache->clear(m_now), 0);
        QCOMPARE(*m_cache->bytes(), 0);
    }

    void theDefaultIsAShareOfTheDiskAndNeverMoreThanFiveGiB()
    {
        const qint64 most = sync::defaultCacheBytes(m_dir->path());
        QVERIFY(most > 0 && most <= qint64(5) << 30);
    }
};

QTEST_GUILESS_MAIN(TestBlobCache)
#include "tst_blob_cache.moc"
