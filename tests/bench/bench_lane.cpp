// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Commands a second through the one lane, on SQLite and on PostgreSQL, from 16 at once.

#include "bench.h"
#include "office_server.h"
#include "push_client.h"
#include "support/private_postgres.h"

#include <QDir>

#include <thread>
#include <vector>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int laneClients = 16;

/// Each client gives one command, waits for its durable answer and gives the next.
Result<double> commands(OfficeServer& office, int count,
                        const std::function<Command(int client, int i)>& next)
{
    const int each = std::max(1, count / laneClients);
    std::vector<std::optional<Error>> errors{std::size_t(laneClients)};
    std::vector<std::thread> threads;
    const double start = nowMs();
    for (int client = 0; client < laneClients; ++client) {
        threads.emplace_back([&, client] {
            const DeviceId device = DeviceId::create();
            for (int i = 0; i < each && !errors[std::size_t(client)]; ++i) {
                const auto answer = office.service().pushAndWait(
                    {office.clerk(client), device, {{{i + 1, next(client, i)}}}, std::nullopt});
                if (!answer.ok())
                    errors[std::size_t(client)] = answer.error();
                else if (answer->answers.constFirst().error)
                    errors[std::size_t(client)] = *answer->answers.constFirst().error;
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    for (const auto& error : errors) {
        if (error)
            return *error;
    }
    return each * laneClients * 1'000.0 / (nowMs() - start);
}

struct Rates {
    double registrations = 0;
    double marks = 0;
};

Result<Rates> ratesOf(const QString& folder, const QString& store, int count)
{
    TRY_ASSIGN(const auto office, OfficeServer::found(folder, laneClients, store));
    const auto now = [&] { return office->clock().now(); };
    QStringList documents;
    for (int client = 0; client < laneClients; ++client) {
        documents.append(newUuidText());
        TRY(office->give(office->clerk(client),
                         {{CommandId::create(), u"documents.register"_s, 1,
                           registration(documents.constLast(), 900'000'000 + client), now()}}));
    }
    Rates rates;
    TRY_ASSIGN(rates.marks, commands(*office, count, [&](int client, int i) {
                   return Command{
                       CommandId::create(), u"documents.mark"_s, 1,
                       QJsonObject{{u"document"_s, documents[client]}, {u"starred"_s, i % 2 == 0}},
                       now()};
               }));
    TRY_ASSIGN(rates.registrations, commands(*office, count / 4, [&](int client, int i) {
                   return Command{CommandId::create(), u"documents.register"_s, 1,
                                  registration(newUuidText(), client * 1'000'000 + i), now()};
               }));
    return rates;
}

Result<QList<Figure>> measure(const Bench& bench)
{
    const auto folder = bench.folder();
    for (const char* name : {"/sqlite", "/postgres"})
        QDir().mkpath(folder->path() + QLatin1String(name));
    TRY_ASSIGN(const Rates file, ratesOf(folder->filePath(u"sqlite"_s), QString(), bench.size()));
    auto& postgres = test::PrivatePostgres::ofThisProgram();
    TRY_ASSIGN(const Rates shared,
               ratesOf(folder->filePath(u"postgres"_s), postgres.freshLocation(), bench.size()));
    return QList<Figure>{{u"commands_per_second"_s, shared.marks, u"1/s"_s, {}, {}, u">= 5000"_s},
                         {u"registrations_per_second"_s, shared.registrations, u"1/s"_s},
                         {u"sqlite_commands_per_second"_s, file.marks, u"1/s"_s},
                         {u"sqlite_registrations_per_second"_s, file.registrations, u"1/s"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("lane", 4'000);
        return bench.run([&](int) { return measure(bench); });
    });
}
