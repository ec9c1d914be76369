// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// How the costs grow with the ministry: from ten thousand documents on, and from ten desks on.

#include "bench.h"
#include "crowd.h"
#include "first_desk.h"
#include "process.h"
#include "serving.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <thread>

using namespace chancery;
using namespace chancery::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int scaleBody = 400; // characters, about 1 KB
constexpr int scaleClerks = 50;
constexpr int commandsAlone = 200;
constexpr int commandsEach = 50;
constexpr int together = 16;
constexpr int changesTold = 10;
const QString scaleDesk = u"--desk"_s;

/// "first_usable@10000"
QString at(const char* name, int size)
{
    return QLatin1String(name) + u'@' + QString::number(size);
}

/// Registrations of one client after the other: milliseconds to each durable answer.
Result<QList<double>> registerAlone(const ServedOffice& server, int count, int first, int clerk)
{
    PushClient client(server.port(), server.authorityPem(), clerk);
    TRY(client.signIn());
    QList<double> times;
    for (int i = 0; i < count; ++i) {
        const double start = nowMs();
        TRY(client.push(u"documents.register"_s, registration(newUuidText(), first + i)));
        times.append(nowMs() - start);
    }
    return times;
}

/// Registrations a second of many clients at once.
Result<double> registerTogether(const ServedOffice& server, int first)
{
    std::vector<std::optional<Error>> errors{std::size_t(together)};
    std::vector<std::thread> threads;
    const double start = nowMs();
    for (int i = 0; i < together; ++i) {
        threads.emplace_back([&, i] {
            const auto done = registerAlone(server, commandsEach, first + i * 1'000, i);
            if (!done.ok())
                errors[std::size_t(i)] = done.error();
        });
    }
    for (auto& thread : threads)
        thread.join();
    for (const auto& error : errors) {
        if (error)
            return *error;
    }
    return together * commandsEach * 1'000.0 / (nowMs() - start);
}

Result<QList<Figure>> atDocuments(const QString& folder, int documents)
{
    ServedOffice server(folder);
    TRY(server.listen());
    QDir(folder + u"/desk-0"_s).removeRecursively();
    QJsonObject desk;
    {
        Party party({scaleDesk, folder, QString::number(server.port())});
        TRY_ASSIGN(desk, party.answer());
    }
    const auto of = [&](const char* name) { return desk.value(QLatin1String(name)).toDouble(); };
    TRY_ASSIGN(const auto alone, registerAlone(server, commandsAlone, documents * 10, 0));
    TRY_ASSIGN(const double many, registerTogether(server, documents * 10 + 100'000));
    const double centre = double(QFileInfo(folder + u"/centre.db"_s).size());
    const double replica = double(QFileInfo(folder + u"/desk-0/desk.db"_s).size());
    return QList<Figure>{
        {at("first_usable", documents), of("first_usable_ms") / 1'000, u"s"_s},
        {at("complete", documents), of("complete_ms") / 1'000, u"s"_s},
        {at("rows_per_second", documents), of("rows") * 1'000 / of("complete_ms"), u"1/s"_s},
        {at("desk_peak", documents), of("peak_mib"), u"MiB"_s},
        {at("submit_p50", documents), median(alone), u"ms"_s},
        {at("submit_p99", documents), percentile(alone, 0.99), u"ms"_s},
        {at("commands_per_second", documents), many, u"1/s"_s},
        {at("server_bytes_per_document", documents), centre / documents, u"B"_s},
        {at("desk_bytes_per_document", documents), replica / documents, u"B"_s}};
}

Result<QList<Figure>> atDesks(const Bench& bench, int desks)
{
    const auto folder = bench.folder();
    {
        TRY_ASSIGN(const auto office, OfficeServer::found(folder->path(), scaleClerks));
    }
    ServedOffice server(folder->path());
    TRY(server.listen());
    TRY_ASSIGN(Crowd crowd,
               Crowd::gather(server.port(), server.authorityPem(), desks, scaleClerks));
    PushClient writer(server.port(), server.authorityPem(), 0);
    TRY(writer.signIn());
    TRY_ASSIGN(const auto telling, crowd.tell(writer, changesTold));
    TRY_ASSIGN(const auto served, server.end());
    return QList<Figure>{
        {at("told_p50", desks), median(telling.all), u"ms"_s},
        {at("told_p99", desks), percentile(telling.all, 0.99), u"ms"_s},
        {at("told_last", desks), median(telling.last), u"ms"_s},
        {at("server_peak", desks), served.value(u"peak_mib"_s).toDouble(), u"MiB"_s}};
}

/// One office that grows, so that its filling is paid for once.
Result<QList<Figure>> measure(const Bench& bench)
{
    QList<Figure> figures;
    for (const int desks : {10, 100, 1'000, 2'000}) {
        TRY_ASSIGN(const auto more, atDesks(bench, desks));
        figures += more;
    }
    const auto folder = bench.folder();
    int filled = 0;
    for (int documents = 10'000; documents <= bench.size(); documents *= 10) {
        {
            TRY_ASSIGN(const auto office, filled == 0
                                              ? OfficeServer::found(folder->path(), scaleClerks)
                                              : OfficeServer::open(folder->path()));
            if (filled == 0)
                TRY(fillOffice(*office, 0, scaleBody));
            TRY(importDocuments(*office, filled, documents, scaleBody));
        }
        filled = documents;
        TRY_ASSIGN(const auto more, atDocuments(folder->path(), documents));
        figures += more;
    }
    return figures;
}

} // namespace

int main(int argc, char** argv)
{
    return runServing(argc, argv, [] {
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.value(1) == scaleDesk)
            return firstDesk(arguments.value(2), quint16(arguments.value(3).toInt()));
        Bench bench("scale", 100'000);
        return bench.run([&](int) { return measure(bench); });
    });
}
