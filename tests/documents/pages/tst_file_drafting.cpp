// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/file_versions.h"
#include "documents/pages/file_drafting.h"
#include "documents/pages/office_desk.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

/// An office file of a draft, open in another program, which a test plays.
class TestFileDrafting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_desk->sitDown(u"weidongsheng"_s);
        m_id = newUuidText();
        must(u"documents.draft"_s, {{u"id"_s, m_id},
                                    {u"way"_s, u"outgoing"_s},
                                    {u"text"_s, QJsonObject{{u"title"_s, u"关于试点的通知"_s}}},
                                    {u"slip"_s, QJsonObject()}});
        const auto sha256 = m_desk->blobs().addBytes("first");
        must(u"documents.attach"_s,
             {{u"document"_s, m_id},
              {u"attachments"_s, QJsonArray{QJsonObject{{u"sha256"_s, *sha256},
                                                        {u"name"_s, u"试点方案.docx"_s},
                                                        {u"size"_s, 5},
                                                        {u"role"_s, u"main"_s}}}}});
        m_opened.clear();
        start();
    }
    void cleanup()
    {
        m_drafting.reset();
        m_desk.reset();
    }

    void whatIsSavedThereBecomesAVersionHere()
    {
        QSignalSpy saved(m_drafting.get(), &FileDrafting::saved);
        begin();
        QCOMPARE(m_opened.size(), 1);
        QVERIFY(m_opened.first().endsWith(u"/试点方案.docx"_s));
        QVERIFY(file().lock && file().lock->holder == m_desk->personOf(u"weidongsheng"_s));
        write("second");
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!saved.last().at(1).toBool());
        QCOMPARE(content(), QByteArray("second"));
        replace("third"); // as most office programs do it
        QTRY_COMPARE(saved.size(), 2);
        replace("third");
        write("fourth");
        QTRY_COMPARE(saved.size(), 3);
        QCOMPARE(versions().size(), 4);
        QCOMPARE(versions().last().authorName, m_desk->actor()->value().name);
        // Written at the last moment, finished at once: it is saved before the lock goes.
        write("fifth");
        QVERIFY(m_drafting->finish(file().id).ok());
        QTRY_VERIFY(!m_drafting->isOpen(file().id));
        QCOMPARE(content(), QByteArray("fifth"));
        QVERIFY(!file().lock);
        QVERIFY(!QFileInfo::exists(m_opened.first()));
    }

    /// A refused version lies in the store by its digest: it is opened again and is the next one.
    void whatWasRefusedIsOpenedAgain()
    {
        QSignalSpy saved(m_drafting.get(), &FileDrafting::saved);
        const auto lost = m_desk->blobs().addBytes("refused");
        m_desk->office().authority().blobs.insert(*lost);
        QVERIFY(m_drafting->beginAgain(m_id, file(), *lost).ok());
        QCOMPARE(m_opened.size(), 1);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(content(), QByteArray("refused"));
        QCOMPARE(versions().size(), 2);
        const auto twice = m_drafting->beginAgain(m_id, file(), *lost);
        QCOMPARE(twice.error().code, u"documents.file-still-open"_s);
    }

    void whatTheOtherProgramHasOpenIsNotFinished()
    {
        begin();
        const QString marker =
            QFileInfo(m_opened.first()).absolutePath() + u"/.~lock.试点方案.docx#"_s;
        QFile lock(marker);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        const auto early = m_drafting->finish(file().id);
        QCOMPARE(early.error().code, u"documents.file-still-open"_s);
        QVERIFY(m_drafting->isOpen(file().id));
        QFile::remove(marker);
        QVERIFY(m_drafting->finish(file().id).ok());
        QTRY_VERIFY(!m_drafting->isOpen(file().id)); // it is looked at once more
    }

    void aConflictIsToldAndBothAreKept()
    {
        QSignalSpy saved(m_drafting.get(), &FileDrafting::saved);
        QSignalSpy lost(m_drafting.get(), &FileDrafting::lockLost);
        begin();
        // On another computer of the same person, with the lock broken before.
        const QString base = file().sha256;
        must(u"documents.break-lock"_s, {{u"document"_s, m_id},
                                         {u"attachment"_s, file().id},
                                         {u"reason"_s, u"另一台电脑急改"_s}});
        QCOMPARE(lost.size(), 1);
        const auto other = m_desk->blobs().addBytes("other");
        must(u"documents.save-file"_s,
             {{u"document"_s, m_id},
              {u"attachment"_s, file().id},
              {u"base"_s, base},
              {u"file"_s,
               QJsonObject{{u"sha256"_s, *other}, {u"name"_s, u"x.docx"_s}, {u"size"_s, 5}}}});
        write("mine");
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(saved.last().at(1).toBool());
        QCOMPARE(content(), QByteArray("other"));
        QCOMPARE(versions().size(), 3);
        QVERIFY(versions().last().isAside);
        QCOMPARE(bytesOf(versions().last().sha256), QByteArray("mine"));
    }

    void whatWasNotSavedWhenTheProgramEndedIsFoundAgain()
    {
        begin();
        const QString path = m_opened.first();
        m_drafting.reset(); // no word of farewell
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("in the night");
        file.close();
        start();
        QSignalSpy saved(m_drafting.get(), &FileDrafting::saved);
        m_drafting->resume();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(content(), QByteArray("in the night"));
        QVERIFY(m_drafting->isOpen(this->file().id));
    }

    /// The document is over while the other program still has it: what is written there is taken by
    /// nobody, and thrown away by nobody.
    void whatIsNotTakenIsKeptOnTheDisk()
    {
        QSignalSpy refused(m_drafting.get(), &FileDrafting::refused);
        begin();
        must(u"documents.unlock-file"_s, {{u"document"_s, m_id}, {u"attachment"_s, file().id}});
        must(u"documents.void"_s, {{u"document"_s, m_id}, {u"reason"_s, u"事项取消"_s}});
        write("too late");
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.last().first().value<Error>().code, u"documents.not-your-turn"_s);
        QVERIFY(m_drafting->finish(file().id).ok());
        QTRY_VERIFY(!m_drafting->isOpen(file().id));
        QStringList codes;
        QString path;
        for (const auto& one : std::as_const(refused)) {
            const auto error = one.first().value<Error>();
            codes.append(error.code);
            if (error.code == "documents.file-not-taken"_L1)
                path = error.args.value("path"_L1).toString();
        }
        QVERIFY2(codes.contains(u"documents.file-not-taken"_s), qPrintable(codes.join(u' ')));
        QFile kept(path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("too late"));
    }

    void withoutAProgramItIsTold()
    {
        m_hasProgram = false;
        const auto begun = m_drafting->begin(m_id, file());
        QCOMPARE(begun.error().code, u"documents.no-program"_s);
        m_hasProgram = true;
        QVERIFY(m_drafting->finish(file().id).ok());
        QTRY_VERIFY(!file().lock);
    }

private:
    void must(const QString& command, const QJsonObject& params)
    {
        const auto given = m_desk->submit(command, params);
        if (!given.ok())
            qFatal("%s: %s", qPrintable(command), qPrintable(given.error().debugText()));
    }
    void start()
    {
        m_drafting = std::make_unique<FileDrafting>(*m_desk, 1 << 20, [this](const QString& path) {
            m_opened.append(path);
            return m_hasProgram;
        });
        m_drafting->setPace(50, 200);
    }
    void begin()
    {
        const auto begun = m_drafting->begin(m_id, file());
        QVERIFY2(begun.ok(), begun.ok() ? "" : qPrintable(begun.error().debugText()));
    }
    void write(const QByteArray& bytes)
    {
        QFile file(m_opened.first());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void replace(const QByteArray& bytes)
    {
        const QString beside = QFileInfo(m_opened.first()).absolutePath() + u"/lu1.tmp"_s;
        QFile file(beside);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QFile::remove(m_opened.first());
        QVERIFY(QFile::rename(beside, m_opened.first()));
    }
    DocumentView view()
    {
        const auto actor = m_desk->actor();
        return **documentView(m_desk->db(), **actor, m_id, m_desk->now());
    }
    AttachmentView file() { return view().attachments.first(); }
    QList<FileVersionView> versions() { return view().fileVersions; }
    QByteArray bytesOf(const QString& sha256) { return *m_desk->blobs().read(sha256, 0, 1000); }
    QByteArray content() { return bytesOf(file().sha256); }

    QString m_id;
    QStringList m_opened;
    bool m_hasProgram = true;
    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<FileDrafting> m_drafting;
};

QTEST_MAIN(TestFileDrafting)
#include "tst_file_drafting.moc"
