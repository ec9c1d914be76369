// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/registration.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "base/text/file_name.h"
#include "base/text/normalise.h"
#include "documents/rules/kinds.h"
#include "documents/rules/title.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

bool isBlobName(const QString& text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

std::optional<int> asInt(std::optional<qint64> number)
{
    return number ? std::optional(int(*number)) : std::nullopt;
}

/// Long texts are read without the reader's limit, so that the error can be one that says so.
QString readTitle(JsonReader& in, bool required)
{
    const QString raw = in.optionalText("title", 1'000'000);
    if (!required && raw.trimmed().isEmpty())
        return {};
    const auto title = Title::parse(raw);
    if (!title.ok())
        in.refuse(title.error());
    return title.ok() ? title->text() : QString();
}

void readUrgency(JsonReader& in, Registration& reg)
{
    const QString text = in.optionalText("urgency", 20);
    if (text.isEmpty())
        return;
    const auto urgency = urgencyFromId(text);
    if (!urgency || !isUsedFor(*urgency, reg.medium))
        in.refuse(
            fail("documents.bad-urgency",
                 {{u"text"_s, text},
                  {u"medium"_s, reg.medium == Medium::Telegram ? u"telegram"_s : u"document"_s}}));
    else
        reg.urgency = *urgency;
}

void readMarks(JsonReader& in, Registration& reg)
{
    readUrgency(in, reg);
    const auto mark = SecrecyMark::parse(in.optionalText("secrecy", 40));
    if (mark.ok())
        reg.secrecy = *mark;
    else
        in.refuse(mark.error());
    reg.docType = in.optionalText("docType", 40);
    if (!reg.docType.isEmpty() && !kindFromId(reg.docType))
        in.refuse(fail("documents.bad-type", {{u"text"_s, reg.docType}}));
}

} // namespace

Result<FileParam> FileParam::parse(const QJsonObject& json, const QString& usualRole)
{
    // The name is taken as it is: any file can be registered, whatever somebody called it.
    QJsonObject rest = json;
    const QJsonValue name = rest.take(u"name"_s);
    JsonReader in(rest);
    FileParam file;
    file.sha256 = in.text("sha256", 1, 200);
    file.size = in.integer("size", 0, qint64(1) << 40);
    file.mediaType = in.optionalText("mediaType", 100);
    const QStringList roles{u"main"_s, u"attachment"_s, u"answer"_s};
    const auto role = in.optionalChoice("role", roles);
    TRY(in.finish());
    if (!isBlobName(file.sha256))
        return fail("documents.bad-blob-name", {{u"sha256"_s, file.sha256.left(80)}});
    if (!name.isString() || name.toString().size() > 4000)
        return fail("base.bad-field", {{u"field"_s, u"name"_s}, {u"why"_s, u"not-text"_s}});
    file.name = cleanFileName(name.toString());
    file.role = role ? roles.at(*role) : usualRole;
    if (file.mediaType.isEmpty())
        file.mediaType = u"application/octet-stream"_s;
    return file;
}

Result<QList<FileParam>> FileParam::parseAll(const QList<QJsonObject>& list,
                                             const QString& usualRole)
{
    QList<FileParam> files;
    QSet<QString> seen;
    for (const auto& json : list) {
        TRY_ASSIGN(const auto file, parse(json, usualRole));
        if (seen.contains(file.sha256))
            return fail("documents.file-twice", {{u"name"_s, file.name}});
        seen.insert(file.sha256);
        files.append(file);
    }
    return files;
}

Result<Registration> Registration::parse(const QJsonObject& params)
{
    JsonReader in(params);
    Registration reg;
    reg.id = in.idText("id");
    const QStringList kinds{u"act"_s, u"read"_s};
    reg.kind = kinds.at(in.optionalChoice("kind", kinds).value_or(0));
    reg.medium = Medium(in.optionalChoice("medium", {u"document"_s, u"telegram"_s}).value_or(0));
    readMarks(in, reg);
    reg.title = readTitle(in, reg.secrecy.grade == Secrecy::None);
    reg.number = DocumentNumber::parse(in.optionalText("number", 200));
    reg.issuer = cleanText(in.optionalText("issuer", 400)).trimmed();
    reg.signedOn = in.optionalDate("signedOn").value_or(QDate());
    reg.receivedOn = in.optionalDate("receivedOn");
    reg.copies = asInt(in.optionalInteger("copies", 1, 100'000));
    reg.copyNumber = in.optionalText("copyNumber", 40);
    reg.pages = asInt(in.optionalInteger("pages", 1, 100'000));
    reg.notes = in.optionalText("notes", 4000);
    reg.due = in.optionalMoment("due");
    reg.text = in.optionalText("text", mostText);
    reg.anotherCopy = in.optionalText("anotherCopy", 500).trimmed();
    const auto files = in.objects("attachments", FileParam::mostFiles);
    TRY(in.finish());
    TRY_ASSIGN(reg.files, FileParam::parseAll(files, u"attachment"_s));
    return reg;
}

Contents Registration::contents() const
{
    return {!title.isEmpty(), !text.isEmpty() || !notes.isEmpty(), !files.isEmpty()};
}

QList<Error> Registration::warnings(const QDate& today) const
{
    QList<Error> list = number.warningsFor(signedOn);
    if (number.isEmpty())
        list.append(fail("documents.no-number"));
    if (issuer.isEmpty())
        list.append(fail("documents.no-issuer"));
    if (!signedOn.isValid())
        list.append(fail("documents.no-date"));
    const QDate received = receivedOn.value_or(today);
    if (signedOn.isValid() && signedOn > received)
        list.append(fail("documents.date-after-receipt",
                         {{u"signedOn"_s, signedOn.toString(Qt::ISODate)},
                          {u"receivedOn"_s, received.toString(Qt::ISODate)}}));
    if (received > today)
        list.append(
            fail("documents.received-ahead", {{u"receivedOn"_s, received.toString(Qt::ISODate)}}));
    list.append(secrecy.warnings(signedOn.isValid() ? signedOn : received));
    return list;
}

QJsonArray warningsJson(const QList<Error>& warnings)
{
    QJsonArray array;
    for (const auto& warning : warnings)
        array.append(QJsonObject{{u"code"_s, warning.code}, {u"args"_s, warning.args}});
    return array;
}

const QStringList& correctableFields()
{
    static const QStringList list{u"kind"_s,         u"doc_type"_s,  u"doc_number"_s,  u"issuer"_s,
                                  u"title"_s,        u"signed_on"_s, u"received_on"_s, u"urgency"_s,
                                  u"secrecy_text"_s, u"copies"_s,    u"copy_number"_s, u"pages"_s,
                                  u"due_at"_s,       u"notes"_s};
    return list;
}

Result<Correction> Correction::parse(const QJsonObject& params)
{
    JsonReader in(params);
    Correction correction;
    correction.document = in.idText("document");
    correction.reason = in.optionalText("reason", 500);
    const auto changes = in.objects("changes", 50);
    TRY(in.finish());
    if (changes.isEmpty())
        return fail("documents.nothing-to-do");
    QSet<QString> seen;
    for (const auto& json : changes) {
        const QString field = json.value("field"_L1).toString();
        if (!correctableFields().contains(field))
            return fail("documents.unknown-field", {{u"field"_s, field.left(64)}});
        if (seen.contains(field))
            return fail("documents.field-twice", {{u"field"_s, field}});
        if (json.size() != 3 || !json.contains("from"_L1) || !json.contains("to"_L1))
            return fail("base.bad-field", {{u"field"_s, field}, {u"why"_s, u"from-and-to"_s}});
        seen.insert(field);
        correction.changes.append({field, json.value("from"_L1), json.value("to"_L1)});
    }
    return correction;
}

namespace {

/// A cleared text field comes as "" from a form and is null in the table: the same nothing.
QJsonValue plain(const QJsonValue& value)
{
    return value.isString() && value.toString().isEmpty() ? QJsonValue() : value;
}

} // namespace

Result<QList<FieldChange>> decideCorrection(const Fields& fields, const QList<FieldChange>& changes)
{
    QList<FieldChange> left;
    for (const auto& change : changes) {
        const QJsonValue now = plain(fields.value(change.field));
        const QJsonValue to = plain(change.to);
        if (now == to)
            continue;
        if (now != plain(change.from))
            return fail("documents.stale-field", {{u"field"_s, change.field},
                                                  {u"from"_s, change.from},
                                                  {u"now"_s, now},
                                                  {u"to"_s, change.to}});
        left.append({change.field, change.from, to});
    }
    return left;
}

Result<Registration> registrationOf(const QString& id, const Fields& fields)
{
    QJsonObject params{{u"id"_s, id}};
    const QList<std::pair<QString, QString>> names{{u"kind"_s, u"kind"_s},
                                                   {u"medium"_s, u"medium"_s},
                                                   {u"doc_number"_s, u"number"_s},
                                                   {u"issuer"_s, u"issuer"_s},
                                                   {u"title"_s, u"title"_s},
                                                   {u"signed_on"_s, u"signedOn"_s},
                                                   {u"received_on"_s, u"receivedOn"_s},
                                                   {u"secrecy_text"_s, u"secrecy"_s},
                                                   {u"copies"_s, u"copies"_s},
                                                   {u"copy_number"_s, u"copyNumber"_s},
                                                   {u"pages"_s, u"pages"_s},
                                                   {u"due_at"_s, u"due"_s},
                                                   {u"notes"_s, u"notes"_s}};
    for (const auto& [column, name] : names) {
        const FieldValue& value = fields.value(column);
        if (!value.isNull() && !value.isUndefined())
            params.insert(name, value.toJson());
    }
    const FieldValue& urgency = fields.value("urgency"_L1);
    if (!urgency.isDouble() || urgency.toInt(-1) < 0 || urgency.toInt() > int(Urgency::Extreme))
        return fail("documents.bad-urgency",
                    {{u"text"_s, urgency.toJson().toVariant().toString()}});
    params.insert(u"urgency"_s, urgencyId(Urgency(urgency.toInt())));
    TRY_ASSIGN(auto reg, Registration::parse(params));
    // Old registers name kinds that are none of the fifteen; they stay.
    reg.docType = fields.value("doc_type"_L1).toString();
    return reg;
}

} // namespace chancery::documents
