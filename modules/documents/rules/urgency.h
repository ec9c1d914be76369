// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::documents {

/// How urgent a document is (紧急程度), 《党政机关公文处理工作条例》 art. 9(三): documents are 特急
/// or 加急; telegrams 特提, 特急, 加急 or 平急. Larger is more urgent.
enum class Urgency {
    None = 0,
    Routine = 1,  ///< 平急, telegrams only
    Urgent = 2,   ///< 加急
    Critical = 3, ///< 特急
    Extreme = 4   ///< 特提, telegrams only
};

/// Documents on paper or in a system, and telegrams (电报, 明传电报), whose words differ.
enum class Medium { Document, Telegram };

/// 特急 …; 急件 is the former word for 加急. Empty text is None; nullopt for anything else.
std::optional<Urgency> parseUrgency(QStringView text);
/// The regulation's word, a datum; empty for None.
QString urgencyName(Urgency urgency);
/// "critical" …, stable on the wire; "" for None.
QString urgencyId(Urgency urgency);
std::optional<Urgency> urgencyFromId(QStringView id);
bool isUsedFor(Urgency urgency, Medium medium);

/// How long the handling of an incoming document may take where nobody set another day: dated
/// data, because no national rule exists and houses change theirs.
struct HandlingLimit {
    QDate from; ///< Holds for documents registered on or after this day.
    Medium medium = Medium::Document;
    Urgency urgency = Urgency::None;
    int workdays = 0;
    QString basis; ///< 依据, to be shown beside the deadline.
};

/// The limits a fresh installation starts with, oldest first. They are a default to be edited, not
/// law, and their basis says so.
QList<HandlingLimit> defaultHandlingLimits();

/// The youngest limit that holds on a day; nullopt where there is none (平件 without a limit).
std::optional<HandlingLimit> handlingLimit(const QList<HandlingLimit>& limits, Medium medium,
                                           Urgency urgency, QDate registeredOn);

} // namespace chancery::documents
