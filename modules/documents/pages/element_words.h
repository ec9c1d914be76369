// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/compare_manuscripts.h"

#include <QString>

namespace chancery::documents {

/// The elements of a manuscript as the forms and the comparisons name them.
QString partName(Place::Part part);
/// By formId(): 文件格式 …
QString formWord(const QString& id);
/// By directionId(): 下行文 …
QString directionWord(const QString& id);
/// What changed in an element, ids become words.
QList<Run> runsInWords(const ElementChange& change);

} // namespace chancery::documents
