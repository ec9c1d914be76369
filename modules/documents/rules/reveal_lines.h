// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// How single lines of a document read. Used by reveal.cpp and reveal_signature.cpp only.
namespace chancery::documents::lines {

/// The lines of a document, cleaned and trimmed, without empty ones, page numbers and the headers
/// that come back on each page. Letter-spaced lines are closed up.
QStringList ofDocument(const QString& text);

/// A sentence, a numbered heading or an article: not part of the head any more.
bool isBody(const QString& line);
/// 主送机关: ends with a colon.
bool isRecipients(const QString& line);
/// The number that a line consists of, 签发人 and brackets aside; empty when it is none.
QString numberIn(const QString& line);
/// 《…》 or （…） below a title that says when it was passed or published.
bool isRemark(const QString& line);
/// 国务院办公厅文件: the issuer's mark (发文机关标志) above the number.
bool isMark(const QString& line);
/// The day that a line consists of.
std::optional<QDate> dayIn(const QString& line);
/// The organs that a line consists of; empty when it holds anything else.
QStringList organsIn(const QString& line);

} // namespace chancery::documents::lines
