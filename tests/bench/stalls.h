// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "bench.h"

#include <QObject>
#include <QTimer>

#include <algorithm>

namespace chancery::bench {

/// How long the window's thread did not turn, at most, while something went on.
class Stalls final : public QObject {
public:
    /// Looks every so many milliseconds; 0: as often as it can, which takes a core.
    explicit Stalls(int everyMs = 0)
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.setInterval(everyMs);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            const double now = nowMs();
            longest = std::max(longest, now - m_last);
            if (now - m_last > frame)
                frames.append(now - m_last);
            m_last = now;
        });
        m_beat.start();
    }
    double longest = 0;
    QList<double> frames; ///< Those that were longer than a frame.

private:
    static constexpr double frame = 16;
    QTimer m_beat;
    double m_last = nowMs();
};

} // namespace chancery::bench
