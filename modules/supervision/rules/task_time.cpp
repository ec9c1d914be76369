// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/task_time.h"

#include "base/text/chinese_number.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using Kind = TaskTime::Kind;
using Match = QRegularExpressionMatch;

QDate monthEnd(int year, int month)
{
    return QDate(year, month, 1).addMonths(1).addDays(-1);
}

/// 今年, 明年, 2025年; nothing where no year is named.
std::optional<int> yearIn(const QString& text, const QDate& paper)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text.startsWith(u'明'))
        return paper.year() + 1;
    if (text.startsWith(u'后'))
        return paper.year() + 2;
    if (text.startsWith(u'今') || text.startsWith(u'本') || text.startsWith(u'当'))
        return paper.year();
    const auto year = parseChineseDigits(QStringView(text).left(4));
    return year && *year >= 1990 && *year <= 2100 ? year : std::nullopt;
}

/// A day of which the year may be missing: never before the paper then.
std::optional<QDate> ahead(const std::optional<int>& year, int month, int day, const QDate& paper)
{
    const auto make = [&](int y) { return day == 0 ? monthEnd(y, month) : QDate(y, month, day); };
    if (month < 1 || month > 12)
        return std::nullopt;
    QDate date = make(year.value_or(paper.year()));
    if (!year && date.isValid() && date < paper)
        date = make(paper.year() + 1);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

int smallNumber(QString text)
{
    return parseChineseNumber(text.replace(u'两', u'二')).value_or(0);
}

/// One way of naming a time: the pattern, and what is made of it (nothing: it is none after all).
struct TimePattern {
    QRegularExpression pattern;
    std::optional<TaskTime> (*read)(const Match& match, const QDate& paper);
};

std::optional<TaskTime> until(const std::optional<QDate>& day)
{
    if (!day)
        return std::nullopt;
    TaskTime time;
    time.to = day;
    return time;
}

std::optional<TaskTime> readYears(const Match& match, const QDate& paper)
{
    const auto first = yearIn(match.captured(1), paper);
    const auto last = yearIn(match.captured(2), paper);
    if (!first || !last || *last < *first)
        return std::nullopt;
    TaskTime time;
    time.kind = Kind::Range;
    time.from = QDate(*first, 1, 1);
    time.to = QDate(*last, 12, 31);
    return time;
}

std::optional<TaskTime> readMonths(const Match& match, const QDate& paper)
{
    const auto year = yearIn(match.captured(1), paper);
    const int first = smallNumber(match.captured(2));
    const int last = smallNumber(match.captured(4));
    if (first < 1 || first > 12 || last < 1 || last > 12)
        return std::nullopt;
    const auto end = ahead(year, last, 0, paper);
    const int lastYear =
        yearIn(match.captured(3), paper).value_or(last < first && year ? *year + 1 : end->year());
    TaskTime time;
    time.kind = Kind::Range;
    time.to = monthEnd(lastYear, last);
    time.from = QDate(year.value_or(last < first ? lastYear - 1 : lastYear), first, 1);
    return time;
}

std::optional<TaskTime> readRecurring(const Match& match, const QDate& paper)
{
    TaskTime time;
    time.kind = Kind::Recurring;
    if (!match.captured(1).isEmpty())
        time.to = ahead(std::nullopt, smallNumber(match.captured(1)),
                        smallNumber(match.captured(2)), paper);
    return time;
}

std::optional<TaskTime> readDay(const Match& match, const QDate& paper)
{
    return until(ahead(yearIn(match.captured(1), paper), smallNumber(match.captured(2)),
                       smallNumber(match.captured(3)), paper));
}

std::optional<TaskTime> readMonth(const Match& match, const QDate& paper)
{
    const QString part = match.captured(3);
    const int day = part.startsWith(u'上') ? 10 : part.startsWith(u'中') ? 20 : 0;
    return until(
        ahead(yearIn(match.captured(1), paper), smallNumber(match.captured(2)), day, paper));
}

std::optional<TaskTime> readQuarter(const Match& match, const QDate& paper)
{
    static const QString numbers = u"一二三四1234"_s;
    const auto at = numbers.indexOf(match.captured(2));
    return until(ahead(yearIn(match.captured(1), paper), 3 * (int(at) % 4 + 1), 0, paper));
}

std::optional<TaskTime> readHalf(const Match& match, const QDate& paper)
{
    return until(
        ahead(yearIn(match.captured(1), paper), match.captured(2) == u"上"_s ? 6 : 12, 0, paper));
}

std::optional<TaskTime> readYear(const Match& match, const QDate& paper)
{
    const auto year = yearIn(match.captured(1), paper);
    return year ? until(QDate(*year, 12, 31)) : std::nullopt;
}

std::optional<TaskTime> readThisYear(const Match&, const QDate& paper)
{
    return until(QDate(paper.year(), 12, 31));
}

std::optional<TaskTime> readThisMonth(const Match&, const QDate& paper)
{
    return until(monthEnd(paper.year(), paper.month()));
}

/// “十四五”末: five-year plans end in the years that end in 0 and 5.
std::optional<TaskTime> readPlan(const Match& match, const QDate&)
{
    const int number = smallNumber(match.captured(1));
    return number >= 10 && number <= 20 ? until(QDate(2015 + (number - 12) * 5, 12, 31))
                                        : std::nullopt;
}

std::optional<TaskTime> readTerm(const Match& match, const QDate&)
{
    using Unit = workflow::Term::Unit;
    const QString unit = match.captured(2);
    const int amount = smallNumber(match.captured(1));
    TaskTime time;
    time.kind = Kind::Term;
    if (unit == u"个工作日"_s)
        time.term = {Unit::WorkDays, amount};
    else if (unit == u"个月"_s)
        time.term = {Unit::Months, amount};
    else if (unit == u"年"_s)
        time.term = {Unit::Months, amount * 12};
    else if (unit == u"小时"_s)
        time.term = {Unit::Hours, amount};
    else if (unit == u"周"_s)
        time.term = {Unit::Days, amount * 7};
    else
        time.term = {Unit::Days, amount};
    return workflow::isSound(*time.term) ? std::optional(time) : std::nullopt;
}

std::optional<TaskTime> readOpen(const Match&, const QDate&)
{
    TaskTime time;
    time.kind = Kind::Open;
    return time;
}

std::optional<TaskTime> readVague(const Match&, const QDate&)
{
    TaskTime time;
    time.kind = Kind::Vague;
    return time;
}

/// The narrower before the wider: what one has taken the next ones do not see.
const QList<TimePattern>& timePatterns()
{
    static const auto of = [](const QString& pattern) { return QRegularExpression(pattern); };
    const QString year =
        u"((?:19|20|二〇|二零|一九)[0-9〇零一二三四五六七八九]{2}年|今年|本年|当年|明年|后年)?"_s;
    const QString number = u"([0-9]{1,2}|[一二三四五六七八九十]{1,3})"_s;
    const QString to = u"(?:[—–\\-－~～至到]|——)"_s;
    static const QList<TimePattern> patterns{
        {of(u"((?:19|20)[0-9]{2})年?"_s + to + u"((?:19|20)[0-9]{2})年(?:底|末)?"_s), readYears},
        {of(year + number + u"月(?:份|底|初)?"_s + to + year + number + u"月(?:份|底)?"_s),
         readMonths},
        {of(u"每年"_s + number + u"月(?:"_s + number + u"日|底|末|份)?(?:之?前)?"_s),
         readRecurring},
        {of(u"每(?:个)?(?:半年|季度|季|年|月|周|旬)(?=[^，。；]{0,30}(?:一次|[0-9一二两三四]次|"
            u"报送|上报|报告|"
            "通报|开展|召开|组织|公布|公开|调度|汇总|检查|评估))()()"_s),
         readRecurring},
        {of(year + number + u"月"_s + number + u"日(?:之前|以前|前|底前)"_s), readDay},
        {of(u"(?:于|在|截至|截止|到|至)"_s + year + number + u"月"_s + number + u"日"_s), readDay},
        {of(year + number + u"月(上旬|中旬|下旬|底|末|份)?(?:之前|以前|前)"_s), readMonth},
        {of(u"(?:于|到|至)"_s + year + number + u"月(底|末)"_s), readMonth},
        {of(year + u"第?([一二三四1234])季度(?:末|底)?(?:之?前|内|完成|出台|印发|启动)?"_s),
         readQuarter},
        {of(year + u"(上|下)半年(?:内|前|末|底)?"_s), readHalf},
        {of(u"((?:19|20)[0-9]{2}年|今年|本年|当年|明年|后年)(?:年)?(?:底|末|内|之内)(?:之?前)?"_s),
         readYear},
        {of(u"(?:到|至)((?:19|20)[0-9]{2}年)(?:底|末)?"_s), readYear},
        {of(u"((?:19|20)[0-9]{2}年)(?:之?前|以前)(?=[^，。；]{0,20}(?:完成|实现|建成|出台|达到|全面))"_s),
         readYear},
        {of(u"“?(十[一二三四五六七八九]?)五”?(?:期间|末|期末|时期)"_s), readPlan},
        {of(u"([0-9]{1,3}|[一二两三四五六七八九十]{1,3})(个工作日|个月|小时|年|日|天|周)(?:之内|以内|内)"_s),
         readTerm},
        {of(u"(?:今|本|当)?年度?(?:底|末)(?:之?前)|年内|本年度内"_s), readThisYear},
        {of(u"(?<![0-9一二三四五六七八九十])(?:本月|当月|月)(?:底|末)(?:之?前)|本月内"_s),
         readThisMonth},
        {of(u"长期(?:坚持|推进|任务|实施|执行|开展|抓好)|(?<=[（：:])长期(?=[）。；])|持续推进|常年坚持"_s),
         readOpen},
        {of(u"近期|尽快|抓紧|早日|立即"_s), readVague}};
    return patterns;
}

bool isSoft(const QString& text, qsizetype at)
{
    const QString before = text.mid(std::max<qsizetype>(0, at - 6), std::min<qsizetype>(6, at));
    return before.contains(u"力争"_s) || before.contains(u"争取"_s) || before.contains(u"原则上"_s);
}

} // namespace

QList<TaskTime> taskTimes(const QString& text, const QDate& paper)
{
    QList<TaskTime> times;
    QString left = text;
    for (const auto& [pattern, read] : timePatterns()) {
        auto all = pattern.globalMatch(left);
        QList<std::pair<qsizetype, qsizetype>> taken;
        while (all.hasNext()) {
            const auto match = all.next();
            auto time = read(match, paper);
            if (!time || match.capturedLength() == 0)
                continue;
            time->text = text.mid(match.capturedStart(), match.capturedLength());
            time->at = match.capturedStart();
            time->soft = isSoft(text, time->at);
            times.append(*time);
            taken.append({match.capturedStart(), match.capturedLength()});
        }
        for (const auto& [at, size] : taken)
            left.replace(at, size, QString(size, u'\x1'));
    }
    std::stable_sort(times.begin(), times.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    return times;
}

std::optional<TaskTime> wholeTime(const QList<TaskTime>& times)
{
    const TaskTime* best = nullptr;
    const auto weight = [](const TaskTime& time) {
        switch (time.kind) {
        case Kind::Day:
        case Kind::Range:
            return 4;
        case Kind::Recurring:
            return 3;
        case Kind::Term:
            return 2;
        case Kind::Open:
            return 1;
        case Kind::Vague:
            break;
        }
        return 0;
    };
    for (const auto& time : times) {
        const bool heavier = !best || weight(time) > weight(*best);
        const bool later =
            best && weight(time) == weight(*best) && time.to && best->to && *time.to > *best->to;
        if (heavier || later)
            best = &time;
    }
    return best && best->kind != Kind::Vague ? std::optional(*best) : std::nullopt;
}

} // namespace chancery::supervision
