// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// chancery-server: the central server of one deployment. Wiring and nothing else.

#include "base/allocator.h"
#include "base/log.h"
#include "crypto/init.h"
#include "duty/data/log.h"
#include "office/catalog.h"
#include "office/settings.h"
#include "office/signing.h"
#include "server/http/admin_listener.h"
#include "server/http/front.h"
#include "server/service/deployment.h"
#include "server/service/endpoints.h"
#include "server/service/health.h"
#include "server/service/house_key.h"
#include "server/service/housekeeping.h"
#include "server/service/routines.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <csignal>
#include <sys/stat.h>

using namespace chancery;

namespace {

enum ExitCode { Done = 0, Failed = 1, Usage = 2 };

int complain(const Error& error)
{
    QTextStream(stderr) << "chancery-server: " << error.debugText() << Qt::endl;
    return Failed;
}

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    return set;
}

server::FrontSettings frontSettings(const server::Deployment& deployment, crypto::TlsContext tls)
{
    server::FrontSettings settings;
    settings.address = deployment.listen;
    settings.port = deployment.port;
    settings.tls = std::move(tls);
    settings.rate.perSecond = deployment.requestsPerSecond;
    return settings;
}

/// Whether the duty log is what was written. The server goes on when it is not: what happens now
/// has to be written down all the same, and the line is named for whoever looks after it.
void checkDutyLog(server::Service& service, Log& log)
{
    const auto state = [&service]() -> Result<duty::ChainState> {
        TRY_ASSIGN(auto loan, service.reads.lend());
        return duty::checkChain(loan.db(), duty::ChainReader::Extent::Whole);
    }();
    if (!state.ok())
        log.error("server.duty-log", {{QStringLiteral("code"), state.error().code}});
    else if (state->fault)
        log.error("server.duty-log", {{QStringLiteral("line"), state->fault->number},
                                      {QStringLiteral("why"), state->fault->why}});
}

/// Runs until told to stop; SIGHUP takes up a renewed certificate.
int serve(const server::Deployment& deployment)
{
    SystemClock clock;
    Log log(clock, Log::toStandardError());
    server::Metrics metrics;
    const store::Catalog catalog = office::catalog();
    auto installation = office::installationSettings(deployment.networkGrade, deployment.fonds);
    if (!installation.ok())
        return complain(installation.error());
    installation->house = deployment.organisation;
    if (const auto key = server::houseKey(deployment, clock.now()); key.ok())
        office::signWith(*key, *installation);
    else // Nothing can be sent to other houses; everything else goes on.
        log.error("server.house-key", {{QStringLiteral("code"), key.error().code}});
    const store::CommandRegistry commands = office::registry(*installation, clock);
    const store::QuestionRegistry questions = office::questions();
    const server::Business business{catalog, commands, office::actorResolver(), &questions};

    server::ServiceSettings settings;
    settings.database = deployment.database();
    settings.blobFolder = deployment.blobFolder();
    settings.organisation = deployment.organisation;
    settings.networkGrade = deployment.networkGrade;
    auto service =
        server::Service::open(settings, business, office::sharedMigrations(), clock, metrics, log);
    if (!service.ok())
        return complain(service.error());
    checkDutyLog(**service, log);
    const auto tls = server::deploymentTls(deployment, clock.now());
    if (!tls.ok())
        return complain(tls.error());
    server::Front front(frontSettings(deployment, *tls), server::makeRouter(**service), metrics,
                        log);
    server::AdminListener admin(metrics, [&service] { return server::healthOf(**service); });
    const server::Housekeeping housekeeping(**service);
    const server::Routines routines(**service, office::routines(*installation));
    if (const auto started = front.start(); !started.ok())
        return complain(started.error());
    if (const auto started = admin.start(deployment.adminPort); !started.ok())
        return complain(started.error());
    log.info("server.started",
             {{QStringLiteral("port"), front.port()},
              {QStringLiteral("version"), QStringLiteral(CHANCERY_VERSION)},
              {QStringLiteral("epoch"), (*service)->epoch},
              {QStringLiteral("store"),
               QLatin1String(deployment.store.isEmpty() ? "sqlite" : "postgresql")}});
    const sigset_t signals = stopSignals();
    int received = 0;
    while (sigwait(&signals, &received) == 0 && received == SIGHUP) {
        if (const auto renewed = server::deploymentTls(deployment, clock.now()); renewed.ok())
            front.useTls(*renewed);
        else
            log.error("server.certificate", {{QStringLiteral("code"), renewed.error().code}});
    }
    log.info("server.stopping");
    front.stop(std::chrono::seconds(10));
    log.info("server.stopped");
    return Done;
}

/// What the command line says instead of config.json; what is wrong with it, or nothing.
const char* overrideBy(server::Deployment& deployment, const QCommandLineParser& parser)
{
    bool isPort = true;
    if (parser.isSet(QStringLiteral("port")))
        deployment.port = parser.value(QStringLiteral("port")).toUShort(&isPort);
    if (!isPort)
        return "--port is not a port";
    const auto store = server::parseStore(parser.value(QStringLiteral("store")));
    if (!store.ok())
        return "--store is not postgresql://…";
    if (!store->isEmpty())
        deployment.store = *store;
    return nullptr;
}

} // namespace

int main(int argc, char** argv)
{
    keepLargeBlocks();
    crypto::initCrypto();
    // Before any thread is made: they inherit the mask, and only sigwait() above sees the signals.
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    umask(077);

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("chancery-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("The central server of a Chancery deployment.\n"
                       "Exit codes: 0 stopped in good order, 1 it could not run, 2 wrong usage."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption dir(QStringLiteral("dir"),
                                 QStringLiteral("The deployment's folder (chanceryctl init)."),
                                 QStringLiteral("folder"));
    const QCommandLineOption port(QStringLiteral("port"),
                                  QStringLiteral("Listen here instead of the configured port."),
                                  QStringLiteral("port"));
    const QCommandLineOption place(
        QStringLiteral("store"),
        QStringLiteral("Keep the rows here instead of the configured place."),
        QStringLiteral("postgresql://…"));
    parser.addOptions({dir, port, place});
    if (!parser.parse(QCoreApplication::arguments())) {
        QTextStream(stderr) << parser.errorText() << Qt::endl;
        return Usage;
    }
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version")))
        parser.process(application); // prints and leaves with 0
    if (!parser.isSet(dir) || !parser.positionalArguments().isEmpty()) {
        QTextStream(stderr) << parser.helpText();
        return Usage;
    }
    auto deployment = server::readDeployment(parser.value(dir));
    if (!deployment.ok())
        return complain(deployment.error());
    if (const char* wrong = overrideBy(*deployment, parser)) {
        QTextStream(stderr) << "chancery-server: " << QString::fromUtf8(wrong) << Qt::endl;
        return Usage;
    }
    return serve(*deployment);
}
