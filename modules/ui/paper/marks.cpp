// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/marks.h"

#include <algorithm>

namespace chancery::paper {

namespace {

constexpr double markWidth = 148; // a mark leaves a little of the 版心 at either side
constexpr double tallestJointMark = 11;
constexpr double smallestJointMark = 3.5;
constexpr double jointPitch = 1.25; // lines of a joint mark, in characters

double pointsOf(double mm)
{
    return mm / grid::mmPerPoint;
}

double emsOf(const QString& text)
{
    return PageSetter::solidWidth(text, pointsOf(1));
}

/// How large a joint mark may be for its height and its width.
double jointEm(const QStringList& issuers, double widest, double suffix, double room)
{
    const double lines = 1 + jointPitch * double(issuers.size() - 1);
    const double fits = std::max(smallestJointMark, room / lines);
    return std::min({tallestJointMark, markWidth / std::max(1.0, widest + suffix), fits});
}

} // namespace

MarkPlace putSingleMark(PageSetter& setter, const QString& mark, double top, double tallest)
{
    const double em = std::min(tallest, markWidth / std::max(1.0, emsOf(mark)));
    const double baseline = top + setter.inkAscent(mark, Face::XiaoBiaoSong, pointsOf(em));
    const double x = grid::left + (grid::width - emsOf(mark) * em) / 2;
    setter.begin(Element::Mark);
    setter.putSolid(mark, x, baseline, Face::XiaoBiaoSong, pointsOf(em), Ink::Red);
    return {top + em, baseline + setter.inkDescent(mark, Face::XiaoBiaoSong, pointsOf(em))};
}

MarkPlace putJointMark(PageSetter& setter, QStringList issuers, double top, double room)
{
    const QString suffix =
        issuers.last() == QStringLiteral("文件") ? issuers.takeLast() : QString();
    double widest = 0;
    for (const QString& issuer : issuers)
        widest = std::max(widest, emsOf(issuer));
    const double gap = suffix.isEmpty() ? 0 : 0.5;
    const double em = jointEm(issuers, widest, gap + emsOf(suffix), room);
    const double left = grid::left + (grid::width - (widest + gap + emsOf(suffix)) * em) / 2;
    double baseline = top + setter.inkAscent(issuers.value(0), Face::XiaoBiaoSong, pointsOf(em));
    const double height = em * (1 + jointPitch * double(issuers.size() - 1));
    setter.begin(Element::Mark);
    for (const QString& issuer : issuers) {
        const double spare = (widest - emsOf(issuer)) * em;
        const double space = issuer.size() > 1 ? spare / double(issuer.size() - 1) : 0;
        setter.putSolid(issuer, left, baseline, Face::XiaoBiaoSong, pointsOf(em), Ink::Red, space);
        baseline += em * jointPitch;
    }
    const double last = baseline - em * jointPitch;
    setter.putSolid(suffix, left + (widest + gap) * em, last - (height - em) / 2,
                    Face::XiaoBiaoSong, pointsOf(em), Ink::Red);
    return {top + height,
            last + setter.inkDescent(issuers.last(), Face::XiaoBiaoSong, pointsOf(em))};
}

} // namespace chancery::paper
