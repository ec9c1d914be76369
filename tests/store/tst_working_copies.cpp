// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/working_copies.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestWorkingCopies : public QObject {
    Q_OBJECT

private:
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void aCopyIsWrittenOnAndTheBlobIsNot()
    {
        QTemporaryDir folder;
        const auto blobs = store::BlobStore::open(folder.filePath(u"blobs"_s));
        QVERIFY(blobs.ok());
        const auto sha256 = blobs->addBytes("as it came");
        QVERIFY(sha256.ok());
        const store::WorkingCopies copies(*blobs);
        QVERIFY(copies.path(u"k"_s, u"方案.docx"_s).isEmpty());
        const auto path = copies.lay(*sha256, u"k"_s, u"方案.docx"_s);
        QVERIFY(path.ok());
        QCOMPARE(QFileInfo(*path).fileName(), u"方案.docx"_s);
        QVERIFY(!(QFile::permissions(*path) & (QFile::ReadGroup | QFile::ReadOther)));
        write(*path, "another");
        QCOMPARE(read(blobs->path(*sha256)), QByteArray("as it came"));
        // What somebody wrote is not laid over.
        QCOMPARE(*copies.lay(*sha256, u"k"_s, u"方案.docx"_s), *path);
        QCOMPARE(read(*path), QByteArray("another"));
        copies.remove(u"k"_s);
        QVERIFY(copies.path(u"k"_s, u"方案.docx"_s).isEmpty());
    }

    void whatIsOnlyLookedAtIsNotWrittenOn()
    {
        QTemporaryDir folder;
        const auto blobs = store::BlobStore::open(folder.filePath(u"blobs"_s));
        const store::WorkingCopies copies(*blobs);
        const auto sha256 = *blobs->addBytes("as it came");
        const auto path = copies.layToRead(sha256, u"来文.ofd"_s);
        QVERIFY(path.ok());
        QVERIFY(path->endsWith(u"/来文.ofd"_s));
        QCOMPARE(QFile::permissions(*path) & (QFile::WriteOwner | QFile::WriteGroup),
                 QFile::Permissions());
        QCOMPARE(*copies.layToRead(sha256, u"来文.ofd"_s), *path);
        QVERIFY(copies.lay(sha256, u"k"_s, u"方案.docx"_s).ok());
        copies.forgetRead();
        QVERIFY(!QFileInfo::exists(*path));
        QVERIFY(!copies.path(u"k"_s, u"方案.docx"_s).isEmpty());
    }

    void whatOfficeProgramsLayBesideTellsThatItIsOpen_data()
    {
        QTest::addColumn<QString>("marker");
        QTest::newRow("LibreOffice") << u".~lock.方案.docx#"_s;
        QTest::newRow("Microsoft") << u"~$.docx"_s;
        QTest::newRow("WPS") << u".~方案.docx"_s;
    }
    void whatOfficeProgramsLayBesideTellsThatItIsOpen()
    {
        QFETCH(QString, marker);
        QTemporaryDir folder;
        const auto blobs = store::BlobStore::open(folder.filePath(u"blobs"_s));
        const store::WorkingCopies copies(*blobs);
        const auto path = copies.lay(*blobs->addBytes("x"), u"k"_s, u"方案.docx"_s);
        QVERIFY(!copies.isOpenElsewhere(u"k"_s, u"方案.docx"_s));
        write(QFileInfo(*path).absolutePath() + u'/' + marker, "me");
        QVERIFY(copies.isOpenElsewhere(u"k"_s, u"方案.docx"_s));
    }
};

QTEST_GUILESS_MAIN(TestWorkingCopies)
#include "tst_working_copies.moc"
