// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QVarLengthArray>

namespace chancery {

/// Reads a JSON object strictly, field by field, and remembers the first thing that is wrong, so
/// that a parser reads straight down and asks once at the end. Every field of the object must have
/// been asked for: an unknown one is an error (`base.unknown-field`), never ignored.
///
///     JsonReader in(params);
///     Register r{in.id<DocumentTag>("id"), in.text("title", 1, 500), in.optionalDate("signedOn")};
///     TRY(in.finish());
///
/// After an error the readers go on returning harmless values; what was read must not be used
/// unless finish() is ok.
class JsonReader {
public:
    explicit JsonReader(const QJsonObject& object);

    /// Text of at least `least` and at most `most` UTF-16 units, free of control characters other
    /// than \n and \t and of U+202A–202E, U+2066–2069 (they make a name read as another).
    QString text(const char* name, int least, int most);
    /// Like text(), "" when the field is absent.
    QString optionalText(const char* name, int most);
    qint64 integer(const char* name, qint64 least, qint64 most);
    std::optional<qint64> optionalInteger(const char* name, qint64 least, qint64 most);
    bool flag(const char* name, bool whenAbsent);
    /// "2026-07-14".
    QDate date(const char* name);
    std::optional<QDate> optionalDate(const char* name);
    /// momentToText()'s form.
    std::optional<QDateTime> optionalMoment(const char* name);
    /// One of `allowed`; the position in the list.
    int choice(const char* name, const QStringList& allowed);
    std::optional<int> optionalChoice(const char* name, const QStringList& allowed);
    QJsonObject object(const char* name);
    QJsonObject optionalObject(const char* name);
    /// An array of at most `most` objects; empty when absent.
    QList<QJsonObject> objects(const char* name, int most);
    /// An array of at most `most` texts of at most `mostEach`; empty when absent.
    QStringList texts(const char* name, int most, int mostEach);
    bool has(const char* name) const;

    template <typename Tag>
    Id<Tag> id(const char* name);
    template <typename Tag>
    std::optional<Id<Tag>> optionalId(const char* name);
    QString idText(const char* name);
    QString optionalIdText(const char* name);

    /// Adds an error of the caller's own, unless there is one already.
    void refuse(Error error);
    const std::optional<Error>& error() const { return m_error; }

    /// ok, or the first error; `base.unknown-field` names the fields nobody asked for.
    Result<void> finish();

private:
    QJsonValue take(const char* name);
    QString textOf(const QJsonValue& value, const char* name, int least, int most);
    QDate dateOf(const QJsonValue& value, const char* name);
    qint64 integerOf(const QJsonValue& value, const char* name, qint64 least, qint64 most);
    int choiceOf(const QJsonValue& value, const char* name, const QStringList& allowed);
    void bad(const char* name, const char* why);

    const QJsonObject m_object;
    QVarLengthArray<bool, 64> m_asked; ///< By the field's place in the object.
    qsizetype m_unasked;
    std::optional<Error> m_error;
};

template <typename Tag>
Id<Tag> JsonReader::id(const char* name)
{
    auto parsed = Id<Tag>::parse(idText(name));
    // A harmless fresh id keeps the caller's struct whole; finish() reports the error.
    return parsed.ok() ? *parsed : Id<Tag>::create();
}

template <typename Tag>
std::optional<Id<Tag>> JsonReader::optionalId(const char* name)
{
    const QString text = optionalIdText(name);
    if (text.isEmpty())
        return std::nullopt;
    auto parsed = Id<Tag>::parse(text);
    return parsed.ok() ? std::optional(*parsed) : std::nullopt;
}

} // namespace chancery
