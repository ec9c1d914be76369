// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/import_reading.h"

#include "supervision/rules/draft.h"
#include "supervision/rules/import_plan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr qsizetype rowsLookedAt = 20;

qsizetype widthOf(const QList<QStringList>& rows)
{
    qsizetype width = 0;
    for (const auto& row : rows)
        width = std::max(width, row.size());
    return width;
}

/// A, B … Z, AA: what a spreadsheet calls a column.
QString letterOf(qsizetype column)
{
    QString letters;
    for (qsizetype left = column + 1; left > 0; left = (left - 1) / 26)
        letters.prepend(QChar(ushort(u'A' + (left - 1) % 26)));
    return letters;
}

bool hasHeadings(const sheets::Sheet& sheet)
{
    for (const auto& row : sheet.rows.mid(0, rowsLookedAt)) {
        for (const auto& cell : row) {
            if (ledgerFieldOf(cell) == "title"_L1)
                return true;
        }
    }
    return false;
}

/// The one that was chosen, or that looks most like a ledger.
int sheetOf(const sheets::Workbook& book, int chosen)
{
    if (chosen >= 0 && chosen < book.sheets.size())
        return chosen;
    int found = -1;
    for (int i = 0; i < book.sheets.size(); ++i) {
        const auto& sheet = book.sheets.at(i);
        if (sheet.isHidden || sheet.rows.isEmpty())
            continue;
        if (hasHeadings(sheet))
            return i;
        found = found < 0 ? i : found;
    }
    return std::max(0, found);
}

/// No farther than the row itself allows.
QString rowUpTo(const QString& most, const Fields& item)
{
    const bool assigned = most == "assign"_L1 && item.contains("lead"_L1);
    return assigned || most == "propose"_L1 ? most : u"establish"_s;
}

void linkTo(const ImportChoice& choice, Fields& item)
{
    QJsonObject source = item.value("source"_L1).toObject();
    if (!source.contains("kind"_L1))
        source.insert(u"kind"_s, u"document"_s);
    source.insert(u"table"_s, choice.sourceTable);
    source.insert(u"record"_s, choice.sourceRecord);
    item.insert(u"source"_s, source);
}

} // namespace

Result<ImportSheet> readImport(const sheets::Workbook& book, const ImportChoice& choice,
                               const UnitNames& units, const QString& ledger, const QDate& day)
{
    ImportSheet made;
    made.sheet = sheetOf(book, choice.sheet);
    const auto& sheet = book.sheets.value(made.sheet);
    if (sheet.trouble)
        return *sheet.trouble;
    if (sheet.rows.isEmpty())
        return fail("supervision.no-rows", {{u"file"_s, ledger}});
    const auto width = widthOf(sheet.rows);
    auto table = readLedgerTable(
        sheet.rows, [&units](const QString& name) { return units.participant(name); }, day,
        choice.fields, choice.unknown);
    const bool unclear = !table.ok() && table.error().code == "supervision.no-headings"_L1;
    if (!table.ok() && !unclear)
        return table.error();
    if (table.ok()) {
        made.headRow = table->headRow;
        made.fields = table->fields;
    }
    made.fields.resize(width);
    const QStringList above = sheet.rows.value(std::max(0, made.headRow - 1));
    for (qsizetype i = 0; i < width; ++i) {
        const QString text = above.value(i).simplified();
        made.headings.append(text.isEmpty() ? letterOf(i) : text);
    }
    if (unclear)
        return made;
    ImportedNames names(ledger);
    made.rows.reserve(table->rows.size());
    for (auto& row : table->rows) {
        row.params.insert(u"id"_s, names.next(row.digest));
        row.params.insert(u"upTo"_s, rowUpTo(choice.upTo, row.params));
        if (!choice.sourceRecord.isEmpty())
            linkTo(choice, row.params);
        made.rows.append({row.row, std::move(row.params), std::move(row.errors),
                          std::move(row.warnings), false});
    }
    return made;
}

} // namespace chancery::supervision
