// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace chancery::documents {

/// The fifteen kinds of official document (文种), 《党政机关公文处理工作条例》 art. 8, in its
/// order.
enum class Kind {
    Resolution,   ///< 决议
    Decision,     ///< 决定
    Order,        ///< 命令(令)
    Communique,   ///< 公报
    Proclamation, ///< 公告
    PublicNotice, ///< 通告
    Opinion,      ///< 意见
    Notice,       ///< 通知
    Circular,     ///< 通报
    Report,       ///< 报告
    Request,      ///< 请示
    Reply,        ///< 批复
    Motion,       ///< 议案
    Letter,       ///< 函
    Minutes       ///< 纪要
};

/// Which way a kind may go (行文方向); 意见 goes all three.
enum class Direction { Up = 1, Down = 2, Level = 4 };

QList<Kind> allKinds();
/// Stable ASCII names for the wire and for tables: "notice".
QString kindId(Kind kind);
std::optional<Kind> kindFromId(QStringView id);
/// The name as the regulation writes it, a datum like a unit's name: "命令(令)".
QString kindName(Kind kind);

bool mayGo(Kind kind, Direction direction);

/// The kind that a title ends with (标题 = 机关 + 事由 + 文种, art. 9(七)), brackets behind it
/// aside: "…的通知（试行）" is a notice. nullopt for 条例, 办法, 方案 and all else that is none of
/// the fifteen.
std::optional<Kind> kindOfTitle(QStringView title);

} // namespace chancery::documents
