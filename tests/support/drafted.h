// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/manuscript.h"
#include "documents/rules/slip.h"

namespace chancery::test {

/// A notice (通知) of the demo ministry with one paragraph.
inline documents::Manuscript noticeOf(const QString& title, const QStringList& addressees,
                                      const QString& words)
{
    documents::Manuscript text;
    text.issuers = {QStringLiteral("示例部")};
    text.title = title;
    text.addressees = addressees;
    text.body = {documents::Block::paragraph(words)};
    return text;
}

/// Not to be made public, with the reason that this needs.
inline documents::Slip closedSlip()
{
    documents::Slip slip;
    slip.publicity = documents::Publicity::Closed;
    slip.publicityReason = QStringLiteral("内部管理事项");
    return slip;
}

} // namespace chancery::test
