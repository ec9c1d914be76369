// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/manuscript.h"

namespace chancery::documents::test {

struct DemoManuscript {
    QString key;
    Manuscript text;
    bool isSent = false; ///< To somebody; the others are speeches and plans.
};

/// The public documents of the demo ministry as their drafters would have written them here.
QList<DemoManuscript> demoManuscripts();

} // namespace chancery::documents::test
