// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/summaries.h"

#include "supervision/data/circulars.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

Result<std::optional<SummaryFacts>> summaryFacts(store::Database& db, const QString& item)
{
    auto whole = db.query("SELECT title, number_text, source_by, source_number, source_title,"
                          " due_on FROM sup_item WHERE id = ?");
    whole.bind(item);
    if (!whole.next()) {
        TRY(whole.done());
        return std::optional<SummaryFacts>();
    }
    SummaryFacts facts;
    facts.whole.title = whole.text(0);
    facts.whole.number = whole.text(1);
    QStringList source;
    for (const int column : {2, 4, 3}) {
        if (!whole.text(column).isEmpty())
            source.append(column == 4 ? u"《%1》"_s.arg(whole.text(column)) : whole.text(column));
    }
    facts.whole.source = source.join(QString());
    facts.whole.due = QDate::fromString(whole.text(5), Qt::ISODate);
    TRY(whole.done());
    auto parts = db.query("SELECT id, progress, problem FROM sup_item WHERE parent_id = ?"
                          " AND stage NOT IN ('declined', 'voided') ORDER BY position, created_at,"
                          " id");
    parts.bind(item);
    QStringList ids;
    while (parts.next()) {
        SummaryPart part;
        part.row.id = parts.text(0);
        part.progress = parts.isNull(1) ? -1 : int(parts.integer(1));
        part.problem = parts.text(2);
        facts.parts.append(part);
        ids.append(part.row.id);
    }
    TRY(parts.done());
    TRY_ASSIGN(const auto rows, circularRows(db, ids));
    for (auto& part : facts.parts) {
        for (const auto& row : rows) {
            if (row.id == part.row.id)
                part.row = row;
        }
    }
    return std::optional(std::move(facts));
}

} // namespace chancery::supervision
