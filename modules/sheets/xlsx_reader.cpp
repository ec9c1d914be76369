// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sheets/xlsx_reader.h"

#include "sheets/xlsx_sheet.h"
#include "sheets/zip_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chancery::sheets {

namespace {

/// The old format and encrypted workbooks stand in the same kind of container.
constexpr char containerMagic[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

QJsonObject named(const QString& path)
{
    return {{u"file"_s, QFileInfo(path).fileName()}};
}

/// What can be said of a file by its first bytes.
Result<void> checkMagic(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail("sheets.unreadable", named(path));
    if (file.size() == 0)
        return fail("sheets.empty-file", named(path));
    const QByteArray head = file.read(8);
    if (head == QByteArray(containerMagic, 8)) {
        const QString wanted = u"EncryptedPackage"_s;
        const QByteArray utf16(reinterpret_cast<const char*>(wanted.utf16()), wanted.size() * 2);
        if (file.readAll().contains(utf16))
            return fail("sheets.encrypted", named(path));
        return fail("sheets.old-format", named(path));
    }
    if (!head.startsWith("PK"))
        return fail("sheets.not-a-workbook", named(path));
    return {};
}

QByteArray wholeOf(ZipReader::Entry& entry)
{
    QByteArray whole;
    for (QByteArray block = entry.next(); !block.isEmpty(); block = entry.next())
        whole += block;
    return whole;
}

/// The workbook's own part, wherever it is: xl/workbook.xml nearly always.
struct Whole {
    QString workbook;
    XlsxParts parts;
    QHash<QString, QByteArray> kept;
};

Result<Whole> readParts(const QString& path, const ReadLimits& limits)
{
    Whole whole;
    TRY(ZipReader::read(path, limits.bytes, [&](const QString& name, ZipReader::Entry& entry) {
        const QString lower = name.toLower();
        const bool wanted =
            lower.endsWith(u"workbook.xml"_s) || lower.endsWith(u"workbook.xml.rels"_s) ||
            lower.endsWith(u"sharedstrings.xml"_s) || lower.endsWith(u"styles.xml"_s);
        if (lower.endsWith(u"workbook.xml"_s))
            whole.workbook = name;
        if (wanted)
            whole.kept.insert(lower, wholeOf(entry));
        return true;
    }));
    if (whole.workbook.isEmpty())
        return fail("sheets.not-a-workbook", named(path));
    const QString folder = QFileInfo(whole.workbook).path();
    const QString prefix = folder == "."_L1 ? QString() : folder.toLower() + u'/';
    XlsxParts& parts = whole.parts;
    const QString relations = prefix + u"_rels/workbook.xml.rels"_s;
    bool good = readWorkbookPart(whole.kept[whole.workbook.toLower()], parts) &&
                readRelations(whole.kept.value(relations), folder, parts);
    // A workbook without texts has no part for them, and one without styles looks plain.
    if (const auto strings = whole.kept.value(prefix + u"sharedstrings.xml"_s); !strings.isEmpty())
        good = good && readSharedStrings(strings, parts);
    if (const auto styles = whole.kept.value(prefix + u"styles.xml"_s); !styles.isEmpty())
        good = good && readStyles(styles, parts);
    whole.kept.clear();
    if (!good)
        return fail("sheets.damaged", named(path));
    return whole;
}

} // namespace

Result<Workbook> readXlsx(const QString& path, const ReadLimits& limits)
{
    TRY(checkMagic(path));
    TRY_ASSIGN(const auto whole, readParts(path, limits));
    Workbook book;
    static const QRegularExpression noTable(u"/(chart|dialog|macro)sheets/"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QHash<QString, qsizetype> wanted; // by name within the zip
    for (const auto& each : whole.parts.sheets) {
        const QString target = whole.parts.targets.value(each.relation);
        if (target.contains(noTable))
            continue;
        wanted.insert(target.toLower(), book.sheets.size());
        Sheet sheet;
        sheet.name = each.name;
        sheet.isHidden = each.isHidden;
        sheet.trouble = fail("sheets.damaged", named(path)); // until it was found
        book.sheets.append(std::move(sheet));
    }
    if (book.sheets.isEmpty())
        return fail("sheets.not-a-workbook", named(path));
    qint64 cells = limits.cells;
    TRY(ZipReader::read(path, limits.bytes, [&](const QString& name, ZipReader::Entry& entry) {
        const auto at = wanted.constFind(QDir::cleanPath(name).toLower());
        if (at == wanted.cend())
            return true;
        XlsxSheet reader(whole.parts, cells);
        for (QByteArray block = entry.next(); !block.isEmpty(); block = entry.next()) {
            if (!reader.take(block))
                break;
        }
        Sheet& sheet = book.sheets[*at];
        const bool good = reader.finish();
        sheet.errors = reader.errors();
        if (reader.isTooLarge())
            sheet.trouble = fail("sheets.too-large", named(path));
        else if (good)
            sheet.trouble.reset();
        sheet.rows = std::move(reader).rows();
        for (const auto& row : std::as_const(sheet.rows))
            cells -= row.size();
        return true;
    }));
    return book;
}

} // namespace chancery::sheets
