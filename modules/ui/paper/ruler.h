// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"

#include <QLineF>

namespace chancery::paper {

/// What GB/T 9704-2012 gives a number for.
enum class Distance {
    TopMargin,     ///< 天头
    BindingMargin, ///< 订口
    CellPitch,     ///< From character to character.
    RowPitch,      ///< From line to line.
    MarkTop, ///< 发文机关标志 from the upper edge of the 版心; of a letter, of the page.
    MarkToNumber, ///< Empty rows between them, in mm.
    NumberToRedLine,
    RedLineWidth,
    RedLineToTitle,
    TitleToText,  ///< The empty row above 主送.
    NumberToText, ///< Of an order.
    NumberInset,  ///< Upward documents.
    SignerInset,
    TextToAttachments,
    TextToAttendance,
    TextToSignature,
    SealToText,
    SealToSeal,
    SealToEdge,
    SignatureInset,
    DateInset,
    DateAfterName,
    PostToSeal,
    NoteInset,
    AnnexTitleRow,
    ColophonFoot,
    ColophonOuterLine,
    ColophonInnerLine,
    ColophonInset,
    PageNumberBelow,
    PageNumberInset,
    LetterMarkToLine,
    LetterFootLine,
    LetterLineWidth,
    LetterNumberToLine,
    LetterTextToLine,
    LetterNumberToTitle,
};

/// A distance on a page with what the standard says of it.
struct Measure {
    enum class Bound { About, AtMost, AtLeast };
    Distance what;
    QString clause;
    QLineF line;      ///< From where to where, in mm on the page.
    double value = 0; ///< In mm; of a pitch, the mean over the line.
    double standard = 0;
    double tolerance = 0;
    Bound bound = Bound::About;

    bool ok() const;
};

/// Measures everything on the page that the standard gives a number for (量尺). Taken from where
/// things stand and from the ink of the mark, not from how they were put there.
QList<Measure> measure(const Page& page, const Faces& faces);

/// What it is called, in the present language.
QString nameOf(Distance distance);

} // namespace chancery::paper
