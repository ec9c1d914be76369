// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/parse.h"
#include "people/rules/stand_in.h"
#include "people/small_ministry.h"

#include <QTest>

using namespace chancery;
using namespace chancery::people;
using namespace chancery::test;

namespace {

const QDate today(2026, 7, 14);

Asker as(const char* login)
{
    return {*PersonId::parse(idOf(login)), qstrcmp(login, "admin") == 0, false, today};
}

QJsonObject standIn(const char* id, const char* kind, const char* principal, const char* deputy,
                    int firstDay, int lastDay)
{
    return {{s("id"), idOf(id)},
            {s(kind), idOf(principal)},
            {s("deputy"), idOf(deputy)},
            {s("firstDay"), today.addDays(firstDay).toString(Qt::ISODate)},
            {s("lastDay"), today.addDays(lastDay).toString(Qt::ISODate)},
            {s("reason"), s("出国访问")}};
}

} // namespace

class TestStandIn : public QObject {
    Q_OBJECT

private:
    Directory m_ministry;

    static QString code(const Result<Directory>& result)
    {
        return result.ok() ? QString() : result.error().code;
    }

private Q_SLOTS:
    void initTestCase() { m_ministry = *parseDirectory(smallMinistry()); }

    void whoMaySetWhichStandIn_data()
    {
        QTest::addColumn<QString>("asker");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* asker, const QJsonObject& params,
                            const char* code = "") {
            QTest::newRow(name) << s(asker) << params << s(code);
        };
        row("for myself", "kang", standIn("a", "person", "kang", "qin", 0, 5));
        row("for a post of mine", "kang", standIn("a", "post", "finance-head", "qin", 0, 5));
        row("for somebody else", "kang", standIn("a", "person", "song", "qin", 0, 5),
            "people.not-yours");
        row("for a post of somebody else", "kang", standIn("a", "post", "director", "qin", 0, 5),
            "people.not-yours");
        row("the administrator for anybody", "admin", standIn("a", "person", "song", "qin", 0, 5));
        row("for a vacant post", "admin", standIn("a", "post", "deputy-registrar", "li", 0, 5));
        row("by oneself", "kang", standIn("a", "person", "kang", "kang", 0, 5),
            "people.stand-in-self");
        row("of one's own post by oneself", "kang",
            standIn("a", "post", "finance-head", "kang", 0, 5), "people.stand-in-self");
        row("beginning yesterday", "kang", standIn("a", "person", "kang", "qin", -1, 5),
            "people.stand-in-past");
        row("ending before it begins", "kang", standIn("a", "person", "kang", "qin", 5, 4),
            "people.stand-in-dates");
        row("for one day", "kang", standIn("a", "person", "kang", "qin", 5, 5));
        row("for a year", "kang", standIn("a", "person", "kang", "qin", 0, 365));
        row("for more than a year", "kang", standIn("a", "person", "kang", "qin", 0, 366),
            "people.stand-in-dates");
        row("by somebody gone", "kang", standIn("a", "person", "kang", "gone", 0, 5),
            "people.unknown-person");
        row("by nobody", "kang", standIn("a", "person", "kang", "nobody", 0, 5),
            "people.unknown-person");
        row("of no post", "admin", standIn("a", "post", "nothing", "qin", 0, 5),
            "people.unknown-post");
        QJsonObject both = standIn("a", "post", "finance-head", "qin", 0, 5);
        both.insert(s("person"), idOf("kang"));
        row("of person and post at once", "kang", both, "people.stand-in-principal");
        QJsonObject openEnd = standIn("a", "person", "kang", "qin", 0, 5);
        openEnd.remove(s("lastDay"));
        row("without an end", "kang", openEnd, "base.bad-field");
    }

    void whoMaySetWhichStandIn()
    {
        QFETCH(QString, asker);
        QFETCH(QJsonObject, params);
        QFETCH(QString, code);
        QCOMPARE(TestStandIn::code(setStandIn(m_ministry, as(qPrintable(asker)), params)), code);
    }

    void aPrincipalHasOneDeputyADay()
    {
        const auto first =
            setStandIn(m_ministry, as("kang"), standIn("a", "person", "kang", "qin", 0, 5));
        QCOMPARE(code(setStandIn(*first, as("kang"), standIn("b", "person", "kang", "li", 5, 9))),
                 s("people.stand-in-overlap"));
        QVERIFY(setStandIn(*first, as("kang"), standIn("b", "person", "kang", "li", 6, 9)).ok());
        QCOMPARE(code(setStandIn(*first, as("kang"), standIn("a", "person", "kang", "li", 6, 9))),
                 s("people.id-taken"));
    }

    void workDoesNotGoRoundInACircleOnAnyDay()
    {
        auto d = setStandIn(m_ministry, as("kang"), standIn("a", "person", "kang", "qin", 0, 5));
        d = setStandIn(*d, as("qin"), standIn("b", "post", "planning-head", "song", 3, 8));
        QVERIFY(d.ok());
        // kang → qin on 0…5, qin → song on 3…8: only on 3…5 would song → kang close the circle.
        QCOMPARE(code(setStandIn(*d, as("song"), standIn("c", "person", "song", "kang", 5, 7))),
                 s("people.stand-in-cycle"));
        QVERIFY(setStandIn(*d, as("song"), standIn("c", "person", "song", "kang", 6, 8)).ok());
        QVERIFY(setStandIn(*d, as("song"), standIn("c", "person", "song", "kang", 0, 2)).ok());
        QCOMPARE(code(setStandIn(*d, as("qin"), standIn("c", "person", "qin", "kang", 2, 2))),
                 s("people.stand-in-cycle"));
    }

    void anEndedStandInClosesNoCircleAndGivesRoom()
    {
        auto d = setStandIn(m_ministry, as("kang"), standIn("a", "person", "kang", "qin", 0, 5));
        d = endStandIn(*d, as("kang"), {{s("id"), idOf("a")}});
        QVERIFY(d.ok());
        QVERIFY(setStandIn(*d, as("qin"), standIn("b", "person", "qin", "kang", 0, 5)).ok());
        QVERIFY(setStandIn(*d, as("kang"), standIn("b", "person", "kang", "li", 0, 5)).ok());
    }

    void whoMayEndAStandIn_data()
    {
        QTest::addColumn<QString>("asker");
        QTest::addColumn<QString>("code");
        QTest::newRow("the principal") << s("kang") << QString();
        QTest::newRow("the deputy") << s("qin") << QString();
        QTest::newRow("the administrator") << s("admin") << QString();
        QTest::newRow("somebody else") << s("li") << s("people.not-yours");
    }

    void whoMayEndAStandIn()
    {
        QFETCH(QString, asker);
        const auto d =
            setStandIn(m_ministry, as("kang"), standIn("a", "post", "finance-head", "qin", 0, 5));
        const auto ended = endStandIn(*d, as(qPrintable(asker)), {{s("id"), idOf("a")}});
        QTEST(code(ended), "code");
    }

    void onlyAStandInThatExistsCanBeEnded()
    {
        QCOMPARE(code(endStandIn(m_ministry, as("admin"), {{s("id"), idOf("a")}})),
                 s("people.unknown-stand-in"));
    }
};

QTEST_APPLESS_MAIN(TestStandIn)
#include "tst_stand_in.moc"
