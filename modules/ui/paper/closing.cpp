// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/closing.h"

#include "ui/paper/signatures.h"

#include <algorithm>
#include <cmath>

namespace chancery::paper {

namespace {

constexpr double closingIndent = 2; // 左空二字

ClosingPart partOf(Element element, const QList<CellLine>& lines, int emptyRows,
                   const ParagraphStyle& style = {})
{
    ClosingPart part;
    part.emptyRows = emptyRows;
    for (const CellLine& line : lines) {
        part.lines.append({element, part.rows, line, 0, style});
        part.rows += 1;
    }
    return part;
}

/// 附件：1.… with the text of each wrapped under its first character (7.3.4).
QList<ClosingPart> attachmentParts(const PageSetter& setter, const QStringList& attachments)
{
    QList<ClosingPart> parts;
    const bool numbered = attachments.size() > 1;
    const double widest = numbered ? double(QString::number(attachments.size()).size() + 1) / 2 : 0;
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        const QString number = numbered ? QString::number(i + 1) + u'.' : QString();
        const QString label = i == 0 ? QStringLiteral("附件：") : QString();
        const double labelled = closingIndent + 3;
        // Numbers of fewer digits stand further in, so that the texts stand under one another.
        const double ahead = widest - double(number.size()) / 2;
        auto lines =
            setter.lines(label + number + attachments[i],
                         {i == 0 ? closingIndent : labelled + ahead, labelled + widest, 0});
        if (i == 0 && !lines.isEmpty()) {
            for (Piece& piece : lines.first().pieces)
                piece.x += piece.from < label.size() ? 0 : ahead;
        }
        parts.append(partOf(Element::AttachmentList, lines, i == 0 ? 1 : 0));
    }
    return parts;
}

/// 出席：, 请假：, 列席： in 黑体, the names wrapped under the first of them (10.3).
QList<ClosingPart> attendanceParts(const PageSetter& setter, const Attendance& attendance)
{
    QList<ClosingPart> parts;
    const auto add = [&](const QString& label, const QString& names) {
        if (names.isEmpty())
            return;
        const ParagraphStyle style{Face::Hei, label.size(), false};
        const auto lines = setter.lines(
            label + names, {closingIndent, closingIndent + double(label.size()), 0}, style);
        // The list may be long: each line is a part of its own.
        for (qsizetype i = 0; i < lines.size(); ++i)
            parts.append(partOf(Element::Attendance, {lines[i]}, parts.isEmpty() ? 1 : 0, style));
    };
    add(QStringLiteral("出席："), attendance.present);
    add(QStringLiteral("请假："), attendance.excused);
    add(QStringLiteral("列席："), attendance.sitting);
    return parts;
}

/// The note on the row under the date, beside the seal (7.3.6).
void addNote(const PageSetter& setter, const QString& note, QList<ClosingPart>& parts)
{
    if (note.isEmpty())
        return;
    const auto lines = setter.lines(u'（' + note + u'）', {closingIndent, closingIndent, 0});
    ClosingPart alone = partOf(Element::Note, lines, 0);
    if (parts.isEmpty() || !parts.last().isSignature) {
        parts.append(alone);
        return;
    }
    ClosingPart& signature = parts.last();
    double below = 0;
    for (const ClosingLine& line : signature.lines)
        below = std::max(below, std::ceil(line.row) + 1);
    for (ClosingLine& line : alone.lines) {
        line.row += below;
        signature.lines.append(line);
    }
    signature.rows = std::max(signature.rows, below + alone.rows);
}

bool showsText(const Page& page)
{
    return std::any_of(page.glyphs.begin(), page.glyphs.end(), [](const Glyphs& glyphs) {
        return glyphs.element == Element::Body || glyphs.element == Element::Table ||
               glyphs.element == Element::AttachmentList;
    });
}

void putPart(PageSetter& setter, const ClosingPart& part)
{
    const int base = setter.row() + (setter.row() == 0 ? 0 : part.emptyRows);
    for (const ClosingLine& line : part.lines) {
        setter.begin(line.element);
        setter.putLineAt(base + line.row, line.line, line.style, line.shift);
    }
    for (const ClosingProof& proof : part.proofs) {
        QRectF box(0, 0, proof.width, proof.height);
        box.moveCenter({proof.x, setter.yOf(base + proof.row)});
        setter.page().proofs.append({proof.kind, box, proof.of});
    }
    setter.setRow(base + int(std::ceil(part.rows - 1e-6)));
}

} // namespace

QList<ClosingPart> closingParts(const PageSetter& setter, const PaperDocument& document)
{
    QList<ClosingPart> parts = attachmentParts(setter, document.attachments);
    if (document.form == Form::Minutes)
        parts += attendanceParts(setter, document.attendance);
    parts += signatureParts(setter, document);
    addNote(setter, document.note, parts);
    return parts;
}

int rowsKeptWithText(const PageSetter& setter, const QList<ClosingPart>& parts)
{
    // What stands above a signature may be 附件说明 as well: then nothing of the body need go
    // along.
    if (parts.isEmpty() || !parts.first().isSignature)
        return 0;
    const double rows = parts.first().emptyRows + parts.first().rows;
    const int whole = int(std::ceil(rows - 1e-6));
    return whole < setter.frame().rows ? whole : 0;
}

bool putClosing(PageSetter& setter, const QList<ClosingPart>& parts)
{
    bool bad = false;
    bool signedYet = false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const ClosingPart& part = parts[i];
        const bool leadsToSignature =
            i + 1 < parts.size() && !part.isSignature && parts[i + 1].isSignature;
        double needed = part.emptyRows + part.rows;
        if (leadsToSignature)
            needed += parts[i + 1].emptyRows + parts[i + 1].rows;
        if (setter.row() > 0 && setter.row() + needed > setter.frame().rows + 1e-6) {
            bad = bad || (leadsToSignature && setter.row() < setter.frame().rows);
            setter.breakPage();
        }
        // Further rows of seals may stand on a page of their own: there is nothing to go with them.
        if (part.isSignature && !signedYet) {
            signedYet = true;
            bad = bad || !showsText(setter.page());
        }
        putPart(setter, part);
    }
    return bad;
}

} // namespace chancery::paper
