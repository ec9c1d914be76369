// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "command_line.h"

#include "server/service/deployment.h"
#include "store/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace chancery::ctl {

namespace {

/// One document as a register's row: what documents.import reads, and the house's own facts.
QJsonObject rowOf(const store::Query& q)
{
    QJsonObject row;
    int at = 0;
    for (const auto* field :
         {"id", "title", "number", "issuer", "date", "received", "kind", "registry_number", "stage",
          "filed_at", "retention", "volume", "source", "body"}) {
        if (!q.isNull(at))
            row.insert(QLatin1String(field), q.text(at));
        ++at;
    }
    return row;
}

/// Writes what may be on any machine: a secret's text does not leave by this door.
Result<QJsonObject> write(const server::Deployment& deployment, const QString& path)
{
    store::Database::Options options;
    options.readOnly = true;
    TRY_ASSIGN(auto db, store::Database::open(deployment.database(), options));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail("ctl.cannot-write", {{QStringLiteral("file"), path},
                                         {QStringLiteral("reason"), file.errorString()}});
    TRY_ASSIGN(auto view, store::Transaction::beginRead(*db));
    auto q = db->query("SELECT d.id, d.title, d.doc_number, d.issuer, d.signed_on, d.received_on,"
                       " d.doc_type, d.number_text, d.stage, d.filed_at, d.retention, d.volume,"
                       " d.source, t.body FROM doc_document AS d"
                       " LEFT JOIN doc_text AS t ON t.document_id = d.id"
                       " WHERE d.secrecy = 0 ORDER BY d.id");
    qint64 rows = 0;
    while (q.next()) {
        file.write(QJsonDocument(rowOf(q)).toJson(QJsonDocument::Compact) + '\n');
        ++rows;
    }
    TRY(q.done());
    auto secrets = db->query("SELECT COUNT(*) FROM doc_document WHERE secrecy <> 0");
    const qint64 left = secrets.next() ? secrets.integer(0) : 0;
    TRY(secrets.done());
    if (!file.commit())
        return fail("ctl.cannot-write", {{QStringLiteral("file"), path},
                                         {QStringLiteral("reason"), file.errorString()}});
    return QJsonObject{{QStringLiteral("documents"), rows},
                       {QStringLiteral("secrets_left_out"), left}};
}

int runExport(const QCommandLineParser& parser, const QStringList& arguments)
{
    const auto facts = [&]() -> Result<QJsonObject> {
        TRY_ASSIGN(const auto deployment, neededDeployment(parser));
        return write(deployment, arguments[0]);
    }();
    if (!facts.ok())
        return complain(facts.error());
    printFacts(parser, *facts);
    return Done;
}

} // namespace

Verb exportDocumentsVerb()
{
    return {"export documents",
            "Write all documents that are no secret as a register that import reads",
            "FILE.jsonl",
            {dirOption(), jsonOption(), storeOption()},
            runExport};
}

} // namespace chancery::ctl
