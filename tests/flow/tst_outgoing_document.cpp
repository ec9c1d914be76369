// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The whole way of what a ministry sends out (发文办理), jointly with another, as its people see
// it, each on a desk of their own, over the real wire: from the draft to the archive, signed
// without a line, and numbered by the centre alone.

#include "documents/data/manuscripts.h"
#include "documents/rules/slip.h"
#include "support/examined.h"
#include "support/seated_office.h"
#include "support/verify.h"

#include <QJsonArray>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString drafter = u"nizhiyong"_s;
const QString examiner = u"taozhengping"_s;
const QString cosigner = u"lidan"_s; ///< Clerk of the operations bureau.
const QString secretary = u"chenmin"_s;
const QString vice = u"hezhiyuan"_s;
const QString minister = u"zhoujianguo"_s;
const QString registry = u"zhengkeqin"_s;
const QString archivist = u"tanxiuying"_s;
const QString outsider = u"xiongxiaofang"_s;
const QStringList everybody{drafter,  examiner, cosigner,  secretary, vice,
                            minister, registry, archivist, outsider};

Manuscript jointNotice()
{
    Manuscript text;
    text.issuers = {u"示例部"_s, u"财政部"_s};
    text.title = u"示例部 财政部关于开展专项检查的通知"_s;
    text.addressees = {u"各省、自治区、直辖市工业主管部门"_s, u"财政厅（局）"_s};
    text.copiesTo = {u"审计署"_s};
    text.body = {Block::paragraph(u"为加强资金管理，现就有关事项通知如下："_s),
                 Block::heading(1, u"检查范围"_s), Block::paragraph(u"上年度安排的全部项目。"_s),
                 Block::heading(1, u"工作要求"_s),
                 Block::paragraph(u"请于本月底前完成自查，并将结果报送两部。"_s)};
    return text;
}

Slip slip()
{
    Slip slip;
    slip.publicity = Publicity::OnRequest;
    slip.publicityReason = u"检查结束前不宜公开"_s;
    slip.copies = 120;
    return slip;
}

} // namespace

class TestOutgoingDocument : public QObject {
    Q_OBJECT

    std::unique_ptr<SeatedOffice> m_office;
    const QString m_id = newUuidText();

    OfficeDesk& at(const QString& login) { return m_office->at(login); }
    QString text(const QString& login, const QString& column)
    {
        return at(login).field(m_id, column).toString();
    }
    QString stageAt(const QString& login) { return at(login).stage(m_id); }
    void act(const QString& login, const char* verb, QJsonObject params = {})
    {
        params[u"document"_s] = m_id;
        at(login).must(verb, params);
    }
    /// Agrees to the text that this desk shows.
    void agree(const QString& login, const char* verb)
    {
        act(login, verb, {{u"seen"_s, text(login, u"text_hash"_s)}, {u"verdict"_s, u"agree"_s}});
    }
    /// How many items of a step are open on a desk, as the centre has confirmed.
    qint64 open(const QString& login, const QString& step)
    {
        return at(login).count("SELECT COUNT(*) FROM doc_task WHERE document_id ||"
                               " step = ? AND is_open = 1 AND version > 0",
                               m_id + step);
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<SeatedOffice>(everybody);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 30'000);
    }
    void cleanup() { m_office.reset(); }

    void aJointDocumentGoesFromTheDraftToTheArchive()
    {
        at(drafter).must("draft", {{u"id"_s, m_id},
                                   {u"way"_s, u"outgoing"_s},
                                   {u"text"_s, jointNotice().toJson()},
                                   {u"slip"_s, slip().toJson()}});
        QTRY_VERIFY_WITH_TIMEOUT(at(drafter).settled(), 20'000);
        QCOMPARE(stageAt(drafter), u"draft"_s);
        act(drafter, "submit-draft",
            {{u"seen"_s, text(drafter, u"text_hash"_s)},
             {u"examiners"_s, QJsonArray{participantOf("post", "safety-head")}},
             {u"cosigners"_s, QJsonArray{participantOf("unit", "operations")}},
             {u"signers"_s, QJsonArray{participantOf("post", "vice-minister-3"),
                                       participantOf("post", "minister")}}});
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(examiner), u"examine"_s, 20'000);
        agree(examiner, "examine");
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(cosigner), u"cosign"_s, 20'000);
        act(cosigner, "cosign",
            {{u"seen"_s, text(cosigner, u"text_hash"_s)},
             {u"verdict"_s, u"comment"_s},
             {u"opinion"_s, u"建议明确自查范围。"_s}});
        // The secretary writes the next version before passing it on.
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(secretary), u"check"_s, 20'000);
        Manuscript better = jointNotice();
        better.body[2].text = u"上年度安排的全部项目，含结转项目。"_s;
        act(secretary, "write",
            {{u"base"_s, text(secretary, u"text_hash"_s)},
             {u"text"_s, better.toJson()},
             {u"slip"_s, slip().toJson()}});
        act(secretary, "check-draft",
            {{u"seen"_s, text(secretary, u"text_hash"_s)}, {u"ticked"_s, everyPoint()}});
        QTRY_COMPARE_WITH_TIMEOUT(open(vice, u"sign"_s), 1, 20'000);
        QCOMPARE(text(vice, u"text_hash"_s), better.hash());
        agree(vice, "sign");

        // The minister signs without a line; when it is back, what he signed is there, once.
        QTRY_VERIFY_WITH_TIMEOUT(
            text(minister, u"signers"_s) == u"何志远"_s && at(minister).settled(), 20'000);
        m_office->server().stop();
        agree(minister, "sign");
        QCOMPARE(stageAt(minister), u"issue"_s);
        m_office->server().start();
        QTRY_COMPARE_WITH_TIMEOUT(open(registry, u"recheck"_s), 1, 60'000);
        QCOMPARE(text(registry, u"signers"_s), u"何志远、周建国"_s);
        QCOMPARE(text(registry, u"signed_hash"_s), better.hash());
        act(registry, "recheck", {{u"seen"_s, better.hash()}});
        act(registry, "give-number", {{u"code"_s, u"示发"_s}});
        // The number is the centre's to give.
        QTRY_COMPARE_WITH_TIMEOUT(text(registry, u"doc_number"_s).endsWith(u"〕1号"_s), true,
                                  20'000);
        act(registry, "print", {{u"copies"_s, 120}});
        act(registry, "affix-seal");
        act(registry, "issue");
        QTRY_COMPARE_WITH_TIMEOUT(stageAt(archivist), u"issued"_s, 20'000);
        act(archivist, "file", {{u"retention"_s, u"permanent"_s}});
        for (const auto& login : everybody) {
            if (login != outsider)
                QTRY_COMPARE_WITH_TIMEOUT(stageAt(login), u"filed"_s, 20'000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled() && m_office->differingDesks().isEmpty(),
                                 20'000);
        QCOMPARE(stageAt(outsider), QString());
        const auto versions = manuscriptVersions(at(drafter).db(), m_id);
        VERIFY_OK(versions);
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->at(1).authorName, u"陈敏"_s);
        QCOMPARE(
            at(registry).count("SELECT COUNT(*) FROM doc_recipient WHERE document_id = ?", m_id),
            3);
        QCOMPARE(at(minister).count("SELECT COUNT(*) FROM doc_opinion WHERE kind = 'sign'"
                                    " AND document_id = ?",
                                    m_id),
                 2);
        for (const auto& login : everybody)
            QVERIFY2(at(login).refused().isEmpty(), qPrintable(login));
    }
};

QTEST_GUILESS_MAIN(TestOutgoingDocument)
#include "tst_outgoing_document.moc"
