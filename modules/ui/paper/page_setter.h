// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/line_breaking.h"
#include "ui/paper/page.h"
#include "ui/paper/paragraphs.h"

#include <QFontMetricsF>
#include <QHash>
#include <QStringList>

namespace chancery::paper {

/// From a page on (0 the first) the 版心 is cut into another number of rows than 22: the standard's
/// way out where there is no room for a seal (7.3.5.5).
struct Spacing {
    qsizetype fromPage = 0;
    int rows = grid::rows;
};

/// Fills pages row by row. The current row is the next one that is empty; a row below the last one
/// means the first row of a new page.
class PageSetter {
public:
    PageSetter(const Faces& faces, Form form, const Spacing& spacing = {});

    QList<Page>& pages() { return m_pages; }
    Page& page() { return m_pages.last(); }
    const Frame& frame() const { return m_pages.last().frame; }
    /// Other rows for the current page.
    void setFrame(const Frame& frame) { page().frame = frame; }
    int row() const { return m_row; }
    void setRow(int row) { m_row = row; }
    /// Where a row of the current page begins, in mm.
    double yOf(double row) const { return frame().top + row * frame().pitch; }
    /// The first row that begins at or below y.
    int rowBelow(double y) const;
    /// Empty rows; none at the head of a page.
    void skipRows(int count) { m_row += m_row == 0 ? 0 : count; }
    int rowsLeft() const;
    /// Goes to a new page unless the current one is empty.
    void breakPage();
    /// Goes to a new page in any case.
    void addPage();

    /// What is put from now on is this.
    void begin(Element element) { m_element = element; }

    /// Lines of a paragraph, set in the type of its style.
    QList<CellLine> lines(const QString& text, const Indents& indents,
                          const ParagraphStyle& style = {}, double columns = grid::columns) const;
    /// The only line of a short text; empty if there is none.
    CellLine line(const QString& text) const;
    /// Puts a line on the current row, moved by `shift` cells.
    void putLine(const CellLine& line, const ParagraphStyle& style = {}, double shift = 0);
    /// Puts a line on a row of the current page, which may be no whole one.
    void putLineAt(double row, const CellLine& line, const ParagraphStyle& style = {},
                   double shift = 0);
    /// Puts a line in a row of its own height that begins at y.
    void putLineInBox(double y, double height, const CellLine& line,
                      const ParagraphStyle& style = {}, double shift = 0);
    /// One line of text that begins `x` cells from the left.
    void putText(const QString& text, double x, Face face = Face::FangSong);
    /// A title in 小标宋, one row a line, each in the middle.
    void putTitle(const QStringList& lines);

    /// Characters side by side that begin at x (mm), each in a slot as wide as its type.
    void putSolid(const QString& text, double x, double baseline, Face face, double points,
                  Ink ink = Ink::Black, double letterSpace = 0);
    /// A bar.
    void putRule(double x, double y, double width, double height, Element element,
                 Ink ink = Ink::Black);
    /// How wide putSolid() sets the text, in mm.
    static double solidWidth(const QString& text, double points);
    /// How far the ink of the text reaches above and below its baseline, in mm.
    double inkAscent(const QString& text, Face face, double points) const;
    double inkDescent(const QString& text, Face face, double points) const;
    /// How wide the text is when set as it comes, in mm.
    double naturalWidth(const QString& text, Face face, double points) const;

private:
    Frame standardFrame(qsizetype page) const;
    const QFontMetricsF& metrics(Face face, double points) const;

    const Faces& m_faces;
    Form m_form;
    Spacing m_spacing;
    QList<Page> m_pages;
    int m_row = 0;
    Element m_element = Element::Body;
    mutable QHash<QPair<int, int>, QFontMetricsF> m_metrics;
};

} // namespace chancery::paper
