// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/circular.h"

#include "supervision/rules/feedback.h"

#include <QHash>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using Rows = QList<CircularRow>;

Rows rowsThat(const Rows& rows, const QDate& day, CircularStanding standing)
{
    Rows kept;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept),
                 [&](const CircularRow& row) { return standingOfRow(row, day) == standing; });
    return kept;
}

QString leadOf(const CircularRow& row)
{
    return row.leadName.isEmpty() ? u"未明确牵头单位"_s : row.leadName;
}

QStringList leadsOf(const Rows& rows)
{
    QStringList leads;
    for (const auto& row : rows) {
        if (!leads.contains(leadOf(row)))
            leads.append(leadOf(row));
    }
    return leads;
}

/// "财务司3件、规划司1件"
QString countedByLead(const Rows& rows)
{
    QStringList parts;
    for (const auto& lead : leadsOf(rows)) {
        const auto count = std::count_if(
            rows.begin(), rows.end(), [&](const CircularRow& row) { return leadOf(row) == lead; });
        parts.append(u"%1%2件"_s.arg(lead).arg(count));
    }
    return parts.join(u'、');
}

QString named(const CircularRow& row)
{
    return row.number.isEmpty() ? u"“%1”"_s.arg(cellText(row.title))
                                : u"“%1”（%2）"_s.arg(cellText(row.title), row.number);
}

QString latestOf(const CircularRow& row)
{
    if (row.latest.isEmpty())
        return u"尚无反馈。"_s;
    QString text = cellText(row.latest);
    while (text.endsWith(u'。') || text.endsWith(u'；'))
        text.chop(1);
    return row.latestOn.isValid() ? u"最新进展（%1）：%2。"_s.arg(writtenDay(row.latestOn), text)
                                  : u"最新进展：%1。"_s.arg(text);
}

/// One late item in a sentence or two.
QString lateLine(const CircularRow& row, const QDate& day)
{
    QString text = u"%1承办的%2，应于%3办结，截至目前已超期%4天"_s.arg(
        leadOf(row), named(row), writtenDay(row.due), QString::number(daysLate(row, day)));
    if (row.extensions > 0)
        text += u"，其间延期%1次"_s.arg(row.extensions);
    if (row.urges > 0)
        text += u"，经%1次催办仍未办结"_s.arg(row.urges);
    return text + u"。"_s + latestOf(row);
}

QString silentLine(const CircularRow& row)
{
    QString text = u"%1承办的%2，应于%3反馈，至今未反馈"_s.arg(leadOf(row), named(row),
                                                               writtenDay(row.answerDue));
    if (row.urges > 0)
        text += u"，经%1次催办仍无回音"_s.arg(row.urges);
    return text + u"。"_s + latestOf(row);
}

QString doneLateLine(const CircularRow& row, const QDate& day)
{
    return u"%1承办的%2，于%3办结，超期%4天。"_s.arg(
        leadOf(row), named(row), writtenDay(row.finished), QString::number(daysLate(row, day)));
}

ComposedAnnex tableOf(const Rows& rows, const QDate& day)
{
    ComposedAnnex annex;
    annex.title = u"督办事项办理情况表"_s;
    annex.lines.append(u"序号\t编号\t督办事项\t牵头单位\t限办日期\t办理状态\t最新进展"_s);
    int number = 0;
    for (const auto& row : rows)
        annex.lines.append(QStringList{
            QString::number(++number), cellText(row.number), cellText(row.title), leadOf(row),
            row.due.isValid() ? row.due.toString(u"yyyy.MM.dd") : u"—"_s, standingText(row, day),
            row.latest.isEmpty() ? u"—"_s : cellText(row.latest)}
                               .join(u'\t'));
    return annex;
}

/// Numbered sections in the order in which they are added; empty ones have no number.
class Sections {
public:
    explicit Sections(ComposedText& text) : m_text(text) {}

    void add(const QString& title, const QStringList& lines)
    {
        if (lines.isEmpty())
            return;
        m_text.lines.append(headingNumber(++m_count) + u'、' + title);
        m_text.lines += lines;
    }
    /// Each line as an item of its own: （一）, （二）.
    void addList(const QString& title, const QStringList& lines)
    {
        QStringList numbered;
        for (const auto& line : lines)
            numbered.append(u"（%1）%2"_s.arg(headingNumber(int(numbered.size()) + 1), line));
        add(title, lines.size() == 1 ? lines : numbered);
    }

private:
    ComposedText& m_text;
    int m_count = 0;
};

Rows latestFirst(Rows rows, const QDate& day)
{
    std::stable_sort(rows.begin(), rows.end(), [&](const CircularRow& a, const CircularRow& b) {
        return daysLate(a, day) > daysLate(b, day);
    });
    return rows;
}

QString countsOf(const Rows& rows, const QDate& day)
{
    QStringList parts;
    const auto add = [&](CircularStanding standing, const QString& word) {
        const auto count = rowsThat(rows, day, standing).size();
        if (count > 0)
            parts.append(u"%1%2件"_s.arg(word).arg(count));
    };
    add(CircularStanding::DoneInTime, u"按期办结"_s);
    add(CircularStanding::DoneLate, u"逾期办结"_s);
    add(CircularStanding::UnderWay, u"正在办理"_s);
    add(CircularStanding::Late, u"超期未办结"_s);
    add(CircularStanding::Silent, u"未按期反馈"_s);
    return parts.join(u'、');
}

QStringList demandsOf(const Rows& faulty, const CircularChoices& choices)
{
    const QString until =
        choices.answerBy.isValid() ? u"于%1前"_s.arg(writtenDay(choices.answerBy)) : u"尽快"_s;
    if (faulty.isEmpty())
        return {
            u"请各承办单位继续落实责任，按时限要求推进各项工作，及时反馈进展情况，做到件件有着落、事事有回音。"_s};
    const QString who = namedTogether(leadsOf(faulty), 5, u"个单位"_s);
    return {
        u"%1要认真查找原因，明确责任人和办结时间，%2将书面情况报督查部门。"_s.arg(who, until),
        u"各承办单位要引以为戒，严格执行限时办结和定期反馈制度，做到件件有着落、事事有回音。"_s};
}

/// "实地调研3次：财务司2次、规划司1次。"
QStringList followedLines(const Rows& rows)
{
    static const QHash<QString, QString> names{{u"site"_s, u"实地调研"_s},
                                               {u"topic"_s, u"专题协调"_s},
                                               {u"daily"_s, u"日常跟踪"_s},
                                               {u"report"_s, u"定期汇报"_s}};
    QStringList lines;
    for (const QString& way : feedbackWays()) {
        QStringList parts;
        int all = 0;
        for (const auto& lead : leadsOf(rows)) {
            int times = 0;
            for (const auto& row : rows)
                times += leadOf(row) == lead ? row.followed.value(way) : 0;
            if (times > 0)
                parts.append(u"%1%2次"_s.arg(lead).arg(times));
            all += times;
        }
        if (all > 0)
            lines.append(u"%1%2次：%3。"_s.arg(names.value(way)).arg(all).arg(parts.join(u'、')));
    }
    return lines;
}

QStringList linesOf(const Rows& rows, const std::function<QString(const CircularRow&)>& line)
{
    QStringList lines;
    for (const auto& row : rows)
        lines.append(line(row));
    return lines;
}

ComposedText criticism(const Rows& all, const CircularChoices& choices)
{
    Rows rows;
    std::copy_if(all.begin(), all.end(), std::back_inserter(rows),
                 [&](const CircularRow& row) { return isAtFault(row, choices.day); });
    rows = latestFirst(rows, choices.day);
    const auto late = rowsThat(rows, choices.day, CircularStanding::Late);
    const auto silent = rowsThat(rows, choices.day, CircularStanding::Silent);
    ComposedText text;
    text.kind = u"circular"_s;
    text.title = u"关于对%1督办事项办理不力予以通报批评的通报"_s.arg(choices.period);
    text.addressees = choices.addressees;
    text.lines.append(u"截至%1，%2承办的%3件督办事项%4。为严肃工作纪律，现予以通报批评。"_s.arg(
        writtenDay(choices.day), namedTogether(leadsOf(rows), 5, u"个单位"_s),
        QString::number(rows.size()), countsOf(rows, choices.day)));
    Sections sections(text);
    sections.addList(u"超期未办结的事项"_s, linesOf(late, [&](const CircularRow& row) {
                         return lateLine(row, choices.day);
                     }));
    sections.addList(u"未按期反馈的事项"_s, linesOf(silent, silentLine));
    sections.addList(u"工作要求"_s, demandsOf(rows, choices));
    text.annexes.append(tableOf(rows, choices.day));
    return text;
}

} // namespace

CircularStanding standingOfRow(const CircularRow& row, const QDate& day)
{
    if (row.finished.isValid())
        return row.due.isValid() && row.finished > row.due ? CircularStanding::DoneLate
                                                           : CircularStanding::DoneInTime;
    if (row.isPaused)
        return CircularStanding::UnderWay;
    if (row.due.isValid() && row.due < day)
        return CircularStanding::Late;
    return row.answerDue.isValid() && row.answerDue < day ? CircularStanding::Silent
                                                          : CircularStanding::UnderWay;
}

int daysLate(const CircularRow& row, const QDate& day)
{
    if (!row.due.isValid() || (row.isPaused && !row.finished.isValid()))
        return 0;
    return int(std::max<qint64>(0, row.due.daysTo(row.finished.isValid() ? row.finished : day)));
}

QString standingText(const CircularRow& row, const QDate& day)
{
    switch (standingOfRow(row, day)) {
    case CircularStanding::DoneInTime:
        return u"按期办结"_s;
    case CircularStanding::DoneLate:
        return u"逾期%1天办结"_s.arg(daysLate(row, day));
    case CircularStanding::UnderWay:
        return row.isPaused ? u"暂停"_s : u"正在办理"_s;
    case CircularStanding::Silent:
        return u"未按期反馈"_s;
    case CircularStanding::Late:
        return u"超期%1天"_s.arg(daysLate(row, day));
    }
    return {};
}

bool isAtFault(const CircularRow& row, const QDate& day)
{
    const auto standing = standingOfRow(row, day);
    return standing == CircularStanding::Late || standing == CircularStanding::Silent;
}

ComposedText composeCircular(const QList<CircularRow>& rows, const CircularChoices& choices)
{
    if (choices.isCritical)
        return criticism(rows, choices);
    const QDate& day = choices.day;
    const auto done = rowsThat(rows, day, CircularStanding::DoneInTime);
    const auto doneLate = latestFirst(rowsThat(rows, day, CircularStanding::DoneLate), day);
    const auto underWay = rowsThat(rows, day, CircularStanding::UnderWay);
    const auto late = latestFirst(rowsThat(rows, day, CircularStanding::Late), day);
    const auto silent = rowsThat(rows, day, CircularStanding::Silent);
    ComposedText text;
    text.kind = u"circular"_s;
    text.title = u"关于%1督办事项办理情况的通报"_s.arg(choices.period);
    text.addressees = choices.addressees;
    text.lines.append(
        u"截至%1，本次通报的督办事项共%2件，涉及%3个承办单位，其中%4。现将有关情况通报如下："_s.arg(
            writtenDay(day), QString::number(rows.size()), QString::number(leadsOf(rows).size()),
            countsOf(rows, day)));
    Sections sections(text);
    QStringList good;
    if (!done.isEmpty())
        good.append(u"%1按期办结。"_s.arg(countedByLead(done)));
    if (!underWay.isEmpty())
        good.append(u"%1正在按计划推进。"_s.arg(countedByLead(underWay)));
    sections.add(u"按期办理情况"_s, good);
    sections.addList(u"逾期办结情况"_s, linesOf(doneLate, [&](const CircularRow& row) {
                         return doneLateLine(row, day);
                     }));
    sections.addList(u"超期未办结情况"_s,
                     linesOf(late, [&](const CircularRow& row) { return lateLine(row, day); }));
    sections.addList(u"未按期反馈情况"_s, linesOf(silent, silentLine));
    sections.addList(u"跟踪督办情况"_s, followedLines(rows));
    sections.addList(u"工作要求"_s, demandsOf(late + silent, choices));
    text.annexes.append(tableOf(rows, day));
    return text;
}

} // namespace chancery::supervision
