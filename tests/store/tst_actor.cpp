// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/actor.h"

#include <QTest>

using namespace chancery;
using store::Actor;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestActor : public QObject {
    Q_OBJECT

    const PersonId m_chief = PersonId::create();
    Actor m_actor{PersonId::create(), k("张三"), k("办公室"), 0, {}};

private Q_SLOTS:
    void init()
    {
        m_actor.clearance = 0;
        m_actor.capacities = {{k("unit:1"), {}}, {k("post:chief"), m_chief}, {k("role:clerk"), {}}};
    }

    void onlyWhatIsHeldMayBeActedAs()
    {
        QVERIFY(m_actor.may(k("unit:1")));
        QVERIFY(m_actor.may(k("post:chief")));
        QVERIFY(!m_actor.may(k("unit:2")));
        QVERIFY(!m_actor.may(k("unit")));
        QVERIFY(!m_actor.may(k("unit:1#1")));
        QVERIFY(m_actor.hasRole("clerk"));
        QVERIFY(!m_actor.hasRole("admin"));
    }

    void aStandInActsForSomebody()
    {
        QCOMPARE(m_actor.onBehalfOf(k("post:chief")), std::optional(m_chief));
        QCOMPARE(m_actor.onBehalfOf(k("unit:1")), std::nullopt);
        QCOMPARE(m_actor.onBehalfOf(k("post:other")), std::nullopt);
    }

    void theirOwnRightComesFirstInWhateverOrder()
    {
        m_actor.capacities.append({k("post:chief"), {}});
        QCOMPARE(m_actor.onBehalfOf(k("post:chief")), std::nullopt);
        m_actor.capacities.prepend({k("post:chief"), {}});
        QCOMPARE(m_actor.onBehalfOf(k("post:chief")), std::nullopt);
    }

    void scopesAreSortedWithoutDoubles()
    {
        m_actor.capacities.append({k("unit:1"), m_chief});
        QCOMPARE(m_actor.scopes(),
                 (QStringList{k("everyone"), k("post:chief"), k("role:clerk"), k("unit:1")}));
    }

    void theClearedSeeEveryGradeUpToTheirs()
    {
        m_actor.capacities = {{k("unit:1"), {}}};
        m_actor.clearance = 2;
        QCOMPARE(m_actor.scopes(),
                 (QStringList{k("everyone"), k("unit:1"), k("unit:1#1"), k("unit:1#2")}));
    }

    void whoHoldsNothingSeesWhatIsForEverybody()
    {
        m_actor.capacities.clear();
        m_actor.clearance = 3;
        QCOMPARE(m_actor.scopes(), QStringList{store::everyoneScope});
    }
};

QTEST_GUILESS_MAIN(TestActor)
#include "tst_actor.moc"
