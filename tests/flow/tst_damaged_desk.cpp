// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// A desk whose data is damaged, or whose disk is full, with the real client before a real server:
// what the person sees, presses, and finds again.

#include "program.h"
#include "support/office_world.h"
#include "support/small_disk.h"
#include "support/verify.h"
#include "ui/shell/main_frame.h"
#include "ui/shell/repair_page.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

template <typename Window>
Window* shown()
{
    for (auto* widget : QApplication::topLevelWidgets()) {
        auto* window = qobject_cast<Window*>(widget);
        if (window && window->isVisible())
            return window;
    }
    return nullptr;
}

void damage(const QString& file)
{
    QFile db(file);
    QVERIFY(db.open(QIODevice::ReadWrite));
    QCOMPARE(db.write(QByteArray(100, '\0')), 100);
}

} // namespace

class TestDamagedDesk : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<OfficeServer> m_server;

    QString registerOne(OfficeDesk& desk, int n)
    {
        const QString id = newUuidText();
        desk.must("register", registration(id, n));
        return id;
    }
    qint64 atTheCentre(const QString& id)
    {
        const auto centre = m_server->open();
        auto q = centre->query("SELECT COUNT(*) FROM doc_document WHERE id = ?");
        q.bind(id);
        return q.next() ? q.integer(0) : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QDir().mkpath(m_dir.filePath(u"server"_s));
        m_server = std::make_unique<OfficeServer>(m_dir.filePath(u"server"_s));
        m_server->start();
        m_server->seat({u"lixiaomei"_s, u"wanglijun"_s});
    }

    void oneClickRebuildsItAndNothingIsLost()
    {
        const QString profile = m_dir.filePath(u"lixiaomei"_s);
        QStringList ids;
        {
            OfficeDesk desk(*m_server, profile, u"lixiaomei"_s);
            QTRY_VERIFY_WITH_TIMEOUT(desk.signInTrouble.has_value(), 30'000);
            desk.signIn();
            QTRY_VERIFY_WITH_TIMEOUT(desk.settled(), 30'000);
            ids.append(registerOne(desk, 1));
            QTRY_VERIFY_WITH_TIMEOUT(desk.settled(), 30'000);
            m_server->stop();
            for (int i = 2; i <= 4; ++i)
                ids.append(registerOne(desk, i));
        }
        damage(profile + u"/desk.db"_s);
        m_server->start();

        desktop::ClientOptions options;
        options.profile = profile;
        options.server = m_server->url();
        options.authorityPem = m_server->identity.authority.certificatePem;
        options.login = u"lixiaomei"_s;
        options.language = u"en"_s;
        desktop::Program program(options);
        const auto started = program.start();
        VERIFY_FAILS(started, "store.not-a-database");
        program.offerRepair(started.error());
        auto* page = shown<ui::RepairPage>();
        QVERIFY(page);
        QSignalSpy rebuilding(page, &ui::RepairPage::rebuildRequested);
        QSignalSpy goingOn(page, &ui::RepairPage::continued);
        auto* button = page->findChild<QPushButton*>();
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(rebuilding.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 30'000);
        const auto aside = QDir(profile).entryList({u"desk.db.damaged-*"_s}, QDir::Files);
        QVERIFY(!aside.isEmpty());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(goingOn.size(), 1);

        // Signed in by the token that was kept, with the window as ever.
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainFrame>(), 30'000);
        QVERIFY(!shown<ui::RepairPage>());
        for (const auto& id : std::as_const(ids))
            QTRY_COMPARE_WITH_TIMEOUT(atTheCentre(id), 1, 30'000);
        QCOMPARE(QDir(profile).entryList({u"desk.db.damaged-*"_s}, QDir::Files), aside);
    }

    void aFullDiskIsSaidAndWhatWasKeptIsSent()
    {
        const QString home = m_dir.filePath(u"wanglijun"_s);
        QDir().mkpath(home);
        const SmallDisk disk(home, 16 << 20);
        if (!disk.isMounted())
            QSKIP(qPrintable(disk.why()));
        OfficeDesk desk(*m_server, home, u"wanglijun"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.signInTrouble.has_value(), 30'000);
        desk.signIn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.settled(), 30'000);
        m_server->stop();
        const QString kept = registerOne(desk, 11);
        disk.fill();
        QString refused;
        for (int i = 0; i < 200 && refused.isEmpty(); ++i) // there is room in the log for a while
            refused = desk.refusalOf("register", registration(newUuidText(), 20 + i));
        QCOMPARE(refused, u"store.disk-full"_s);
        QVERIFY(desk.desk().state().trouble);
        QCOMPARE(desk.desk().state().trouble->code, u"store.disk-full"_s);
        disk.free();
        m_server->start();
        QTRY_VERIFY_WITH_TIMEOUT((desk.desk().kick(), desk.settled()), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.desk().state().trouble, 30'000);
        QCOMPARE(atTheCentre(kept), 1);
    }
};

int main(int argc, char** argv)
{
    SmallDisk::enterPrivateMounts(); // before there is any thread
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestDamagedDesk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_damaged_desk.moc"
