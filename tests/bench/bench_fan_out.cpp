// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// One change told to a crowd of connected desks.

#include "bench.h"
#include "crowd.h"
#include "serving.h"

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int fanOutClerks = 50;
constexpr int changes = 10;

Result<QList<Figure>> measure(const Bench& bench)
{
    const auto folder = bench.folder();
    {
        TRY_ASSIGN(const auto office, OfficeServer::found(folder->path(), fanOutClerks));
    }
    ServedOffice server(folder->path());
    TRY(server.listen());
    const quint16 port = server.port();
    const QByteArray& pem = server.authorityPem();
    TRY_ASSIGN(Crowd crowd, Crowd::gather(port, pem, bench.size(), fanOutClerks));
    PushClient writer(port, pem, 0);
    TRY(writer.signIn());
    TRY_ASSIGN(const auto telling, crowd.tell(writer, changes));
    return QList<Figure>{{u"p50"_s, median(telling.all), u"ms"_s},
                         {u"p99"_s, percentile(telling.all, 0.99), u"ms"_s},
                         {u"last_told"_s,
                          median(telling.last),
                          u"ms"_s,
                          {},
                          {},
                          bench.size() >= 2'000 ? u"<= 60"_s : u""_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runServing(argc, argv, [] {
        Bench bench("fan-out", 1'000);
        return bench.run([&](int) { return measure(bench); });
    });
}
