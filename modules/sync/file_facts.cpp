// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/file_facts.h"

namespace chancery::sync {

namespace {

/// Raised when the readers learn something, so that every file is read once more.
constexpr int presentReader = 1;

/// "SELECT sha256 FROM doc_attachment UNION ALL …" of the catalog's names.
QByteArray namedFiles(const store::Catalog& catalog)
{
    QByteArrayList parts;
    for (const auto& table : catalog.tables()) {
        for (const auto& column : table.columns) {
            if (column.blob)
                parts.append("SELECT " + column.name.toLatin1() +
                             " AS sha256, rowid AS place FROM " + table.name.toLatin1());
        }
    }
    return parts.join(" UNION ALL ");
}

} // namespace

Result<std::optional<files::FileReport>> fileReport(store::Database& db, const QString& sha256)
{
    auto q = db.query("SELECT kind, format, pages, width, height, signature, why, is_cut"
                      " FROM file_fact WHERE sha256 = ?");
    q.bind(sha256);
    std::optional<files::FileReport> report;
    if (q.next()) {
        report.emplace();
        report->kind = files::kindFromId(q.text(0)).value_or(files::FileKind::Unknown);
        report->format = q.text(1);
        report->pages = int(q.integer(2));
        report->pixels = QSize(int(q.integer(3)), int(q.integer(4)));
        report->signature = files::Signature(int(q.integer(5)));
        report->why = q.text(6);
        report->isCut = q.flag(7);
    }
    TRY(q.done());
    return report;
}

Result<QString> fileText(store::Database& db, const QString& sha256, qsizetype most)
{
    auto q = db.query("SELECT substr(text, 1, ?) FROM file_fact WHERE sha256 = ?");
    q.bind(qint64(most)).bind(sha256);
    const QString text = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return text;
}

Result<void> keepFileReport(store::Database& db, const QString& sha256,
                            const files::FileReport& report)
{
    TRY(db.run("INSERT INTO file_fact (sha256, reader, kind, format, pages, width, height,"
               " signature, why, is_cut, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
               " ON CONFLICT (sha256) DO UPDATE SET reader = excluded.reader,"
               " kind = excluded.kind, format = excluded.format, pages = excluded.pages,"
               " width = excluded.width, height = excluded.height,"
               " signature = excluded.signature, why = excluded.why, is_cut = excluded.is_cut,"
               " text = excluded.text",
               sha256, presentReader, files::kindId(report.kind), report.format, report.pages,
               report.pixels.width(), report.pixels.height(), int(report.signature), report.why,
               report.isCut, report.text));
    return {};
}

Result<QStringList> unreadFiles(store::Database& db, const store::Catalog& catalog,
                                const store::BlobStore& blobs, int most)
{
    QStringList unread;
    QByteArray sql = "SELECT sha256 FROM ({files}) AS n WHERE sha256 IS NOT NULL AND NOT EXISTS"
                     " (SELECT 1 FROM file_fact AS f WHERE f.sha256 = n.sha256 AND f.reader >= ?)"
                     " GROUP BY sha256 ORDER BY MAX(place) DESC";
    auto q = db.query(sql.replace("{files}", namedFiles(catalog)));
    q.bind(presentReader);
    while (unread.size() < most && q.next()) {
        const QString sha256 = q.text(0);
        if (blobs.has(sha256))
            unread.append(sha256);
    }
    TRY(q.done());
    return unread;
}

Result<qint64> forgetUnseenFiles(store::Database& db, const store::Catalog& catalog)
{
    QByteArray sql = "DELETE FROM file_fact WHERE sha256 NOT IN"
                     " (SELECT sha256 FROM ({files}) WHERE sha256 IS NOT NULL)";
    auto q = db.query(sql.replace("{files}", namedFiles(catalog)));
    TRY(q.done());
    return db.changes();
}

} // namespace chancery::sync
