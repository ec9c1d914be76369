// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/handler.h"
#include "support/fake_authority.h"
#include "support/verify.h"

#include <QJsonArray>

using namespace chancery;
using store::HandlerContext;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

/// A name as a blob's is: 64 hexadecimal digits.
QString blob(const char* ending)
{
    return k(ending).rightJustified(64, u'0');
}

} // namespace

class TestHandler : public QObject {
    Q_OBJECT

    std::unique_ptr<store::Database> m_db;
    test::FakeAuthority m_authority;
    const store::Actor m_actor{PersonId::create(), k("张三"), {}, 0, {}};
    store::CommandRegistry m_registry;
    int m_runs = 0;

    static Command command(const char* name, const QJsonObject& params = {}, int version = 1)
    {
        return {CommandId::create(), k(name), version, params, {}};
    }

    Result<ChangeSet> decide(const Command& given)
    {
        const HandlerContext context{*m_db, m_actor, {}, m_authority, given};
        return store::decide(m_registry, context);
    }

private Q_SLOTS:
    void init()
    {
        m_runs = 0;
        m_authority.blobs.clear();
        m_registry = {};
        m_db = std::move(*store::Database::open(QStringLiteral(":memory:"), {}));
        const auto run = [this](const HandlerContext& c) -> Result<ChangeSet> {
            ++m_runs;
            ChangeSet changes;
            changes.put(k("t"), c.derivedId(0), {});
            return changes;
        };
        m_registry.add("a.plain", run, {}, 3);
        m_registry.add("a.files", run, {k("cover"), k("files[].sha256"), k("deep.list[].in.s")});
    }

    void theNamedHandlerRuns()
    {
        const auto changes = decide(command("a.plain"));
        VERIFY_OK(changes);
        QCOMPARE(changes->rows.size(), 1);
        QCOMPARE(m_runs, 1);
    }

    void anUnknownCommandIsRefusedInFewWords()
    {
        const auto refused = decide(command(QByteArray(500, 'x').constData()));
        VERIFY_FAILS(refused, "store.unknown-command");
        QCOMPARE(refused.error().args.value(k("command")).toString().size(), 80);
        QCOMPARE(m_runs, 0);
    }

    void aVersionWeDoNotKnowIsRefused()
    {
        VERIFY_OK(decide(command("a.plain", {}, 1)));
        VERIFY_OK(decide(command("a.plain", {}, 3)));
        VERIFY_FAILS(decide(command("a.plain", {}, 4)), "store.command-version");
        VERIFY_FAILS(decide(command("a.plain", {}, 0)), "store.command-version");
        QCOMPARE(m_runs, 2);
    }

    void blobsAreLookedForBeforeTheHandlerRuns()
    {
        const QJsonObject params{{k("cover"), blob("c1")}};
        const auto missing = decide(command("a.files", params));
        VERIFY_FAILS(missing, "store.blob-missing");
        QCOMPARE(missing.error().args.value(k("sha256")).toString(), blob("c1"));
        QCOMPARE(m_runs, 0);
        m_authority.blobs.insert(blob("c1"));
        VERIFY_OK(decide(command("a.files", params)));
    }

    void blobsAreFoundInListsAndDepthsWithoutDoubles()
    {
        const QJsonArray files{QJsonObject{{k("sha256"), blob("f1")}},
                               QJsonObject{{k("sha256"), blob("c1")}}, QJsonObject{{k("x"), 1}},
                               k("not an object")};
        const QJsonArray deep{QJsonObject{{k("in"), QJsonObject{{k("s"), blob("d1")}}}}};
        const QJsonObject params{{k("cover"), blob("c1")},
                                 {k("files"), files},
                                 {k("deep"), QJsonObject{{k("list"), deep}}}};
        QCOMPARE(m_registry.blobsOf(command("a.files", params)),
                 (QStringList{blob("c1"), blob("f1"), blob("d1")}));
        QCOMPARE(m_registry.blobsOf(command("a.plain", params)), QStringList());
        QCOMPARE(m_registry.blobsOf(command("a.files", {{k("files"), 7}})), QStringList());
        // What cannot be a blob's name is for the handler to refuse, not to wait for.
        QCOMPARE(m_registry.blobsOf(command("a.files", {{k("cover"), k("x")}})), QStringList());
    }

    void derivedIdsAreTheSameOnBothSidesAndSortWithTheirCommand()
    {
        const Command first = command("a.plain");
        const Command second = command("a.plain");
        const HandlerContext desk{*m_db, m_actor, {}, m_authority, first};
        const HandlerContext centre{*m_db, m_actor, QDateTime::currentDateTimeUtc(), m_authority,
                                    first};
        const HandlerContext other{*m_db, m_actor, {}, m_authority, second};
        QCOMPARE(desk.derivedId(0), centre.derivedId(0));
        QVERIFY(desk.derivedId(0) != desk.derivedId(1));
        QVERIFY(desk.derivedId(0) != other.derivedId(0));
        for (int n = 0; n < 100; ++n) {
            QVERIFY(isUuidText(desk.derivedId(n)));
            QCOMPARE(desk.derivedId(n).left(13), first.id.text().left(13));
        }
    }

    void theListOfCommandsIsSorted()
    {
        QCOMPARE(m_registry.names(), (QStringList{k("a.files"), k("a.plain")}));
    }
};

QTEST_GUILESS_MAIN(TestHandler)
#include "tst_handler.moc"
