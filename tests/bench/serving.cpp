// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "serving.h"

#include "generated_register.h"
#include "process.h"
#include "push_client.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr int bodyCharacters = 400;

Result<void> serveUntilTheEnd(const QString& folder)
{
    TRY_ASSIGN(const auto office, OfficeServer::open(folder));
    TRY(office->listen());
    QFile authority(folder + u"/ca.pem"_s);
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

Result<void> fillOffice(OfficeServer& office, int documents)
{
    QList<Command> commands;
    const auto send = [&]() -> Result<void> {
        TRY(office.give(office.clerk(0), commands));
        commands.clear();
        return {};
    };
    const auto rows = generatedRegister(documents, 1, bodyCharacters);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        commands.append({CommandId::create(), u"documents.import"_s, 1,
                         QJsonObject{{u"id"_s, newUuidText()},
                                     {u"source"_s, u"bench"_s},
                                     {u"line"_s, i + 1},
                                     {u"row"_s, rows[i]}},
                         office.clock().now()});
        if (commands.size() == wire::maxPushCommands)
            TRY(send());
    }
    for (int i = 0; i < waitingDocuments; ++i)
        commands.append({CommandId::create(), u"documents.register"_s, 1,
                         registration(newUuidText(), i), office.clock().now()});
    return send();
}

int serve(const QString& folder)
{
    const auto served = serveUntilTheEnd(folder);
    if (!served.ok())
        say({{u"error"_s, served.error().debugText()}});
    return served.ok() ? 0 : 1;
}

} // namespace chancery::bench
