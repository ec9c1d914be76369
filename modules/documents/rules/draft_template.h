// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/manuscript.h"

#include <QDate>

namespace chancery::documents {

/// How a kind of document usually begins (公文模板): its elements and its turns of phrase, with ××
/// for what the drafter fills in. Dated data with a version and a basis, as an office keeps its
/// 专用公文规范.
struct DraftTemplate {
    QString id;
    int version = 1;
    QDate from;    ///< It holds from this day on.
    QString way;   ///< outgoing, internal
    QString title; ///< What it is called: 印发通知
    QString basis;
    Manuscript text;

    /// Those that hold on a day, in the order of the list; of each the youngest version.
    /// documents.bad-practice {list}.
    static Result<QList<DraftTemplate>> parse(const QByteArray& json, const QDate& day);
};

/// What a blank of a template is filled with when nothing is.
inline const QString templateBlank = QStringLiteral("××");

/// The template as a draft: what was decided before a template was chosen stays (issuers, title,
/// addressees), everything else is the template's.
Manuscript begunFrom(const DraftTemplate& chosen, const Manuscript& before);

} // namespace chancery::documents
