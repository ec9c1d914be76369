// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// A line of what follows the body; rows count from where its part begins.
struct ClosingLine {
    Element element = Element::Body;
    double row = 0;
    CellLine line;
    double shift = 0; ///< In cells.
    ParagraphStyle style = {};
};

/// A seal of it; mm across, rows down.
struct ClosingProof {
    Proof::Kind kind = Proof::Kind::Seal;
    double x = 0; ///< Of the middle.
    double row = 0;
    double width = 0;
    double height = 0;
    QString of;
};

/// What is not torn by the end of a page.
struct ClosingPart {
    int emptyRows = 0; ///< Above it, unless it begins a page.
    double rows = 0;
    QList<ClosingLine> lines;
    QList<ClosingProof> proofs;
    bool isSignature = false;
};

/// What follows the body (GB/T 9704, 7.3.4 to 7.3.6 and 10.3): 附件说明, who was there, 署名 and 成
/// 文日期 with the places of the seals, 附注. Rows are as high as those of the setter's page.
QList<ClosingPart> closingParts(const PageSetter& setter, const PaperDocument& document);

/// How many rows must stand with the last line of the body, so that no page holds a signature and
/// nothing of the text; 0 if they are more than a page has, or if 附件说明 comes between.
int rowsKeptWithText(const PageSetter& setter, const QList<ClosingPart>& parts);

/// Puts the parts; what stands last above the signature goes with it. Returns whether a signature
/// stands badly: on a page without text, or so that rows are left empty for it.
bool putClosing(PageSetter& setter, const QList<ClosingPart>& parts);

} // namespace chancery::paper
