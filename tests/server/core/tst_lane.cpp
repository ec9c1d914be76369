// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/journal.h"
#include "support/verify.h"
#include "support/world.h"

#include <QTemporaryDir>

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

/// A note's id.
QString noteId(int i)
{
    return k("00000000-0000-4000-8000-00000000000%1").arg(i);
}

} // namespace

/// What a lane remembers from batch to batch must never be what another has changed since.
class TestLane : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Centre> m_centre;
    std::unique_ptr<store::Database> m_otherDb;
    std::unique_ptr<server::Lane> m_other;
    PersonId m_person = PersonId::create();

    struct Author {
        PersonId person;
        DeviceId device = DeviceId::create();
        qint64 n = 0;
    };

    static server::PushJob job(Author& author, const char* name, const QJsonObject& params,
                               const CommandId& id = CommandId::create())
    {
        const Command command{id, k(name), 1, params, QDateTime::currentDateTimeUtc()};
        return {author.person, author.device, {{{++author.n, command}}}, std::nullopt};
    }
    static QJsonObject note(const QString& id)
    {
        return {{k("id"), id}, {k("title"), k("n")}, {k("scopes"), QJsonArray{k("unit:a")}}};
    }
    static wire::CommandAnswer only(const Result<QList<Result<wire::PushAnswer>>>& answers)
    {
        return answers.ok() && answers->at(0).ok() ? answers->at(0)->answers.value(0)
                                                   : wire::CommandAnswer{};
    }
    qint64 number(const char* sql)
    {
        auto q = m_centre->db->query(sql);
        return q.next() ? q.integer(0) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_centre = std::make_unique<Centre>(m_folder->path());
        m_otherDb = std::move(
            *store::Database::open(storeAt(m_folder->path() + QStringLiteral("/centre.db")), {}));
        m_other = std::make_unique<server::Lane>(*m_otherDb, m_centre->business, *m_centre->blobs,
                                                 m_centre->clock);
        m_centre->seat(m_person, {k("unit:a")});
    }
    void cleanup()
    {
        VERIFY_OK(server::verifyJournal(*m_centre->db));
        QVERIFY(!server::verifyJournal(*m_centre->db)->has_value());
        m_other.reset();
        m_otherDb.reset();
        m_centre.reset();
    }

    void whatAnotherLaneChangedIsSeen()
    {
        Author here{m_person};
        Author there{m_person};
        auto& lane = *m_centre->lane;
        QCOMPARE(only(lane.run({job(here, "note.add", note(noteId(1)))})).seq, 2);
        QCOMPARE(only(m_other->run({job(there, "note.spend",
                                        {{k("id"), noteId(1)}, {k("amount"), notesCap - 1}})}))
                     .seq,
                 3);
        // All but one is spent, which this lane has not seen happen.
        const auto over =
            only(lane.run({job(here, "note.spend", {{k("id"), noteId(1)}, {k("amount"), 2}})}));
        QCOMPARE(over.outcome, wire::Outcome::Refused);
        QCOMPARE(over.error->code, k("notes.over-cap"));
        // A refusal moves no head, yet the next number must not be given twice.
        QCOMPARE(only(m_other->run({job(there, "note.add", note(noteId(2)))}))
                     .result.value(k("number"))
                     .toInt(),
                 2);
        QCOMPARE(only(lane.run({job(here, "note.add", note(noteId(3)))}))
                     .result.value(k("number"))
                     .toInt(),
                 3);
    }

    void whomAnotherLaneSeatedIsKnown()
    {
        Author stranger{PersonId::create()};
        auto& lane = *m_centre->lane;
        Author here{m_person};
        const auto tooEarly = lane.run(
            {job(stranger, "note.add", note(noteId(1))), job(here, "note.add", note(noteId(2)))});
        VERIFY_OK(tooEarly);
        VERIFY_FAILS(tooEarly->at(0), "server.unknown-person");
        const Command seat{
            CommandId::create(), k("member.set"), 1,
            QJsonObject{{k("id"), stranger.person.text()}, {k("scopes"), QJsonArray{k("unit:a")}}},
            m_centre->clock.now()};
        const store::Actor founder{m_centre->founderId, k("founder"), {}, 0, {}};
        const auto seated = m_other->run({{m_centre->founderId,
                                           m_centre->founderDevice,
                                           {{{++m_centre->founderN, seat}}},
                                           founder}});
        VERIFY_OK(seated);
        stranger.n = 0;
        QCOMPARE(only(lane.run({job(stranger, "note.add", note(noteId(1)))})).seq, 4);
    }

    void aRefusedCommandTakesNoNumber()
    {
        Author author{m_person};
        auto& lane = *m_centre->lane;
        VERIFY_OK(lane.run({job(author, "note.add", note(noteId(1)))}));
        Author other{m_person};
        const auto answers = lane.run({job(author, "note.add", note(noteId(1))), // exists
                                       job(other, "note.add", note(noteId(2)))});
        VERIFY_OK(answers);
        QCOMPARE(answers->at(0)->answers.at(0).outcome, wire::Outcome::Refused);
        QCOMPARE(answers->at(1)->answers.at(0).result.value(k("number")).toInt(), 2);
        QCOMPARE(number("SELECT last FROM number_series"), 2);
    }

    void theSameCommandFromTwoDevicesInOneBatchIsDoneOnce()
    {
        Author first{m_person};
        Author second{m_person};
        const auto id = CommandId::create();
        auto once = job(first, "note.add", note(noteId(1)), id);
        auto again = once;
        again.device = second.device;
        const auto answers = m_centre->lane->run({once, again});
        VERIFY_OK(answers);
        QCOMPARE(answers->at(0)->answers.at(0).seq, answers->at(1)->answers.at(0).seq);
        QCOMPARE(number("SELECT COUNT(*) FROM note"), 1);
        QCOMPARE(number("SELECT COUNT(*) FROM journal"), 2); // with the seat
    }

    void aBatchThatIsUndoneLeavesNoMemory()
    {
        Author good{m_person};
        Author bad{m_person};
        auto& lane = *m_centre->lane;
        auto broken = job(bad, "note.add", note(noteId(4)));
        broken.request.commands.append(broken.request.commands.at(0)); // its number twice
        const auto answers = lane.run({job(good, "note.add", note(noteId(1))), broken});
        VERIFY_OK(answers);
        VERIFY_FAILS(answers->at(1), "store.constraint");
        QCOMPARE(answers->at(0)->answers.at(0).result.value(k("number")).toInt(), 1);
        bad.n = 0;
        const auto later = only(lane.run({job(bad, "note.add", note(noteId(4)))}));
        QCOMPARE(later.result.value(k("number")).toInt(), 2);
        QCOMPARE(later.seq, 3);
        QCOMPARE(number("SELECT COUNT(*) FROM note"), 2);
    }

    void whatADeviceSendsTwiceInOneBatchIsAnsweredTwice()
    {
        Author author{m_person};
        Author other{m_person};
        const auto once = job(author, "note.add", note(noteId(1)));
        auto forged = job(author, "note.add", note(noteId(2)));
        forged.request.commands[0].n = 1;
        const auto answers =
            m_centre->lane->run({once, job(other, "note.add", note(noteId(3))), once, forged});
        VERIFY_OK(answers);
        QCOMPARE(answers->at(0)->answers, answers->at(2)->answers);
        VERIFY_FAILS(answers->at(3), "server.reused");
        QCOMPARE(number("SELECT COUNT(*) FROM note"), 2);
        QCOMPARE(number("SELECT COUNT(*) FROM command_log"), 3); // with the seat
    }

    /// However a batch is cut, its rows, lines, answers and journal are the same.
    void aBatchLeavesWhatItsCommandsLeaveSingly()
    {
        const auto singly = std::make_unique<QTemporaryDir>();
        Centre alone(singly->path());
        alone.seat(m_person, {k("unit:a")});
        const auto idOf = [](int kind, int i) {
            return k("00000000-0000-4000-8000-0000000%1%2")
                .arg(kind, 2, 10, QChar(u'0'))
                .arg(i, 3, 10, QChar(u'0'));
        };
        QList<Author> authors(40, Author{m_person});
        QList<server::PushJob> jobs;
        for (int i = 0; i < 120; ++i) {
            const QString id = idOf(1, i / 3);
            auto& author = authors[i % authors.size()];
            author.device = *DeviceId::parse(idOf(2, int(i % authors.size())));
            if (i % 3 == 0)
                jobs.append(job(author, "note.add", note(id)));
            else if (i % 3 == 1)
                jobs.append(job(author, "note.rename", {{k("id"), id}, {k("title"), k("neu")}}));
            else
                jobs.append(job(author, "note.spend", {{k("id"), id}, {k("amount"), i}}));
        }
        for (const auto& one : jobs)
            VERIFY_OK(alone.lane->run({one}));
        for (qsizetype at = 0; at < jobs.size(); at += 37)
            VERIFY_OK(m_centre->lane->run(jobs.mid(at, 37)));
        const auto lines = [](store::Database& db) {
            QStringList all;
            for (const char* sql :
                 {"SELECT tbl || id || seq || put FROM feed_line WHERE tbl = 'note' ORDER BY 1",
                  "SELECT id || title || spent || version FROM note ORDER BY 1",
                  "SELECT device_id || n || hash || outcome || seq FROM command_log"
                  " WHERE device_id LIKE '00000000-%' ORDER BY 1",
                  "SELECT id || last_n FROM device WHERE id LIKE '00000000-%' ORDER BY 1"}) {
                auto q = db.query(sql);
                while (q.next())
                    all.append(q.text(0));
                all.append(k("--"));
            }
            return all;
        };
        QVERIFY(lines(*alone.db).size() > 200);
        QCOMPARE(lines(*m_centre->db), lines(*alone.db));
        QVERIFY(!server::verifyJournal(*alone.db)->has_value());
    }
};

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
