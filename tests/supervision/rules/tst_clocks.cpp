// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "real_standards.h"
#include "supervision/rules/feedback.h"
#include "supervision/rules/urging.h"
#include "support/verify.h"

#include <QJsonDocument>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestClocks : public QObject {
    Q_OBJECT

    const WorkCalendar m_calendar = realCalendar();
    const Standards m_standards = realStandards();
    const workflow::OfficeHours m_hours{QTime(9, 0), QTime(17, 0), &m_calendar};

private Q_SLOTS:
    void everyLimitSaysItsBasis()
    {
        QVERIFY(m_standards.limits().size() > 30);
        QSet<QString> seen;
        for (const auto& limit : m_standards.limits()) {
            QVERIFY(!limit.basis.isEmpty());
            QVERIFY2(workflow::isSound(limit.term), qPrintable(limit.matter));
            // What is no national rule says so, so that nobody takes it for law.
            if (!limit.national)
                QVERIFY2(limit.basis.contains(u"单位默认"_s) || limit.basis.contains(u"要点"_s),
                         qPrintable(limit.matter));
            const QString key = limit.matter + limit.from.toString(Qt::ISODate);
            QVERIFY2(!seen.contains(key), qPrintable(key));
            seen.insert(key);
        }
    }

    void theYoungestRuleOfTheDayHolds()
    {
        const auto json = [](const char* lamps) {
            QJsonObject file =
                QJsonDocument::fromJson(resourceFile("supervision/standards.json")).object();
            file[u"lamps"_s] = QJsonDocument::fromJson(lamps).array();
            return QJsonDocument(file).toJson();
        };
        const auto standards = Standards::parse(
            json(R"([{"from":"2020-01-01","nearPercent":20,"nearWorkdays":3,"basis":"x"},
                     {"from":"2025-01-01","nearPercent":10,"nearWorkdays":5,"basis":"y"}])"));
        VERIFY_OK(standards);
        QCOMPARE(standards->lamps(day("2019-06-01")).nearWorkdays, 3);
        QCOMPARE(standards->lamps(day("2024-12-31")).nearWorkdays, 3);
        QCOMPARE(standards->lamps(day("2025-01-01")).nearWorkdays, 5);
        VERIFY_FAILS(Standards::parse(json("[]")), "supervision.bad-standards");
        VERIFY_FAILS(Standards::parse(json(R"([{"from":"2020-01-01"}])")),
                     "supervision.bad-standards");
        VERIFY_FAILS(Standards::parse("{"), "supervision.bad-standards");
    }

    void reportsFallDue_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("number");
        QTest::addColumn<QDate>("after");
        QTest::addColumn<QDate>("nominal");
        QTest::addColumn<QDate>("due");
        const auto row = [](const char* kind, int number, const char* after, const char* nominal,
                            const char* due) {
            QTest::addRow("%s %d after %s", kind, number, after)
                << QString::fromLatin1(kind) << number << day(after) << day(nominal) << day(due);
        };
        row("weekly", 5, "2026-07-14", "2026-07-17", "2026-07-17");
        row("weekly", 2, "2026-07-14", "2026-07-21", "2026-07-21");
        row("weekly", 4, "2026-09-30", "2026-10-01", "2026-10-08");
        row("tendays", 0, "2026-07-14", "2026-07-20", "2026-07-20");
        row("tendays", 0, "2026-07-20", "2026-07-31", "2026-07-31");
        row("tendays", 0, "2026-02-20", "2026-02-28", "2026-02-28"); // a make-up Saturday
        row("tendays", 0, "2026-12-31", "2027-01-10", "2027-01-11");
        row("monthly", 25, "2026-07-14", "2026-07-25", "2026-07-27");
        row("monthly", 31, "2026-01-31", "2026-02-28", "2026-02-28");
        row("monthly", 5, "2026-12-05", "2027-01-05", "2027-01-05");
        row("days", 10, "2026-07-14", "2026-07-24", "2026-07-24");
    }
    void reportsFallDue()
    {
        QFETCH(const QString, kind);
        QFETCH(const int, number);
        QFETCH(const QDate, after);
        QFETCH(const QDate, nominal);
        QFETCH(const QDate, due);
        const auto next = nextFeedback(FeedbackPeriod::of(kind, number), after, m_hours);
        QVERIFY(next);
        QCOMPARE(next->nominal, nominal);
        QCOMPARE(next->due, due);
        QCOMPARE(FeedbackPeriod::of(kind, number).kindText(), kind);
    }

    void withoutAPeriodNoReportIsDue() { QVERIFY(!nextFeedback({}, day("2026-07-14"), m_hours)); }

    void urgingGoesUpStepByStep()
    {
        const auto rule = m_standards.urging(day("2026-07-14"));
        QCOMPARE(nextGrade(rule, {}, false), u"remind"_s);
        QCOMPARE(nextGrade(rule, {}, true), u"orange"_s);
        QCOMPARE(nextGrade(rule, {u"blue"_s, u"remind"_s, {}}, false), u"orange"_s);
        QCOMPARE(nextGrade(rule, {u"red"_s, u"red"_s, {}}, false), u"red"_s);
        for (const auto& grade : urgeGrades()) {
            QVERIFY(rule.rank(grade) >= 0);
            QVERIFY(!urgeGradeName(grade).isEmpty());
        }
    }

    void urgingLeavesPeopleAlone_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("hoursAgo");
        QTest::addColumn<QString>("grade");
        QTest::addColumn<bool>("major");
        QTest::addColumn<bool>("overdue");
        QTest::addColumn<QString>("code");
        QTest::newRow("first") << QString() << 0 << u"remind"_s << false << false << QString();
        QTest::newRow("red out of the blue")
            << QString() << 0 << u"red"_s << false << true << u"supervision.grade-skipped"_s;
        QTest::newRow("major at once")
            << QString() << 0 << u"orange"_s << true << false << QString();
        QTest::newRow("too soon") << u"remind"_s << 5 << u"remind"_s << false << false
                                  << u"supervision.urged-lately"_s;
        QTest::newRow("after a day")
            << u"remind"_s << 24 << u"remind"_s << false << false << QString();
        QTest::newRow("a step up, too soon")
            << u"remind"_s << 5 << u"blue"_s << false << false << u"supervision.urged-lately"_s;
        QTest::newRow("a step up, overdue")
            << u"remind"_s << 5 << u"blue"_s << false << true << QString();
        QTest::newRow("the same again, overdue")
            << u"red"_s << 5 << u"red"_s << false << true << u"supervision.urged-lately"_s;
    }
    void urgingLeavesPeopleAlone()
    {
        QFETCH(const QString, before);
        QFETCH(const int, hoursAgo);
        QFETCH(const QString, grade);
        QFETCH(const bool, major);
        QFETCH(const bool, overdue);
        QFETCH(const QString, code);
        const QDateTime now = moment("2026-07-14");
        UrgedBefore urged{before, before, {}};
        if (!before.isEmpty())
            urged.lastAt = now.addSecs(-3600 * hoursAgo);
        const auto checked =
            checkUrge(m_standards.urging(day("2026-07-14")), urged, grade, major, overdue, now);
        QCOMPARE(checked.ok() ? QString() : checked.error().code, code);
    }

    /// By the delivered rule: 7 days and 1 day before, 1 and 8 days after the limit, 20 July.
    void theServerUrgesOncePerStep_data()
    {
        QTest::addColumn<QString>("today");
        QTest::addColumn<QString>("highest");
        QTest::addColumn<QString>("lastOn");
        QTest::addColumn<bool>("major");
        QTest::addColumn<QString>("grade");
        const auto row = [](const char* name, const char* today, const char* highest,
                            const char* lastOn, const char* grade, bool major = false) {
            QTest::newRow(name) << QString::fromLatin1(today) << QString::fromLatin1(highest)
                                << QString::fromLatin1(lastOn) << major
                                << QString::fromLatin1(grade);
        };
        row("too early", "2026-07-12", "", "", "");
        row("a week before", "2026-07-13", "", "", "remind");
        row("a little later, as the server stood still", "2026-07-16", "", "", "remind");
        row("reminded since the step began", "2026-07-16", "remind", "2026-07-13", "");
        row("urged by hand since", "2026-07-17", "blue", "2026-07-14", "");
        row("the next step", "2026-07-19", "remind", "2026-07-13", "remind");
        row("by hand the same day", "2026-07-19", "remind", "2026-07-19", "");
        row("on the day itself nothing new", "2026-07-20", "remind", "2026-07-19", "");
        row("overdue", "2026-07-21", "remind", "2026-07-19", "blue");
        row("overdue, and nothing was said before", "2026-07-21", "", "", "remind");
        row("a major one begins higher", "2026-07-21", "", "", "blue", true);
        row("a red letter is out", "2026-07-21", "red", "2026-07-15", "");
        row("a week overdue", "2026-07-28", "blue", "2026-07-21", "orange");
        row("an orange one again", "2026-07-28", "orange", "2026-07-22", "orange");
        row("missed for too long", "2026-08-04", "blue", "2026-07-21", "");
    }

    void theServerUrgesOncePerStep()
    {
        QFETCH(const QString, today);
        QFETCH(const QString, highest);
        QFETCH(const QString, lastOn);
        QFETCH(const bool, major);
        QFETCH(const QString, grade);
        const QDateTime now =
            QDateTime(day(today.toLatin1().constData()), QTime(10, 0), officeZone()).toUTC();
        UrgedBefore before{highest, highest, std::nullopt};
        if (!lastOn.isEmpty())
            before.lastAt =
                QDateTime(day(lastOn.toLatin1().constData()), QTime(9, 0), officeZone()).toUTC();
        const QDate on = now.date();
        const auto given = automaticGrade(m_standards.automatic(on), m_standards.urging(on), before,
                                          day("2026-07-20"), major, now);
        QCOMPARE(given.value_or(QString()), grade);
    }
};

QTEST_APPLESS_MAIN(TestClocks)
#include "tst_clocks.moc"
