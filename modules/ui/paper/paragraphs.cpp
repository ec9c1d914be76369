// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paragraphs.h"

#include <QRegularExpression>

namespace chancery::paper {

namespace {

constexpr qsizetype longestHeading = 40;
constexpr qsizetype longestLabel = 12;

/// Where the heading at the beginning of the paragraph ends; 0 if it is no heading.
qsizetype headingEnd(const QString& paragraph)
{
    const qsizetype stop = paragraph.indexOf(u'。');
    const qsizetype colon = paragraph.indexOf(u'：');
    if (colon > 0 && colon < longestLabel && (stop < 0 || colon < stop))
        return colon + 1;
    if (stop >= 0)
        return stop < longestHeading ? stop + 1 : 0;
    const bool sentence = paragraph.endsWith(u'；') || paragraph.endsWith(u'：');
    return !sentence && paragraph.size() <= longestHeading ? paragraph.size() : 0;
}

} // namespace

ParagraphStyle styleOf(const QString& paragraph)
{
    static const QString numerals = QStringLiteral("[一二三四五六七八九十百]+");
    static const QRegularExpression first(u'^' + numerals + u'、');
    static const QRegularExpression second(QStringLiteral("^（") + numerals + u'）');
    static const QRegularExpression chapter(QStringLiteral("^第") + numerals +
                                            QStringLiteral("[章节编][　 ]"));
    static const QRegularExpression article(QStringLiteral("^第") + numerals +
                                            QStringLiteral("条(?=[　 ])"));
    if (first.match(paragraph).hasMatch())
        return {Face::Hei, headingEnd(paragraph), false};
    if (second.match(paragraph).hasMatch())
        return {Face::Kai, headingEnd(paragraph), false};
    if (chapter.match(paragraph).hasMatch() && paragraph.size() <= longestHeading)
        return {Face::Hei, paragraph.size(), true};
    if (const auto match = article.match(paragraph); match.hasMatch())
        return {Face::Hei, match.capturedLength(), false};
    return {};
}

} // namespace chancery::paper
