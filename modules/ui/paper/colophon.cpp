// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/colophon.h"

#include <algorithm>

namespace chancery::paper {

namespace {

constexpr double colophonCell = grid::em(grid::numeralPoints);
constexpr double colophonPitch = colophonCell * 1.6;

class ColophonSetter {
public:
    ColophonSetter(PageSetter& setter, const PaperDocument& document, bool withAddressees)
        : m_setter(setter), m_document(document), m_isLetter(document.form == Form::Letter)
    {
        if (withAddressees)
            m_receivers += linesOf(QStringLiteral("主送："), document.addressees + u'。');
        if (!document.copiesTo.isEmpty())
            m_receivers += linesOf(QStringLiteral("抄送："), document.copiesTo + u'。');
        m_printed = !m_isLetter && (!document.printedBy.isEmpty() || !document.printedOn.isEmpty());
    }

    qsizetype put()
    {
        if (m_receivers.isEmpty() && !m_printed)
            return m_setter.pages().size();
        const qsizetype unnumbered = findPage();
        // More receivers than a page holds: the first of them on pages of their own.
        const auto most = qsizetype(grid::height / colophonPitch) - (m_printed ? 1 : 0);
        while (m_receivers.size() > most) {
            putBlock(m_receivers.mid(0, most), false);
            m_receivers = m_receivers.mid(most);
            m_setter.addPage();
            if (m_receivers.size() <= most && !m_isLetter && m_setter.pages().size() % 2 == 1)
                m_setter.addPage();
        }
        putBlock(m_receivers, m_printed);
        m_setter.begin(Element::Body);
        m_setter.setRow(m_setter.frame().rows);
        return unnumbered;
    }

private:
    QList<CellLine> linesOf(const QString& label, const QString& text) const
    {
        const double columns = grid::width / colophonCell - 2;
        return breakLines(label + text, columns, {0, double(label.size()), 0},
                          [&](const QString& run, qsizetype) {
                              return m_setter.naturalWidth(run, Face::FangSong,
                                                           grid::numeralPoints) /
                                     colophonCell;
                          });
    }

    double heightOf(qsizetype receivers, bool printed) const
    {
        return double(receivers + (printed ? 1 : 0)) * colophonPitch;
    }

    /// The lowest place for the foot of the last line: on the first page of a letter above its
    /// second double line, else the edge of the 版心.
    double foot() const
    {
        const Frame& frame = m_setter.frame();
        return std::max(grid::bottom,
                        frame.top + frame.rows * frame.pitch - (frame.pitch - colophonPitch) / 2);
    }

    bool hasRoom() const
    {
        const double used = m_setter.yOf(m_setter.row());
        return used + m_setter.frame().pitch / 2 + heightOf(m_receivers.size(), m_printed) <=
               foot() + 1e-6;
    }

    /// Goes to the page of the 版记; returns the first page that bears no number.
    qsizetype findPage()
    {
        const auto isEven = [&] { return m_setter.pages().size() % 2 == 0; };
        if (m_isLetter) {
            if (!hasRoom())
                m_setter.addPage();
            return m_setter.pages().size();
        }
        if (isEven() && hasRoom())
            return m_setter.pages().size();
        m_setter.addPage();
        if (isEven())
            return m_setter.pages().size();
        const qsizetype blank = m_setter.pages().size() - 1;
        m_setter.addPage();
        return blank;
    }

    void putBlock(const QList<CellLine>& receivers, bool printed)
    {
        m_setter.begin(Element::Colophon);
        double y = foot() - heightOf(receivers.size(), printed);
        putLine(y + grid::outerRule / 2, grid::outerRule, Element::ColophonOuterLine);
        for (const CellLine& line : receivers) {
            putText(line, y, 0);
            y += colophonPitch;
        }
        if (printed) {
            if (!receivers.isEmpty())
                putLine(y, grid::innerRule, Element::ColophonInnerLine);
            putText(linesOf({}, m_document.printedBy).value(0), y, 0);
            const CellLine when =
                linesOf({}, m_document.printedOn + QStringLiteral("印发")).value(0);
            putText(when, y, grid::width / colophonCell - 2 - when.width());
        }
        putLine(foot() - grid::outerRule / 2, grid::outerRule, Element::ColophonOuterLine);
    }

    void putText(const CellLine& line, double y, double shift)
    {
        const double baseline = grid::baselineIn(y, colophonPitch, grid::numeralPoints);
        for (const Piece& piece : line.pieces)
            m_setter.page().glyphs.append({piece.text,
                                           grid::left + (1 + shift + piece.x) * colophonCell,
                                           piece.width * colophonCell, baseline, Face::FangSong,
                                           grid::numeralPoints, Ink::Black, Element::Colophon});
    }

    /// A line of which `y` is the middle.
    void putLine(double y, double thickness, Element element)
    {
        if (!m_isLetter)
            m_setter.putRule(grid::left, y - thickness / 2, grid::width, thickness, element);
    }

    PageSetter& m_setter;
    const PaperDocument& m_document;
    bool m_isLetter;
    bool m_printed = false;
    QList<CellLine> m_receivers;
};

} // namespace

qsizetype putColophon(PageSetter& setter, const PaperDocument& document, bool withAddressees)
{
    return ColophonSetter(setter, document, withAddressees).put();
}

} // namespace chancery::paper
