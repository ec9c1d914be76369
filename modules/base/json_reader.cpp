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

bool isAbsent(const QJsonValue& value)
{
    return value.isUndefined() || value.isNull();
}

/// Absent, null or ""; a value of another type is not blank but wrong.
bool isBlank(const QJsonValue& value)
{
    return isAbsent(value) || (value.isString() && value.toString().isEmpty());
}

} // namespace

JsonReader::JsonReader(const QJsonObject& object)
    : m_object(object), m_asked(object.size(), false), m_unasked(object.size())
{
}

/// One search for each field, and no copy of its name: every command and every route's state is
/// read through here.
QJsonValue JsonReader::take(const char* name)
{
    const auto found = m_object.constFind(QLatin1String(name));
    if (found == m_object.constEnd())
        return QJsonValue::Undefined;
    bool& asked = m_asked[found - m_object.constBegin()];
    m_unasked -= asked ? 0 : 1;
    asked = true;
    return *found;
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
    return !isAbsent(m_object.value(QLatin1String(name)));
}

QString JsonReader::textOf(const QJsonValue& value, const char* name, int least, int most)
{
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

QString JsonReader::text(const char* name, int least, int most)
{
    return textOf(take(name), name, least, most);
}

QString JsonReader::optionalText(const char* name, int most)
{
    const QJsonValue value = take(name);
    return isAbsent(value) ? QString() : textOf(value, name, 0, most);
}

qint64 JsonReader::integerOf(const QJsonValue& value, const char* name, qint64 least, qint64 most)
{
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

qint64 JsonReader::integer(const char* name, qint64 least, qint64 most)
{
    return integerOf(take(name), name, least, most);
}

std::optional<qint64> JsonReader::optionalInteger(const char* name, qint64 least, qint64 most)
{
    const QJsonValue value = take(name);
    return isAbsent(value) ? std::nullopt : std::optional(integerOf(value, name, least, most));
}

bool JsonReader::flag(const char* name, bool whenAbsent)
{
    const QJsonValue value = take(name);
    if (isAbsent(value))
        return whenAbsent;
    if (!value.isBool())
        bad(name, "not-flag");
    return value.toBool(whenAbsent);
}

QDate JsonReader::dateOf(const QJsonValue& value, const char* name)
{
    const QString text = textOf(value, name, 10, 10);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    // Qt takes any separator: "2026/07/14" would be stored in two spellings.
    if (!date.isValid() || date.toString(Qt::ISODate) != text)
        bad(name, "not-date");
    return date;
}

QDate JsonReader::date(const char* name)
{
    return dateOf(take(name), name);
}

std::optional<QDate> JsonReader::optionalDate(const char* name)
{
    const QJsonValue value = take(name);
    if (isBlank(value))
        return std::nullopt;
    const QDate read = dateOf(value, name);
    return read.isValid() ? std::optional(read) : std::nullopt;
}

std::optional<QDateTime> JsonReader::optionalMoment(const char* name)
{
    const QJsonValue value = take(name);
    if (isBlank(value))
        return std::nullopt;
    const QDateTime moment = momentFromText(textOf(value, name, 24, 24));
    if (!moment.isValid()) {
        bad(name, "not-moment");
        return std::nullopt;
    }
    return moment;
}

int JsonReader::choiceOf(const QJsonValue& value, const char* name, const QStringList& allowed)
{
    const auto at = allowed.indexOf(textOf(value, name, 0, 64));
    if (at < 0)
        bad(name, "not-a-choice");
    return int(std::max<qsizetype>(at, 0));
}

int JsonReader::choice(const char* name, const QStringList& allowed)
{
    return choiceOf(take(name), name, allowed);
}

std::optional<int> JsonReader::optionalChoice(const char* name, const QStringList& allowed)
{
    const QJsonValue value = take(name);
    return isAbsent(value) ? std::nullopt : std::optional(choiceOf(value, name, allowed));
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
    const QJsonValue value = take(name);
    if (!isAbsent(value) && !value.isObject())
        bad(name, "not-object");
    return value.toObject();
}

QList<QJsonObject> JsonReader::objects(const char* name, int most)
{
    QList<QJsonObject> list;
    const QJsonValue value = take(name);
    if (isAbsent(value))
        return list;
    const QJsonArray elements = value.toArray();
    if (!value.isArray() || elements.size() > most) {
        bad(name, value.isArray() ? "too-many" : "not-array");
        return list;
    }
    list.reserve(elements.size());
    for (const auto& element : elements) {
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
    if (isAbsent(value))
        return list;
    const QJsonArray elements = value.toArray();
    if (!value.isArray() || elements.size() > most) {
        bad(name, value.isArray() ? "too-many" : "not-array");
        return list;
    }
    list.reserve(elements.size());
    for (const auto& element : elements) {
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
    return has(name) ? idText(name) : optionalText(name, 64);
}

Result<void> JsonReader::finish()
{
    if (m_error)
        return *m_error;
    if (m_unasked == 0)
        return {};
    QStringList unknown;
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_asked[it - m_object.constBegin()])
            unknown.append(it.key().left(64));
    }
    return fail("base.unknown-field", {{QStringLiteral("fields"), unknown.mid(0, 8).join(u", ")}});
}

} // namespace chancery
