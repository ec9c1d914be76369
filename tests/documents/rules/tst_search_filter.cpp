// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/search_filter.h"

#include <QTest>

using namespace chancery::documents;
using namespace Qt::StringLiterals;

/// What is typed above a list is taken apart into conditions and words.
class TestSearchFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothLanguagesSayTheSame()
    {
        SearchFilter wanted;
        wanted.yearFrom = wanted.yearTo = 2025;
        wanted.kind = u"notice"_s;
        wanted.organ = u"国务院办公厅"_s;
        wanted.numberFrom = 17;
        wanted.numberTo = 40;
        wanted.state = u"closed"_s;
        wanted.handler = u"财务司"_s;
        const auto chinese = TypedSearch::parse(
            u"防汛 年:2025 文种：通知 机关:国务院办公厅 文号:17-40 状态:办结 承办:财务司 值班");
        QVERIFY(chinese.filter == wanted);
        QCOMPARE(chinese.words, u"防汛 值班"_s);
        const auto english = TypedSearch::parse(
            u"year:2025 kind:Notice organ:国务院办公厅 number:17～40 STATE:closed handler:财务司");
        QVERIFY(english.filter == wanted);
        QVERIFY(english.words.isEmpty());
    }

    void rangesAreOpenAtEitherEnd_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("one") << u"文号:17"_s << 17 << 17;
        QTest::newRow("full width") << u"文号：１７号"_s << 17 << 17;
        QTest::newRow("from") << u"文号:17-"_s << 17 << -1;
        QTest::newRow("to") << u"文号:-40"_s << -1 << 40;
        QTest::newRow("turned") << u"文号:40至17"_s << 17 << 40;
        QTest::newRow("no number") << u"文号:国发"_s << -1 << -1;
        QTest::newRow("three") << u"文号:1-2-3"_s << -1 << -1;
        QTest::newRow("nothing yet") << u"文号:"_s << -1 << -1;
    }

    void rangesAreOpenAtEitherEnd()
    {
        QFETCH(QString, typed);
        QFETCH(int, from);
        QFETCH(int, to);
        const auto search = TypedSearch::parse(typed);
        QCOMPARE(search.filter.numberFrom.value_or(-1), from);
        QCOMPARE(search.filter.numberTo.value_or(-1), to);
        QCOMPARE(search.parts.size(), 1);
        QCOMPARE(search.parts.first().isUnderstood, from >= 0 || to >= 0);
    }

    void whatIsNoConditionIsLookedFor()
    {
        for (const auto& typed : {u"时间:2025"_s, u"10:30"_s, u":年"_s, u"http://x"_s}) {
            const auto search = TypedSearch::parse(typed);
            QVERIFY(search.filter.isEmpty());
            QCOMPARE(search.words, typed);
        }
    }

    void valuesInQuotesHoldSpaces()
    {
        const auto search = TypedSearch::parse(u"organ:\"Ministry of Finance\" 机关:“财政 部” 款");
        QCOMPARE(search.parts.size(), 2);
        QCOMPARE(search.parts[0].value, u"Ministry of Finance"_s);
        QCOMPARE(search.filter.organ, u"财政 部"_s);
        QCOMPARE(search.words, u"款"_s);
        QCOMPARE(TypedSearch::parse(u"机关:\"未完").filter.organ, u"未完"_s);
    }

    void aConditionIsTakenAwayAlone()
    {
        const QString typed = u"防汛 年:2025 状态:在办 值班"_s;
        const auto parts = TypedSearch::parse(typed).parts;
        QCOMPARE(withoutPart(typed, parts[0]), u"防汛 状态:在办 值班"_s);
        QCOMPARE(withoutPart(typed, parts[1]), u"防汛 年:2025 值班"_s);
    }

    void everyStateHasStages()
    {
        for (const auto& state : searchStates()) {
            QVERIFY(!stagesOfState(state).isEmpty());
            QCOMPARE(TypedSearch::parse(u"state:"_s + state).filter.state, state);
        }
        QVERIFY(stagesOfState(u"nowhere"_s).isEmpty());
        QVERIFY(!TypedSearch::parse(u"状态:别处").parts.first().isUnderstood);
    }
};

QTEST_GUILESS_MAIN(TestSearchFilter)
#include "tst_search_filter.moc"
