// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/seeded_ids.h"

#include <QRandomGenerator>
#include <QString>

namespace chancery::test {

namespace {

struct IdSource {
    QRandomGenerator random{0};
    quint64 drawn = 0;
};

IdSource& idSource()
{
    static IdSource source;
    return source;
}

} // namespace

void seedIds(quint32 seed)
{
    idSource().random.seed(seed);
    idSource().drawn = 0;
}

} // namespace chancery::test

/// What the linker puts in the place of chancery::newUuidText().
extern "C" QString __wrap__ZN8chancery11newUuidTextEv();
QString __wrap__ZN8chancery11newUuidTextEv()
{
    auto& source = chancery::test::idSource();
    // Like the real ones: they begin with what grows.
    const quint64 drawn = source.drawn++;
    const quint64 random = source.random.generate64();
    return QStringLiteral("%1-%2-7%3-8%4-%5")
        .arg(0x01900000 + (drawn >> 16), 8, 16, QLatin1Char('0'))
        .arg(drawn & 0xFFFF, 4, 16, QLatin1Char('0'))
        .arg(random & 0xFFF, 3, 16, QLatin1Char('0'))
        .arg((random >> 12) & 0xFFF, 3, 16, QLatin1Char('0'))
        .arg((random >> 16) & 0xFFFFFFFFFFFFULL, 12, 16, QLatin1Char('0'));
}
