// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/import_handler.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "documents/data/document_columns.h"
#include "documents/data/document_edit.h"
#include "documents/data/queries.h"
#include "documents/rules/import_row.h"
#include "documents/rules/kinds.h"
#include "documents/rules/registry_number.h"
#include "store/rows.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;

struct Import {
    QString id;
    QString source;
    int line = 1;
    QJsonObject row;
    bool takeNumber = false;
    bool openToAll = false;
};

Result<Import> parseImport(const QJsonObject& params)
{
    JsonReader in(params);
    Import import;
    import.id = in.idText("id");
    import.source = in.text("source", 1, 100);
    import.line = int(in.optionalInteger("line", 1, 100'000'000).value_or(1));
    import.row = in.object("row");
    import.takeNumber = in.flag("takeNumber", false);
    import.openToAll = in.flag("openToAll", false);
    TRY(in.finish());
    return import;
}

Registration registrationOfRow(const Import& import, const ImportRow& row)
{
    Registration reg;
    reg.id = import.id;
    reg.title = row.title.text();
    reg.kind = u"read"_s;
    reg.number = row.number;
    reg.issuer = row.issuers.join(u'、');
    reg.signedOn = row.date;
    reg.receivedOn = row.published.isValid() ? row.published : row.date;
    const auto kind = kindOfTitle(row.title.text());
    reg.docType = !row.kind.isEmpty() ? row.kind : kind ? kindId(*kind) : QString();
    return reg;
}

/// The row's own id in its register. A row without one goes by its content: its line moves when
/// the register is written out anew.
QString sourceOf(const Import& import, const ImportRow& row)
{
    if (!row.sourceId.isEmpty())
        return import.source + u'/' + row.sourceId.left(200);
    const auto digest =
        QCryptographicHash::hash(store::jsonText(import.row).toUtf8(), QCryptographicHash::Sha256);
    return import.source + u'/' + QString::fromLatin1(digest.toHex().left(32));
}

Result<void> refuseTwice(const HandlerContext& context, const QString& id, const QString& source)
{
    auto q = context.db.query("SELECT id FROM doc_document WHERE id = ? OR source = ?");
    q.bind(id).bind(source);
    if (q.next())
        return q.text(0) == id ? fail("documents.exists", {{u"document"_s, id}})
                               : fail("documents.already-imported", {{u"document"_s, q.text(0)}});
    return q.done();
}

Result<void> takeNumber(const HandlerContext& context, DocumentEdit& edit)
{
    const int year = officeDate(context.now).year();
    TRY_ASSIGN(const auto serial, context.authority.nextNumber(u"documents.incoming"_s, year));
    if (!serial)
        return {};
    TRY_ASSIGN(const auto number, RegistryNumber::create(u"收文", year, int(*serial)));
    edit.set("number_series", number.series());
    edit.set("number_year", year);
    edit.set("number_serial", *serial);
    edit.set("number_text", number.text());
    edit.set("number_key", number.sortKey());
    return {};
}

/// What the row holds beyond the columns; kept in the history.
QJsonObject detailOf(const Import& import, const ImportRow& row)
{
    return {{u"source"_s, import.source},
            {u"line"_s, import.line},
            {u"topic"_s, row.topic},
            {u"keywords"_s, QJsonArray::fromStringList(row.keywords)},
            {u"url"_s, row.url},
            {u"dateText"_s, row.dateText},
            {u"extra"_s, row.extra.isEmpty() ? QJsonValue() : QJsonValue(row.extra)}};
}

} // namespace

Result<ChangeSet> importDocument(const HandlerContext& context, const DocumentSettings& settings)
{
    TRY_ASSIGN(const auto import, parseImport(context.command.params));
    if (!context.actor.hasRole("registry") && !context.actor.hasRole("admin"))
        return fail("documents.not-registry");
    TRY_ASSIGN(const auto row, ImportRow::parse(import.row, import.line));
    const QString source = sourceOf(import, row);
    TRY(refuseTwice(context, import.id, source));
    const auto reg = registrationOfRow(import, row);
    const QDate today = officeDate(context.now);
    TRY_ASSIGN(const auto same,
               certainDuplicates(context.db, reg.number.written(), reg.issuer, {}, reg.id));
    auto warnings = row.warnings;
    for (const auto& candidate : same)
        warnings.append(fail("documents.row-duplicate", {{u"document"_s, candidate.id}}));
    auto edit = DocumentEdit::create(context, settings, import.id, columnsOf(reg, {}, today));
    const QString now = momentToText(context.now);
    edit.set("received_on", reg.receivedOn->isValid()
                                ? QJsonValue(reg.receivedOn->toString(Qt::ISODate))
                                : QJsonValue());
    edit.set("warnings", warnings.isEmpty() ? QJsonValue() : QJsonValue(warningsJson(warnings)));
    edit.set("attachments", 0);
    edit.set("open_to_all", import.openToAll);
    edit.set("source", source);
    edit.set("stage", u"filed"_s);
    edit.set("registered_at", now);
    edit.set("filed_at", now);
    if (!row.body.isEmpty())
        edit.put("doc_text", import.id, {{u"body"_s, row.body}});
    if (import.takeNumber)
        TRY(takeNumber(context, edit));
    edit.note(u"import"_s, nullptr, {}, {}, detailOf(import, row));
    TRY_ASSIGN(ChangeSet changes, edit.finish());
    changes.result.insert(u"warnings"_s, warningsJson(warnings));
    return changes;
}

} // namespace chancery::documents
