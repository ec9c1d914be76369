// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sheets/xlsx_parts.h"

#include <QDate>
#include <QDir>
#include <QRegularExpression>
#include <QTime>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::sheets {

namespace {

constexpr int customForms = 164;

/// Forms that a spreadsheet knows by number (ECMA-376, 18.8.30), Chinese ones among them.
NumberForm builtinForm(int id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
        id == 57 || id == 58)
        return NumberForm::Day;
    if (id == 22)
        return NumberForm::DayAndTime;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 ||
        id == 56)
        return NumberForm::Time;
    return NumberForm::Plain;
}

/// What a form written out is for, by its letters outside of quotes and brackets.
NumberForm formOfCode(const QString& code)
{
    static const QRegularExpression aside(u"\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*."_s);
    QString plain = code.section(u';', 0, 0).toLower();
    const bool elapsed =
        plain.contains(u"[h"_s) || plain.contains(u"[m"_s) || plain.contains(u"[s"_s);
    plain.remove(aside);
    if (plain.contains(u"general"_s))
        return NumberForm::Plain;
    const bool day =
        plain.contains(u'y') || plain.contains(u'd') ||
        (plain.contains(u'm') && !plain.contains(u'h') && !plain.contains(u's') && !elapsed);
    const bool time = elapsed || plain.contains(u'h') || plain.contains(u's');
    if (day)
        return time ? NumberForm::DayAndTime : NumberForm::Day;
    return time ? NumberForm::Time : NumberForm::Plain;
}

} // namespace

QString unescaped(QString text)
{
    if (!text.contains("_x"_L1))
        return text;
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    qsizetype from = 0;
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text, from)) {
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(char16_t(match.captured(1).toUShort(nullptr, 16))));
        from = match.capturedStart() + 1;
    }
    return text;
}

QString readRichText(QXmlStreamReader& xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "rPh"_L1)
            xml.skipCurrentElement();
        else if (xml.name() == "t"_L1)
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else
            ++depth;
    }
    return unescaped(text);
}

bool readWorkbookPart(const QByteArray& data, XlsxParts& parts)
{
    QXmlStreamReader xml(data);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == "workbookPr"_L1) {
            const auto from = attributes.value("date1904"_L1);
            parts.isFrom1904 = from == "1"_L1 || from == "true"_L1;
        } else if (xml.name() == "sheet"_L1) {
            XlsxParts::Sheet sheet;
            sheet.name = attributes.value("name"_L1).toString();
            sheet.isHidden = !attributes.value("state"_L1).isEmpty() &&
                             attributes.value("state"_L1) != "visible"_L1;
            for (const auto& attribute : attributes) {
                // r:id, whichever of the two namespaces it is of
                if (attribute.name() == "id"_L1 && !attribute.namespaceUri().isEmpty())
                    sheet.relation = attribute.value().toString();
            }
            parts.sheets.append(sheet);
        }
    }
    return !xml.hasError();
}

bool readRelations(const QByteArray& data, const QString& folder, XlsxParts& parts)
{
    QXmlStreamReader xml(data);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "Relationship"_L1)
            continue;
        QString target = xml.attributes().value("Target"_L1).toString();
        target.replace(u'\\', u'/');
        const QString whole = target.startsWith(u'/') ? target.mid(1) : folder + u'/' + target;
        parts.targets.insert(xml.attributes().value("Id"_L1).toString(), QDir::cleanPath(whole));
    }
    return !xml.hasError();
}

bool readSharedStrings(const QByteArray& data, XlsxParts& parts)
{
    QXmlStreamReader xml(data);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "si"_L1)
            parts.strings.append(readRichText(xml));
    }
    return !xml.hasError();
}

bool readStyles(const QByteArray& data, XlsxParts& parts)
{
    QXmlStreamReader xml(data);
    QHash<int, NumberForm> custom;
    bool ofCells = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == "cellXfs"_L1)
            ofCells = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "numFmt"_L1) {
            custom.insert(xml.attributes().value("numFmtId"_L1).toInt(),
                          formOfCode(xml.attributes().value("formatCode"_L1).toString()));
        } else if (xml.name() == "cellXfs"_L1) {
            ofCells = true;
        } else if (ofCells && xml.name() == "xf"_L1) {
            const int id = xml.attributes().value("numFmtId"_L1).toInt();
            parts.forms.push_back(custom.contains(id) ? custom.value(id)
                                  : id < customForms  ? builtinForm(id)
                                                      : NumberForm::Plain);
        }
    }
    return !xml.hasError();
}

QString momentOfNumber(double number, NumberForm form, bool isFrom1904)
{
    constexpr double mostDays = 2'958'466; // the end of 9999
    if (form == NumberForm::Plain || !std::isfinite(number) || number < 0 || number >= mostDays)
        return {};
    auto days = qint64(std::floor(number));
    auto seconds = qint64(std::llround((number - double(days)) * 86'400));
    if (seconds == 86'400) {
        ++days;
        seconds = 0;
    }
    const QString time =
        QTime(0, 0).addSecs(int(seconds)).toString(seconds % 60 ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (form == NumberForm::Time && days == 0)
        return time;
    // Spreadsheets hold 1900 for a leap year; before its 1 March days count from one day later.
    const QDate zero = isFrom1904 ? QDate(1904, 1, 1) : QDate(1899, 12, days < 60 ? 31 : 30);
    const QString day = zero.addDays(days).toString(Qt::ISODate);
    return seconds == 0 ? day : day + u' ' + time;
}

} // namespace chancery::sheets
