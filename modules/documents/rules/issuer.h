// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace chancery::documents {

/// Names of organs (发文机关, 来文机关) as registers hold them: full names, the usual short forms
/// (规范化简称) and several of them in one field for joint documents.

/// "国务院办公厅、中央军委办公厅", "商务部 中国银行", "财 政 部" (letter-spaced): the single organs
/// in order, the lead organ first. Empty for an empty text.
QStringList splitOrgans(QStringView text);

/// Whether two names can mean the same organ: equal but for 中华人民共和国 and 国家 before the name
/// and 委员会/办公室 written 委/办, or one a short form of the other (税务总局, 国家税务总局;
/// 应急部, 应急管理部). An office and its organ are two (财政部办公厅, 财政部).
bool sameOrgan(QStringView one, QStringView other);

/// Whether a short text, such as a line of a document, reads like the name of one organ.
bool looksLikeOrgan(QStringView text);

/// One spelling for sorting and for asking a database for candidates; sameOrgan() decides.
QString organKey(QStringView name);

} // namespace chancery::documents
