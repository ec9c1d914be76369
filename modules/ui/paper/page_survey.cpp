// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/page_survey.h"

#include <cmath>

namespace chancery::paper {

namespace {

bool isOneLine(double a, double b)
{
    return std::abs(a - b) < 0.01;
}

} // namespace

std::optional<QRectF> PageSurvey::box(const QSet<Element>& elements) const
{
    std::optional<QRectF> result;
    for (const Glyphs& glyphs : m_page.glyphs) {
        if (elements.contains(glyphs.element))
            result = result ? result->united(boxOf(glyphs)) : boxOf(glyphs);
    }
    return result;
}

std::optional<QRectF> PageSurvey::firstLine(const QSet<Element>& elements) const
{
    std::optional<QRectF> result;
    for (const Glyphs& glyphs : m_page.glyphs) {
        if (!elements.contains(glyphs.element))
            continue;
        const QRectF box = boxOf(glyphs);
        if (!result || box.top() < result->top() - 0.01)
            result = box;
        else if (isOneLine(box.top(), result->top()))
            result = result->united(box);
    }
    return result;
}

std::optional<QRectF> PageSurvey::lastLine(const QSet<Element>& elements) const
{
    std::optional<QRectF> result;
    for (const Glyphs& glyphs : m_page.glyphs) {
        if (!elements.contains(glyphs.element))
            continue;
        const QRectF box = boxOf(glyphs);
        if (!result || box.bottom() > result->bottom() + 0.01)
            result = box;
        else if (isOneLine(box.bottom(), result->bottom()))
            result = result->united(box);
    }
    return result;
}

std::optional<QRectF> PageSurvey::ink(Element element, const QString& text) const
{
    std::optional<QRectF> result;
    for (const Glyphs& glyphs : m_page.glyphs) {
        if (glyphs.element != element || (!text.isEmpty() && glyphs.text != text))
            continue;
        const QRectF ink = m_faces.ink(glyphs.text, glyphs.face, glyphs.points);
        const QRectF box(glyphs.x, glyphs.baseline + ink.top(), glyphs.width, ink.height());
        result = result ? result->united(box) : box;
    }
    return result;
}

QList<Rule> PageSurvey::rules(Element element) const
{
    QList<Rule> result;
    for (const Rule& rule : m_page.rules) {
        if (rule.element == element)
            result.append(rule);
    }
    return result;
}

QList<Proof> PageSurvey::proofs(Proof::Kind kind) const
{
    QList<Proof> result;
    for (const Proof& proof : m_page.proofs) {
        if (proof.kind == kind)
            result.append(proof);
    }
    return result;
}

} // namespace chancery::paper
