// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "files/preview.h"

#include <QHash>
#include <QXmlStreamReader>

#include <array>

namespace chancery::files {

/// The numbers of an attribute such as "0 0 210 297"; what is none, or beyond all paper, is 0.
QList<double> ofdNumbers(QStringView text);
/// ST_Box; empty for anything else.
QRectF ofdBox(QStringView text);

/// Takes down what is drawn on a page, element by element.
class SketchPage {
public:
    /// `pictures` by the number of the resource.
    SketchPage(Sketch& sketch, const QHash<QString, QByteArray>& pictures)
        : m_sketch(sketch), m_pictures(pictures)
    {
    }

    /// False when the sketch is full.
    bool visit(const QXmlStreamReader& in);

private:
    enum class Object { None, Text, Path };

    void begin(const QXmlStreamReader& in);
    void beginObject(Object object, const QXmlStreamAttributes& attributes);
    void end(QStringView name);
    void addText();
    void addPath();
    void addOutline(const QList<QPointF>& points);
    QPointF placed(double x, double y) const;

    Sketch& m_sketch;
    const QHash<QString, QByteArray>& m_pictures;
    Object m_object = Object::None;
    QRectF m_box;
    std::array<double, 6> m_matrix{1, 0, 0, 1, 0, 0};
    double m_size = 0;
    double m_lineWidth = 0;
    bool m_strokes = true;
    bool m_fills = false;
    quint32 m_fill = 0;
    quint32 m_stroke = 0;
    QPointF m_start;
    QList<double> m_stepsX;
    QList<double> m_stepsY;
    bool m_isText = false;
    bool m_isPath = false;
    QString m_text;
};

} // namespace chancery::files
