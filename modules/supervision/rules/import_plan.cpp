// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/import_plan.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

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
    QHash<QByteArray, int> seen;
    for (auto& item : items) {
        item.remove(u"id"_s);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(ledger.toUtf8() + '\n');
        hash.addData(QJsonDocument(item).toJson(QJsonDocument::Compact));
        const QByteArray digest = hash.result();
        const int before = seen[digest]++;
        item.insert(u"id"_s, idOfDigest(before == 0 ? digest
                                                    : QCryptographicHash::hash(
                                                          digest + '#' + QByteArray::number(before),
                                                          QCryptographicHash::Sha256)));
    }
}

} // namespace chancery::supervision
