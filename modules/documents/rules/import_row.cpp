// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/import_row.h"

#include "base/text/chinese_date.h"
#include "base/text/normalise.h"
#include "documents/rules/issuer.h"
#include "documents/rules/organ_codes.h"
#include "documents/rules/reveal.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chancery::documents {

namespace {

/// Takes fields out of the row; what nobody takes is left for `extra`.
class WrittenFields {
public:
    explicit WrittenFields(QJsonObject row) : m_row(std::move(row)) {}

    QString text(const char* name)
    {
        const QString key = QString::fromLatin1(name);
        const QJsonValue value = m_row.value(key);
        if (value.isDouble() || value.isString()) {
            m_row.remove(key);
            return value.isString() ? value.toString() : value.toVariant().toString();
        }
        if (value.isNull())
            m_row.remove(key);
        return {};
    }

    QStringList texts(const char* name)
    {
        const QString key = QString::fromLatin1(name);
        const QJsonValue value = m_row.value(key);
        if (value.isString())
            return splitOrgans(text(name));
        QStringList list;
        for (const auto& element : value.toArray()) {
            if (!element.isString())
                return {};
            list.append(element.toString());
        }
        if (value.isArray())
            m_row.remove(key);
        return list;
    }

    void putBack(const char* name, const QString& value)
    {
        m_row.insert(QString::fromLatin1(name), value);
    }

    QJsonObject rest() const { return m_row; }

private:
    QJsonObject m_row;
};

void readDates(WrittenFields& fields, ImportRow& row)
{
    QString text = fields.text("date").trimmed();
    if (text.isEmpty())
        text = fields.text("date_raw").trimmed();
    if (text.isEmpty()) {
        row.warnings.append(fail("documents.row-no-date"));
    } else if (const auto date = parseDate(text); date.ok() && date->isDay()) {
        row.date = date->date();
    } else {
        row.dateText = text;
        row.warnings.append(
            fail("documents.row-bad-date", {{QStringLiteral("text"), text.left(200)}}));
    }
    const QString published = fields.text("published").trimmed();
    if (const auto date = parseDate(published); date.ok() && date->isDay())
        row.published = date->date();
    else if (!published.isEmpty())
        fields.putBack("published", published);
    if (row.date.isValid() && row.published.isValid() && row.date > row.published)
        row.warnings.append(fail("documents.row-date-after-publication"));
}

void readIssuers(WrittenFields& fields, ImportRow& row)
{
    row.issuers = splitOrgans(fields.text("issuer"));
    if (!row.issuers.isEmpty())
        return;
    row.issuers = organsOfTitle(row.title.text());
    if (row.issuers.isEmpty() && !row.number.organ().isEmpty())
        row.issuers = splitOrgans(row.number.organ());
    if (row.issuers.isEmpty()) {
        if (const QString organ = organOfCode(row.number.code()); !organ.isEmpty())
            row.issuers = QStringList(organ);
    }
    if (row.issuers.isEmpty())
        row.warnings.append(fail("documents.row-no-issuer"));
    else
        row.warnings.append(fail("documents.row-issuer-inferred",
                                 {{QStringLiteral("issuer"), row.issuers.join(u'、').left(200)}}));
}

} // namespace

Result<ImportRow> ImportRow::parse(const QByteArray& json, int line)
{
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return fail("documents.row-not-json", {{QStringLiteral("line"), line},
                                               {QStringLiteral("why"), parseError.errorString()}});
    return parse(document.object(), line);
}

Result<ImportRow> ImportRow::parse(const QJsonObject& object, int line)
{
    WrittenFields fields(object);
    auto title = Title::parse(fields.text("title"));
    if (!title.ok()) {
        Error error = title.error();
        if (error.code == u"documents.title-missing")
            error = fail("documents.row-no-title");
        error.args.insert(QStringLiteral("line"), line);
        return error;
    }

    ImportRow row(std::move(title).value());
    row.number = DocumentNumber::parse(fields.text("number"));
    readDates(fields, row);
    if (row.number.isEmpty())
        row.warnings.append(fail("documents.row-no-number"));
    row.warnings.append(row.number.warningsFor(row.date));
    readIssuers(fields, row);
    row.kind = cleanText(fields.text("kind")).simplified();
    row.topic = cleanText(fields.text("topic")).simplified();
    row.keywords = fields.texts("keywords");
    row.body = fields.text("body");
    if (row.body.size() > mostBody)
        row.warnings.append(
            fail("documents.row-long-body", {{QStringLiteral("length"), row.body.size()}}));
    row.url = fields.text("url").trimmed();
    // The first of the register's own keys identifies the row; the others stay in `extra`.
    for (const auto* key : keyFields) {
        if (row.sourceId.isEmpty())
            row.sourceId = fields.text(key);
    }
    row.extra = fields.rest();
    return row;
}

} // namespace chancery::documents
