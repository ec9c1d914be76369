// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QCoreApplication>

namespace chancery::documents {

/// The module's one translation context: `Tr::tr("Register")` is looked up in
/// translations/documents_zh_CN.ts.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(chancery::documents)
};

} // namespace chancery::documents
