// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/queries.h"
#include "ui/format.h"
#include "ui/lamp.h"
#include "ui/tag.h"

namespace chancery::documents {

/// How a document looks in a list, in words and lamps; the same everywhere.

/// Red past its time limit, yellow in the last three days, green with more time or without a limit,
/// done when nobody has to act any more.
ui::Lamp lampFor(const QDateTime& dueAt, const QString& stage, const QDateTime& now);

/// "今日 12:00" on the day itself, "剩 3 天", "超 2 小时"; "—" when done; empty without a limit.
QString dueText(const QDateTime& dueAt, const QString& stage, const QDateTime& now,
                const ui::Format& format);

/// 特急, 加急; empty for none.
QString urgencyTag(int urgency);
ui::Tone urgencyTone(int urgency);

/// The second line: from whom, or to whom what goes out, and the number.
QString rowSubtitle(const Summary& line);
QString rowSubtitle(const InboxItem& item);
/// "正文", "意见", "文件".
QString excerptSource(const Excerpt& excerpt);

/// Roles of RowRole beside the model's own.
QVariant rowData(const Summary& line, int role, bool pending, const QDateTime& now,
                 const ui::Format& format);

} // namespace chancery::documents
