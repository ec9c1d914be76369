// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"

#include <QList>
#include <QString>

namespace chancery::documents {

/// Key for ActionForm::target and what a person calls it.
using Target = std::pair<QString, QString>;

/// What an act of a kind can be about on this document, the likeliest first: the files to remove,
/// the signers or readers to drop, the steps to skip or to begin anew at. Empty where there is
/// nothing, and the act is not offered then.
QList<Target> targetsOf(const QString& verb, const DocumentView& view);
/// The question that the list answers: "Skip which", "Begin anew at" …
QString targetLabel(const QString& verb);

} // namespace chancery::documents
