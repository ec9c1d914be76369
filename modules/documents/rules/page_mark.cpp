// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/page_mark.h"

#include "base/json_reader.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const QStringList& markKinds()
{
    static const QStringList kinds{u"ink"_s, u"highlight"_s, u"stamp"_s, u"note"_s};
    return kinds;
}

/// Whole numbers, all of them within the paper of this world; false for anything else.
bool readNumbers(const QJsonValue& value, QList<int>& numbers)
{
    if (!value.isArray())
        return false;
    for (const auto& element : value.toArray()) {
        const double number = element.toDouble(std::nan(""));
        if (!(std::abs(number) <= PageMark::mostLength) || number != std::floor(number))
            return false;
        numbers.append(int(number));
    }
    return true;
}

bool readStrokes(const QJsonArray& json, PageMark& mark)
{
    qsizetype points = 0;
    for (const auto& element : json) {
        QList<int> numbers;
        if (!readNumbers(element, numbers) || numbers.size() < 2 || numbers.size() % 2 != 0)
            return false;
        QList<QPoint> stroke;
        for (qsizetype i = 0; i < numbers.size(); i += 2)
            stroke.append(QPoint(numbers[i], numbers[i + 1]));
        points += stroke.size();
        mark.strokes.append(stroke);
    }
    return !mark.strokes.isEmpty() && points <= PageMark::mostPoints;
}

bool readBoxes(const QJsonArray& json, PageMark& mark)
{
    for (const auto& element : json) {
        QList<int> numbers;
        if (!readNumbers(element, numbers) || numbers.size() != 4 || numbers[2] <= 0 ||
            numbers[3] <= 0)
            return false;
        mark.boxes.append(QRect(numbers[0], numbers[1], numbers[2], numbers[3]));
    }
    return !mark.boxes.isEmpty() && mark.boxes.size() <= PageMark::mostBoxes;
}

bool readPlace(const QJsonArray& json, PageMark& mark)
{
    QList<int> numbers;
    if (!readNumbers(json, numbers) || numbers.size() != 2 || mark.text.trimmed().isEmpty())
        return false;
    mark.at = QPoint(numbers[0], numbers[1]);
    return true;
}

} // namespace

QString pageMarkKindId(PageMark::Kind kind)
{
    return markKinds().value(int(kind));
}

Result<PageMark> PageMark::parse(const QJsonObject& json)
{
    // JsonReader knows objects and texts; the figures, thousands of them, are read here.
    QJsonObject plain = json;
    const QJsonValue shape = plain.take(u"shape"_s);
    JsonReader in(plain);
    PageMark mark;
    mark.kind = Kind(in.choice("kind", markKinds()));
    mark.page = int(in.integer("page", 0, mostPages - 1));
    mark.colour = int(in.optionalInteger("colour", 0, mostColours - 1).value_or(0));
    mark.text = in.optionalText("text", mostText);
    TRY(in.finish());
    const QJsonArray list = shape.toArray();
    const bool isDrawn = mark.kind == Kind::Ink || mark.kind == Kind::Highlight;
    const bool isGood = isDrawn && !mark.text.isEmpty() ? false
                        : mark.kind == Kind::Ink        ? readStrokes(list, mark)
                        : mark.kind == Kind::Highlight  ? readBoxes(list, mark)
                                                        : readPlace(list, mark);
    if (!isGood)
        return fail("documents.bad-mark", {{u"kind"_s, pageMarkKindId(mark.kind)}});
    return mark;
}

QJsonObject PageMark::toJson() const
{
    QJsonArray shape;
    for (const auto& stroke : strokes) {
        QJsonArray numbers;
        for (const QPoint& point : stroke) {
            numbers.append(point.x());
            numbers.append(point.y());
        }
        shape.append(numbers);
    }
    for (const QRect& box : boxes)
        shape.append(QJsonArray{box.x(), box.y(), box.width(), box.height()});
    if (kind == Kind::Stamp || kind == Kind::Note)
        shape = QJsonArray{at.x(), at.y()};
    QJsonObject json{{u"kind"_s, pageMarkKindId(kind)}, {u"page"_s, page}, {u"shape"_s, shape}};
    if (colour != 0)
        json.insert(u"colour"_s, colour);
    if (!text.isEmpty())
        json.insert(u"text"_s, text);
    return json;
}

} // namespace chancery::documents
