// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/health.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace chancery::server {

namespace {

constexpr qint64 leastFree = qint64(64) << 20;
constexpr std::chrono::seconds longest{30};

QString laneState(const LaneThread& lane)
{
    if (lane.busyFor() > longest)
        return QStringLiteral("stuck");
    const QString trouble = lane.trouble();
    return trouble.isEmpty() ? QStringLiteral("ok") : trouble;
}

} // namespace

Health healthOf(const Service& service)
{
    const QString lane = laneState(*service.lane);
    // A database server watches its own disk; the blobs are here in either case.
    const bool shared = store::Database::isShared(service.settings.database);
    const QStorageInfo disk(shared ? service.settings.blobFolder
                                   : QFileInfo(service.settings.database).absolutePath());
    const bool room = disk.bytesAvailable() >= leastFree;
    return {lane == QLatin1String("ok") && room,
            {{QStringLiteral("lane"), lane},
             {QStringLiteral("disk"), room ? QStringLiteral("ok") : QStringLiteral("full")},
             {QStringLiteral("disk_free"), disk.bytesAvailable()}}};
}

} // namespace chancery::server
