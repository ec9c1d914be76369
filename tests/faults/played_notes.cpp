// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/played_business.h"
#include "support/notes_business.h"

#include <QJsonDocument>

namespace chancery::test {

namespace {

const QString idKey = QStringLiteral("id");
const QString scopesKey = QStringLiteral("scopes");

PersonId memberAt(int seat)
{
    return *PersonId::parse(QStringLiteral("01900000-0000-7000-8000-00000000000%1").arg(seat));
}

QJsonArray somePosts(QRandomGenerator& random)
{
    QJsonArray posts;
    for (int i = 0; i < 3; ++i) {
        if (random.bounded(2) == 0)
            posts.append(QStringLiteral("post:%1").arg(i));
    }
    return posts;
}

class PlayedNotes final : public PlayedBusiness {
public:
    const SimBusiness& business() const override { return m_business; }
    sync::WantedBlobs wantedBlobs() const override
    {
        return [](store::Database& db) {
            QStringList list;
            auto q = db.query("SELECT DISTINCT sha256 FROM note WHERE sha256 IS NOT NULL"
                              " ORDER BY sha256");
            while (q.next())
                list.append(q.text(0));
            return list;
        };
    }
    QList<PersonId> people() const override { return {memberAt(0), memberAt(1), memberAt(2)}; }
    store::Actor founder() const override
    {
        return {PersonId::create(), QStringLiteral("founder"), {}, 0, {}};
    }
    QList<Command> founding(const QDateTime& now) const override
    {
        QList<Command> commands;
        for (int i = 0; i < 3; ++i)
            commands.append({CommandId::create(),
                             QStringLiteral("member.set"),
                             1,
                             {{idKey, memberAt(i).text()},
                              {scopesKey, QJsonArray{QStringLiteral("post:%1").arg(i)}}},
                             now});
        return commands;
    }
    void begin() override { m_notes.clear(); }

    void act(SimDesk& desk, QRandomGenerator& random) override
    {
        const int what = m_notes.isEmpty() ? 0 : random.bounded(16);
        if (what % 2 == 1)
            desk.fillSearch();
        if (what <= 3) {
            add(desk, random);
            return;
        }
        // Mostly the newest, so that the desks get in each other's way.
        const int newest = std::min(int(m_notes.size()), random.bounded(4) ? 3 : 50);
        const QString note = m_notes[m_notes.size() - 1 - random.bounded(newest)];
        if (what <= 5)
            (void)desk.submit(
                QStringLiteral("note.rename"),
                {{idKey, note}, {QStringLiteral("title"), QString::number(random.generate())}});
        else if (what <= 7)
            (void)desk.submit(QStringLiteral("note.share"),
                              {{idKey, note}, {scopesKey, somePosts(random)}});
        else if (what <= 9)
            (void)desk.submit(QStringLiteral("note.remark"),
                              {{idKey, note}, {QStringLiteral("body"), QStringLiteral("阅")}});
        else if (what <= 12)
            (void)desk.submit(QStringLiteral("note.spend"),
                              {{idKey, note}, {QStringLiteral("amount"), 1 + random.bounded(70)}});
        else if (what == 13)
            (void)desk.submit(QStringLiteral("note.remove"), {{idKey, note}});
        else
            (void)desk.submit(
                QStringLiteral("member.set"),
                {{idKey, memberAt(random.bounded(3)).text()}, {scopesKey, somePosts(random)}});
    }

    QStringList faultsOf(store::Database& centre) const override
    {
        QStringList faults;
        // By the journal, so that notes which are gone count as well.
        QHash<QString, qint64> spent;
        auto spends = centre.query("SELECT params FROM journal WHERE name = 'note.spend'");
        while (spends.next()) {
            const auto params = QJsonDocument::fromJson(spends.utf8(0)).object();
            spent[params.value(idKey).toString()] +=
                params.value(QStringLiteral("amount")).toInteger();
        }
        for (auto it = spent.begin(); it != spent.end(); ++it) {
            if (it.value() > notesCap)
                faults.append(QStringLiteral("P11 %1 spent of %2").arg(it.value()).arg(it.key()));
        }
        qint64 expected = 0;
        // A command that was offered again after a restore stands twice in the log.
        auto numbers = centre.query("SELECT (SELECT MIN(l.answer) FROM command_log l"
                                    " WHERE l.command_id = j.command_id AND l.outcome = 0)"
                                    " FROM journal j WHERE j.name = 'note.add' ORDER BY j.seq");
        while (numbers.next()) {
            const auto answer = QJsonDocument::fromJson(numbers.utf8(0)).object();
            if (answer.value(QStringLiteral("number")).toInteger() != ++expected)
                faults.append(QStringLiteral("P10 number %1 given where %2 was due")
                                  .arg(answer.value(QStringLiteral("number")).toInteger())
                                  .arg(expected));
        }
        return faults;
    }

    QStringList blobsNamed(store::Database& centre) const override { return wantedBlobs()(centre); }

private:
    void add(SimDesk& desk, QRandomGenerator& random)
    {
        const QString id = newUuidText();
        QJsonObject params{{idKey, id},
                           {QStringLiteral("title"), QStringLiteral("通知")},
                           {scopesKey, somePosts(random)}};
        const int kind = random.bounded(4);
        const QByteArray content(1 + random.bounded(3'000), char('a' + random.bounded(4)));
        if (kind == 0)
            params.insert(QStringLiteral("sha256"), desk.keepBlob(content));
        if (desk.submit(QStringLiteral("note.add"), params).ok())
            m_notes.append(id);
    }

    NotesMigrations m_migrations;
    store::Catalog m_catalog = notesCatalog();
    store::CommandRegistry m_commands = notesCommands();
    SimBusiness m_business{m_catalog, m_commands, notesResolver(), {m_migrations.set()}};
    QStringList m_notes;
};

} // namespace

std::unique_ptr<PlayedBusiness> playedNotes()
{
    return std::make_unique<PlayedNotes>();
}

} // namespace chancery::test
