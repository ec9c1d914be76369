// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/ruler.h"

#include "ui/paper/page_survey.h"

#include <algorithm>
#include <cmath>

namespace chancery::paper {

namespace {

using Bound = Measure::Bound;

constexpr double plateError = 1; // 版面误差 (6.1)
constexpr double pitchError = 0.03;
constexpr double lineError = 0.05; // of a thickness
constexpr double leftRuler = 24;   // where lines that measure heights stand, in the margins
constexpr double rightRuler = 188;

const QSet<Element> runningText{Element::Addressees, Element::Body};
const QSet<Element> textAbove{Element::Body, Element::Table, Element::AttachmentList};

/// Takes the measures of one page, one method for each part of it.
class Surveyor {
public:
    Surveyor(const Page& page, const Faces& faces) : m_page(page), m_survey(page, faces) {}

    QList<Measure> all()
    {
        margins();
        pitches();
        if (m_page.isFirst && m_page.form == Form::Letter)
            letterHead();
        else if (m_page.isFirst && m_page.form == Form::Order)
            orderHead();
        else if (m_page.isFirst)
            documentHead();
        closing();
        seals();
        dates();
        annex();
        colophon();
        pageNumber();
        return m_measures;
    }

private:
    void down(Distance what, const char* clause, double x, double from, double to, double standard,
              double tolerance, Bound bound = Bound::About)
    {
        m_measures.append({what, QString::fromLatin1(clause), QLineF(x, from, x, to), to - from,
                           standard, tolerance, bound});
    }

    void across(Distance what, const char* clause, double y, double from, double to,
                double standard, double tolerance, Bound bound = Bound::About)
    {
        m_measures.append({what, QString::fromLatin1(clause), QLineF(from, y, to, y), to - from,
                           standard, tolerance, bound});
    }

    double halfRow() const { return m_page.frame.pitch / 2; }

    void margins()
    {
        const auto text = m_survey.box(runningText);
        if (!text)
            return;
        const auto first = *m_survey.firstLine(runningText);
        if (text->left() < grid::left + grid::cell / 2)
            across(Distance::BindingMargin, "5.2.1", m_survey.lastLine(runningText)->center().y(),
                   0, text->left(), grid::left, plateError);
        const double top = m_survey.rowTop(first);
        if (!m_page.isFirst && !m_survey.box({Element::AnnexLabel}))
            down(Distance::TopMargin, "5.2.1", leftRuler, 0, top, grid::top, plateError);
    }

    void pitches()
    {
        // The longest line in which every character has a cell of its own.
        QList<const Glyphs*> best;
        QList<const Glyphs*> line;
        QList<double> baselines;
        const auto finish = [&] {
            if (line.size() > best.size())
                best = line;
            line.clear();
        };
        for (const Glyphs& glyphs : m_page.glyphs) {
            if (!runningText.contains(glyphs.element))
                continue;
            if (baselines.isEmpty() || baselines.last() != glyphs.baseline)
                baselines.append(glyphs.baseline);
            const bool whole = std::abs(glyphs.width - grid::cell) < pitchError;
            if (!whole || (!line.isEmpty() && line.last()->baseline != glyphs.baseline))
                finish();
            if (whole)
                line.append(&glyphs);
        }
        finish();
        if (best.size() > 2) {
            const double count = double(best.size() - 1);
            across(Distance::CellPitch, "5.2.3", best.first()->bottom() + 0.6, best.first()->x,
                   best.last()->x, grid::cell, pitchError);
            m_measures.last().value /= count;
        }
        rowPitch(baselines);
    }

    void rowPitch(const QList<double>& baselines)
    {
        // Rows from the first to the last that follows without a gap.
        const double pitch = m_page.frame.pitch;
        qsizetype end = 1;
        while (end < baselines.size() && baselines[end] - baselines[end - 1] < pitch * 1.5 &&
               baselines[end] > baselines[end - 1])
            ++end;
        if (end < 3)
            return;
        const bool changed = m_page.frame.rows != grid::rows && m_page.frame.top == grid::top;
        const bool letter = m_page.form == Form::Letter && m_page.isFirst;
        down(Distance::RowPitch, changed ? "7.3.5.5" : (letter ? "10.1" : "5.2.3"), rightRuler,
             baselines[0], baselines[end - 1], changed || letter ? pitch : grid::row, pitchError);
        m_measures.last().value /= double(end - 1);
    }

    /// A number under the mark, with the signers at its right (7.2.4 to 7.2.7), then the title.
    void documentHead()
    {
        const auto mark = m_survey.ink(Element::Mark);
        const auto number = m_survey.lastLine({Element::Number});
        if (mark)
            down(Distance::MarkTop, "7.2.4", leftRuler, grid::top, mark->top(), grid::markTop,
                 plateError);
        const auto below = m_survey.firstLine({Element::Number, Element::Signer});
        if (mark && below)
            down(Distance::MarkToNumber, "7.2.5", leftRuler,
                 m_survey.lastLine({Element::Mark})->bottom(), m_survey.rowTop(*below),
                 2 * m_page.frame.pitch, halfRow());
        if (const auto signer = m_survey.box({Element::Signer}); signer && number) {
            across(Distance::NumberInset, "7.2.5", number->bottom(), grid::left, number->left(),
                   grid::cell, plateError);
            across(Distance::SignerInset, "7.2.6", number->bottom(), signer->right(), grid::right,
                   grid::cell, plateError);
        }
        redLine(number);
        titleToText();
    }

    void redLine(const std::optional<QRectF>& number)
    {
        const auto rules = m_survey.rules(Element::RedLine);
        if (rules.isEmpty())
            return;
        const Rule& rule = rules.first();
        if (number)
            down(Distance::NumberToRedLine, "7.2.7", leftRuler, number->bottom(), rule.y,
                 grid::redLineBelow, plateError);
        across(Distance::RedLineWidth, "7.2.7", rule.y, rule.x, rule.x + rule.width, grid::width,
               plateError);
        if (const auto title = m_survey.firstLine({Element::Title}))
            down(Distance::RedLineToTitle, "7.3.1", leftRuler, rule.y, m_survey.rowTop(*title),
                 2 * m_page.frame.pitch, halfRow());
    }

    void titleToText()
    {
        const auto title = m_survey.lastLine({Element::Title});
        const auto text = m_survey.firstLine(runningText);
        if (title && text)
            down(Distance::TitleToText, "7.3.2", leftRuler, m_survey.rowBottom(*title),
                 m_survey.rowTop(*text), m_page.frame.pitch, halfRow());
    }

    void letterHead()
    {
        const auto mark = m_survey.ink(Element::Mark);
        const auto head = m_survey.rules(Element::LetterHeadLine);
        const auto foot = m_survey.rules(Element::LetterFootLine);
        if (!mark || head.size() != 2 || foot.size() != 2)
            return;
        down(Distance::MarkTop, "10.1", leftRuler, 0, mark->top(), grid::letterMarkTop, plateError);
        down(Distance::LetterMarkToLine, "10.1", leftRuler, mark->bottom(), head[0].y,
             grid::letterLineBelow, plateError);
        across(Distance::LetterLineWidth, "10.1", head[0].y, head[0].x, head[0].x + head[0].width,
               grid::letterLineWidth, plateError);
        down(Distance::LetterFootLine, "10.1", rightRuler, foot[1].y + foot[1].height,
             grid::pageHeight, grid::letterFootLine, plateError);
        const QSet<Element> corner{Element::CopyNumber, Element::Secrecy, Element::Urgency,
                                   Element::Number};
        const double line = head[1].y + head[1].height;
        if (const auto first = m_survey.firstLine(corner))
            down(Distance::LetterNumberToLine, "10.1", rightRuler, line, first->top(),
                 grid::letterLineToText, plateError);
        const auto last = m_survey.lastLine(corner);
        const auto title = m_survey.firstLine({Element::Title});
        if (last && title)
            down(Distance::LetterNumberToTitle, "10.1", leftRuler,
                 last->bottom() + (grid::row - last->height()) / 2, m_survey.rowTop(*title),
                 2 * grid::row, plateError);
        // Only where the last row is taken does the standard say how near it comes.
        const auto text = m_survey.lastLine(textAbove);
        if (text && foot[0].y - text->bottom() < m_page.frame.pitch)
            down(Distance::LetterTextToLine, "10.1", leftRuler, text->bottom(), foot[0].y,
                 grid::letterLineToText, plateError);
        titleToText();
    }

    void orderHead()
    {
        const auto mark = m_survey.ink(Element::Mark);
        const auto number = m_survey.firstLine({Element::Number});
        const auto text = m_survey.firstLine({Element::Title, Element::Addressees, Element::Body});
        if (mark)
            down(Distance::MarkTop, "10.2", leftRuler, grid::top, mark->top(), grid::orderMarkTop,
                 plateError);
        if (mark && number)
            down(Distance::MarkToNumber, "10.2", leftRuler,
                 m_survey.lastLine({Element::Mark})->bottom(), m_survey.rowTop(*number),
                 2 * m_page.frame.pitch, halfRow());
        if (number && text)
            down(Distance::NumberToText, "10.2", leftRuler, m_survey.rowBottom(*number),
                 m_survey.rowTop(*text), 2 * m_page.frame.pitch, halfRow() + plateError);
    }

    /// Empty rows between what follows the body and what stands above it.
    void closing()
    {
        const auto gap = [&](Distance what, const char* clause, const QSet<Element>& above,
                             Element element) {
            const auto from = m_survey.lastLine(above);
            const auto to = m_survey.firstLine({element});
            if (from && to && to->top() > from->bottom())
                down(what, clause, leftRuler, m_survey.rowBottom(*from), m_survey.rowTop(*to),
                     m_page.frame.pitch, plateError);
        };
        gap(Distance::TextToAttachments, "7.3.4", {Element::Body}, Element::AttachmentList);
        gap(Distance::TextToAttendance, "10.3", {Element::Body, Element::AttachmentList},
            Element::Attendance);
        if (m_page.proofs.isEmpty())
            gap(Distance::TextToSignature, "7.3.5.2",
                {Element::Body, Element::AttachmentList, Element::Attendance}, Element::Signature);
        if (const auto note = m_survey.firstLine({Element::Note}))
            across(Distance::NoteInset, "7.3.6", note->bottom(), grid::left, note->left(),
                   2 * grid::cell, plateError);
    }

    void seals()
    {
        const auto seals = m_survey.proofs(Proof::Kind::Seal);
        if (seals.isEmpty())
            return;
        const auto text = m_survey.lastLine(textAbove);
        const QRectF& first = seals.first().box;
        if (text && text->bottom() < first.center().y())
            down(Distance::SealToText, "7.3.5.1", first.center().x(), text->bottom(), first.top(),
                 m_page.frame.pitch + m_survey.leading(text->height()), 0, Bound::AtMost);
        for (qsizetype i = 1; i < seals.size(); ++i) {
            const QRectF& before = seals[i - 1].box;
            const QRectF& after = seals[i].box;
            if (std::abs(before.center().y() - after.center().y()) < plateError)
                across(Distance::SealToSeal, "7.3.5.1", after.center().y(), before.right(),
                       after.left(), 0.5, 0, Bound::AtLeast);
        }
        if (seals.size() > 1) {
            double left = grid::right;
            double right = grid::left;
            for (const Proof& seal : seals) {
                left = std::min(left, seal.box.left());
                right = std::max(right, seal.box.right());
            }
            const double y = first.bottom();
            across(Distance::SealToEdge, "7.3.5.1", y, grid::left, left, 0, 0, Bound::AtLeast);
            across(Distance::SealToEdge, "7.3.5.1", y, right, grid::right, 0, 0, Bound::AtLeast);
        }
    }

    void dates()
    {
        const auto date = m_survey.lastLine({Element::Date});
        const auto name = m_survey.box({Element::Signature});
        if (!date)
            return;
        const auto personal = m_survey.proofs(Proof::Kind::PersonalSeal);
        const auto seals = m_survey.proofs(Proof::Kind::Seal);
        const double y = date->bottom();
        if (!personal.isEmpty())
            personalSeal(personal, *date, name);
        else if (seals.size() == 1 && name && name->right() < grid::right - pitchError)
            across(Distance::DateInset, "7.3.5.1", y, date->right(), grid::right, 4 * grid::cell,
                   plateError);
        else if (seals.isEmpty() && name) {
            const bool longDate = date->width() > name->width() + pitchError;
            if (longDate)
                across(Distance::DateInset, "7.3.5.2", y, date->right(), grid::right,
                       2 * grid::cell, plateError);
            else
                across(Distance::SignatureInset, "7.3.5.2", name->bottom(), name->right(),
                       grid::right, 2 * grid::cell, plateError);
            across(Distance::DateAfterName, "7.3.5.2", y, name->left(), date->left(),
                   2 * grid::cell, plateError);
        }
    }

    void personalSeal(const QList<Proof>& seals, const QRectF& date,
                      const std::optional<QRectF>& post)
    {
        const QRectF& first = seals.first().box;
        across(Distance::SignatureInset, "7.3.5.3", first.bottom(), first.right(), grid::right,
               4 * grid::cell, plateError);
        across(Distance::DateInset, "7.3.5.3", date.bottom(), date.right(), grid::right,
               4 * grid::cell, plateError);
        if (post)
            across(Distance::PostToSeal, "7.3.5.3", first.center().y(), post->right(), first.left(),
                   2 * grid::cell, plateError);
        const auto text = m_survey.lastLine(textAbove);
        if (text && text->bottom() < first.top())
            down(Distance::SealToText, "7.3.5.3", first.center().x(), m_survey.rowBottom(*text),
                 first.top(), 2 * m_page.frame.pitch, plateError);
    }

    void annex()
    {
        const auto title = m_survey.firstLine({Element::AnnexTitle});
        const auto label = m_survey.firstLine({Element::AnnexLabel});
        const auto liesOnItsSide = [](const Glyphs& glyphs) {
            return glyphs.isTurned && glyphs.element == Element::AnnexLabel;
        };
        if (std::any_of(m_page.glyphs.begin(), m_page.glyphs.end(), liesOnItsSide))
            return; // its rows run up the page
        if (title && label)
            down(Distance::AnnexTitleRow, "7.3.7", leftRuler, m_page.frame.top,
                 m_survey.rowTop(*title), 2 * m_page.frame.pitch, plateError);
    }

    void colophon()
    {
        const auto outer = m_survey.rules(Element::ColophonOuterLine);
        const auto text = m_survey.box({Element::Colophon});
        if (text)
            across(Distance::ColophonInset, "7.4.2", text->bottom(), grid::left, text->left(),
                   grid::em(grid::numeralPoints), plateError);
        if (outer.size() < 2)
            return;
        const Rule& last = outer.last();
        down(Distance::ColophonFoot, "7.4.1", rightRuler, last.y + last.height, grid::bottom, 0,
             plateError);
        down(Distance::ColophonOuterLine, "7.4.1", rightRuler, outer.first().y,
             outer.first().y + outer.first().height, grid::outerRule, lineError);
        for (const Rule& inner : m_survey.rules(Element::ColophonInnerLine))
            down(Distance::ColophonInnerLine, "7.4.1", rightRuler, inner.y, inner.y + inner.height,
                 grid::innerRule, lineError);
    }

    void pageNumber()
    {
        const auto number = m_survey.box({Element::PageNumber});
        if (!number)
            return;
        const double dash = m_survey.ink(Element::PageNumber, QStringLiteral("—"))->top();
        const bool odd = m_page.number % 2 == 1;
        down(Distance::PageNumberBelow, "7.5", odd ? rightRuler : leftRuler, grid::bottom, dash,
             grid::pageNumberBelow, plateError);
        if (odd)
            across(Distance::PageNumberInset, "7.5", dash, number->right(), grid::right,
                   grid::em(grid::numeralPoints), plateError);
        else
            across(Distance::PageNumberInset, "7.5", dash, grid::left, number->left(),
                   grid::em(grid::numeralPoints), plateError);
    }

    const Page& m_page;
    PageSurvey m_survey;
    QList<Measure> m_measures;
};

} // namespace

bool Measure::ok() const
{
    constexpr double rounding = 1e-6;
    switch (bound) {
    case Bound::About:
        return std::abs(value - standard) <= tolerance + rounding;
    case Bound::AtMost:
        return value >= -rounding && value <= standard + tolerance + rounding;
    case Bound::AtLeast:
        return value >= standard - tolerance - rounding;
    }
    return false;
}

QList<Measure> measure(const Page& page, const Faces& faces)
{
    return Surveyor(page, faces).all();
}

} // namespace chancery::paper
