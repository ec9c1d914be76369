// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::paper {

/// The formats of GB/T 9704-2012.
enum class Form {
    Document, ///< 文件: what clause 7 says.
    Letter,   ///< 信函 (10.1).
    Order,    ///< 命令(令) (10.2).
    Minutes,  ///< 纪要 (10.3).
};

/// How an issuer vouches for the document (7.3.5).
enum class Sealing {
    Sealed,       ///< 加盖印章 (7.3.5.1).
    Unsealed,     ///< 不加盖印章 (7.3.5.2).
    PersonalSeal, ///< 加盖签发人签名章 (7.3.5.3).
};

/// One piece of a body or an annex, in the order of reading. No text carries markup; numbers of
/// headings are part of their text. A piece without text is left out.
struct Block {
    enum class Kind {
        Plain, ///< A paragraph, styled by how it begins: 一、 （一） 1. （1）, 第一章, 第一条.
        Paragraph, ///< 仿宋, whatever it begins with.
        Heading,   ///< 结构层次序数, one to four levels (7.3.3).
        Table,
    };
    Kind kind = Kind::Plain;
    QString text;
    QString runIn;           ///< Of a heading: text that goes on in its paragraph.
    int level = 1;           ///< Of a heading: 1 黑体, 2 楷体, 3 and 4 仿宋.
    QList<QStringList> rows; ///< Of a table. Rows may be of different lengths.
    bool hasHeader = true;   ///< The first row is said again at the head of every further page.

    static Block plain(const QString& text);
    static Block paragraph(const QString& text);
    static Block heading(int level, const QString& text, const QString& runIn = {});
    static Block table(const QList<QStringList>& rows, bool hasHeader = true);
};

/// An annex (附件); it begins on a page of its own (7.3.7).
struct Annex {
    QString title;
    QList<Block> body;
    /// Bound with the document, before the 版记, its pages counted on. Otherwise it comes after
    /// everything, begins with the document's number and counts its own pages.
    bool isBound = true;
};

/// Who signs with a 签名章.
struct PersonalSignature {
    QString post; ///< 职务, in full.
    QString name;
};

/// Who was there (10.3), names as they are to be printed.
struct Attendance {
    QString present; ///< 出席
    QString excused; ///< 请假
    QString sitting; ///< 列席
};

/// The elements of an official document (公文), GB/T 9704-2012. What is empty is left out of the
/// page.
struct PaperDocument {
    Form form = Form::Document;
    QString copyNumber; ///< 份号, six digits.
    QString secrecy;    ///< 密级和保密期限, such as 机密★1年.
    QString urgency;    ///< 紧急程度: 特急, 加急.
    QString issuerMark; ///< 发文机关标志, as issuerMarkOf() makes it. Empty: no 版头 at all.
    QString number; ///< 发文字号, such as 国办发〔2019〕6号; of an order 令号, 第1号.
    QStringList signers; ///< 签发人, upward documents only; in the order of their organs.
    QString title;       ///< 标题. A line break in it is kept; otherwise it is broken by words.
    QString addressees;  ///< 主送机关, without the colon.
    QList<Block> body;   ///< 正文.
    QStringList attachments;           ///< 附件说明, without 附件： and numbers.
    Attendance attendance;             ///< Minutes.
    QStringList signatures;            ///< 发文机关署名, one for each issuer.
    Sealing sealing = Sealing::Sealed; ///< Minutes are never sealed.
    /// The seals' diameter: ministries 50, their 司局 for foreign affairs 42, inner units up to 45
    /// (国发〔1999〕25号).
    double sealDiameter = 50;
    QList<PersonalSignature> personalSignatures; ///< In the order of their organs.
    QString date;         ///< 成文日期 as it is to be printed: 2019年1月22日.
    QString note;         ///< 附注, without the brackets.
    QList<Annex> annexes; ///< 附件.
    QString copiesTo;     ///< 抄送机关, without 抄送： and full stop.
    QString printedBy;    ///< 印发机关.
    QString printedOn;    ///< 印发日期, without 印发.
};

/// The mark (发文机关标志) of one issuer, or of several that issue together, the leading one first:
/// with 文件 after the names of a document, the leading one's name on a letter. Orders and minutes
/// have marks of their own (国务院令, 部务会议纪要), which the issuer's name does not tell.
QString issuerMarkOf(const QStringList& issuers, Form form = Form::Document);

/// Fills body and annexes from plain text: one paragraph a line, blank lines dropped. After a line
/// that holds a form feed only, an annex follows, its first line being its title.
void setBody(PaperDocument& document, const QString& text);

} // namespace chancery::paper
