// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::documents {

/// Whether and how a document is open to the public (公开属性), 国办发〔2016〕80号: 主动公开,
/// 依申请公开, 不予公开. Settled at the source: proposed by the drafter, checked by the general
/// office, decided by the signer.
enum class Publicity { Undecided, Open, OnRequest, Closed };

QString publicityId(Publicity publicity);
std::optional<Publicity> publicityFromId(QStringView id);

/// Where a note (附注) tells the publicity by itself, and which; Undecided, and no length, where it
/// says nothing of it.
struct ToldPublicity {
    Publicity publicity = Publicity::Undecided;
    qsizetype from = 0;
    qsizetype length = 0;
};
ToldPublicity toldPublicity(const QString& note);
/// 此件公开发布, 此件依申请公开, 此件不予公开; empty while it is undecided.
QString publicityNote(Publicity publicity);
/// The note as it is printed (GB/T 9704-2012 7.3.6): the drafter's words, and what the slip has
/// settled where they do not tell it. What is not opened says nothing.
QString printedNote(const QString& note, Publicity publicity);

/// How many copies go to one recipient (分送).
struct Share {
    QString organ; ///< As it is named among 主送 or 抄送.
    int copies = 1;

    bool operator==(const Share&) const = default;
};

/// What an organ outside the house says of a draft that it is asked about (外单位会签). It has no
/// account here; whoever sees to the draft writes down what came back.
struct OutsideOpinion {
    QString organ;
    QString verdict; ///< agree, disagree; empty while it has not answered.
    QString note;    ///< Who signed there, when, with which words.

    bool operator==(const OutsideOpinion&) const = default;
};

/// What stands about an outgoing document on its slip (发文稿纸) and not in its text.
struct Slip {
    Publicity publicity = Publicity::Undecided;
    QString publicityReason; ///< Why it is not open at once.
    /// Before a document is opened (公开研判): its wording, the time and the way.
    QString openWording;
    QString openTime;
    QString openWay;
    bool isNormative = false; ///< 规范性文件: its legality is reviewed (合法性审核).
    bool isPolicy = false;    ///< 政策性文件: it is explained (解读) …
    QString explainedBy;      ///< … by this department (第一解读部门),
    QString explainer;        ///< this person,
    QString explanation;      ///< this material,
    QString explainedHow;     ///< in this way,
    QString notExplained;     ///< or not, for this reason.
    bool isMajor = false; ///< 重大决策: the public is heard before (工信厅办〔2014〕238号),
    QString consultation;     ///< as this record tells,
    QString notConsulted;     ///< or not, for this reason.
    bool isImportant = false; ///< 重要公文: copied to the superior, signed by the head.
    bool isAssigned =
        false;            ///< A leader of the superior organ asked for it in person (art. 15(五)).
    bool isSealed = true; ///< Bears a seal (印章); a 普发性 document with a mark may go without.
    QStringList concerned; ///< 涉及部门, participants: consulted before it is signed (art. 19(六)).
    QList<OutsideOpinion> outside; ///< Organs outside the house that are asked too.
    QStringList answers;           ///< Documents that it answers, by id.
    int copies = 1;      ///< 印制份数: the sum over the distribution (rules/distribution.h).
    QList<Share> shares; ///< Recipients with another number of copies than is usual.
    QString contact;     ///< 联系人
    QString phone;

    bool operator==(const Slip&) const = default;

    /// Errors: base.bad-field, base.unknown-field, documents.bad-participant {text}.
    static Result<Slip> parse(const QJsonObject& json);
    QJsonObject toJson() const; ///< Canonical: without what has its usual value.
};

} // namespace chancery::documents
