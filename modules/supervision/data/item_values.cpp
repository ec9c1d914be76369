// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/item_values.h"

#include "supervision/data/deadlines.h"
#include "supervision/data/item_edit.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

std::optional<Indicator> indicatorOf(const Fields& item)
{
    const QJsonObject json = item.value("indicator"_L1).toObject();
    if (json.isEmpty())
        return {};
    auto read = Indicator::parse(json);
    return read.ok() ? std::optional(std::move(*read)) : std::nullopt;
}

QList<QuarterValue> quarterValuesOf(const QList<store::Row>& rows)
{
    QList<QuarterValue> values;
    for (const auto& row : rows)
        values.append({row.fields.value("quarter"_L1).toInt(),
                       row.fields.value("value"_L1).toString().toDouble(),
                       momentIn(row.fields, "at")});
    return values;
}

/// When the values of its quarters turn the lamp. What is reported as finished keeps none.
void ItemEdit::settleValues()
{
    const auto indicator = indicatorOf(m_fields);
    if (!indicator) {
        if (!text("value_late_at").isEmpty() || !text("value_near_at").isEmpty()) {
            set("value_near_at", QJsonValue());
            set("value_late_at", QJsonValue());
        }
        return;
    }
    const auto times = valueTimes(*indicator, quarterValuesOf(m_values),
                                  m_settings->standards.indicators(today()), m_settings->hours());
    set("value_near_at", momentOrNull(times.nearAt));
    set("value_late_at", momentOrNull(times.lateAt));
}

} // namespace chancery::supervision
