// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/item_report.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr qsizetype mostTold = 6; ///< Of the reports, the latest; what was before them is history.

QString asSentence(const QString& text)
{
    QString one = cellText(text);
    while (one.endsWith(u'。') || one.endsWith(u'；'))
        one.chop(1);
    return one + u'。';
}

QString reportTitle(const ItemReportFacts& facts, ReportTo to)
{
    if (to == ReportTo::Instructor)
        return u"关于%1批示“%2”办理情况的报告"_s.arg(facts.instructor, cellText(facts.title));
    return u"关于“%1”办理情况的报告"_s.arg(cellText(facts.title));
}

/// 7月1日，某领导在《…》上批示：“…”。
QString howItCame(const ItemReportFacts& facts)
{
    QString paper;
    if (!facts.sourceTitle.isEmpty())
        paper = u"《%1》"_s.arg(cellText(facts.sourceTitle));
    if (!facts.sourceNumber.isEmpty())
        paper += u"（%1）"_s.arg(facts.sourceNumber);
    const QString on =
        facts.instructedOn.isValid() ? writtenDay(facts.instructedOn) + u'，' : QString();
    if (!facts.instructor.isEmpty() && !facts.words.isEmpty())
        return u"%1%2%3批示：“%4”。"_s.arg(on, facts.instructor,
                                           paper.isEmpty() ? QString() : u"在%1上"_s.arg(paper),
                                           cellText(facts.words));
    return paper.isEmpty() ? QString() : u"根据%1要求，"_s.arg(paper);
}

QString whoDoesIt(const ItemReportFacts& facts)
{
    QString text = facts.lead.isEmpty() ? u"我部高度重视"_s : u"我部由%1牵头"_s.arg(facts.lead);
    if (!facts.co.isEmpty())
        text += u"，%1配合"_s.arg(facts.co);
    if (facts.due.isValid())
        text += u"，时限为%1"_s.arg(writtenDay(facts.due));
    return text + u'。';
}

QString standingOf(const ItemReportFacts& facts, const QDate& day)
{
    if (!facts.result.isEmpty())
        return u"该事项已办结。"_s + asSentence(facts.result);
    QString text = u"截至%1，该事项正在办理"_s.arg(writtenDay(day));
    if (facts.progress >= 0)
        text += u"，已完成%1%"_s.arg(facts.progress);
    return text + u'。';
}

} // namespace

ComposedText composeItemReport(const ItemReportFacts& facts, ReportTo to, const QDate& day)
{
    ComposedText text;
    text.kind = u"report"_s;
    text.title = reportTitle(facts, to);
    text.leavesHouse = to == ReportTo::StateCouncil;
    if (to == ReportTo::StateCouncil)
        text.addressees = {u"国务院"_s};
    else if (to == ReportTo::Instructor)
        text.addressees = {facts.instructor};
    text.lines.append(howItCame(facts) + whoDoesIt(facts) + u"现将办理情况报告如下："_s);
    text.lines.append(u"一、办理情况"_s);
    const auto told = facts.told.mid(std::max<qsizetype>(0, facts.told.size() - mostTold));
    if (told.isEmpty())
        text.lines.append(u"该事项尚无反馈。"_s);
    for (const auto& each : told) {
        const QString head =
            writtenDay(each.on) + (each.by.isEmpty() ? QString() : each.by + u"反馈"_s);
        text.lines.append(head + u"："_s + asSentence(each.text));
    }
    text.lines.append(facts.result.isEmpty() ? u"二、目前进展"_s : u"二、办理结果"_s);
    text.lines.append(standingOf(facts, day));
    int heading = 3;
    if (!facts.problems.isEmpty() || !facts.needs.isEmpty()) {
        text.lines.append(headingNumber(heading++) + u"、存在的问题和需协调事项"_s);
        for (const auto& each : facts.problems + facts.needs)
            text.lines.append(asSentence(each));
    }
    if (facts.result.isEmpty()) {
        text.lines.append(headingNumber(heading) + u"、下一步工作"_s);
        text.lines.append(
            facts.due.isValid()
                ? u"继续抓好落实，确保%1前完成，重要情况及时报告。"_s.arg(writtenDay(facts.due))
                : u"继续抓好落实，重要情况及时报告。"_s);
    }
    text.lines.append(u"特此报告。"_s);
    return text;
}

} // namespace chancery::supervision
