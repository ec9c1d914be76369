// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A document's way over a line that is cut at every point at which a line can be cut: in the
// handshake, in a request, in a file, in an answer that the server has given and the desk has not
// heard.

#include "support/bad_line.h"
#include "support/office_world.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString clerk = u"lixiaomei"_s;
const QString head = u"zhengkeqin"_s;
const QString secretary = u"chenmin"_s;
const QStringList everybody{clerk, head, secretary};

/// From the first byte to somewhere in a file, in steps that grow; each in both directions.
QList<LineFault> everywhere(LineFault::Kind kind)
{
    QList<LineFault> faults;
    for (qint64 bytes = 1; bytes < 150'000; bytes += bytes / 2 + 170) {
        faults.append({kind, true, bytes});
        faults.append({kind, false, bytes});
    }
    return faults;
}

} // namespace

class TestBadLine : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<OfficeServer> m_server;
    std::map<QString, std::unique_ptr<OfficeDesk>> m_desks;

    OfficeDesk& at(const QString& login) { return *m_desks.at(login); }

    /// What a person does whose line breaks: signs in again, and asks for a new try.
    bool allSettled()
    {
        bool all = true;
        for (const auto& [login, desk] : m_desks) {
            if (std::exchange(desk->signInTrouble, std::nullopt))
                desk->signIn();
            if (!desk->desk().state().connected)
                desk->desk().kick();
            all = all && desk->settled();
        }
        return all;
    }

    bool reaches(const QString& login, const QString& document, const QString& stage)
    {
        return QTest::qWaitFor([&] { return (allSettled(), at(login).stage(document) == stage); },
                               60'000);
    }

    void playStory(const QString& serial)
    {
        const QString id = newUuidText();
        const QByteArray scan = serial.toLatin1() + QByteArray(200'000, '.');
        const auto sha256 = at(clerk).desk().blobs().addBytes(scan);
        VERIFY_OK(sha256);
        at(clerk).must("register",
                       {{u"id"_s, id},
                        {u"title"_s, u"关于第%1项工作的通知"_s.arg(serial)},
                        {u"number"_s, u"国办发〔2026〕%1号"_s.arg(serial)},
                        {u"issuer"_s, u"国务院办公厅"_s},
                        {u"signedOn"_s, u"2026-07-10"_s},
                        {u"attachments"_s, QJsonArray{QJsonObject{{u"sha256"_s, *sha256},
                                                                  {u"name"_s, u"扫描件.pdf"_s},
                                                                  {u"size"_s, scan.size()},
                                                                  {u"role"_s, u"main"_s}}}}});
        QVERIFY(reaches(head, id, u"review"_s));
        at(head).must("review-pass", {{u"document"_s, id}});
        QVERIFY(reaches(secretary, id, u"propose"_s));
        QSignalSpy arrived(&at(secretary).desk(), &sync::Desk::blobArrived);
        at(secretary).desk().fetchBlob(*sha256);
        QVERIFY(QTest::qWaitFor([&] { return (allSettled(), arrived.size() == 1); }, 60'000));
        QCOMPARE(*at(secretary).desk().blobs().read(*sha256, 0, scan.size()), scan);
        at(secretary).must("propose", {{u"document"_s, id},
                                       {u"opinion"_s, u"拟请财务司办理。"_s},
                                       {u"next"_s, u"handle"_s},
                                       {u"lead"_s, participantOf("unit", "finance")}});
        QVERIFY(reaches(clerk, id, u"handle"_s));
        const auto centre = m_server->open();
        auto q = centre->query("SELECT COUNT(*), COUNT(DISTINCT command_id) FROM journal"
                               " WHERE params LIKE '%' || ? || '%'");
        q.bind(id);
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 3);
        QCOMPARE(q.integer(1), 3);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<OfficeServer>(m_dir.filePath(u"server"_s));
        m_server->seat(everybody);
    }
    void cleanup() { m_desks.clear(); }

    void theStoryEndsTheSameOverALineThatIs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addRow("cut") << int(LineFault::Kind::Cut);
        QTest::addRow("half closed") << int(LineFault::Kind::HalfClosed);
        QTest::addRow("silent") << int(LineFault::Kind::Silent);
    }

    void theStoryEndsTheSameOverALineThatIs()
    {
        QFETCH(int, kind);
        BadLine line(quint16(m_server->url().port()), everywhere(LineFault::Kind(kind)));
        const QUrl way(u"https://localhost:%1"_s.arg(line.port()));
        const QString tag = QString::number(kind + 1);
        for (const auto& login : everybody) {
            m_desks[login] = std::make_unique<OfficeDesk>(
                m_server->settingsFor(m_dir.filePath(login + tag), way), login);
            m_desks[login]->signIn();
        }
        QVERIFY(QTest::qWaitFor([&] { return allSettled(); }, 120'000));
        for (int i = 0; i < 10 && (i == 0 || line.faultsLeft() > 0); ++i) {
            playStory(tag + QString::number(i));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(QTest::qWaitFor([&] { return allSettled(); }, 60'000));
        const auto centre = m_server->open();
        for (const auto& login : everybody) {
            QVERIFY2(!at(login).failure, qPrintable(login));
            QVERIFY(at(login).refused().isEmpty());
            QTRY_COMPARE_WITH_TIMEOUT(at(login).rows(),
                                      rowsByRights(*centre, m_server->business, login), 20'000);
        }
        qInfo("%d connections, %lld faults left", line.connections(), qlonglong(line.faultsLeft()));
    }
};

QTEST_GUILESS_MAIN(TestBadLine)
#include "tst_bad_line.moc"
