// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "documents/pages/action_catalog.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace chancery::documents {

/// What somebody has filled in for one act on one document: a value, saved as a draft while it is
/// being written and turned into the command's parameters when it is given.
struct ActionForm {
    QString verb;
    QString document;
    QString opinion;
    QString verdict;
    QStringList leaders;
    QString lead;
    QStringList co;
    QStringList readers;
    QString purpose = QStringLiteral("inform");
    bool ordered = false;     ///< The readers one after another.
    bool needsAnswer = false; ///< The sender is to be answered in writing (答复).
    QString to;
    QString step;
    QString target; ///< Of targetsOf(verb): what is skipped, dropped, removed, or begins anew.
    QString reason;
    bool early = false; ///< The lead department ends although joint units still work.
    bool comeBack = false;
    QDateTime due;
    int level = 1;
    QString retention = QStringLiteral("10");
    QStringList signers;
    QString place = QStringLiteral("parallel"); ///< Of the signers: before, parallel, after.

    /// Whether a reason is asked here.
    bool asksReason() const;

    QStringList examiners; ///< The plan of a draft; the last three as the slip asks.
    QStringList cosigners;
    QStringList planned; ///< Who signs it.
    QStringList lawyers;
    QStringList disclosers;
    QString seen;      ///< The hash of the text before the person's eyes,
    QString seenFiles; ///< and of its files.
    QString code;
    int copies = 0;
    QStringList ticked;                           ///< Of the points of the examination.
    QString receipt = QStringLiteral("received"); ///< Or returned.
    QString signedBy;                             ///< Who signed for it at the recipient's.

    bool operator==(const ActionForm&) const = default;

    /// documents.form-missing {field}: the first thing that is still to be filled in.
    Result<void> check() const;
    /// Of the command "documents." + verb; only what the act asks for.
    QJsonObject params() const;
    /// The way back, for a draft or a refused command; unknown fields are passed over.
    static ActionForm fromParams(const QString& verb, const QJsonObject& params);
};

} // namespace chancery::documents
