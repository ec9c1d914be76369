// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/signatures.h"

#include <algorithm>
#include <cmath>

namespace chancery::paper {

namespace {

constexpr double sealedDateInset = 4;    // 右空四字
constexpr double unsealedInset = 2;      // 右空二字
constexpr double sealGap = 2;            // mm between seals, which may not touch
constexpr double smallestGap = 1;        // above and below them
constexpr double smallestSeal = 10;      // what is smaller is no seal
constexpr double personalSealWidth = 40; // mm; the standard gives no size
constexpr int personalSealRows = 2;
constexpr double postGap = 2; // 签名章左空二字

/// The row at which names of `height` rows may begin if the seal over them is not to reach the text
/// above the part, nor leave it a row away.
int clearRows(double diameter, double pitch, double height)
{
    return std::max(1, int(std::ceil(diameter / 2 / pitch - height / 2 - 1e-6)));
}

/// One issuer, or none: the name over the date.
QList<ClosingPart> singlySealed(const PageSetter& setter, const PaperDocument& document,
                                double diameter)
{
    const CellLine date = setter.line(document.date);
    const auto names = setter.lines(document.signatures.value(0), {});
    double widest = date.width();
    for (const CellLine& name : names)
        widest = std::max(widest, name.width());
    // A name so long that it would leave the 版心 takes the date with it.
    const double middle =
        std::min(grid::columns - sealedDateInset - date.width() / 2, grid::columns - widest / 2);
    ClosingPart part;
    part.isSignature = true;
    const double pitch = setter.frame().pitch;
    const double height = double(names.size());
    double row = clearRows(diameter, pitch, height);
    const double centre = row + height / 2;
    for (const CellLine& name : names)
        part.lines.append({Element::Signature, row++, name, middle - name.width() / 2});
    if (!date.pieces.isEmpty())
        part.lines.append({Element::Date, row++, date, middle - date.width() / 2});
    part.rows = row;
    if (!names.isEmpty()) {
        part.proofs.append({Proof::Kind::Seal, grid::left + middle * grid::cell, centre, diameter,
                            diameter, document.signatures.first()});
        part.rows = std::max(part.rows, centre + diameter / 2 / pitch);
    }
    return {part};
}

/// Several issuers in rows; the last row ends at the right, over the date.
class JointSeals {
public:
    JointSeals(const PageSetter& setter, const PaperDocument& document, double diameter)
        : m_setter(setter), m_document(document), m_diameter(diameter),
          m_pitch(setter.frame().pitch), m_date(setter.line(document.date))
    {
        const auto fit = int((grid::width + sealGap) / (diameter + sealGap));
        m_perRow = std::clamp(fit, 1, int(document.signatures.size()));
        // The last seal over a date four cells in, but further right where the row needs it.
        const double row = (m_perRow - 1) * (diameter + sealGap);
        const double wanted = grid::right - (sealedDateInset + m_date.width() / 2) * grid::cell;
        m_lastX = std::clamp(wanted, grid::left + diameter / 2 + row, grid::right - diameter / 2);
    }

    QList<ClosingPart> parts() const
    {
        QList<ClosingPart> result;
        const auto& all = m_document.signatures;
        for (qsizetype i = 0; i < all.size(); i += m_perRow) {
            const auto row = all.mid(i, m_perRow);
            result.append(rowOf(row, i == 0, i + m_perRow >= all.size()));
        }
        return result;
    }

private:
    ClosingPart rowOf(const QStringList& names, bool first, bool last) const
    {
        QList<QList<CellLine>> broken;
        qsizetype most = 1;
        for (const QString& name : names) {
            broken.append(linesUnderSeal(name));
            most = std::max(most, broken.last().size());
        }
        ClosingPart part;
        part.isSignature = true;
        const double height = double(most);
        const double radius = m_diameter / 2 / m_pitch;
        // Of several rows each ends with a row of text, so that all stand equally far apart.
        const double centre = first && last
                                  ? clearRows(m_diameter, m_pitch, height) + height / 2
                                  : std::ceil((m_diameter + smallestGap) / m_pitch) - radius;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const double x = xOf(i, names.size());
            putNames(part, broken[i], x, centre);
            part.proofs.append({Proof::Kind::Seal, x, centre, m_diameter, m_diameter, names[i]});
        }
        part.rows = std::max(centre + height / 2, centre + radius);
        if (last)
            putDate(part, centre + height / 2);
        return part;
    }

    /// Lines of nearly equal length that stay within the seal.
    QList<CellLine> linesUnderSeal(const QString& name) const
    {
        const double most = std::max(2.0, std::floor(m_diameter / grid::cell - 0.5));
        const auto whole = m_setter.lines(name, {}, {}, grid::columns * 100);
        const auto lines = m_setter.lines(name, {}, {}, most);
        if (lines.size() < 2)
            return lines;
        const auto even =
            m_setter.lines(name, {}, {}, std::ceil(whole.first().width() / double(lines.size())));
        return even.size() == lines.size() ? even : lines;
    }

    /// A short row ends where the others end.
    double xOf(qsizetype index, qsizetype count) const
    {
        return m_lastX - double(count - 1 - index) * (m_diameter + sealGap);
    }

    void putNames(ClosingPart& part, const QList<CellLine>& lines, double x, double centre) const
    {
        double row = centre - double(lines.size()) / 2;
        for (const CellLine& line : lines) {
            const double shift = (x - grid::left) / grid::cell - line.width() / 2;
            part.lines.append({Element::Signature, row, line, shift});
            row += 1;
        }
    }

    void putDate(ClosingPart& part, double row) const
    {
        if (m_date.pieces.isEmpty())
            return;
        const double shift = (m_lastX - grid::left) / grid::cell - m_date.width() / 2;
        part.lines.append(
            {Element::Date, row, m_date, std::min(shift, grid::columns - m_date.width())});
        part.rows = std::max(part.rows, row + 1);
    }

    const PageSetter& m_setter;
    const PaperDocument& m_document;
    double m_diameter;
    double m_pitch;
    CellLine m_date;
    int m_perRow = 1;
    double m_lastX = 0;
};

QList<ClosingPart> unsealed(const PageSetter& setter, const PaperDocument& document)
{
    const CellLine date = setter.line(document.date);
    QList<CellLine> names;
    for (const QString& name : document.signatures)
        names += setter.lines(name, {}, {}, grid::columns - unsealedInset);
    double widest = 0;
    for (const CellLine& name : names)
        widest = std::max(widest, name.width());
    double nameX = grid::columns - unsealedInset - widest;
    double dateX = nameX + 2;
    if (date.width() > widest) {
        dateX = grid::columns - unsealedInset - date.width();
        nameX = names.isEmpty() ? 0 : dateX - 2;
    }
    ClosingPart part;
    part.isSignature = true;
    part.emptyRows = 1;
    for (const CellLine& name : names)
        part.lines.append({Element::Signature, part.rows++, name, nameX});
    if (!date.pieces.isEmpty())
        part.lines.append({Element::Date, part.rows++, date, dateX});
    return {part};
}

/// A signer's post and the place of the seal, put under what the part holds already.
void addPersonalSeal(ClosingPart& part, const PageSetter& setter,
                     const PersonalSignature& signature)
{
    const double sealCells = personalSealWidth / grid::cell;
    const double sealX = grid::columns - sealedDateInset - sealCells;
    const auto posts = setter.lines(signature.post, {}, {}, sealX - postGap);
    const double top = part.rows + (part.lines.isEmpty() ? 0 : 1);
    const double height = std::max<double>(personalSealRows, double(posts.size()));
    double row = top + (height - double(posts.size())) / 2;
    for (const CellLine& post : posts)
        part.lines.append({Element::Signature, row++, post, sealX - postGap - post.width()});
    part.proofs.append({Proof::Kind::PersonalSeal,
                        grid::left + (sealX + sealCells / 2) * grid::cell, top + height / 2,
                        personalSealWidth, personalSealRows * setter.frame().pitch,
                        signature.name});
    part.rows = top + height;
}

QList<ClosingPart> personallySealed(const PageSetter& setter, const PaperDocument& document)
{
    constexpr qsizetype together = 4; // more of them may be torn by the end of a page
    QList<ClosingPart> parts;
    const auto& all = document.personalSignatures;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i % together == 0) {
            parts.append(ClosingPart());
            parts.last().isSignature = true;
            parts.last().emptyRows = i == 0 ? 2 : 1;
        }
        addPersonalSeal(parts.last(), setter, all[i]);
    }
    const CellLine date = setter.line(document.date);
    if (!date.pieces.isEmpty()) {
        ClosingPart& last = parts.last();
        last.lines.append(
            {Element::Date, last.rows + 1, date, grid::columns - sealedDateInset - date.width()});
        last.rows += 2;
    }
    return parts;
}

} // namespace

QList<ClosingPart> signatureParts(const PageSetter& setter, const PaperDocument& document)
{
    const bool personal =
        document.sealing == Sealing::PersonalSeal && !document.personalSignatures.isEmpty();
    if (personal && document.form != Form::Minutes)
        return personallySealed(setter, document);
    if (document.signatures.isEmpty() && document.date.isEmpty())
        return {};
    if (document.sealing != Sealing::Sealed || document.form == Form::Minutes)
        return unsealed(setter, document);
    const double diameter = std::clamp(document.sealDiameter, smallestSeal, grid::width / 2);
    if (document.signatures.size() > 1)
        return JointSeals(setter, document, diameter).parts();
    return singlySealed(setter, document, diameter);
}

} // namespace chancery::paper
