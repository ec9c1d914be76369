// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/print/print_choices.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

const QString choicesKey = u"print.choices"_s;
const QString calibrationKey = u"print.calibration"_s;

QJsonObject readObject(const Settings& settings, const QString& key)
{
    return QJsonDocument::fromJson(settings.read(key)).object();
}

void writeObject(Settings& settings, const QString& key, const QJsonObject& object)
{
    settings.write(key, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Full-width digits and signs as the others; an input method gives either.
QString narrowed(const QString& text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression dash(u"[‐-―－~～至到]"_s);
    return result.replace(dash, u"-"_s);
}

} // namespace

Result<QList<int>> pagesInRange(const QString& range, int count)
{
    static const QRegularExpression between(u"[,，、;；\\s]+"_s);
    static const QRegularExpression part(u"^(\\d{0,6})(-?)(\\d{0,6})$"_s);
    const auto wrong = [&] {
        return fail("ui.print-range", {{u"text"_s, range}, {u"pages"_s, count}});
    };
    static const QRegularExpression spacedDash(u"\\s*-\\s*"_s);
    const QStringList parts =
        narrowed(range).replace(spacedDash, u"-"_s).split(between, Qt::SkipEmptyParts);
    QList<int> pages;
    for (const QString& each : parts) {
        const auto match = part.match(each);
        const bool isRange = !match.captured(2).isEmpty();
        if (!match.hasMatch() || (match.captured(1) + match.captured(3)).isEmpty())
            return wrong();
        const int from = match.captured(1).isEmpty() ? 1 : match.captured(1).toInt();
        const int to = !isRange                      ? from
                       : match.captured(3).isEmpty() ? count
                                                     : match.captured(3).toInt();
        if (std::min(from, to) < 1 || std::max(from, to) > count)
            return wrong();
        const int step = to < from ? -1 : 1;
        for (int page = from; page != to + step; page += step)
            pages.append(page - 1);
    }
    if (parts.isEmpty()) {
        if (!range.trimmed().isEmpty())
            return wrong();
        for (int page = 0; page < count; ++page)
            pages.append(page);
    }
    return pages;
}

PrintChoices lastPrintChoices(const Settings& settings)
{
    const QJsonObject kept = readObject(settings, choicesKey);
    PrintChoices choices;
    choices.printer = kept.value("printer"_L1).toString();
    choices.isCollated = kept.value("collated"_L1).toBool(choices.isCollated);
    const int sides = kept.value("sides"_L1).toInt(int(choices.sides));
    choices.sides = PrintSides(std::clamp(sides, 0, int(PrintSides::BoundTop)));
    choices.isPreprinted = kept.value("preprinted"_L1).toBool(false);
    return choices;
}

void keepPrintChoices(Settings& settings, const PrintChoices& choices)
{
    writeObject(settings, choicesKey,
                {{u"printer"_s, choices.printer},
                 {u"collated"_s, choices.isCollated},
                 {u"sides"_s, int(choices.sides)},
                 {u"preprinted"_s, choices.isPreprinted}});
}

paper::Calibration calibrationOf(const Settings& settings, const QString& printer)
{
    const QJsonObject kept =
        readObject(settings, calibrationKey).value(QStringView(printer)).toObject();
    paper::Calibration calibration;
    calibration.x = kept.value("x"_L1).toDouble();
    calibration.y = kept.value("y"_L1).toDouble();
    calibration.scaleX = kept.value("scaleX"_L1).toDouble(1);
    calibration.scaleY = kept.value("scaleY"_L1).toDouble(1);
    return calibration.isPlausible() ? calibration : paper::Calibration();
}

void keepCalibration(Settings& settings, const QString& printer,
                     const paper::Calibration& calibration)
{
    QJsonObject all = readObject(settings, calibrationKey);
    if (calibration == paper::Calibration())
        all.remove(printer);
    else
        all.insert(printer, QJsonObject{{u"x"_s, calibration.x},
                                        {u"y"_s, calibration.y},
                                        {u"scaleX"_s, calibration.scaleX},
                                        {u"scaleY"_s, calibration.scaleY}});
    writeObject(settings, calibrationKey, all);
}

} // namespace chancery::ui
