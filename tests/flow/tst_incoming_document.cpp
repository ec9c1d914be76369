// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A document's whole way (收文办理) as the people of an office see it, each on a desk of their own,
// over the real wire: from the registry to the archive, with a line that holds and one that does
// not.

#include "documents/data/document_view.h"
#include "documents/data/queries.h"
#include "support/seated_office.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString clerk = u"lixiaomei"_s;
const QString head = u"zhengkeqin"_s; ///< Of the documents division; reviews.
const QString secretary = u"chenmin"_s;
const QString leader = u"wuguoping"_s;
const QString deputy = u"hezhiyuan"_s; ///< Stands in for the leader where a story says so.
const QString finance = u"shixiaohong"_s;
const QString planning = u"sunhaiyan"_s;
const QString archivist = u"tanxiuying"_s;
const QString outsider = u"xiongxiaofang"_s;
const QStringList everybody{clerk,   head,     secretary, leader,  deputy,
                            finance, planning, archivist, outsider};

QString leaderPost()
{
    return participantOf("post", "vice-minister-1");
}

QJsonObject about(const QString& document, QJsonObject more = {})
{
    more.insert(u"document"_s, document);
    return more;
}

} // namespace

class TestIncomingDocument : public QObject {
    Q_OBJECT

    std::unique_ptr<SeatedOffice> m_office;
    int m_serial = 0;

    OfficeDesk& at(const QString& login) { return m_office->at(login); }

    QJsonObject registration(const QString& id, const QString& title)
    {
        return {{u"id"_s, id},
                {u"title"_s, title},
                {u"number"_s, u"国办发〔2026〕%1号"_s.arg(++m_serial)},
                {u"issuer"_s, u"国务院办公厅"_s},
                {u"signedOn"_s, u"2026-07-10"_s},
                {u"urgency"_s, u"urgent"_s}};
    }

    QString registered()
    {
        const QString id = newUuidText();
        at(clerk).must("register",
                       registration(id, u"关于加强汛期值班值守工作的通知（%1）"_s.arg(m_serial)));
        return id;
    }

    /// Registered, reviewed and proposed to the leader, each at their own desk.
    QString proposed()
    {
        const QString id = registered();
        if (!QTest::qWaitFor([&] { return at(head).stage(id) == u"review"_s; }, 20'000))
            qFatal("never reached the head's desk");
        at(head).must("review-pass", about(id));
        if (!QTest::qWaitFor([&] { return at(secretary).stage(id) == u"propose"_s; }, 20'000))
            qFatal("never reached the secretary's desk");
        at(secretary).must("propose", proposal(id));
        if (!QTest::qWaitFor([&] { return at(leader).stage(id) == u"instruct"_s; }, 20'000))
            qFatal("never reached the leader's desk");
        return id;
    }

    static QJsonObject proposal(const QString& id)
    {
        return about(id, {{u"opinion"_s, u"拟请国平副部长批示，财务司牵头、规划司配合。"_s},
                          {u"next"_s, u"instruct"_s},
                          {u"leaders"_s, QJsonArray{leaderPost()}},
                          {u"lead"_s, participantOf("unit", "finance")},
                          {u"co"_s, QJsonArray{participantOf("unit", "planning")}},
                          {u"needsAnswer"_s, true}});
    }

    static QJsonObject instruction(const QString& id, const QString& words = u"同意。"_s)
    {
        return about(id, {{u"opinion"_s, words}, {u"verdict"_s, u"agree"_s}});
    }

    documents::DocumentView viewAt(const QString& login, const QString& id)
    {
        auto& desk = at(login).desk();
        const auto actor = desk.actor();
        const auto view = documents::documentView(desk.db(), **actor, id, desk.now());
        return view.ok() && *view ? **view : documents::DocumentView();
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<SeatedOffice>(everybody);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 30'000);
    }
    void cleanup() { m_office.reset(); }

    void aDocumentGoesFromTheRegistryToTheArchive()
    {
        const QByteArray paper = "%PDF-1.7\n% the scan\n" + QByteArray(300'000, '.') + "%%EOF\n";
        const QString id = newUuidText();
        const auto sha256 = at(clerk).desk().blobs().addBytes(paper);
        VERIFY_OK(sha256);
        QJsonObject params = registration(id, u"关于开展汛期安全检查的通知"_s);
        params.insert(u"attachments"_s, QJsonArray{QJsonObject{{u"sha256"_s, *sha256},
                                                               {u"name"_s, u"扫描件.pdf"_s},
                                                               {u"size"_s, paper.size()},
                                                               {u"role"_s, u"main"_s}}});
        at(clerk).must("register", params);
        QCOMPARE(at(clerk).field(id, u"number_text"_s).toString(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(at(clerk).field(id, u"number_text"_s).toString().endsWith(u"1号"),
                                 20'000);

        QTRY_COMPARE_WITH_TIMEOUT(at(head).stage(id), u"review"_s, 20'000);
        at(head).must("review-pass", about(id));
        QTRY_COMPARE_WITH_TIMEOUT(at(secretary).stage(id), u"propose"_s, 20'000);
        at(secretary).must("propose", proposal(id));

        // The leader reads the scan on his own desk before he writes.
        QTRY_COMPARE_WITH_TIMEOUT(at(leader).stage(id), u"instruct"_s, 20'000);
        QSignalSpy arrived(&at(leader).desk(), &sync::Desk::blobArrived);
        at(leader).desk().fetchBlob(viewAt(leader, id).attachments.value(0).sha256);
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 20'000);
        QCOMPARE(*at(leader).desk().blobs().read(*sha256, 0, paper.size()), paper);
        at(leader).must("open", about(id));
        at(leader).must("instruct", instruction(id));

        // Both departments write without waiting for each other.
        QTRY_COMPARE_WITH_TIMEOUT(at(finance).stage(id), u"handle"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(at(planning).stage(id), u"handle"_s, 20'000);
        // Whoever acts must have seen what they act on: desks hear of it one after the other.
        QTRY_COMPARE_WITH_TIMEOUT(at(secretary).stage(id), u"handle"_s, 20'000);
        at(secretary).must("circulate",
                           about(id, {{u"readers"_s, QJsonArray{u"person:"_s + personOf(deputy)}},
                                      {u"purpose"_s, u"inform"_s}}));
        at(secretary).must(
            "remind",
            about(id, {{u"step"_s, u"handle"_s}, {u"level"_s, 1}, {u"text"_s, u"请抓紧办理。"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(
            at(planning).count("SELECT COUNT(*) FROM doc_reminder WHERE document_id = ?", id), 1,
            20'000);
        // One after the other from here, each on what the centre has confirmed: the journal below
        // is compared in its order.
        at(planning).must("handle", about(id, {{u"opinion"_s, u"无不同意见。"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(
            at(deputy).count("SELECT COUNT(*) FROM doc_task WHERE document_id = ?"
                             " AND step = 'co-handle' AND state = 'done' AND version > 0",
                             id),
            1, 20'000);
        at(deputy).must("mark-read", about(id));
        QTRY_COMPARE_WITH_TIMEOUT(
            at(finance).count("SELECT COUNT(*) FROM doc_reader WHERE document_id = ?"
                              " AND read_at IS NOT NULL AND version > 0",
                              id),
            1, 20'000);
        at(finance).must("handle", about(id, {{u"opinion"_s, u"已按要求办理。"_s}}));
        at(finance).must("answer", about(id, {{u"opinion"_s, u"检查已完成，情况如下……"_s}}));

        QTRY_COMPARE_WITH_TIMEOUT(at(secretary).stage(id), u"close"_s, 20'000);
        at(secretary).must("close", about(id));
        QTRY_COMPARE_WITH_TIMEOUT(at(archivist).stage(id), u"closed"_s, 20'000);
        at(archivist).must("file", about(id, {{u"retention"_s, u"permanent"_s}}));
        for (const auto& login : everybody) {
            if (login != outsider)
                QTRY_COMPARE_WITH_TIMEOUT(at(login).stage(id), u"filed"_s, 20'000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled() && m_office->differingDesks().isEmpty(),
                                 20'000);
        QCOMPARE(at(outsider).stage(id), QString());
        QVERIFY(!at(outsider).desk().blobs().has(*sha256));

        const auto view = viewAt(clerk, id);
        QStringList opinions;
        for (const auto& opinion : view.opinions)
            opinions.append(opinion.kind + u' ' + opinion.authorName);
        QCOMPARE(opinions, QStringList({u"propose 陈敏"_s, u"instruct 吴国平"_s, u"handle 孙海燕"_s,
                                        u"handle 史晓红"_s, u"answer 史晓红"_s}));
        QCOMPARE(view.readers.size(), 1);
        QCOMPARE(view.readers.first().readByName, u"何志远"_s);
        QVERIFY(view.readers.first().readAt.isValid());
        QVERIFY(!view.reminders.isEmpty());
        QCOMPARE(m_office->journalOf(id).join(u' '),
                 u"register review-pass propose open instruct circulate remind handle mark-read"
                 u" handle answer close file"_s);
    }

    void aStandInLeavesBothNamesOnEveryDesk()
    {
        const QDate today = officeDate(m_office->server().business.clock.now());
        VERIFY_OK(m_office->server().give(leader, u"people.set-stand-in"_s,
                                          {{u"id"_s, newUuidText()},
                                           {u"post"_s, leaderPost().section(u':', 1)},
                                           {u"deputy"_s, personOf(deputy)},
                                           {u"firstDay"_s, today.toString(Qt::ISODate)},
                                           {u"lastDay"_s, today.addDays(5).toString(Qt::ISODate)},
                                           {u"reason"_s, u"出差"_s}}));
        const QString id = proposed();
        QTRY_COMPARE_WITH_TIMEOUT(at(deputy).stage(id), u"instruct"_s, 20'000);
        at(deputy).must("instruct", instruction(id));
        for (const auto& login : {clerk, leader, finance}) {
            QTRY_COMPARE_WITH_TIMEOUT(at(login).stage(id), u"handle"_s, 20'000);
            const auto opinion = viewAt(login, id).opinions.last();
            QCOMPARE(opinion.kind, u"instruct"_s);
            QCOMPARE(opinion.authorName, u"何志远"_s);
            QCOMPARE(opinion.onBehalfOfName, u"吴国平"_s);
            QCOMPARE(opinion.post, leaderPost());
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled() && m_office->differingDesks().isEmpty(),
                                 20'000);
    }

    void whatNobodyHasReadIsTakenBack()
    {
        const QString id = proposed();
        at(secretary).must("withdraw", about(id));
        QTRY_COMPARE_WITH_TIMEOUT(at(leader).stage(id), u"propose"_s, 20'000);
        QCOMPARE(at(leader).refusalOf("instruct", instruction(id)), u"documents.not-your-turn"_s);
        at(secretary).must("propose", proposal(id));
        QTRY_COMPARE_WITH_TIMEOUT(at(leader).stage(id), u"instruct"_s, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled() && m_office->differingDesks().isEmpty(),
                                 20'000);
    }

    void whatWasReadStays()
    {
        const QString id = proposed();
        at(leader).must("open", about(id));
        QTRY_COMPARE_WITH_TIMEOUT(
            at(secretary).count("SELECT COUNT(*) FROM doc_task WHERE read_at IS NOT NULL"
                                " AND step = 'instruct' AND version > 0 AND document_id = ?",
                                id),
            1, 20'000);
        QCOMPARE(at(secretary).refusalOf("withdraw", about(id)), u"workflow.already-read"_s);
        QCOMPARE(at(secretary).stage(id), u"instruct"_s);
    }

    void theLineIsCutAndEverythingArrivesOnceAndInOrder()
    {
        const QString id = proposed();
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 20'000);
        m_office->server().stop();
        QStringList offline;
        for (int i = 0; i < 3; ++i)
            offline.append(registered());
        at(leader).must("open", about(id));
        at(leader).must("instruct", instruction(id, u"请抓紧落实。"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!at(clerk).desk().state().connected, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(at(clerk).desk().state().waiting, 3, 20'000);
        // 待编号: here, and without a number until the server gives one.
        const auto me = at(clerk).desk().actor();
        documents::ListQuery query;
        query.folder = documents::Folder::Unnumbered;
        query.whose = documents::Whose::Register;
        const auto unnumbered = documents::ids(at(clerk).db(), **me, query);
        VERIFY_OK(unnumbered);
        QCOMPARE(unnumbered->size(), size_t(3));
        QCOMPARE(at(leader).stage(id), u"handle"_s);
        QCOMPARE(at(finance).stage(id), QString());

        m_office->server().start();
        m_office->kickAll();
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(at(finance).stage(id), u"handle"_s, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->differingDesks().isEmpty(), 20'000);
        // Numbers in the order in which they were registered, none left out.
        for (int i = 0; i < 3; ++i)
            QCOMPARE(at(head).field(offline.at(i), u"number_serial"_s).toInt(), i + 2);
        QCOMPARE(m_office->journalOf(id).join(u' '),
                 u"register review-pass propose open instruct"_s);
        for (const auto& each : offline)
            QCOMPARE(m_office->journalOf(each).join(u' '), u"register"_s);
    }

    void aRefusalComesBackWithItsReasonAndNothingWrittenIsLost()
    {
        const QString id = proposed();
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 20'000);
        // The leader is on the train while the secretary takes the document back.
        m_office->server().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!at(leader).desk().state().connected, 20'000);
        at(leader).must("instruct", instruction(id, u"同意，请财务司把好关。"_s));
        QCOMPARE(at(leader).stage(id), u"handle"_s);
        m_office->server().openService();
        VERIFY_OK(m_office->server().give(secretary, u"documents.withdraw"_s, about(id)));
        m_office->server().start();
        at(leader).desk().kick();
        QTRY_COMPARE_WITH_TIMEOUT(at(leader).refused().size(), 1, 60'000);
        const auto refused = at(leader).refused().first();
        QCOMPARE(refused.command.name, u"documents.instruct"_s);
        QCOMPARE(refused.command.params.value("opinion"_L1).toString(),
                 u"同意，请财务司把好关。"_s);
        QCOMPARE(refused.error->code, u"documents.not-your-turn"_s);
        // The forecast went with it.
        QTRY_COMPARE_WITH_TIMEOUT(at(leader).stage(id), u"propose"_s, 20'000);
        QVERIFY(viewAt(leader, id).opinions.size() == 1);
        QVERIFY(!m_office->journalOf(id).contains(u"instruct"_s));
        VERIFY_OK(at(leader).desk().setSeenTo(refused.n));
        QVERIFY(at(leader).refused().isEmpty());
        m_office->kickAll();
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled() && m_office->differingDesks().isEmpty(),
                                 60'000);
    }
};

QTEST_GUILESS_MAIN(TestIncomingDocument)
#include "tst_incoming_document.moc"
