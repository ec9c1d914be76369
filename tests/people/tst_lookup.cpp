// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/rows.h"
#include "people/rules/duties.h"
#include "people/rules/lookup.h"
#include "people/rules/parse.h"
#include "people/small_ministry.h"

#include <QTest>

using namespace chancery;
using namespace chancery::people;
using namespace chancery::test;

class TestLookup : public QObject {
    Q_OBJECT

private:
    const QDate m_today{2026, 7, 14};
    Directory m_ministry;
    NameBook m_names;

    void divide(const char* leader, const char* unit, int position)
    {
        Division division(*DivisionId::parse(newUuidText()), *PostId::parse(idOf(leader)));
        division.position = position;
        division.units = {*UnitId::parse(idOf(unit))};
        m_ministry.divisions.append(division);
    }
    QStringList leaders(const char* unit) const
    {
        QStringList posts;
        for (const auto& division : leadersFor(m_ministry, idOf(unit), m_today))
            posts << division.leader.text();
        return posts;
    }
    QString best(const char* text, int kinds) const
    {
        const auto hits = Finder(m_ministry, m_names, m_today).find(s(text), kinds, 5);
        return hits.isEmpty() ? QString() : hits.first().shown;
    }

private Q_SLOTS:
    void init()
    {
        m_ministry = *parseDirectory(smallMinistry());
        m_names = NameBook(m_ministry, m_today);
    }

    void unitsStandUnderTheirParentsInOrder()
    {
        for (auto& unit : m_ministry.units) {
            unit.position = unit.id.text() == idOf("planning") ? 1 : 2;
            if (unit.id.text() == idOf("documents"))
                unit.days.last = m_today.addDays(-1);
        }
        const auto lines = unitTree(m_ministry, m_today);
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines[0].id, idOf("ministry"));
        QCOMPARE(lines[1].id, idOf("planning"));
        QCOMPARE(lines[2].id, idOf("planning-general"));
        QCOMPARE(lines[2].depth, 2);
    }

    void theWayUpAndTheUnitsBelowAreKnown()
    {
        QCOMPARE(unitAndAbove(m_ministry, idOf("documents")),
                 QStringList({idOf("documents"), idOf("office"), idOf("ministry")}));
        QCOMPARE(unitAndBelow(m_ministry, idOf("office")),
                 QSet<QString>({idOf("documents"), idOf("office")}));
    }

    void postsAreListedWithTheirHolders()
    {
        const auto lines = postsOf(m_ministry, m_names, {idOf("documents")}, m_today);
        QCOMPARE(lines.size(), 2);
        const bool firstIsHeld = !lines[0].person.isEmpty();
        const auto& held = lines[firstIsHeld ? 0 : 1];
        QCOMPARE(held.name, s("李晓梅"));
        QCOMPARE(held.unitLabel, s("办公厅文电处"));
        QVERIFY(lines[firstIsHeld ? 1 : 0].person.isEmpty());
        QCOMPARE(postsOf(m_ministry, m_names, {}, m_today).size(), 11);
    }

    void leadersOfAUnitAreThoseOfTheNearestNamedUnit()
    {
        divide("minister", "office", 1);
        divide("vice", "finance", 2);
        QCOMPARE(leaders("documents"), QStringList{idOf("minister")});
        QCOMPARE(leaders("finance-general"), QStringList{idOf("vice")});
        QCOMPARE(leaders("planning"), QStringList());
        divide("minister", "finance", 1);
        QCOMPARE(leaders("finance"), QStringList({idOf("minister"), idOf("vice")}));
        m_ministry.divisions[1].days.last = m_today.addDays(-1);
        QCOMPARE(leaders("finance"), QStringList{idOf("minister")});
        QVERIFY(!divisionOf(m_ministry, idOf("vice"), m_today));
        QVERIFY(divisionOf(m_ministry, idOf("minister"), m_today));
    }

    void whoIsResponsibleIsFoundByTheWordsOfTheMatter()
    {
        const auto duty = [](const char* field, const char* unit, const QStringList& words,
                             int position) {
            Duty made(*DutyId::parse(newUuidText()), *UnitId::parse(idOf(unit)));
            made.field = s(field);
            made.words = words;
            made.position = position;
            return made;
        };
        QList<Duty> table{duty("安全生产", "office", {s("安全"), s("事故")}, 1),
                          duty("网络安全", "planning", {s("安全"), s("IPv6")}, 2),
                          duty("财税金融", "finance", {s("预算")}, 3)};
        const auto answer = [&](const char* text) {
            const auto found = dutiesFor(table, s(text), m_today);
            return found.isEmpty()
                       ? QString()
                       : found.first().duty.field + u' ' + found.first().words.join(u'、');
        };
        QCOMPARE(answer("开展网络安全检查"), s("网络安全 网络安全"));
        // The word alone is of both: the table's own order decides.
        QCOMPARE(answer("加强安全工作"), s("安全生产 安全"));
        QCOMPARE(answer("推进ipv6规模部署，确保安全"), s("网络安全 IPv6、安全"));
        QCOMPARE(answer("预算执行情况"), s("财税金融 预算"));
        QCOMPARE(answer("组织植树"), QString());
        QCOMPARE(dutiesFor(table, s("安全事故和预算"), m_today).size(), 3);

        table[2].days.last = m_today.addDays(-1);
        QCOMPARE(answer("预算执行情况"), QString());
        QVERIFY(!dutyOf(table, s("财税金融"), m_today));
        QVERIFY(dutyOf(table, s("财税金融"), m_today.addDays(-1)));
    }

    void peopleAreFoundByNamePinyinLoginUnitAndPost()
    {
        QCOMPARE(best("康永年", Finder::Persons), s("康永年"));
        QCOMPARE(best("kyn", Finder::Persons), s("康永年"));
        QCOMPARE(best("kangyong", Finder::Persons), s("康永年"));
        QCOMPARE(best("zw 规划", Finder::Persons), s("张伟（规划司综合处）"));
        QCOMPARE(best("张伟 财务", Finder::Persons), s("张伟（财务司综合处）"));
        QCOMPARE(best("财务司司长", Finder::Posts), s("财务司司长"));
        QCOMPARE(best("fbz", Finder::Posts), s("副部长"));
        QCOMPARE(best("cws", Finder::Units), s("财务司"));
        QCOMPARE(best("xyz", Finder::Persons | Finder::Posts | Finder::Units), QString());
    }

    void theDepartedAreNotFound()
    {
        const Finder finder(m_ministry, m_names, m_today);
        const auto hits = finder.find(s("张伟"), Finder::Persons, 10);
        QCOMPARE(hits.size(), 2);
        QCOMPARE(finder.find(s("张伟"), Finder::Persons, 1).size(), 1);
    }

    void aLoginLeadsToItsPerson()
    {
        HandlerHarness office(peopleParts());
        found(office);
        QCOMPARE((*personByLogin(office.db(), s("kang")))->text(), idOf("kang"));
        QVERIFY(!*personByLogin(office.db(), s("nobody")));
    }
};

QTEST_APPLESS_MAIN(TestLookup)
#include "tst_lookup.moc"
