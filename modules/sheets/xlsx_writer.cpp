// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sheets/xlsx_writer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QUuid>

#include <algorithm>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace chancery::sheets {

struct XlsxWriter::Book {
    QString path;
    QByteArray partPath; ///< Beside it, until all is written.
    QByteArray folder;
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* day = nullptr;
    lxw_format* head = nullptr;
    lxw_format* strong = nullptr;
    lxw_format* strongDay = nullptr;
    QHash<std::pair<int, int>, std::pair<lxw_format*, lxw_format*>>
        tinted; ///< Plain, and for days.
    lxw_row_t row = 0;
    lxw_row_t headRow = 0;
    lxw_col_t columns = 0;

    ~Book()
    {
        if (workbook)
            lxw_workbook_free(workbook); // writes nothing
        QFile::remove(QFile::decodeName(partPath));
    }
};

struct XlsxWriter::Formats {
    lxw_format* plain = nullptr;
    lxw_format* day = nullptr;
};

/// A format for each colour there is, however many rows have it.
XlsxWriter::Formats XlsxWriter::formatsOf(const Tint& tint)
{
    Book& book = *m_book;
    if (tint.ground < 0 && tint.bar < 0)
        return {nullptr, book.day};
    auto& known = book.tinted[{tint.ground, tint.bar}];
    if (!known.first) {
        for (auto** format : {&known.first, &known.second}) {
            *format = workbook_add_format(book.workbook);
            if (tint.ground >= 0)
                format_set_bg_color(*format, lxw_color_t(tint.ground));
            if (tint.bar >= 0) {
                format_set_left(*format, LXW_BORDER_THICK);
                format_set_left_color(*format, lxw_color_t(tint.bar));
            }
        }
        format_set_num_format(known.second, "yyyy-mm-dd");
    }
    return {known.first, known.second};
}

namespace {

/// Excel's own forms for the signs that it forbids in a name, and its length.
QByteArray sheetName(const QString& wanted)
{
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\]"_s);
    QString name = wanted;
    name.remove(forbidden);
    while (name.startsWith(u'\'') || name.endsWith(u'\''))
        name.remove(name.startsWith(u'\'') ? 0 : name.size() - 1, 1);
    return name.isEmpty() ? QByteArray("Sheet1") : name.left(31).toUtf8();
}

lxw_datetime dayOf(const QDate& day)
{
    return {day.year(), day.month(), day.day(), 0, 0, 0};
}

/// Before 1900 a spreadsheet knows no days.
bool isDayOfSheets(const QDate& day)
{
    return day.year() >= 1900 && day.year() <= 9999;
}

/// A text that looks like the sign for a character ("_x000D_") must not become that character.
QString escaped(const QString& text)
{
    if (!text.contains(u"_x"_s))
        return text;
    static const QRegularExpression sign(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    return QString(text).replace(sign, u"_x005F_"_s);
}

QByteArray cut(const QString& whole)
{
    const QString text = escaped(whole);
    return (text.size() <= mostCharacters ? text : text.left(mostCharacters - 1) + u'…').toUtf8();
}

Error notWritten(const QString& path, const char* detail)
{
    return fail("sheets.not-written", {{u"file"_s, QFileInfo(path).fileName()},
                                       {u"detail"_s, QString::fromUtf8(detail)}});
}

} // namespace

XlsxWriter::XlsxWriter(std::unique_ptr<Book> book) : m_book(std::move(book)) {}

XlsxWriter::~XlsxWriter() = default;

Result<std::unique_ptr<XlsxWriter>> XlsxWriter::create(const QString& path, const Facts& facts)
{
    auto book = std::make_unique<Book>();
    const QFileInfo file(path);
    book->path = path;
    book->folder = QFile::encodeName(file.absolutePath());
    book->partPath = QFile::encodeName(
        u"%1/.%2.%3.part"_s.arg(file.absolutePath(), file.fileName(),
                                QUuid::createUuid().toString(QUuid::WithoutBraces).left(8)));
    // The place is tried now: it would be found out about only after the last row.
    QFile probe(QFile::decodeName(book->partPath));
    if (!probe.open(QIODevice::WriteOnly))
        return notWritten(path, probe.errorString().toUtf8().constData());
    probe.close();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = book->folder.data(); // on the same disk, and no other
    book->workbook = workbook_new_opt(book->partPath.constData(), &options);
    if (!book->workbook)
        return notWritten(path, "memory");
    lxw_doc_properties properties{};
    QByteArray title = facts.title.toUtf8();
    QByteArray author = facts.author.toUtf8();
    properties.title = title.data();
    properties.author = author.data();
    workbook_set_properties(book->workbook, &properties);
    book->sheet = workbook_add_worksheet(book->workbook, sheetName(facts.sheet).constData());
    if (!book->sheet)
        return notWritten(path, "sheet");
    book->day = workbook_add_format(book->workbook);
    format_set_num_format(book->day, "yyyy-mm-dd");
    book->strong = workbook_add_format(book->workbook);
    format_set_bold(book->strong);
    format_set_bg_color(book->strong, 0xF5F6F8);
    book->strongDay = workbook_add_format(book->workbook);
    format_set_num_format(book->strongDay, "yyyy-mm-dd");
    format_set_bold(book->strongDay);
    book->head = workbook_add_format(book->workbook);
    format_set_bold(book->head);
    format_set_bg_color(book->head, 0xECEEF1);
    format_set_bottom(book->head, LXW_BORDER_THIN);
    format_set_align(book->head, LXW_ALIGN_VERTICAL_CENTER);
    auto* titleFormat = workbook_add_format(book->workbook);
    format_set_bold(titleFormat);
    format_set_font_size(titleFormat, 14);
    book->columns = lxw_col_t(std::min<qsizetype>(facts.columns.size(), mostColumns));
    for (lxw_col_t c = 0; c < book->columns; ++c)
        worksheet_set_column(book->sheet, c, c, std::clamp(facts.columns[c].width, 4.0, 100.0),
                             nullptr);
    if (!facts.title.isEmpty())
        worksheet_write_string(book->sheet, book->row++, 0, cut(facts.title).constData(),
                               titleFormat);
    for (const auto& note : facts.notes)
        worksheet_write_string(book->sheet, book->row++, 0, cut(note).constData(), nullptr);
    book->headRow = book->row++;
    for (lxw_col_t c = 0; c < book->columns; ++c)
        worksheet_write_string(book->sheet, book->headRow, c,
                               cut(facts.columns[c].title).constData(), book->head);
    worksheet_freeze_panes(book->sheet, book->headRow + 1,
                           lxw_col_t(std::clamp(facts.frozenColumns, 0, int(book->columns))));
    worksheet_repeat_rows(book->sheet, book->headRow, book->headRow);
    worksheet_set_landscape(book->sheet);
    worksheet_set_paper(book->sheet, 8); // A3
    worksheet_fit_to_pages(book->sheet, 1, 0);
    return std::unique_ptr<XlsxWriter>(new XlsxWriter(std::move(book)));
}

Result<void> XlsxWriter::put(const QList<Cell>& cells, bool strong, const QList<Tint>& tints)
{
    Book& book = *m_book;
    if (book.row >= mostRows)
        return fail("sheets.too-many-rows", {{u"most"_s, mostRows - int(book.headRow) - 1}});
    Formats formats{strong ? book.strong : nullptr, strong ? book.strongDay : book.day};
    const auto count = std::min<qsizetype>(cells.size(), mostColumns);
    for (qsizetype i = 0; i < count; ++i) {
        const Cell& cell = cells[i];
        const auto column = lxw_col_t(i);
        if (!tints.isEmpty())
            formats = formatsOf(tints.value(i));
        lxw_format* format = formats.plain;
        switch (cell.kind) {
        case Cell::Kind::Empty:
            if (format)
                worksheet_write_blank(book.sheet, book.row, column, format);
            break;
        case Cell::Kind::Text:
            worksheet_write_string(book.sheet, book.row, column, cut(cell.text).constData(),
                                   format);
            break;
        case Cell::Kind::Number:
            worksheet_write_number(book.sheet, book.row, column, cell.number, format);
            break;
        case Cell::Kind::Day: {
            if (!isDayOfSheets(cell.day)) {
                worksheet_write_string(book.sheet, book.row, column,
                                       cell.day.toString(Qt::ISODate).toUtf8().constData(), format);
                break;
            }
            lxw_datetime day = dayOf(cell.day);
            worksheet_write_datetime(book.sheet, book.row, column, &day, formats.day);
            break;
        }
        }
    }
    ++book.row;
    return {};
}

Result<void> XlsxWriter::addRow(const QList<Cell>& cells, const QList<Tint>& tints)
{
    return put(cells, false, tints);
}

Result<void> XlsxWriter::addHeading(const QList<Cell>& cells)
{
    return put(cells, true, {});
}

qint64 XlsxWriter::rows() const
{
    return qint64(m_book->row) - m_book->headRow - 1;
}

Result<void> XlsxWriter::finish()
{
    Book& book = *m_book;
    if (book.columns > 0 && book.row > book.headRow + 1)
        worksheet_autofilter(book.sheet, book.headRow, 0, book.row - 1,
                             lxw_col_t(book.columns - 1));
    // The library does not look whether its rows could be written down.
    FILE* rows = book.sheet->optimize_tmpfile;
    const bool kept = !rows || (std::fflush(rows) == 0 && std::ferror(rows) == 0);
    const qint64 size = rows ? std::ftell(rows) : 0;
    const QStorageInfo disk(QFile::decodeName(book.folder));
    if (!kept || (disk.isValid() && disk.bytesAvailable() < size + size / 2))
        return fail("sheets.disk-full", {{u"file"_s, QFileInfo(book.path).fileName()}});
    const lxw_error error = workbook_close(std::exchange(book.workbook, nullptr));
    if (error != LXW_NO_ERROR)
        return notWritten(book.path, lxw_strerror(error));
    // Over a file that is there: rename() does so at one stroke, which QFile::rename() refuses.
    if (std::rename(book.partPath.constData(), QFile::encodeName(book.path).constData()) != 0)
        return notWritten(book.path, "rename");
    return {};
}

} // namespace chancery::sheets
