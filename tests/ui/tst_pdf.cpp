// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/pdf_panel.h"
#include "ui/pdf/pdf_text.h"
#include "ui/pdf/pdf_view.h"

#include <QAbstractButton>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace chancery;
using namespace chancery::ui;

/// The real sandboxed reader, started by the real service.
class TestPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDocumentOpensAndItsPagesArrive();
    void textComesWithABoxForEachCharacter();
    void whatCannotBeShownHasItsOwnError_data();
    void whatCannotBeShownHasItsOwnError();
    void aBombKillsTheReaderAndNothingElse();
    void aKilledReaderIsReportedOnce();
    void aMissingProgramIsReported();
    void pagesThatAreNotThereAreReportedAlone();
    void searchFindsChineseInOurOwnPdfs();
    void mouseSelectionGivesText();
    void theOverlayPaintsOnTheFirstPage();
    void textOfTheFirstPagesComesWithoutAWidget();
    void theViewSaysWhatIsWrongInWords();
    void iconButtonsHaveNames();

private:
    QString write(const char* name, const QByteArray& bytes);

    QTemporaryDir m_folder;
    QString m_program = QStringLiteral(CHANCERY_BINARY_DIR "/bin/chancery-pdf-child");
    QString m_good;
    static constexpr int enough = 20'000;
};

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

void writeGood(const QString& path)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(72);
    QPainter painter(&writer);
    QFont font;
    font.setFamilies(interfaceFamilies());
    font.setPixelSize(16);
    painter.setFont(font);
    painter.drawText(40, 60, u("关于加强安全生产工作的通知"));
    painter.drawText(40, 100, u("first page"));
    writer.newPage();
    painter.drawText(40, 60, u("第二页：安全生产"));
}

/// A page whose content stream unpacks to `megabytes` of blanks, deflated twice.
QByteArray bomb(int megabytes)
{
    const auto deflate = [](const QByteArray& raw) { return qCompress(raw, 1).mid(4); };
    const QByteArray small = deflate(deflate(QByteArray(megabytes << 20, ' ')));
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj\n"
           "4 0 obj<</Length " +
           QByteArray::number(small.size()) + "/Filter[/FlateDecode/FlateDecode]>>stream\n" +
           small + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

} // namespace

QString TestPdf::write(const char* name, const QByteArray& bytes)
{
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write test data");
    return path;
}

void TestPdf::initTestCase()
{
    QVERIFY2(QFile::exists(m_program), qPrintable(m_program));
    m_good = m_folder.filePath(u("good.pdf"));
    writeGood(m_good);
}

void TestPdf::aDocumentOpensAndItsPagesArrive()
{
    PdfService service(m_program);
    PdfSession session(service);
    QSignalSpy opened(&session, &PdfSession::opened);
    QSignalSpy pages(&session, &PdfSession::pageReady);
    session.openFile(m_good);
    QVERIFY(opened.wait(enough));
    QCOMPARE(session.pageCount(), 2);
    QCOMPARE(session.pageSize(0).toSize(), QSize(595, 842));
    session.requestPage(0, {595, 842});
    QVERIFY(pages.wait(enough));
    const auto image = pages[0][1].value<QImage>();
    QCOMPARE(image.size(), QSize(595, 842));
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    int dark = 0;
    for (int x = 40; x < 300; ++x) {
        for (int y = 40; y < 66; ++y)
            dark += image.pixelColor(x, y).lightness() < 128;
    }
    QVERIFY2(dark > 200, "the title must be drawn");
}

void TestPdf::textComesWithABoxForEachCharacter()
{
    PdfService service(m_program);
    PdfSession session(service);
    QSignalSpy opened(&session, &PdfSession::opened);
    QSignalSpy texts(&session, &PdfSession::textReady);
    session.openFile(m_good);
    QVERIFY(opened.wait(enough));
    session.requestText(0);
    QVERIFY(texts.wait(enough));
    const auto text = texts[0][1].value<pdf::PdfPageText>();
    QCOMPARE(text.boxes.size(), text.text.size());
    const qsizetype at = text.text.indexOf(u("first"));
    QVERIFY(at > 0);
    QVERIFY(text.boxes[at].top() > 80 && text.boxes[at].bottom() < 110);
    QVERIFY(text.boxes[0].left() >= 38 && text.boxes[0].left() < 45);
    QVERIFY(text.boxes[1].left() > text.boxes[0].left());
}

void TestPdf::whatCannotBeShownHasItsOwnError_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QFile good(m_good);
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray bytes = good.readAll();
    QTest::newRow("missing") << m_folder.filePath(u("none.pdf")) << u("ui.pdf-unreadable");
    QTest::newRow("empty") << write("empty.pdf", {}) << u("ui.pdf-empty");
    QTest::newRow("text") << write("text.pdf", "not a pdf at all") << u("ui.pdf-not-pdf");
    QTest::newRow("truncated") << write("cut.pdf", bytes.left(60)) << u("ui.pdf-damaged");
    QTest::newRow("garbage") << write("garbage.pdf", "%PDF-1.4\n" + QByteArray(4096, '\x9c'))
                             << u("ui.pdf-damaged");
    // PDFium asks for the password before anything else it could trip over.
    const QByteArray locked = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                              "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                              "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
                              "4 0 obj<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" +
                              QByteArray(64, '0') + ">/U<" + QByteArray(64, '1') +
                              ">>>endobj\n"
                              "trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF\n";
    QTest::newRow("password") << write("locked.pdf", locked) << u("ui.pdf-password");
}

void TestPdf::whatCannotBeShownHasItsOwnError()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    PdfService service(m_program);
    PdfSession session(service);
    QSignalSpy failed(&session, &PdfSession::failed);
    session.openFile(path);
    QVERIFY(failed.wait(enough));
    QCOMPARE(failed[0][0].value<Error>().code, code);
    QVERIFY(!session.isOpen());
}

void TestPdf::aBombKillsTheReaderAndNothingElse()
{
    PdfService service(m_program);
    PdfSession session(service);
    QSignalSpy opened(&session, &PdfSession::opened);
    QSignalSpy failed(&session, &PdfSession::failed);
    QSignalSpy pageFailed(&session, &PdfSession::pageFailed);
    QSignalSpy pages(&session, &PdfSession::pageReady);
    session.openFile(write("bomb.pdf", bomb(500)));
    QVERIFY(opened.wait(enough) || !failed.isEmpty());
    session.requestPage(0, {800, 800});
    // Dead, refused or drawn as an empty page are all fine; a parent that hangs or dies is not.
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty() || !pageFailed.isEmpty() || !pages.isEmpty(),
                             enough);

    PdfSession after(service);
    QSignalSpy next(&after, &PdfSession::opened);
    after.openFile(m_good);
    QVERIFY(next.wait(enough));
}

void TestPdf::aKilledReaderIsReportedOnce()
{
    PdfService service(m_program);
    PdfSession session(service);
    QSignalSpy opened(&session, &PdfSession::opened);
    QSignalSpy failed(&session, &PdfSession::failed);
    session.openFile(m_good);
    QVERIFY(opened.wait(enough));
    ::kill(static_cast<pid_t>(session.processId()), SIGSEGV);
    QVERIFY(failed.wait(enough));
    QCOMPARE(failed[0][0].value<Error>().code, u("ui.pdf-crashed"));
    session.requestPage(0, {100, 100});
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 1);
}

void TestPdf::aMissingProgramIsReported()
{
    PdfService service(m_folder.filePath(u("no-such-program")));
    PdfSession session(service);
    QSignalSpy failed(&session, &PdfSession::failed);
    session.openFile(m_good);
    QVERIFY(failed.wait(enough));
    QCOMPARE(failed[0][0].value<Error>().code, u("ui.pdf-no-viewer"));
}

void TestPdf::pagesThatAreNotThereAreReportedAlone()
{
    PdfService service(m_program);
    PdfSession session(service);
    QSignalSpy opened(&session, &PdfSession::opened);
    QSignalSpy pageFailed(&session, &PdfSession::pageFailed);
    QSignalSpy pages(&session, &PdfSession::pageReady);
    session.openFile(m_good);
    QVERIFY(opened.wait(enough));
    session.requestPage(9, {100, 100});
    session.requestPage(1, {100, 100});
    QTRY_COMPARE_WITH_TIMEOUT(pages.size(), 1, enough);
    QCOMPARE(pageFailed.size(), 1);
    QCOMPARE(pageFailed[0][1].value<Error>().code, u("ui.pdf-no-page"));
}

void TestPdf::searchFindsChineseInOurOwnPdfs()
{
    Kit kit;
    PdfService service(m_program);
    PdfView view(kit, service);
    view.resize(600, 700);
    view.show();
    view.openFile(m_good);
    QTRY_COMPARE_WITH_TIMEOUT(view.pageCount(), 2, enough);
    view.search(u("安全生产"));
    QTRY_VERIFY_WITH_TIMEOUT(!view.isSearching(), enough);
    QCOMPARE(view.hits().size(), 2);
    QCOMPARE(view.currentHit(), 0);
    view.stepHit(1);
    QCOMPARE(view.hits()[view.currentHit()].page, 1);
    view.stepHit(1);
    QCOMPARE(view.currentHit(), 0);
}

void TestPdf::mouseSelectionGivesText()
{
    Kit kit;
    PdfService service(m_program);
    PdfView view(kit, service);
    view.resize(860, 700);
    view.show();
    view.openFile(m_good);
    QTRY_VERIFY_WITH_TIMEOUT(!view.pageText(0).isEmpty(), enough);
    view.setZoom(1.0);
    view.selectPage(0);
    QVERIFY(view.selectedText().contains(u("安全生产工作")));
    const int left = (view.viewport()->width() - 793) / 2;
    const double scale = 96.0 / 72.0;
    const auto at = [&](double x, double y) {
        return QPoint(qRound(left + x * scale), qRound(12 + y * scale));
    };
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(41, 97));
    QTest::mouseMove(view.viewport(), at(300, 97));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(300, 97));
    QCOMPARE(view.selectedText().trimmed(), u("first page"));
}

void TestPdf::theOverlayPaintsOnTheFirstPage()
{
    Kit kit;
    PdfService service(m_program);
    PdfView view(kit, service);
    view.resize(400, 500);
    QList<int> painted;
    view.setOverlay([&](QPainter& painter, int page, const QRectF& rect, double) {
        painted += page;
        painter.fillRect(QRectF(rect.topLeft(), QSizeF(20, 20)), Qt::magenta);
    });
    view.show();
    view.openFile(m_good);
    QTRY_VERIFY_WITH_TIMEOUT(painted.contains(0), enough);
    const QImage shot = view.viewport()->grab().toImage();
    QCOMPARE(shot.pixelColor(20, 20), QColor(Qt::magenta));
}

void TestPdf::textOfTheFirstPagesComesWithoutAWidget()
{
    PdfService service(m_program);
    QObject context;
    std::optional<Result<QStringList>> got;
    readPdfText(service, m_good, 5, &context, [&](Result<QStringList> result) { got = result; });
    QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), enough);
    QVERIFY(got->ok());
    QCOMPARE(got->value().size(), 2);
    QVERIFY(got->value()[0].contains(u("安全生产工作")));
    got.reset();
    readPdfText(service, write("plain.pdf", "hello"), 1, &context,
                [&](Result<QStringList> result) { got = result; });
    QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), enough);
    QCOMPARE(got->error().code, u("ui.pdf-not-pdf"));
}

void TestPdf::theViewSaysWhatIsWrongInWords()
{
    Kit kit;
    PdfService service(m_program);
    PdfView view(kit, service);
    QSignalSpy failed(&view, &PdfView::failed);
    view.openFile(write("broken.pdf", "%PDF-1.4 broken"));
    QVERIFY(failed.wait(enough));
    QVERIFY2(view.accessibleName().contains(u("damaged")), qPrintable(view.accessibleName()));
    // It takes the next document all the same.
    view.openFile(m_good);
    QTRY_COMPARE_WITH_TIMEOUT(view.pageCount(), 2, enough);
}

void TestPdf::iconButtonsHaveNames()
{
    Kit kit;
    PdfService service(m_program);
    PdfPanel panel(kit, service);
    int buttons = 0;
    for (const auto* button : panel.findChildren<QAbstractButton*>()) {
        ++buttons;
        QVERIFY(!button->accessibleName().isEmpty());
    }
    QVERIFY(buttons >= 10);
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
