// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/service.h"

#include "server/core/feed_reader.h"
#include "server/core/schema.h"
#include "server/service/feed_polls.h"
#include "wire/zstd_body.h"

#include <QFile>

#include <fcntl.h>
#include <future>
#include <sys/file.h>
#include <unistd.h>

namespace chancery::server {

namespace {

/// Two lanes on one file would each think themselves the only writer.
Result<int> lockDatabase(const QString& databasePath)
{
    const QByteArray path = QFile::encodeName(databasePath + QStringLiteral(".lock"));
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail("store.cannot-open",
                    {{QStringLiteral("detail"), QString::fromLocal8Bit(path)}});
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return fail("server.already-running");
    }
    return fd;
}

} // namespace

Service::Service(const ServiceSettings& given, const Business& givenBusiness,
                 const Clock& givenClock, Metrics& givenMetrics, Log& givenLog,
                 store::BlobStore givenBlobs, int lockFile)
    : settings(given), business(givenBusiness), clock(givenClock), metrics(givenMetrics),
      log(givenLog), blobs(std::move(givenBlobs)), reads(given.database),
      share([](QByteArrayView plain) { return wire::zstdCompress(plain); }),
      polls(std::make_unique<FeedPolls>(*this)), waiters(std::make_unique<Waiters>()),
      m_lockFile(lockFile)
{
}

Service::~Service()
{
    // They call one another (a commit wakes who waits, who reads for the answer): all fall silent
    // before the first of them goes.
    watch.reset();
    if (hashers)
        hashers->close();
    if (lane)
        lane->close();
    if (readers)
        readers->close();
    waiters.reset();
    if (m_lockFile >= 0)
        ::close(m_lockFile);
}

Result<std::unique_ptr<Service>> Service::open(const ServiceSettings& settings,
                                               const Business& business,
                                               const QList<store::MigrationSet>& migrations,
                                               const Clock& clock, Metrics& metrics, Log& log)
{
    const bool shared = store::Database::isShared(settings.database);
    TRY_ASSIGN(const int lockFile, shared ? Result<int>(-1) : lockDatabase(settings.database));
    TRY_ASSIGN(auto blobs, store::BlobStore::open(settings.blobFolder));
    std::unique_ptr<Service> service(
        new Service(settings, business, clock, metrics, log, std::move(blobs), lockFile));
    store::Database::Options options;
    options.cacheKiB = 65'536;
    TRY_ASSIGN(auto db, store::Database::open(settings.database, options));
    TRY(store::migrate(*db, QList<store::MigrationSet>{serverMigrations()} + migrations,
                       momentToText(clock.now())));
    TRY(foundDeployment(*db, clock.now()));
    TRY_ASSIGN(service->epoch, readEpoch(*db));
    TRY_ASSIGN(service->restoredTo, readRestoredTo(*db));
    auto* waiters = service->waiters.get();
    service->lane = std::make_unique<LaneThread>(
        std::move(db), business, service->blobs, clock,
        [waiters](const QSet<QString>& scopes, const QSet<QString>& devices) {
            waiters->committed(scopes, devices);
        });
    if (shared)
        service->watch = std::make_unique<FeedWatch>(settings.database, service->reads, *waiters,
                                                     service->lane->laneName(), log);
    service->readers = std::make_unique<WorkerPool>(settings.readers, 4'096);
    service->hashers = std::make_unique<WorkerPool>(settings.hashers, 256);
    auto* lane = service->lane.get();
    metrics.gaugeFrom("chancery_lane_waiting", "Jobs waiting for the commit lane",
                      [lane] { return double(lane->waiting()); });
    metrics.gaugeFrom("chancery_lane_batches_total", "Transactions of the commit lane",
                      [lane] { return double(lane->batches()); });
    metrics.gaugeFrom("chancery_lane_commands_total", "Commands that went through the lane",
                      [lane] { return double(lane->commands()); });
    metrics.gaugeFrom("chancery_long_polls", "Desks waiting for news",
                      [waiters] { return double(waiters->count()); });
    return service;
}

Result<wire::PushAnswer> Service::pushAndWait(PushJob job)
{
    auto promise = std::make_shared<std::promise<Result<wire::PushAnswer>>>();
    auto answer = promise->get_future();
    if (!lane->push(std::move(job), [promise](Result<wire::PushAnswer> result) {
            promise->set_value(std::move(result));
        }))
        return fail("server.too-busy");
    return answer.get();
}

Result<void> Service::workAndWait(LaneThread::Work work)
{
    auto promise = std::make_shared<std::promise<Result<void>>>();
    auto answer = promise->get_future();
    if (!lane->work(std::move(work),
                    [promise](Result<void> result) { promise->set_value(std::move(result)); }))
        return fail("server.too-busy");
    return answer.get();
}

} // namespace chancery::server
