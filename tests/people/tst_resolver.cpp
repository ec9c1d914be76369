// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/rows.h"
#include "people/rules/roles.h"
#include "people/small_ministry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace chancery;
using namespace chancery::test;

namespace {

QString post(const char* word)
{
    return s("post:") + idOf(word);
}

QString unit(const char* word)
{
    return s("unit:") + idOf(word);
}

/// The meaning of the directory in the plainest words, to hold the resolver's SQL against.
class Reference {
public:
    Reference(const people::Directory& directory, const QDate& day) : d(directory), m_day(day) {}

    QStringList scopes(const PersonId& person)
    {
        const people::Person* self = d.person(person);
        if (!self || !self->days().holds(m_day))
            return {};
        m_participants = {s("person:") + person.text()};
        addPerson(person, false);
        for (const auto& standIn : d.standIns) {
            if (standIn.deputy != person || !standIn.holds(m_day))
                continue;
            if (standIn.person)
                addPerson(*standIn.person, *standIn.person != person);
            else
                addPost(*standIn.post, d.holderOn(*standIn.post, m_day) == nullptr ||
                                           d.holderOn(*standIn.post, m_day)->person != person);
        }
        int clearance = 0;
        for (const auto& c : d.clearances) {
            if (c.person == person && c.days.holds(m_day))
                clearance = std::max(clearance, c.grade);
        }
        QStringList scopes{store::everyoneScope};
        for (int grade = 0; grade <= clearance; ++grade) {
            for (const auto& participant : std::as_const(m_participants))
                scopes.append(store::scopeOf(participant, grade));
        }
        scopes.removeDuplicates();
        scopes.sort();
        return scopes;
    }

private:
    void addPerson(const PersonId& person, bool asDeputy)
    {
        for (const auto& holding : d.holdings) {
            if (holding.person == person && holding.days.holds(m_day))
                addPost(holding.post, asDeputy);
        }
        for (const auto& grant : d.grants) {
            if (grant.person == person)
                addGrant(grant, asDeputy);
        }
    }
    void addPost(const PostId& id, bool asDeputy)
    {
        if (!d.post(id)->days.holds(m_day))
            return;
        m_participants << s("post:") + id.text() << s("unit:") + d.post(id)->unit.text();
        for (const auto& grant : d.grants) {
            if (grant.post == id)
                addGrant(grant, asDeputy);
        }
    }
    void addGrant(const people::RoleGrant& grant, bool asDeputy)
    {
        if (!grant.days.holds(m_day) || (asDeputy && people::isAdministrative(grant.role)))
            return;
        m_participants << s("role:") + grant.role;
        if (grant.unit)
            m_participants << s("unit:") + grant.unit->text();
    }

    const people::Directory& d;
    QDate m_day;
    QStringList m_participants;
};

} // namespace

class TestResolver : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<HandlerHarness> m_office;

    bool does(const char* login, const char* command, const QJsonObject& params)
    {
        const auto done = m_office->run(idOf(login), s(command), params);
        if (!done.ok())
            qWarning("%s: %s", command, qPrintable(done.error().debugText()));
        return done.ok();
    }
    store::Actor who(const char* login) { return *m_office->actor(idOf(login)); }
    bool setStandIn(const char* asker, const char* kind, const char* principal, const char* deputy,
                    const char* firstDay, const char* lastDay)
    {
        return does(asker, "people.set-stand-in",
                    {{s("id"), newUuidText()},
                     {s(kind), idOf(principal)},
                     {s("deputy"), idOf(deputy)},
                     {s("firstDay"), s(firstDay)},
                     {s("lastDay"), s(lastDay)}});
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<HandlerHarness>(peopleParts());
        found(*m_office);
    }

    void aPersonActsAsThePostTheUnitAndTheRoles()
    {
        const auto clerk = who("zhangwei");
        QCOMPARE(clerk.name, s("张伟"));
        QCOMPARE(clerk.unitName, s("财务司综合处"));
        QCOMPARE(clerk.clearance, 0);
        QVERIFY(clerk.may(s("person:") + idOf("zhangwei")));
        QVERIFY(clerk.may(post("finance-clerk")));
        QVERIFY(clerk.may(unit("finance-general")));
        QVERIFY(clerk.may(unit("finance"))); // for which the clerk's role speaks
        QVERIFY(clerk.hasRole("unit-clerk"));
        QVERIFY(!clerk.may(unit("planning-general")));
        QVERIFY(!who("zhangwei2").may(unit("planning")));
        QCOMPARE(who("kang").clearance, 2);
        QVERIFY(who("kang").scopes().contains(unit("finance") + s("#2")));
        QVERIFY(!who("kang").scopes().contains(unit("finance") + s("#3")));
    }

    void strangersAndTheDepartedAreNobody()
    {
        QCOMPARE(m_office->actor(idOf("gone")).error().code, s("harness.nobody"));
        QCOMPARE(m_office->actor(idOf("stranger")).error().code, s("harness.nobody"));
        m_office->clock().setOfficeDay(QDate(2026, 1, 31));
        QVERIFY(m_office->actor(idOf("gone")).ok());
    }

    void workFollowsThePostToItsNewHolder()
    {
        QVERIFY(does("admin", "people.assign-post",
                     {{s("id"), newUuidText()},
                      {s("post"), idOf("registrar")},
                      {s("person"), idOf("qin")},
                      {s("firstDay"), s("2026-07-15")},
                      {s("takeOver"), true}}));
        QVERIFY(who("li").may(post("registrar")));
        QVERIFY(!who("qin").may(post("registrar")));
        m_office->clock().setOfficeDay(QDate(2026, 7, 15));
        QVERIFY(!who("li").may(post("registrar")));
        QVERIFY(!who("li").hasRole("registry"));
        QVERIFY(!who("li").may(unit("documents")));
        QVERIFY(who("qin").may(post("registrar")));
        QVERIFY(who("qin").hasRole("registry"));
        QVERIFY(who("qin").may(post("planning-head"))); // two posts
        QCOMPARE(who("qin").unitName, s("规划司"));
    }

    void theOfficeDayBeginsAtMidnightInTheOffice()
    {
        QVERIFY(setStandIn("kang", "person", "kang", "qin", "2026-07-15", "2026-07-15"));
        const QTimeZone zone = officeZone();
        const auto deputises = [&](const QDate& day, const QTime& time) {
            m_office->clock().set(QDateTime(day, time, zone));
            return who("qin").may(post("finance-head"));
        };
        QVERIFY(!deputises(QDate(2026, 7, 14), QTime(23, 59, 59)));
        QVERIFY(deputises(QDate(2026, 7, 15), QTime(0, 0)));
        QVERIFY(deputises(QDate(2026, 7, 15), QTime(23, 59, 59)));
        QVERIFY(!deputises(QDate(2026, 7, 16), QTime(0, 0)));
    }

    void aDeputyActsOnBehalfOfThePrincipalWithTheirOwnClearance()
    {
        QVERIFY(setStandIn("wu", "person", "wu", "song", "2026-07-14", "2026-07-20"));
        const auto deputy = who("song");
        QCOMPARE(deputy.onBehalfOf(post("minister"))->text(), idOf("wu"));
        QCOMPARE(deputy.onBehalfOf(s("role:leader"))->text(), idOf("wu"));
        QVERIFY(!deputy.onBehalfOf(post("director")));
        QVERIFY(!deputy.may(s("person:") + idOf("wu")));
        QCOMPARE(deputy.clearance, 2);
        QVERIFY(deputy.scopes().contains(post("minister") + s("#2")));
        QVERIFY(!deputy.scopes().contains(post("minister") + s("#3")));
    }

    void onesOwnRightComesBeforeSomebodyElses()
    {
        QVERIFY(setStandIn("wu", "person", "wu", "lin", "2026-07-14", "2026-07-20"));
        QVERIFY(who("lin").may(post("minister")));
        QVERIFY(!who("lin").onBehalfOf(s("role:leader")));
        QVERIFY(!who("lin").onBehalfOf(unit("leaders")));
    }

    void deputiesOfDeputiesGetOnlyWhatIsTheDeputysOwn()
    {
        QVERIFY(setStandIn("wu", "person", "wu", "lin", "2026-07-14", "2026-07-20"));
        QVERIFY(setStandIn("lin", "person", "lin", "song", "2026-07-14", "2026-07-20"));
        QVERIFY(who("song").may(post("vice")));
        QVERIFY(!who("song").may(post("minister")));
    }

    void aDeputyForAPostFollowsThePostNotThePerson()
    {
        QVERIFY(setStandIn("kang", "post", "finance-head", "qin", "2026-07-14", "2026-07-20"));
        QCOMPARE(who("qin").onBehalfOf(post("finance-head"))->text(), idOf("kang"));
        QVERIFY(does("admin", "people.assign-post",
                     {{s("id"), newUuidText()},
                      {s("post"), idOf("finance-head")},
                      {s("person"), idOf("li")},
                      {s("takeOver"), true}}));
        QCOMPARE(who("qin").onBehalfOf(post("finance-head"))->text(), idOf("li"));
    }

    void aVacantPostHasADeputyWhoNamesNobody()
    {
        QVERIFY(setStandIn("admin", "post", "deputy-registrar", "li", "2026-07-14", "2026-07-20"));
        QVERIFY(who("li").may(post("deputy-registrar")));
        QVERIFY(!who("li").onBehalfOf(post("deputy-registrar")));
    }

    void anEndedStandInEndsAtOnce()
    {
        QVERIFY(setStandIn("kang", "person", "kang", "qin", "2026-07-14", "2026-07-20"));
        const auto d = people::loadDirectory(m_office->db());
        QVERIFY(does("kang", "people.end-stand-in", {{s("id"), d->standIns.first().id.text()}}));
        QVERIFY(!who("qin").may(post("finance-head")));
    }

    void administrativeRolesPassToNoDeputy()
    {
        QVERIFY(setStandIn("auditor", "person", "auditor", "li", "2026-07-14", "2026-07-20"));
        QVERIFY(who("li").may(post("auditing")));
        QVERIFY(!who("li").hasRole("auditor"));
    }

    void anExpiredClearanceIsNone()
    {
        QVERIFY(does("admin", "people.set-clearance",
                     {{s("id"), newUuidText()},
                      {s("person"), idOf("kang")},
                      {s("grade"), 2},
                      {s("firstDay"), s("2026-07-14")},
                      {s("lastDay"), s("2026-07-15")}}));
        QCOMPARE(who("kang").clearance, 2);
        m_office->clock().setOfficeDay(QDate(2026, 7, 16));
        QCOMPARE(who("kang").clearance, 0);
    }

    void capacitiesHaveAStableOrder()
    {
        QVERIFY(setStandIn("wu", "person", "wu", "song", "2026-07-14", "2026-07-20"));
        QVERIFY(who("song").capacities == who("song").capacities);
        QCOMPARE(who("song").capacities.first().participant, s("person:") + idOf("song"));
    }

    void randomRightsAgreeWithThePlainMeaning();
};

void TestResolver::randomRightsAgreeWithThePlainMeaning()
{
    const QDate base(2026, 7, 14);
    QRandomGenerator random(20260714);
    const auto pick = [&](const QStringList& words) {
        return idOf(words[random.bounded(int(words.size()))]);
    };
    const QStringList posts{
        s("minister"),     s("vice"),          s("director"),      s("registrar"),
        s("finance-head"), s("finance-clerk"), s("planning-head"), s("deputy-registrar")};
    const QStringList persons{s("wu"), s("lin"), s("song"), s("li"), s("kang"), s("qin")};
    int accepted = 0;
    for (int step = 0; step < 400; ++step) {
        const QDate first = base.addDays(random.bounded(20));
        const QString from = first.toString(Qt::ISODate);
        const QString to = first.addDays(random.bounded(15)).toString(Qt::ISODate);
        QJsonObject params{{s("id"), newUuidText()}, {s("firstDay"), from}, {s("lastDay"), to}};
        QString command;
        switch (random.bounded(4)) {
        case 0:
            command = s("people.assign-post");
            params.insert(s("post"), pick(posts));
            params.insert(s("person"), pick(persons));
            params.insert(s("takeOver"), random.bounded(2) == 0);
            break;
        case 1:
            command = s("people.grant-role");
            params.insert(s("role"), people::roles()[random.bounded(int(people::roles().size()))]);
            params.insert(random.bounded(2) == 0 ? s("post") : s("person"), QString());
            for (const auto* key : {"post", "person"}) {
                if (params.contains(s(key)))
                    params.insert(s(key), pick(qstrcmp(key, "post") == 0 ? posts : persons));
            }
            break;
        case 2:
            command = s("people.set-clearance");
            params.insert(s("person"), pick(persons));
            params.insert(s("grade"), random.bounded(4));
            break;
        default:
            command = s("people.set-stand-in");
            const bool whole = random.bounded(2) == 0;
            params.insert(whole ? s("person") : s("post"), pick(whole ? persons : posts));
            params.insert(s("deputy"), pick(persons));
        }
        accepted += m_office->run(idOf("admin"), command, params).ok();
    }
    QVERIFY2(accepted > 100, qPrintable(QString::number(accepted)));

    const auto d = people::loadDirectory(m_office->db());
    QVERIFY(d.ok());
    for (int offset = -1; offset < 40; ++offset) {
        m_office->clock().setOfficeDay(base.addDays(offset));
        for (const auto& person : d->persons) {
            const auto actor = m_office->actor(person.id.text());
            const QStringList scopes = actor.ok() ? actor->scopes() : QStringList();
            QCOMPARE(scopes, Reference(*d, base.addDays(offset)).scopes(person.id));
        }
    }
}

QTEST_APPLESS_MAIN(TestResolver)
#include "tst_resolver.moc"
