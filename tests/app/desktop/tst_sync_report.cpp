// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync_report.h"

#include "base/clock.h"
#include "words.h"

#include <QApplication>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

sync::SyncState onLine()
{
    sync::SyncState state;
    state.connected = true;
    return state;
}

sync::OutboxEntry waiting(qint64 n, const QStringList& blobs = {})
{
    return {n,
            Command{CommandId::create(), u"documents.register"_s, 1, {}, QDateTime()},
            sync::OutboxState::Waiting,
            {},
            {},
            {},
            blobs};
}

} // namespace

class TestSyncReport : public QObject {
    Q_OBJECT

    std::unique_ptr<ui::Kit> m_kit;
    const QDate m_today{2026, 7, 14};

    desktop::SyncReport report(const sync::SyncState& state)
    {
        return desktop::reportOf(state, *m_kit, m_today);
    }

private Q_SLOTS:
    void init()
    {
        m_kit = std::make_unique<ui::Kit>();
        desktop::addAllWords(m_kit->words);
        m_kit->language.set(ui::Lang::En);
    }

    void aFirstSynchronisationSaysHowFarItIs()
    {
        auto state = onLine();
        state.catchingUp = true;
        QCOMPARE(report(state).count, 0); // pages of an everyday catching up are no share
        QVERIFY(report(state).progress.isEmpty());
        state.share = 0.45;
        QCOMPARE(report(state).sign, ui::SyncState::Syncing);
        QCOMPARE(report(state).count, 45);
        QVERIFY(report(state).progress.contains(u"45%"_s));
    }

    void aClockThatIsWrongIsSaidWithItsDirection()
    {
        auto state = onLine();
        state.serverAheadMs = 60'000;
        QVERIFY(report(state).clock.isEmpty());
        state.serverAheadMs = qint64(3) * 86'400'000;
        QVERIFY(report(state).clock.contains(u"slow"_s));
        state.serverAheadMs = -61'000;
        QVERIFY(report(state).clock.contains(u"fast"_s));
        QCOMPARE(report(state).notes, QStringList{report(state).clock});
    }

    void withoutALineItSaysWhenItTriesAgain()
    {
        sync::SyncState state;
        state.offlineSince = momentFromText(u"2026-07-14T02:05:00.000Z"_s);
        state.nextTry = momentFromText(u"2026-07-14T02:06:07.000Z"_s);
        const auto said = report(state);
        QCOMPARE(said.sign, ui::SyncState::Offline);
        QVERIFY(said.sentence.contains(u"10:05"_s));
        QVERIFY(said.notes.constLast().contains(u"10:06:07"_s));
    }

    void whatWaitsIsToldInTheOrderOfSendingWithItsReason()
    {
        auto state = onLine();
        const QList<sync::OutboxEntry> newestFirst{waiting(2), waiting(1, {u"file"_s})};
        const auto reasons = [&](const QHash<QString, int>& percent = {}) {
            QStringList list;
            for (const auto& item : desktop::waitingItems(newestFirst, state, *m_kit, percent))
                list.append(item.reason);
            return list;
        };
        QVERIFY(reasons({{u"file"_s, 40}}).at(0).contains(u"40%"_s));
        QVERIFY(reasons().at(0).isEmpty());
        state.deferred = fail("store.blob-missing");
        QCOMPARE(reasons().at(0), m_kit->words.sentence(*state.deferred));
        QVERIFY(!reasons().at(1).isEmpty() && reasons().at(1) != reasons().at(0));
        state.connected = false;
        QCOMPARE(reasons().at(0), reasons().at(1));
    }

    void spaceIsToldWithItsBound()
    {
        auto state = onLine();
        QVERIFY(report(state).space.isEmpty());
        state.fileBytes = 1 << 20;
        state.fileBytesMost = qint64(5) << 30;
        QVERIFY(report(state).space.contains(m_kit->format().bytes(state.fileBytesMost)));
    }
};

QTEST_MAIN(TestSyncReport)
#include "tst_sync_report.moc"
