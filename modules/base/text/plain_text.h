// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace chancery {

/// Plain text in UTF-8, UTF-16 with its mark or GB18030 (a superset of GB 2312 and GBK), whichever
/// it is; nothing for bytes that are none of them.
std::optional<QString> plainText(QByteArrayView bytes);

} // namespace chancery
