// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A day's work on a desk without a line: what each act costs there, and how fast all is confirmed.

#include "bench.h"
#include "desks.h"
#include "push_client.h"

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

/// Documents for the acts to be about, one for each.
Result<QStringList> registered(OfficeServer& office, int count)
{
    QStringList ids;
    QList<Command> commands;
    for (int i = 0; i < count; ++i) {
        ids.append(newUuidText());
        commands.append({CommandId::create(), u"documents.register"_s, 1,
                         registration(ids.constLast(), i), office.clock().now()});
        if (commands.size() == wire::maxPushCommands || i + 1 == count) {
            TRY(office.give(office.clerk(0), commands));
            commands.clear();
        }
    }
    return ids;
}

/// A note on each of the documents: a command of its own, with all of its rules.
Result<double> workOffline(const Desks& desks, const QStringList& documents)
{
    TRY_ASSIGN(const auto replica, desks.replica(0));
    const double start = nowMs();
    for (const auto& document : documents) {
        const QJsonObject change{{u"field"_s, u"notes"_s},
                                 {u"from"_s, QJsonValue::Null},
                                 {u"to"_s, u"核对无误，原件在文电处。"_s}};
        TRY(replica->submit(u"documents.correct"_s, {{u"document"_s, document},
                                                     {u"reason"_s, u"核对"_s},
                                                     {u"changes"_s, QJsonArray{change}}}));
    }
    return double(documents.size()) * 1000.0 / (nowMs() - start);
}

/// Commands that the server applied and whose effects have come back with the feed.
qint64 confirmed(sync::Desk& desk)
{
    auto q = desk.db().query("SELECT COUNT(*) FROM sync_outbox WHERE state = 1 AND overlay = 0");
    return q.next() ? q.integer(0) : 0;
}

Result<QList<Figure>> measure(const Bench& bench)
{
    const auto folder = bench.folder();
    TRY_ASSIGN(auto office, OfficeServer::found(folder->path(), 1));
    TRY(office->listen());
    const Desks desks(*office, folder->path());
    TRY_ASSIGN(const auto documents, registered(*office, bench.size()));
    {
        TRY_ASSIGN(const auto desk, desks.open(0)); // takes them in
    }
    TRY_ASSIGN(const double offline, workOffline(desks, documents));
    const double start = nowMs();
    TRY_ASSIGN(const auto desk, desks.open(0));
    if (!desks.waitFor(*desk, [&] { return confirmed(*desk) == bench.size(); }))
        return fail("bench.not-all-confirmed", {{u"confirmed"_s, confirmed(*desk)}});
    const double elapsed = nowMs() - start;
    return QList<Figure>{
        {u"changes_per_second"_s, bench.size() * 1000 / elapsed, u"1/s"_s, {}, {}, u">= 3000"_s},
        {u"offline_acts_per_second"_s, offline, u"1/s"_s}};
}

} // namespace

int main(int argc, char** argv)
{
    return runProgram(argc, argv, [] {
        Bench bench("push-changes", 5'000);
        return bench.run([&](int) { return measure(bench); });
    });
}
