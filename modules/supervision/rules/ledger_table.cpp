// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/ledger_table.h"

#include "base/text/chinese_date.h"
#include "base/text/normalise.h"
#include "supervision/rules/sources.h"
#include "supervision/rules/task_time.h"
#include "supervision/rules/task_units.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int rowsWithHeadings = 20;

struct FieldHeadings {
    const char* field;
    QStringView headings; ///< Parted by blanks.
};

constexpr std::array fieldHeadings{
    FieldHeadings{"title",
                  u"事项 督办事项 事项名称 任务 工作任务 重点任务 任务内容 主要任务 督查事项"},
    FieldHeadings{"requirement", u"工作要求 要求 工作内容 具体措施 工作措施 任务要求"},
    FieldHeadings{"target", u"完成标准 工作目标 目标 预期成果"},
    FieldHeadings{"sourceKind", u"来源类别 来源 类别 事项来源 任务来源"},
    FieldHeadings{"sourceNumber", u"来源文号 文号 文件号"},
    FieldHeadings{"sourceTitle", u"来源文件 文件名称 文件标题 会议名称"},
    FieldHeadings{"sourceBy", u"批示人 批示领导 交办领导 领导"},
    FieldHeadings{"sourceWords", u"批示内容 批示意见 批示原话 领导批示"},
    FieldHeadings{"lead",
                  u"牵头单位 牵头司局 牵头部门 责任单位 责任部门 责任司局 承办单位 主办单位 "
                  "主办司局 责任主体"},
    FieldHeadings{"co", u"会办单位 会办司局 配合单位 配合部门 协办单位 协办司局 参与单位"},
    FieldHeadings{"phone", u"电话 联系电话 承办人电话"},
    FieldHeadings{"startsOn", u"交办日 交办时间 交办日期 立项时间 开始时间 启动时间"},
    FieldHeadings{"due",
                  u"限办日 限办时间 办结时限 完成时限 办理时限 时限 完成时间 时间节点 时限要求 "
                  "计划完成时间"},
    FieldHeadings{"feedback", u"反馈周期 报送周期 反馈频次"},
    FieldHeadings{"importance", u"重要程度 级别 重要性"},
};

QString cellAt(const QStringList& row, qsizetype column)
{
    return column < row.size() ? cleanText(row.at(column)).trimmed() : QString();
}

/// Reads one row, column by column.
class RowReader {
public:
    RowReader(LedgerTableRow& into, const std::function<QString(const QString&)>& unitOf,
              const QDate& day)
        : m_row(into), m_unitOf(unitOf), m_day(day)
    {
    }

    void take(const QString& field, const QString& text)
    {
        if (text.isEmpty())
            return;
        if (field == "title"_L1 || field == "requirement"_L1 || field == "target"_L1 ||
            field == "phone"_L1)
            m_row.params.insert(field, text);
        else if (field == "lead"_L1)
            takeLead(text);
        else if (field == "co"_L1)
            m_co += participants(text);
        else if (field == "due"_L1)
            takeDue(text);
        else if (field == "startsOn"_L1)
            takeStart(text);
        else if (field == "feedback"_L1)
            takePeriod(text);
        else if (field == "importance"_L1)
            takeImportance(text);
        else
            takeSource(field, text);
    }

    void finish()
    {
        if (m_row.params.value("title"_L1).toString().isEmpty())
            m_row.errors.append(fail("supervision.title-needed"));
        m_co.removeAll(m_row.params.value("lead"_L1).toString());
        m_co.removeDuplicates();
        if (!m_co.isEmpty())
            m_row.params.insert(u"co"_s, QJsonArray::fromStringList(m_co));
        if (!m_source.isEmpty()) {
            if (!m_source.contains("kind"_L1))
                m_source.insert(u"kind"_s, u"other"_s);
            m_row.params.insert(u"source"_s, m_source);
        }
    }

private:
    QStringList participants(const QString& text)
    {
        QStringList found;
        for (const auto& name : splitUnits(text)) {
            const QString participant = m_unitOf(name);
            if (participant.isEmpty())
                m_row.errors.append(fail("supervision.unknown-unit", {{u"name"_s, name}}));
            else
                found.append(participant);
        }
        return found;
    }
    /// The first one leads where several stand there, unless the cell says otherwise.
    void takeLead(const QString& text)
    {
        const auto units = taskUnits(text);
        QStringList all = participants(units.lead);
        for (const auto& name : units.co)
            all += participants(name);
        if (all.isEmpty())
            return;
        m_row.params.insert(u"lead"_s, all.takeFirst());
        m_co += all;
    }
    void takeDue(const QString& text)
    {
        m_row.params.insert(u"dueText"_s, text.left(100));
        if (const auto date = parseDate(text); date.ok() && date->isDay()) {
            m_row.params.insert(u"due"_s, date->date().toString(Qt::ISODate));
            return;
        }
        // What stands in a cell for deadlines is one, so 2025年 and 12月 are the ends of theirs.
        static const QStringList openWords{u"长期"_s, u"持续"_s, u"全年"_s, u"常态化"_s,
                                           u"长期坚持"_s};
        if (openWords.contains(text)) {
            m_row.params.insert(u"openEnded"_s, true);
            return;
        }
        auto time = wholeTime(taskTimes(text, m_day));
        if (!time)
            time = wholeTime(taskTimes(text + u"底前"_s, m_day));
        if (!time) {
            m_row.warnings.append(fail("supervision.unclear-due", {{u"text"_s, text}}));
            m_row.params.insert(u"openEnded"_s, true);
        } else if (time->term) {
            m_row.params.insert(u"term"_s,
                                QJsonObject{{u"unit"_s, workflow::termUnitText(time->term->unit)},
                                            {u"amount"_s, time->term->amount}});
        } else if (time->to && time->kind != TaskTime::Kind::Recurring) {
            m_row.params.insert(u"due"_s, time->to->toString(Qt::ISODate));
            if (time->from)
                m_row.params.insert(u"startsOn"_s, time->from->toString(Qt::ISODate));
        } else {
            m_row.params.insert(u"openEnded"_s, true);
        }
    }
    void takeStart(const QString& text)
    {
        const auto date = parseDate(text);
        if (date.ok() && date->isDay())
            m_row.params.insert(u"startsOn"_s, date->date().toString(Qt::ISODate));
        else
            m_row.errors.append(fail("supervision.bad-day", {{u"text"_s, text}}));
    }
    void takePeriod(const QString& text)
    {
        static const QHash<QString, QJsonObject> periods{
            {u"每周"_s, {{u"kind"_s, u"weekly"_s}, {u"number"_s, 5}}},
            {u"每旬"_s, {{u"kind"_s, u"tendays"_s}}},
            {u"每月"_s, {{u"kind"_s, u"monthly"_s}, {u"number"_s, 25}}},
            {u"每季度"_s, {{u"kind"_s, u"days"_s}, {u"number"_s, 90}}}};
        if (const auto period = periods.constFind(text); period != periods.constEnd())
            m_row.params.insert(u"feedback"_s, *period);
        else
            m_row.warnings.append(fail("supervision.unknown-word", {{u"text"_s, text}}));
    }
    void takeImportance(const QString& text)
    {
        static const QHash<QString, QString> words{{u"一般"_s, u"normal"_s},
                                                   {u"重点"_s, u"key"_s},
                                                   {u"重要"_s, u"key"_s},
                                                   {u"重大"_s, u"major"_s}};
        if (const auto word = words.value(text); !word.isEmpty())
            m_row.params.insert(u"importance"_s, word);
        else
            m_row.warnings.append(fail("supervision.unknown-word", {{u"text"_s, text}}));
    }
    void takeSource(const QString& field, const QString& text)
    {
        if (field == "sourceKind"_L1) {
            const QString kind = sourceKindOfWord(text);
            if (kind.isEmpty())
                m_row.warnings.append(fail("supervision.unknown-word", {{u"text"_s, text}}));
            else
                m_source.insert(u"kind"_s, kind);
        } else if (field == "sourceNumber"_L1) {
            m_source.insert(u"number"_s, text.left(100));
        } else if (field == "sourceTitle"_L1) {
            m_source.insert(u"title"_s, text.left(500));
        } else if (field == "sourceBy"_L1) {
            m_source.insert(u"by"_s, text.left(100));
        } else if (field == "sourceWords"_L1) {
            m_source.insert(u"words"_s, text);
        }
    }

    LedgerTableRow& m_row;
    const std::function<QString(const QString&)>& m_unitOf;
    const QDate& m_day;
    QJsonObject m_source;
    QStringList m_co;
};

QStringList headingsOf(const QStringList& row)
{
    QStringList fields;
    for (qsizetype column = 0; column < row.size(); ++column) {
        const QString field = ledgerFieldOf(cellAt(row, column));
        fields.append(fields.contains(field) ? QString() : field);
    }
    return fields;
}

bool areHeadings(const QStringList& fields)
{
    return fields.contains(u"title"_s) && fields.size() - fields.count(QString()) >= 2;
}

} // namespace

bool LedgerTable::isSound() const
{
    return !rows.isEmpty() && std::all_of(rows.begin(), rows.end(),
                                          [](const auto& row) { return row.errors.isEmpty(); });
}

const QStringList& ledgerFields()
{
    static const QStringList list = [] {
        QStringList fields;
        for (const auto& each : fieldHeadings)
            fields.append(QString::fromLatin1(each.field));
        return fields;
    }();
    return list;
}

QString ledgerFieldOf(const QString& heading)
{
    const QString plain = lettersOnly(heading);
    for (const auto& each : fieldHeadings) {
        if (!plain.isEmpty() && each.headings.toString().split(u' ').contains(plain))
            return QString::fromLatin1(each.field);
    }
    return {};
}

Result<LedgerTable> readLedgerTable(const QList<QStringList>& cells,
                                    const std::function<QString(const QString& name)>& unitOf,
                                    const QDate& day, const QStringList& fields)
{
    LedgerTable table;
    for (qsizetype i = 0; i < std::min<qsizetype>(cells.size(), rowsWithHeadings); ++i) {
        const QStringList found = headingsOf(cells.at(i));
        if (!areHeadings(found))
            continue;
        table.headRow = int(i) + 1;
        table.fields = found;
        break;
    }
    if (!fields.isEmpty())
        table.fields = fields;
    if (table.fields.isEmpty())
        return fail("supervision.no-headings");
    for (qsizetype i = table.headRow; i < cells.size(); ++i) {
        const auto& line = cells.at(i);
        LedgerTableRow row;
        row.row = int(i) + 1;
        RowReader reader(row, unitOf, day);
        bool any = false;
        for (qsizetype column = 0; column < table.fields.size(); ++column) {
            const QString text = cellAt(line, column);
            any = any || (!table.fields.at(column).isEmpty() && !text.isEmpty());
            reader.take(table.fields.at(column), text);
        }
        if (!any || areHeadings(headingsOf(line)))
            continue;
        reader.finish();
        table.rows.append(std::move(row));
    }
    return table;
}

} // namespace chancery::supervision
