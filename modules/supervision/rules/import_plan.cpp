// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/import_plan.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QStringBuilder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString idOfDigest(const QByteArray& digest)
{
    const auto hex = digest.first(16).toHex();
    const auto part = [&hex](qsizetype at, qsizetype count) {
        return QLatin1String(hex.constData() + at, count);
    };
    return part(0, 8) % u'-' % part(8, 4) % u"-7" % part(12, 3) % u"-a" % part(15, 3) % u'-' %
           part(18, 12);
}

} // namespace

ImportPlan::ImportPlan(QString id, QString name, QList<Fields> items, int atOnce)
    : m_id(std::move(id)), m_name(std::move(name)), m_items(std::move(items)), m_atOnce(atOnce)
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
            list.append(m_items.at(i).toJson());
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

ImportedNames::ImportedNames(const QString& ledger)
    : m_ledger(QCryptographicHash::hash(ledger.toUtf8(), QCryptographicHash::Blake2b_256))
{
}

QString ImportedNames::next(const QByteArray& digest)
{
    QByteArray name = digest;
    if (const int before = m_seen[digest]++; before > 0)
        name = QCryptographicHash::hash(name + '#' + QByteArray::number(before),
                                        QCryptographicHash::Blake2b_256);
    // Both are as good as random, so each of the two makes another name of it.
    for (qsizetype i = 0; i < std::min(name.size(), m_ledger.size()); ++i)
        name[i] = char(name.at(i) ^ m_ledger.at(i));
    return idOfDigest(name);
}

} // namespace chancery::supervision
