// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/task_text.h"

#include "supervision/rules/task_bracket.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

/// One paragraph with its number and its level: 0 一、, 1 （一）, 2 1., 3 （1）, -1 none.
struct NumberedLine {
    qsizetype at = 0;
    int level = -1;
    QString number;
    QString body; ///< Behind the number.
    QString whole;
};

NumberedLine numbered(const QString& line, qsizetype at)
{
    static const QRegularExpression patterns[] = {
        QRegularExpression(u"^([一二三四五六七八九十]{1,3})、"_s),
        QRegularExpression(u"^[（(]([一二三四五六七八九十]{1,3})[）)]"_s),
        QRegularExpression(u"^([0-9]{1,3})[.．、](?![0-9])"_s),
        QRegularExpression(u"^[（(]([0-9]{1,3})[）)]|^([①-⑳])"_s)};
    NumberedLine read{at, -1, {}, line, line};
    for (int level = 0; level < 4; ++level) {
        const auto match = patterns[level].match(line);
        if (!match.hasMatch())
            continue;
        read.level = level;
        read.number = match.captured(0);
        read.body = line.mid(match.capturedLength());
        break;
    }
    return read;
}

QList<NumberedLine> linesOf(const QString& text)
{
    QList<NumberedLine> lines;
    qsizetype at = 0;
    static const QRegularExpression breaks(u"[\\n\\f\\r]"_s);
    for (const auto& raw : text.split(breaks)) {
        const QString line = raw.trimmed();
        if (!line.isEmpty())
            lines.append(numbered(line, at + raw.indexOf(line)));
        at += raw.size() + 1;
    }
    return lines;
}

/// A heading is no sentence, or a chapter's short one.
bool isHeading(const NumberedLine& line)
{
    if (line.level < 0 || line.whole.size() > 60)
        return false;
    const auto stop = line.body.indexOf(u'。');
    return stop < 0 || (line.level == 0 && stop == line.body.size() - 1);
}

QString firstSentence(const QString& body)
{
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body.at(i) == u'。' || body.at(i) == u'；' || body.at(i) == u'：')
            return body.left(i).trimmed();
    }
    return body.trimmed();
}

/// Cuts a paragraph after each pair of brackets that says who does what stands before it.
class LineReader {
public:
    LineReader(const NumberedLine& line, const QString& section, const QDate& paper,
               QList<TaskCandidate>& into)
        : m_line(line), m_section(section), m_paper(paper), m_into(into)
    {
    }

    /// True where somebody was named.
    bool read()
    {
        static const QRegularExpression brackets(u"[（(]([^（）()]{2,400})[）)][。；;]?"_s);
        qsizetype from = 0;
        auto all = brackets.globalMatch(m_line.whole);
        while (all.hasNext()) {
            const auto match = all.next();
            if (match.capturedStart() < from)
                continue;
            const bool isLast = m_line.level >= 0 && match.capturedEnd() == m_line.whole.size();
            auto said = readBracket(match.captured(1), isLast, m_paper);
            if (!said)
                continue;
            for (auto& time : said->times)
                time.at += match.capturedStart(1) - from;
            add(from, match.capturedStart(), said->units, true, said->times);
            from = match.capturedEnd();
        }
        if (from == 0)
            return false;
        m_rest = m_line.whole.mid(from).trimmed();
        return true;
    }
    /// What stands behind the last of them.
    const QString& rest() const { return m_rest; }

    /// The paragraph as one task: by a clause that names somebody, or by nothing but its words.
    void readWhole(bool certain, const TaskUnits& units)
    {
        add(0, m_line.whole.size(), units, certain);
    }

private:
    /// `said`: times of the brackets behind it, which are those of the task where there are any.
    void add(qsizetype from, qsizetype to, const TaskUnits& units, bool certain,
             const QList<TaskTime>& said = {})
    {
        TaskCandidate task;
        task.section = m_section;
        task.text = m_line.whole.mid(from, to - from).trimmed();
        if (task.text.isEmpty())
            return;
        task.number = from == 0 ? m_line.number : QString();
        task.title = firstSentence(from == 0 ? task.text.mid(m_line.number.size()) : task.text);
        task.units = units;
        task.times = taskTimes(task.text, m_paper) + said;
        task.time = wholeTime(said);
        if (!task.time)
            task.time = wholeTime(task.times);
        task.at = m_line.at + from;
        task.certain = certain;
        m_into.append(std::move(task));
    }

    const NumberedLine& m_line;
    const QString& m_section;
    const QDate& m_paper;
    QList<TaskCandidate>& m_into;
    QString m_rest;
};

/// Of 财政部提出动用方案 the department: in a running sentence what it does stands behind its name.
/// Empty where nobody is named.
QString organAtHead(const QString& words)
{
    for (qsizetype size = words.size(); size > 1; --size) {
        if (endsLikeAnOrgan(words.left(size)))
            return words.left(size);
    }
    return {};
}

/// Nothing where who is to do it is no department (由诊治地负责).
std::optional<TaskUnits> ofOrgans(TaskUnits units)
{
    units.lead = organAtHead(units.lead);
    QStringList co;
    for (const auto& each : std::as_const(units.co)) {
        const QString name = organAtHead(each);
        if (!name.isEmpty() && name != units.lead && !co.contains(name))
            co.append(name);
    }
    units.co = co;
    return units.isEmpty() ? std::nullopt : std::optional(units);
}

/// 由财务司牵头，规划司配合 … in a running sentence, as minutes have it; and 责任单位：… at its
/// end.
std::optional<TaskUnits> unitsInClause(const QString& body)
{
    static const QRegularExpression label(
        u"(?:牵头|责任|负责|承办|主办)(?:单位|部门|司局|处室)[：:][^。]*"_s);
    static const QRegularExpression lead(
        u"(?:^|[，。；：])(?:会议(?:决定|议定|要求|明确)[，：]?)?(?:由|请)([^，。；：]{2,40}?)(牵头|负责(?!人|同志)|会同)([^。；]{0,60}?(?:配合|参加|参与|协助))?"_s);
    if (const auto match = label.match(body); match.hasMatch())
        return taskUnits(match.captured(0));
    const auto match = lead.match(body);
    if (!match.hasMatch())
        return std::nullopt;
    const QString text =
        match.captured(2) == u"会同"_s
            ? match.captured(1) +
                  body.mid(match.capturedStart(2)).section(QRegularExpression(u"[，。；]"_s), 0, 0)
            : match.captured(1) + match.captured(2) + match.captured(3);
    return ofOrgans(taskUnits(text));
}

bool soundsLikeATask(const QString& body)
{
    static const QRegularExpression duty(
        u"(?:要|应当|必须|负责|完成|制定|出台|建立|开展|推进|落实|报送|组织|加强|编制|研究提出|修订)"_s);
    return duty.match(body.left(60)).hasMatch();
}

} // namespace

QList<TaskCandidate> readTasks(const QString& text, const QDate& paper)
{
    QList<TaskCandidate> named;
    QList<TaskCandidate> others;
    QString section;
    for (const auto& line : linesOf(text)) {
        if (isHeading(line) && !line.body.contains(u'（')) {
            section = line.whole;
            continue;
        }
        LineReader reader(line, section, paper, named);
        if (reader.read())
            continue;
        if (const auto units = unitsInClause(line.body)) {
            reader.readWhole(true, *units);
            continue;
        }
        if (line.level >= 0 && soundsLikeATask(line.body))
            LineReader(line, section, paper, others).readWhole(false, {});
    }
    // A paper that says who does what says it for all its tasks; the rest of it is preamble.
    return named.isEmpty() ? others : named;
}

} // namespace chancery::supervision
