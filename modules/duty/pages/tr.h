// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QCoreApplication>

namespace chancery::duty {

/// The module's one translation context, looked up in translations/duty_zh_CN.ts.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chancery::duty)
};

} // namespace chancery::duty
