// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/secrecy.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::documents {

/// What is known about an organ that a draft names, seen from the organ that issues it.
struct OrganFacts {
    enum class Sort {
        Unknown,
        Department, ///< 部门 of a government or of a party committee.
        Government, ///< 人民政府, 国务院
        Party,      ///< 党委, 党中央
        Person      ///< A leader by name or post.
    };
    enum class Standing { Unknown, DirectSuperior, Superior, Level, Lower };

    Sort sort = Sort::Unknown;
    Standing standing = Standing::Unknown;
    bool isOutside = false;     ///< Belongs to another organisation than the issuer.
    QStringList between;        ///< Of a superior: who would be passed over (被越过的机关).
    QStringList otherSuperiors; ///< Under double leadership (双重领导): those besides the issuer.
};

/// What the name alone says: 人民政府, 党委, 王副总理, 张三同志; Unknown where it says nothing.
OrganFacts::Sort sortOfOrgan(QStringView name);

/// An opinion (会签意见) that is asked for.
struct AskedOpinion {
    QString participant; ///< As on the slip.
    QString name;
    bool isGiven = false;
    bool isAgainst = false;
};

/// What checks of a draft must know and what does not stand in it. Everything may be left out: a
/// check that does not know says nothing.
struct DraftFacts {
    /// What others have to do before the signing is missed only then.
    enum class Stage { Drafting, Signing };

    Stage stage = Stage::Drafting;
    QDate today;
    NetworkGrade network = NetworkGrade::Ungraded;
    OrganFacts::Sort issuerSort = OrganFacts::Sort::Unknown;
    bool isInnerUnit = false;          ///< An inner unit (内设机构) issues it …
    bool isGeneralOffice = false;      ///< … the general office (办公厅、办公室).
    QStringList superiors;             ///< 上级机关 of the issuer, the chief one first.
    QHash<QString, OrganFacts> organs; ///< By the names in the draft.
    QList<AskedOpinion> opinions;
    QStringList incomingBodies; ///< The texts that lower organs sent and that this passes on.
    QString drafter;
    QString publicityReviewer; ///< Who reviewed it for secrets before it is opened (保密审查).
    bool isLegalityReviewed = false;  ///< 合法性审核
    bool isTextInFile = false;        ///< It is drafted in an attached office file (正文附件).
    std::optional<bool> signerIsHead; ///< 主要负责人 will sign.

    /// What is known, or else what the name says.
    OrganFacts about(const QString& organ) const;
};

} // namespace chancery::documents
