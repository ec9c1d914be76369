// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/fields.h"

#include "base/json_text.h"

#include <QJsonDocument>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace chancery {

namespace {

void writeJson(QByteArray& out, const FieldValue& value)
{
    if (value.isString()) {
        writeJsonText(out, value.toString().toUtf8());
    } else if (value.isBool()) {
        out += value.toBool() ? "true" : "false";
    } else if (value.isArray()) {
        out += QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    } else if (value.isObject()) {
        out += QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    } else if (value.isInteger()) {
        out += QByteArray::number(value.toInteger());
    } else if (value.isDouble()) {
        const QByteArray list =
            QJsonDocument(QJsonArray{value.toJson()}).toJson(QJsonDocument::Compact);
        out.append(list.constData() + 1, list.size() - 2);
    } else {
        out += "null";
    }
}

} // namespace

FieldValue::FieldValue(const QJsonValue& json)
{
    switch (json.type()) {
    case QJsonValue::Undefined:
        m_value = Absent();
        return;
    case QJsonValue::Null:
        m_value = Null();
        return;
    case QJsonValue::Bool:
        m_value = json.toBool();
        return;
    case QJsonValue::Double:
        // A number that is no integer has the default for one.
        if (json.toInteger(0) == json.toInteger(1))
            m_value = json.toInteger();
        else
            m_value = json.toDouble();
        return;
    case QJsonValue::String:
        m_value = json.toString();
        return;
    case QJsonValue::Array:
        m_value = json.toArray();
        return;
    case QJsonValue::Object:
        m_value = json.toObject();
        return;
    }
}

qint64 FieldValue::toInteger(qint64 otherwise) const
{
    return as<qint64>(otherwise);
}

int FieldValue::toInt(int otherwise) const
{
    const qint64 number = toInteger(otherwise);
    const bool fits =
        number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
    return fits ? int(number) : otherwise;
}

QJsonValue FieldValue::toJson() const
{
    struct Writer {
        QJsonValue operator()(const Absent&) const { return QJsonValue::Undefined; }
        QJsonValue operator()(const Null&) const { return QJsonValue::Null; }
        QJsonValue operator()(bool flag) const { return flag; }
        QJsonValue operator()(qint64 number) const { return number; }
        QJsonValue operator()(double number) const { return number; }
        QJsonValue operator()(const QString& text) const { return text; }
        QJsonValue operator()(const QJsonArray& array) const { return array; }
        QJsonValue operator()(const QJsonObject& object) const { return object; }
    };
    return std::visit(Writer(), m_value);
}

Fields::Fields(std::initializer_list<Field> fields)
{
    QVarLengthArray<const Field*, 32> inOrder;
    for (const auto& field : fields)
        inOrder.append(&field);
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [](const Field* a, const Field* b) { return a->first < b->first; });
    m_fields.reserve(inOrder.size());
    for (const auto* field : inOrder)
        insert(field->first, field->second);
}

Fields::Fields(const QJsonObject& json)
{
    m_fields.reserve(json.size());
    for (auto it = json.begin(); it != json.end(); ++it)
        insert(it.key(), *it);
}

/// The place of the name, or where it would stand.
qsizetype Fields::find(QStringView name) const
{
    const auto at = std::lower_bound(m_fields.begin(), m_fields.end(), name,
                                     [](const Field& a, QStringView b) { return a.first < b; });
    return at - m_fields.begin();
}

qsizetype Fields::find(QLatin1String name) const
{
    const auto at = std::lower_bound(m_fields.begin(), m_fields.end(), name,
                                     [](const Field& a, QLatin1String b) { return a.first < b; });
    return at - m_fields.begin();
}

FieldValue& Fields::operator[](const QString& name)
{
    const qsizetype place = find(name);
    if (!isAt(place, QStringView(name)))
        m_fields.insert(place, {name, {}});
    return m_fields[place].second;
}

void Fields::insert(const QString& name, FieldValue value)
{
    // Most come in their order, and what stands behind a place must be moved.
    const bool isLast = m_fields.isEmpty() || m_fields.constLast().first < name;
    const qsizetype place = isLast ? m_fields.size() : find(name);
    if (value.isUndefined())
        remove(name);
    else if (isAt(place, QStringView(name)))
        m_fields[place].second = std::move(value);
    else
        m_fields.insert(place, {name, std::move(value)});
}

void Fields::remove(QStringView name)
{
    if (const qsizetype place = find(name); isAt(place, name))
        m_fields.remove(place);
}

FieldValue Fields::take(QStringView name)
{
    const qsizetype place = find(name);
    return isAt(place, name) ? m_fields.takeAt(place).second : absent();
}

QStringList Fields::keys() const
{
    QStringList names;
    names.reserve(m_fields.size());
    for (const auto& field : m_fields)
        names.append(field.first);
    return names;
}

QJsonObject Fields::toJson() const
{
    QJsonObject json;
    for (const auto& [name, value] : m_fields)
        json.insert(name, value.toJson());
    return json;
}

QByteArray Fields::jsonText() const
{
    qsizetype room = 2; // growing copies what is there: texts are most of it
    for (const auto& [name, value] : m_fields)
        room += name.size() + value.toString().size() * 3 + 24;
    QByteArray out;
    out.reserve(room);
    char before = '{';
    for (const auto& [name, value] : m_fields) {
        out += before;
        before = ',';
        writeJsonText(out, name.toUtf8());
        out += ':';
        writeJson(out, value);
    }
    return out.isEmpty() ? QByteArrayLiteral("{}") : out + '}';
}

const FieldValue& Fields::absent()
{
    static const FieldValue value(QJsonValue::Undefined);
    return value;
}

} // namespace chancery
