// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sheets/xlsx_parts.h"

#include <QXmlStreamReader>

namespace chancery::sheets {

/// Reads a sheet's XML as it comes in, block by block.
class XlsxSheet {
public:
    explicit XlsxSheet(const XlsxParts& parts, qint64 mostCells);

    /// The next bytes; false when nothing more need be given.
    bool take(const QByteArray& block);
    /// There is no more. False when what came was no sheet.
    bool finish();

    /// All rows, each as long as its last cell that is filled in; empty ones at the end left out.
    QList<QStringList> rows() && { return std::move(m_rows); }
    /// Cells that say #REF! and the like.
    int errors() const { return m_errors; }
    bool isTooLarge() const { return m_tooLarge; }

private:
    bool readTokens();
    void begin();
    void end();
    void put(const QString& text);
    QString valueText() const;

    const XlsxParts& m_parts;
    qint64 m_left;
    QXmlStreamReader m_xml;
    QList<QStringList> m_rows;
    int m_row = -1;
    int m_column = -1;
    int m_style = 0;
    QString m_type;
    QString m_value;
    QString m_inline;
    enum class In { Nothing, Value, InlineText, Aside } m_in = In::Nothing;
    int m_asideDepth = 0;
    bool m_isSheet = false;
    bool m_tooLarge = false;
    int m_errors = 0;
};

/// "BC12" → column 54; -1 when it names none.
int columnOfReference(QStringView reference);

} // namespace chancery::sheets
