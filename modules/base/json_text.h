// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace chancery {

/// Appends a text, given as UTF-8, as JSON writes it: in quotation marks, escaped where JSON must.
/// For what is written by the thousand rows; everything else goes through QJsonDocument.
void writeJsonText(QByteArray& out, QByteArrayView text);

} // namespace chancery
