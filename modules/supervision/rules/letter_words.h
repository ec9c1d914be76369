// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDate>
#include <QString>

namespace chancery::supervision {

/// What a letter is called on its paper: 催办单 for a reminder, else the grade's name (urging.h).
QString letterName(const QString& grade);

/// How an item stood to its deadline on a day (办理状态), as papers write it: 超期3天, 剩余2天,
/// 当日到期, 未定时限.
QString standingOn(const QDate& due, const QDate& day);

/// What a letter asks for where nobody wrote words of their own. It says late only of what is.
QString usualLetterWords(const QString& grade, const QDate& due, const QDate& day,
                         const QDate& replyBy);

} // namespace chancery::supervision
