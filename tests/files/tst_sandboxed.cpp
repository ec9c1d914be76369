// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/pdf_session.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::files;
using namespace Qt::StringLiterals;

/// The same through the sandbox, with what only a library for pages can tell.
class TestSandboxed : public QObject {
    Q_OBJECT

    ui::PdfService m_service{QStringLiteral(CHANCERY_BINARY_DIR "/bin/chancery-pdf-child")};

    static QString pathOf(const QString& name)
    {
        return QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/files/") + name;
    }
    std::optional<FileReport> reportOf(const QString& name)
    {
        ui::PdfSession session(m_service);
        QSignalSpy described(&session, &ui::PdfSession::described);
        session.describeFile(pathOf(name));
        if (described.isEmpty() && !described.wait(15'000))
            return std::nullopt;
        return described.first().first().value<FileReport>();
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<FileReport>(); }

    void everyFileIsDescribed_data()
    {
        QTest::addColumn<FileKind>("kind");
        QTest::addColumn<int>("pages");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("two-pages.pdf")
            << FileKind::Pdf << 2 << u"Reservoir plan\nReservoir plan\n"_s << QString();
        QTest::newRow("cut-off.pdf") << FileKind::Pdf << -1 << QString() << u"files.damaged"_s;
        QTest::newRow("two-pages.ofd")
            << FileKind::Ofd << 2 << u"关于做好水库调度工作的通知\n各单位：\n第二页\n"_s
            << QString();
        QTest::newRow("deep.docx") << FileKind::Docx << -1 << QString() << u"files.too-large"_s;
        QTest::newRow("note-gb18030.txt")
            << FileKind::Text << -1 << u"会议纪要：研究防汛值班工作。\n㐀𠮷\n"_s << QString();
        QTest::newRow("picture.png") << FileKind::Image << 1 << QString() << u"files.no-text"_s;
        QTest::newRow("noise.bin") << FileKind::Unknown << -1 << QString() << u"files.no-reader"_s;
    }

    void everyFileIsDescribed()
    {
        QFETCH(FileKind, kind);
        QFETCH(int, pages);
        QFETCH(QString, text);
        QFETCH(QString, why);
        const auto report = reportOf(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(report);
        QCOMPARE(kindId(report->kind), kindId(kind));
        QCOMPARE(report->pages, pages);
        QCOMPARE(report->text, text);
        QCOMPARE(report->why, why);
    }

    void anImageIsOnePage()
    {
        QCOMPARE(reportOf(u"picture.png"_s)->pixels, QSize(64, 48));
        ui::PdfSession session(m_service);
        QSignalSpy opened(&session, &ui::PdfSession::opened);
        QSignalSpy drawn(&session, &ui::PdfSession::pageReady);
        session.openFile(pathOf(u"picture.png"_s));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 15'000);
        QCOMPARE(session.pageCount(), 1);
        QCOMPARE(session.pageSize(0), QSizeF(48, 36));
        session.requestPage(0, QSize(128, 96));
        QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, 15'000);
        const auto image = drawn.first().at(1).value<QImage>();
        QCOMPARE(image.size(), QSize(128, 96));
        QVERIFY(image.pixelColor(2, 2) != image.pixelColor(120, 90));
    }

    void aPackageHasASmallPicture()
    {
        // In points and colours of it: a page of 297 mm is 720 pixels high.
        const auto glance = [this](const QString& name, QSize size) {
            ui::PdfSession session(m_service);
            QSignalSpy drawn(&session, &ui::PdfSession::pageReady);
            QSignalSpy failed(&session, &ui::PdfSession::failed);
            QObject::connect(&session, &ui::PdfSession::opened, &session,
                             [&] { session.requestPage(0, size); });
            session.glanceAtFile(pathOf(name));
            for (int i = 0; i < 300 && drawn.isEmpty() && failed.isEmpty(); ++i)
                QTest::qWait(50);
            return drawn.isEmpty() ? QImage() : drawn.first().at(1).value<QImage>();
        };
        const QImage page = glance(u"sealed-page.ofd"_s, QSize(210, 297)); // a pixel for a mm
        QCOMPARE(page.size(), QSize(210, 297));
        const auto colour = [&page](int x, int y) { return page.pixelColor(x, y); };
        QCOMPARE(colour(5, 5), QColor(Qt::white));
        QVERIFY(colour(33, 47).lightness() < 200);                      // a character
        QVERIFY(colour(57, 47).lightness() > 250);                      // a space
        QVERIFY(colour(100, 90).red() > colour(100, 90).blue() + 50);   // the red line
        QCOMPARE(colour(50, 215), QColor(0, 0, 200));                   // the picture
        QCOMPARE(colour(120, 215), QColor(0, 128, 0));                  // the area
        QVERIFY(colour(141, 120).red() > colour(141, 120).blue() + 50); // the seal
        QCOMPARE(colour(141, 141), QColor(Qt::white));                  // and what is within it
        QCOMPARE(glance(u"cover.ofd"_s, QSize(20, 30)).pixelColor(10, 15), QColor(200, 100, 0));
        QCOMPARE(glance(u"thumbnail.docx"_s, QSize(18, 24)).pixelColor(9, 12), QColor(0, 120, 90));
        QVERIFY(!glance(u"two-pages.pdf"_s, QSize(60, 80)).isNull());
        for (const auto& name : {u"notice.docx"_s, u"noise.bin"_s, u"cut-off.ofd"_s})
            QVERIFY(glance(name, QSize(60, 80)).isNull());
        // What is opened as pages is pages, never a sketch of some.
        ui::PdfSession session(m_service);
        QSignalSpy failed(&session, &ui::PdfSession::failed);
        session.openFile(pathOf(u"sealed-page.ofd"_s));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 15'000);
        QCOMPARE(failed.first().first().value<Error>().code, u"ui.pdf-not-pdf"_s);
    }

    void anImageThatPromisesTooMuchIsRefused()
    {
        ui::PdfSession session(m_service);
        QSignalSpy failed(&session, &ui::PdfSession::failed);
        session.openFile(pathOf(u"promises-too-much.png"_s));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 15'000);
        QCOMPARE(failed.first().first().value<Error>().code, u"ui.pdf-damaged"_s);
    }
};

QTEST_MAIN(TestSandboxed)
#include "tst_sandboxed.moc"
