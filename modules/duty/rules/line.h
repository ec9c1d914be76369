// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::duty {

/// What a line of the duty log is about (类别): call 来电, paper 来文, visit 来访, event 事件,
/// patrol 巡查, check 检查, other 其他; and major 重大情况, which comes from another module.
const QStringList& lineKinds();
/// Those that a person writes.
const QStringList& notedKinds();

/// What a line does: note 记录; correction 更正 of another; receipt 确认 of another.
const QStringList& lineActs();

/// One line of the duty log (值班日志). Lines are only ever added: what was wrong is put right by a
/// new line, and that somebody has taken note of one is a line too.
struct LogLine {
    QString id;
    qint64 number = 0; ///< In the order in which the centre took them; 0: it has not yet.
    QString act;
    QString kind;
    QDateTime at;      ///< When it happened (时刻), as its author says;
    QDateTime takenAt; ///< and when the centre took it.
    QString text;
    QString source;    ///< 来源单位、人、电话
    QString linkTable; ///< What it is about, where that is a record here.
    QString linkId;
    QString about;             ///< Of a correction or a receipt: the line.
    bool wantsReceipt = false; ///< The duty officers are to take note of it (待确认).
    int secrecy = 0;
    QString author;
    QString authorName;
    QString previous; ///< The hash of the line before; empty for the first.
    QString hash;     ///< Empty until it has a number.
};

/// SHA-256 over everything that the line says, the hash of the line before included.
QString hashOf(const LogLine& line);

/// duty.note's parameters.
struct NoteParams {
    QString id;
    QString kind;
    QString text;
    QString source;
    std::optional<QDateTime> at;

    /// Errors: base.*, duty.text-needed.
    static Result<NoteParams> parse(const QJsonObject& params);
};

} // namespace chancery::duty
