// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

class QXmlStreamReader;

namespace chancery::sheets {

/// How a number is to be read.
enum class NumberForm { Plain, Day, Time, DayAndTime };

/// What a workbook says besides its sheets.
struct XlsxParts {
    struct Sheet {
        QString name;
        QString relation;
        bool isHidden = false;
    };
    QList<Sheet> sheets;
    QHash<QString, QString> targets; ///< By relation, names within the zip.
    QStringList strings;             ///< The shared ones.
    std::vector<NumberForm> forms;   ///< By the style of a cell.
    bool isFrom1904 = false;

    NumberForm formOf(int style) const
    {
        return style >= 0 && std::size_t(style) < forms.size() ? forms[std::size_t(style)]
                                                               : NumberForm::Plain;
    }
};

/// Each takes one whole part; false when it is no XML.
bool readWorkbookPart(const QByteArray& xml, XlsxParts& parts);
bool readRelations(const QByteArray& xml, const QString& folder, XlsxParts& parts);
bool readSharedStrings(const QByteArray& xml, XlsxParts& parts);
bool readStyles(const QByteArray& xml, XlsxParts& parts);

/// "_x000D_" stands for a character that XML cannot hold.
QString unescaped(QString text);

/// The text of a string element (si, is): its runs, without the reading aids of Japanese. The
/// reader stands on its start, and on its end afterwards.
QString readRichText(QXmlStreamReader& xml);

/// "2026-07-14", "10:05", "2026-07-14 10:05" for what a spreadsheet counts in days; empty when it
/// is no moment.
QString momentOfNumber(double number, NumberForm form, bool isFrom1904);

} // namespace chancery::sheets
