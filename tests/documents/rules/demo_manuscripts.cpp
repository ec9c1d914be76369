// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "demo_manuscripts.h"

#include "demo/demo_data.h"
#include "documents/rules/issuer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chancery::documents::test {

namespace {

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    for (const auto& each : value.toArray())
        list.append(each.toString());
    return list;
}

Manuscript manuscriptOf(const QJsonObject& json)
{
    Manuscript text;
    text.title = json.value("title"_L1).toString();
    text.issuers = texts(json.value("signature"_L1));
    if (text.issuers.isEmpty())
        text.issuers = splitOrgans(json.value("issuer"_L1).toString());
    const QString addressees = json.value("addressees"_L1).toString();
    if (!addressees.isEmpty())
        text.addressees = addressees.split(u'，');
    // Public answers to deputies are letters that name no kind.
    text.kind = kindOfTitle(text.title)
                    .value_or(text.title.endsWith(u"答复") ? Kind::Letter : Kind::Notice);
    if (text.kind == Kind::Letter) {
        text.direction = Direction::Level;
        text.form = Form::Letter;
    }
    text.note = texts(json.value("notes"_L1)).value(0);
    const QString whole = QString::fromUtf8(demo::file(json.value("text"_L1).toString()));
    const QStringList parts = whole.split(u'\f');
    text.body = blocksOf(parts.first());
    for (const auto& part : parts.mid(1)) {
        const QString trimmed = part.trimmed();
        const auto end = trimmed.indexOf(u'\n');
        text.annexes.append({trimmed.left(end), blocksOf(trimmed.mid(end))});
    }
    return text;
}

} // namespace

QList<DemoManuscript> demoManuscripts()
{
    QList<DemoManuscript> all;
    const auto documents = QJsonDocument::fromJson(demo::file(u"documents.json"_s))
                               .object()
                               .value("documents"_L1)
                               .toArray();
    for (const auto& each : documents) {
        const QJsonObject json = each.toObject();
        all.append({json.value("key"_L1).toString(), manuscriptOf(json)});
    }
    return all;
}

} // namespace chancery::documents::test
