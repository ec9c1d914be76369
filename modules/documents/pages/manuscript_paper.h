// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/manuscript.h"
#include "documents/rules/slip.h"
#include "ui/paper/paper_document.h"

#include <QDate>

namespace chancery::documents {

/// What is printed on a document and does not stand in its manuscript.
struct Printed {
    QString number;      ///< 发文字号; empty while it has none.
    QDate signedOn;      ///< 成文日期; invalid while nobody signed.
    QStringList signers; ///< 签发人, by name; printed on upward documents and orders.
    QDate issuedOn;      ///< 印发日期; invalid before.
    /// 公开属性 as the slip has it, told in the note (附注).
    Publicity publicity = Publicity::Undecided;
    bool isSealed = true;
    bool isBriefing = false; ///< 送阅件: its number is an issue of a series, which is its mark.
    bool isMemo = false; ///< 签报: goes to the house's own leaders, without 版头 and 版记.
};

/// A manuscript as the paper that it will be. What is to come has its place: the day and the number
/// of a draft are left open.
paper::PaperDocument paperOf(const Manuscript& text, const Printed& printed, const QDate& today);

} // namespace chancery::documents
