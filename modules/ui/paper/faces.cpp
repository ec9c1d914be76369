// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/faces.h"

#include "ui/paper/grid.h"

#include <QFontDatabase>
#include <QPainterPath>
#include <QSet>

namespace chancery::paper {

namespace {

struct Candidate {
    const char* family;
    int weight;
    bool genuine; ///< It is that kind of type, not only near it.
};

const QList<Candidate>& candidates(Face face)
{
    static const std::array<QList<Candidate>, 5> lists{{
        {{"方正仿宋_GB2312", QFont::Normal, true},
         {"FZFangSong-Z02", QFont::Normal, true},
         {"仿宋_GB2312", QFont::Normal, true},
         {"FangSong_GB2312", QFont::Normal, true},
         {"仿宋", QFont::Normal, true},
         {"FangSong", QFont::Normal, true},
         {"STFangsong", QFont::Normal, true},
         {"FandolFang R", QFont::Normal, true},
         {"FandolFang", QFont::Normal, true},
         {"Noto Serif CJK SC", QFont::Normal, false}},
        {{"方正小标宋简体", QFont::Normal, true},
         {"方正小标宋_GBK", QFont::Normal, true},
         {"FZXiaoBiaoSong-B05S", QFont::Normal, true},
         {"Noto Serif CJK SC", QFont::Bold, false}},
        {{"方正黑体_GBK", QFont::Normal, true},
         {"黑体", QFont::Normal, true},
         {"SimHei", QFont::Normal, true},
         {"FandolHei", QFont::Normal, true},
         {"Noto Sans CJK SC", QFont::Medium, true}},
        {{"楷体_GB2312", QFont::Normal, true},
         {"KaiTi_GB2312", QFont::Normal, true},
         {"楷体", QFont::Normal, true},
         {"KaiTi", QFont::Normal, true},
         {"FandolKai", QFont::Normal, true},
         {"LXGW WenKai", QFont::Normal, true},
         {"AR PL UKai CN", QFont::Normal, true},
         {"Noto Serif CJK SC", QFont::Normal, false}},
        {{"宋体", QFont::Normal, true},
         {"SimSun", QFont::Normal, true},
         {"FandolSong", QFont::Normal, true},
         {"Noto Serif CJK SC", QFont::Normal, true}},
    }};
    return lists[std::size_t(face)];
}

} // namespace

Faces Faces::installed()
{
    const QStringList list = QFontDatabase::families();
    const QSet<QString> families(list.begin(), list.end());
    Faces faces;
    for (const Face face : {Face::FangSong, Face::XiaoBiaoSong, Face::Hei, Face::Kai, Face::Song}) {
        Choice& choice = faces.m_choices[std::size_t(face)];
        bool genuine = false;
        for (const Candidate& candidate : candidates(face)) {
            const QString family = QString::fromUtf8(candidate.family);
            if (!families.contains(family))
                continue;
            choice = {family, candidate.weight};
            genuine = candidate.genuine;
            break;
        }
        if (!genuine)
            faces.m_substitutions.append({face, choice.family});
    }
    return faces;
}

QFont Faces::font(Face face, int pixels) const
{
    const Choice& choice = m_choices[std::size_t(face)];
    QFont font;
    if (!choice.family.isEmpty())
        font.setFamilies({choice.family, QStringLiteral("Noto Serif CJK SC")});
    font.setPixelSize(pixels);
    font.setWeight(QFont::Weight(choice.weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

QRectF Faces::ink(const QString& text, Face face, double points) const
{
    // QFontMetricsF::tightBoundingRect() is a tenth of a character too generous at the foot.
    constexpr double unitsPerMm = 100;
    QPainterPath path;
    path.addText(0, 0, font(face, qMax(1, qRound(grid::em(points) * unitsPerMm))), text);
    const QRectF box = path.boundingRect();
    return {box.topLeft() / unitsPerMm, box.size() / unitsPerMm};
}

} // namespace chancery::paper
