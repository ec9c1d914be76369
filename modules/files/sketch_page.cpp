// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/sketch_page.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::files {

namespace {

constexpr qsizetype mostPieces = 30'000;
constexpr qsizetype mostNumbers = 20'000;
constexpr double mostMm = 10'000;
constexpr quint32 black = 0xff000000u;
constexpr int curveSteps = 6;
/// A character's ink, in parts of its size: above the base line and in all.
constexpr double inkAbove = 0.8;
constexpr double inkHigh = 0.86;
constexpr double inkWide = 0.9;

double saneNumber(QStringView text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::clamp(number, -mostMm, mostMm) : 0.0;
}

/// CT_Array with its short form: "g 3 2.5" is 2.5 three times.
QList<double> stepsOf(QStringView text)
{
    QList<double> steps;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size() && steps.size() < mostNumbers; ++i) {
        if (words[i] == u"g" && i + 2 < words.size()) {
            const auto times = std::clamp<qsizetype>(words[i + 1].toInt(), 0, mostNumbers);
            steps.resize(steps.size() + times, saneNumber(words[i + 2]));
            i += 2;
        } else {
            steps.append(saneNumber(words[i]));
        }
    }
    return steps;
}

quint32 colourOf(const QXmlStreamAttributes& attributes)
{
    const auto parts = ofdNumbers(attributes.value("Value"_L1));
    const auto part = [&](qsizetype i) { return quint32(std::clamp(parts.value(i), 0.0, 255.0)); };
    if (parts.size() == 1) // grey
        return black | part(0) << 16 | part(0) << 8 | part(0);
    return parts.size() == 3 ? black | part(0) << 16 | part(1) << 8 | part(2) : black;
}

/// Wide as an ideograph is, where the file does not say how wide.
double usualStep(QChar c, double size)
{
    return c.unicode() < 0x2e80 ? size / 2 : size;
}

} // namespace

QList<double> ofdNumbers(QStringView text)
{
    QList<double> numbers;
    for (const auto word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (numbers.size() < mostNumbers)
            numbers.append(saneNumber(word));
    }
    return numbers;
}

QRectF ofdBox(QStringView text)
{
    const auto sides = ofdNumbers(text);
    return sides.size() == 4 ? QRectF(sides[0], sides[1], sides[2], sides[3]) : QRectF();
}

bool SketchPage::visit(const QXmlStreamReader& in)
{
    if (in.isStartElement())
        begin(in);
    else if (in.isEndElement())
        end(in.name());
    else if (in.isCharacters() && (m_isText || m_isPath) && m_text.size() < mostNumbers)
        m_text += in.text();
    return m_sketch.pieces.size() < mostPieces;
}

void SketchPage::beginObject(Object object, const QXmlStreamAttributes& attributes)
{
    m_object = object;
    m_box = ofdBox(attributes.value("Boundary"_L1));
    const auto matrix = ofdNumbers(attributes.value("CTM"_L1));
    m_matrix = {1, 0, 0, 1, 0, 0};
    if (matrix.size() == 6)
        std::copy(matrix.begin(), matrix.end(), m_matrix.begin());
    m_size = saneNumber(attributes.value("Size"_L1));
    const auto width = attributes.value("LineWidth"_L1);
    m_lineWidth = width.isEmpty() ? 0.353 : saneNumber(width);
    m_strokes = object == Object::Path && attributes.value("Stroke"_L1) != "false"_L1;
    m_fills = attributes.value("Fill"_L1) == "true"_L1;
    m_fill = m_stroke = black;
}

void SketchPage::begin(const QXmlStreamReader& in)
{
    const auto name = in.name();
    const auto attributes = in.attributes();
    if (name == "TextObject"_L1) {
        beginObject(Object::Text, attributes);
    } else if (name == "PathObject"_L1) {
        beginObject(Object::Path, attributes);
    } else if (name == "ImageObject"_L1) {
        const QByteArray picture = m_pictures.value(attributes.value("ResourceID"_L1).toString());
        if (!picture.isEmpty())
            m_sketch.pieces.append({.what = Sketch::Piece::What::Picture,
                                    .box = ofdBox(attributes.value("Boundary"_L1)),
                                    .picture = picture});
    } else if (m_object == Object::None) {
        return;
    } else if (name == "FillColor"_L1) {
        m_fill = colourOf(attributes);
    } else if (name == "StrokeColor"_L1) {
        m_stroke = colourOf(attributes);
    } else if (name == "TextCode"_L1) {
        // Where it does not say, it goes on where the code before it began.
        if (attributes.hasAttribute("X"_L1))
            m_start.setX(saneNumber(attributes.value("X"_L1)));
        if (attributes.hasAttribute("Y"_L1))
            m_start.setY(saneNumber(attributes.value("Y"_L1)));
        m_stepsX = stepsOf(attributes.value("DeltaX"_L1));
        m_stepsY = stepsOf(attributes.value("DeltaY"_L1));
        m_text.clear();
        m_isText = true;
    } else if (name == "AbbreviatedData"_L1) {
        m_text.clear();
        m_isPath = true;
    }
}

void SketchPage::end(QStringView name)
{
    if (name == "TextCode"_L1 && m_isText) {
        addText();
        m_isText = false;
    } else if (name == "AbbreviatedData"_L1 && m_isPath) {
        m_isPath = false; // its colours may come after it
    } else if (name == "PathObject"_L1) {
        addPath();
        m_object = Object::None;
    } else if (name == "TextObject"_L1) {
        m_object = Object::None;
    }
}

QPointF SketchPage::placed(double x, double y) const
{
    return {m_box.x() + m_matrix[0] * x + m_matrix[2] * y + m_matrix[4],
            m_box.y() + m_matrix[1] * x + m_matrix[3] * y + m_matrix[5]};
}

void SketchPage::addText()
{
    double x = m_start.x();
    double y = m_start.y();
    for (qsizetype i = 0; i < m_text.size() && m_sketch.pieces.size() < mostPieces; ++i) {
        const double usual = usualStep(m_text[i], m_size);
        if (!m_text[i].isSpace() && !m_text[i].isLowSurrogate()) {
            const QPointF one = placed(x, y - m_size * inkAbove);
            const QPointF other = placed(x + usual * inkWide, y + m_size * (inkHigh - inkAbove));
            m_sketch.pieces.append({.what = Sketch::Piece::What::Text,
                                    .box = QRectF(one, other).normalized(),
                                    .colour = m_fill});
        }
        const bool goesDown = m_stepsX.isEmpty() && !m_stepsY.isEmpty();
        x += i < m_stepsX.size() ? m_stepsX[i] : goesDown ? 0 : usual;
        y += m_stepsY.value(i);
    }
}

void SketchPage::addOutline(const QList<QPointF>& points)
{
    using What = Sketch::Piece::What;
    if (points.size() < 2)
        return;
    if (m_fills)
        m_sketch.pieces.append({.what = What::Area, .points = points, .colour = m_fill});
    if (m_strokes)
        m_sketch.pieces.append(
            {.what = What::Line, .points = points, .width = m_lineWidth, .colour = m_stroke});
}

/// 图形轮廓数据 (GB/T 33190, 9.1): letters, each with its numbers.
void SketchPage::addPath()
{
    QList<QPointF> outline;
    QPointF pen;
    const auto words = QStringView(m_text).split(u' ', Qt::SkipEmptyParts);
    const auto number = [&](qsizetype i) { return i < words.size() ? saneNumber(words[i]) : 0.0; };
    const auto point = [&](qsizetype i) { return QPointF(number(i), number(i + 1)); };
    const auto curve = [&](const QPointF& one, const QPointF& two, const QPointF& end) {
        for (int step = 1; step <= curveSteps; ++step) {
            const double t = double(step) / curveSteps;
            const double s = 1 - t;
            const QPointF at =
                s * s * s * pen + 3 * s * s * t * one + 3 * s * t * t * two + t * t * t * end;
            outline.append(placed(at.x(), at.y()));
        }
    };
    for (qsizetype i = 0; i < words.size() && m_sketch.pieces.size() < mostPieces; ++i) {
        const auto word = words[i];
        if (word == u"M" || word == u"S") {
            addOutline(outline);
            pen = point(i + 1);
            outline = {placed(pen.x(), pen.y())};
        } else if (word == u"L" || word == u"A") { // an arc by its end
            pen = point(word == u"L" ? i + 1 : i + 6);
            outline.append(placed(pen.x(), pen.y()));
        } else if (word == u"Q") {
            curve(point(i + 1), point(i + 1), point(i + 3));
            pen = point(i + 3);
        } else if (word == u"B") {
            curve(point(i + 1), point(i + 3), point(i + 5));
            pen = point(i + 5);
        } else if (word == u"C" && !outline.isEmpty()) {
            outline.append(outline.first());
        }
    }
    addOutline(outline);
    m_text.clear();
}

} // namespace chancery::files
