// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/calibration.h"

#include "ui/paper/cell_text.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::paper {

namespace {

constexpr double hair = 0.15;    // thickness of the crosses
constexpr double arm = 10;       // their arms
constexpr double smallTick = 1;  // of a millimetre
constexpr double largeTick = 2;  // of five
constexpr double lineStep = 8.5; // of the words

void putHair(Page& page, double x, double y, double width, double height)
{
    page.rules.append({x, y, width, height, Ink::Black, Element::Calibration});
}

void putCross(Page& page, double x, double y)
{
    putHair(page, x - arm, y - hair / 2, 2 * arm, hair);
    putHair(page, x - hair / 2, y - arm, hair, 2 * arm);
    for (int mm = -int(arm); mm <= int(arm); ++mm) {
        const double tick = mm % 5 == 0 ? largeTick : smallTick;
        putHair(page, x + mm - hair / 2, y - tick / 2, hair, tick);
        putHair(page, x - tick / 2, y + mm - hair / 2, tick, hair);
    }
}

QStringList instructions(const Calibration& with)
{
    const auto mm = [](double value) { return QString::number(value, 'f', 1); };
    const auto figure = [](double value, int digits) {
        return QString::number(value, 'f', digits);
    };
    return {u"打印校准页"_s,
            u"打印时选「实际大小」，不选「适合页面」。用钢尺在纸上量以下四个数："_s,
            u"一、纸的左边到十字 A 的中心，应为 %1 毫米。"_s.arg(mm(SheetMeasures::nominalLeft)),
            u"二、纸的上边到十字 A 的中心，应为 %1 毫米。"_s.arg(mm(SheetMeasures::nominalTop)),
            u"三、A 到 B，应为 %1 毫米。"_s.arg(mm(SheetMeasures::nominalWidth)),
            u"四、A 到 C，应为 %1 毫米。"_s.arg(mm(SheetMeasures::nominalHeight)),
            u"将量得的数填入打印页的「校准」，再打一张，量到相符为止。"_s,
            u"本页打印时的校准：横移 %1 毫米，纵移 %2 毫米，横向 %3%，纵向 %4%。"_s.arg(
                figure(with.x, 2), figure(with.y, 2), figure(with.scaleX * 100, 3),
                figure(with.scaleY * 100, 3))};
}

} // namespace

bool Calibration::isPlausible() const
{
    const auto near = [](double value, double nominal, double most) {
        return std::isfinite(value) && std::abs(value - nominal) <= most + 1e-9;
    };
    return near(x, 0, mostOffset) && near(y, 0, mostOffset) && near(scaleX, 1, mostStretch) &&
           near(scaleY, 1, mostStretch);
}

Calibration corrected(const Calibration& printedWith, const SheetMeasures& measured)
{
    // The printer put the place x at a + s·x; asked for p(x) = (x − a) / s it puts x at x.
    const double stretchX = measured.width / SheetMeasures::nominalWidth;
    const double stretchY = measured.height / SheetMeasures::nominalHeight;
    const double shiftX = measured.left - stretchX * SheetMeasures::nominalLeft;
    const double shiftY = measured.top - stretchY * SheetMeasures::nominalTop;
    Calibration result;
    result.scaleX = printedWith.scaleX / stretchX;
    result.scaleY = printedWith.scaleY / stretchY;
    result.x = printedWith.x - printedWith.scaleX * shiftX / stretchX;
    result.y = printedWith.y - printedWith.scaleY * shiftY / stretchY;
    return result;
}

Page calibrationSheet(const Faces& faces, const Calibration& printedWith)
{
    Page page;
    const double left = SheetMeasures::nominalLeft;
    const double top = SheetMeasures::nominalTop;
    const double right = left + SheetMeasures::nominalWidth;
    const double bottom = top + SheetMeasures::nominalHeight;
    CellText text(faces);
    const auto putLetter = [&](const QString& letter, double x, double y) {
        putCross(page, x, y);
        const TextStyle style{Face::Hei, 14, Ink::Black, Element::Calibration, false};
        text.put(page, text.lines(letter, 10, style).value(0), x + 2, y + 2, 6, style);
    };
    putLetter(u"A"_s, left, top);
    putLetter(u"B"_s, right, top);
    putLetter(u"C"_s, left, bottom);
    putLetter(u"D"_s, right, bottom);
    double y = 90;
    bool isTitle = true;
    for (const QString& sentence : instructions(printedWith)) {
        const TextStyle style{isTitle ? Face::XiaoBiaoSong : Face::FangSong, isTitle ? 22.0 : 12.0,
                              Ink::Black, Element::Calibration, false};
        for (const CellLine& line : text.lines(sentence, grid::width - 16, style)) {
            text.put(page, line, grid::left + 8, y, lineStep, style);
            y += isTitle ? 2 * lineStep : lineStep;
        }
        isTitle = false;
    }
    return page;
}

} // namespace chancery::paper
