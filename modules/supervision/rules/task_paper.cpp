// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/task_paper.h"

#include "supervision/rules/sources.h"
#include "supervision/rules/task_text.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr qsizetype longestTaskTitle = 200;

} // namespace

QString TaskPaper::sourceKind() const
{
    static const QStringList plans{u"要点"_s, u"计划"_s,     u"方案"_s,
                                   u"分工"_s, u"重点工作"_s, u"任务"_s};
    if (title.contains(u"纪要"_s))
        return u"meeting"_s;
    for (const auto& word : plans) {
        if (title.contains(word))
            return u"plan"_s;
    }
    return u"document"_s;
}

QList<QStringList> taskTable(const TaskPaper& paper)
{
    QList<QStringList> rows{{u"督办事项"_s, u"工作要求"_s, u"牵头单位"_s, u"会办单位"_s,
                             u"完成时限"_s, u"来源类别"_s, u"来源文号"_s, u"来源文件"_s}};
    const QString kind = sourceKindName(paper.sourceKind());
    for (const auto& task : readTasks(paper.text, paper.day))
        rows.append({task.title.left(longestTaskTitle), task.text, task.units.lead,
                     task.units.co.join(u'、'), task.time ? task.time->text : QString(), kind,
                     paper.number, paper.title});
    return rows;
}

} // namespace chancery::supervision
