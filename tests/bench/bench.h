// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace chancery::bench {

/// The middle value; of an even number the mean of the middle two. 0 of none.
double median(QList<double> values);
/// The value that `share` (0 … 1) of the values do not exceed.
double percentile(QList<double> values, double share);
/// Milliseconds on a clock that never goes back.
double nowMs();

/// One measured figure. The floor is what the bare machine does, measured in the same run; the
/// ratio says how many times the floor's cost ours is, whatever the unit (1 is as cheap).
struct Figure {
    QString name;
    double value = 0;
    QString unit;
    std::optional<double> floor = {};
    std::optional<double> ratio = {};
    QString goal = {}; ///< "<= 30", of the value, or "ratio <= 3"
};

/// Cost per piece against the floor's, from two rates.
Figure rate(const QString& name, double value, const QString& unit, double floor,
            const QString& goal = {});

/// The frame of every measurement: its options, its rounds and its report.
///
///     --size N     how much of what it measures
///     --rounds 3   the figures are medians of so many
///     --json FILE  {"bench", "size", "rounds", "figures": [{name, value, unit, floor?, ratio?,
///                  goal?}]}
///     --dir DIR    where to put the data: figures of durable writes are those of that disk
///     --keep DIR   data that takes long to make is put there, stays, and is used the next time
class Bench {
public:
    /// Leaves the program for --help and wrong usage.
    Bench(const char* name, int standardSize);

    int size() const { return m_size; }
    int rounds() const { return m_rounds; }
    /// A folder of its own for one round, gone with the object.
    std::unique_ptr<QTemporaryDir> folder() const;
    /// Where data of this size is to stay; empty where it is to go.
    QString kept() const;

    /// Runs the rounds; each returns figures of the same names, whose medians are reported.
    int run(const std::function<Result<QList<Figure>>(int round)>& round);

private:
    int report(const QList<Figure>& figures) const;

    QString m_name;
    int m_size;
    int m_rounds = 3;
    QString m_json;
    QString m_dir;
    QString m_keep;
};

/// A program's main(): the libraries set up as the product's programs do it, and an application
/// without windows for as long as `run` takes.
int runProgram(int argc, char** argv, const std::function<int()>& run);

} // namespace chancery::bench
