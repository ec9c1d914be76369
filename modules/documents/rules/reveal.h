// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/kinds.h"
#include "documents/rules/secrecy.h"
#include "documents/rules/urgency.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::documents {

/// Something that a document says about itself, for the registration form to offer: a person
/// confirms or corrects it.
template <typename T>
struct Found {
    T value{};
    int confidence = 0; ///< Percent: how often such a find is right, measured on real documents.
    QString takenFrom;  ///< The line or lines it was read from, to be shown beside the field.
};

/// What the plain text of a document reveals (公文要素识别), by the layout of GB/T 9704-2012 and by
/// what ministries' sites publish, which begins with the title. Absent is what was not found;
/// nothing is guessed from thin air.
struct Revealed {
    std::optional<Found<QString>> title;
    std::optional<Found<QString>> number; ///< 发文字号 as written; for DocumentNumber::parse().
    std::optional<Found<QStringList>> issuers; ///< 来文机关, the lead organ first.
    std::optional<Found<QDate>> date;          ///< 成文日期
    std::optional<Found<SecrecyMark>> secrecy;
    std::optional<Found<Urgency>> urgency;
    std::optional<Found<QString>> recipients; ///< 主送机关
    std::optional<Found<Kind>> kind;
    std::optional<Found<QStringList>> forwardedFrom; ///< Whose document is forwarded (转发, 批转).
    std::optional<Found<QString>> copyNumber;        ///< 份号
};

/// The organs that a title begins with: "国务院办公厅转发民政部关于…" → 国务院办公厅. Empty when it
/// begins with its matter.
QStringList organsOfTitle(const QString& title);

/// Reads text as a PDF or OFD reader gives it: lines in reading order. Page numbers and repeated
/// page headers are passed over, radical symbols and full-width digits read as what they mean.
Revealed reveal(const QString& text);

} // namespace chancery::documents
