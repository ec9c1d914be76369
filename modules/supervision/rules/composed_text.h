// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::supervision {

/// An annex (附件) of lines.
struct ComposedAnnex {
    QString title;
    QStringList lines;

    bool operator==(const ComposedAnnex&) const = default;
};

/// A paper that was composed of rows. Lines as a person would write them: numbers at their
/// beginnings make headings (一、, （一）), tabs between cells make a table; whoever sets or keeps
/// the text reads them so.
struct ComposedText {
    QString kind;  ///< circular 通报, report 报告
    QString title; ///< Without the issuer's name before it.
    QStringList addressees;
    QStringList readers; ///< Participants to whom the draft goes at once, to read and instruct on
                         ///< it (送领导阅批).
    bool leavesHouse = false; ///< Goes up to an organ above the house, not to its own leaders.
    QStringList lines;
    QList<ComposedAnnex> annexes;

    bool operator==(const ComposedText&) const = default;
};

/// 一, 十, 十二, 二十三, … 九十九: as numbers stand before headings.
QString headingNumber(int number);
/// 2026年7月14日; empty for no day.
QString writtenDay(const QDate& day);
/// On one line, without what would make two cells of it.
QString cellText(const QString& text);
/// "财务司、规划司等5个单位": names up to `most`, then how many there are.
QString namedTogether(const QStringList& names, qsizetype most, const QString& counted);

} // namespace chancery::supervision
