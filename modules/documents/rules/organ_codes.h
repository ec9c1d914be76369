// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

namespace chancery::documents {

/// The organ behind a code (机关代字): "国办发" → 国务院办公厅, "工信厅通信函" →
/// 工业和信息化部办公厅. Empty for codes that are not known or that several organs use. The table
/// holds central organs and what their published numbers show; it helps where a register left the
/// issuer out and decides nothing.
QString organOfCode(QStringView code);

} // namespace chancery::documents
