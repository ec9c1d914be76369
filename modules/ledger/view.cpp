// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ledger/view.h"

#include "ledger/reader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ledger {

namespace {

constexpr int leastWidth = 24;
constexpr int mostWidth = 2'000;

int widthOf(const QJsonValue& value)
{
    const int width = value.toInt();
    return width == 0 ? 0 : std::clamp(width, leastWidth, mostWidth);
}

} // namespace

Arrangement Arrangement::of(const QList<Column>& columns, int frozen)
{
    Arrangement arrangement;
    arrangement.frozen = frozen;
    for (const auto& column : columns) {
        if (column.shown)
            arrangement.columns.append({column.id, 0});
    }
    return arrangement;
}

Arrangement Arrangement::fitted(const QList<Column>& all) const
{
    Arrangement fitted;
    for (const auto& shown : columns) {
        const bool twice =
            std::any_of(fitted.columns.begin(), fitted.columns.end(),
                        [&](const auto& each) { return each.column == shown.column; });
        if (!twice && columnAt(all, shown.column) >= 0)
            fitted.columns.append(shown);
    }
    if (fitted.columns.isEmpty())
        fitted.columns = of(all, 0).columns;
    fitted.frozen = int(std::clamp<qsizetype>(frozen, 0, fitted.columns.size()));
    return fitted;
}

QJsonObject View::toJson() const
{
    QJsonArray columns;
    for (const auto& shown : arrangement.columns)
        columns.append(QJsonObject{{u"column"_s, shown.column}, {u"width"_s, shown.width}});
    QJsonArray coloured;
    for (const auto& mark : marks)
        coloured.append(mark.toJson());
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"query"_s, query.toJson()},
            {u"columns"_s, columns},
            {u"frozen"_s, arrangement.frozen},
            {u"marks"_s, coloured}};
}

View View::fromJson(const QJsonObject& json)
{
    View view;
    view.id = json.value("id"_L1).toString();
    view.name = json.value("name"_L1).toString();
    view.query = Query::fromJson(json.value("query"_L1).toObject());
    for (const auto& value : json.value("columns"_L1).toArray()) {
        const auto each = value.toObject();
        view.arrangement.columns.append(
            {each.value("column"_L1).toString(), widthOf(each.value("width"_L1))});
    }
    view.arrangement.frozen = std::max(0, json.value("frozen"_L1).toInt());
    for (const auto& value : json.value("marks"_L1).toArray()) {
        if (const auto mark = Mark::fromJson(value.toObject()))
            view.marks.append(*mark);
    }
    return view;
}

QByteArray viewsToText(const QList<View>& views)
{
    QJsonArray all;
    for (const auto& view : views)
        all.append(view.toJson());
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QList<View> viewsFromText(const QByteArray& text)
{
    QList<View> views;
    for (const auto& value : QJsonDocument::fromJson(text).array()) {
        View view = View::fromJson(value.toObject());
        if (!view.id.isEmpty() && !view.name.isEmpty())
            views.append(std::move(view));
    }
    return views;
}

QDate dayOf(QStringView value)
{
    if (value.size() < 10 || value[4] != u'-' || value[7] != u'-')
        return {};
    const auto number = [value](int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; ++i) {
            const char16_t c = value[i].unicode();
            if (c < u'0' || c > u'9')
                return -1;
            sum = sum * 10 + (c - u'0');
        }
        return sum;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    return QDate::isValid(year, month, day) ? QDate(year, month, day) : QDate();
}

QString partOf(const QString& value, Part part)
{
    const bool isDay = value.size() >= 7 && value[4] == u'-';
    if (!isDay || part == Part::Whole)
        return value;
    if (part == Part::Year)
        return value.left(4);
    if (part == Part::Month)
        return value.left(7);
    const int month = QStringView(value).sliced(5, 2).toInt();
    return u"%1-Q%2"_s.arg(value.left(4)).arg((month + 2) / 3);
}

Condition conditionFor(const Axis& axis, const QString& value)
{
    if (value.isEmpty())
        return {axis.column, Condition::Test::Empty, {}};
    if (axis.part == Part::Quarter && value.size() == 7 && value[5] == u'Q') {
        const int first = (value[6].digitValue() - 1) * 3 + 1;
        const auto month = [&](int m) {
            return u"%1-%2"_s.arg(value.left(4)).arg(m, 2, 10, QChar(u'0'));
        };
        return {axis.column, Condition::Test::Between, {month(first), month(first + 2)}};
    }
    if (axis.part == Part::Year || axis.part == Part::Month)
        return {axis.column, Condition::Test::Between, {value, value}};
    return {axis.column, Condition::Test::OneOf, {value}};
}

} // namespace chancery::ledger
