// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "serving.h"

#include "bench.h"
#include "generated_register.h"
#include "push_client.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

const QString serveOption = u"--serve"_s;
const QString authorityFile = u"/ca.pem"_s;

/// Says {"port"}, serves until it is asked to end, says what that took.
Result<void> serveUntilTheEnd(const QString& folder)
{
    TRY_ASSIGN(const auto office, OfficeServer::open(folder));
    TRY(office->listen());
    QFile authority(folder + authorityFile);
    if (!authority.open(QIODevice::WriteOnly) || authority.write(office->authorityPem()) < 0)
        return fail("bench.cannot-write", {{u"file"_s, authority.fileName()}});
    authority.close();
    const Usage before = Usage::now();
    say({{u"port"_s, office->port()}});
    waitForTheEnd();
    const Usage after = Usage::now();
    say({{u"cpu_seconds"_s, after.cpuSeconds - before.cpuSeconds}, {u"peak_mib"_s, after.peakMiB}});
    return {};
}

} // namespace

Result<void> importDocuments(OfficeServer& office, int from, int to, int bodyCharacters)
{
    constexpr int atOnce = 10'000; // rows in memory
    QList<Command> commands;
    for (int done = from; done < to;) {
        const auto rows =
            generatedRegister(std::min(atOnce, to - done), 1 + quint32(done), bodyCharacters, done);
        for (const auto& row : rows) {
            commands.append({CommandId::create(), u"documents.import"_s, 1,
                             QJsonObject{{u"id"_s, newUuidText()},
                                         {u"source"_s, u"bench"_s},
                                         {u"line"_s, ++done},
                                         {u"row"_s, row}},
                             office.clock().now()});
            if (commands.size() < wire::maxPushCommands && done < to)
                continue;
            TRY_ASSIGN(const auto answer, office.give(office.clerk(0), commands));
            for (const auto& one : answer.answers) {
                if (one.error)
                    return *one.error;
            }
            commands.clear();
        }
    }
    return {};
}

Result<void> fillOffice(OfficeServer& office, int documents, int bodyCharacters)
{
    TRY(importDocuments(office, 0, documents, bodyCharacters));
    QList<Command> commands;
    for (int i = 0; i < waitingDocuments; ++i)
        commands.append({CommandId::create(), u"documents.register"_s, 1,
                         registration(newUuidText(), i), office.clock().now()});
    TRY(office.give(office.clerk(0), commands));
    return {};
}

ServedOffice::ServedOffice(const QString& folder) : m_folder(folder), m_party({serveOption, folder})
{
}

Result<void> ServedOffice::listen()
{
    TRY_ASSIGN(const auto listening, m_party.answer());
    m_port = quint16(listening.value(u"port"_s).toInt());
    TRY_ASSIGN(m_authorityPem, authorityIn(m_folder));
    return {};
}

Result<QByteArray> authorityIn(const QString& folder)
{
    QFile file(folder + authorityFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail("bench.cannot-read", {{u"file"_s, file.fileName()}});
    return file.readAll();
}

int runServing(int argc, char** argv, const std::function<int()>& run)
{
    return runProgram(argc, argv, [&] {
        const QStringList arguments = QCoreApplication::arguments();
        if (arguments.value(1) != serveOption)
            return run();
        const auto served = serveUntilTheEnd(arguments.value(2));
        if (!served.ok())
            say({{u"error"_s, served.error().debugText()}});
        return served.ok() ? 0 : 1;
    });
}

} // namespace chancery::bench
