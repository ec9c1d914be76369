// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/ledger_table.h"

#include "base/text/chinese_date.h"
#include "base/text/normalise.h"
#include "supervision/rules/sources.h"
#include "supervision/rules/task_time.h"
#include "supervision/rules/task_units.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QtEndian>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int rowsWithHeadings = 20;
constexpr qsizetype longestHeading = 10; // of a matter, with blanks between its letters

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
    FieldHeadings{"category", u"分类 工作领域 专题 板块 类型"},
    FieldHeadings{"phone", u"电话 联系电话 承办人电话"},
    FieldHeadings{"startsOn", u"交办日 交办时间 交办日期 立项时间 开始时间 启动时间"},
    FieldHeadings{"due",
                  u"限办日 限办时间 办结时限 完成时限 办理时限 时限 完成时间 时间节点 时限要求 "
                  "计划完成时间"},
    FieldHeadings{"feedback", u"反馈周期 报送周期 反馈频次"},
    FieldHeadings{"importance", u"重要程度 级别 重要性"},
};

/// Chinese and Latin as they are mostly written, of which cleanText() changes nothing.
bool isPlain(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x20 && u < 0x7F) || u == u'\n' || u == u'\t' ||
           (u >= 0x3001 && u <= 0x301F) || (u >= 0xFF01 && u <= 0xFF0F) ||
           (u >= 0xFF1A && u <= 0xFF20) || (u >= 0x2010 && u <= 0x2027);
}

QString cellAt(const QStringList& row, qsizetype column)
{
    if (column >= row.size())
        return {};
    const QString& cell = row.at(column);
    const bool plain = std::all_of(cell.begin(), cell.end(), isPlain);
    return plain ? cell.trimmed() : cleanText(cell).trimmed();
}

/// What one cell says of its item.
struct CellSays {
    Fields params;
    Fields source;
    QStringList co;
    QStringList kept; ///< Departments of which only the names are known.
    QList<Error> errors;
    QList<Error> warnings;
};

/// What a table of a hundred thousand rows says over and over: read once.
struct TableMemory {
    const std::function<QString(const QString&)>& unitOf;
    QDate day;
    UnknownUnits unknown;
    QHash<QString, TaskUnits> units = {};
    QHash<QString, std::optional<TaskTime>> times = {};
    QHash<QString, QJsonObject> sources = {}; ///< By what they are made of.
    QHash<QStringList, QJsonArray> lists = {};
    // A name and no seal: the quickest of the sound ones, as there may be a hundred thousand rows.
    QCryptographicHash digest{QCryptographicHash::Blake2b_256};
    QByteArray spelling = {};

    const TaskUnits& unitsOf(const QString& text)
    {
        auto known = units.find(text);
        if (known == units.end())
            known = units.insert(text, taskUnits(text));
        return *known;
    }
    /// What stands in a cell for deadlines is one, so 2025年 and 12月 are the ends of theirs.
    const std::optional<TaskTime>& timeOf(const QString& text)
    {
        auto known = times.find(text);
        if (known == times.end()) {
            auto time = wholeTime(taskTimes(text, day));
            if (!time)
                time = wholeTime(taskTimes(text + u"底前"_s, day));
            known = times.insert(text, time);
        }
        return *known;
    }
};

/// Reads one cell that says something else than its own text.
class CellReader {
public:
    CellReader(CellSays& says, TableMemory& memory) : m_says(says), m_memory(memory) {}

    void take(const QString& field, const QString& text)
    {
        if (field == "lead"_L1)
            takeLead(text);
        else if (field == "co"_L1)
            m_says.co += participants(splitUnits(text));
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

private:
    QStringList participants(const QStringList& names)
    {
        QStringList found;
        for (const auto& name : names) {
            const QString participant = m_memory.unitOf(name);
            if (!participant.isEmpty()) {
                found.append(participant);
            } else if (m_memory.unknown == UnknownUnits::Refuse) {
                m_says.errors.append(fail("supervision.unknown-unit", {{u"name"_s, name}}));
            } else {
                m_says.warnings.append(fail("supervision.unit-kept-as-words", {{u"name"_s, name}}));
                m_says.kept.append(name);
            }
        }
        return found;
    }
    /// The first one leads where several stand there, unless the cell says otherwise.
    void takeLead(const QString& text)
    {
        const auto& units = m_memory.unitsOf(text);
        QStringList all = participants(splitUnits(units.lead));
        for (const auto& name : units.co)
            all += participants(splitUnits(name));
        if (all.isEmpty())
            return;
        m_says.params.insert(u"lead"_s, all.takeFirst());
        m_says.co += all;
    }
    void takeDue(const QString& text)
    {
        m_says.params.insert(u"dueText"_s, text.left(100));
        if (const auto date = parseDate(text); date.ok() && date->isDay()) {
            m_says.params.insert(u"due"_s, date->date().toString(Qt::ISODate));
            return;
        }
        static const QStringList openWords{u"长期"_s, u"持续"_s, u"全年"_s, u"常态化"_s,
                                           u"长期坚持"_s};
        if (openWords.contains(text)) {
            m_says.params.insert(u"openEnded"_s, true);
            return;
        }
        const auto& time = m_memory.timeOf(text);
        if (!time) {
            m_says.warnings.append(fail("supervision.unclear-due", {{u"text"_s, text}}));
            m_says.params.insert(u"openEnded"_s, true);
        } else if (time->term) {
            m_says.params.insert(u"term"_s,
                                 QJsonObject{{u"unit"_s, workflow::termUnitText(time->term->unit)},
                                             {u"amount"_s, time->term->amount}});
        } else if (time->to && time->kind != TaskTime::Kind::Recurring) {
            m_says.params.insert(u"due"_s, time->to->toString(Qt::ISODate));
            if (time->from)
                m_says.params.insert(u"startsOn"_s, time->from->toString(Qt::ISODate));
        } else {
            m_says.params.insert(u"openEnded"_s, true);
        }
    }
    void takeStart(const QString& text)
    {
        const auto date = parseDate(text);
        if (date.ok() && date->isDay())
            m_says.params.insert(u"startsOn"_s, date->date().toString(Qt::ISODate));
        else
            m_says.errors.append(fail("supervision.bad-day", {{u"text"_s, text}}));
    }
    void takePeriod(const QString& text)
    {
        static const QHash<QString, QJsonObject> periods{
            {u"每周"_s, {{u"kind"_s, u"weekly"_s}, {u"number"_s, 5}}},
            {u"每旬"_s, {{u"kind"_s, u"tendays"_s}}},
            {u"每月"_s, {{u"kind"_s, u"monthly"_s}, {u"number"_s, 25}}},
            {u"每季度"_s, {{u"kind"_s, u"days"_s}, {u"number"_s, 90}}}};
        if (const auto period = periods.constFind(text); period != periods.constEnd())
            m_says.params.insert(u"feedback"_s, *period);
        else
            m_says.warnings.append(fail("supervision.unknown-word", {{u"text"_s, text}}));
    }
    void takeImportance(const QString& text)
    {
        static const QHash<QString, QString> words{{u"一般"_s, u"normal"_s},
                                                   {u"重点"_s, u"key"_s},
                                                   {u"重要"_s, u"key"_s},
                                                   {u"重大"_s, u"major"_s}};
        if (const auto word = words.value(text); !word.isEmpty())
            m_says.params.insert(u"importance"_s, word);
        else
            m_says.warnings.append(fail("supervision.unknown-word", {{u"text"_s, text}}));
    }
    void takeSource(const QString& field, const QString& text)
    {
        if (field == "sourceKind"_L1) {
            const QString kind = sourceKindOfWord(text);
            if (kind.isEmpty())
                m_says.warnings.append(fail("supervision.unknown-word", {{u"text"_s, text}}));
            else
                m_says.source.insert(u"kind"_s, kind);
        } else if (field == "sourceNumber"_L1) {
            m_says.source.insert(u"number"_s, text.left(100));
        } else if (field == "sourceTitle"_L1) {
            m_says.source.insert(u"title"_s, text.left(500));
        } else if (field == "sourceBy"_L1) {
            m_says.source.insert(u"by"_s, text.left(100));
        } else if (field == "sourceWords"_L1) {
            m_says.source.insert(u"words"_s, text);
        }
    }

    CellSays& m_says;
    TableMemory& m_memory;
};

/// A column that is taken for something, and what its texts have said so far.
struct FieldColumn {
    qsizetype at;
    QString field;
    int most; ///< Characters that the command takes, of a text and nothing else; 0 for the others.
    QHash<QString, CellSays> said = {};

    FieldColumn(qsizetype column, const QString& name) : at(column), field(name)
    {
        static const QHash<QString, int> mostOf{{u"title"_s, 1'000},
                                                {u"requirement"_s, 20'000},
                                                {u"target"_s, 2'000},
                                                {u"category"_s, 60},
                                                {u"phone"_s, 60}};
        most = mostOf.value(field);
    }
};

/// Reads one row, column by column.
class RowReader {
public:
    RowReader(LedgerTableRow& into, TableMemory& memory) : m_row(into), m_memory(memory)
    {
        m_row.params.reserve(16);
        m_memory.spelling.resize(0); // and keep its room
    }

    void take(FieldColumn& column, const QString& text)
    {
        if (text.isEmpty())
            return;
        spell(column.field);
        spell(text);
        if (column.most > 0)
            return takeText(column, text);
        auto said = column.said.find(text);
        if (said == column.said.end()) {
            CellSays says;
            CellReader(says, m_memory).take(column.field, text);
            said = column.said.insert(text, says);
        }
        for (auto it = said->params.begin(); it != said->params.end(); ++it)
            m_row.params.insert(it.key(), it.value());
        for (auto it = said->source.begin(); it != said->source.end(); ++it)
            m_source.insert(it.key(), it.value());
        m_co += said->co;
        m_kept += said->kept;
        m_row.errors += said->errors;
        m_row.warnings += said->warnings;
    }

    void finish()
    {
        m_memory.digest.reset();
        m_memory.digest.addData(m_memory.spelling);
        m_row.digest = m_memory.digest.result();
        if (m_row.params.value("title"_L1).toString().isEmpty())
            m_row.errors.append(fail("supervision.title-needed"));
        if (!m_kept.isEmpty()) {
            QString words = m_row.params.value("requirement"_L1).toString();
            if (!words.isEmpty())
                words += u'\n';
            words += u"责任单位："_s + m_kept.join(u'、');
            m_row.params.insert(u"requirement"_s, words);
        }
        m_co.removeAll(m_row.params.value("lead"_L1).toString());
        if (m_co.size() > 1)
            m_co.removeDuplicates();
        if (!m_co.isEmpty()) {
            auto made = m_memory.lists.find(m_co);
            if (made == m_memory.lists.end())
                made = m_memory.lists.insert(m_co, QJsonArray::fromStringList(m_co));
            m_row.params.insert(u"co"_s, *made);
        }
        if (!m_source.isEmpty())
            m_row.params.insert(u"source"_s, source());
    }

private:
    /// In UTF-16, which costs nothing, the lower byte first on every machine; by its length, so
    /// that no two rows are spelled alike.
    void spell(const QString& text)
    {
        QByteArray& into = m_memory.spelling;
        const qsizetype at = into.size();
        into.resize(at + qsizetype(sizeof(qint32)) + text.size() * 2);
        qToLittleEndian(qint32(text.size()), into.data() + at);
        qToLittleEndian<char16_t>(text.constData(), text.size(), into.data() + at + sizeof(qint32));
    }
    QJsonObject source()
    {
        QString key;
        for (auto it = m_source.begin(); it != m_source.end(); ++it)
            key.append(it.key()).append(u'\n').append(it->toString()).append(u'\n');
        auto made = m_memory.sources.find(key);
        if (made == m_memory.sources.end()) {
            if (!m_source.contains("kind"_L1))
                m_source.insert(u"kind"_s, u"other"_s);
            made = m_memory.sources.insert(key, m_source.toJson());
        }
        return *made;
    }
    void takeText(const FieldColumn& column, const QString& text)
    {
        if (text.size() > column.most)
            m_row.errors.append(fail("supervision.too-long",
                                     {{u"field"_s, column.field}, {u"most"_s, column.most}}));
        m_row.params.insert(column.field, text);
    }
    LedgerTableRow& m_row;
    TableMemory& m_memory;
    Fields m_source;
    QStringList m_co;
    QStringList m_kept;
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
    static const QHash<QString, QString> fieldByHeading = [] {
        QHash<QString, QString> fields;
        for (const auto& each : fieldHeadings) {
            for (const auto& name : each.headings.toString().split(u' '))
                fields.insert(name, QString::fromLatin1(each.field));
        }
        return fields;
    }();
    return fieldByHeading.value(lettersOnly(heading));
}

Result<LedgerTable> readLedgerTable(const QList<QStringList>& cells,
                                    const std::function<QString(const QString& name)>& unitOf,
                                    const QDate& day, const QStringList& fields,
                                    UnknownUnits unknown)
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
    TableMemory memory{unitOf, day, unknown};
    std::vector<FieldColumn> columns;
    for (qsizetype i = 0; i < table.fields.size(); ++i) {
        if (!table.fields.at(i).isEmpty())
            columns.emplace_back(i, table.fields.at(i));
    }
    const qsizetype titles = table.fields.indexOf(u"title"_s);
    for (qsizetype i = table.headRow; i < cells.size(); ++i) {
        const auto& line = cells.at(i);
        LedgerTableRow row;
        row.row = int(i) + 1;
        RowReader reader(row, memory);
        bool any = false;
        for (auto& column : columns) {
            if (column.at >= line.size() || line.at(column.at).isEmpty())
                continue;
            const QString text = cellAt(line, column.at);
            any = any || !text.isEmpty();
            reader.take(column, text);
        }
        // A page's repeated headings say what is in the column of titles, as the first ones do.
        const bool mayBeHeadings = titles >= 0 && line.value(titles).size() <= longestHeading &&
                                   ledgerFieldOf(line.value(titles)) == "title"_L1;
        if (!any || (mayBeHeadings && areHeadings(headingsOf(line))))
            continue;
        reader.finish();
        table.rows.append(std::move(row));
    }
    return table;
}

} // namespace chancery::supervision
