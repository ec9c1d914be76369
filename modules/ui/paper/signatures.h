// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/closing.h"

namespace chancery::paper {

/// 署名, 成文日期 and where the seals go, as parts that are not torn (GB/T 9704, 7.3.5):
///
/// Sealed (7.3.5.1): the date four cells in from the right, the name in the middle above it, the
/// seal upright over both and its top within a row of the text. Several names stand in rows that
/// do not leave the 版心, each under a seal of its own; seals neither cross nor touch; the last one
/// covers the date too.
/// Unsealed (7.3.5.2): a row below the text, two cells in from the right, the date begins two cells
/// further in than the name; further names under the first.
/// With the signer's own seal (7.3.5.3): two rows below, four cells in, the post two cells to its
/// left; further ones under it; the date a row below, four cells in.
QList<ClosingPart> signatureParts(const PageSetter& setter, const PaperDocument& document);

} // namespace chancery::paper
