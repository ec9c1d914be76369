// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_view.h"
#include "documents/pages/attach_model.h"
#include "documents/pages/office_desk.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

class TestAttach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_desk->sitDown(u"lixiaomei"_s);
        m_id = newUuidText();
        const auto added =
            m_desk->elsewhere(u"lixiaomei"_s, u"documents.register"_s,
                              {{u"id"_s, m_id}, {u"title"_s, u"关于报送年度统计报表的通知"_s}});
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().debugText()));
    }

    void filesComeInTogetherAndNoneTwice()
    {
        AttachModel attaching(*m_desk, NetworkGrade::Ungraded, 2 << 20);
        QSignalSpy attached(&attaching, &AttachModel::attached);
        QSignalSpy refused(&attaching, &AttachModel::refused);
        attaching.add(m_id, {write(u"a.pdf"_s, "%PDF-1.4 a"), write(u"b.pdf"_s, "%PDF-1.4 b"),
                             write(u"c.pdf"_s, "no pdf")});
        QCOMPARE(attaching.copying(m_id), 3);
        QTRY_COMPARE(attached.size(), 1);
        QCOMPARE(attached.first().at(1).toInt(), 2);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(attaching.copying(m_id), 0);
        QCOMPARE(m_desk->submitted().count(u"documents.attach"_s), 1);
        const auto files = view().attachments;
        QCOMPARE(files.size(), 2);
        QCOMPARE(std::count_if(files.begin(), files.end(),
                               [](const auto& file) { return file.role == u"main"_s; }),
                 1);
        attaching.add(m_id, {m_folder.filePath(u"a.pdf"_s)});
        QTRY_COMPARE(refused.size(), 2);
        QCOMPARE(refused.last().at(0).value<Error>().code, u"documents.file-twice"_s);
        QCOMPARE(view().attachments.size(), 2);
    }

    void noFileOfASecretIsEvenCopied()
    {
        const QString secret = newUuidText();
        const auto added = m_desk->elsewhere(
            u"lixiaomei"_s, u"documents.register"_s,
            {{u"id"_s, secret}, {u"secrecy"_s, u"秘密★5年"_s}, {u"number"_s, u"密〔2026〕1号"_s}});
        QVERIFY(added.ok());
        AttachModel attaching(*m_desk, NetworkGrade::Ungraded, 2 << 20);
        QSignalSpy refused(&attaching, &AttachModel::refused);
        attaching.add(secret, {write(u"s.pdf"_s, "%PDF-1.4 secret")});
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().at(0).value<Error>().code, u"documents.secret-file"_s);
        QCOMPARE(attaching.copying(secret), 0);
    }

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    DocumentView view()
    {
        const auto actor = m_desk->actor();
        return **documentView(m_desk->db(), **actor, m_id, m_desk->now());
    }

    QTemporaryDir m_folder;
    QString m_id;
    std::unique_ptr<test::OfficeDesk> m_desk;
};

QTEST_MAIN(TestAttach)
#include "tst_attach.moc"
