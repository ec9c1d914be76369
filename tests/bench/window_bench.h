// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "bench.h"
#include "big_register.h"

#include "ui/kit.h"

#include <functional>

namespace chancery::bench {

/// A measurement of what a window shows of a desk that was filled beforehand. A process of its own
/// shows it, so that nothing but what a client has is counted, and tells what it took.
struct WindowBench {
    struct Told {
        const char* name;
        const char* unit;
        QString goal = {};
    };

    const char* name;
    int size;
    /// Puts as many rows as `size` says into the desk's file.
    std::function<Result<void>(const QString& path, int size)> fill;
    /// The shower's half: each figure by its name.
    std::function<QJsonObject(ui::Kit& kit, StillDesk& desk)> show;
    QList<Told> figures;

    /// What main() returns, in either process.
    int run(int argc, char** argv) const;
};

} // namespace chancery::bench
