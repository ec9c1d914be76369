// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"

namespace chancery::paper {

/// A character that the type of its place does not have, such as a rare one in a name.
struct StrayCharacter {
    QString text;
    Face face = Face::FangSong;
    bool isShown = false; ///< Another installed type has it; otherwise an empty box is printed.
};

/// All of them, each once for a face, in the order of the pages: who typesets must see them.
QList<StrayCharacter> strayCharacters(const QList<Page>& pages, const Faces& faces);

} // namespace chancery::paper
