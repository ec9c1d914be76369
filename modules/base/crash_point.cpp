// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/crash_point.h"

#ifndef NDEBUG

#include <QByteArray>

#include <atomic>
#include <csignal>
#include <unistd.h>

namespace chancery {

namespace {

struct CrashOrder {
    QByteArray label;
    int atVisit = 1;

    static CrashOrder given()
    {
        const auto words = qgetenv("CHANCERY_CRASH_AT").split(':');
        return {words.value(0), std::max(1, words.value(1).toInt())};
    }
};

} // namespace

void crashPoint(const char* label)
{
    static const CrashOrder order = CrashOrder::given();
    static std::atomic<int> visits = 0;
    if (order.label == label && ++visits == order.atVisit)
        ::kill(::getpid(), SIGKILL);
}

} // namespace chancery

#endif
