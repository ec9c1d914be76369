// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// An urgent telegram (特提) on a night on which the line is bad: registered, instructed at once,
// given to two departments, urged by degrees, circulated to the leaders, answered, filed with its
// archive code and handed over, each person at a desk of their own.

#include "documents/data/archiving.h"
#include "support/seated_office.h"
#include "support/verify.h"

#include <QJsonArray>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString clerk = u"lixiaomei"_s;
const QString head = u"zhengkeqin"_s;
const QString secretary = u"chenmin"_s;
const QString leader = u"wuguoping"_s;
const QString minister = u"zhoujianguo"_s;
const QString finance = u"shixiaohong"_s;
const QString planning = u"sunhaiyan"_s;
const QString archivist = u"tanxiuying"_s;
const QString outsider = u"xiongxiaofang"_s;
const QStringList everybody{clerk,   head,     secretary, leader,  minister,
                            finance, planning, archivist, outsider};

} // namespace

class TestUrgentTelegram : public QObject {
    Q_OBJECT

    std::unique_ptr<SeatedOffice> m_office;
    const QString m_id = newUuidText();

    OfficeDesk& at(const QString& login) { return m_office->at(login); }
    QString stageAt(const QString& login) { return at(login).stage(m_id); }
    void act(const QString& login, const char* verb, QJsonObject params = {})
    {
        params[u"document"_s] = m_id;
        at(login).must(verb, params);
    }
    QDateTime due(const QString& login)
    {
        return momentFromText(at(login).field(m_id, u"due_at"_s).toString());
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<SeatedOffice>(everybody);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 30'000);
    }
    void cleanup() { m_office.reset(); }

    void aTelegramGoesFromTheRegistryToTheArchive()
    {
        at(clerk).must("register", {{u"id"_s, m_id},
                                    {u"title"_s, u"关于立即核查仓储设施受灾情况的紧急通知"_s},
                                    {u"number"_s, u"国办发明电〔2026〕21号"_s},
                                    {u"issuer"_s, u"国务院办公厅"_s},
                                    {u"medium"_s, u"telegram"_s},
                                    {u"signedOn"_s, u"2026-07-14"_s},
                                    {u"urgency"_s, u"extreme"_s}});
        // Telegrams have a register of their own, and a limit by their grade.
        QTRY_VERIFY_WITH_TIMEOUT(
            at(clerk).field(m_id, u"number_text"_s).toString().startsWith(u"电收〔"_s), 20'000);
        const QDateTime limit = due(clerk);
        QVERIFY(limit.isValid());
        QVERIFY(limit <= m_office->server().business.clock.now().addDays(4));

        QTRY_COMPARE_WITH_TIMEOUT(stageAt(head), u"review"_s, 20'000);
        act(head, "review-pass");
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(secretary), u"propose"_s, 20'000);
        act(secretary, "propose",
            {{u"opinion"_s, u"特提电报，拟请国平副部长即批，财务司牵头、规划司配合。"_s},
             {u"next"_s, u"instruct"_s},
             {u"leaders"_s, QJsonArray{participantOf("post", "vice-minister-1")}},
             {u"lead"_s, participantOf("unit", "finance")},
             {u"co"_s, QJsonArray{participantOf("unit", "planning")}},
             {u"needsAnswer"_s, true}});

        // Urged twice while it lies with the leader; he sees each at once.
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(leader), u"instruct"_s, 20'000);
        for (const int level : {1, 2}) {
            act(secretary, "remind",
                {{u"step"_s, u"instruct"_s},
                 {u"level"_s, level},
                 {u"text"_s, u"特提，请即批。"_s}});
            QTRY_COMPARE_WITH_TIMEOUT(
                at(leader).count("SELECT COUNT(*) FROM doc_reminder WHERE document_id = ?"
                                 " AND version > 0",
                                 m_id),
                level, 20'000);
        }

        // The line is gone when he signs; it arrives once when the line is back.
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 20'000);
        m_office->server().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!at(leader).desk().state().connected, 20'000);
        act(leader, "open");
        act(leader, "instruct",
            {{u"opinion"_s, u"同意。请财务司连夜核实，明晨报结果。"_s},
             {u"verdict"_s, u"agree"_s}});
        QCOMPARE(stageAt(leader), u"handle"_s);
        QCOMPARE(stageAt(finance), QString());
        m_office->server().start();
        m_office->kickAll();
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(finance), u"handle"_s, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(planning), u"handle"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(secretary), u"handle"_s, 20'000);

        // The leaders who must know of it have it before them meanwhile.
        act(secretary, "circulate",
            {{u"readers"_s, QJsonArray{participantOf("post", "minister")}},
             {u"purpose"_s, u"inform"_s},
             {u"ordered"_s, true}});
        QTRY_VERIFY_WITH_TIMEOUT(!stageAt(minister).isEmpty(), 20'000);
        act(minister, "mark-read", {{u"opinion"_s, u"已阅。"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 20'000);

        act(planning, "handle", {{u"opinion"_s, u"规划内设施未受影响。"_s}});
        // The lead waits for what the other has to say, and for its coming here.
        QTRY_COMPARE_WITH_TIMEOUT(
            at(finance).count("SELECT COUNT(*) FROM doc_task WHERE document_id = ?"
                              " AND step = 'co-handle' AND is_open = 1",
                              m_id),
            0, 20'000);
        act(finance, "handle", {{u"opinion"_s, u"已核实，受损仓库两处，应急资金已安排。"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(finance), u"answer"_s, 20'000);
        act(finance, "answer", {{u"opinion"_s, u"核查情况报告如下……"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(secretary), u"close"_s, 20'000);
        act(secretary, "close");
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(archivist), u"closed"_s, 20'000);

        // The item is the centre's to give, like every number.
        act(archivist, "file", {{u"retention"_s, u"permanent"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(at(archivist).field(m_id, u"archive_code"_s).toString(),
                                  u"0001-WS·2026-Y-CWS-0001"_s, 20'000);
        at(archivist).must("hand-over-archive",
                           {{u"documents"_s, QJsonArray{m_id}}, {u"receiver"_s, u"示例档案馆"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(
            at(archivist).count("SELECT COUNT(*) FROM doc_transfer WHERE version > 0"), 1, 20'000);
        QCOMPARE(documents::transfers(at(archivist).db())->first().items, 1);

        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled() && m_office->differingDesks().isEmpty(),
                                 20'000);
        QCOMPARE(stageAt(outsider), QString());
        QCOMPARE(m_office->journalOf(m_id).join(u' '),
                 u"register review-pass propose remind remind open instruct circulate mark-read "
                 "handle handle answer close file hand-over-archive"_s);
        for (const auto& login : everybody)
            QVERIFY2(at(login).refused().isEmpty(), qPrintable(login));
    }
};

QTEST_GUILESS_MAIN(TestUrgentTelegram)
#include "tst_urgent_telegram.moc"
