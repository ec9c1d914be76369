// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/id.h"
#include "store/blob_store.h"
#include "support/verify.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace chancery;
using store::BlobStore;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

QString nameOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// A folder on a file system of 256 KiB, in a mount namespace of this process alone, which takes
/// it away when it ends. False where the kernel does not let us.
bool smallDisk(const QString& folder)
{
    static const bool apart =
        ::unshare(::geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return apart && ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs",
                            MS_NOSUID | MS_NODEV, "size=256k") == 0;
}

} // namespace

class TestBlobStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<BlobStore> m_store;
    const QString m_sender = newUuidText();

    QString file(const QByteArray& content)
    {
        QFile out(m_dir->filePath(newUuidText()));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write");
        return out.fileName();
    }

    qint64 parts() const
    {
        return QDir(m_dir->filePath(k("blobs/parts"))).entryList(QDir::Files).size();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store.emplace(*BlobStore::open(m_dir->filePath(k("blobs"))));
    }

    void aFileGetsTheNameOfItsContent()
    {
        const QByteArray content(3 << 20, 'q');
        const auto name = m_store->addFile(file(content), 1 << 30);
        VERIFY_OK(name);
        QCOMPARE(*name, nameOf(content));
        QVERIFY(m_store->has(*name));
        QCOMPARE(m_store->size(*name), content.size());
        QCOMPARE(*m_store->read(*name, 0, 5 << 20), content);
        QCOMPARE(*m_store->read(*name, content.size() - 2, 10), QByteArray("qq"));
        QCOMPARE(parts(), 0);
    }

    void theSameContentTwiceIsOneBlob()
    {
        const auto first = m_store->addBytes("甲");
        const auto second = m_store->addFile(file("甲"), 100);
        VERIFY_OK(second);
        QCOMPARE(*second, *first);
        QCOMPARE(*m_store->read(*first, 0, 100), QByteArray("甲"));
    }

    void whatCannotBecomeABlobSaysWhy()
    {
        VERIFY_FAILS(m_store->addFile(m_dir->filePath(k("absent")), 100), "store.cannot-read");
        VERIFY_FAILS(m_store->addFile(m_dir->path(), 100), "store.cannot-read");
        VERIFY_FAILS(m_store->addFile(file({}), 100), "store.empty-file");
        const auto large = m_store->addFile(file(QByteArray(101, 'x')), 100);
        VERIFY_FAILS(large, "store.too-large");
        QCOMPARE(large.error().args.value(k("bytes")).toInt(), 101);
        QCOMPARE(large.error().args.value(k("most")).toInt(), 100);
        VERIFY_OK(m_store->addFile(file(QByteArray(100, 'x')), 100));
        QCOMPARE(parts(), 0);
        // The size of a device is 0 until it is read.
        VERIFY_FAILS(m_store->addFile(k("/dev/zero"), 1 << 20), "store.too-large");
        QCOMPARE(parts(), 0);
    }

    void namesThatAreNoneAreNotThere()
    {
        for (const char* name :
             {"", "../../../etc/passwd", "ABCDEF",
              "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"}) {
            QVERIFY2(!m_store->has(k(name)), name);
            QCOMPARE(m_store->size(k(name)), -1);
        }
    }

    void blobsAreForTheirOwnerAlone()
    {
        const auto name = m_store->addBytes("secret");
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        QCOMPARE(QFileInfo(m_store->path(*name)).permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(m_dir->filePath(k("blobs"))).permissions() & others,
                 QFile::Permissions());
    }

    void piecesArriveInOrderAndSurviveARestart()
    {
        const QByteArray content = QByteArray(100'000, 'a') + QByteArray(100'000, 'b');
        const QString name = nameOf(content);
        QCOMPARE(m_store->received(name, m_sender), 0);
        QCOMPARE(*m_store->append(name, m_sender, 0, content.left(100'000)), 100'000);
        m_store.emplace(*BlobStore::open(m_dir->filePath(k("blobs"))));
        QCOMPARE(m_store->received(name, m_sender), 100'000);
        QVERIFY(!m_store->has(name));
        QCOMPARE(*m_store->append(name, m_sender, 100'000, content.mid(100'000)), 200'000);
        QVERIFY2(!m_store->has(name), "before it has been hashed it has no name");
        VERIFY_OK(m_store->complete(name, m_sender));
        QCOMPARE(*m_store->read(name, 0, 1 << 20), content);
        QCOMPARE(m_store->received(name, m_sender), 0);
    }

    void aPieceAtTheWrongPlaceIsToldTheRightOne_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::newRow("again") << qint64(0);
        QTest::newRow("inside") << qint64(2);
        QTest::newRow("beyond") << qint64(4);
        QTest::newRow("negative") << qint64(-1);
        QTest::newRow("largest") << std::numeric_limits<qint64>::max();
    }

    void aPieceAtTheWrongPlaceIsToldTheRightOne()
    {
        QFETCH(qint64, offset);
        const QString name = nameOf("abcdef");
        VERIFY_OK(m_store->append(name, m_sender, 0, "abc"));
        const auto refused = m_store->append(name, m_sender, offset, "def");
        VERIFY_FAILS(refused, "store.blob-offset");
        QCOMPARE(refused.error().args.value(k("received")).toInt(), 3);
        QCOMPARE(m_store->received(name, m_sender), 3);
    }

    void wrongContentNeverGetsTheName()
    {
        const QString name = nameOf("right");
        VERIFY_OK(m_store->append(name, m_sender, 0, "wrong"));
        VERIFY_FAILS(m_store->complete(name, m_sender), "store.blob-mismatch");
        QVERIFY(!m_store->has(name));
        QCOMPARE(m_store->received(name, m_sender), 0); // and may be sent anew
        VERIFY_OK(m_store->append(name, m_sender, 0, "right"));
        VERIFY_OK(m_store->complete(name, m_sender));
    }

    /// The power went while a piece was being written: part of it is there, perhaps as zeros.
    void aTornPieceIsFoundAtTheLatestByTheHash()
    {
        const QByteArray content = QByteArray(5'000, 'a') + QByteArray(5'000, 'b');
        const QString name = nameOf(content);
        VERIFY_OK(m_store->append(name, m_sender, 0, content.left(5'000)));
        QFile part(m_dir->filePath(k("blobs/parts/") + name + u'-' + m_sender));
        QVERIFY(part.open(QIODevice::Append));
        part.write(QByteArray(1'000, '\0'));
        part.close();
        QCOMPARE(m_store->received(name, m_sender), 6'000);
        VERIFY_OK(m_store->append(name, m_sender, 6'000, content.mid(6'000)));
        VERIFY_FAILS(m_store->complete(name, m_sender), "store.blob-mismatch");
        QVERIFY(!m_store->has(name));
    }

    void sendersDoNotShareWhatHasArrived()
    {
        const QString other = newUuidText();
        const QString name = nameOf("abcdef");
        VERIFY_OK(m_store->append(name, m_sender, 0, "abc"));
        QCOMPARE(m_store->received(name, other), 0);
        VERIFY_OK(m_store->append(name, other, 0, "abcdef"));
        VERIFY_OK(m_store->complete(name, other));
        QCOMPARE(m_store->received(name, m_sender), 3);
        VERIFY_OK(m_store->append(name, m_sender, 3, "def"));
        VERIFY_OK(m_store->complete(name, m_sender)); // the second arrival is harmless
        QCOMPARE(*m_store->read(name, 0, 10), QByteArray("abcdef"));
    }

    void whatIsRemovedIsGoneAndMayBeRemovedAgain()
    {
        const auto name = m_store->addBytes("x");
        VERIFY_OK(m_store->remove(*name));
        QVERIFY(!m_store->has(*name));
        VERIFY_OK(m_store->remove(*name));
        VERIFY_FAILS(m_store->read(*name, 0, 1), "store.cannot-read");
    }

    void aFullDiskLosesNothingThatWasAcknowledged_data()
    {
        QTest::addColumn<int>("piece");
        QTest::newRow("small pieces") << 5'000;
        QTest::newRow("large pieces") << 100'000;
    }

    void aFullDiskLosesNothingThatWasAcknowledged()
    {
        QFETCH(int, piece);
        const QString folder = m_dir->filePath(k("small"));
        QVERIFY(QDir().mkpath(folder));
        if (!smallDisk(folder))
            QSKIP("mounting a small file system is not permitted here");
        const auto small = BlobStore::open(folder);
        VERIFY_OK(small);
        const QByteArray content(1 << 20, 'z');
        const QString name = nameOf(content);
        qint64 arrived = 0;
        QString code;
        while (code.isEmpty() && arrived < content.size()) {
            const auto step = small->append(name, m_sender, arrived, content.mid(arrived, piece));
            if (step.ok())
                arrived = *step;
            else
                code = step.error().code;
        }
        QCOMPARE(code, k("store.disk-full"));
        QVERIFY(arrived > 0);
        QCOMPARE(small->received(name, m_sender), arrived); // the torn piece is taken back
        VERIFY_FAILS(small->addFile(file(content), 1 << 30), "store.disk-full");
        VERIFY_FAILS(small->addBytes(content), "store.disk-full");
        QCOMPARE(QDir(folder + k("/parts")).entryList(QDir::Files).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBlobStore)
#include "tst_blob_store.moc"
