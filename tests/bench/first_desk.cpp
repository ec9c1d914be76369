// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "first_desk.h"

#include "bench.h"
#include "desks.h"
#include "process.h"
#include "serving.h"

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
    return q.next() && q.integer(0) >= waitingDocuments;
}

Result<void> takeIn(const QString& folder, quint16 port)
{
    TRY_ASSIGN(const QByteArray authority, authorityIn(folder));
    const Desks desks(port, authority, folder);
    TRY_ASSIGN(const auto desk, desks.make(0));
    double usableAt = 0;
    QObject::connect(desk.get(), &sync::Desk::rowsChanged, desk.get(), [&] {
        if (usableAt == 0 && isUsable(*desk))
            usableAt = nowMs();
    });
    const double start = nowMs();
    const Usage before = Usage::now();
    TRY(desks.settle(*desk, 0));
    const double end = nowMs();
    const Usage after = Usage::now();
    TRY(desks.awaitSearch(*desk));
    const double searchedAt = nowMs();
    TRY_ASSIGN(const qint64 rows, desks.countRows(*desk));
    say({{u"rows"_s, rows},
         {u"first_usable_ms"_s, (usableAt == 0 ? end : usableAt) - start},
         {u"complete_ms"_s, end - start},
         {u"searched_ms"_s, searchedAt - start},
         {u"cpu_seconds"_s, after.cpuSeconds - before.cpuSeconds},
         {u"search_cpu_seconds"_s, Usage::now().cpuSeconds - after.cpuSeconds},
         {u"peak_mib"_s, Usage::now().peakMiB}});
    return {};
}

} // namespace

int firstDesk(const QString& folder, quint16 port)
{
    const auto taken = takeIn(folder, port);
    if (!taken.ok())
        say({{u"error"_s, taken.error().debugText()}});
    return taken.ok() ? 0 : 1;
}

} // namespace chancery::bench
