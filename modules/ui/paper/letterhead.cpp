// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/letterhead.h"

#include "ui/paper/marks.h"
#include "ui/paper/signers.h"
#include "ui/paper/title_lines.h"

#include <algorithm>
#include <cmath>

namespace chancery::paper {

namespace {

constexpr double tallestMark = 16.1; // with it the mark ends on the fifth row exactly
constexpr double tallestLetterMark = 14;
constexpr int emptyRows = 2; // below the mark, and below the red line
constexpr int longestAddressees = 4;

QStringList marksOf(const PaperDocument& document)
{
    return document.issuerMark.split(u'\n', Qt::SkipEmptyParts);
}

/// 份号 on the first row, 密级和保密期限 on the second, 紧急程度 on the next (7.2.1 to 7.2.3).
void putCorner(PageSetter& setter, const PaperDocument& document)
{
    const bool counted = !document.copyNumber.isEmpty();
    const auto put = [&](Element element, int row, const QString& text, Face face) {
        if (text.isEmpty())
            return;
        setter.begin(element);
        setter.putLineAt(row, setter.line(text), {face, text.size(), false});
    };
    put(Element::CopyNumber, 0, document.copyNumber, Face::FangSong);
    put(Element::Secrecy, 1, document.secrecy, Face::Hei);
    const int row = !document.secrecy.isEmpty() ? 2 : (counted ? 1 : 0);
    put(Element::Urgency, row, document.urgency, Face::Hei);
}

/// What must find room below the mark for the first page to show text (7.3.3), in mm.
double roomBelowMark(const PageSetter& setter, const PaperDocument& document)
{
    constexpr int redLine = 1;
    constexpr int body = 2;
    const auto addressees = setter.lines(document.addressees, {}).size();
    const auto rows = emptyRows + signerRows(document.signers) + redLine + emptyRows +
                      titleOnPaper(document.title).size() + 1 +
                      std::min<qsizetype>(addressees, longestAddressees) + body;
    return double(rows) * setter.frame().pitch;
}

/// The number in the middle; with 签发人, at the left, and the names at the right, one cell in from
/// either side, the last of them beside the number (7.2.5, 7.2.6). Returns where the type ends.
double putNumber(PageSetter& setter, const PaperDocument& document, double y)
{
    const double pitch = setter.frame().pitch;
    const CellLine number = setter.line(document.number);
    double shift = (grid::columns - number.width()) / 2;
    if (!document.signers.isEmpty()) {
        putSigners(setter, document.signers, y);
        y += (signerRows(document.signers) - 1) * pitch;
        shift = 1;
    }
    setter.begin(Element::Number);
    setter.putLineInBox(y, pitch, number, {}, shift);
    return y + (pitch + grid::em(grid::bodyPoints)) / 2;
}

void putDocumentHead(PageSetter& setter, const PaperDocument& document)
{
    putCorner(setter, document);
    const QStringList marks = marksOf(document);
    const double top = grid::top + grid::markTop;
    const double room = grid::bottom - top - roomBelowMark(setter, document);
    const MarkPlace mark = marks.size() == 1
                               ? putSingleMark(setter, marks.first(), top, tallestMark)
                               : putJointMark(setter, marks, top, room);
    const double pitch = setter.frame().pitch;
    const double ends = putNumber(setter, document, mark.emBottom + emptyRows * pitch);
    const double redLine = ends + grid::redLineBelow;
    setter.putRule(grid::left, redLine, grid::width, grid::redLineThickness, Element::RedLine,
                   Ink::Red);
    // The title stands on the grid again, as near to two rows below the line as the grid allows.
    setter.setRow(int(std::lround((redLine - grid::top) / pitch + emptyRows)));
}

void putOrderHead(PageSetter& setter, const PaperDocument& document)
{
    putCorner(setter, document);
    const double top = grid::top + grid::orderMarkTop;
    const MarkPlace mark = putSingleMark(setter, marksOf(document).first(), top, tallestMark);
    const double pitch = setter.frame().pitch;
    const double y = mark.emBottom + emptyRows * pitch;
    setter.begin(Element::Number);
    const CellLine number = setter.line(document.number);
    setter.putLineInBox(y, pitch, number, {}, (grid::columns - number.width()) / 2);
    setter.setRow(int(std::lround((y - grid::top) / pitch)) + 1 + emptyRows);
}

void putLetterLine(PageSetter& setter, double y, bool thickAbove, Element element)
{
    const double x = (grid::pageWidth - grid::letterLineWidth) / 2;
    const double above = thickAbove ? grid::letterThickLine : grid::letterThinLine;
    const double below = thickAbove ? grid::letterThinLine : grid::letterThickLine;
    setter.putRule(x, y, grid::letterLineWidth, above, element, Ink::Red);
    setter.putRule(x, y + above + grid::letterLineGap, grid::letterLineWidth, below, element,
                   Ink::Red);
}

/// 份号, 密级 and 紧急程度 at the left, the number at the right; returns where the last of them
/// ends.
double putLetterCorner(PageSetter& setter, const PaperDocument& document, double emTop)
{
    const double em = grid::em(grid::bodyPoints);
    const double box = emTop - (grid::row - em) / 2;
    const auto put = [&](Element element, int row, const QString& text, Face face, bool atRight) {
        if (text.isEmpty())
            return;
        const CellLine line = setter.line(text);
        setter.begin(element);
        setter.putLineInBox(box + row * grid::row, grid::row, line, {face, text.size(), false},
                            atRight ? grid::columns - line.width() : 0);
    };
    put(Element::Number, 0, document.number, Face::FangSong, true);
    int row = 0;
    put(Element::CopyNumber, row, document.copyNumber, Face::FangSong, false);
    row += document.copyNumber.isEmpty() ? 0 : 1;
    put(Element::Secrecy, row, document.secrecy, Face::Hei, false);
    row += document.secrecy.isEmpty() ? 0 : 1;
    put(Element::Urgency, row, document.urgency, Face::Hei, false);
    row += document.urgency.isEmpty() ? 0 : 1;
    return box + std::max(1, row) * grid::row;
}

/// Rows from `top` that fill the page to the second double line, the type of the last ending 7/8 of
/// a character above it: their pitch is as near to the usual as whole rows allow.
Frame letterFrame(double top, int rowsOfAPage)
{
    const double em = grid::em(grid::bodyPoints);
    const double lastEmBottom =
        grid::pageHeight - grid::letterFootLine - grid::letterDoubleLine - grid::letterLineToText;
    const double usual = grid::height / rowsOfAPage;
    // Below the last em there is half of what a row has more than its em.
    const double height = lastEmBottom - top;
    const int rows = std::max(2, int(std::lround((height + (usual - em) / 2) / usual)));
    return {top, rows, (height - em / 2) / (rows - 0.5)};
}

void putLetterHead(PageSetter& setter, const PaperDocument& document)
{
    // Letters that several issue bear the mark of the leading one.
    const MarkPlace mark =
        putSingleMark(setter, marksOf(document).first(), grid::letterMarkTop, tallestLetterMark);
    const double line = mark.inkBottom + grid::letterLineBelow;
    putLetterLine(setter, line, true, Element::LetterHeadLine);
    putLetterLine(setter, grid::pageHeight - grid::letterFootLine - grid::letterDoubleLine, false,
                  Element::LetterFootLine);
    const double last =
        putLetterCorner(setter, document, line + grid::letterDoubleLine + grid::letterLineToText);
    setter.setFrame(letterFrame(last + emptyRows * grid::row, setter.frame().rows));
    setter.setRow(0);
}

} // namespace

QStringList titleOnPaper(const QString& title)
{
    return titleLines(title, grid::width / grid::em(grid::titlePoints));
}

void putLetterhead(PageSetter& setter, const PaperDocument& document)
{
    if (document.form == Form::Letter)
        putLetterHead(setter, document);
    else if (document.form == Form::Order)
        putOrderHead(setter, document);
    else
        putDocumentHead(setter, document);
}

} // namespace chancery::paper
