// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/page_layout.h"

#include "ui/paper/body_setter.h"
#include "ui/paper/closing.h"
#include "ui/paper/colophon.h"
#include "ui/paper/letterhead.h"
#include "ui/paper/page_numbers.h"
#include "ui/paper/page_setter.h"

namespace chancery::paper {

namespace {

class Composer {
public:
    Composer(const PaperDocument& document, const Faces& faces, const Spacing& spacing)
        : m_document(document), m_setter(faces, document.form, spacing)
    {
    }

    QList<Page> pages()
    {
        setHead();
        setText();
        setBoundAnnexes();
        const qsizetype unnumbered = putColophon(m_setter, m_document, m_addresseesBelow);
        numberPages(0, unnumbered);
        setLooseAnnexes();
        return std::move(m_setter.pages());
    }

    /// The signature stands badly: without text, or with a line of it that left rows empty.
    bool isBad() const { return m_isBad; }
    /// The page (0 the first) on which the text would have ended.
    qsizetype lastPageOfText() const { return m_lastPageOfText; }

private:
    void setHead()
    {
        if (m_document.issuerMark.trimmed().isEmpty())
            m_setter.setRow(m_document.title.isEmpty() ? 0 : 1);
        else
            putLetterhead(m_setter, m_document);
        m_setter.begin(Element::Title);
        m_setter.putTitle(titleOnPaper(m_document.title));
        if (m_document.issuerMark.trimmed().isEmpty() && !m_document.number.isEmpty()) {
            m_setter.begin(Element::Number);
            const CellLine line = m_setter.line(m_document.number);
            m_setter.putLine(line, {}, (grid::columns - line.width()) / 2);
        }
        if (!m_document.title.isEmpty())
            m_setter.skipRows(1);
        setAddressees();
    }

    void setAddressees()
    {
        if (m_document.addressees.isEmpty())
            return;
        const auto lines = m_setter.lines(m_document.addressees + u'：', {});
        // The first page must show text of the body; addressees that leave no room for it go to the
        // end of the document (7.3.2).
        m_addresseesBelow = lines.size() >= m_setter.rowsLeft();
        if (m_addresseesBelow)
            return;
        m_setter.begin(Element::Addressees);
        for (const CellLine& line : lines)
            m_setter.putLine(line);
    }

    void setText()
    {
        const auto parts = closingParts(m_setter, m_document);
        const int kept = rowsKeptWithText(m_setter, parts);
        const bool carried = putBlocks(m_setter, m_document.body, kept);
        m_lastPageOfText = m_setter.pages().size() - (carried ? 2 : 1);
        const bool bad = putClosing(m_setter, closingParts(m_setter, m_document));
        m_isBad = !m_document.body.isEmpty() && (carried || bad);
    }

    /// 「附件」 on the first row of a new page, the title on the third; in one that is not bound
    /// with the document its number comes first (7.3.7). Before a table that lies on its side they
    /// lie with it.
    void setAnnex(const Annex& annex, qsizetype index)
    {
        const QString number =
            m_document.annexes.size() > 1 ? QString::number(index + 1) : QString();
        const QString of = annex.isBound ? QString() : m_document.number;
        const QString label = of + QStringLiteral("附件") + number;
        if (putBlocksUnder(m_setter, {label, annex.title}, annex.body))
            return;
        m_setter.begin(Element::AnnexLabel);
        m_setter.putText(label, 0, Face::Hei);
        m_setter.skipRows(1);
        m_setter.begin(Element::AnnexTitle);
        m_setter.putTitle(titleOnPaper(annex.title));
        m_setter.skipRows(1);
        putBlocks(m_setter, annex.body, 0);
    }

    void setBoundAnnexes()
    {
        for (qsizetype i = 0; i < m_document.annexes.size(); ++i) {
            if (!m_document.annexes[i].isBound)
                continue;
            m_setter.breakPage();
            setAnnex(m_document.annexes[i], i);
        }
    }

    void setLooseAnnexes()
    {
        for (qsizetype i = 0; i < m_document.annexes.size(); ++i) {
            if (m_document.annexes[i].isBound)
                continue;
            m_setter.addPage();
            const qsizetype first = m_setter.pages().size() - 1;
            setAnnex(m_document.annexes[i], i);
            numberPages(first, m_setter.pages().size());
        }
    }

    /// Numbers that begin with 1. The first page of a letter shows none (10.1).
    void numberPages(qsizetype first, qsizetype end)
    {
        auto& pages = m_setter.pages();
        const double dash =
            m_setter.inkAscent(QStringLiteral("—"), Face::Song, grid::numeralPoints);
        for (qsizetype i = first; i < end; ++i) {
            const bool headOfLetter = m_document.form == Form::Letter && pages[i].isFirst;
            if (!headOfLetter)
                putPageNumber(pages[i], int(i - first) + 1, dash);
        }
    }

    const PaperDocument& m_document;
    PageSetter m_setter;
    bool m_addresseesBelow = false;
    bool m_isBad = false;
    qsizetype m_lastPageOfText = 0;
};

} // namespace

QList<Page> layoutPages(const PaperDocument& document, const Faces& faces)
{
    Composer usual(document, faces, {});
    QList<Page> pages = usual.pages();
    if (!usual.isBad())
        return pages;
    // A little closer first, then a little wider, then more of both.
    for (const int rows : {23, 21, 24, 20, 25, 19, 26}) {
        Composer other(document, faces, {usual.lastPageOfText(), rows});
        QList<Page> better = other.pages();
        if (!other.isBad())
            return better;
    }
    return pages;
}

} // namespace chancery::paper
