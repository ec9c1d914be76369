// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// From exec of the client to its first painted window with 100 000 documents, against a bare
// window.

#include "client_world.h"

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int starts = 5;

Result<QList<Figure>> measure(const ClientWorld& world)
{
    QList<double> ours;
    QList<double> floors;
    for (int i = 0; i < starts; ++i) {
        QProcess bare;
        TRY_ASSIGN(const double floor, world.start(bare, u"bench-bare-window"_s, {}));
        end(bare);
        QProcess client;
        TRY_ASSIGN(const double paint, world.startClient(client));
        end(client);
        floors.append(floor);
        ours.append(paint);
    }
    const double floor = median(floors);
    const double value = median(ours);
    return QList<Figure>{{u"first_list"_s, value, u"ms"_s, floor, value / floor, u"ratio <= 3"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("startup", 100'000);
        const auto world = ClientWorld::make(bench.folder(), bench.size());
        return bench.run([&](int) -> Result<QList<Figure>> {
            if (!world.ok())
                return world.error();
            return measure(**world);
        });
    });
}
