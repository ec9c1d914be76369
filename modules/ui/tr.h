// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QCoreApplication>

namespace chancery::ui {

/// The kit's one translation context: `Tr::tr("Undo")` is looked up in translations/ui_zh_CN.ts.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chancery::ui)
};

} // namespace chancery::ui
