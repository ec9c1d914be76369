// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>

namespace chancery::test {

/// Lets the window go on until what it reads beside itself has come.
inline void waitQuietly(int quietMs = 500)
{
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < quietMs)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

} // namespace chancery::test
