// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::documents {

/// What narrows a search besides its words (筛选条件).
struct SearchFilter {
    enum class Field { Year, Kind, Organ, Number, State, Handler };

    std::optional<int> yearFrom = {}; ///< Of the document's date, or of its receipt without one.
    std::optional<int> yearTo = {};
    QString kind = {};                  ///< kindId(), or as it was typed.
    QString organ = {};                 ///< A part of the issuer's name, or of the drafting unit's.
    std::optional<int> numberFrom = {}; ///< The serial of the document's number (发文字号).
    std::optional<int> numberTo = {};
    QString state = {};   ///< One of searchStates().
    QString handler = {}; ///< A part of the name of whoever has it or has decided on it.

    bool isEmpty() const { return *this == SearchFilter(); }
    bool operator==(const SearchFilter&) const = default;
};

/// One condition as it stands in what was typed.
struct FilterPart {
    SearchFilter::Field field;
    QString value;
    qsizetype from = 0;
    qsizetype length = 0;
    bool isUnderstood = true; ///< A year without digits, an unknown state: it narrows nothing.

    bool operator==(const FilterPart&) const = default;
};

/// What somebody typed above a list, taken apart:
///
///     年:2025 文种:通知 机关:国务院办公厅 文号:17-40 状态:办结 承办:财务司 防汛
///     year:2024-2025 kind:notice organ:… number:17 state:closed handler:… flood
///
/// Either colon, either language; a value ends with white space or stands in quotes. What is left
/// is looked for.
struct TypedSearch {
    SearchFilter filter;
    QString words;
    QList<FilterPart> parts;

    static TypedSearch parse(QStringView typed);
};

/// The same without this condition.
QString withoutPart(const QString& typed, const FilterPart& part);

/// Stable names of the states that can be asked for: "under-way", "closed", "filed" …
QStringList searchStates();
/// The stages (stageOf()) that are such a state.
QStringList stagesOfState(const QString& state);

} // namespace chancery::documents
