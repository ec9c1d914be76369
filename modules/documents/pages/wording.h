// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"
#include "documents/data/queries.h"
#include "documents/rules/secrecy.h"
#include "ui/format.h"

#include <QString>

namespace chancery::documents {

/// The words for what the data name by keys, in the present language. Unknown keys come back as
/// they are, so that a newer server's step still reads.

/// Where a document is, as a list says it: "instruct" → 待批示.
QString stageName(const QString& stage);
/// A step of the way, as the line of steps says it: "instruct" → 批示.
QString stepName(const QString& step);
/// What somebody did, by the command's verb: "hand-over" → 转办.
QString verbName(const QString& verb);
/// The same for a command's whole name, "documents.hand-over".
QString commandName(const QString& command);
QString verdictName(const QString& verdict);
QString purposeName(const QString& purpose);
/// 批示状态: "acting" → 办理中.
QString instructionStateName(const QString& state);
/// Of an internal document: 签报, or by "briefing" 送阅件.
QString formName(const QString& form);
QString retentionName(const QString& retention);
/// 公开属性, by publicityId(); empty while it is undecided.
QString publicityName(const QString& id);
/// 批办件, 阅知件 by "act", "read".
QString treatmentName(const QString& kind);
/// 载体: a paper (公文) or a telegram (电报).
QString mediumName(const QString& medium);
/// By urgencyId(), "" for an ordinary document.
QString urgencyWord(const QString& id);
QString secrecyWord(Secrecy grade);
QString folderName(Folder folder, Whose whose);
/// A document's column, for corrections and refusals: "doc_number" → 发文字号.
QString fieldName(const QString& field);

/// A role's name where work lies with whoever has it: "registry" → 收文登记. Also for several
/// names joined by 、; what is no role comes back as it is.
QString roleNames(const QString& names);
/// What a column holds, as a person reads it; empty for nothing.
QString columnText(const QString& column, const QJsonValue& value);
/// The same error with the fields that it names, and what stands in them, in words.
Error withFieldNames(const Error& error);

/// Morning, noon, afternoon or evening and the name: "李晓梅，上午好".
QString greeting(const QString& name, const QTime& time);

/// "国务院办公厅　国办发〔2026〕5号": the parts that there are, with an ideographic space.
QString joined(const QStringList& parts);

} // namespace chancery::documents
