// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"

#include <QDate>
#include <QJsonValue>

#include <optional>

namespace chancery::documents {

/// What is absent is null in a row, never an empty text.
inline QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}
inline QJsonValue orNull(const QDate& day)
{
    return orNull(day.toString(Qt::ISODate));
}
inline QJsonValue orNull(const std::optional<int>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}
inline QJsonValue orNull(const std::optional<QDateTime>& moment)
{
    return moment ? QJsonValue(momentToText(*moment)) : QJsonValue();
}

} // namespace chancery::documents
