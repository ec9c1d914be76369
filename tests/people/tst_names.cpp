// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/participant_name.h"
#include "people/rules/names.h"
#include "people/rules/parse.h"
#include "people/small_ministry.h"

#include <QTest>

using namespace chancery;
using namespace chancery::people;
using namespace chancery::test;

class TestNames : public QObject {
    Q_OBJECT

private:
    const QDate m_today{2026, 7, 14};
    Directory m_ministry;

    void add(const char* login, const char* name, const char* post)
    {
        Person person(*PersonId::parse(idOf(login)));
        person.name = s(name);
        person.login = s(login);
        m_ministry.persons.append(person);
        Holding holding(*HoldingId::parse(idOf(s("h") + s(login))), *PostId::parse(idOf(post)),
                        person.id);
        holding.main = true;
        m_ministry.holdings.append(holding);
    }

private Q_SLOTS:
    void init() { m_ministry = *parseDirectory(smallMinistry()); }

    void unitsOfOneNameAreToldApartByTheirDepartment()
    {
        const NameBook names(m_ministry, m_today);
        QCOMPARE(names.unit(idOf("finance")), s("财务司"));
        QCOMPARE(names.unit(idOf("finance-general")), s("财务司综合处"));
        QCOMPARE(names.unit(idOf("planning-general")), s("规划司综合处"));
        QCOMPARE(names.shortUnit(idOf("planning-general")), s("综合处"));
        QCOMPARE(names.unit(idOf("nowhere")), QString());
    }

    void doubledNamesAreShownWithTheUnit()
    {
        const NameBook names(m_ministry, m_today);
        QCOMPARE(names.person(idOf("kang")), s("康永年"));
        QCOMPARE(names.person(idOf("zhangwei")), s("张伟（财务司综合处）"));
        QCOMPARE(names.person(idOf("zhangwei2")), s("张伟（规划司综合处）"));
        QCOMPARE(names.personWithUnit(idOf("kang")), s("康永年（财务司）"));
        QCOMPARE(names.personWithUnit(idOf("zhangwei")), s("张伟（财务司综合处）"));
        QVERIFY(names.isDoubled(s("张伟")));
        QVERIFY(!names.isDoubled(s("康永年")));
    }

    void somebodyGoneIsStillToldApartFromANamesake()
    {
        const NameBook names(m_ministry, m_today);
        QCOMPARE(names.person(idOf("gone")), s("张伟（gone）"));
    }

    void namesDoubledInOneUnitAreToldApartByTheLogin()
    {
        add("zhangwei3", "张伟", "deputy-registrar");
        m_ministry.posts.last().unit = m_ministry.post(*PostId::parse(idOf("finance-clerk")))->unit;
        for (auto& post : m_ministry.posts) {
            if (post.id.text() == idOf("deputy-registrar"))
                post.unit = *UnitId::parse(idOf("finance-general"));
        }
        const NameBook names(m_ministry, m_today);
        QCOMPARE(names.person(idOf("zhangwei")), s("张伟（zhangwei）"));
        QCOMPARE(names.person(idOf("zhangwei3")), s("张伟（zhangwei3）"));
        QCOMPARE(names.person(idOf("zhangwei2")), s("张伟（规划司综合处）"));
    }

    void postsAreNamedWithUnitAndHolder()
    {
        const NameBook names(m_ministry, m_today);
        QCOMPARE(names.post(idOf("finance-head")), s("财务司司长"));
        QCOMPARE(names.post(idOf("vice")), s("副部长"));
        QCOMPARE(names.postWithHolder(idOf("finance-head")), s("财务司司长 康永年"));
        QCOMPARE(names.postWithHolder(idOf("deputy-registrar")), s("办公厅文电处副处长"));
        QCOMPARE(names.holderOf(idOf("finance-head")), idOf("kang"));
    }

    void participantsReadAsTheOfficeSaysThem()
    {
        const NameBook names(m_ministry, m_today);
        QCOMPARE(names.participant(s("person:") + idOf("li")), s("李晓梅"));
        QCOMPARE(names.participant(s("post:") + idOf("registrar")),
                 s("办公厅文电处收文登记员 李晓梅"));
        QCOMPARE(names.participant(s("unit:") + idOf("finance")), s("财务司"));
        QCOMPARE(names.participant(s("role:leader")), QString());
    }

    void theRecordsNamesAgreeWithTheBookOfNames()
    {
        HandlerHarness office(peopleParts());
        found(office);
        const NameBook names(m_ministry, m_today);
        const auto named = [&](const QString& participant) {
            return *people::participantName(office.db(), participant, m_today);
        };
        for (const auto& unit : m_ministry.units) {
            const QString participant = s("unit:") + unit.id.text();
            QCOMPARE(named(participant), names.unit(unit.id.text()));
        }
        for (const auto& post : m_ministry.posts)
            QCOMPARE(named(s("post:") + post.id.text()), names.post(post.id.text()));
        for (const auto& person : m_ministry.persons) {
            const bool gone = person.login == s("gone");
            QCOMPARE(named(s("person:") + person.id.text()),
                     gone ? QString() : names.person(person.id.text()));
        }
        QCOMPARE(named(s("role:leader")), s("leader"));
        QCOMPARE(named(s("role:king")), QString());
        QCOMPARE(named(s("person:") + idOf("stranger")), QString());
        QCOMPARE(named(s("")), QString());
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
