// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "openapi.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <yaml.h>

#include <cmath>

namespace chancery::test {

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

QJsonValue scalar(const yaml_node_t* node)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(node->data.scalar.value),
                                           qsizetype(node->data.scalar.length));
    if (node->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
        return text;
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    if (text == QLatin1String("null"))
        return QJsonValue::Null;
    bool whole = false;
    const qint64 number = text.toLongLong(&whole);
    return whole ? QJsonValue(number) : QJsonValue(text);
}

QJsonValue toJson(yaml_document_t& document, int index)
{
    const yaml_node_t* node = yaml_document_get_node(&document, index);
    if (node->type == YAML_SEQUENCE_NODE) {
        QJsonArray array;
        const auto& items = node->data.sequence.items;
        for (auto* item = items.start; item < items.top; ++item)
            array.append(toJson(document, *item));
        return array;
    }
    if (node->type == YAML_MAPPING_NODE) {
        QJsonObject object;
        const auto& pairs = node->data.mapping.pairs;
        for (auto* pair = pairs.start; pair < pairs.top; ++pair) {
            const QString key = toJson(document, pair->key).toVariant().toString();
            if (object.contains(key))
                qFatal("openapi.yaml: %s stands twice", qPrintable(key));
            object.insert(key, toJson(document, pair->value));
        }
        return object;
    }
    return scalar(node);
}

bool isType(const QJsonValue& value, const QString& type)
{
    if (type == QLatin1String("object"))
        return value.isObject();
    if (type == QLatin1String("array"))
        return value.isArray();
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("null"))
        return value.isNull();
    if (type == QLatin1String("number"))
        return value.isDouble();
    return type == QLatin1String("integer") && value.isDouble() &&
           value.toDouble() == std::floor(value.toDouble());
}

const QSet<QString>& knownKeywords()
{
    static const QSet<QString> known{k("type"),      k("description"), k("pattern"),
                                     k("enum"),      k("minimum"),     k("maximum"),
                                     k("minLength"), k("maxLength"),   k("minItems"),
                                     k("maxItems"),  k("items"),       k("prefixItems"),
                                     k("required"),  k("oneOf"),       k("properties"),
                                     k("default"),   k("$ref"),        k("additionalProperties")};
    return known;
}

bool isWithin(double value, const QJsonObject& schema, const char* least, const char* most)
{
    return value >= schema.value(k(least)).toDouble(-1e300) &&
           value <= schema.value(k(most)).toDouble(1e300);
}

QString scalarFault(const QJsonValue& value, const QJsonObject& s)
{
    if (value.isDouble() && !isWithin(value.toDouble(), s, "minimum", "maximum"))
        return k("is out of bounds");
    if (!value.isString())
        return {};
    const QString text = value.toString();
    if (!isWithin(double(text.size()), s, "minLength", "maxLength"))
        return k("is too short or too long");
    const QRegularExpression pattern(s.value(k("pattern")).toString());
    return pattern.match(text).hasMatch() ? QString() : k("does not fit the pattern: ") + text;
}

} // namespace

OpenApi::OpenApi()
{
    QFile file(k(CHANCERY_SOURCE_DIR "/docs/api/openapi.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no openapi.yaml");
    const QByteArray text = file.readAll();
    yaml_parser_t parser;
    yaml_document_t document;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.constData()),
                                 size_t(text.size()));
    if (yaml_parser_load(&parser, &document) == 0)
        qFatal("openapi.yaml line %zu: %s", parser.problem_mark.line + 1, parser.problem);
    m_root = toJson(document, 1).toObject();
    yaml_document_delete(&document);
    yaml_parser_delete(&parser);
}

QJsonObject OpenApi::Operation::response(int status) const
{
    return object.value(k("responses")).toObject().value(QString::number(status)).toObject();
}

QStringList OpenApi::Operation::codes(int status) const
{
    QStringList list;
    const QJsonArray codes = response(status).value(k("x-codes")).toArray();
    for (const auto& code : codes)
        list.append(code.toString());
    return list;
}

QSet<QString> OpenApi::Operation::refusals() const
{
    QSet<QString> all;
    const QStringList statuses = object.value(k("responses")).toObject().keys();
    for (const auto& status : statuses) {
        const QStringList codesHere = codes(status.toInt());
        for (const auto& code : codesHere)
            all.insert(status + u' ' + code);
    }
    return all;
}

QJsonObject OpenApi::Operation::example() const
{
    const auto content = object.value(k("requestBody")).toObject().value(k("content")).toObject();
    return content.value(k("application/json")).toObject().value(k("example")).toObject();
}

QList<OpenApi::Operation> OpenApi::operations() const
{
    static const QStringList methods{k("get"),   k("head"), k("post"),
                                     k("patch"), k("put"),  k("delete")};
    QList<Operation> list;
    const QJsonObject paths = m_root.value(k("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path.value().toObject();
        for (const auto& method : methods) {
            if (item.contains(method))
                list.append(
                    {method.toUpper().toLatin1(), path.key(), item.value(method).toObject()});
        }
    }
    return list;
}

OpenApi::Operation OpenApi::operation(const char* method, const char* path) const
{
    const auto list = operations();
    for (const auto& one : list) {
        if (one.method == method && one.path == QLatin1String(path))
            return one;
    }
    qFatal("openapi.yaml has no %s %s", method, path);
}

QJsonObject OpenApi::errorCodes() const
{
    return m_root.value(k("x-error-codes")).toObject();
}

QJsonObject OpenApi::answerSchema(const Operation& operation, int status) const
{
    if (status >= 400)
        return schema("Error");
    const auto content = operation.response(status).value(k("content")).toObject();
    return content.value(k("application/json")).toObject().value(k("schema")).toObject();
}

QJsonObject OpenApi::requestSchema(const Operation& operation) const
{
    const auto body = operation.object.value(k("requestBody")).toObject();
    const auto content = body.value(k("content")).toObject();
    return content.value(k("application/json")).toObject().value(k("schema")).toObject();
}

QJsonObject OpenApi::schema(const char* name) const
{
    const auto schemas = m_root.value(k("components")).toObject().value(k("schemas")).toObject();
    if (!schemas.contains(k(name)))
        qFatal("openapi.yaml has no schema %s", name);
    return schemas.value(k(name)).toObject();
}

QJsonObject OpenApi::resolved(const QJsonObject& given) const
{
    const QString reference = given.value(k("$ref")).toString();
    if (reference.isEmpty())
        return given;
    return schema(reference.section(u'/', -1).toLatin1().constData());
}

QStringList OpenApi::faults(const QJsonValue& value, const QJsonObject& given,
                            const QString& where) const
{
    const QJsonObject s = resolved(given);
    const QStringList keywords = s.keys();
    for (const auto& keyword : keywords) {
        if (!knownKeywords().contains(keyword))
            return {where + k(": keyword ") + keyword + k(" is not understood")};
    }
    if (s.contains(k("oneOf"))) {
        int fitting = 0;
        const QJsonArray choices = s.value(k("oneOf")).toArray();
        for (const auto& choice : choices)
            fitting += faults(value, choice.toObject(), where).isEmpty() ? 1 : 0;
        return fitting == 1 ? QStringList()
                            : QStringList{where + k(": fits %1 of the choices").arg(fitting)};
    }
    if (s.contains(k("type")) && !isType(value, s.value(k("type")).toString()))
        return {where + k(": is not of type ") + s.value(k("type")).toString()};
    if (s.contains(k("enum")) && !s.value(k("enum")).toArray().contains(value))
        return {where + k(": is none of the values")};
    const QString wrong = scalarFault(value, s);
    if (!wrong.isEmpty())
        return {where + k(": ") + wrong};
    return value.isArray() ? arrayFaults(value.toArray(), s, where)
                           : objectFaults(value.toObject(), s, where);
}

QStringList OpenApi::arrayFaults(const QJsonArray& array, const QJsonObject& s,
                                 const QString& where) const
{
    QStringList found;
    if (!isWithin(double(array.size()), s, "minItems", "maxItems"))
        found.append(where + k(": has too few or too many items"));
    const QJsonArray each = s.value(k("prefixItems")).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject item =
            i < each.size() ? each.at(i).toObject() : s.value(k("items")).toObject();
        found += faults(array.at(i), item, where + k("[%1]").arg(i));
    }
    return found;
}

/// Anything but an object has no members and, by its type, no need of any.
QStringList OpenApi::objectFaults(const QJsonObject& object, const QJsonObject& s,
                                  const QString& where) const
{
    QStringList found;
    const QJsonObject properties = s.value(k("properties")).toObject();
    const QJsonArray required = s.value(k("required")).toArray();
    for (const auto& name : required) {
        if (!object.contains(name.toString()))
            found.append(where + k(": lacks ") + name.toString());
    }
    const bool open = s.value(k("additionalProperties")).toBool(true);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (properties.contains(it.key()))
            found +=
                faults(it.value(), properties.value(it.key()).toObject(), where + u'.' + it.key());
        else if (!open)
            found.append(where + k(": has an undocumented member ") + it.key());
    }
    return found;
}

} // namespace chancery::test
