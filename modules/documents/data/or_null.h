// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "base/fields.h"

#include <QDate>

#include <optional>

namespace chancery::documents {

/// What is absent is null in a row, never an empty text.
inline FieldValue orNull(const QString& text)
{
    return text.isEmpty() ? FieldValue() : FieldValue(text);
}
inline FieldValue orNull(const QDate& day)
{
    return orNull(day.toString(Qt::ISODate));
}
inline FieldValue orNull(const std::optional<int>& number)
{
    return number ? FieldValue(*number) : FieldValue();
}
inline FieldValue orNull(const std::optional<QDateTime>& moment)
{
    return moment ? FieldValue(momentToText(*moment)) : FieldValue();
}

} // namespace chancery::documents
