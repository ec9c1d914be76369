// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "big_register.h"

#include "generated_register.h"

#include "base/clock.h"
#include "documents/data/catalog.h"
#include "documents/data/search_key.h"
#include "documents/rules/document_number.h"
#include "office/catalog.h"
#include "store/blob_store.h"
#include "store/migrations.h"
#include "store/search_index.h"
#include "sync/schema.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr int batch = 10'000;
constexpr const char* stages[] = {"filed",  "filed",    "filed",   "filed", "closed",
                                  "handle", "instruct", "propose", "filed", "voided"};

Result<void> insert(store::Database& db, const QJsonObject& row, int index,
                    QRandomGenerator& random)
{
    const QString title = row.value("title"_L1).toString();
    const QString issuer = row.value("issuer"_L1).toString();
    const QString written = row.value("number"_L1).toString();
    const auto number = documents::DocumentNumber::parse(written);
    const QDate day = QDate(2015, 1, 1).addDays(qint64(index) * 4'200 / 1'000'000);
    const QString stage = QString::fromLatin1(stages[random.bounded(10)]);
    const QString serial = u"%1"_s.arg(index + 1, 6, 10, QChar(u'0'));
    const bool over = stage == "filed"_L1 || stage == "closed"_L1;
    const QString moment = day.toString(Qt::ISODate) + u"T02:05:00.000Z"_s;
    const QString due =
        day.addDays(5 + random.bounded(30)).toString(Qt::ISODate) + u"T09:00:00.000Z"_s;
    TRY(db.run(
        "INSERT INTO doc_document (id, version, number_series, number_year, number_serial,"
        " number_text, number_key, kind, medium, doc_type, doc_number, doc_number_canonical,"
        " doc_number_key, issuer, issuer_key, title, search_key, signed_on, received_on, urgency,"
        " secrecy, copies, due_at, stage, stage_since, holder_names, lead, created_by,"
        " created_name, created_at, registered_at, closed_at, way)"
        " VALUES (?, 1, '收文', ?, ?, ?, ?, ?, 'document', 'notice', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?, ?, ?, '李晓梅', ?, ?, ?, 'incoming')",
        u"d%1"_s.arg(index), day.year(), index + 1,
        u"收文〔%1〕%2号"_s.arg(day.year()).arg(index + 1),
        u"收文|%1|%2"_s.arg(day.year()).arg(serial), index % 3 == 0 ? "read" : "act", written,
        number.canonical(), number.key(), issuer, issuer, title,
        documents::searchKey({title, written, issuer}), row.value("date"_L1).toString(),
        day.toString(Qt::ISODate), random.bounded(20) == 0 ? 3 : 0, random.bounded(40) == 0 ? 1 : 0,
        1 + random.bounded(30), due, stage, moment, over ? QString() : u"财务司、办公厅"_s,
        u"unit:u%1"_s.arg(random.bounded(30)), u"person:p%1"_s.arg(random.bounded(9)), moment,
        moment, over ? std::optional<QString>(due) : std::nullopt));
    return {};
}

} // namespace

Result<void> fillRegister(const QString& path, int documents)
{
    TRY_ASSIGN(const auto db, store::Database::open(path, {}));
    auto migrations = office::sharedMigrations();
    migrations.append(sync::syncMigrations());
    migrations.append(documents::documentDeskMigrations());
    TRY(store::migrate(*db, migrations, momentToText(QDateTime::currentDateTimeUtc())));
    QRandomGenerator random(1);
    for (int done = 0; done < documents; done += batch) {
        TRY_ASSIGN(auto transaction, store::Transaction::begin(*db));
        const int count = std::min(batch, documents - done);
        int index = done;
        for (const auto& row : generatedRegister(count, quint32(done + 1), 0, done))
            TRY(insert(*db, row, index++, random));
        TRY(transaction.commit());
    }
    // As on a desk that has just taken all of them in: nothing is in the full-text index yet.
    const auto catalog = office::catalog();
    return store::SearchIndex(*db, catalog).prepare();
}

StillDesk::StillDesk(QString path, std::unique_ptr<store::Database> db,
                     std::unique_ptr<store::BlobStore> blobs)
    : m_path(std::move(path)), m_db(std::move(db)), m_blobs(std::move(blobs)),
      m_quickReader(m_path), m_longReader(m_path)
{
}

Result<std::unique_ptr<StillDesk>> StillDesk::open(const QString& path)
{
    TRY_ASSIGN(auto db, store::Database::open(path, {}));
    TRY_ASSIGN(auto blobs, store::BlobStore::open(path + u".blobs"_s));
    return std::unique_ptr<StillDesk>(
        new StillDesk(path, std::move(db), std::make_unique<store::BlobStore>(std::move(blobs))));
}

} // namespace chancery::bench
