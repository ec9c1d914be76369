// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "support/live_server.h"
#include "sync/desk.h"

#include <memory>
#include <optional>

namespace chancery::test {

/// A desk with everything it stands on.
struct LiveDesk {
    LiveDesk(LiveServer& live, const QString& home, const QUrl& url, const QByteArray& authority,
             store::FaultPlan* faults = nullptr, qint64 cacheBytes = 0,
             const Clock* clock = nullptr)
        : server(live)
    {
        QDir().mkpath(home);
        sync::LinkSettings settings;
        settings.server = url;
        settings.authorityPem = authority;
        settings.replica.databasePath = home + QStringLiteral("/desk.db");
        settings.replica.blobFolder = home + QStringLiteral("/blobs");
        settings.tokenFile = home + QStringLiteral("/token");
        settings.replica.faults = faults;
        settings.files.cacheBytes = cacheBytes;
        settings.longPollSeconds = 20;
        auto opened = sync::Desk::open(settings, business, clock ? *clock : server.clock);
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().debugText()));
        desk = std::move(*opened);
        QObject::connect(desk.get(), &sync::Desk::signInNeeded, desk.get(),
                         [this](const Error& why) { refusal = why; });
        QObject::connect(desk.get(), &sync::Desk::failed, desk.get(),
                         [this](const Error& why) { failure = why; });
        desk->start();
    }
    LiveDesk(LiveServer& live, const QString& home)
        : LiveDesk(live, home, live.url(), live.identity.authority.certificatePem)
    {
    }

    bool settled() const
    {
        const auto& state = desk->state();
        return state.connected && !state.catchingUp && state.waiting == 0;
    }

    qint64 notes()
    {
        auto q = desk->db().query("SELECT COUNT(*) FROM note");
        return q.next() ? q.integer(0) : -1;
    }

    LiveServer& server;
    NotesMigrations migrations;
    sync::Business business{server.catalog, server.commands, notesResolver(), {migrations.set()}};
    std::unique_ptr<sync::Desk> desk;
    std::optional<Error> refusal;
    std::optional<Error> failure;
};

/// The parameters of note.add.
inline QJsonObject noteParams(const QString& id, const QStringList& scopes)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("title"), QStringLiteral("来文")},
            {QStringLiteral("scopes"), QJsonArray::fromStringList(scopes)}};
}

/// A server of a clerk of the registry and a leader, "password-of-clerk" and "password-of-leader".
inline std::unique_ptr<LiveServer> smallOffice(const QString& folder)
{
    QDir().mkpath(folder);
    auto server = std::make_unique<LiveServer>(folder);
    server->seat(QStringLiteral("clerk"), {QStringLiteral("role:registry")});
    server->seat(QStringLiteral("leader"), {QStringLiteral("post:minister")});
    return server;
}

} // namespace chancery::test
