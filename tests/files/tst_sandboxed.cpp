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
