// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// 合并办理: several documents are handled as one, closed as one, or taken apart again; and 催办 not
// more often than the house wants it.
#include "office.h"

#include "documents/data/document_view.h"
#include "documents/data/queries.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

class Merging : public Office {
public:
    Merging()
    {
        first = reviewed();
        second = reviewed();
        third = registered(); // Not even reviewed yet.
    }
    void merge()
    {
        must(who.secretary, "merge",
             {{u"document"_s, first}, {u"documents"_s, QJsonArray{second}}});
        must(who.clerk, "merge", {{u"document"_s, first}, {u"documents"_s, QJsonArray{third}}});
    }
    QString code(const QString& person, const char* verb, const QJsonObject& params)
    {
        clock().advanceSeconds(60);
        const auto done = run(person, u"documents."_s + QLatin1String(verb), params);
        return done.ok() ? QString() : done.error().code;
    }
    int waiting(const QString& document)
    {
        auto q = db().query("SELECT COUNT(*) FROM doc_task WHERE document_id = ? AND is_open = 1");
        q.bind(document);
        return q.next() ? int(q.integer(0)) : -1;
    }
    DocumentView view(const QString& id)
    {
        return *documentView(db(), officeActors().at(2), id, clock().now()).value();
    }
    QString first;
    QString second;
    QString third;
};

} // namespace

class TestMerging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOthersRest()
    {
        Merging office;
        QCOMPARE(office.waiting(office.second), 1);
        office.merge();
        QCOMPARE(office.waiting(office.first), 1);
        QCOMPARE(office.waiting(office.second), 0);
        QCOMPARE(office.waiting(office.third), 0);
        QCOMPARE(office.document(office.second).value("merged_into"_L1).toString(), office.first);
        QVERIFY(office.document(office.second).value("holders"_L1).toArray().isEmpty());
        QCOMPARE(office.view(office.first).merged.size(), 2);
        QCOMPARE(office.code(office.who.clerk2, "review-pass", {{u"document"_s, office.third}}),
                 u"documents.merged-into"_s);
    }

    void closedAsOne()
    {
        Merging office;
        office.merge();
        const auto& who = office.who;
        office.must(who.secretary, "propose",
                    {{u"document"_s, office.first},
                     {u"opinion"_s, u"拟请财务司办理。"_s},
                     {u"next"_s, u"handle"_s},
                     {u"lead"_s, financeUnit}});
        office.must(who.finance, "handle",
                    {{u"document"_s, office.first}, {u"opinion"_s, u"已一并核办。"_s}});
        // Closed by the department, which is no manager of the others and need not see them.
        office.must(who.finance, "close", {{u"document"_s, office.first}});
        for (const QString& id : {office.first, office.second, office.third}) {
            QCOMPARE(office.stage(id), u"closed"_s);
            QCOMPARE(office.waiting(id), 1); // The archivist's.
        }
        const auto view = office.view(office.third);
        QCOMPARE(view.opinions.last().body, u"已一并核办。"_s);
        QCOMPARE(view.events.last().kind, u"close-merged"_s);
        office.must(who.archivist, "file",
                    {{u"document"_s, office.third}, {u"retention"_s, u"10"_s}});
        QCOMPARE(office.stage(office.third), u"filed"_s);
    }

    void takenApart()
    {
        Merging office;
        const QJsonObject before = office.document(office.second);
        office.merge();
        const auto merged = office.view(office.first).merged;
        office.must(office.who.secretary, "split",
                    {{u"document"_s, office.first}, {u"merged"_s, merged.first().id}});
        QCOMPARE(office.view(office.first).merged.size(), 1);
        QCOMPARE(office.waiting(office.second), 1);
        QCOMPARE(office.waiting(office.third), 0);
        QJsonObject after = office.document(office.second);
        for (const auto& column : before.keys())
            QCOMPARE(after.value(column), before.value(column));
        office.must(office.who.secretary, "split", {{u"document"_s, office.first}});
        QCOMPARE(office.waiting(office.third), 1);
        QCOMPARE(office.code(office.who.secretary, "split", {{u"document"_s, office.first}}),
                 u"documents.nothing-to-do"_s);
    }

    void filesComeAlong()
    {
        Merging office;
        office.authority().blobs.insert(QString(64, u'b'));
        office.must(office.who.clerk, "attach",
                    {{u"document"_s, office.second},
                     {u"attachments"_s, QJsonArray{QJsonObject{{u"sha256"_s, QString(64, u'b')},
                                                               {u"name"_s, u"来文.pdf"_s},
                                                               {u"size"_s, 10}}}}});
        office.authority().blobs.insert(QString(64, u'c'));
        office.must(office.who.clerk, "attach",
                    {{u"document"_s, office.first},
                     {u"attachments"_s, QJsonArray{QJsonObject{{u"sha256"_s, QString(64, u'c')},
                                                               {u"name"_s, u"主件.pdf"_s},
                                                               {u"size"_s, 10}}}}});
        office.merge();
        QCOMPARE(office.view(office.first).attachments.size(), 2);
        QCOMPARE(office.view(office.first).attachments.first().name, u"主件.pdf"_s);
        QVERIFY(office.view(office.first).attachments.last().name.endsWith(u"来文.pdf"_s));
        office.must(office.who.secretary, "split", {{u"document"_s, office.first}});
        QCOMPARE(office.view(office.first).attachments.size(), 1);
        QCOMPARE(office.view(office.second).attachments.size(), 1);
    }

    void isRefused()
    {
        Merging office;
        office.merge();
        const auto& who = office.who;
        const auto merge = [&](const QString& lead, const QJsonArray& others) {
            return office.code(who.secretary, "merge",
                               {{u"document"_s, lead}, {u"documents"_s, others}});
        };
        const QString fourth = office.reviewed();
        QCOMPARE(merge(fourth, {}), u"documents.others-needed"_s);
        QCOMPARE(merge(fourth, {fourth}), u"documents.others-needed"_s);
        QCOMPARE(merge(fourth, {office.second}), u"documents.merged-into"_s);
        QCOMPARE(merge(office.second, {fourth}), u"documents.merged-into"_s);
        QCOMPARE(merge(fourth, {office.first}), u"documents.has-merged"_s);
        QCOMPARE(merge(fourth, {office.filed()}), u"documents.not-to-merge"_s);
        QCOMPARE(office.code(who.finance, "merge",
                             {{u"document"_s, fourth}, {u"documents"_s, QJsonArray{office.first}}}),
                 u"documents.unknown"_s);
        QCOMPARE(office.code(who.clerk, "void",
                             {{u"document"_s, office.first}, {u"reason"_s, u"重复"_s}}),
                 u"documents.has-merged"_s);
    }

    void notUrgedTooOften()
    {
        Office office;
        const auto& who = office.who;
        const QString id = office.instructed();
        const auto urge = [&](int level) {
            const auto done =
                office.run(who.secretary, u"documents.remind"_s,
                           {{u"document"_s, id}, {u"step"_s, u"handle"_s}, {u"level"_s, level}});
            return done.ok() ? QString() : done.error().code;
        };
        QCOMPARE(urge(1), QString());
        office.clock().advanceSeconds(3 * 3600);
        QCOMPARE(urge(1), u"documents.reminded-lately"_s);
        // More serious at once; then the same not again, nor less.
        QCOMPARE(urge(2), QString());
        office.clock().advanceSeconds(2 * 3600);
        QCOMPARE(urge(1), u"documents.reminded-lately"_s);
        office.clock().advanceSeconds(3 * 3600);
        QCOMPARE(urge(1), QString());
    }
};

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
