// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QStringList>

namespace chancery::test {

/// What is wrong with the centre's documents, as far as the office's own rules say: numbers of the
/// books without gap or double and as they were told, each accepted command once in the history of
/// its document, files counted as they are, and the rows of tasks as the case has them.
QStringList officeFaults(store::Database& centre);

} // namespace chancery::test
