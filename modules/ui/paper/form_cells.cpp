// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/form_cells.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::paper {

namespace {

constexpr double formLeading = 1.35;   // height of a line to that of its type
constexpr double signatureShare = 0.8; // of the type of an opinion that of its signature
constexpr double entryGap = 2;         // mm below a signature

const QString restOfEntries = u"*"_s;

/// Which entries every box gets: each one once.
class EntryBoxes {
public:
    EntryBoxes(const FormTemplate& form, QList<FormEntry> entries)
    {
        std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
            return std::pair(a.rank, a.at) < std::pair(b.rank, b.at);
        });
        for (const FormEntry& entry : entries)
            m_boxes[boxOf(form, entry)].append(entry);
    }

    QList<FormEntry> of(const FormCell* cell) const { return m_boxes.value(cell); }
    /// Those that no box of the form takes.
    QList<FormEntry> homeless() const { return m_boxes.value(nullptr); }

private:
    static const FormCell* boxOf(const FormTemplate& form, const FormEntry& entry)
    {
        const FormCell* rest = nullptr;
        for (const FormRow& row : form.rows) {
            for (const FormCell& cell : row.cells) {
                if (cell.kind != FormCell::Kind::Entries)
                    continue;
                if (cell.takes.contains(entry.key) &&
                    (cell.ranks.isEmpty() || cell.ranks.contains(entry.rankName)))
                    return &cell;
                if (!rest && cell.takes.contains(restOfEntries))
                    rest = &cell;
            }
        }
        return rest;
    }

    QHash<const FormCell*, QList<FormEntry>> m_boxes;
};

class CellSetter {
public:
    CellSetter(const FormTemplate& form, const CellText& text) : m_form(form), m_text(text) {}

    SetCell set(const FormCell& cell, const FormTexts& texts, const QList<FormEntry>& entries,
                double x, double width) const
    {
        SetCell result;
        result.x = x;
        result.width = width;
        const double room = width - 2 * cellPadding;
        switch (cell.kind) {
        case FormCell::Kind::Label:
            result.isLabel = true;
            putWords(result, cell.text, room, labelStyle(cell), true);
            break;
        case FormCell::Kind::Value:
            putWords(result, filledIn(cell.text, texts) + texts.value(cell.name), room,
                     style(cell, Element::FormValue), cell.isCentred);
            break;
        case FormCell::Kind::Choice:
            putChoices(result, cell, texts.value(cell.name), room);
            break;
        case FormCell::Kind::Entries:
            result.isMiddle = false;
            for (const FormEntry& entry : entries)
                putEntry(result, entry, room);
            break;
        }
        return result;
    }

private:
    TextStyle style(const FormCell& cell, Element element) const
    {
        return {Face::FangSong, cell.points > 0 ? cell.points : m_form.points, Ink::Black, element,
                false};
    }
    TextStyle labelStyle(const FormCell& cell) const
    {
        TextStyle label = style(cell, Element::FormLabel);
        label.ink = m_form.ink;
        label.isFixed = true;
        return label;
    }
    static double heightOf(const TextStyle& style) { return grid::em(style.points) * formLeading; }

    void putWords(SetCell& cell, const QString& words, double room, const TextStyle& style,
                  bool isCentred) const
    {
        for (const QString& paragraph : words.split(u'\n')) {
            for (const CellLine& line : m_text.lines(paragraph, room, style)) {
                const double spare = room - CellText::widthOf(line, style);
                cell.lines.append({{{line, style, isCentred ? spare / 2 : 0}}, heightOf(style)});
            }
        }
    }

    /// The boxes with their words, as many in a line as there is room for.
    void putChoices(SetCell& cell, const FormCell& from, const QString& chosen, double room) const
    {
        const TextStyle words = labelStyle(from);
        FormLine line{{}, heightOf(words)};
        double x = 0;
        for (const auto& [value, name] : from.choices) {
            TextStyle mark = words;
            // Of a printed form the empty boxes are there; what is new is the mark.
            mark.isFixed = value != chosen;
            mark.ink = mark.isFixed ? words.ink : Ink::Black;
            const CellLine box = m_text.lines(mark.isFixed ? u"□"_s : u"■"_s, room, mark).value(0);
            const CellLine label = m_text.lines(name, 1000, words).value(0);
            const double em = grid::em(words.points);
            const double width = em + CellText::widthOf(label, words);
            if (x > 0 && x + width > room) {
                cell.lines.append(line);
                line.parts.clear();
                x = 0;
            }
            line.parts.append({box, mark, x});
            line.parts.append({label, words, x + em});
            x += width + em;
        }
        cell.lines.append(line);
    }

    void putEntry(SetCell& cell, const FormEntry& entry, double room) const
    {
        const TextStyle body{Face::Kai, m_form.entryPoints, Ink::Black, Element::FormEntry, false};
        const TextStyle below{Face::FangSong, m_form.entryPoints * signatureShare, Ink::Black,
                              Element::FormEntry, false};
        for (const QString& paragraph : entry.text.split(u'\n', Qt::SkipEmptyParts)) {
            for (const CellLine& line : m_text.lines(paragraph, room, body))
                cell.lines.append({{{line, body, 0}}, heightOf(body)});
        }
        // Nobody's words stand on one page and the name on the next.
        if (!cell.lines.isEmpty() && !entry.text.trimmed().isEmpty())
            cell.lines.last().keepsNext = true;
        const auto signature = signatureLines(entry.by, room, below);
        for (qsizetype i = 0; i < signature.size(); ++i) {
            const double x = std::max(0.0, room - CellText::widthOf(signature[i], below));
            const bool isLast = i + 1 == signature.size();
            cell.lines.append(
                {{{signature[i], below, x}}, heightOf(below) + (isLast ? entryGap : 0), !isLast});
        }
    }

    /// Name, post and time on one line, or broken where one of them ends.
    QList<CellLine> signatureLines(const QString& by, double room, const TextStyle& style) const
    {
        QStringList lines;
        for (const QString& part : by.split(u'　', Qt::SkipEmptyParts)) {
            const QString longer = lines.isEmpty() ? part : lines.last() + u'　' + part;
            if (lines.isEmpty())
                lines.append(part);
            else if (m_text.lines(longer, room, style).size() <= 1)
                lines.last() = longer;
            else
                lines.append(part);
        }
        QList<CellLine> result;
        for (const QString& line : lines)
            result += m_text.lines(line, room, style);
        return result;
    }

    const FormTemplate& m_form;
    const CellText& m_text;
};

SetRow setRow(const FormTemplate& form, const FormRow& row, const FormTexts& texts,
              const EntryBoxes& boxes, const CellText& text)
{
    const CellSetter setter(form, text);
    SetRow result{{}, row.height, row.weight, row.isRuled, row.isHead, row.isRepeated};
    double x = form.left;
    int column = 0;
    for (const FormCell& cell : row.cells) {
        double width = 0;
        for (int i = 0; i < cell.span; ++i)
            width += form.columns.value(column++);
        result.cells.append(setter.set(cell, texts, boxes.of(&cell), x, width));
        x += width;
        result.height = std::max(result.height, result.cells.last().height() + 2 * cellPadding);
    }
    return result;
}

/// A box for what the form has no place for.
FormRow restRow(const FormTemplate& form)
{
    FormRow row;
    row.height = 20;
    row.weight = 1;
    FormCell label;
    label.text = u"其他意见"_s;
    FormCell box;
    box.kind = FormCell::Kind::Entries;
    box.takes = QStringList{restOfEntries};
    box.span = int(form.columns.size()) - 1;
    if (box.span > 0)
        row.cells.append(label);
    box.span = std::max(1, box.span);
    row.cells.append(box);
    return row;
}

} // namespace

double SetCell::height() const
{
    double sum = 0;
    for (const FormLine& line : lines)
        sum += line.height;
    return sum;
}

bool SetRow::isEmpty() const
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const SetCell& cell) { return cell.isLabel || cell.lines.isEmpty(); });
}

QString filledIn(const QString& words, const FormTexts& texts)
{
    static const QRegularExpression name(u"\\{([a-z_]+)\\}"_s);
    QString result;
    qsizetype copied = 0;
    auto all = name.globalMatch(words);
    while (all.hasNext()) {
        const auto match = all.next();
        result +=
            words.mid(copied, match.capturedStart() - copied) + texts.value(match.captured(1));
        copied = match.capturedEnd();
    }
    return result + words.mid(copied);
}

QList<SetRow> setRows(const FormTemplate& form, const FormValues& values, const CellText& text)
{
    FormTemplate whole = form;
    if (!EntryBoxes(form, values.entries).homeless().isEmpty())
        whole.rows.append(restRow(form));
    const EntryBoxes boxes(whole, values.entries);
    QList<SetRow> rows;
    for (const FormRow& row : std::as_const(whole.rows)) {
        if (!row.isRepeated) {
            rows.append(setRow(whole, row, values.texts, boxes, text));
            continue;
        }
        for (FormTexts item : values.items) {
            for (auto it = values.texts.begin(); it != values.texts.end(); ++it) {
                if (!item.contains(it.key()))
                    item.insert(it.key(), it.value());
            }
            rows.append(setRow(whole, row, item, boxes, text));
        }
    }
    return rows;
}

} // namespace chancery::paper
