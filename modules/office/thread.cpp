// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/thread.h"

#include "documents/data/instructions.h"
#include "documents/data/queries.h"
#include "store/rows.h"
#include "supervision/data/catalog.h"
#include "supervision/data/item_view.h"
#include "supervision/rules/flow.h"
#include "supervision/rules/tree.h"

using namespace Qt::StringLiterals;

namespace chancery::office {

namespace {

const QString documentTable = u"doc_document"_s;
const QString instructionTable = u"doc_instruction"_s;
const QString itemTable = u"sup_item"_s;

Result<Fields> itemFields(store::Database& db, const QString& id)
{
    TRY_ASSIGN(const auto row,
               store::readRow(db, *supervision::supervisionCatalog().find(itemTable), id));
    return row ? row->fields : Fields();
}

/// The first item above, as far as it is here, with its row.
Result<std::pair<QString, Fields>> rootOf(store::Database& db, QString id)
{
    TRY_ASSIGN(Fields fields, itemFields(db, id));
    for (int level = 0; level < supervision::deepestLevel; ++level) {
        const QString parent = fields.value("parent_id"_L1).toString();
        if (parent.isEmpty())
            break;
        TRY_ASSIGN(const Fields above, itemFields(db, parent));
        if (above.isEmpty())
            break;
        id = parent;
        fields = above;
    }
    return std::pair(id, fields);
}

/// The paper that an item came from, itself or by what a leader wrote on it; empty where there is
/// none.
Result<QString> documentOf(store::Database& db, const Fields& item)
{
    const QString table = item.value("source_table"_L1).toString();
    const QString record = item.value("source_id"_L1).toString();
    if (table == instructionTable)
        return documents::documentOfInstruction(db, record);
    return table == documentTable ? record : QString();
}

/// What came of a paper and of the instructions on it.
Result<QList<supervision::LedgerRow>> itemsFrom(store::Database& db, const QString& document,
                                                const QDateTime& now)
{
    TRY_ASSIGN(auto items, supervision::itemsOfSource(db, documentTable, document, now));
    TRY_ASSIGN(const auto instructions, documents::instructionsOf(db, document));
    for (const auto& instruction : instructions) {
        TRY_ASSIGN(const auto ofIt,
                   supervision::itemsOfSource(db, instructionTable, instruction.id, now));
        items += ofIt;
    }
    return items;
}

ThreadRecord recordOf(const supervision::LedgerRow& row)
{
    return {itemTable, row.id, row.number, row.title, row.stage, row.lamp, 0};
}

/// An item, then the parts under it, each before its own.
Result<void> addItem(store::Database& db, const supervision::LedgerRow& row, const QDateTime& now,
                     int level, QList<ThreadRecord>& thread)
{
    thread.append(recordOf(row));
    if (row.parts == 0 || level >= supervision::deepestLevel)
        return {};
    TRY_ASSIGN(const auto parts, supervision::partsOfItem(db, row.id, now));
    for (const auto& part : parts)
        TRY(addItem(db, part, now, level + 1, thread));
    return {};
}

} // namespace

Result<QList<ThreadRecord>> threadOf(store::Database& db, const store::Actor& actor,
                                     const QString& table, const QString& id, const QDateTime& now)
{
    QList<ThreadRecord> thread;
    QString document = table == documentTable ? id : QString();
    QList<supervision::LedgerRow> items;
    if (table == itemTable) {
        TRY_ASSIGN(const auto root, rootOf(db, id));
        TRY_ASSIGN(document, documentOf(db, root.second));
        if (document.isEmpty()) {
            TRY_ASSIGN(const auto key, supervision::ledgerKeyOf(db, root.first));
            if (key) {
                TRY_ASSIGN(items, supervision::ledgerRows(db, &*key, 1, now));
            }
        }
    }
    if (!document.isEmpty()) {
        TRY_ASSIGN(const auto paper, documents::summaryOf(db, actor, document));
        if (paper)
            thread.append({documentTable, document, paper->docNumber, paper->title, paper->stage,
                           supervision::Lamp::None, 0});
        TRY_ASSIGN(items, itemsFrom(db, document, now));
    }
    for (const auto& item : std::as_const(items))
        TRY(addItem(db, item, now, 0, thread));
    int open = 0;
    for (const auto& record : std::as_const(thread))
        open += record.table == itemTable && !supervision::isClosed(record.stage) ? 1 : 0;
    if (open > 0) {
        ThreadRecord hole;
        hole.openItems = open;
        thread.append(hole);
    }
    return thread;
}

} // namespace chancery::office
