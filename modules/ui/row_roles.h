// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <Qt>

namespace chancery::ui {

/// What a two-line row shows. A list model answers these roles; texts arrive ready for the eye.
enum RowRole {
    RowTitleRole = Qt::UserRole + 1000, ///< QString, first line.
    RowSubtitleRole,                    ///< QString, second line: "发文单位　文号".
    RowLampRole,                        ///< int of Lamp.
    RowTagRole,                         ///< QString, "特急"; empty for none.
    RowTagToneRole,                     ///< int of Tone.
    RowDueRole,                         ///< QString, right of the first line: "剩 1 天".
    RowStateRole,                       ///< QString, right of the second line: "待批示".
    RowUnreadRole,                      ///< bool: bold title.
    RowPinnedRole,                      ///< bool: a pin before the due text.
    RowPendingRole,                     ///< bool: made here, not yet confirmed (待同步).
    RowTitleMarksRole,    ///< QList<TextRange>, what was found in the title (simplified),
    RowSubtitleMarksRole, ///< and in the second line.
    RowExcerptRole,       ///< QString, third line: where it was found, if elsewhere;
    RowExcerptMarksRole,  ///< QList<TextRange> in it,
    RowExcerptSourceRole  ///< QString, before it: "正文", "意见".
};

} // namespace chancery::ui
