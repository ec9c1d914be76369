// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace chancery::documents {

/// A document's title (标题): one line of 1 to 500 characters, cleaned (cleanText()), white space
/// folded, without HTML entities that copying from a web page leaves behind.
class Title {
public:
    static constexpr int most = 500;

    /// documents.title-missing, or documents.title-too-long {length, most}; the caller keeps what
    /// was typed, nothing is cut.
    static Result<Title> parse(QStringView text);

    const QString& text() const { return m_text; }

    bool operator==(const Title&) const = default;

private:
    explicit Title(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

/// Title lines as they stand on paper made one: lines join without a space, letter-spaced lines
/// (国 家 粮 食) close up, and a space stays between organs and between the parts of a title.
QString joinTitleLines(const QStringList& lines);

/// "国 家 粮 食 应 急 预 案" → "国家粮食应急预案"; other texts as they are.
QString closeLetterSpacing(const QString& line);

} // namespace chancery::documents
