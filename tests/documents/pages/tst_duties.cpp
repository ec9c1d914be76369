// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/office_desk.h"
#include "documents/pages/participants.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

/// Who leads and who signs, by the duty table (职责分工).
class TestDuties : public QObject {
    Q_OBJECT

    test::OfficeDesk m_desk;

private Q_SLOTS:
    /// 002: who answers for a matter is known by the duty table, and with it who signs.
    void theDutyTableNamesWhoAnswers()
    {
        Participants people(m_desk);
        const auto lines = people.dutiesFor(u"关于开展网络安全等级保护检查的通知"_s);
        QVERIFY(!lines.isEmpty());
        QCOMPARE(people.nameOf(lines.first().lead), u"网安局"_s);
        QVERIFY(lines.first().words.contains(u"等级保护"_s));
        QVERIFY(lines.first().leader.startsWith(u"post:"_s));
        QVERIFY(people.leadersOf(lines.first().lead).contains(lines.first().leader));
        QVERIFY(people.dutiesFor(u"关于放假的通知"_s).isEmpty());
        // A division has no leader of its own: its department's is in charge.
        auto q = m_desk.db().query("SELECT d.id, u.id FROM people_unit AS d JOIN people_unit AS u"
                                   " ON u.id = d.parent_id WHERE d.kind = 'division'");
        QVERIFY(q.next());
        const QString division = u"unit:"_s + q.text(0);
        const QString department = u"unit:"_s + q.text(1);
        QVERIFY(people.leadersOf(division).isEmpty());
        QCOMPARE(people.leaderInChargeOf(division), people.leadersOf(department).value(0));
        QVERIFY(!people.leaderInChargeOf(division).isEmpty());
    }
};

QTEST_MAIN(TestDuties)
#include "tst_duties.moc"
