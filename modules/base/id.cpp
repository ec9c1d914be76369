// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/id.h"

#include <QDateTime>
#include <QMutex>
#include <QRandomGenerator>

namespace chancery {

namespace {

struct Sequence {
    QMutex mutex;
    quint64 millis = 0;
    quint32 counter = 0; // 12 bits of rand_a: order within a millisecond
};

Sequence& sequence()
{
    static Sequence instanceOfProcess;
    return instanceOfProcess;
}

} // namespace

QString newUuidText()
{
    quint64 millis = 0;
    quint32 counter = 0;
    {
        auto& s = sequence();
        const QMutexLocker lock(&s.mutex);
        const auto now = quint64(QDateTime::currentMSecsSinceEpoch());
        if (now > s.millis) {
            s.millis = now;
            s.counter = QRandomGenerator::system()->bounded(0x400U);
        } else if (++s.counter > 0xFFFU) {
            // More than the counter holds in one millisecond, or a clock put back: borrow the next.
            ++s.millis;
            s.counter = 0;
        }
        millis = s.millis;
        counter = s.counter;
    }
    const quint64 random = QRandomGenerator::system()->generate64();
    const quint64 high = (millis << 16) | 0x7000U | counter;
    const quint64 low = (random & 0x3FFFFFFFFFFFFFFFULL) | 0x8000000000000000ULL;

    static const char digits[] = "0123456789abcdef";
    QString text(36, u'-');
    int at = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            ++at;
        const quint64 word = nibble < 16 ? high : low;
        text[at++] = QLatin1Char(digits[(word >> (60 - 4 * (nibble % 16))) & 0xFU]);
    }
    return text;
}

bool isUuidText(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < 36; ++i) {
        const char16_t c = text[i].unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != u'-')
                return false;
        } else if (!((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'))) {
            return false;
        }
    }
    return true;
}

} // namespace chancery
