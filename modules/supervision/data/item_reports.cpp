// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/item_reports.h"

#include "base/clock.h"
#include "supervision/data/deadlines.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int majorMatter = 2;

QString valueOf(const store::Row& row, const char* column)
{
    return row.fields.value(QLatin1String(column)).toString();
}

} // namespace

std::optional<ReportTo> reportTo(const ItemView& view)
{
    if (view.fields.value("to_state_council"_L1).toBool())
        return ReportTo::StateCouncil;
    if (view.text("source_kind") == "instruction"_L1 && !view.text("source_by").isEmpty())
        return ReportTo::Instructor;
    if (view.fields.value("importance"_L1).toInt() == majorMatter)
        return ReportTo::Leaders;
    return std::nullopt;
}

ItemReportFacts itemReportFacts(const ItemView& view)
{
    ItemReportFacts facts;
    facts.title = view.text("title");
    facts.number = view.text("number_text");
    facts.sourceTitle = view.text("source_title");
    facts.sourceNumber = view.text("source_number");
    facts.instructor = view.text("source_by");
    facts.words = view.text("source_words");
    facts.instructedOn = dayIn(view.fields, "source_on");
    facts.lead = view.text("lead_name");
    facts.co = view.text("co_names");
    facts.due = dayIn(view.fields, "due_on");
    facts.result = view.text("result");
    if (!view.text("progress_on").isEmpty())
        facts.progress = view.fields.value("progress"_L1).toInt();
    for (const auto& row : view.feedbacks)
        facts.told.append({officeDate(momentFromText(valueOf(row, "at"))),
                           valueOf(row, "participant_name"), valueOf(row, "text")});
    if (!view.feedbacks.isEmpty()) {
        if (const QString needs = valueOf(view.feedbacks.last(), "needs"); !needs.isEmpty())
            facts.needs.append(needs);
    }
    for (const auto& row : view.problems) {
        if (valueOf(row, "settled_at").isEmpty())
            facts.problems.append(valueOf(row, "text"));
    }
    return facts;
}

} // namespace chancery::supervision
