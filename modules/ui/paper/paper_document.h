// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::paper {

/// An annex (附件) that is bound with the document; it begins on a page of its own.
struct Annex {
    QString title;
    QStringList paragraphs;
};

/// The elements of an official document (公文) as plain text, GB/T 9704-2012. What is empty is left
/// out of the page. No element carries markup; how a paragraph is set follows from its beginning
/// (一、 （一） 1. （1）, 第一章, 第一条).
struct PaperDocument {
    QString copyNumber; ///< 份号, six digits.
    QString secrecy;    ///< 密级和保密期限, such as 机密★1年.
    QString urgency;    ///< 紧急程度: 特急, 加急.
    QString issuerMark; ///< 发文机关标志, such as 国务院办公厅文件. Empty: no 版头 at all.
    QString number;     ///< 发文字号, such as 国办发〔2019〕6号.
    QString signer;     ///< 签发人, upward documents only.
    QString title;      ///< 标题. A line break in it is kept; otherwise it is broken by words.
    QString addressees; ///< 主送机关, without the colon.
    QStringList paragraphs;  ///< 正文.
    QStringList attachments; ///< 附件说明, without 附件： and numbers.
    QStringList signatures;  ///< 发文机关署名, one for each issuer.
    QString date;            ///< 成文日期 as it is to be printed: 2019年1月22日.
    QString note;            ///< 附注, without the brackets.
    QList<Annex> annexes;    ///< 附件.
    QString copiesTo;        ///< 抄送机关, without 抄送： and full stop.
    QString printedBy;       ///< 印发机关.
    QString printedOn;       ///< 印发日期, without 印发.
};

/// The mark (发文机关标志) of one issuer, or of several that issue together, the leading one first.
QString issuerMarkOf(const QStringList& issuers);

/// Fills the body from plain text: one paragraph a line, blank lines dropped. After a line that
/// holds a form feed only, an annex follows, its first line being its title.
void setBody(PaperDocument& document, const QString& text);

} // namespace chancery::paper
