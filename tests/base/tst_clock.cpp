// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"

#include <QTest>

using namespace chancery;

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsKeepTheirMillisecondsThroughText()
    {
        const QDateTime moment(QDate(2026, 7, 14), QTime(2, 5, 0, 123), Qt::UTC);
        QCOMPARE(momentToText(moment), QStringLiteral("2026-07-14T02:05:00.123Z"));
        QCOMPARE(momentFromText(momentToText(moment)), moment);
        QCOMPARE(momentFromText(momentToText(moment)).timeSpec(), Qt::UTC);
    }

    void localMomentsAreWrittenInUtc()
    {
        const QDateTime local(QDate(2026, 7, 14), QTime(8, 0), officeZone());
        QCOMPARE(momentToText(local), QStringLiteral("2026-07-14T00:00:00.000Z"));
    }

    void momentsDoNotPassThroughTheLocalZone()
    {
        // This half hour does not exist in Berlin: the clocks went from 02:00 to 03:00.
        qputenv("TZ", "Europe/Berlin");
        const QString text = QStringLiteral("2026-03-29T02:30:00.000Z");
        const QDateTime moment(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC);
        QCOMPARE(momentFromText(text), moment);
        QCOMPARE(momentToText(moment), text);
        qunsetenv("TZ");
    }

    void momentsSortAsTheyRead()
    {
        const QDateTime early(QDate(2025, 12, 31), QTime(23, 59, 59, 999), Qt::UTC);
        QVERIFY(momentToText(early) < momentToText(early.addMSecs(1)));
    }

    void otherFormsOfMomentsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto* text :
             {"", "2026-07-14", "2026-07-14T02:05:00Z", "2026-07-14T02:05:00.123", "x",
              "2026-07-14T02:05:00.123+", "2026-13-14T02:05:00.123Z", "2026-02-30T02:05:00.123Z",
              "2026-07-14T25:05:00.123Z", "2026-07-14 02:05:00.123Z", "2026-07-14T02:05:00.123ZZ",
              "2026-07-14T02:05:00,123Z"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void otherFormsOfMomentsAreRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!momentFromText(text).isValid());
    }

    void theOfficeDayBeginsAtFourInTheAfternoonOfUtc()
    {
        const QDateTime before(QDate(2026, 7, 14), QTime(15, 59, 59, 999), Qt::UTC);
        QCOMPARE(officeDate(before), QDate(2026, 7, 14));
        QCOMPARE(officeDate(before.addMSecs(1)), QDate(2026, 7, 15));
    }

    void theSystemClockAnswersInUtc()
    {
        const SystemClock clock;
        QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
