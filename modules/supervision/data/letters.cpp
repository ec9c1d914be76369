// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/letters.h"

#include "base/clock.h"
#include "store/rows.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr const char* factColumns[] = {
    "number_text",   "title",        "requirement",      "source_kind",   "source_by",
    "source_number", "source_title", "source_words",     "lead_name",     "co_names",
    "handler_name",  "phone",        "assigned_at",      "due_on",        "due_at",
    "first_due_on",  "extensions",   "last_feedback_at", "last_feedback", "urges"};

Letter letterOf(const store::Row& row, const Fields& item)
{
    const auto text = [&](const char* column) {
        return row.fields.value(QLatin1String(column)).toString();
    };
    Letter letter;
    letter.id = row.id;
    letter.itemId = text("item_id");
    letter.grade = text("grade");
    letter.number = text("number_text");
    letter.text = text("text");
    letter.replyBy = dayIn(row.fields, "reply_by");
    letter.participant = text("participant");
    letter.unitName = text("participant_name");
    letter.at = momentIn(row.fields, "at");
    letter.byName = text("by_name");
    letter.receiptAt = momentIn(row.fields, "receipt_at");
    letter.receiptName = text("receipt_name");
    letter.receiptText = text("receipt_text");
    letter.facts = row.fields.value("facts"_L1).toObject();
    if (letter.facts.isEmpty())
        letter.facts = letterFactsOf(item);
    // A desk writes letters before the item has its number.
    if (letter.fact("number_text").isEmpty() && item.contains("number_text"_L1))
        letter.facts.insert(u"number_text"_s, item.value("number_text"_L1));
    return letter;
}

} // namespace

QJsonObject letterFactsOf(const Fields& item)
{
    QJsonObject facts;
    for (const char* column : factColumns) {
        const QJsonValue value = item.value(QLatin1String(column));
        if (!value.isNull() && !value.isUndefined() && value != QJsonValue(QString()))
            facts.insert(QLatin1String(column), value);
    }
    return facts;
}

Result<QList<Letter>> lettersOf(store::Database& db, const QStringList& urges)
{
    const auto& urgeTable = *supervisionCatalog().find(u"sup_urge"_s);
    const auto& itemTable = *supervisionCatalog().find(u"sup_item"_s);
    QList<Letter> letters;
    for (const auto& id : urges) {
        TRY_ASSIGN(const auto row, store::readRow(db, urgeTable, id));
        if (!row)
            continue;
        TRY_ASSIGN(const auto item,
                   store::readRow(db, itemTable, row->fields.value("item_id"_L1).toString()));
        letters.append(letterOf(*row, item ? item->fields : Fields()));
    }
    return letters;
}

Result<QStringList> latestLetters(store::Database& db, const QStringList& items)
{
    QStringList letters;
    for (const auto& item : items) {
        auto q = db.query("SELECT id FROM sup_urge WHERE item_id = ?1 AND at ="
                          " (SELECT MAX(at) FROM sup_urge WHERE item_id = ?1)"
                          " ORDER BY participant_name, id");
        q.bind(item);
        while (q.next())
            letters.append(q.text(0));
        TRY(q.done());
    }
    return letters;
}

} // namespace chancery::supervision
