// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "first_desk.h"

#include "bench.h"
#include "documents/data/catalog.h"
#include "office/settings.h"
#include "process.h"
#include "serving.h"
#include "sync/desk.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

/// Whose desk it is, is known, and what waits for them is there: the workbench can be worked with.
bool isUsable(sync::Desk& desk)
{
    const auto actor = desk.actor();
    if (!actor.ok() || !*actor)
        return false;
    auto q = desk.db().query("SELECT COUNT(DISTINCT document_id) FROM doc_task t"
                             " JOIN doc_document d ON d.id = t.document_id WHERE t.is_open = 1");
    return q.next() && q.integer(0) == waitingDocuments;
}

Result<qint64> countRows(sync::Desk& desk, const store::Catalog& catalog)
{
    qint64 rows = 0;
    for (const auto& table : catalog.tables()) {
        auto q = desk.db().query("SELECT COUNT(*) FROM " + table.name.toLatin1());
        rows += q.next() ? q.integer(0) : 0;
        TRY(q.done());
    }
    return rows;
}

Result<void> takeIn(const QString& folder, const QString& authorityFile, int port)
{
    QFile authority(authorityFile);
    if (!authority.open(QIODevice::ReadOnly))
        return fail("bench.cannot-read", {{u"file"_s, authorityFile}});
    const SystemClock clock;
    TRY_ASSIGN(const auto settings, office::installationSettings(u"none"_s));
    const auto catalog = office::catalog();
    const auto commands = office::registry(settings, clock);
    const sync::Business business{
        catalog, commands, office::actorResolver(),
        office::sharedMigrations() +
            QList<store::MigrationSet>{documents::documentDeskMigrations()}};
    sync::LinkSettings link;
    link.server = QUrl(u"https://localhost:%1"_s.arg(port));
    link.authorityPem = authority.readAll();
    link.replica.databasePath = folder + u"/desk.db"_s;
    link.replica.blobFolder = folder + u"/blobs"_s;
    TRY_ASSIGN(auto desk, sync::Desk::open(link, business, clock));
    QEventLoop loop;
    std::optional<Error> trouble;
    double usableAt = 0;
    QObject::connect(desk.get(), &sync::Desk::rowsChanged, &loop, [&] {
        if (usableAt == 0 && isUsable(*desk))
            usableAt = nowMs();
    });
    QObject::connect(desk.get(), &sync::Desk::stateChanged, &loop,
                     [&](const sync::SyncState& state) {
                         if (state.connected && !state.catchingUp)
                             loop.quit();
                     });
    QObject::connect(desk.get(), &sync::Desk::failed, &loop, [&](const Error& why) {
        trouble = why;
        loop.quit();
    });
    const double start = nowMs();
    const Usage before = Usage::now();
    desk->start();
    desk->signIn(OfficeServer::login(0), OfficeServer::password(0));
    loop.exec();
    if (trouble)
        return *trouble;
    const double end = nowMs();
    const Usage after = Usage::now();
    TRY_ASSIGN(const qint64 rows, countRows(*desk, catalog));
    say({{u"rows"_s, rows},
         {u"first_usable_ms"_s, (usableAt == 0 ? end : usableAt) - start},
         {u"complete_ms"_s, end - start},
         {u"cpu_seconds"_s, after.cpuSeconds - before.cpuSeconds},
         {u"peak_mib"_s, after.peakMiB}});
    return {};
}

} // namespace

int firstDesk(const QString& folder, const QString& authorityFile, int port)
{
    QDir().mkpath(folder);
    const auto taken = takeIn(folder, authorityFile, port);
    if (!taken.ok())
        say({{u"error"_s, taken.error().debugText()}});
    return taken.ok() ? 0 : 1;
}

} // namespace chancery::bench
