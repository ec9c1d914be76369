// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/world.h"

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// The way of an empty desk to the present state, in small pages, while others go on working.
class TestFirstSync : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Centre> m_centre;
    std::unique_ptr<Desk> m_clerk;  ///< has everything from the beginning
    std::unique_ptr<Desk> m_leader; ///< comes when it is all there
    int m_round = 0;

    QString add(const char* title, const QStringList& scopes)
    {
        const QString id = newUuidText();
        const auto done =
            m_clerk->submit(k("note.add"), {{k("id"), id},
                                            {k("title"), QString::fromUtf8(title)},
                                            {k("scopes"), QJsonArray::fromStringList(scopes)}});
        Q_ASSERT(done.ok() && m_clerk->sync().ok());
        return id;
    }

    void give(const char* name, const QJsonObject& params)
    {
        VERIFY_OK(m_clerk->submit(QString::fromLatin1(name), params));
        VERIFY_OK(m_clerk->sync());
    }

    /// The ids of the page's rows, members as "member".
    Result<QStringList> pull(int most)
    {
        TRY_ASSIGN(const QString cursor, m_leader->replica->cursor());
        TRY_ASSIGN(const DeviceId device, m_leader->replica->device());
        TRY_ASSIGN(const auto page, m_centre->changes(m_leader->person, device, cursor, most));
        QStringList ids;
        for (const auto& row : page.rows)
            ids.append(page.tables[row.table].name == u"member" ? k("member")
                                                                : QString::fromUtf8(row.id));
        TRY(m_leader->replica->applyPage(page));
        m_share = page.share;
        m_more = page.more;
        return ids;
    }
    double m_share = 1;
    bool m_more = false;

    void finish()
    {
        VERIFY_OK(m_leader->pull(3));
        QCOMPARE(m_leader->rows(), rowsByRights(*m_centre, m_leader->person));
        // A second look finds nothing more.
        const auto rest = pull(100);
        VERIFY_OK(rest);
        QCOMPARE(*rest, QStringList());
        QVERIFY(!m_more);
    }

private Q_SLOTS:
    void init()
    {
        const QString home = m_folder.filePath(QString::number(++m_round));
        for (const char* name : {"/centre", "/clerk", "/leader"})
            QDir().mkpath(home + QLatin1String(name));
        m_centre = std::make_unique<Centre>(home + k("/centre"));
        const PersonId clerk = PersonId::create();
        const PersonId leader = PersonId::create();
        m_centre->seat(clerk, {k("role:registry"), k("post:minister"), k("unit:1"), k("unit:2")});
        m_centre->seat(leader, {k("role:registry"), k("post:minister"), k("unit:1")});
        m_clerk = std::make_unique<Desk>(*m_centre, clerk, home + k("/clerk"));
        m_leader = std::make_unique<Desk>(*m_centre, leader, home + k("/leader"));
        VERIFY_OK(m_clerk->sync());
    }

    void whoIsWhoComesFirstThenWhatWaitsThenTheNewest()
    {
        const QString old = add("old", {k("role:registry")});
        const QString mine = add("mine", {k("post:minister"), k("role:registry")});
        const QString later = add("later", {k("unit:1")});
        const QString newest = add("newest", {k("role:registry")});
        QStringList came;
        double before = 0;
        do {
            const auto ids = pull(1);
            VERIFY_OK(ids);
            came += *ids;
            QVERIFY(m_share >= before);
            before = m_share;
        } while (m_more);
        QCOMPARE(m_share, 1.0);
        QCOMPARE(came, (QStringList{k("member"), k("member"), mine, newest, later, old}));
        finish();
        // What came once came by both its scopes.
        m_centre->seat(m_leader->person, {k("role:registry")});
        finish();
        QVERIFY(m_leader->rows().join(u' ').contains(mine));
    }

    void whatBecomesOnesOwnMeanwhileIsTheOfficesToo()
    {
        QStringList notes;
        for (int i = 0; i < 8; ++i)
            notes.append(add("n", {k("role:registry")}));
        const QString mine = add("mine", {k("post:minister"), k("role:registry")});
        for (int i = 0; i < 4; ++i)
            VERIFY_OK(pull(2));
        QVERIFY(m_more && m_share > 0.5); // among the others' already
        const QJsonArray both{k("post:minister"), k("role:registry")};
        for (const auto& note : {notes.first(), notes.last()}) // not come yet, come already
            give("note.share", {{k("id"), note}, {k("scopes"), both}});
        give("note.share", {{k("id"), mine}, {k("scopes"), QJsonArray{k("role:registry")}}});
        finish();
        m_centre->seat(m_leader->person, {k("role:registry")});
        finish();
    }

    void whatIsStillToBeDoneComesBeforeWhatIsNewer()
    {
        const QString closed = add("closed", {k("role:registry")});
        const QString open = add("open", {k("role:registry")});
        give("note.remark", {{k("id"), open}, {k("body"), k("with all its rows")}});
        give("note.spend", {{k("id"), open}, {k("amount"), 1}});
        const QString foreign = add("foreign", {k("role:registry")});
        give("note.spend", {{k("id"), foreign}, {k("amount"), 1}});
        give("note.share", {{k("id"), foreign}, {k("scopes"), QJsonArray{k("unit:9")}}});
        for (int i = 0; i < 20; ++i)
            add("newer", {k("role:registry")});
        QStringList came;
        do {
            const auto ids = pull(1);
            VERIFY_OK(ids);
            came += *ids;
        } while (m_more);
        came.removeAll(k("member"));
        QCOMPARE(came.value(0), open);
        QVERIFY(came.value(1) != open); // its remark
        QCOMPARE(came.last(), closed);
        QVERIFY(!came.contains(foreign));
        finish();
    }

    void aScopeThatBeginsMeanwhileIsNewsAndNoWalk()
    {
        (void)add("old", {k("role:registry")});
        finish();
        const QString first = add("first", {k("unit:1")});
        const QString second = add("second", {k("unit:1"), k("role:registry")});
        const QString third = add("third", {k("unit:1")});
        QStringList came;
        do {
            const auto ids = pull(1);
            VERIFY_OK(ids);
            came += *ids;
        } while (m_more);
        QCOMPARE(came, (QStringList{first, second, third}));
        finish();
    }

    void whatChangesMeanwhileIsNotMissed()
    {
        QStringList notes;
        for (int i = 0; i < 12; ++i)
            notes.append(add("n", {i % 2 == 0 ? k("role:registry") : k("unit:1")}));
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(pull(2));
        QVERIFY(m_more && m_share > 0);
        give("note.rename", {{k("id"), notes[0]}, {k("title"), k("not yet sent")}});
        give("note.rename", {{k("id"), notes[11]}, {k("title"), k("sent already")}});
        give("note.remove", {{k("id"), notes[1]}});
        give("note.remove", {{k("id"), notes[10]}});
        give("note.share", {{k("id"), notes[2]}, {k("scopes"), QJsonArray{k("unit:2")}}});
        give("note.share", {{k("id"), notes[9]}, {k("scopes"), QJsonArray{k("role:registry")}}});
        (void)add("new", {k("unit:1")});
        finish();
    }

    void rightsMayChangeInTheMiddle()
    {
        for (int i = 0; i < 6; ++i) {
            (void)add("n", {k("role:registry")});
            (void)add("n", {k("unit:1")});
            (void)add("n", {k("unit:2")});
        }
        VERIFY_OK(pull(2));
        VERIFY_OK(pull(2));
        m_centre->seat(m_leader->person, {k("unit:1"), k("unit:2")});
        VERIFY_OK(pull(2));
        (void)add("n", {k("unit:2")});
        m_centre->seat(m_leader->person, {k("unit:2"), k("role:registry")});
        finish();
        // And what is granted to a desk that has all.
        m_centre->seat(m_leader->person, {k("unit:1"), k("role:registry")});
        finish();
    }

    void itMayBeBrokenOffAtAnyPage()
    {
        for (int i = 0; i < 10; ++i)
            (void)add("n", {k("role:registry")});
        for (int i = 0; i < 8; ++i) {
            VERIFY_OK(pull(2));
            m_leader->restart();
        }
        finish();
    }

    void anOlderServersRowsLeaveWhatItDoesNotKnow()
    {
        const QString id = add("题", {k("role:registry")});
        give("note.spend", {{k("id"), id}, {k("amount"), 7}});
        VERIFY_OK(m_leader->pull());
        wire::PageBuilder builder;
        const int table = builder.table(k("note"), [] {
            return QStringList{k("title"), k("of_tomorrow"), k("facts_of_tomorrow")};
        });
        const QByteArray key = id.toUtf8();
        builder.row(table, builder.set({builder.scope(k("role:registry"))}),
                    {key,
                     99,
                     "{\"later_still\":2}",
                     {Cell::ofText("新"), Cell::ofInteger(5), Cell::ofJson("[1]")}});
        builder.row(builder.table(k("of_tomorrow"), [] { return QStringList{k("a")}; }),
                    builder.set({builder.scope(k("role:registry"))}), {"x", 1, {}, {Cell()}});
        wire::ChangesPage page = std::move(builder).take();
        page.cursor = k("c");
        page.epoch = k("e");
        VERIFY_OK(m_leader->replica->applyPage(page));
        const auto row =
            store::readRow(m_leader->replica->db(), *m_centre->catalog.find(k("note")), id);
        VERIFY_OK(row);
        QCOMPARE((*row)->version, 99);
        const auto& fields = (*row)->fields;
        QCOMPARE(fields.value(k("title")).toString(), k("新"));
        QCOMPARE(fields.value(k("spent")).toInt(), 7);
        QCOMPARE(fields.value(k("of_tomorrow")).toInt(), 5);
        QCOMPARE(fields.value(k("facts_of_tomorrow")).toArray(), QJsonArray{1});
        QCOMPARE(fields.value(k("later_still")).toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(TestFirstSync)
#include "tst_first_sync.moc"
