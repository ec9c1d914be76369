// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/rows.h"
#include "supervision/rules/lamp.h"
#include "workflow/deadline.h"

namespace chancery::supervision {

/// How the rows keep what a deadline follows from: `due_facts` of the item, its pauses and the
/// extensions that were granted, both in their order.
QJsonObject dueFactsJson(const workflow::DeadlineFacts& facts);
workflow::DeadlineFacts dueFactsOf(const Fields& item, const QList<store::Row>& pauses,
                                   const QList<store::Row>& extensions);

/// The lamp's moments as the columns of a row have them, with all parts under it.
LampTimes lampTimesOf(const Fields& item);

/// The item's own moments, without the parts under it.
LampTimes ownTimesOf(const Fields& item);

QDateTime momentIn(const Fields& fields, const char* column);
QDate dayIn(const Fields& fields, const char* column);

/// What is absent is null in a row, never an empty text.
QJsonValue textOrNull(const QString& text);
QJsonValue dayOrNull(const std::optional<QDate>& day);
QJsonValue momentOrNull(const std::optional<QDateTime>& moment);

} // namespace chancery::supervision
