// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/handler.h"

#include <QHash>
#include <QSet>

namespace chancery::test {

/// Counts each series from 1, knows the blobs it was told of, and plays the server or the desk.
class FakeAuthority final : public store::Authority {
public:
    bool decides() const override { return isServer; }

    Result<std::optional<qint64>> nextNumber(const QString& series, int year) override
    {
        if (!isServer)
            return std::optional<qint64>();
        return std::optional(++numbers[series + u'/' + QString::number(year)]);
    }

    Result<bool> hasBlob(const QString& sha256) override { return blobs.contains(sha256); }

    bool isServer = true;
    QSet<QString> blobs;
    QHash<QString, qint64> numbers; ///< "series/year" to the last number given.
};

} // namespace chancery::test
