// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/standards.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace chancery::supervision {

/// What counts of one item in its department's year.
struct ScoredItem {
    QString id;
    bool closed = false; ///< Finished in the year; else open and overdue at its end.
    bool onTime = false;
    std::optional<int> quality;
    int feedbacks = 0;
    int lateFeedbacks = 0;
    int extensions = 0;
    int redos = 0;
    int orange = 0;
    int red = 0;
    int circulars = 0;
};

/// A change by hand (人工调整); never without a reason.
struct ScoreAdjustment {
    QString id;
    int points = 0;
    QString reason;
    QString part = {}; ///< Of a sheet (score_sheet.h).
};

/// One line of a score: what it counts, the rows it counts them in, and what that makes. Points are
/// hundredths, so that no figure depends on how fractions are rounded.
struct ScoreLine {
    QString code; ///< on-time quality feedback extension redo orange red circular overdue adjusted
    int weight = 0;
    int count = 0; ///< Of `of`, where it is a share.
    int of = 0;
    int hundredths = 0;
    QStringList rows; ///< Items, or adjustments of `adjusted`.

    bool operator==(const ScoreLine&) const = default;
};

struct Score {
    int hundredths = 0;
    QList<ScoreLine> lines;
    QString basis;
};

/// A department's year by the rule of its last day: the sum of its lines, held between the rule's
/// bounds. Nothing to count gives the full share, so that nobody is worse off for having had no
/// work.
Score scoreOf(const QList<ScoredItem>& items, const QList<ScoreAdjustment>& adjustments,
              const ScoreRule& rule);

} // namespace chancery::supervision
