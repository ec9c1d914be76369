// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/line_breaking.h"
#include "ui/paper/page.h"
#include "ui/paper/paragraphs.h"

#include <QStringList>

namespace chancery::paper {

/// Fills pages row by row. The current row is the next one that is empty; a row below the last one
/// means the first row of a new page.
class PageSetter {
public:
    explicit PageSetter(const Faces& faces) : m_faces(faces) { m_pages.append(Page()); }

    QList<Page>& pages() { return m_pages; }
    Page& page() { return m_pages.last(); }
    int row() const { return m_row; }
    void setRow(int row) { m_row = row; }
    /// Empty rows; none at the head of a page.
    void skipRows(int count) { m_row += m_row == 0 ? 0 : count; }
    int rowsLeft() const;
    /// Goes to a new page unless the current one is empty.
    void breakPage();

    /// Lines of a paragraph, set in the type of its style.
    QList<CellLine> lines(const QString& text, const Indents& indents,
                          const ParagraphStyle& style = {}) const;
    /// Puts a line on the current row, moved by `shift` cells.
    void putLine(const CellLine& line, const ParagraphStyle& style = {}, double shift = 0);
    /// One line of text that begins `x` cells from the left.
    void putText(const QString& text, double x, Face face = Face::FangSong);
    /// A title in 小标宋, one row a line, each in the middle.
    void putTitle(const QStringList& lines);

    /// Characters side by side that begin at x (mm), each in a slot as wide as its type.
    void putSolid(const QString& text, double x, double baseline, Face face, double points,
                  Ink ink = Ink::Black, double letterSpace = 0);
    /// How wide putSolid() sets the text, in mm.
    static double solidWidth(const QString& text, double points);
    /// How far the ink of the text reaches above its baseline, in mm.
    double inkAscent(const QString& text, Face face, double points) const;
    /// How wide the text is when set as it comes, in mm.
    double naturalWidth(const QString& text, Face face, double points) const;

private:
    const Faces& m_faces;
    QList<Page> m_pages;
    int m_row = 0;
};

} // namespace chancery::paper
