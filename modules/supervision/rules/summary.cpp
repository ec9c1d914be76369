// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/summary.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString leadOfPart(const SummaryPart& part)
{
    return part.row.leadName.isEmpty() ? u"未明确牵头单位"_s : part.row.leadName;
}

QString endedSentence(QString text)
{
    text = cellText(text);
    while (text.endsWith(u'。') || text.endsWith(u'；'))
        text.chop(1);
    return text + u'。';
}

/// "（三）清理结余资金（规划司牵头，已完成75%，截至7月10日）。已清理三十一个项目。"
QString partLine(int number, const SummaryPart& part, const QDate& day)
{
    QStringList facts{leadOfPart(part) + u"牵头"_s, standingText(part.row, day)};
    if (part.progress >= 0 && !part.row.finished.isValid())
        facts.append(u"进度%1%"_s.arg(part.progress));
    if (part.row.latestOn.isValid())
        facts.append(u"%1反馈"_s.arg(writtenDay(part.row.latestOn)));
    const QString told =
        part.row.latest.isEmpty() ? u"尚无反馈。"_s : endedSentence(part.row.latest);
    return u"（%1）%2（%3）。%4"_s.arg(headingNumber(number), cellText(part.row.title),
                                       facts.join(u'，'), told);
}

QString overview(const QList<SummaryPart>& parts, const QDate& day)
{
    int done = 0;
    int late = 0;
    int silent = 0;
    for (const auto& part : parts) {
        done += part.row.finished.isValid() ? 1 : 0;
        late += standingOfRow(part.row, day) == CircularStanding::Late ? 1 : 0;
        silent += part.row.latest.isEmpty() ? 1 : 0;
    }
    QString text = u"该项工作共分解为%1项任务，已办结%2项，正在办理%3项"_s.arg(parts.size())
                       .arg(done)
                       .arg(parts.size() - done);
    if (late > 0)
        text += u"（其中超期%1项）"_s.arg(late);
    if (const int progress = summaryProgress(parts); progress >= 0)
        text += u"，总体进度%1%"_s.arg(progress);
    if (silent > 0)
        text += u"；%1项尚无反馈"_s.arg(silent);
    return text + u'。';
}

ComposedAnnex tableOfParts(const QList<SummaryPart>& parts, const QDate& day)
{
    ComposedAnnex annex;
    annex.title = u"各项任务落实情况表"_s;
    annex.lines.append(u"序号\t任务\t牵头单位\t限办日期\t进度\t办理状态\t最新反馈"_s);
    int number = 0;
    for (const auto& part : parts)
        annex.lines.append(
            QStringList{QString::number(++number), cellText(part.row.title), leadOfPart(part),
                        part.row.due.isValid() ? part.row.due.toString(u"yyyy.MM.dd") : u"—"_s,
                        part.row.finished.isValid() ? u"100%"_s
                        : part.progress < 0         ? u"—"_s
                                                    : QString::number(part.progress) + u'%',
                        standingText(part.row, day),
                        part.row.latest.isEmpty() ? u"—"_s : cellText(part.row.latest)}
                .join(u'\t'));
    return annex;
}

} // namespace

int summaryProgress(const QList<SummaryPart>& parts)
{
    int told = 0;
    int sum = 0;
    for (const auto& part : parts) {
        const bool isDone = part.row.finished.isValid();
        told += isDone || part.progress >= 0 ? 1 : 0;
        sum += isDone ? 100 : std::max(0, part.progress);
    }
    return told == 0 ? -1 : int(sum / parts.size());
}

ComposedText composeSummary(const SummaryWhole& whole, const QList<SummaryPart>& parts,
                            const QDate& day)
{
    ComposedText text;
    text.kind = u"report"_s;
    text.title = u"关于“%1”落实情况的报告"_s.arg(cellText(whole.title));
    const QString named = whole.number.isEmpty() ? QString() : u"（%1）"_s.arg(whole.number);
    const QString source =
        whole.source.isEmpty() ? QString() : u"根据%1要求，"_s.arg(cellText(whole.source));
    const QString due =
        whole.due.isValid() ? u"（时限%1）"_s.arg(writtenDay(whole.due)) : QString();
    text.lines.append(u"%1现将“%2”%3%4各项任务截至%5的落实情况汇总报告如下："_s.arg(
        source, cellText(whole.title), named, due, writtenDay(day)));
    text.lines.append(u"一、总体情况"_s);
    text.lines.append(overview(parts, day));
    text.lines.append(u"二、各项任务落实情况"_s);
    int number = 0;
    for (const auto& part : parts)
        text.lines.append(partLine(++number, part, day));
    QStringList problems;
    for (const auto& part : parts) {
        if (!part.problem.isEmpty())
            problems.append(u"%1：%2"_s.arg(leadOfPart(part), endedSentence(part.problem)));
    }
    if (!problems.isEmpty()) {
        text.lines.append(u"三、存在的问题"_s);
        text.lines += problems;
    }
    text.annexes.append(tableOfParts(parts, day));
    return text;
}

QString summaryReport(const ComposedText& text, qsizetype most)
{
    QString report;
    for (const auto& line : text.lines) {
        if (report.size() + line.size() + 1 > most)
            break;
        report += (report.isEmpty() ? QString() : u"\n"_s) + line;
    }
    return report;
}

} // namespace chancery::supervision
