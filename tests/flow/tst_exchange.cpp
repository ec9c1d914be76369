// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// 公文传输 between a ministry and a provincial bureau that has an account here: what was issued
// goes out as a signed package over the line, comes back with a reason, goes once more, lies
// unsigned for more than a day, and is signed for at last. The bureau's own desk holds its box and
// nothing else.

#include "documents/data/office_books.h"
#include "documents/data/package_file.h"
#include "documents/data/transmissions.h"
#include "office/signing.h"
#include "support/drafted.h"
#include "support/examined.h"
#include "support/seated_office.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString clerk = u"zhengkeqin"_s;  ///< The registry, which issues and sends.
const QString drafter = u"nizhiyong"_s; ///< Of a department.
const QString secretary = u"chenmin"_s;
const QString minister = u"zhoujianguo"_s;
const QString admin = u"shenhaoran"_s;
const QString bureau = u"wangyi"_s;      ///< The bureau's, with an account here,
const QString otherBureau = u"zhaoer"_s; ///< and another one's.
const QString bureauName = u"示例省工信厅"_s;
const QString otherName = u"示例市工信局"_s;

Manuscript notice()
{
    auto text = noticeOf(u"示例部关于报送监测数据的通知"_s, {bureauName, otherName},
                         u"请于每月5日前报送上月监测数据。"_s);
    text.copiesTo = {u"示例学会"_s};
    return text;
}

} // namespace

class TestExchange : public QObject {
    Q_OBJECT

    std::unique_ptr<SeatedOffice> m_office;
    QTemporaryDir m_home;
    std::unique_ptr<OfficeDesk> m_bureau;
    const QString m_id = newUuidText();
    const QByteArray m_paper = "%PDF-1.7 the paper as it was issued";

    OfficeServer& server() { return m_office->server(); }
    void give(const QString& login, const char* command, const QJsonObject& params)
    {
        const auto given = server().give(login, QLatin1String(command), params);
        if (!given.ok())
            qFatal("%s: %s", command, qPrintable(given.error().debugText()));
    }
    /// A unit outside with one person in it, who gets an account.
    void addOutside(const QString& name, const QString& login, const QString& person)
    {
        const QString unit = newUuidText();
        const QString post = newUuidText();
        give(admin, "people.add-unit",
             {{u"id"_s, unit}, {u"name"_s, name}, {u"kind"_s, u"outside"_s}});
        give(admin, "people.add-post",
             {{u"id"_s, post}, {u"unit"_s, unit}, {u"title"_s, u"机要员"_s}});
        give(admin, "people.add-person",
             {{u"id"_s, personOf(login)}, {u"name"_s, person}, {u"login"_s, login}});
        give(admin, "people.assign-post",
             {{u"id"_s, newUuidText()},
              {u"post"_s, post},
              {u"person"_s, personOf(login)},
              {u"main"_s, true}});
        server().seat({login});
    }
    /// The document through the whole house, past the desks: its way is another story.
    void issue()
    {
        const auto act = [this](const QString& login, const char* verb, QJsonObject params = {}) {
            params[u"document"_s] = m_id;
            give(login, verb, params);
        };
        const QString seen = notice().hash();
        give(drafter, "documents.draft",
             {{u"id"_s, m_id},
              {u"way"_s, u"outgoing"_s},
              {u"text"_s, notice().toJson()},
              {u"slip"_s, closedSlip().toJson()}});
        act(drafter, "documents.submit-draft",
            {{u"seen"_s, seen}, {u"signers"_s, QJsonArray{participantOf("post", "minister")}}});
        act(secretary, "documents.check-draft", {{u"seen"_s, seen}, {u"ticked"_s, everyPoint()}});
        act(minister, "documents.sign", {{u"seen"_s, seen}, {u"verdict"_s, u"agree"_s}});
        act(clerk, "documents.recheck", {{u"seen"_s, seen}});
        act(clerk, "documents.give-number", {{u"code"_s, u"示办发"_s}});
        act(clerk, "documents.print", {{u"copies"_s, 3}});
        act(clerk, "documents.affix-seal");
        act(clerk, "documents.issue");
    }

    OfficeDesk& office() { return m_office->at(clerk); }
    /// What the bureau's desk says of its packages: "serial state", the latest first.
    QStringList box()
    {
        QStringList lines;
        const auto held = transmissions(m_bureau->db(), 100);
        for (const auto& each : held.ok() ? *held : QList<TransmissionView>())
            lines.append(u"%1 %2 %3"_s.arg(each.unitName).arg(each.serial).arg(each.state));
        return lines;
    }
    QString latestInBox() { return transmissions(m_bureau->db(), 1)->first().id; }
    QString stateAtOffice(const QString& transmission)
    {
        const auto held = transmissionsOf(office().db(), m_id);
        for (const auto& each : held.ok() ? *held : QList<TransmissionView>()) {
            if (each.id == transmission)
                return each.state;
        }
        return {};
    }
    qint64 rowsAtBureau(const char* sql) { return m_bureau->count(sql); }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<SeatedOffice>(QStringList{clerk});
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 30'000);
        addOutside(bureauName, bureau, u"王一"_s);
        addOutside(otherName, otherBureau, u"赵二"_s);
        issue();
        m_bureau = std::make_unique<OfficeDesk>(server(), m_home.filePath(newUuidText()), bureau);
        m_bureau->signIn();
        QTRY_VERIFY_WITH_TIMEOUT(m_bureau->settled(), 30'000);
    }
    void cleanup()
    {
        m_bureau.reset();
        m_office.reset();
    }

    void aPackageIsReturnedSentAgainAndSignedFor()
    {
        // The bureau sees who it is, and nobody of the house.
        QCOMPARE(m_bureau->desk().actor()->value().unitName, bureauName);
        QVERIFY(m_bureau->desk().actor()->value().isOutside);
        QCOMPARE(rowsAtBureau("SELECT COUNT(*) FROM people_person"), 1);
        QCOMPARE(rowsAtBureau("SELECT COUNT(*) FROM people_unit"), 1);
        QCOMPARE(box(), QStringList());

        QTRY_COMPARE_WITH_TIMEOUT(office().stage(m_id), u"issued"_s, 20'000);
        const auto sha256 = office().desk().blobs().addBytes(m_paper);
        VERIFY_OK(sha256);
        office().must("transmit",
                      {{u"document"_s, m_id},
                       {u"paper"_s, QJsonObject{{u"sha256"_s, *sha256},
                                                {u"name"_s, u"正本.pdf"_s},
                                                {u"size"_s, m_paper.size()},
                                                {u"mediaType"_s, u"application/pdf"_s}}}});
        // Two units have an account, and get theirs by line; the third is carried.
        QTRY_COMPARE_WITH_TIMEOUT(box(), QStringList{u"示例省工信厅 1 sent"_s}, 20'000);
        QCOMPARE(office().count("SELECT COUNT(*) FROM doc_transmission WHERE carrier = 'line'"), 2);
        QCOMPARE(office().count("SELECT COUNT(*) FROM doc_transmission WHERE carrier = 'medium'"),
                 1);
        QCOMPARE(rowsAtBureau("SELECT COUNT(*) FROM doc_document"), 0);

        // The package is whole and the house's: sheet, digests and signature hold over the line.
        m_bureau->desk().fetchBlob(*sha256);
        QTRY_VERIFY_WITH_TIMEOUT(m_bureau->desk().blobs().has(*sha256), 20'000);
        const QString first = latestInBox();
        const auto package = packageOf(m_bureau->db(), first, [&](const QString& each) {
            const auto& blobs = m_bureau->desk().blobs();
            return blobs.read(each, 0, blobs.size(each));
        });
        VERIFY_OK(package);
        DocumentSettings checking;
        office::checkSignatures(checking);
        QCOMPARE(package->faults(checking.verify).size(), 0);
        QCOMPARE(package->files.value(u"files/01-正本.pdf"_s), m_paper);

        // Back with a reason; without one it is refused where it is given.
        const QJsonObject back{{u"transmission"_s, first}, {u"state"_s, u"returned"_s}};
        QCOMPARE(m_bureau->refusalOf("sign-for", back), u"documents.reason-needed"_s);
        QJsonObject reasoned = back;
        reasoned[u"remark"_s] = u"缺附件"_s;
        m_bureau->must("sign-for", reasoned);
        QTRY_COMPARE_WITH_TIMEOUT(stateAtOffice(first), u"returned"_s, 20'000);
        QCOMPARE(office().count("SELECT COUNT(*) FROM doc_recipient WHERE state = 'returned'"
                                " AND remark = '缺附件' AND document_id = ?",
                                m_id),
                 1);

        // Once more, under the next number; the others have theirs and get none.
        office().must("transmit", {{u"document"_s, m_id}});
        QTRY_COMPARE_WITH_TIMEOUT(
            box(), (QStringList{u"示例省工信厅 2 sent"_s, u"示例省工信厅 1 returned"_s}), 20'000);
        QCOMPARE(office().count("SELECT COUNT(*) FROM doc_transmission"), 4);

        // A day and more, and nobody signs: it stands on the list of those who have not.
        const QString second = latestInBox();
        const auto late = [this] {
            const auto now = server().business.clock.now().addSecs(25 * 3600);
            QStringList names;
            const auto list = unsignedTransmissions(office().db(), now, 24);
            for (const auto& each : *list)
                names.append(each.unitName);
            names.sort();
            return names;
        };
        QCOMPARE(unsignedTransmissions(office().db(), server().business.clock.now(), 24)->size(),
                 0);
        QCOMPARE(late(), (QStringList{u"示例学会"_s, u"示例市工信局"_s, u"示例省工信厅"_s}));

        // The bureau signs while its line is down; it arrives when the line is back.
        server().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!m_bureau->desk().state().connected, 20'000);
        m_bureau->must("sign-for", {{u"transmission"_s, second}, {u"state"_s, u"received"_s}});
        server().start();
        m_bureau->desk().kick();
        office().desk().kick();
        QTRY_COMPARE_WITH_TIMEOUT(stateAtOffice(second), u"received"_s, 60'000);
        QCOMPARE(late(), (QStringList{u"示例学会"_s, u"示例市工信局"_s}));
        QCOMPARE(office().count("SELECT COUNT(*) FROM doc_recipient WHERE state = 'received'"
                                " AND answered_by = '王一' AND document_id = ?",
                                m_id),
                 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_bureau->settled() && m_office->allSettled(), 20'000);
        QVERIFY(m_office->differingDesks().isEmpty());
        const auto centre = server().open();
        QCOMPARE(m_bureau->rows(), rowsByRights(*centre, server().business, bureau));
        QVERIFY(m_bureau->refused().isEmpty());
    }

    void aUnitOutsideDoesNothingElseHere()
    {
        // It is told nothing about what the house writes either.
        std::optional<Result<QJsonObject>> told;
        m_bureau->desk().ask(this, u"documents.similar"_s, {{u"title"_s, notice().title}},
                             [&told](const Result<QJsonObject>& answer) { told = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(told.has_value(), 20'000);
        QCOMPARE(told->error().code, u"server.unknown-question"_s);
        // Neither on its own desk nor past it.
        QCOMPARE(m_bureau->refusalOf("draft", {{u"id"_s, newUuidText()},
                                               {u"way"_s, u"outgoing"_s},
                                               {u"text"_s, notice().toJson()},
                                               {u"slip"_s, closedSlip().toJson()}}),
                 u"store.not-for-outside"_s);
        const auto past =
            server().give(bureau, u"documents.register"_s, registration(newUuidText(), 1));
        QCOMPARE(past.error().code, u"store.not-for-outside"_s);
        // Another bureau's package is none of its business, whoever has told it the id.
        const auto sha256 = office().desk().blobs().addBytes(m_paper);
        office().must("transmit", {{u"document"_s, m_id},
                                   {u"paper"_s, QJsonObject{{u"sha256"_s, *sha256},
                                                            {u"name"_s, u"正本.pdf"_s},
                                                            {u"size"_s, m_paper.size()}}}});
        QTRY_COMPARE_WITH_TIMEOUT(box().size(), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(office().settled(), 20'000);
        QString foreign;
        const auto sent = transmissionsOf(office().db(), m_id);
        for (const auto& each : *sent) {
            if (each.unitName == otherName)
                foreign = each.id;
        }
        const auto given =
            server().give(bureau, u"documents.sign-for"_s,
                          {{u"transmission"_s, foreign}, {u"state"_s, u"received"_s}});
        QCOMPARE(given.error().code, u"documents.no-transmission"_s);
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
