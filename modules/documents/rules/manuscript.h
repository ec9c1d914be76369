// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "documents/rules/kinds.h"
#include "documents/rules/secrecy.h"
#include "documents/rules/urgency.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::documents {

/// The formats of GB/T 9704-2012: 文件格式, and the special ones of clause 10, 信函格式, 命令(令)
/// 格式 and 纪要格式.
enum class Form { Document, Letter, Order, Minutes };

QString formId(Form form);
QString directionId(Direction direction);

/// A piece of a body. Structure, not styling: how it is set follows from what it is.
struct Block {
    enum class Kind { Paragraph, Heading, Table };

    static constexpr int levels = 4;
    /// A first sentence longer than this is numbered text: it does not stand out as a heading.
    static constexpr int longestHeading = 40;

    Kind kind = Kind::Paragraph;
    int level = 0; ///< Of a heading: 1 一、 2 （一） 3 1. 4 （1）; else 0.
    /// Without the heading's number, which follows from its place. A heading may run on into text
    /// behind its first full stop. Empty for a table.
    QString text;
    QList<QStringList> rows; ///< Of a table, all of one length, the first its head.

    bool operator==(const Block&) const = default;

    /// How much of a heading's text stands out: up to its first full stop, or nothing.
    qsizetype standsOut() const;

    static Block paragraph(const QString& text) { return {Kind::Paragraph, 0, text, {}}; }
    static Block heading(int level, const QString& text)
    {
        return {Kind::Heading, level, text, {}};
    }
};

/// An annex (附件). Without a body it is one of the document's files.
struct Annex {
    QString title;
    QList<Block> body;

    bool operator==(const Annex&) const = default;
};

/// What the drafter of an outgoing document writes (文稿): every element that will be printed
/// (《党政 机关公文处理工作条例》 art. 9) but those that are given later: number, date, signer,
/// copy number. A value; its hash says whether two are one text, so a real change after signing
/// cannot hide (art. 25(一)).
struct Manuscript {
    Form form = Form::Document;
    Kind kind = Kind::Notice;
    Direction direction = Direction::Down;
    Urgency urgency = Urgency::None;
    SecrecyMark secrecy;
    QStringList issuers; ///< 发文机关, the leading one first, as they sign.
    QString mark;        ///< 发文机关标志 where it is not the issuers' names with 文件.
    QString title;
    QStringList addressees; ///< 主送机关
    QList<Block> body;
    QList<Annex> annexes;
    QStringList copiesTo; ///< 抄送机关
    QString note;         ///< 附注 without its brackets.

    static constexpr int mostBlocks = 20'000;
    static constexpr int mostText = 500'000; ///< Characters of one block, and of all together.
    static constexpr int mostOrgans = 300;
    static constexpr int mostAnnexes = 100;
    static constexpr int mostColumns = 60;

    bool operator==(const Manuscript& other) const { return toJson() == other.toJson(); }

    /// A text as far as it has come: nothing has to be filled in, what is there has to be whole.
    /// Errors: base.bad-field, base.unknown-field, documents.bad-secrecy, documents.bad-urgency
    /// {text, medium}, documents.bad-block {block}, documents.manuscript-too-long {length, most}.
    static Result<Manuscript> parse(const QJsonObject& json);
    /// Canonical: fields with their default value are left out, so equal texts give equal bytes.
    QJsonObject toJson() const;
    /// SHA-256 of the canonical form, in hexadecimal.
    QString hash() const;

    /// All of its text, for searching and for counting characters; a line a block.
    QString plainText() const;
};

/// The number that stands before each heading, in the order of the blocks: 一、 （一） 1. （1）, an
/// empty text for what is no heading. A level counts anew below each heading above it.
QStringList headingNumbers(const QList<Block>& blocks);

/// Blocks out of lines of text, as they come from another program or from a text file: numbers at
/// their beginnings become levels, white space at the ends goes, empty lines are dropped. Lines of
/// cells separated by tabs become a table.
QList<Block> blocksOf(const QString& text);

} // namespace chancery::documents
