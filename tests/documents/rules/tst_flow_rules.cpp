// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "documents/rules/deadlines.h"
#include "documents/rules/flow.h"
#include "support/verify.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

namespace {

const QString someId = u"01900000-0000-7000-8000-000000000001"_s;

QDateTime office(int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), officeZone()).toUTC();
}

WorkCalendar calendar()
{
    QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/calendar/cn-holidays.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar");
    return *WorkCalendar::parse(file.readAll());
}

} // namespace

class TestFlowRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVerbIsThereOnceAndTakesNoMoreThanItSays()
    {
        QSet<QString> seen;
        for (const auto& verb : flowVerbs()) {
            const QString name = QLatin1String(verb.verb);
            QVERIFY2(!seen.contains(name), verb.verb);
            seen.insert(name);
            QCOMPARE(flowVerb(name), &verb);
            const auto odd = FlowParams::parse(verb, {{u"document"_s, someId}, {u"odd"_s, 1}});
            QVERIFY2(!odd.ok(), verb.verb);
        }
        QCOMPARE(flowVerb(u"explode"_s), nullptr);
    }

    void participantsHaveOneForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("person") << u"person:"_s + someId << true;
        QTest::newRow("unit") << u"unit:"_s + someId << true;
        QTest::newRow("role") << u"role:unit-head"_s << true;
        QTest::newRow("nobody") << QString() << false;
        QTest::newRow("bare") << someId << false;
        QTest::newRow("no id") << u"post:"_s << false;
        QTest::newRow("odd kind") << u"ghost:"_s + someId << false;
        QTest::newRow("odd role") << u"role:x#3"_s << false;
        QTest::newRow("everyone") << u"everyone"_s << false;
    }
    void participantsHaveOneForm()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(checkParticipant(text).ok(), good);
    }

    void workingHoursPassOverNightsWeekendsAndHolidays()
    {
        const WorkCalendar days = calendar();
        const OfficeHours hours{QTime(9, 0), QTime(17, 0), &days};
        // Friday afternoon, then Monday.
        QCOMPARE(hours.afterWorkHours(office(7, 10, 15), 4), office(7, 13, 11));
        QCOMPARE(hours.afterWorkHours(office(7, 10, 20), 1), office(7, 13, 10));
        QCOMPARE(hours.afterWorkHours(office(7, 14, 7), 8), office(7, 14, 17));
        // National Day: the 1st to the 7th of October are free.
        QVERIFY(hours.afterWorkdays(office(9, 30, 10), 1) >= office(10, 8, 17));
        const OfficeHours plain{QTime(9, 0), QTime(17, 0), nullptr};
        QCOMPARE(plain.afterWorkdays(office(9, 30, 10), 1), office(10, 1, 17));
    }

    void aTaskIsNotDueAfterItsDocumentUnlessThatIsLateAlready()
    {
        workflow::WorkItem item;
        item.step = u"propose"_s;
        item.enabledAt = office(7, 14, 9);
        item.dueAt = office(7, 15, 17);
        QCOMPARE(taskDue(item, std::nullopt), item.dueAt);
        QCOMPARE(taskDue(item, office(7, 14, 17)), std::optional(office(7, 14, 17)));
        QCOMPARE(taskDue(item, office(7, 13, 17)), item.dueAt);
        item.step = u"handle"_s;
        QCOMPARE(taskDue(item, office(7, 31, 17)), std::optional(office(7, 31, 17)));
        item.step = u"file"_s;
        QCOMPARE(taskDue(item, office(7, 14, 17)), item.dueAt);
    }

    void correctionsLeaveOutWhatIsTrueAlready()
    {
        const QJsonObject fields{{u"issuer"_s, u"甲"_s}, {u"pages"_s, QJsonValue()}};
        const auto same =
            decideCorrection(fields, {{u"issuer"_s, u"乙"_s, u"甲"_s}, {u"pages"_s, 3, QString()}});
        VERIFY_OK(same);
        QCOMPARE(same->size(), 0);
        VERIFY_FAILS(decideCorrection(fields, {{u"issuer"_s, u"乙"_s, u"丙"_s}}),
                     "documents.stale-field");
        QCOMPARE(decideCorrection(fields, {{u"pages"_s, QString(), 7}})->size(), 1);
    }

    void correctionsNameFieldsOnce()
    {
        const auto parse = [](const QJsonArray& changes) {
            return Correction::parse({{u"document"_s, someId}, {u"changes"_s, changes}});
        };
        const QJsonObject good{{u"field"_s, u"title"_s}, {u"from"_s, u"a"_s}, {u"to"_s, u"b"_s}};
        VERIFY_OK(parse({good}));
        VERIFY_FAILS(parse({}), "documents.nothing-to-do");
        VERIFY_FAILS(parse({good, good}), "documents.field-twice");
        VERIFY_FAILS(parse({QJsonObject{{u"field"_s, u"title"_s}, {u"to"_s, u"b"_s}}}),
                     "base.bad-field");
        VERIFY_FAILS(parse({QJsonObject{{u"field"_s, u"created_by"_s}}}),
                     "documents.unknown-field");
    }
};

QTEST_APPLESS_MAIN(TestFlowRules)
#include "tst_flow_rules.moc"
