// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// A desk that is brought up to date learns columns and tables whose rows came long ago.
#include "support/world.h"

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

/// Of a build that knew neither what a note has spent nor remarks.
store::Catalog olderCatalog()
{
    store::Catalog catalog;
    const store::Catalog whole = notesCatalog();
    for (store::Table table : whole.tables()) {
        table.columns.removeIf([](const store::Column& column) { return column.name == u"spent"; });
        if (table.name != u"remark")
            catalog.add(table);
    }
    return catalog;
}

} // namespace

class TestNewCatalog : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Centre> m_centre;
    std::unique_ptr<Desk> m_clerk;
    std::unique_ptr<Desk> m_desk; ///< of an older build
    QString m_note;
    int m_round = 0;

    void give(const char* name, const QJsonObject& params)
    {
        VERIFY_OK(m_clerk->submit(QString::fromLatin1(name), params));
        VERIFY_OK(m_clerk->sync());
    }
    QString add(const char* title)
    {
        const QString id = newUuidText();
        give("note.add", {{k("id"), id},
                          {k("title"), QString::fromUtf8(title)},
                          {k("scopes"), QJsonArray{k("role:registry")}}});
        return id;
    }
    QString answer(const char* sql)
    {
        auto q = m_desk->replica->db().query(sql);
        return q.next() ? q.text(0) : QString();
    }
    void bringUpToDate()
    {
        m_desk->known = notesCatalog();
        m_desk->restart();
    }

private Q_SLOTS:
    void init()
    {
        const QString home = m_folder.filePath(QString::number(++m_round));
        for (const char* name : {"/centre", "/clerk", "/desk"})
            QDir().mkpath(home + QLatin1String(name));
        m_centre = std::make_unique<Centre>(home + k("/centre"));
        const PersonId clerk = PersonId::create();
        const PersonId other = PersonId::create();
        m_centre->seat(clerk, {k("role:registry")});
        m_centre->seat(other, {k("role:registry")});
        m_clerk = std::make_unique<Desk>(*m_centre, clerk, home + k("/clerk"));
        VERIFY_OK(m_clerk->sync());
        m_note = add("题");
        give("note.remark", {{k("id"), m_note}, {k("body"), k("同意")}});
        give("note.spend", {{k("id"), m_note}, {k("amount"), 7}});
        m_desk = std::make_unique<Desk>(*m_centre, other, home + k("/desk"));
        m_desk->known = olderCatalog();
        m_desk->restart();
        VERIFY_OK(m_desk->sync());
        QCOMPARE(answer("SELECT title || spent || extra FROM note"), k("题0{\"spent\":7}"));
        QCOMPARE(answer("SELECT COUNT(*) FROM remark"), k("0"));
    }

    void whatItDidNotKnowComesAfterTheUpdate()
    {
        bringUpToDate();
        QCOMPARE(answer("SELECT title FROM note"), k("题")); // nothing is gone meanwhile
        VERIFY_OK(m_desk->sync());
        QCOMPARE(answer("SELECT title || spent || COALESCE(extra, '') FROM note"), k("题7"));
        QCOMPARE(answer("SELECT body FROM remark"), k("同意"));
        QCOMPARE(m_desk->rows(), rowsByRights(*m_centre, m_desk->person));
    }

    void whatWentMeanwhileGoes()
    {
        const QString away = add("gone");
        const QString lost = add("lost");
        VERIFY_OK(m_desk->sync());
        give("note.remove", {{k("id"), away}});
        give("note.share", {{k("id"), lost}, {k("scopes"), QJsonArray{k("unit:9")}}});
        bringUpToDate();
        QCOMPARE(answer("SELECT COUNT(*) FROM note"), k("3"));
        VERIFY_OK(m_desk->sync());
        QCOMPARE(answer("SELECT COUNT(*) FROM note"), k("1"));
        QCOMPARE(m_desk->rows(), rowsByRights(*m_centre, m_desk->person));
    }

    void whatWaitsAndWhatWasRefusedIsKept()
    {
        give("note.spend", {{k("id"), m_note}, {k("amount"), 90}});
        // The older build forecasts from what it holds, so that only the server can refuse.
        VERIFY_OK(m_desk->submit(k("note.spend"), {{k("id"), m_note}, {k("amount"), 50}}));
        VERIFY_OK(m_desk->sync());
        VERIFY_OK(m_desk->submit(k("note.rename"), {{k("id"), m_note}, {k("title"), k("新题")}}));
        bringUpToDate();
        QCOMPARE(answer("SELECT title FROM note"), k("新题")); // its forecast stands
        QCOMPARE(*m_desk->replica->outbox().count(sync::OutboxState::Waiting), 1);
        QCOMPARE(*m_desk->replica->outbox().count(sync::OutboxState::Refused), 1);
        VERIFY_OK(m_desk->pull());
        VERIFY_OK(m_desk->sync());
        QCOMPARE(*m_desk->replica->outbox().count(sync::OutboxState::Waiting), 0);
        QCOMPARE(*m_desk->replica->outbox().count(sync::OutboxState::Refused), 1);
        QCOMPARE(answer("SELECT title || spent FROM note"), k("新题97"));
        QCOMPARE(m_desk->rows(), rowsByRights(*m_centre, m_desk->person));
        QVERIFY(!*m_desk->replica->restoration());
    }

    void anAnswerThatWasLostIsNotGivenTwice()
    {
        VERIFY_OK(m_desk->submit(k("note.spend"), {{k("id"), m_note}, {k("amount"), 5}}));
        const auto commands = m_desk->replica->outbox().waiting(500, 1 << 20);
        VERIFY_OK(m_centre->push(m_desk->person, *m_desk->replica->device(), {*commands}));
        bringUpToDate();
        VERIFY_OK(m_desk->pull());
        VERIFY_OK(m_desk->sync());
        QCOMPARE(answer("SELECT spent FROM note"), k("12"));
        QCOMPARE(*m_desk->replica->outbox().count(sync::OutboxState::Waiting), 0);
    }

    void itMayBeBrokenOffAnywhere()
    {
        for (int i = 0; i < 10; ++i)
            (void)add("n");
        const QString away = add("gone");
        VERIFY_OK(m_desk->sync());
        give("note.remove", {{k("id"), away}});
        bringUpToDate();
        for (int i = 0; i < 30; ++i) {
            const auto page = m_centre->changes(m_desk->person, *m_desk->replica->device(),
                                                *m_desk->replica->cursor(), 1);
            VERIFY_OK(page);
            VERIFY_OK(m_desk->replica->applyPage(*page));
            QVERIFY(answer("SELECT COUNT(*) FROM note").toInt() >=
                    11); // never fewer than there are
            m_desk->restart();
        }
        QCOMPARE(answer("SELECT COUNT(*) FROM note"), k("11"));
        QCOMPARE(m_desk->rows(), rowsByRights(*m_centre, m_desk->person));
    }

    void theSameBuildGoesOnWhereItWas()
    {
        const QString before = *m_desk->replica->cursor();
        QVERIFY(!before.isEmpty());
        m_desk->restart();
        QCOMPARE(*m_desk->replica->cursor(), before);
    }

    void aDeskFromBeforeThisWasCountedWalksOnce()
    {
        bringUpToDate();
        VERIFY_OK(m_desk->sync());
        VERIFY_OK(m_desk->replica->db().run("DELETE FROM sync_state WHERE key = 'catalog'"));
        m_desk->restart();
        QCOMPARE(*m_desk->replica->cursor(), QString());
        VERIFY_OK(m_desk->sync());
        m_desk->restart();
        QVERIFY(!m_desk->replica->cursor()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNewCatalog)
#include "tst_new_catalog.moc"
