// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/feed_reader.h"
#include "support/verify.h"
#include "support/world.h"

#include <QRandomGenerator>

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray packedForTest(QByteArrayView plain)
{
    return "packed:" + plain.toByteArray();
}

} // namespace

/// What is found out once for many must be for each of them what they would have found alone.
class TestFeedShare : public QObject {
    Q_OBJECT

    struct Reader {
        PersonId person;
        DeviceId device = DeviceId::create();
        QString cursor = {};
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Centre> m_centre;
    std::unique_ptr<server::FeedShare> m_share;
    QRandomGenerator m_random{11};

    static QString participant(int i) { return k("unit:%1").arg(i); }
    QStringList someParticipants()
    {
        QStringList some;
        for (int i = 0; i < 5; ++i) {
            if (m_random.bounded(3) == 0)
                some.append(participant(i));
        }
        return some;
    }
    /// A page by the shared way; fails the test unless it is the one that comes alone.
    Result<server::FeedReader::Answer> read(store::Database& db, const Reader& reader, int most)
    {
        const auto& business = m_centre->business;
        const QDateTime now = m_centre->clock.now();
        const auto shared = server::FeedReader(db, m_centre->catalog, m_share.get())
                                .answer({reader.cursor, reader.person, reader.device, most}, now,
                                        business.resolveActor);
        const auto actor = business.resolveActor(db, reader.person, now);
        if (!actor.ok() || !*actor)
            return fail("test.no-actor");
        const auto alone = server::FeedReader(db, m_centre->catalog)
                               .page(reader.cursor, **actor, reader.device, most, now);
        if (!shared.ok() || !alone.ok()) {
            if (shared.ok() || alone.ok() || !(shared.error() == alone.error()))
                return fail("test.one-failed");
            return shared.error();
        }
        if (shared->head.encodedHead() + shared->end.plain != alone->encoded())
            return fail("test.another-page");
        if (!shared->end.packed.isEmpty() && shared->end.packed != packedForTest(shared->end.plain))
            return fail("test.another-body");
        const QStringList scopes = (*actor)->scopes();
        if (shared->scopes != QSet<QString>(scopes.begin(), scopes.end()))
            return fail("test.another-reader");
        const bool news = !alone->rows.isEmpty() || !alone->departures.isEmpty() ||
                          !alone->drop.isEmpty() || alone->more;
        if (news && !shared->news)
            return fail("test.news-kept-back");
        return *shared;
    }
    void act(const Reader& author, const char* name, const QJsonObject& params)
    {
        const Command command{CommandId::create(), k(name), 1, params, m_centre->clock.now()};
        VERIFY_OK(m_centre->push(author.person, DeviceId::create(), {{{1, command}}}));
    }
    QString addNote(const Reader& author, const char* title, const QStringList& scopes)
    {
        const QString id = newUuidText();
        act(author, "note.add",
            {{k("id"), id},
             {k("title"), k(title)},
             {k("scopes"), QJsonArray::fromStringList(scopes)}});
        return id;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_centre = std::make_unique<Centre>(m_folder->path());
        m_share = std::make_unique<server::FeedShare>(&packedForTest);
    }
    void cleanup()
    {
        m_share.reset();
        m_centre.reset();
    }

    void whatComesSharedComesAlone()
    {
        QList<PersonId> persons;
        QList<Reader> readers;
        for (int i = 0; i < 6; ++i) {
            persons.append(PersonId::create());
            m_centre->seat(persons.constLast(), someParticipants());
            for (int desk = 0; desk < 3; ++desk)
                readers.append({persons.constLast()});
        }
        QStringList notes;
        int pages = 0;
        for (int step = 0; step < 400; ++step) {
            const Reader& author = readers[m_random.bounded(readers.size())];
            const QString note =
                notes.isEmpty() ? newUuidText() : notes[m_random.bounded(notes.size())];
            switch (m_random.bounded(8)) {
            case 0:
            case 1:
                notes.append(newUuidText());
                act(author, "note.add",
                    {{k("id"), notes.constLast()},
                     {k("title"), k("题%1").arg(step)},
                     {k("scopes"), QJsonArray::fromStringList(someParticipants())}});
                break;
            case 2:
                act(author, "note.rename", {{k("id"), note}, {k("title"), k("改%1").arg(step)}});
                break;
            case 3:
                act(author, "note.share",
                    {{k("id"), note},
                     {k("scopes"), QJsonArray::fromStringList(someParticipants())}});
                break;
            case 4:
                act(author, "note.remark", {{k("id"), note}, {k("body"), k("意见")}});
                break;
            case 5:
                act(author, "note.remove", {{k("id"), note}});
                break;
            case 6: // rights come and go
                m_centre->seat(persons[m_random.bounded(persons.size())], someParticipants());
                break;
            default:
                break;
            }
            // Some look at once, some are behind, some come for the first time.
            for (auto& reader : readers) {
                if (m_random.bounded(3) == 0)
                    continue;
                if (m_random.bounded(40) == 0)
                    reader.cursor.clear();
                const int most = m_random.bounded(4) == 0 ? 2 : 2'000;
                const auto answer = read(*m_centre->db, reader, most);
                QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().debugText()));
                reader.cursor = answer->head.cursor;
                ++pages;
            }
        }
        QVERIFY(pages > 4'000);
    }

    /// Those who are answered together get what each gets alone, and one that asks nonsense, is
    /// nobody, or shows another's device spoils nothing for its neighbours.
    void whoIsAnsweredTogetherIsAnsweredAlike()
    {
        using server::FeedReader;
        const auto& business = m_centre->business;
        const QDateTime now = m_centre->clock.now();
        QList<FeedReader::Asked> asked;
        for (int i = 0; i < FeedReader::mostTogether; ++i) {
            const Reader reader{PersonId::create()};
            if (i != 3)
                m_centre->seat(reader.person, {participant(i % 3)});
            asked.append({{}, reader.person, reader.device, 2'000});
        }
        using Answers = std::vector<Result<FeedReader::Answer>>;
        const auto ask = [&](const QList<FeedReader::Asked>& these) -> Result<Answers> {
            Answers all;
            TRY(FeedReader(*m_centre->db, m_centre->catalog, m_share.get())
                    .answers(these, now, business.resolveActor, [&](qsizetype place, auto answer) {
                        QCOMPARE(place, qsizetype(all.size()));
                        all.push_back(std::move(answer));
                    }));
            return all;
        };
        const Command command{CommandId::create(), k("note.add"), 1,
                              QJsonObject{{k("id"), newUuidText()},
                                          {k("title"), k("一")},
                                          {k("scopes"), QJsonArray{participant(0)}}},
                              now};
        VERIFY_OK(m_centre->push(asked[0].person, asked[0].device, {{{1, command}}}));
        const auto first = ask(asked);
        VERIFY_OK(first);
        for (int i = 0; i < asked.size(); ++i) {
            if (i != 3)
                asked[i].cursor = (*first)[std::size_t(i)]->head.cursor;
        }
        addNote({asked[0].person}, "二", {participant(0), participant(1)});
        asked[5].cursor = asked[4].cursor; // another's
        asked[6].cursor = k("nonsense");
        asked[7].device = asked[0].device; // another's
        const auto before = ask({asked[8]});
        VERIFY_OK(before);
        asked[8].from = before->front()->from;
        const auto together = ask(asked);
        VERIFY_OK(together);
        QCOMPARE(qsizetype(together->size()), asked.size());
        for (int i = 0; i < asked.size(); ++i) {
            const auto& shared = (*together)[std::size_t(i)];
            const auto alone = FeedReader(*m_centre->db, m_centre->catalog)
                                   .answer(asked[i], now, business.resolveActor);
            QCOMPARE(shared.ok(), alone.ok());
            if (!alone.ok()) {
                QCOMPARE(shared.error().code, alone.error().code);
                continue;
            }
            QCOMPARE(shared->head.encodedHead() + shared->end.plain,
                     alone->head.encodedHead() + alone->end.plain);
            QCOMPARE(shared->news, i % 3 != 2);
        }
        QCOMPARE((*together)[3].error().code, k("server.unknown-person"));
        QCOMPARE((*together)[5].error().code, k("server.bad-cursor"));
        QCOMPARE((*together)[6].error().code, k("server.bad-cursor"));
        QCOMPARE((*together)[0]->head.ackedN, 1);
        QCOMPARE((*together)[7]->head.ackedN, 0);
    }

    /// A view may be older than what others have read meanwhile.
    void anOlderViewIsGivenNothingNewer()
    {
        Reader slow{PersonId::create()};
        Reader quick{slow.person};
        m_centre->seat(slow.person, {participant(0)});
        addNote(slow, "先", {participant(0)}); // from now on there is such a scope
        for (auto* reader : {&slow, &quick})
            reader->cursor = read(*m_centre->db, *reader, 2'000)->head.cursor;
        const QString id = addNote(slow, "旧", {participant(0)});

        const auto other = std::move(
            *store::Database::open(storeAt(m_folder->path() + QStringLiteral("/centre.db")), {}));
        auto view = store::Transaction::beginRead(*other);
        VERIFY_OK(view);
        QVERIFY(other->query("SELECT v FROM feed_head").next()); // the view stands from here
        act(slow, "note.rename", {{k("id"), id}, {k("title"), k("新")}});
        m_centre->seat(slow.person, {});
        VERIFY_OK(read(*m_centre->db, quick, 2'000)); // who is no longer seated there
        const auto old = read(*other, slow, 2'000);
        VERIFY_OK(old);
        QVERIFY(old->end.plain.contains("旧"));
        QVERIFY(!old->end.plain.contains("新"));
        VERIFY_OK(view->commit());
        const auto now = read(*other, slow, 2'000);
        VERIFY_OK(now);
        QVERIFY(!now->end.plain.contains("新")); // lost before it was seen
        QCOMPARE(now->head.drop, QStringList{participant(0)});
    }

    /// What this is for: the second who asks puts no question to the database but one.
    void theSecondAsksNextToNothing()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        store::FaultPlan counted; // it counts
        m_centre = std::make_unique<Centre>(m_folder->path(), &counted);
        QList<Reader> readers;
        for (int i = 0; i < 2; ++i) {
            readers.append({PersonId::create()});
            m_centre->seat(readers.constLast().person, {participant(0), participant(1)});
        }
        readers.append({readers.constFirst().person});
        addNote(readers[0], "先", {participant(0), participant(1)});
        for (auto& reader : readers)
            reader.cursor = read(*m_centre->db, reader, 2'000)->head.cursor;
        addNote(readers[0], "题", {participant(1)});
        QList<qint64> calls;
        QList<QByteArray> ends;
        for (const auto& reader : std::as_const(readers)) {
            const qint64 before = counted.calls;
            const auto answer = server::FeedReader(*m_centre->db, m_centre->catalog, m_share.get())
                                    .answer({reader.cursor, reader.person, reader.device, 2'000},
                                            m_centre->clock.now(), m_centre->business.resolveActor);
            VERIFY_OK(answer);
            calls.append(counted.calls - before);
            ends.append(answer->end.plain);
        }
        QVERIFY(ends[0].contains("题"));
        QCOMPARE(ends[1], ends[0]); // another person who sees the same
        QCOMPARE(ends[2], ends[0]);
        QVERIFY2(calls[1] < calls[0], qPrintable(QString::number(calls[1])));
        QVERIFY2(calls[2] <= 8, qPrintable(QString::number(calls[2])));
    }
};

QTEST_GUILESS_MAIN(TestFeedShare)
#include "tst_feed_share.moc"
