// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office/demo.h"
#include "office/demo_days.h"
#include "office/demo_directory.h"

namespace chancery::office {

/// The documents of the demo: what came in, and what each person did about it.
struct DemoDocuments {
    QList<DemoPaper> papers;
    QList<DemoStep> steps; ///< Of each document in order; documents one after the other.

    /// Error: office.bad-demo.
    static Result<DemoDocuments> read(const DemoDays& days, const DemoDirectory& directory);
};

/// The kindId() of a 文种 by its Chinese name, a 复函 being a 函; empty for those that the
/// regulation does not know.
QString demoDocType(const QString& kind);

} // namespace chancery::office
