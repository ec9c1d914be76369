// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/letterhead.h"

#include "ui/paper/grid.h"

#include <algorithm>
#include <cmath>

namespace chancery::paper {

namespace {

constexpr double markWidth = 148;    // a mark leaves a little of the 版心 at either side
constexpr double tallestMark = 16.1; // with it the mark ends on the fifth row exactly
constexpr double tallestJointMark = 11;
constexpr double jointPitch = 1.25; // lines of a joint mark, in characters
constexpr int emptyRows = 2;        // below the mark, and below the red line

double points(double mm)
{
    return mm / grid::mmPerPoint;
}

double ems(const QString& text)
{
    return PageSetter::solidWidth(text, points(1));
}

/// Returns how far below the upper edge of the 版心 the mark ends.
double putSingleMark(PageSetter& setter, const QString& mark)
{
    const double em = std::min(tallestMark, markWidth / ems(mark));
    const double ascent = setter.inkAscent(mark, Face::XiaoBiaoSong, points(em));
    const double x = grid::left + (grid::width - ems(mark) * em) / 2;
    setter.putSolid(mark, x, grid::top + grid::markTop + ascent, Face::XiaoBiaoSong, points(em),
                    Ink::Red);
    return grid::markTop + em;
}

/// The names of several issuers, all as wide as the widest, and 文件 beside them.
double putJointMark(PageSetter& setter, QStringList issuers)
{
    const QString suffix =
        issuers.last() == QStringLiteral("文件") ? issuers.takeLast() : QString();
    double widest = 0;
    for (const QString& issuer : issuers)
        widest = std::max(widest, ems(issuer));
    const double gap = suffix.isEmpty() ? 0 : 0.5;
    const double em = std::min(tallestJointMark, markWidth / (widest + gap + ems(suffix)));
    const double left = grid::left + (grid::width - (widest + gap + ems(suffix)) * em) / 2;
    const double ascent = setter.inkAscent(issuers.first(), Face::XiaoBiaoSong, points(em));
    double baseline = grid::top + grid::markTop + ascent;
    const double height = em * (1 + jointPitch * double(issuers.size() - 1));
    setter.putSolid(suffix, left + (widest + gap) * em, baseline + (height - em) / 2,
                    Face::XiaoBiaoSong, points(em), Ink::Red);
    for (const QString& issuer : issuers) {
        const double spare = (widest - ems(issuer)) * em;
        const double space = issuer.size() > 1 ? spare / double(issuer.size() - 1) : 0;
        setter.putSolid(issuer, left, baseline, Face::XiaoBiaoSong, points(em), Ink::Red, space);
        baseline += em * jointPitch;
    }
    return grid::markTop + height;
}

/// The number in the middle; with a 签发人, the number at the left and the name at the right, one
/// cell in from either side (7.2.5, 7.2.6).
void putNumber(PageSetter& setter, const PaperDocument& document)
{
    const auto number = setter.lines(document.number, {});
    if (document.signer.isEmpty()) {
        if (!number.isEmpty())
            setter.putLine(number.first(), {}, (grid::columns - number.first().width()) / 2);
        return;
    }
    const QString label = QStringLiteral("签发人：");
    // The label in 仿宋, the name in 楷体: what stands first in a style has the other type.
    const auto labelLine = setter.lines(label, {}).first();
    const ParagraphStyle kai{Face::Kai, document.signer.size(), false};
    const auto name = setter.lines(document.signer, {}, kai);
    const double nameWidth = name.isEmpty() ? 0 : name.first().width();
    const int row = setter.row();
    if (!number.isEmpty()) {
        setter.putLine(number.first(), {}, 1);
        setter.setRow(row);
    }
    setter.putLine(labelLine, {}, grid::columns - 1 - nameWidth - labelLine.width());
    if (!name.isEmpty()) {
        setter.setRow(row);
        setter.putLine(name.first(), kai, grid::columns - 1 - nameWidth);
    }
}

} // namespace

void putLetterhead(PageSetter& setter, const PaperDocument& document)
{
    if (!document.copyNumber.isEmpty())
        setter.putText(document.copyNumber, 0);
    for (const QString& line : {document.secrecy, document.urgency}) {
        if (!line.isEmpty())
            setter.putText(line, 0, Face::Hei);
    }
    const QStringList issuers = document.issuerMark.split(u'\n', Qt::SkipEmptyParts);
    const double markEnd = issuers.size() == 1 ? putSingleMark(setter, issuers.first())
                                               : putJointMark(setter, issuers);
    const int numberRow = int(std::ceil(markEnd / grid::row - 0.1)) + emptyRows;
    setter.setRow(numberRow);
    putNumber(setter, document);

    const double numberEnds = numberRow * grid::row + (grid::row + grid::em(grid::bodyPoints)) / 2;
    const double redLine = numberEnds + grid::redLineBelow;
    setter.page().rules.append(
        {grid::left, grid::top + redLine, grid::width, grid::redLineThickness, Ink::Red});
    // The title stands on the grid again, as near to two rows below the line as the grid allows.
    setter.setRow(int(std::lround(redLine / grid::row + emptyRows)));
}

} // namespace chancery::paper
