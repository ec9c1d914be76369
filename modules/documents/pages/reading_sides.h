// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "ui/comment_list.h"
#include "ui/language.h"

#include <functional>

namespace chancery::documents {

/// What stands beside an open document besides the opinions, in words.

/// Leaders' instructions (领导批示): the words, who carries them out, what came of them.
QList<ui::Comment> instructionSide(const DocumentView& view, const ui::Language& language,
                                   const QDateTime& now);

/// Who has read it and when (阅读情况), of every circulation; the latest first. `nameOf` says who
/// holds a post now, for those who have not read: several are called 副部长.
QList<ui::Comment> readerSide(const DocumentView& view, const ui::Language& language,
                              const QDateTime& now,
                              const std::function<QString(const QString&)>& nameOf);

struct ReadersCount {
    int asked = 0;
    int read = 0;
};
ReadersCount readersOf(const DocumentView& view);

} // namespace chancery::documents
