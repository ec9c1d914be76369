// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/feed_lines.h"
#include "server/core/journal.h"
#include "store/many_rows.h"
#include "wire/messages.h"

#include <QHash>

#include <utility>

namespace chancery::server {

/// What commands leave behind besides their rows, gathered so that a whole batch's takes few
/// statements: feed lines, journal, answers, devices. None of it is in the store before post().
class LaneWrites {
public:
    struct Answered {
        DeviceId device;
        qint64 n = 0;
        CommandId command;
        QString hash;
        wire::Outcome outcome = wire::Outcome::Applied;
        qint64 seq = 0;
        QString text; ///< The result or the error, as JSON.
    };

    explicit LaneWrites(store::Database& db);

    /// Of several for one row in one scope the last counts.
    void line(const FeedLine& line);
    /// Adds the entry behind the one whose hash is `tip`: hash = SM3(tip ‖ canonical text of the
    /// entry). The new tip.
    QString journal(const JournalEntry& entry, const QString& tip);
    void answer(const Answered& answered, const QDateTime& now);
    /// Of several for one device the last counts.
    void device(const DeviceId& device, const PersonId& person, qint64 lastN, const QDateTime& now);

    Result<void> post();
    /// Nothing of it is to be.
    void forget();

private:
    struct Device {
        QString id;
        QString person;
        qint64 lastN = 0;
        QString now;
    };
    using RowKey = std::pair<QString, QString>; // table and id

    store::Database& m_db;
    QList<FeedLine> m_lines;
    QHash<std::pair<RowKey, qint64>, qsizetype> m_lineAt; ///< by row and scope
    QList<Device> m_devices;
    store::ManyRows m_journal;
    store::ManyRows m_answers;
};

} // namespace chancery::server
