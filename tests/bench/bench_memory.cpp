// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Memory of the client at rest with 100 000 documents on its desk, and how fast it took them in.

#include "client_world.h"

#include <QFile>

#include <cmath>
#include <thread>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostLooks = 30;

struct Memory {
    double pss = 0; ///< Proportional set size in MiB: what is shared counts by halves, thirds …
    double rss = 0; ///< All that is resident, shared or not.
};

Memory memoryOf(qint64 pid)
{
    Memory memory;
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return memory;
    for (const auto& line : file.readAll().split('\n')) {
        const double mebibytes = line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
        if (line.startsWith("Pss:"))
            memory.pss = mebibytes;
        else if (line.startsWith("Rss:"))
            memory.rss = mebibytes;
    }
    return memory;
}

/// Once it has come to rest: a second without a change of one in a hundred.
Result<Memory> atRest(const ClientWorld& world)
{
    QProcess client;
    TRY(world.startClient(client));
    Memory memory;
    for (int look = 0; look < mostLooks; ++look) {
        std::this_thread::sleep_for(std::chrono::seconds(1));
        const Memory now = memoryOf(client.processId());
        const bool rests = look > 2 && std::abs(now.pss - memory.pss) < now.pss / 100;
        memory = now;
        if (rests)
            break;
    }
    end(client);
    return memory;
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("memory", 100'000);
        const auto world = ClientWorld::make(bench.folder(), bench.size());
        return bench.run([&](int) -> Result<QList<Figure>> {
            if (!world.ok())
                return world.error();
            TRY_ASSIGN(const Memory memory, atRest(**world));
            return QList<Figure>{
                {u"pss"_s, memory.pss, u"MiB"_s, {}, {}, u"<= 120"_s},
                {u"rss"_s, memory.rss, u"MiB"_s},
                {u"first_sync_rows_per_second"_s, (*world)->rowsPerSecond(), u"1/s"_s}};
        });
    });
}
