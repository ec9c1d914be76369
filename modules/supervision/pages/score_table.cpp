// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/score_table.h"

#include "supervision/pages/tr.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

struct LineWord {
    const char* code;
    const char* text;
};

constexpr LineWord lineWords[] = {
    {"on-time", QT_TRANSLATE_NOOP("chancery::supervision", "On time")},
    {"quality", QT_TRANSLATE_NOOP("chancery::supervision", "Quality")},
    {"feedback", QT_TRANSLATE_NOOP("chancery::supervision", "Reports in time")},
    {"extension", QT_TRANSLATE_NOOP("chancery::supervision", "Extensions")},
    {"redo", QT_TRANSLATE_NOOP("chancery::supervision", "Done again")},
    {"orange", QT_TRANSLATE_NOOP("chancery::supervision", "Orange letters")},
    {"red", QT_TRANSLATE_NOOP("chancery::supervision", "Red letters")},
    {"circular", QT_TRANSLATE_NOOP("chancery::supervision", "Criticised")},
    {"overdue", QT_TRANSLATE_NOOP("chancery::supervision", "Open and overdue")},
    {"adjusted", QT_TRANSLATE_NOOP("chancery::supervision", "By hand")},
};

bool isShare(const ScoreLine& line)
{
    return !line.code.startsWith("adjusted"_L1) &&
           (line.weight > 0 || line.of > 0 || line.code == "on-time"_L1);
}

} // namespace

QString pointsText(int hundredths, bool isSigned)
{
    const QString text = QString::number(hundredths / 100.0, 'f', 2);
    return isSigned && hundredths > 0 ? u'+' + text : text;
}

QString scoreLineName(const QString& code, const std::optional<ScoreSheet>& sheet)
{
    const QString part = code.startsWith("adjusted:"_L1) ? code.mid(9) : code;
    if (const auto* known = sheet ? sheet->find(part) : nullptr)
        return part == code ? known->name : Tr::tr("%1, by hand").arg(known->name);
    for (const auto& word : lineWords) {
        if (code == QLatin1String(word.code))
            return Tr::tr(word.text);
    }
    return code;
}

QString scoreLineText(const ScoreLine& line)
{
    if (isShare(line) && line.code == "quality"_L1 && line.of > 0)
        return u"%1 × %2"_s.arg(QString::number(100.0 * line.count / line.of, 'f', 1) + u'%')
            .arg(line.weight);
    if (isShare(line))
        return line.of == 0 ? Tr::tr("nothing to count: %1 in full").arg(line.weight)
                            : u"%1/%2 × %3"_s.arg(line.count).arg(line.of).arg(line.weight);
    if (line.code.startsWith("adjusted"_L1))
        return Tr::tr("%n change(s) by hand", nullptr, line.count);
    return u"%1 × %2"_s.arg(line.count).arg(line.weight);
}

QString formulaText(const ScoreRule& rule)
{
    const auto each = [](const char* code, int weight) {
        return u"%1 %2"_s.arg(scoreLineName(QLatin1String(code), {}),
                              weight > 0 ? u'+' + QString::number(weight)
                                         : QString::number(weight));
    };
    return Tr::tr("Score = on-time rate × %1 + quality × %2 + rate of reports in time × %3, and "
                  "for each: %4; changes by hand; from %5 to %6. Unrated quality counts as %7.")
        .arg(rule.onTime)
        .arg(rule.quality)
        .arg(rule.feedback)
        .arg(QStringList{each("extension", rule.extension), each("redo", rule.redo),
                         each("orange", rule.orange), each("red", rule.red),
                         each("circular", rule.circular), each("overdue", rule.overdueOpen)}
                 .join(Tr::tr(", ", "between the parts of a formula")))
        .arg(rule.least)
        .arg(rule.most)
        .arg(rule.qualityUnrated);
}

QString formulaText(const ScoreSheet& sheet)
{
    QStringList parts;
    for (const auto& part : sheet.parts)
        parts.append(u"%1 %2"_s.arg(part.name).arg(part.weight));
    return Tr::tr("Score = of each part its weight × the share finished in time, and changes by "
                  "hand: %1.")
        .arg(parts.join(Tr::tr(", ", "between the parts of a formula")));
}

ScoreTable::ScoreTable(ui::Kit& kit, QObject* parent) : QAbstractTableModel(parent), m_kit(kit) {}

void ScoreTable::setScores(const QList<UnitScore>& scores, const std::optional<ScoreSheet>& sheet)
{
    beginResetModel();
    m_scores = scores;
    m_sheet = sheet;
    m_codes.clear();
    for (const auto& part : sheet ? sheet->parts : QList<SheetPart>())
        m_codes += {part.part, u"adjusted:"_s + part.part};
    QStringList present;
    for (const auto& score : scores) {
        for (const auto& line : score.score.lines) {
            if (!present.contains(line.code))
                present.append(line.code);
        }
    }
    if (sheet)
        m_codes.removeIf([&](const QString& code) { return !present.contains(code); });
    else
        m_codes = present;
    endResetModel();
}

const UnitScore* ScoreTable::scoreAt(int row) const
{
    return row >= 0 && row < m_scores.size() ? &m_scores.at(row) : nullptr;
}

const ScoreLine* ScoreTable::lineAt(const QModelIndex& index) const
{
    const auto* score = index.isValid() ? scoreAt(index.row()) : nullptr;
    const int line = index.column() - FirstLine;
    if (!score || line < 0 || line >= m_codes.size())
        return nullptr;
    for (const auto& each : score->score.lines) {
        if (each.code == m_codes.at(line))
            return &each;
    }
    return nullptr;
}

int ScoreTable::rowOf(const QString& unit) const
{
    for (qsizetype i = 0; i < m_scores.size(); ++i) {
        if (m_scores.at(i).unit == unit)
            return int(i);
    }
    return -1;
}

int ScoreTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_scores.size());
}

int ScoreTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(FirstLine + m_codes.size());
}

QString ScoreTable::textAt(int row, int column) const
{
    const auto& score = m_scores.at(row);
    switch (column) {
    case Rank:
        return QString::number(score.rank);
    case Name:
        return score.name;
    case Items:
        return QString::number(score.items);
    case Total:
        return pointsText(score.score.hundredths);
    default:
        break;
    }
    const auto* line = lineAt(index(row, column));
    return line ? pointsText(line->hundredths, !isShare(*line)) : QString();
}

QString ScoreTable::headAt(int column) const
{
    switch (column) {
    case Rank:
        return Tr::tr("Rank");
    case Name:
        return !m_scores.isEmpty() && m_scores.first().unit.startsWith("person:"_L1)
                   ? Tr::tr("Person")
                   : Tr::tr("Department");
    case Items:
        return Tr::tr("Items");
    case Total:
        return Tr::tr("Score");
    default:
        return scoreLineName(m_codes.value(column - FirstLine), m_sheet);
    }
}

QVariant ScoreTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto* line = lineAt(index);
    if (role == Qt::DisplayRole)
        return textAt(index.row(), index.column());
    if (role == Qt::ToolTipRole && line)
        return scoreLineText(*line);
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                          : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == Total)
        return m_kit.theme.font(ui::Type::Body, QFont::Medium);
    if (role == Qt::ForegroundRole)
        return m_kit.color(line && !isShare(*line) && line->hundredths < 0 ? ui::Token::Accent
                           : index.column() >= FirstLine                   ? ui::Token::Text2
                                                                           : ui::Token::Text);
    return {};
}

QVariant ScoreTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return headAt(section);
    if (role == Qt::TextAlignmentRole)
        return int(section == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                   : Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QList<QStringList> ScoreTable::texts() const
{
    QList<QStringList> rows;
    QStringList head;
    for (int column = 0; column < columnCount(); ++column)
        head.append(headAt(column));
    rows.append(head);
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(textAt(row, column));
        rows.append(cells);
    }
    return rows;
}

} // namespace chancery::supervision
