// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "filled_desk.h"

#include "bench.h"
#include "documents/data/document_columns.h"
#include "documents/rules/kinds.h"
#include "generated_register.h"
#include "serving.h"
#include "store/rows.h"
#include "store/search_index.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

constexpr int rowsAtOnce = 5'000;
constexpr int sliceRows = 512;           // as the filler's
constexpr int slicesBeforeTidying = 400; // as the filler's: 500 are merged by FTS5 all at once
const QString root = u"doc_document"_s;
const QString complete = u"/complete"_s;

documents::Registration registrationOf(const QJsonObject& row)
{
    documents::Registration reg;
    reg.id = newUuidText();
    reg.title = row.value("title"_L1).toString();
    reg.kind = u"read"_s;
    reg.number = documents::DocumentNumber::parse(row.value("number"_L1).toString());
    reg.issuer = row.value("issuer"_L1).toString();
    reg.signedOn = QDate::fromString(row.value("date"_L1).toString(), Qt::ISODate);
    reg.receivedOn = reg.signedOn;
    const auto kind = documents::kindOfTitle(reg.title);
    reg.docType = kind ? documents::kindId(*kind) : QString();
    return reg;
}

Fields fieldsOf(const documents::Registration& reg)
{
    Fields fields = documents::columnsOf(reg, {}, QDate(2026, 7, 14));
    const QString at = reg.signedOn.toString(Qt::ISODate) + u"T02:05:00.000Z"_s;
    for (const auto& name : {u"stage_since"_s, u"created_at"_s, u"registered_at"_s, u"filed_at"_s})
        fields.insert(name, at);
    fields.insert(u"stage"_s, u"filed"_s);
    fields.insert(u"created_by"_s, u"bench"_s);
    fields.insert(u"source"_s, u"bench/"_s + reg.id);
    fields.insert(u"way"_s, u"incoming"_s);
    fields.insert(u"attachments"_s, 0);
    fields.insert(u"open_to_all"_s, true);
    return fields;
}

Result<void> putTogether(store::SearchIndex& index)
{
    for (;;) {
        TRY_ASSIGN(const bool more, index.tidy(root));
        if (!more)
            return {};
    }
}

} // namespace

Result<std::unique_ptr<FilledDesk>> FilledDesk::make(const QString& folder, int documents,
                                                     int bodyCharacters)
{
    QDir().mkpath(folder);
    std::unique_ptr<FilledDesk> world(new FilledDesk(folder));
    TRY_ASSIGN(world->m_office, OfficeServer::found(world->folder(), 1));
    TRY(world->m_office->listen());
    TRY(fillOffice(*world->m_office, 0, 0));
    world->m_desks = std::make_unique<Desks>(*world->m_office, world->folder());
    {
        // Takes in who is who, and goes.
        TRY_ASSIGN(const auto desk, world->m_desks->open(0));
    }
    TRY(world->fill(documents, bodyCharacters));
    return world;
}

/// Nobody listens for it: it is never started.
std::unique_ptr<FilledDesk> FilledDesk::found(const QString& folder)
{
    std::unique_ptr<FilledDesk> world(new FilledDesk(folder));
    world->m_desks = std::make_unique<Desks>(quint16(1), QByteArray(), folder);
    return world;
}

bool FilledDesk::isAt(const QString& folder)
{
    return !folder.isEmpty() && QFile::exists(folder + complete);
}

Result<void> FilledDesk::setComplete() const
{
    QFile mark(m_folder + complete);
    if (!mark.open(QIODevice::WriteOnly))
        return fail("bench.cannot-write", {{u"file"_s, mark.fileName()}});
    return {};
}

Result<void> FilledDesk::fill(int documents, int bodyCharacters) const
{
    const auto catalog = office::catalog();
    store::Database::Options options;
    options.durability = store::Database::Durability::Normal;
    options.cacheKiB = 262'144;
    TRY_ASSIGN(const auto db, store::Database::open(file(), options));
    for (int done = 0; done < documents;) {
        const int count = std::min(rowsAtOnce, documents - done);
        TRY_ASSIGN(auto whole, store::Transaction::begin(*db));
        for (const auto& row : generatedRegister(count, 1 + quint32(done), bodyCharacters, done)) {
            const auto reg = registrationOf(row);
            TRY(store::putRow(*db, *catalog.find(root), reg.id, fieldsOf(reg), 1));
            TRY(store::putRow(*db, *catalog.find(u"doc_text"_s), reg.id,
                              {{u"document_id"_s, reg.id}, {u"body"_s, row.value("body"_L1)}}, 1));
        }
        TRY(whole.commit());
        done += count;
    }
    return {};
}

Result<double> FilledDesk::fillIndex() const
{
    const auto catalog = office::catalog();
    store::Database::Options options;
    options.durability = store::Database::Durability::Normal;
    TRY_ASSIGN(const auto db, store::Database::open(file(), options));
    store::SearchIndex index(*db, catalog);
    double elapsed = 0;
    int slices = 0;
    for (;;) {
        double start = nowMs();
        TRY_ASSIGN(const auto keys, index.waiting(root, 100'000));
        if (keys.empty())
            break;
        for (std::size_t at = 0; at < keys.size(); at += sliceRows) {
            const auto end = std::min(keys.size(), at + sliceRows);
            TRY(index.fill(root,
                           {keys.begin() + std::ptrdiff_t(at), keys.begin() + std::ptrdiff_t(end)},
                           [] { return true; }));
            if (++slices % slicesBeforeTidying != 0)
                continue;
            elapsed += nowMs() - start;
            TRY(putTogether(index));
            start = nowMs();
        }
        elapsed += nowMs() - start;
    }
    TRY(putTogether(index));
    return elapsed;
}

} // namespace chancery::bench
