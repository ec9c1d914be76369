// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/item_editing.h"

#include "base/text/chinese_date.h"
#include "base/text/normalise.h"
#include "supervision/data/ledger_book.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/draft.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

const QStringList& wordsOfYes()
{
    static const QStringList words{u"是"_s, u"有"_s, u"√"_s, u"yes"_s, u"y"_s, u"true"_s, u"1"_s};
    return words;
}

const QStringList& wordsOfNo()
{
    static const QStringList words{QString(), u"否"_s, u"无"_s,    u"×"_s,
                                   u"no"_s,   u"n"_s,  u"false"_s, u"0"_s};
    return words;
}

Result<QJsonValue> importanceOf(const QString& text)
{
    static const QStringList chinese{u"一般"_s, u"重点"_s, u"重大"_s};
    for (int i = 0; i < importances().size(); ++i) {
        for (const auto& word : {chinese.at(i), importances().at(i), importanceName(i)}) {
            if (text.compare(word, Qt::CaseInsensitive) == 0)
                return QJsonValue(importances().at(i));
        }
    }
    if (text.isEmpty())
        return QJsonValue(importances().first());
    return fail("supervision.unknown-word", {{u"text"_s, text}});
}

Result<QJsonValue> flagOf(const QString& text)
{
    const QString plain = text.toLower();
    if (wordsOfYes().contains(plain) || text == Tr::tr("yes"))
        return QJsonValue(true);
    if (wordsOfNo().contains(plain))
        return QJsonValue(false);
    return fail("supervision.unknown-word", {{u"text"_s, text}});
}

Result<QJsonValue> reportDayOf(const QString& text)
{
    if (text.isEmpty())
        return QJsonValue();
    const auto day = parseDate(text);
    if (!day.ok() || !day->isDay())
        return fail("supervision.bad-day", {{u"text"_s, text}});
    return QJsonValue(day->date().toString(Qt::ISODate));
}

int mostCharacters(const QString& column)
{
    return column == "title"_L1 ? 1'000 : column == "source_number"_L1 ? 100 : 60;
}

} // namespace

QString editedText(const QString& column, const QString& value)
{
    if (column == "importance"_L1)
        return importanceName(value.toInt());
    if (column == "state_council"_L1)
        return value.isEmpty() ? QString() : Tr::tr("yes");
    return value;
}

Result<QJsonValue> editedValue(const QString& column, const QString& text)
{
    const QString plain = cleanText(text).trimmed();
    if (!editedFields().contains(column))
        return fail("ledger.not-editable", {{u"column"_s, column}});
    if (column == "importance"_L1)
        return importanceOf(plain);
    if (column == "state_council"_L1)
        return flagOf(plain);
    if (column == "report"_L1)
        return reportDayOf(plain);
    if (column == "title"_L1 && plain.isEmpty())
        return fail("supervision.title-needed");
    if (const int most = mostCharacters(column); plain.size() > most)
        return fail("supervision.too-long", {{u"field"_s, column}, {u"most"_s, most}});
    return plain.isEmpty() ? QJsonValue() : QJsonValue(plain);
}

Result<EditCommand> editCommand(const QList<ui::LedgerCellEdit>& edits)
{
    QStringList order;
    QHash<QString, QJsonArray> byItem;
    for (const auto& edit : edits) {
        TRY_ASSIGN(const auto from, editedValue(edit.column, edit.before));
        TRY_ASSIGN(const auto to, editedValue(edit.column, edit.after));
        if (!byItem.contains(edit.id))
            order.append(edit.id);
        byItem[edit.id].append(QJsonObject{
            {u"field"_s, editedFields().value(edit.column)}, {u"from"_s, from}, {u"to"_s, to}});
    }
    if (order.size() == 1)
        return EditCommand{
            u"supervision.edit"_s,
            {{u"item"_s, order.first()}, {u"changes"_s, byItem.value(order.first())}}};
    QJsonArray items;
    for (const auto& id : order)
        items.append(QJsonObject{{u"item"_s, id}, {u"changes"_s, byItem.value(id)}});
    return EditCommand{u"supervision.edit-list"_s, {{u"items"_s, items}}};
}

} // namespace chancery::supervision
