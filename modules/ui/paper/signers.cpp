// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/signers.h"

#include <algorithm>

namespace chancery::paper {

namespace {

constexpr int signersALine = 2;
constexpr double signerGap = 1; // between two names

CellLine nameLine(const PageSetter& setter, const QString& name)
{
    return setter.lines(name, {}, {Face::Kai, name.size(), false}).value(0);
}

/// A name of two characters is as wide as one of three, so that names stand under one another.
CellLine evened(CellLine line, double width)
{
    if (line.pieces.size() != 2 || line.width() != 2)
        return line;
    line.pieces[1].x = width - line.pieces[1].width;
    return line;
}

} // namespace

int signerRows(const QStringList& signers)
{
    return std::max(1, int(signers.size() + signersALine - 1) / signersALine);
}

void putSigners(PageSetter& setter, const QStringList& signers, double y)
{
    const QString label = QStringLiteral("签发人：");
    const bool several = signers.size() > 1;
    double widest = several ? 3 : 0;
    for (const QString& name : signers)
        widest = std::max(widest, nameLine(setter, name).width());
    const double names = several ? signersALine * widest + signerGap : widest;
    const double left = grid::columns - 1 - names;
    const double pitch = setter.frame().pitch;
    setter.begin(Element::Signer);
    const qsizetype before = setter.page().glyphs.size();
    setter.putLineInBox(y, pitch, setter.line(label), {}, left - double(label.size()));
    // Paper for upward documents has the words printed on it.
    for (qsizetype i = before; i < setter.page().glyphs.size(); ++i)
        setter.page().glyphs[i].isFixed = true;
    for (qsizetype i = 0; i < signers.size(); ++i) {
        const CellLine line = nameLine(setter, signers[i]);
        setter.putLineInBox(y + double(i / signersALine) * pitch, pitch,
                            several ? evened(line, 3) : line, {Face::Kai, signers[i].size(), false},
                            left + double(i % signersALine) * (widest + signerGap));
    }
}

} // namespace chancery::paper
