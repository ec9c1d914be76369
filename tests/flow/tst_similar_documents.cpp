// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// 精简发文 over the whole ministry, over the real wire: while somebody drafts, the centre tells
// what others are writing on the same. What the drafter may not see is counted where it is written,
// and not a word of it leaves the centre.

#include "documents/data/similar_question.h"
#include "support/drafted.h"
#include "support/examined.h"
#include "support/seated_office.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString finance = u"nizhiyong"_s; ///< Of one department,
const QString operations = u"lidan"_s;  ///< and of another, who writes on the same.
const QString secretary = u"chenmin"_s; ///< Sees what is examined for the ministry.
const QString title = u"示例部关于开展民用飞艇安全检查的通知"_s;

Manuscript notice()
{
    return noticeOf(title, {u"各直属单位"_s}, u"现就检查有关事项通知如下。"_s);
}

} // namespace

class TestSimilarDocuments : public QObject {
    Q_OBJECT

    std::unique_ptr<SeatedOffice> m_office;

    Result<QJsonObject> asked(const QString& login, const QJsonObject& params)
    {
        std::optional<Result<QJsonObject>> answer;
        m_office->at(login).desk().ask(
            this, u"documents.similar"_s, params,
            [&answer](const Result<QJsonObject>& given) { answer = given; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 20'000)
                   ? *answer
                   : Result<QJsonObject>(fail("sync.bad-answer"));
    }
    SimilarAnswer similar(const QString& login)
    {
        const auto answer = asked(login, {{u"title"_s, u"关于民用飞艇安全检查的通知"_s}});
        if (!answer.ok())
            qFatal("%s", qPrintable(answer.error().debugText()));
        return *SimilarAnswer::parse(*answer);
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<SeatedOffice>(QStringList{finance, operations, secretary});
        QTRY_VERIFY_WITH_TIMEOUT(m_office->allSettled(), 30'000);
    }
    void cleanup() { m_office.reset(); }

    void whatOthersWriteIsCountedAndNotShown()
    {
        const QString id = newUuidText();
        auto& author = m_office->at(operations);
        author.must("draft", {{u"id"_s, id},
                              {u"way"_s, u"outgoing"_s},
                              {u"text"_s, notice().toJson()},
                              {u"slip"_s, closedSlip().toJson()}});
        const auto confirmed = [&] {
            return author.count("SELECT COUNT(*) FROM doc_document WHERE id = ? AND version > 0"
                                " AND id NOT IN (SELECT document_id FROM doc_task"
                                " WHERE version = 0)",
                                id);
        };
        QTRY_COMPARE_WITH_TIMEOUT(confirmed(), 1, 20'000);
        // A draft is its drafter's alone: to others it is not even a number.
        QCOMPARE(similar(finance).hidden, QList<HiddenAlike>());
        const SimilarAnswer own = similar(operations);
        QCOMPARE(own.found.size(), 1);
        QCOMPARE(own.found.first().document.id, id);
        QVERIFY(own.found.first().score > 0.8);

        author.must("submit-draft",
                    {{u"document"_s, id},
                     {u"seen"_s, notice().hash()},
                     {u"signers"_s, QJsonArray{participantOf("post", "minister")}}});
        QTRY_COMPARE_WITH_TIMEOUT(m_office->at(secretary).stage(id), u"check"_s, 20'000);
        const auto answer = asked(finance, {{u"title"_s, title}});
        VERIFY_OK(answer);
        QVERIFY(!QString::fromUtf8(QJsonDocument(*answer).toJson()).contains(u"飞艇"_s));
        QVERIFY(!QString::fromUtf8(QJsonDocument(*answer).toJson()).contains(id));
        const auto told = SimilarAnswer::parse(*answer);
        VERIFY_OK(told);
        QCOMPARE(told->found.size(), 0);
        QCOMPARE(told->hidden.size(), 1);
        QCOMPARE(told->hidden.first().count, 1);
        QVERIFY(!told->hidden.first().unit.isEmpty());
        QVERIFY(told->looked > 0);
        QVERIFY(!told->unit.isEmpty());
        // Whoever examines it sees it by name; the one that is written is not like itself.
        QCOMPARE(similar(secretary).found.value(0).document.title, title);
        const auto others = asked(operations, {{u"title"_s, title}, {u"not"_s, id}});
        VERIFY_OK(others);
        QCOMPARE(SimilarAnswer::parse(*others)->found.size(), 0);
        QCOMPARE(SimilarAnswer::parse(*others)->hidden.size(), 0);
    }

    void withoutALineNobodyIsAsked()
    {
        m_office->server().stop();
        const auto answer = asked(finance, {{u"title"_s, title}});
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, u"sync.offline"_s);
        m_office->server().start();
        QTRY_VERIFY_WITH_TIMEOUT(asked(finance, {{u"title"_s, title}}).ok(), 30'000);
        const auto odd = asked(finance, {{u"title"_s, QString()}});
        QCOMPARE(odd.error().code, u"base.bad-field"_s);
    }
};

QTEST_GUILESS_MAIN(TestSimilarDocuments)
#include "tst_similar_documents.moc"
