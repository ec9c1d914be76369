// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "supervision/rules/standards.h"

#include <QFile>

/// The dated data as it is delivered, and the real calendar.
namespace chancery::test {

inline QByteArray resourceFile(const char* path)
{
    QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/") + QLatin1String(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", path);
    return file.readAll();
}

inline WorkCalendar realCalendar()
{
    return *WorkCalendar::parse(resourceFile("calendar/cn-holidays.json"));
}

inline supervision::Standards realStandards()
{
    auto standards = supervision::Standards::parse(resourceFile("supervision/standards.json"));
    if (!standards.ok())
        qFatal("%s", qPrintable(standards.error().debugText()));
    return std::move(standards).value();
}

inline QDate day(const char* text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

inline QDateTime moment(const char* text, int hour = 10)
{
    return QDateTime(day(text), QTime(hour, 0), officeZone()).toUTC();
}

} // namespace chancery::test
