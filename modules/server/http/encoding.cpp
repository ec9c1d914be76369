// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/encoding.h"

namespace chancery::server {

bool acceptsZstd(QByteArrayView acceptEncoding)
{
    for (const QByteArray& each : acceptEncoding.toByteArray().split(',')) {
        const QByteArrayList parts = each.split(';');
        if (parts.first().trimmed().toLower() != "zstd")
            continue;
        for (qsizetype i = 1; i < parts.size(); ++i) {
            const QByteArray weight = parts[i].trimmed();
            if (weight.startsWith("q=") && weight.mid(2).toDouble() <= 0)
                return false;
        }
        return true;
    }
    return false;
}

} // namespace chancery::server
