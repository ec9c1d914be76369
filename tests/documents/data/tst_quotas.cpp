// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// 精简发文: what departments issue, beside last year's and their quotas.
#include "outgoing_office.h"

#include "documents/data/past_documents.h"
#include "documents/data/quotas.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestQuotas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeNumbersOfADepartment()
    {
        Outgoing office;
        office.comeToIssued();
        const QDate day = officeDate(office.clock().now());
        auto list = issuedByDepartment(office.db(), day);
        VERIFY_OK(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().department, u"厅"_s);
        QCOMPARE(list->first().now.documents, 1);
        QCOMPARE(list->first().now.recipients, 3);
        QCOMPARE(list->first().now.copies, 80);
        QCOMPARE(list->first().lastYear.documents, 0);
        // The day before it was not issued yet; a year later it is last year's.
        QCOMPARE(issuedByDepartment(office.db(), day.addDays(-1))->size(), 0);
        const auto later = issuedByDepartment(office.db(), day.addYears(1)).value();
        QCOMPARE(later.first().now.documents, 0);
        QCOMPARE(later.first().lastYear.copies, 80);
        const auto early = issuedByDepartment(office.db(), day.addYears(1).addDays(-1)).value();
        QCOMPARE(early.first().lastYear.documents, 0);
        QCOMPARE(early.first().lastWhole.documents, 1);
    }

    void aCollectiveNameReachesAsManyAsItHas()
    {
        DocumentSettings settings;
        settings.departments = [](store::Database&) -> Result<int> { return 19; };
        Outgoing office(closedSlip(), u"outgoing"_s, settings);
        office.comeToIssued();
        const QDate day = officeDate(office.clock().now());
        // 各司局 are nineteen; how many 各直属单位 are nobody knows, so it is one, like 应急管理部.
        QCOMPARE(issuedByDepartment(office.db(), day)->first().now.recipients, 21);
        QCOMPARE(issuedCurve(office.db(), {}, day)->now.last().recipients, 21);
        QCOMPARE(issuedBetween(office.db(), {}, day, day)->recipients, 21);
        // As many as there were then, not as there are now; of what is older than this, one each.
        VERIFY_OK(office.db().run("UPDATE doc_recipient SET organs = NULL"));
        QCOMPARE(issuedByDepartment(office.db(), day)->first().now.recipients, 3);
    }

    void theYearClimbsFromMonthToMonth()
    {
        Outgoing office;
        office.comeToIssued();
        const QDate day = officeDate(office.clock().now());
        VERIFY_OK(office.db().run("UPDATE doc_document SET drafting_unit_name = '财务司预算处'"));
        const auto curve = issuedCurve(office.db(), u"财务司"_s, day);
        VERIFY_OK(curve);
        QCOMPARE(curve->now.size(), day.month());
        QCOMPARE(curve->now.last().copies, 80);
        QCOMPARE(curve->now.last().recipients, 3);
        QCOMPARE(curve->now.value(day.month() - 2).documents, 0);
        QCOMPARE(curve->lastYear.size(), 12);
        QCOMPARE(curve->lastYear.last().documents, 0);
        // From its month on it is there; a year later in the line of the year before.
        const auto later = issuedCurve(office.db(), QString(), QDate(day.year() + 1, 1, 31));
        VERIFY_OK(later);
        QCOMPARE(later->now.size(), 1);
        QCOMPARE(later->lastYear.value(day.month() - 2).documents, 0);
        QCOMPARE(later->lastYear.value(day.month() - 1).documents, 1);
        QCOMPARE(later->lastYear.last().copies, 80);
        QCOMPARE(issuedCurve(office.db(), u"规划司"_s, day)->now.last().documents, 0);
    }

    void quotas()
    {
        Outgoing office;
        office.comeToIssued();
        const auto& who = office.who;
        const QDate day = officeDate(office.clock().now());
        QJsonObject quota{{u"department"_s, u"厅"_s}, {u"year"_s, day.year()}, {u"copies"_s, 80}};
        QCOMPARE(office.run(who.clerk, u"documents.set-quota"_s, quota).error().code,
                 u"documents.not-secretary"_s);
        office.must(who.secretary, "set-quota", quota);
        QVERIFY(!issuedByDepartment(office.db(), day)->first().isOver());
        quota[u"copies"_s] = 79;
        office.must(who.secretary, "set-quota", quota);
        const auto over = issuedByDepartment(office.db(), day).value();
        QVERIFY(over.first().isOver());
        QCOMPARE(over.first().copyQuota, std::optional(79));
        QVERIFY(!over.first().documentQuota);
        QVERIFY(office.sees(who.clerk, u"doc_quota"_s, u"厅:%1"_s.arg(day.year())));
        QVERIFY(!office.sees(who.planning, u"doc_quota"_s, u"厅:%1"_s.arg(day.year())));
        // A division's documents are its department's.
        VERIFY_OK(office.db().run("UPDATE doc_document SET drafting_unit_name = '财务司预算处'"));
        const auto divided = issuedByDepartment(office.db(), day).value();
        QCOMPARE(divided.first().department, u"财务司"_s);
        QCOMPARE(divided.first().now.documents, 1);
        QCOMPARE(divided.last().department, u"厅"_s);
        QCOMPARE(divided.last().now.documents, 0);
    }
};

QTEST_GUILESS_MAIN(TestQuotas)
#include "tst_quotas.moc"
