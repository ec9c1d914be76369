// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/import_plan.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString idOfDigest(const QByteArray& digest)
{
    const QString hex = QString::fromLatin1(digest.toHex());
    return u"%1-%2-7%3-a%4-%5"_s.arg(hex.mid(0, 8), hex.mid(8, 4), hex.mid(12, 3), hex.mid(15, 3),
                                     hex.mid(18, 12));
}

/// Values in one spelling, of which no two are alike: each piece says its kind and its length.
class Spelling {
public:
    const QByteArray& bytes() const { return m_bytes; }
    void begin(const QByteArray& first)
    {
        m_bytes.resize(0); // and keep its room
        m_bytes += first;
    }

    void add(const QJsonValue& value)
    {
        switch (value.type()) {
        case QJsonValue::String:
            return text('s', value.toString());
        case QJsonValue::Double:
            return piece('n', QByteArray::number(value.toDouble(), 'g', 17));
        case QJsonValue::Object:
            return object(value.toObject());
        case QJsonValue::Array:
            m_bytes += '[';
            for (const auto& each : value.toArray())
                add(each);
            m_bytes += ']';
            return;
        case QJsonValue::Bool:
            m_bytes += value.toBool() ? 't' : 'f';
            return;
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            m_bytes += '0';
        }
    }
    void object(const QJsonObject& object)
    {
        m_bytes += '{';
        for (auto it = object.begin(); it != object.end(); ++it) {
            text('k', it.key());
            add(*it);
        }
        m_bytes += '}';
    }

private:
    /// In UTF-16, which costs nothing, the lower byte first on every machine.
    void text(char kind, const QString& text)
    {
        QByteArrayView bytes(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        if constexpr (QSysInfo::ByteOrder == QSysInfo::LittleEndian)
            return piece(kind, bytes);
        QByteArray turned = bytes.toByteArray();
        qToLittleEndian<char16_t>(text.utf16(), text.size(), turned.data());
        piece(kind, turned);
    }
    void piece(char kind, QByteArrayView bytes)
    {
        m_bytes += kind;
        for (auto left = quint64(bytes.size()); left != 0; left /= 128)
            m_bytes += char(left % 128);
        m_bytes += char(0x80);
        m_bytes.append(bytes);
    }

    QByteArray m_bytes;
};

} // namespace

ImportPlan::ImportPlan(QString id, QString name, QList<QJsonObject> items)
    : m_id(std::move(id)), m_name(std::move(name)), m_items(std::move(items))
{
}

int ImportPlan::parts() const
{
    return int((m_items.size() + partRows - 1) / partRows);
}

ImportPlan::Step ImportPlan::at(int index) const
{
    const auto itemsOf = [this](int first, int rows) {
        QJsonArray list;
        for (int i = first; i < first + rows; ++i)
            list.append(m_items.at(i));
        return list;
    };
    const int all = int(m_items.size());
    if (!isStaged())
        return {u"supervision.open-list"_s, {{u"items"_s, itemsOf(0, all)}}, 0, all};
    if (index == 0)
        return {u"supervision.import-begin"_s,
                {{u"id"_s, m_id}, {u"name"_s, m_name}, {u"parts"_s, parts()}, {u"items"_s, all}}};
    const int part = (index - 1) % parts();
    const int first = part * partRows;
    const int rows = std::min(partRows, all - first);
    if (index < firstFinal())
        return {u"supervision.import-part"_s,
                {{u"import"_s, m_id}, {u"part"_s, part}, {u"items"_s, itemsOf(first, rows)}},
                first,
                rows};
    return {u"supervision.import-take"_s, {{u"import"_s, m_id}, {u"part"_s, part}}, first, rows};
}

void nameImportedRows(const QString& ledger, QList<QJsonObject>& items)
{
    // A name and no seal: the quickest of the sound ones, as there may be a hundred thousand rows.
    constexpr auto kind = QCryptographicHash::Blake2b_256;
    const QByteArray name = ledger.toUtf8() + '\n';
    QHash<QByteArray, int> seen;
    Spelling spelling;
    for (auto& item : items) {
        item.remove(u"id"_s);
        spelling.begin(name);
        spelling.object(item);
        const QByteArray digest = QCryptographicHash::hash(spelling.bytes(), kind);
        const int before = seen[digest]++;
        item.insert(u"id"_s,
                    idOfDigest(before == 0 ? digest
                                           : QCryptographicHash::hash(
                                                 digest + '#' + QByteArray::number(before), kind)));
    }
}

} // namespace chancery::supervision
