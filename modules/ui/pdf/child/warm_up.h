// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>

namespace chancery::ui::pdf {

/// A one-page PDF that names the usual fonts without embedding them. Drawing it before the sandbox
/// closes loads the system's substitutes, which stay in the PDF library's cache as long as the
/// document is open.
QByteArray warmUpPdf();

} // namespace chancery::ui::pdf
