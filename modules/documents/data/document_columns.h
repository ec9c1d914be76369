// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/registration.h"

namespace chancery::documents {

/// The columns of doc_document that a registration fills, those derived from it (keys, warnings)
/// included; not the house's own number, the time limit and what the flow keeps. `numberText` is
/// only searched by.
Fields columnsOf(const Registration& registration, const QString& numberText, const QDate& today);

} // namespace chancery::documents
