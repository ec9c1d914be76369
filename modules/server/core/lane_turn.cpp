// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/lane_turn.h"

#include <QStringList>

namespace chancery::server {

namespace {

/// PostgreSQL carries a little less than 8,000 bytes.
constexpr qsizetype mostBytes = 7'500;

} // namespace

Result<Turn> beginTurn(store::Database& db)
{
    TRY_ASSIGN(store::Transaction transaction, store::Transaction::begin(db));
    auto q = db.query(db.isShared() ? "SELECT v FROM feed_head WHERE only_row = 1 FOR UPDATE"
                                    : "SELECT v FROM feed_head WHERE only_row = 1");
    const qint64 head = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return Turn{std::move(transaction), head};
}

QString LaneNews::text() const
{
    const QString head = lane + u'\n' + QString::number(seq);
    const QStringList names(scopes.begin(), scopes.end());
    const QString all = head + u'\n' + names.join(u'\n');
    return scopes.isEmpty() || all.toUtf8().size() > mostBytes ? head : all;
}

std::optional<LaneNews> LaneNews::parse(const QString& text)
{
    QStringList lines = text.split(u'\n');
    if (lines.size() < 2)
        return std::nullopt;
    LaneNews news;
    news.lane = lines.takeFirst();
    bool number = false;
    news.seq = lines.takeFirst().toLongLong(&number);
    news.scopes = QSet<QString>(lines.begin(), lines.end());
    return number ? std::optional(news) : std::nullopt;
}

Result<void> tellNews(store::Database& db, const LaneNews& news)
{
    auto q = db.query("SELECT pg_notify(?, ?)");
    q.bind(laneChannel).bind(news.text());
    return q.post();
}

} // namespace chancery::server
