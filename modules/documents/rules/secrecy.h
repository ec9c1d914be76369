// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace chancery::documents {

/// The grade of a state secret (密级): exactly these three words, 《党政机关公文处理工作条例》 art.
/// 9(二) and 保守国家秘密法. Larger is more secret.
enum class Secrecy {
    None = 0,
    Secret = 1,       ///< 秘密
    Confidential = 2, ///< 机密
    TopSecret = 3     ///< 绝密
};

QString secrecyName(Secrecy secrecy);
/// "secret", "confidential", "top-secret"; "" for None. Stable on the wire.
QString secrecyId(Secrecy secrecy);
std::optional<Secrecy> secrecyFromId(QStringView id);

/// The longest term (保密期限) of a grade in years: 30, 20, 10 (保守国家秘密法 art. 20); 0 for
/// None.
int mostYears(Secrecy secrecy);

/// A mark as it stands on a document: 机密★20年, 秘密★6个月, 绝密, 机密★长期, 秘密★2030年7月14日.
struct SecrecyMark {
    Secrecy grade = Secrecy::None;
    std::optional<int> months;  ///< The term; none: the grade's longest, or `until`.
    std::optional<QDate> until; ///< The day it ends, where the mark names it.
    bool isIndefinite = false;  ///< 长期: marks of former times.
    QString written;

    /// documents.bad-secrecy {text}; an empty text is a mark of grade None.
    static Result<SecrecyMark> parse(QStringView text);
    /// "机密★20年": GB/T 9704-2012, 7.2.2, with the star that is in use.
    QString text() const;

    /// The first day on which the document is no longer secret, when it was issued on `issued`
    /// (it then is declassified by itself unless the term was extended before); nullopt when it
    /// cannot be known or is not secret.
    std::optional<QDate> endsOn(QDate issued) const;
    /// documents.secrecy-term-too-long {most} where the mark exceeds the law's longest term.
    QList<Error> warnings(QDate issued) const;
};

/// The secrets for which the network of an installation is graded (网络密级). Ungraded is every
/// network that is not a secret-related system (涉密信息系统), the internet and the government's
/// extranet among them.
enum class NetworkGrade { Ungraded = 0, Secret = 1, Confidential = 2, TopSecret = 3 };

/// Whether documents of this grade may be held whole. 保守国家秘密法 art. 31(三): a non-secret
/// system may not store or process state secrets; and none above a system's own grade.
bool mayHold(NetworkGrade network, Secrecy secrecy);

/// What somebody wants to enter about a document. Number, issuer, dates, copies and holder may
/// always be entered.
struct Contents {
    bool hasTitle = false; ///< The document's own title; a register of carriers uses a neutral one.
    bool hasText = false;  ///< Body, summary, keywords, opinions that repeat it.
    bool hasFile = false;
};

/// documents.secret-file, -text, -title {secrecy, network}, in this order of weight, when the
/// network may not hold what would be entered. Asked at every door.
Result<void> checkContents(NetworkGrade network, Secrecy secrecy, const Contents& contents);

} // namespace chancery::documents
