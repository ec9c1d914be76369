// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/manuscript.h"

namespace chancery::documents::test {

struct DemoManuscript {
    QString key;
    Manuscript text;
};

/// The public documents of the demo ministry as their drafters would have written them here. Five
/// are speeches, reports and plans, which were sent to nobody.
QList<DemoManuscript> demoManuscripts();

} // namespace chancery::documents::test
