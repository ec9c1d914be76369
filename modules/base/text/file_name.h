// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

namespace chancery {

/// A name under which a file that came from elsewhere may be shown and saved: never a path, never
/// a name that reads as another one or hides, usable on Windows, macOS and Linux. Gone are path
/// separators (only what follows the last one is kept), control, invisible and direction-changing
/// characters (U+202A–202E, U+2066–2069 …), < > : " | ? *, dots and spaces at the ends; names that
/// Windows reserves get an underscore. At most 120 characters and 240 bytes of UTF-8, cut before
/// the extension. Never empty: "file" when nothing is left.
QString cleanFileName(QStringView name);

} // namespace chancery
