// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace chancery::supervision {

/// Where an item comes from (来源类别): instruction 批示, meeting 会议, document 文件, plan
/// 工作要点, proposal 建议提案, opinion 舆情, petition 信访, rectification 整改, oral 口头交办,
/// inspection 督查检查, mailbox 信箱, other 其他.
const QStringList& sourceKinds();
/// The field's word, a datum; empty for none of them.
QString sourceKindName(const QString& kind);
/// 批示 and such as an old ledger writes it; empty where it is not known.
QString sourceKindOfWord(QStringView word);

/// What an item was made of (来源). `record` names the row of another module by which one walks
/// from the item to it; the way back is a query (queries.h).
struct Source {
    QString kind;
    QString table; ///< "doc_document"; empty where the source is no record here.
    QString record;
    QString number; ///< 来源文号
    QString title;  ///< Of the document or meeting,
    QString words;  ///< and its words (批示原话, 议定事项).
    QString by;     ///< 批示人 or who gave the order, by name,
    QString person; ///< and as a participant, where that is known.
    std::optional<QDate> on;

    bool operator==(const Source&) const = default;

    /// Errors: base.bad-field, base.unknown-field, supervision.half-a-link,
    /// supervision.bad-participant.
    static Result<Source> parse(const QJsonObject& json);
};

} // namespace chancery::supervision
