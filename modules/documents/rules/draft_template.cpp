// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/draft_template.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

Result<DraftTemplate> templateOf(const QJsonObject& json)
{
    const auto bad = [&] { return fail("documents.bad-practice", {{u"list"_s, u"templates"_s}}); };
    DraftTemplate one;
    one.id = json.value("id"_L1).toString();
    one.version = json.value("version"_L1).toInt();
    one.from = QDate::fromString(json.value("from"_L1).toString(), Qt::ISODate);
    one.way = json.value("way"_L1).toString();
    one.title = json.value("title"_L1).toString();
    one.basis = json.value("basis"_L1).toString();
    const bool isKnownWay = one.way == "outgoing"_L1 || one.way == "internal"_L1;
    if (one.id.isEmpty() || one.version < 1 || !one.from.isValid() || !isKnownWay ||
        one.title.isEmpty() || one.basis.isEmpty())
        return bad();
    TRY_ASSIGN(one.text, Manuscript::parse(json.value("text"_L1).toObject()));
    return one;
}

} // namespace

Result<QList<DraftTemplate>> DraftTemplate::parse(const QByteArray& json, const QDate& day)
{
    const QJsonArray all = QJsonDocument::fromJson(json).object().value("templates"_L1).toArray();
    if (all.isEmpty())
        return fail("documents.bad-practice", {{u"list"_s, u"templates"_s}});
    QList<DraftTemplate> list;
    for (const auto& element : all) {
        TRY_ASSIGN(const auto one, templateOf(element.toObject()));
        if (one.from > day)
            continue;
        const auto same = std::find_if(list.begin(), list.end(),
                                       [&](const auto& each) { return each.id == one.id; });
        if (same == list.end())
            list.append(one);
        else if (one.from > same->from)
            *same = one;
    }
    return list;
}

Manuscript begunFrom(const DraftTemplate& chosen, const Manuscript& before)
{
    Manuscript text = chosen.text;
    text.issuers = before.issuers;
    text.mark = before.mark;
    text.urgency = before.urgency;
    text.secrecy = before.secrecy;
    if (!before.title.trimmed().isEmpty())
        text.title = before.title;
    else if (before.issuers.size() == 1 && text.title.startsWith(templateBlank))
        text.title.replace(0, templateBlank.size(), before.issuers.first());
    if (!before.addressees.isEmpty())
        text.addressees = before.addressees;
    if (!before.copiesTo.isEmpty())
        text.copiesTo = before.copiesTo;
    return text;
}

} // namespace chancery::documents
