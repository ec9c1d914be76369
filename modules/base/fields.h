// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <concepts>
#include <initializer_list>
#include <utility>
#include <variant>

namespace chancery {

/// The value of one column of a row as the rules see it. It reads like a QJsonValue, since that is
/// how it travels, but a text is the QString it was made from, and a number keeps all its 64 bits.
class FieldValue {
public:
    FieldValue() : m_value(Null()) {}
    FieldValue(std::nullptr_t) : m_value(Null()) {}
    FieldValue(bool flag) : m_value(flag) {}
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) FieldValue(Number number) : m_value(qint64(number)) {}
    FieldValue(QString text) : m_value(std::move(text)) {}
    FieldValue(QLatin1String text) : m_value(QString(text)) {}
    FieldValue(QJsonArray array) : m_value(std::move(array)) {}
    FieldValue(QJsonObject object) : m_value(std::move(object)) {}
    FieldValue(const QJsonValue& json);
    FieldValue(QJsonValueConstRef json) : FieldValue(QJsonValue(json)) {}
    FieldValue(QJsonValue::Type type) : FieldValue(QJsonValue(type)) {}
    FieldValue(const char*) = delete; // would be a flag

    /// No such field, which a null one is not.
    bool isUndefined() const { return is<Absent>(); }
    bool isNull() const { return is<Null>(); }
    bool isString() const { return is<QString>(); }
    bool isBool() const { return is<bool>(); }
    bool isDouble() const { return is<qint64>() || is<double>(); }
    bool isInteger() const { return is<qint64>(); }
    bool isArray() const { return is<QJsonArray>(); }
    bool isObject() const { return is<QJsonObject>(); }

    /// As QJsonValue's: what is of another kind gives the default.
    QString toString(const QString& otherwise = {}) const { return as<QString>(otherwise); }
    bool toBool(bool otherwise = false) const { return as<bool>(otherwise); }
    qint64 toInteger(qint64 otherwise = 0) const;
    int toInt(int otherwise = 0) const;
    QJsonArray toArray() const { return as<QJsonArray>({}); }
    QJsonObject toObject() const { return as<QJsonObject>({}); }

    QJsonValue toJson() const;
    operator QJsonValue() const { return toJson(); }

    bool operator==(const FieldValue&) const = default;
    friend bool operator==(const FieldValue& a, const QJsonValue& b) { return a == FieldValue(b); }

private:
    struct Absent {
        bool operator==(const Absent&) const = default;
    };
    struct Null {
        bool operator==(const Null&) const = default;
    };

    template <typename T>
    bool is() const
    {
        return std::holds_alternative<T>(m_value);
    }
    template <typename T>
    T as(const T& otherwise) const
    {
        const T* value = std::get_if<T>(&m_value);
        return value ? *value : otherwise;
    }

    /// The fraction is for fields of a newer schema alone, which no column of this one holds.
    std::variant<Absent, Null, bool, qint64, double, QString, QJsonArray, QJsonObject> m_value;
};

/// Values of a row by column, in the order of the columns' names, so that the same fields are the
/// same text (jsonText()). With QJsonObject's names for what it does: that is what the fields are
/// on the wire and in `extra`. Every row that is decided on passes through here, and a QJsonObject
/// copies each text into a store of its own and out of it again.
class Fields {
public:
    using Field = std::pair<QString, FieldValue>;

    class const_iterator {
    public:
        const QString& key() const { return m_at->first; }
        const FieldValue& value() const { return m_at->second; }
        const FieldValue& operator*() const { return m_at->second; }
        const FieldValue* operator->() const { return &m_at->second; }
        const_iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        bool operator==(const const_iterator&) const = default;

    private:
        friend class Fields;
        explicit const_iterator(QList<Field>::const_iterator at) : m_at(at) {}
        QList<Field>::const_iterator m_at;
    };

    Fields() = default;
    Fields(std::initializer_list<Field> fields);
    Fields(const QJsonObject& json);

    /// Of no field there is: isUndefined().
    const FieldValue& value(QStringView name) const { return valueAt(find(name), name); }
    const FieldValue& value(QLatin1String name) const { return valueAt(find(name), name); }
    const FieldValue& operator[](QStringView name) const { return value(name); }
    const FieldValue& operator[](QLatin1String name) const { return value(name); }
    /// Null where it is new.
    FieldValue& operator[](const QString& name);
    bool contains(QStringView name) const { return isAt(find(name), name); }
    bool contains(QLatin1String name) const { return isAt(find(name), name); }
    /// An undefined value takes the field away.
    void insert(const QString& name, FieldValue value);
    void remove(QStringView name);
    FieldValue take(QStringView name);
    void reserve(qsizetype fields) { m_fields.reserve(fields); }

    bool isEmpty() const { return m_fields.isEmpty(); }
    qsizetype size() const { return m_fields.size(); }
    QStringList keys() const;
    const_iterator begin() const { return const_iterator(m_fields.constBegin()); }
    const_iterator end() const { return const_iterator(m_fields.constEnd()); }

    QJsonObject toJson() const;
    /// The canonical text of toJson(): in UTF-8, keys sorted, no blanks.
    QByteArray jsonText() const;

    bool operator==(const Fields&) const = default;

private:
    qsizetype find(QStringView name) const;
    qsizetype find(QLatin1String name) const;
    template <typename Name>
    bool isAt(qsizetype place, Name name) const
    {
        return place < m_fields.size() && m_fields.at(place).first == name;
    }
    template <typename Name>
    const FieldValue& valueAt(qsizetype place, Name name) const
    {
        return isAt(place, name) ? m_fields.at(place).second : absent();
    }
    static const FieldValue& absent();

    QList<Field> m_fields;
};

} // namespace chancery
