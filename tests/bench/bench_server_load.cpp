// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A ministry's morning: a crowd that waits, hundreds that work, what each costs the server.

#include "bench.h"
#include "crowd.h"
#include "serving.h"

#include <QFile>

#include <algorithm>
#include <thread>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int loadClerks = 50;
constexpr int activeDesks = 300; // one command a second each
constexpr int hands = 10;        // threads that play them
constexpr int seconds = 15;

struct Worked {
    QList<double> answers; ///< ms
    int errors = 0;
};

/// Plays a share of the active desks, each at its own moment of every second.
Worked work(quint16 port, const QByteArray& pem, int hand)
{
    Worked worked;
    std::vector<PushClient> desks;
    for (int i = 0; i < activeDesks / hands; ++i) {
        desks.emplace_back(port, pem, (hand + i) % loadClerks);
        worked.errors += desks.back().signIn().ok() ? 0 : 1;
    }
    const double begun = nowMs();
    for (int turn = 0; turn < seconds * int(desks.size()); ++turn) {
        const double due = begun + turn * 1'000.0 / double(desks.size());
        if (due > nowMs())
            std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(due - nowMs()));
        const double start = nowMs();
        const auto done = desks[std::size_t(turn) % desks.size()].push(
            u"documents.register"_s, registration(newUuidText(), hand * 1'000'000 + turn));
        worked.errors += done.ok() ? 0 : 1;
        worked.answers.append(nowMs() - start);
    }
    return worked;
}

/// Resident KiB of a process.
double residentKiB(qint64 pid)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').value(0).toDouble();
    }
    return 0;
}

Result<QList<Figure>> measure(const Bench& bench)
{
    const auto folder = bench.folder();
    {
        TRY_ASSIGN(const auto office, OfficeServer::found(folder->path(), loadClerks));
    }
    ServedOffice server(folder->path());
    TRY(server.listen());
    const quint16 port = server.port();
    const QByteArray& pem = server.authorityPem();
    // What the first ones cost is the server's own; the rest of the crowd is what is counted.
    TRY_ASSIGN(Crowd few, Crowd::gather(port, pem, 50, loadClerks));
    TRY(few.wait());
    const double before = residentKiB(server.pid());
    TRY_ASSIGN(Crowd crowd, Crowd::gather(port, pem, bench.size(), loadClerks));
    TRY(crowd.wait());
    const double after = residentKiB(server.pid());
    PushClient writer(port, pem, 0);
    TRY(writer.signIn());
    const double start = nowMs();
    TRY(writer.push(u"documents.register"_s, registration(newUuidText(), 999'999'999)));
    TRY_ASSIGN(const auto told, crowd.told(start));
    // Those who work now wake nobody: the crowd stays connected and is idle.
    std::vector<Worked> all{std::size_t(hands)};
    std::vector<std::thread> threads;
    for (int hand = 0; hand < hands; ++hand)
        threads.emplace_back([&, hand] { all[std::size_t(hand)] = work(port, pem, hand); });
    for (auto& thread : threads)
        thread.join();
    Worked together;
    for (const auto& one : all) {
        together.answers += one.answers;
        together.errors += one.errors;
    }
    return QList<Figure>{
        {u"answer_p50"_s, median(together.answers), u"ms"_s},
        {u"answer_p99"_s, percentile(together.answers, 0.99), u"ms"_s},
        {u"errors"_s, double(together.errors), u""_s, {}, {}, u"0"_s},
        {u"memory_per_connection"_s,
         (after - before) / bench.size(),
         u"KiB"_s,
         {},
         {},
         u"<= 100"_s},
        {u"last_told"_s, *std::max_element(told.begin(), told.end()), u"ms"_s, {}, {}, u"<= 60"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runServing(argc, argv, [] {
        Bench bench("server-load", 2'000);
        return bench.run([&](int) { return measure(bench); });
    });
}
