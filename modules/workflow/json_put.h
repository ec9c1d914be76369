// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

/// Routes and cases as JSON leave out what is empty.
namespace chancery::workflow {

inline void put(QJsonObject& json, const QString& name, const QString& text)
{
    if (!text.isEmpty())
        json[name] = text;
}

inline void put(QJsonObject& json, const QString& name, const QStringList& list)
{
    if (!list.isEmpty())
        json[name] = QJsonArray::fromStringList(list);
}

inline void put(QJsonObject& json, const QString& name, const std::optional<QDateTime>& moment)
{
    if (moment)
        json[name] = momentToText(*moment);
}

} // namespace chancery::workflow
