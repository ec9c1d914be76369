// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/manuscript.h"

#include <QRandomGenerator>

namespace chancery::documents::test {

QList<Block> paragraphs(const QStringList& texts);
Block table(const QList<QStringList>& rows);

QString randomWords(QRandomGenerator& random, int most);
/// Paragraphs, headings and tables of a few words each.
QList<Block> randomBlocks(QRandomGenerator& random);
/// The same after some changes: words, rows and levels, blocks that came, went or moved.
QList<Block> edited(QList<Block> blocks, QRandomGenerator& random);

} // namespace chancery::documents::test
