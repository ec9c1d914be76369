// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// From one person's act to another's screen: submit() to the row's being committed on another desk.

#include "bench.h"
#include "desks.h"
#include "push_client.h"

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

/// Milliseconds from before submit() to its return, to the server's answer, to the other desk.
struct Times {
    QList<double> kept;
    QList<double> answered;
    QList<double> seen;
};

Result<Times> watch(const Desks& desks, sync::Desk& from, sync::Desk& to, int first, int count)
{
    Times times;
    for (int i = 0; i < count; ++i) {
        const QString id = newUuidText();
        double answeredAt = 0;
        const auto answered = QObject::connect(&from, &sync::Desk::stateChanged, &from,
                                               [&](const sync::SyncState& state) {
                                                   if (answeredAt == 0 && state.waiting == 0)
                                                       answeredAt = nowMs();
                                               });
        const double start = nowMs();
        TRY(from.submit(u"documents.register"_s, registration(id, first + i)));
        times.kept.append(nowMs() - start);
        answeredAt = 0; // what was said before the submit has gone by
        if (!desks.waitFor(to, [&] { return desks.holds(to, u"doc_document"_s, id); }))
            return fail("bench.row-not-seen");
        times.seen.append(nowMs() - start);
        if (!desks.waitFor(from, [&] { return desks.isSettled(from); }))
            return fail("bench.desk-not-settled");
        QObject::disconnect(answered);
        times.answered.append((answeredAt == 0 ? nowMs() : answeredAt) - start);
    }
    return times;
}

Result<QList<Figure>> measure(const Bench& bench)
{
    const auto folder = bench.folder();
    TRY_ASSIGN(auto office, OfficeServer::found(folder->path(), 2));
    TRY(office->listen());
    const Desks desks(*office, folder->path());
    TRY_ASSIGN(auto from, desks.open(0));
    TRY_ASSIGN(auto to, desks.open(1));
    TRY(watch(desks, *from, *to, 0, 20)); // what is slow once is not of interest
    TRY_ASSIGN(const Times times, watch(desks, *from, *to, 1'000, bench.size()));
    return QList<Figure>{
        {u"desk_to_desk_p50"_s, median(times.seen), u"ms"_s, {}, {}, u"<= 3"_s},
        {u"desk_to_desk_p95"_s, percentile(times.seen, 0.95), u"ms"_s, {}, {}, u"<= 6"_s},
        {u"kept_p50"_s, median(times.kept), u"ms"_s},
        {u"answered_p50"_s, median(times.answered), u"ms"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("latency", 300);
        return bench.run([&](int) { return measure(bench); });
    });
}
