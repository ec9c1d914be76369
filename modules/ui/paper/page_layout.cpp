// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/page_layout.h"

#include "ui/paper/colophon.h"
#include "ui/paper/grid.h"
#include "ui/paper/letterhead.h"
#include "ui/paper/page_setter.h"
#include "ui/paper/title_lines.h"

#include <algorithm>

namespace chancery::paper {

namespace {

constexpr double indent = 2;      // 左空二字
constexpr double dateInset = 4;   // the date, right, above a seal (7.3.5.1)
constexpr int rowsForTheSeal = 2; // the seal must not reach the text

QStringList titleIn(const QString& title)
{
    return titleLines(title, grid::width / grid::em(grid::titlePoints));
}

/// 附件：1.… with the text of each wrapped under its first character (7.3.4).
QList<CellLine> attachmentLines(const PageSetter& setter, const QStringList& attachments)
{
    QList<CellLine> lines;
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        const bool numbered = attachments.size() > 1;
        const QString number = numbered ? QString::number(i + 1) + u'.' : QString();
        const QString label = i == 0 ? QStringLiteral("附件：") : QString();
        const double labelled = indent + 3;
        const double text = labelled + double(number.size()) / 2;
        lines +=
            setter.lines(label + number + attachments[i], {i == 0 ? indent : labelled, text, 0});
    }
    return lines;
}

class Composer {
public:
    Composer(const PaperDocument& document, const Faces& faces)
        : m_document(document), m_setter(faces)
    {
    }

    QList<Page> pages()
    {
        setHead();
        setBody();
        setClosing();
        setAnnexes();
        putColophon(m_setter, m_document, m_addresseesBelow);
        numberPages();
        return std::move(m_setter.pages());
    }

private:
    void setHead()
    {
        if (m_document.issuerMark.isEmpty())
            m_setter.setRow(m_document.title.isEmpty() ? 0 : 1);
        else
            putLetterhead(m_setter, m_document);
        m_setter.putTitle(titleIn(m_document.title));
        if (m_document.issuerMark.isEmpty() && !m_document.number.isEmpty()) {
            const auto line = m_setter.lines(m_document.number, {}).first();
            m_setter.putLine(line, {}, (grid::columns - line.width()) / 2);
        }
        if (!m_document.title.isEmpty())
            m_setter.skipRows(1);
        if (m_document.addressees.isEmpty())
            return;
        const auto lines = m_setter.lines(m_document.addressees + u'：', {});
        // The first page must show text of the body; addressees that leave no room for it go to the
        // end of the document (7.3.2).
        m_addresseesBelow = lines.size() >= m_setter.rowsLeft();
        if (!m_addresseesBelow)
            putAll(lines);
    }

    void putAll(const QList<CellLine>& lines, const ParagraphStyle& style = {})
    {
        for (const CellLine& line : lines)
            m_setter.putLine(line, style);
    }

    void setParagraph(const QString& paragraph, int rowsKeptBelow)
    {
        const ParagraphStyle style = styleOf(paragraph);
        auto lines = m_setter.lines(paragraph, {style.centred ? 0 : indent, 0, 0}, style);
        if (style.centred) {
            for (const CellLine& line : lines)
                m_setter.putLine(line, style, (grid::columns - line.width()) / 2);
            return;
        }
        while (!lines.isEmpty()) {
            // No page may hold the signature and nothing of the text: the last line goes with it.
            if (lines.size() == 1 && rowsKeptBelow < grid::rows &&
                m_setter.rowsLeft() < 1 + rowsKeptBelow)
                m_setter.breakPage();
            m_setter.putLine(lines.takeFirst(), style);
        }
    }

    int closingRows() const
    {
        const auto attachments = attachmentLines(m_setter, m_document.attachments).size();
        int rows = attachments > 0 ? int(attachments) + 1 : 0;
        if (!m_document.signatures.isEmpty() || !m_document.date.isEmpty())
            rows += rowsForTheSeal + int(m_document.signatures.size()) + 1;
        return rows + (m_document.note.isEmpty() ? 0 : 1);
    }

    void setBody()
    {
        const int closing = closingRows();
        for (qsizetype i = 0; i < m_document.paragraphs.size(); ++i) {
            const bool last = i + 1 == m_document.paragraphs.size();
            setParagraph(m_document.paragraphs[i], last ? closing : 0);
        }
    }

    void setClosing()
    {
        if (!m_document.attachments.isEmpty()) {
            m_setter.skipRows(1);
            putAll(attachmentLines(m_setter, m_document.attachments));
        }
        if (!m_document.signatures.isEmpty() || !m_document.date.isEmpty())
            setSignatures();
        if (!m_document.note.isEmpty())
            m_setter.putText(u'（' + m_document.note + u'）', indent);
    }

    /// The date four cells from the right, the names in the middle above it (7.3.5.1).
    void setSignatures()
    {
        m_setter.skipRows(rowsForTheSeal);
        const auto date = m_setter.lines(m_document.date, {});
        const double dateWidth = date.isEmpty() ? 0 : date.first().width();
        const double middle = grid::columns - dateInset - dateWidth / 2;
        for (const QString& signature : m_document.signatures) {
            for (const CellLine& line : m_setter.lines(signature, {})) {
                const double room = grid::columns - line.width();
                m_setter.putLine(line, {}, std::clamp(middle - line.width() / 2, 0.0, room));
            }
        }
        if (!date.isEmpty())
            m_setter.putLine(date.first(), {}, grid::columns - dateInset - dateWidth);
    }

    /// 「附件」 on the first row of a new page, the title on the third (7.3.7).
    void setAnnexes()
    {
        const auto& annexes = m_document.annexes;
        for (qsizetype i = 0; i < annexes.size(); ++i) {
            m_setter.breakPage();
            const QString number = annexes.size() > 1 ? QString::number(i + 1) : QString();
            m_setter.putText(QStringLiteral("附件") + number, 0, Face::Hei);
            m_setter.skipRows(1);
            m_setter.putTitle(titleIn(annexes[i].title));
            m_setter.skipRows(1);
            for (const QString& paragraph : annexes[i].paragraphs)
                setParagraph(paragraph, 0);
        }
    }

    /// — 1 — in 四号 宋体, odd pages right, even pages left, one cell in (7.5).
    void numberPages()
    {
        const double em = grid::em(grid::numeralPoints);
        int number = 0;
        for (Page& page : m_setter.pages()) {
            const QString text = QString::number(++number);
            const double figures = double(text.size()) * em / 2;
            const double width = 2 * em + em / 2 + figures;
            double x = number % 2 == 1 ? grid::left + grid::width - em - width : grid::left + em;
            // The dash lies 0.38 em above the baseline.
            const double baseline = grid::top + grid::height + grid::pageNumberBelow + 0.38 * em;
            const auto put = [&](const QString& part, double partWidth) {
                page.glyphs.append(
                    {part, x, partWidth, baseline, Face::Song, grid::numeralPoints, Ink::Black});
                x += partWidth + em / 4;
            };
            put(QStringLiteral("—"), em);
            put(text, figures);
            put(QStringLiteral("—"), em);
        }
    }

    const PaperDocument& m_document;
    PageSetter m_setter;
    bool m_addresseesBelow = false;
};

} // namespace

QList<Page> layoutPages(const PaperDocument& document, const Faces& faces)
{
    return Composer(document, faces).pages();
}

} // namespace chancery::paper
