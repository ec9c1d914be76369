// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace chancery {

/// What went wrong, without words: a code such as "documents.wrong-state" and the facts a person
/// needs to understand it. Travels unchanged from the server to the page; only `pages/` turn it
/// into a sentence. Codes are `<module>.<kebab-case>` and each has words in every language
/// (a test reads the sources for calls of fail() and holds them to that).
struct Error {
    QString code;
    QJsonObject args;

    bool operator==(const Error&) const = default;

    /// One line for logs and tests; never shown to a user.
    QString debugText() const;
};

/// The one way to make an error, so that the codes in use can be listed.
[[nodiscard]] Error fail(const char* code, QJsonObject args = {});

} // namespace chancery
