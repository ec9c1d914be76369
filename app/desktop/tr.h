// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QCoreApplication>

namespace chancery::desktop {

/// The program's own translation context: translations/desktop_zh_CN.ts.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chancery::desktop)
};

} // namespace chancery::desktop
