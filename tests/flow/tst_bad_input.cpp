// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What goes wrong in an office: files that are none, names that are traps, commands that nobody may
// give, disks that are full, a program that is too old, a clock that is wrong. Each has its answer,
// and nothing is lost by any.

#include "documents/rules/title.h"
#include "support/office_world.h"
#include "support/programs.h"
#include "support/small_disk.h"
#include "support/verify.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString clerk = u"lixiaomei"_s;
const QString secretary = u"chenmin"_s;
const QString outsider = u"xiongxiaofang"_s;

QJsonObject registration(const QString& id, QJsonObject more = {})
{
    const QJsonObject usual{{u"id"_s, id},
                            {u"title"_s, u"关于开展安全检查的通知"_s},
                            {u"number"_s, u"国办发〔2026〕3号"_s},
                            {u"issuer"_s, u"国务院办公厅"_s},
                            {u"signedOn"_s, u"2026-07-10"_s}};
    for (auto it = usual.begin(); it != usual.end(); ++it) {
        if (!more.contains(it.key()))
            more.insert(it.key(), it.value());
    }
    return more;
}

QJsonObject file(const QString& sha256, const QString& name)
{
    return {{u"sha256"_s, sha256}, {u"name"_s, name}, {u"size"_s, 5}, {u"role"_s, u"main"_s}};
}

} // namespace

class TestBadInput : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<OfficeServer> m_server;

    QString path(const QString& name) const { return m_dir->filePath(name); }

    std::unique_ptr<OfficeDesk> deskOf(const QString& login, qint64 clockAheadSeconds = 0)
    {
        auto desk = std::make_unique<OfficeDesk>(
            m_server->settingsFor(path(login), m_server->url()), login, clockAheadSeconds);
        desk->signIn();
        if (!QTest::qWaitFor([&] { return desk->settled(); }, 30'000))
            qFatal("%s never came on line", qPrintable(login));
        return desk;
    }

    /// Everything the centre holds, and how many entries its journal has.
    QStringList everything()
    {
        const auto db = m_server->open();
        QStringList all = heldRows(*db, m_server->business.catalog);
        auto q = db->query("SELECT COUNT(*) FROM journal");
        all.append(q.next() ? q.text(0) : QString());
        return all;
    }

    QString refusal(const QString& login, const char* command, const QJsonObject& params)
    {
        const auto done = m_server->give(login, QString::fromLatin1(command), params);
        return done.ok() ? u"applied"_s : done.error().code;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<OfficeServer>(path(u"server"_s));
        m_server->seat({clerk, secretary, outsider});
    }
    void cleanup() { m_server.reset(); }

    void aFileThatCannotBeStoredIsRefusedAndLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("code");
        const QByteArray pdf = "%PDF-1.7\n1 0 obj <</Encrypt 2 0 R>>";
        const qint64 whole = pdf.size();
        QTest::addRow("empty") << u"通知.pdf"_s << QByteArray() << qint64(0)
                               << u"store.empty-file"_s;
        QTest::addRow("2 GB") << u"扫描.pdf"_s << pdf << (qint64(2) << 30) << u"store.too-large"_s;
        QTest::addRow("a folder") << u"."_s << QByteArray() << qint64(0) << u"store.cannot-read"_s;
        // No PDF, cut off, or under a password: the page that takes it in and the viewer that shows
        // it have their own words for that. The store keeps a file as it came.
        QTest::addRow("cut off") << u"通知.pdf"_s << pdf << whole << QString();
        QTest::addRow("no PDF") << u"通知.pdf"_s << QByteArray("MZ") << qint64(2) << QString();
    }

    void aFileThatCannotBeStoredIsRefusedAndLeavesNothingBehind()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, size);
        QFETCH(QString, code);
        const auto blobs = store::BlobStore::open(path(u"blobs"_s));
        VERIFY_OK(blobs);
        if (name != u"."_s) {
            QFile out(path(name));
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() &&
                    out.resize(size)); // sparse: no disk is used
        }
        const auto stored = blobs->addFile(path(name), wire::maxBlobBytes);
        QCOMPARE(stored.ok() ? QString() : stored.error().code, code);
        if (stored.ok())
            QCOMPARE(*blobs->read(*stored, 0, size + 1), bytes);
        QCOMPARE(QDir(path(u"blobs/parts"_s)).entryList(QDir::Files), QStringList());
        if (name != u"."_s)
            QCOMPARE(QFileInfo(path(name)).size(), size);
    }

    void aNameThatIsATrapBecomesAName()
    {
        auto desk = deskOf(clerk);
        const QStringList traps{u"../../etc/passwd"_s, u"C:\\windows\\通知.pdf"_s,
                                u"通知\u202Efdp.exe"_s, u"通\u0007知.pdf"_s};
        QJsonArray files;
        for (const auto& trap : traps) {
            const auto sha256 = desk->desk().blobs().addBytes("%PDF-" + trap.toUtf8());
            VERIFY_OK(sha256);
            files.append(file(*sha256, trap));
        }
        const QString id = newUuidText();
        desk->must("register", registration(id, {{u"attachments"_s, files}}));
        QTRY_VERIFY_WITH_TIMEOUT(desk->field(id, u"number_text"_s).isString(), 20'000);
        const auto centre = m_server->open();
        auto q = centre->query("SELECT name FROM doc_attachment ORDER BY position");
        QStringList names;
        while (q.next())
            names.append(q.text(0));
        QCOMPARE(names, QStringList({u"passwd"_s, u"通知.pdf"_s, u"通知fdp.exe"_s, u"通知.pdf"_s}));
    }

    void aTitleOfTenThousandCharactersIsRefusedAndNotCut()
    {
        auto desk = deskOf(clerk);
        const auto done = desk->desk().submit(
            u"documents.register"_s,
            registration(newUuidText(), {{u"title"_s, QString(10'000, u'长')}}));
        QCOMPARE(done.error().code, u"documents.title-too-long"_s);
        QCOMPARE(done.error().args.value("length"_L1).toInt(), 10'000);
        QCOMPARE(done.error().args.value("most"_L1).toInt(), documents::Title::most);
        QCOMPARE(desk->count("SELECT COUNT(*) FROM sync_outbox"), 0);
        QVERIFY(desk->settled());
    }

    void theLongestTextGetsThroughAndALongerOneBlocksNothing()
    {
        auto desk = deskOf(clerk);
        const QString id = newUuidText();
        desk->must("register", registration(id, {{u"text"_s, QString(500'000, u'文')}}));
        const auto tooLong = desk->desk().submit(
            u"documents.register"_s,
            registration(newUuidText(), {{u"text"_s, QString(2'000'000, u'文')}}));
        QCOMPARE(tooLong.error().code, u"sync.too-large"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk->field(id, u"number_text"_s).isString(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk->settled(), 20'000);
    }

    void whatNobodyMayDoIsRefusedAndChangesNothing_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QString& login, const char* command,
                            const QJsonObject& more, const char* code) {
            QTest::addRow("%s", name)
                << login << QByteArray(command) << more << QString::fromLatin1(code);
        };
        const QJsonObject stale{
            {u"field"_s, u"title"_s}, {u"from"_s, u"旧标题"_s}, {u"to"_s, u"新标题"_s}};
        row("unknown field", clerk, "documents.review-pass", {{u"colour"_s, u"red"_s}},
            "base.unknown-field");
        row("wrong type", clerk, "documents.review-pass", {{u"opinion"_s, 7}}, "base.bad-field");
        row("without the role", outsider, "documents.register", {}, "documents.not-registry");
        row("not theirs to see", outsider, "documents.review-pass", {}, "documents.unknown");
        row("stale", clerk, "documents.correct", {{u"changes"_s, QJsonArray{stale}}},
            "documents.stale-field");
        row("wrong state", clerk, "documents.close", {}, "documents.not-your-turn");
        row("not theirs to do", clerk, "documents.file", {{u"retention"_s, u"10"_s}},
            "documents.not-your-turn");
        row("missing blob", clerk, "documents.attach",
            {{u"attachments"_s, QJsonArray{file(QString(64, u'a'), u"x.pdf"_s)}}},
            "store.blob-missing");
        row("unknown command", clerk, "documents.burn", {}, "store.unknown-command");
        row("directory without being its administrator", clerk, "people.add-unit",
            {{u"id"_s, newUuidText()}, {u"name"_s, u"新司"_s}, {u"kind"_s, u"department"_s}},
            "people.not-admin");
    }

    void whatNobodyMayDoIsRefusedAndChangesNothing()
    {
        QFETCH(QString, login);
        QFETCH(QByteArray, command);
        QFETCH(QJsonObject, more);
        QFETCH(QString, code);
        const QString id = newUuidText();
        VERIFY_OK(m_server->give(clerk, u"documents.register"_s, registration(id)));
        const QStringList before = everything();
        QJsonObject params = more;
        if (command == "documents.register")
            params = registration(newUuidText());
        else if (command.startsWith("documents."))
            params.insert(u"document"_s, id);
        QCOMPARE(refusal(login, command.constData(), params), code);
        QCOMPARE(everything(), before);
        // The next one is not held up by it.
        QCOMPARE(refusal(login, command.constData(), params), code);
        QCOMPARE(refusal(clerk, "documents.review-pass", {{u"document"_s, id}}), u"applied"_s);
    }

    void aDeskWhoseDiskIsFullSaysSoAndGoesOnAfterwards()
    {
        const SmallDisk disk(path(u"small"_s), 4 << 20);
        if (!disk.isMounted())
            QSKIP(qPrintable(u"no small disk can be mounted here: "_s + disk.why()));
        OfficeDesk desk(m_server->settingsFor(path(u"small/desk"_s), m_server->url()), clerk);
        desk.signIn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.settled(), 30'000);
        const QString first = newUuidText();
        desk.must("register", registration(first));
        QTRY_VERIFY_WITH_TIMEOUT(desk.field(first, u"number_text"_s).isString(), 20'000);
        disk.fill();
        QCOMPARE(desk.desk().blobs().addBytes(QByteArray(1 << 20, 'x')).error().code,
                 u"store.disk-full"_s);
        // Pages of the database that are free already may still take a command or two.
        QString refused;
        QStringList taken;
        for (int i = 0; i < 200 && refused.isEmpty(); ++i) {
            const QString id = newUuidText();
            refused = desk.refusalOf("register",
                                     registration(id, {{u"number"_s, u"试〔2026〕%1号"_s.arg(i)},
                                                       {u"text"_s, QString(20'000, u'文')}}));
            if (refused.isEmpty())
                taken.append(id);
        }
        QCOMPARE(refused, u"store.disk-full"_s);
        disk.free();
        const QString last = newUuidText();
        desk.must("register", registration(last, {{u"number"_s, u"国办发〔2026〕9号"_s}}));
        QTRY_VERIFY_WITH_TIMEOUT((desk.desk().kick(), desk.settled()), 60'000);
        for (const auto& id : taken + QStringList{first, last})
            QTRY_VERIFY_WITH_TIMEOUT(desk.field(id, u"number_text"_s).isString(), 20'000);
    }

    void aServerWhoseDiskIsFullLosesNothingAndTheDeskWaits()
    {
        const SmallDisk disk(path(u"small"_s), 24 << 20);
        if (!disk.isMounted())
            QSKIP(qPrintable(u"no small disk can be mounted here: "_s + disk.why()));
        m_server = std::make_unique<OfficeServer>(path(u"small/server"_s));
        m_server->seat({clerk});
        auto desk = deskOf(clerk);
        disk.fill();
        QStringList ids;
        QJsonArray files;
        const auto scan = desk->desk().blobs().addBytes(QByteArray(3 << 20, 's'));
        files.append(file(*scan, u"扫描件.pdf"_s));
        for (int i = 0; i < 3; ++i) {
            ids.append(newUuidText());
            desk->must(
                "register",
                registration(ids.last(), {{u"number"_s, u"试〔2026〕%1号"_s.arg(i)},
                                          {u"attachments"_s, i == 0 ? files : QJsonArray()}}));
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk->desk().state().trouble, 20'000);
        QCOMPARE(desk->desk().state().trouble->code, u"store.disk-full"_s);
        QCOMPARE(desk->desk().state().waiting, 3);
        QVERIFY(desk->refused().isEmpty());
        disk.free();
        QTRY_VERIFY_WITH_TIMEOUT((desk->desk().kick(), desk->settled()), 60'000);
        for (int i = 0; i < 3; ++i)
            QTRY_COMPARE_WITH_TIMEOUT(desk->field(ids.at(i), u"number_serial"_s).toInt(), i + 1,
                                      20'000);
    }

    void dataOfANewerVersionIsLeftAsItIs()
    {
        const auto settings = m_server->settingsFor(path(clerk), m_server->url());
        deskOf(clerk).reset();
        {
            const auto db = store::Database::open(settings.replica.databasePath, {});
            VERIFY_OK(db);
            VERIFY_OK((*db)->run("INSERT INTO schema_migration (module, number, checksum,"
                                 " applied_at) VALUES ('documents', 4711, 'x', 'y')"));
        }
        const QByteArray before = contentOf(settings.replica.databasePath);
        QVERIFY(!before.isEmpty());
        const OfficeBusiness business;
        const auto desk = sync::Desk::open(settings, business.desk, business.clock);
        QVERIFY(!desk.ok());
        QCOMPARE(desk.error().code, u"store.newer-schema"_s);
        QCOMPARE(contentOf(settings.replica.databasePath), before);
    }

    void aClockThreeDaysOffRefusesNothingAndTheServersTimeRules_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::addRow("ahead") << qint64(3 * 86'400);
        QTest::addRow("behind") << qint64(-3 * 86'400);
    }

    void aClockThreeDaysOffRefusesNothingAndTheServersTimeRules()
    {
        QFETCH(qint64, ahead);
        auto desk = deskOf(clerk, ahead);
        const QString id = newUuidText();
        const QDateTime before = QDateTime::currentDateTimeUtc();
        desk->must("register", registration(id));
        QTRY_VERIFY_WITH_TIMEOUT(desk->field(id, u"number_text"_s).isString(), 20'000);
        QVERIFY(desk->refused().isEmpty());
        const QDateTime at = momentFromText(desk->field(id, u"registered_at"_s).toString());
        QVERIFY(at >= before.addSecs(-1) && at <= QDateTime::currentDateTimeUtc());
        QVERIFY(qAbs(desk->desk().now().secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }
};

int main(int argc, char** argv)
{
    SmallDisk::enterPrivateMounts(); // while there is one thread
    QCoreApplication application(argc, argv);
    TestBadInput test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_bad_input.moc"
