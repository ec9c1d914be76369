// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "generated_register.h"

#include "demo/demo_data.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

/// What the rows are made of.
struct Stock {
    QList<QJsonObject> documents;
    QStringList subjects; ///< Titles without issuer and kind: 加强…工作
    QStringList paragraphs;
};

Stock readStock()
{
    Stock stock;
    const auto list = QJsonDocument::fromJson(demo::file(u"documents.json"_s))
                          .object()
                          .value("documents"_L1)
                          .toArray();
    for (const auto& value : list) {
        const QJsonObject document = value.toObject();
        stock.documents.append(document);
        QString subject = document.value("title"_L1).toString();
        if (const auto about = subject.indexOf(u"关于"); about >= 0)
            subject = subject.mid(about + 2);
        if (const auto of = subject.lastIndexOf(u'的'); of > 0)
            subject.truncate(of);
        stock.subjects.append(subject);
        const QString text = QString::fromUtf8(demo::file(document.value("text"_L1).toString()));
        for (const auto& paragraph : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (paragraph.size() > 40)
                stock.paragraphs.append(paragraph);
        }
    }
    return stock;
}

class Generator {
public:
    Generator(const Stock& stock, quint32 seed, int mostBody)
        : m_stock(stock), m_random(seed), m_mostBody(mostBody)
    {
    }

    QJsonObject row(int index)
    {
        const QJsonObject& pattern = one(m_stock.documents);
        const QString issuer = pattern.value("issuer"_L1).toString();
        const QString kind = pattern.value("kind"_L1).toString();
        const QDate day = QDate(2015, 1, 1).addDays(below(3'650));
        QString number = pattern.value("number"_L1).toString().section(u'〔', 0, 0);
        if (!number.isEmpty())
            number = u"%1〔%2〕%3号"_s.arg(number).arg(day.year()).arg(1 + index);
        QJsonObject row{{u"id"_s, u"r%1"_s.arg(index)},
                        {u"title"_s, u"%1关于%2、%3的%4"_s.arg(issuer, one(m_stock.subjects),
                                                               one(m_stock.subjects), kind)},
                        {u"number"_s, number},
                        {u"issuer"_s, issuer},
                        {u"date"_s, day.toString(Qt::ISODate)},
                        {u"kind"_s, kind},
                        {u"body"_s, body()}};
        if (below(50) == 0)
            soil(row);
        return row;
    }

private:
    int below(int limit) { return int(m_random() % quint32(limit)); }
    template <typename T>
    const T& one(const QList<T>& list)
    {
        return list[below(int(list.size()))];
    }

    QString body()
    {
        if (m_mostBody == 0)
            return {};
        const int length = std::min(400, m_mostBody) + below(std::max(1, m_mostBody - 400));
        QString text;
        while (text.size() < length)
            text += one(m_stock.paragraphs) + u'\n';
        return text.left(length);
    }

    void soil(QJsonObject& row)
    {
        switch (below(4)) {
        case 0:
            row.remove(u"number"_s);
            return;
        case 1:
            row.insert(u"date"_s, u"二〇一九年某日"_s);
            return;
        case 2:
            row.remove(u"issuer"_s);
            return;
        default:
            row.insert(u"number"_s, u"国发〔1099〕%1号"_s.arg(1 + below(9)));
        }
    }

    const Stock& m_stock;
    std::mt19937 m_random;
    int m_mostBody;
};

} // namespace

QList<QJsonObject> generatedRegister(int rows, quint32 seed, int mostBody, int first)
{
    const Stock stock = readStock();
    Generator generator(stock, seed, mostBody);
    QList<QJsonObject> list;
    list.reserve(rows);
    for (int i = 0; i < rows; ++i)
        list.append(generator.row(first + i));
    return list;
}

Result<qint64> writeRegister(const QString& path, const QList<QJsonObject>& rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail("bench.cannot-write", {{u"file"_s, path}});
    for (const auto& row : rows)
        file.write(QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n');
    return file.size();
}

} // namespace chancery::bench
