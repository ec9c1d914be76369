// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Plays simulated histories and judges each: simulate --help

#include "crypto/init.h"
#include "faults/totals.h"
#include "support/private_postgres.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashSeed>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <sqlite3.h>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endless = std::numeric_limits<qint64>::max();
constexpr qint64 keptEveryMs = 10'000;

/// Somebody wants the program to end: it does so between two histories.
volatile std::sig_atomic_t stopped = 0;

QByteArray wordsFor(const HistoryPlan& plan)
{
    QByteArray words =
        "--seed " + QByteArray::number(plan.seed) + " --acts " + QByteArray::number(plan.acts);
    QByteArrayList injected;
    for (int i = 0; i < faultKinds; ++i) {
        if (!plan.left.contains(Fault(i)))
            injected.append(faultName(Fault(i)));
    }
    if (!plan.left.isEmpty())
        words += " --only " + (injected.isEmpty() ? QByteArray("none") : injected.join(','));
    if (plan.business)
        words += " --business " + QByteArray::number(*plan.business);
    if (plan.failingCall > 0)
        words += (plan.failsAtDesk ? " --desk-call " : " --centre-call ") +
                 QByteArray::number(plan.failingCall) + (plan.failsForGood ? " --dies" : "");
    if (plan.stoppedPage > 0)
        words += " --page " + QByteArray::number(plan.stoppedPage) + " --stop " +
                 QByteArray::number(int(plan.walkStop));
    return words;
}

/// Fewer acts and fewer kinds of faults that still violate something.
HistoryPlan shrunk(Stage& stage, HistoryPlan plan)
{
    const auto violates = [&](const HistoryPlan& tried) {
        return !playHistory(stage, tried).violations.isEmpty();
    };
    for (int step = plan.acts / 2; step > 0; step /= 2) {
        HistoryPlan fewer = plan;
        fewer.acts -= step;
        while (fewer.acts > 0 && violates(fewer)) {
            plan = fewer;
            fewer.acts -= step;
        }
    }
    for (int i = 0; i < faultKinds; ++i) {
        HistoryPlan without = plan;
        without.left.insert(Fault(i));
        if (violates(without))
            plan = without;
    }
    return plan;
}

void report(Stage& stage, const HistoryPlan& plan, const HistoryOutcome& outcome)
{
    std::printf("VIOLATION %s\n", wordsFor(plan).constData());
    for (const auto& violation : outcome.violations)
        std::printf("  %s\n", qPrintable(violation));
    std::fflush(stdout);
    const auto small = shrunk(stage, plan);
    std::printf("  the smallest found: %s\n", wordsFor(small).constData());
    for (const auto& violation : playHistory(stage, small).violations)
        std::printf("    %s\n", qPrintable(violation));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    // The files in memory grow and go with every history: their pages need not go back each time.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    // Machines that start anew prepare all their statements anew.
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 1'200, 400);
    for (const int signal : {SIGINT, SIGTERM})
        std::signal(signal, [](int) { stopped = 1; });
    crypto::initCrypto();
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Plays random histories of a centre and its desks under faults, each from one seed, and"
        " checks what must hold after each. On PostgreSQL with CHANCERY_TEST_STORE=postgres."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"seed"_s, u"The first seed."_s, u"n"_s, u"1"_s},
         {u"histories"_s, u"How many, each with the next seed."_s, u"n"_s},
         {u"minutes"_s, u"Or for how long."_s, u"n"_s},
         {u"acts"_s, u"How much happens in each."_s, u"n"_s, u"60"_s},
         {u"business"_s, u"0 the small one, 1 the office; by the seed when unset."_s, u"n"_s},
         {u"only"_s, u"The faults to inject, by their names."_s, u"a,b"_s},
         {u"every-call"_s, u"Before that, fails every n-th call of a database in turn."_s, u"n"_s},
         {u"centre-call"_s, u"The call of the centre's database that fails."_s, u"n"_s},
         {u"desk-call"_s, u"The call of the first desk's database."_s, u"n"_s},
         {u"every-page"_s, u"Interrupts a first synchronisation at each of its pages in turn."_s},
         {u"page"_s, u"The page at which it is interrupted."_s, u"n"_s},
         {u"stop"_s, u"How: 0 to 4 (WalkStop)."_s, u"n"_s, u"0"_s},
         {u"dies"_s, u"The process dies at that call."_s},
         {u"postgres"_s, u"On a PostgreSQL of the program's own."_s},
         {u"record"_s,
          u"Keeps the totals there all the time, and goes on where they say it stopped."_s,
          u"file"_s},
         {u"keep-going"_s, u"Goes on after a violation."_s}});
    parser.process(application);
    if (parser.isSet(u"postgres"_s))
        qputenv("CHANCERY_TEST_STORE", "postgres");

    QTemporaryDir folder;
    std::vector<std::unique_ptr<PlayedBusiness>> played;
    played.push_back(playedNotes());
    played.push_back(playedOffice());
    Stage stage(std::move(played), folder.path());
    HistoryPlan plan;
    plan.seed = parser.value(u"seed"_s).toUInt();
    plan.acts = parser.value(u"acts"_s).toInt();
    if (parser.isSet(u"business"_s))
        plan.business = std::clamp(parser.value(u"business"_s).toInt(), 0, stage.businesses() - 1);
    const auto only = parser.value(u"only"_s).toLatin1().split(',');
    for (int i = 0; i < faultKinds; ++i) {
        if (parser.isSet(u"only"_s) && !only.contains(faultName(Fault(i))))
            plan.left.insert(Fault(i));
    }
    for (const auto& option : {u"centre-call"_s, u"desk-call"_s}) {
        if (parser.isSet(option)) {
            plan.failingCall = parser.value(option).toLongLong();
            plan.failsAtDesk = option.startsWith(u"desk");
            plan.failsForGood = parser.isSet(u"dies"_s);
        }
    }

    plan.stoppedPage = parser.value(u"page"_s).toInt();
    plan.walkStop = WalkStop(std::clamp(parser.value(u"stop"_s).toInt(), 0, walkStops - 1));

    Totals totals;
    totals.from = plan.seed;
    const QString record = parser.value(u"record"_s);
    if (!record.isEmpty()) {
        const auto earlier = Totals::read(record);
        if (!earlier.ok() || (*earlier && (*earlier)->from != plan.seed)) {
            std::printf("%s is no record of a run from seed %u\n", qPrintable(record), plan.seed);
            return 2;
        }
        totals = earlier->value_or(totals);
        plan.seed += quint32(totals.histories);
    }
    const qint64 before = totals.histories;
    const qint64 cpuBefore = totals.cpuMs - qint64(1'000 * double(std::clock()) / CLOCKS_PER_SEC);
    const auto keep = [&] {
        totals.cpuMs = cpuBefore + qint64(1'000 * double(std::clock()) / CLOCKS_PER_SEC);
        if (!record.isEmpty())
            totals.write(record);
    };
    QElapsedTimer timer;
    timer.start();
    const qint64 most = parser.isSet(u"histories"_s) ? parser.value(u"histories"_s).toLongLong()
                        : parser.isSet(u"minutes"_s) ? endless
                                                     : 1;
    const qint64 longest = parser.isSet(u"minutes"_s)
                               ? parser.value(u"minutes"_s).toLongLong() * 60'000
                               : std::numeric_limits<qint64>::max();
    qint64 told = 60'000;
    qint64 kept = keptEveryMs;
    const auto goesOn = [&] {
        return !stopped && timer.elapsed() < longest &&
               (totals.violations.isEmpty() || parser.isSet(u"keep-going"_s));
    };
    const auto play = [&](const HistoryPlan& one) {
        const auto outcome = playHistory(stage, one);
        totals.add(outcome);
        if (!outcome.violations.isEmpty()) {
            totals.violations.append(wordsFor(one));
            report(stage, one, outcome);
        }
        if (most == 1)
            std::printf("mark: %s\n", outcome.mark.constData());
        if (timer.elapsed() > kept) {
            keep();
            kept = timer.elapsed() + keptEveryMs;
        }
        if (timer.elapsed() > told) {
            std::printf("%lld of %s at seed %u, violations %lld, %.1f a second\n",
                        qlonglong(totals.histories),
                        most == endless ? "as many as there is time for"
                                        : QByteArray::number(most).constData(),
                        one.seed, qlonglong(totals.violations.size()),
                        double(totals.histories - before) * 1'000 / double(timer.elapsed()));
            std::fflush(stdout);
            told += 60'000;
        }
        return outcome;
    };
    if (parser.isSet(u"every-call"_s)) {
        for (const bool atDesk : {false, true}) {
            for (const bool dies : {false, true}) {
                HistoryPlan each = plan;
                each.failsAtDesk = atDesk;
                each.failsForGood = dies;
                // Until a history has fewer calls than that.
                const qint64 stride = std::max(1, parser.value(u"every-call"_s).toInt());
                for (each.failingCall = 1; goesOn(); each.failingCall += stride) {
                    if (play(each).callsCounted < each.failingCall)
                        break;
                }
            }
        }
    }
    if (parser.isSet(u"every-page"_s)) {
        for (int business = 0; business < stage.businesses(); ++business) {
            for (int kind = 0; kind < walkStops; ++kind) {
                HistoryPlan each = plan;
                each.business = business;
                each.walkStop = WalkStop(kind);
                for (each.stoppedPage = 1; goesOn(); ++each.stoppedPage) {
                    if (play(each).callsCounted < each.stoppedPage)
                        break;
                }
            }
        }
    }
    for (qint64 i = before; i < most && goesOn(); ++i, ++plan.seed)
        play(plan);
    keep();
    std::printf("%s\n", totals.line().constData());
    return totals.violations.isEmpty() ? 0 : 1;
}
