// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "workflow/deadline.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::supervision {

/// How long a matter may take where nobody named a day (限办时限), with its basis (依据).
struct Limit {
    QDate from;     ///< Holds for what is assigned on or after this day.
    QString matter; ///< "petition", stable.
    QString name;   ///< 信访办结
    QString source; ///< The kind of source (sources.h) whose items have it by themselves; or empty.
    workflow::Term term;
    workflow::WhenOff whenOff = workflow::WhenOff::Next;
    QString basis;
    bool national = false; ///< Written in a law or regulation; the others are the house's own.
};

/// When a lamp turns yellow (临期): so much of the time is left, or so many working days; whichever
/// comes first.
struct LampRule {
    QDate from;
    int nearPercent = 0;
    int nearWorkdays = 0;
    QString basis;
};

/// Grades of urging (催办) in their order, and how long the same item is left alone after each.
struct UrgingRule {
    struct Grade {
        QString grade; ///< remind 提醒, blue 蓝, orange 橙, red 红 督办单
        int leastHours = 0;
    };

    QDate from;
    QList<Grade> grades;
    QString majorStartsAt; ///< Major matters (重大) may begin here.
    QString basis;

    int rank(const QString& grade) const; ///< -1 for none of them.
};

/// When the server urges by itself (自动催办): so many days before (below nought) or after the
/// limit an item that nobody has urged since is urged with this grade. A step that was missed for
/// longer than `withinDays`, because the server stood still or the rule is new, is let go.
struct AutomaticRule {
    struct Step {
        int days = 0;
        QString grade;
    };

    QDate from;
    bool on = false; ///< Where nobody has switched it (supervision.switch-automatic).
    int withinDays = 0;
    QList<Step> steps; ///< In the order of their days.
    QString basis;
};

/// Points by which an item is foreseen to be late (forecast.h); at `threshold` it is said.
struct ForecastRule {
    QDate from;
    int threshold = 0;
    int recordLeast = 0; ///< A department's record counts from so many finished items on.
    int recordMost = 0;
    int feedbackLateMost = 0;
    int overduePerDay = 0;
    int overdueMost = 0;
    int pace = 0;
    int milestoneEach = 0;
    int milestoneMost = 0;
    int extensionEach = 0;
    int extensionMost = 0;
    int problemEach = 0;
    int problemMost = 0;
    QMap<QString, int> urged; ///< By grade.
    QString basis;
};

/// Weights of a department's year (score.h).
struct ScoreRule {
    QDate from;
    int onTime = 0;
    int quality = 0;
    int feedback = 0;
    int qualityUnrated = 0; ///< What an item counts that nobody has rated.
    int extension = 0;      ///< Points for each; deductions are below nought.
    int redo = 0;
    int orange = 0;
    int red = 0;
    int circular = 0;
    int overdueOpen = 0;
    int least = 0;
    int most = 0;
    QString basis;
};

/// How far the value of an indicator may stay behind its path before it is told (indicator.h), in
/// percent of the way, and within how many days of its end a quarter's value is to be told.
struct IndicatorRule {
    QDate from;
    int bindingNearPercent = 0;
    int expectedNearPercent = 5;
    int reportDays = 15;
    QString basis;
};

/// A part of a score sheet and the items that belong to it: of one of these sources, of a category
/// of the house's own, or with one of these words in the title.
struct SheetPart {
    QString part; ///< "disclosure", stable.
    QString name; ///< 主动公开
    int weight = 0;
    QStringList sources;
    QStringList categories;
    QStringList words;
};

/// A score sheet (考核评分表): departments are compared part by part (score_sheet.h).
struct ScoreSheet {
    QDate from;
    QString sheet; ///< "open-government", stable.
    QString name;  ///< 政务公开工作评价
    QString basis;
    QList<SheetPart> parts;

    const SheetPart* find(const QString& part) const;
};

/// All dated data of supervision (resources/supervision/standards.json). Of several entries the
/// youngest that begins on or before the day holds. Immutable.
class Standards {
public:
    /// `supervision.bad-standards` {where, why}.
    static Result<Standards> parse(const QByteArray& json);

    const QList<Limit>& limits() const { return m_limits; }
    std::optional<Limit> limit(const QString& matter, const QDate& day) const;
    std::optional<Limit> limitOfSource(const QString& source, const QDate& day) const;
    LampRule lamps(const QDate& day) const;
    UrgingRule urging(const QDate& day) const;
    AutomaticRule automatic(const QDate& day) const;
    ForecastRule forecasts(const QDate& day) const;
    ScoreRule scores(const QDate& day) const;
    IndicatorRule indicators(const QDate& day) const;
    /// The sheets that hold on a day, in the file's order.
    QList<ScoreSheet> sheets(const QDate& day) const;
    std::optional<ScoreSheet> sheet(const QString& sheet, const QDate& day) const;

private:
    QList<Limit> m_limits;
    QList<LampRule> m_lamps;
    QList<UrgingRule> m_urging;
    QList<AutomaticRule> m_automatic;
    QList<ForecastRule> m_forecasts;
    QList<ScoreRule> m_scores;
    QList<ScoreSheet> m_sheets;
    QList<IndicatorRule> m_indicators;
};

} // namespace chancery::supervision
