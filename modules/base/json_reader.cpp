// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/json_reader.h"

#include "base/clock.h"

#include <cmath>

namespace chancery {

namespace {

bool isUnsafe(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\n' && u != u'\t') || u == 0x7F || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2066 && u <= 0x2069);
}

} // namespace

QJsonValue JsonReader::take(const char* name)
{
    const QString key = QString::fromLatin1(name);
    m_asked.insert(key);
    return m_object.value(key);
}

void JsonReader::bad(const char* name, const char* why)
{
    refuse(fail("base.bad-field", {{QStringLiteral("field"), QString::fromLatin1(name)},
                                   {QStringLiteral("why"), QString::fromLatin1(why)}}));
}

void JsonReader::refuse(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

bool JsonReader::has(const char* name) const
{
    const auto value = m_object.value(QString::fromLatin1(name));
    return !value.isUndefined() && !value.isNull();
}

/// Absent, null or ""; a value of another type is not blank but wrong.
bool JsonReader::isBlank(const char* name) const
{
    return !has(name) || m_object.value(QString::fromLatin1(name)) == QJsonValue(QString());
}

QString JsonReader::text(const char* name, int least, int most)
{
    const QJsonValue value = take(name);
    if (!value.isString()) {
        bad(name, value.isUndefined() ? "missing" : "not-text");
        return {};
    }
    const QString text = value.toString();
    if (text.size() < least)
        bad(name, text.isEmpty() ? "empty" : "too-short");
    else if (text.size() > most)
        bad(name, "too-long");
    else if (std::any_of(text.begin(), text.end(), isUnsafe))
        bad(name, "control-characters");
    return text;
}

QString JsonReader::optionalText(const char* name, int most)
{
    if (!has(name)) {
        take(name);
        return {};
    }
    return text(name, 0, most);
}

qint64 JsonReader::integer(const char* name, qint64 least, qint64 most)
{
    const QJsonValue value = take(name);
    if (!value.isDouble() || value.toDouble() != std::floor(value.toDouble())) {
        bad(name, value.isUndefined() ? "missing" : "not-integer");
        return least;
    }
    // A whole number too large for qint64 has no integer: the default stands for it.
    const bool fits = value.toInteger(0) == value.toInteger(1);
    const qint64 number = value.toInteger(least);
    if (!fits || number < least || number > most) {
        bad(name, "out-of-range");
        return least;
    }
    return number;
}

std::optional<qint64> JsonReader::optionalInteger(const char* name, qint64 least, qint64 most)
{
    if (!has(name)) {
        take(name);
        return std::nullopt;
    }
    return integer(name, least, most);
}

bool JsonReader::flag(const char* name, bool whenAbsent)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return whenAbsent;
    if (!value.isBool())
        bad(name, "not-flag");
    return value.toBool(whenAbsent);
}

QDate JsonReader::date(const char* name)
{
    const QString text = this->text(name, 10, 10);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    // Qt takes any separator: "2026/07/14" would be stored in two spellings.
    if (!date.isValid() || date.toString(Qt::ISODate) != text)
        bad(name, "not-date");
    return date;
}

std::optional<QDate> JsonReader::optionalDate(const char* name)
{
    if (isBlank(name)) {
        take(name);
        return std::nullopt;
    }
    const QDate read = date(name);
    return read.isValid() ? std::optional(read) : std::nullopt;
}

std::optional<QDateTime> JsonReader::optionalMoment(const char* name)
{
    if (isBlank(name)) {
        take(name);
        return std::nullopt;
    }
    const QDateTime moment = momentFromText(text(name, 24, 24));
    if (!moment.isValid()) {
        bad(name, "not-moment");
        return std::nullopt;
    }
    return moment;
}

int JsonReader::choice(const char* name, const QStringList& allowed)
{
    const auto at = allowed.indexOf(text(name, 0, 64));
    if (at < 0)
        bad(name, "not-a-choice");
    return int(std::max<qsizetype>(at, 0));
}

std::optional<int> JsonReader::optionalChoice(const char* name, const QStringList& allowed)
{
    if (!has(name)) {
        take(name);
        return std::nullopt;
    }
    return choice(name, allowed);
}

QJsonObject JsonReader::object(const char* name)
{
    const QJsonValue value = take(name);
    if (!value.isObject())
        bad(name, value.isUndefined() ? "missing" : "not-object");
    return value.toObject();
}

QJsonObject JsonReader::optionalObject(const char* name)
{
    if (!has(name)) {
        take(name);
        return {};
    }
    return object(name);
}

QList<QJsonObject> JsonReader::objects(const char* name, int most)
{
    QList<QJsonObject> list;
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return list;
    if (!value.isArray() || value.toArray().size() > most) {
        bad(name, value.isArray() ? "too-many" : "not-array");
        return list;
    }
    for (const auto& element : value.toArray()) {
        if (!element.isObject()) {
            bad(name, "not-object");
            return {};
        }
        list.append(element.toObject());
    }
    return list;
}

QStringList JsonReader::texts(const char* name, int most, int mostEach)
{
    QStringList list;
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull())
        return list;
    if (!value.isArray() || value.toArray().size() > most) {
        bad(name, value.isArray() ? "too-many" : "not-array");
        return list;
    }
    for (const auto& element : value.toArray()) {
        const QString text = element.toString();
        if (!element.isString() || text.size() > mostEach ||
            std::any_of(text.begin(), text.end(), isUnsafe)) {
            bad(name, "bad-element");
            return {};
        }
        list.append(text);
    }
    return list;
}

QString JsonReader::idText(const char* name)
{
    const QString text = this->text(name, 0, 64);
    if (!isUuidText(text))
        bad(name, "not-id");
    return text;
}

QString JsonReader::optionalIdText(const char* name)
{
    if (!has(name)) {
        take(name);
        return {};
    }
    return idText(name);
}

Result<void> JsonReader::finish()
{
    if (m_error)
        return *m_error;
    QStringList unknown;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_asked.contains(it.key()))
            unknown.append(it.key().left(64));
    }
    if (!unknown.isEmpty())
        return fail("base.unknown-field",
                    {{QStringLiteral("fields"), unknown.mid(0, 8).join(u", ")}});
    return {};
}

} // namespace chancery
