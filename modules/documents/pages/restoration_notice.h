// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/restoration.h"
#include "ui/language.h"
#include "ui/shell/attention_panel.h"

namespace chancery::documents {

/// The id of the notice in the needs-attention list.
inline const QString restorationNoticeId = QStringLiteral("restored");

/// What a person must know after the server came back from a backup: what was offered again, what
/// was refused, which official numbers are others than on paper, what is gone.
ui::AttentionItem restorationNotice(const sync::Restoration& restoration,
                                    const ui::Language& language, const QDateTime& now);

} // namespace chancery::documents
