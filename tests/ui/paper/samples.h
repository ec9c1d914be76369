// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/paper_document.h"

namespace chancery::test {

/// A document of an invented ministry, to be set, measured and photographed.
struct PaperSample {
    QString name;
    paper::PaperDocument document;
};

/// One of each form and way of sealing that GB/T 9704-2012 knows.
QList<PaperSample> paperSamples();
/// The one of that name.
paper::PaperDocument paperSample(const QString& name);

/// Paragraphs of running text, so many characters together.
QList<paper::Block> runningText(int characters);

} // namespace chancery::test
