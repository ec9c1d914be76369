// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"

#include <QStringList>

namespace chancery::paper {

/// How many rows 签发人 takes, one at least (it shares the last with the number).
int signerRows(const QStringList& signers);

/// Puts 签发人： in 仿宋 and the names in 楷体 from y on, one cell in from the right; several two a
/// line, from left to right and top to bottom, under one another (GB/T 9704, 7.2.6).
void putSigners(PageSetter& setter, const QStringList& signers, double y);

} // namespace chancery::paper
