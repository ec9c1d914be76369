// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sheets/recent_texts.h"
#include "sheets/xlsx_parts.h"

#include <memory>

struct XML_ParserStruct;

namespace chancery::sheets {

/// Reads a sheet's XML as it comes in, block by block. By expat, because a sheet is nine tenths
/// markup: it takes a quarter of what QXmlStreamReader takes. A document type is refused, as no
/// sheet has one and those who declare entities mean harm.
class XlsxSheet {
public:
    explicit XlsxSheet(const XlsxParts& parts, qint64 mostCells);

    /// The next bytes; false when nothing more need be given.
    bool take(QByteArrayView block);
    /// There is no more. False when what came was no sheet.
    bool finish();

    /// All rows, each as long as its last cell that is filled in; empty ones at the end left out.
    QList<QStringList> rows() && { return std::move(m_rows); }
    /// Cells that say #REF! and the like.
    int errors() const { return m_errors; }
    bool isTooLarge() const { return m_tooLarge; }

private:
    struct Handlers;
    struct FreeParser {
        void operator()(XML_ParserStruct* parser) const;
    };

    /// What a cell says that it holds.
    enum class Holds { Number, Shared, Inline, Flag, Text, Trouble, Moment };
    static Holds holdsOf(const char* type);

    void beginRow(const char** attributes);
    void beginCell(const char** attributes);
    void put(const QString& text);
    QString valueText();
    QString numberText();
    QString shared(const QByteArray& utf8);
    void stop();

    const XlsxParts& m_parts;
    std::unique_ptr<XML_ParserStruct, FreeParser> m_xml;
    qint64 m_left;
    QList<QStringList> m_rows;
    int m_row = -1;
    int m_column = -1;
    int m_style = 0;
    Holds m_holds = Holds::Number;
    QByteArray m_value;  ///< UTF-8
    QByteArray m_inline; ///< UTF-8
    enum class In { Nothing, Value, InlineText, Aside } m_in = In::Nothing;
    int m_asideDepth = 0;
    bool m_isSheet = false;
    bool m_tooLarge = false;
    bool m_failed = false;
    int m_errors = 0;
    RecentTexts m_recent;
};

/// "BC12" → column 54; -1 when it names none.
int columnOfReference(QByteArrayView reference);

} // namespace chancery::sheets
