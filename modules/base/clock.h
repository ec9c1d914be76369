// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace chancery {

/// The one door to the time. Passed in, never global, so that tests own it.
class Clock {
public:
    virtual ~Clock() = default;

    /// UTC, to the millisecond.
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// Moments are stored and sent as UTC text "2026-07-14T02:05:00.123Z": it sorts as it reads.
QString momentToText(const QDateTime& moment);
/// An invalid QDateTime for anything that is not exactly that form.
QDateTime momentFromText(QStringView text);

/// The zone in which the ministry's days begin and its deadlines fall (Asia/Shanghai).
QTimeZone officeZone();

/// The office day on which a moment falls.
QDate officeDate(const QDateTime& moment);

} // namespace chancery
