// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/transmission.h"

#include "base/clock.h"
#include "base/json_reader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

const QString transmissionFormat = u"chancery-transmission"_s;
constexpr int transmissionVersion = 1;

} // namespace

QJsonObject TransmissionSheet::toJson() const
{
    QJsonArray list;
    for (const auto& each : files)
        list.append(QJsonObject{{u"path"_s, each.path},
                                {u"name"_s, each.file.name},
                                {u"mediaType"_s, each.file.mediaType},
                                {u"size"_s, each.file.size},
                                {u"sha256"_s, each.file.sha256},
                                {u"role"_s, each.file.role}});
    return {{u"format"_s, transmissionFormat},
            {u"version"_s, transmissionVersion},
            {u"algorithm"_s, u"ecdsa-p256-sha256"_s},
            {u"sender"_s, sender},
            {u"unit"_s, unit},
            {u"year"_s, year},
            {u"serial"_s, serial},
            {u"sentAt"_s, momentToText(sentAt)},
            {u"document"_s, documentId},
            {u"title"_s, title},
            {u"number"_s, number},
            {u"docType"_s, docType},
            {u"issuer"_s, issuer},
            {u"signedOn"_s, signedOn},
            {u"urgency"_s, urgency},
            {u"role"_s, role},
            {u"files"_s, list}};
}

Result<TransmissionSheet> TransmissionSheet::parse(const QJsonObject& json)
{
    const bool ours = json.value("format"_L1).toString() == transmissionFormat &&
                      json.value("version"_L1).toInt() == transmissionVersion &&
                      json.value("algorithm"_L1).toString() == "ecdsa-p256-sha256"_L1;
    if (!ours)
        return fail("documents.transmission-format",
                    {{u"format"_s, json.value("format"_L1).toString().left(64)}});
    JsonReader in(json);
    (void)in.text("format", 1, 64);
    (void)in.integer("version", transmissionVersion, transmissionVersion);
    (void)in.text("algorithm", 1, 64);
    TransmissionSheet sheet;
    sheet.sender = in.text("sender", 1, 120);
    sheet.unit = in.text("unit", 1, 120);
    sheet.year = int(in.integer("year", 1949, 9999));
    sheet.serial = int(in.integer("serial", 1, 10'000'000));
    sheet.sentAt = in.optionalMoment("sentAt").value_or(QDateTime());
    sheet.documentId = in.idText("document");
    sheet.title = in.text("title", 1, 500);
    sheet.number = in.optionalText("number", 200);
    sheet.docType = in.optionalText("docType", 40);
    sheet.issuer = in.optionalText("issuer", 500);
    sheet.signedOn = in.optionalText("signedOn", 10);
    sheet.urgency = in.optionalText("urgency", 20);
    sheet.role = QStringList{u"main"_s, u"copy"_s}.value(in.choice("role", {u"main"_s, u"copy"_s}));
    const auto list = in.objects("files", mostFiles);
    TRY(in.finish());
    for (QJsonObject each : list) {
        const QString path = each.take("path"_L1).toString();
        TRY_ASSIGN(const auto file, FileParam::parse(each, u"attachment"_s));
        if (!path.startsWith("files/"_L1) || path.contains(".."_L1) || path.size() > 200)
            return fail("base.bad-field", {{u"field"_s, u"path"_s}, {u"why"_s, u"not-one-of"_s}});
        sheet.files.append({path, file});
    }
    if (sheet.files.isEmpty())
        return fail("documents.transmission-no-files");
    return sheet;
}

QJsonObject TransmissionSheet::registration(const QString& id) const
{
    QJsonArray attachments;
    for (const auto& each : files)
        attachments.append(QJsonObject{{u"sha256"_s, each.file.sha256},
                                       {u"name"_s, each.file.name},
                                       {u"size"_s, each.file.size},
                                       {u"mediaType"_s, each.file.mediaType},
                                       {u"role"_s, each.file.role}});
    QJsonObject params{{u"id"_s, id},
                       {u"title"_s, title},
                       {u"issuer"_s, issuer.isEmpty() ? sender : issuer},
                       {u"kind"_s, role == "copy"_L1 ? u"read"_s : u"act"_s},
                       {u"attachments"_s, attachments}};
    for (const auto& [key, value] :
         {std::pair{u"number"_s, number}, std::pair{u"docType"_s, docType},
          std::pair{u"signedOn"_s, signedOn}, std::pair{u"urgency"_s, urgency}}) {
        if (!value.isEmpty())
            params.insert(key, value);
    }
    return params;
}

} // namespace chancery::documents
