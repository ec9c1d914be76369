// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <span>

namespace chancery::ui {

/// One error code and its English sentence, marked for translation by QT_TRANSLATE_NOOP in the
/// module's own context. `{name}` is replaced by the error's argument of that name. A sentence says
/// what happened, what was kept and what to do; it has no exclamation mark.
struct Word {
    const char* code;
    const char* text;
};

/// Turns an Error into a sentence in the present language. Filled once at start by each module;
/// the tables live for the whole program.
class Words {
public:
    /// Holds the words of base, of the layers below the modules and of the kit itself from the
    /// start.
    Words();

    /// A code that is there already is a bug (asserted).
    void add(const char* context, std::span<const Word> table);

    bool has(const QString& code) const { return m_words.contains(code); }
    QStringList codes() const { return m_words.keys(); }

    /// An unknown code gives a general sentence that names the code, never nothing.
    QString sentence(const Error& error) const;

private:
    struct Entry {
        const char* context;
        const char* text;
    };
    QHash<QString, Entry> m_words;
};

/// Replaces every `{name}` by the argument's value; lists are joined with 、or a comma by language.
QString fillArguments(QString text, const QJsonObject& args);

} // namespace chancery::ui
