// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"

#include <QSet>

#include <optional>

namespace chancery::paper {

/// Where the elements of a page stand, read off what was put on it; mm.
class PageSurvey {
public:
    PageSurvey(const Page& page, const Faces& faces) : m_page(page), m_faces(faces) {}

    const Page& page() const { return m_page; }

    /// The em squares of all of the elements together; empty if there are none.
    std::optional<QRectF> box(const QSet<Element>& elements) const;
    /// The same of the line that stands highest or lowest.
    std::optional<QRectF> firstLine(const QSet<Element>& elements) const;
    std::optional<QRectF> lastLine(const QSet<Element>& elements) const;
    /// The ink of an element, by the metrics of its type; of certain text of it, if there is any.
    std::optional<QRectF> ink(Element element, const QString& text = {}) const;
    QList<Rule> rules(Element element) const;
    QList<Proof> proofs(Proof::Kind kind) const;

    /// What lies above and below type in its row.
    double leading(double height) const { return (m_page.frame.pitch - height) / 2; }
    /// The row that the line stands in.
    double rowTop(const QRectF& line) const { return line.top() - leading(line.height()); }
    double rowBottom(const QRectF& line) const { return line.bottom() + leading(line.height()); }

private:
    const Page& m_page;
    const Faces& m_faces;
};

} // namespace chancery::paper
