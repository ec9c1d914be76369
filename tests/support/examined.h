// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/practice.h"

#include <QJsonArray>

namespace chancery::test {

/// Every point of the examination (核稿要点), as somebody ticks them who has gone through them all.
inline QJsonArray everyPoint(const QDate& day = QDate(2026, 7, 14))
{
    QJsonArray keys;
    for (const auto& point : documents::deliveredPractice(day).examination)
        keys.append(point.key);
    return keys;
}

} // namespace chancery::test
