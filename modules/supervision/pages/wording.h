// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/lamp.h"
#include "workflow/deadline.h"

#include <QString>

namespace chancery::supervision {

/// The words for what the rows name by keys, in the present language; unknown keys come back as
/// they are.
QString stageName(const QString& stage);
/// What somebody does, by the command's verb: "feedback" → 反馈进展.
QString verbName(const QString& verb);
QString feedbackWayName(const QString& way);
/// What somebody does about a check: draw, return, result, finding, close, and open for a new one.
QString checkActName(const QString& act);
QString importanceName(int importance);
/// 批示 and so on, of the kinds of rules/sources.h; and of grades of urging and of secrets.
QString sourceName(const QString& kind);
QString gradeName(const QString& grade);
QString secrecyName(int secrecy);
/// What waits for somebody: a step of an item, or a letter (data/item_view.h).
QString waitingName(const QString& step);
/// What a column of an imported ledger may be taken for (rules/ledger_table.h).
QString importFieldName(const QString& field);
/// 红 超期 and so on, of the grid's numbers (data/ledger_book.h).
QString gridLampName(int lamp);
/// Why a day of the count does or does not count (倒排说明).
QString countedDay(const workflow::DeadlineLine& line);
/// "国务院办公厅　国办发〔2026〕5号": the parts that there are.
QString joined(const QStringList& parts);

} // namespace chancery::supervision
