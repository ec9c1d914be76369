// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/faces.h"
#include "ui/paper/grid.h"
#include "ui/paper/paper_document.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace chancery::paper {

/// The colours that something is printed in: blue and orange are those of letters of supervision
/// (三色督查单).
enum class Ink { Black, Red, Blue, Orange };

/// What of the document it is: the elements (公文要素) of GB/T 9704, 7.1, and the lines.
enum class Element {
    CopyNumber,
    Secrecy,
    Urgency,
    Mark,
    Number,
    Signer,
    Title,
    Addressees,
    Body,
    Table,
    AttachmentList,
    Attendance,
    Signature,
    Date,
    Note,
    AnnexLabel,
    AnnexTitle,
    Colophon,
    PageNumber,
    RedLine,
    LetterHeadLine,
    LetterFootLine,
    ColophonOuterLine,
    ColophonInnerLine,
    TableLine,
    FormHeading,
    FormLabel,
    FormValue,
    FormEntry,
    FormLine,
    Calibration,
};

/// Text that stands in the middle of a slot; millimetres from the upper left corner of the page.
struct Glyphs {
    QString text;
    double x = 0;
    double width = 0;
    double baseline = 0;
    Face face = Face::FangSong;
    double points = 0;
    Ink ink = Ink::Black;
    Element element = Element::Body;
    bool isFixed = false; ///< A word of the form (固定文字), the same on every sheet.
    /// Lies on its side (横排表格): x runs up the page from the lower left corner of the 版心, and
    /// the baseline lies so far to the right of its left edge.
    bool isTurned = false;

    double top() const { return baseline - grid::baseline * grid::em(points); } ///< Of the em.
    double bottom() const { return top() + grid::em(points); }
    double right() const { return x + width; }
};

/// A filled bar.
struct Rule {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    Ink ink = Ink::Black;
    Element element = Element::TableLine;
    bool isFixed = false;
    bool isTurned = false; ///< As of Glyphs.
};

/// Where the piece stands on the page, whichever way it lies.
QRectF boxOf(const Glyphs& piece);

/// Whether pre-printed paper (红头纸, printed forms) bears it already: all that is in colour, and
/// the fixed words and lines.
template <typename Piece>
bool isPreprinted(const Piece& piece)
{
    return piece.isFixed || piece.ink != Ink::Black;
}

/// Where a seal will be pressed, at its true size; no picture of a seal.
struct Proof {
    enum class Kind {
        Seal,        ///< 印章, round.
        PersonalSeal ///< 签名章, the name of who signs.
    };
    Kind kind = Kind::Seal;
    QRectF box;
    QString of; ///< Whose: the organ, or the person.
};

/// The rows that text stands on.
struct Frame {
    double top = grid::top;
    int rows = grid::rows;
    double pitch = grid::row;
};

struct Page {
    QList<Glyphs> glyphs;
    QList<Rule> rules;
    QList<Proof> proofs;
    Frame frame;
    Form form = Form::Document;
    bool isFirst = false;
    int number = 0; ///< As printed; 0 where none is.
};

} // namespace chancery::paper
