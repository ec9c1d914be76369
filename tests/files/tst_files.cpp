// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "files/lines.h"
#include "files/preview.h"
#include "files/read_file.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <random>

using namespace chancery::files;
using namespace Qt::StringLiterals;

/// What a file is and says, from its bytes alone.
class TestFiles : public QObject {
    Q_OBJECT

    static QByteArray bytesOf(const QString& name)
    {
        QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/files/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static FileReport reportOf(const char* name)
    {
        return readFile(bytesOf(QString::fromLatin1(name)));
    }

private Q_SLOTS:
    void everyKindIsKnownByItsContent_data()
    {
        QTest::addColumn<FileKind>("kind");
        QTest::addColumn<int>("pages");
        QTest::addColumn<Signature>("signature");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, FileKind kind, int pages, Signature signature,
                            const char* why) {
            QTest::newRow(name) << kind << pages << signature << QString::fromLatin1(why);
        };
        row("two-pages.ofd", FileKind::Ofd, 2, Signature::None, "");
        row("signed.ofd", FileKind::Ofd, 2, Signature::Present, "");
        row("no-document.ofd", FileKind::Ofd, -1, Signature::None, "files.damaged");
        row("cut-off.ofd", FileKind::Archive, -1, Signature::Unknown, "files.damaged");
        row("notice.docx", FileKind::Docx, 3, Signature::None, "");
        row("signed.docx", FileKind::Docx, -1, Signature::Present, "");
        row("deep.docx", FileKind::Docx, -1, Signature::None, "files.too-large");
        row("entities.docx", FileKind::Docx, -1, Signature::None, "files.damaged");
        row("many-entries.docx", FileKind::Docx, -1, Signature::None, "");
        row("things.zip", FileKind::Archive, -1, Signature::Unknown, "files.no-reader");
        row("two-pages.pdf", FileKind::Pdf, -1, Signature::None, "");
        row("signed.pdf", FileKind::Pdf, -1, Signature::Present, "");
        row("picture.png", FileKind::Image, 1, Signature::None, "files.no-text");
        row("note-utf8.txt", FileKind::Text, -1, Signature::None, "");
        row("note-gb18030.txt", FileKind::Text, -1, Signature::None, "");
        row("note-utf16.txt", FileKind::Text, -1, Signature::None, "");
        row("noise.bin", FileKind::Unknown, -1, Signature::Unknown, "files.no-reader");
    }

    void everyKindIsKnownByItsContent()
    {
        QFETCH(FileKind, kind);
        QFETCH(int, pages);
        QFETCH(Signature, signature);
        QFETCH(QString, why);
        QVERIFY(!bytesOf(QString::fromLatin1(QTest::currentDataTag())).isEmpty());
        const auto report = reportOf(QTest::currentDataTag());
        QCOMPARE(kindId(report.kind), kindId(kind));
        QCOMPARE(report.pages, pages);
        QCOMPARE(report.signature, signature);
        QCOMPARE(report.why, why);
        QCOMPARE(FileReport::decode(report.encode()), std::optional(report));
    }

    void theTextIsWhatAReaderReads()
    {
        // A line that goes on below is one; what was deleted is gone.
        QCOMPARE(reportOf("two-pages.ofd").text,
                 u"关于做好水库调度工作的通知\n各单位：\n第二页\n"_s);
        QCOMPARE(reportOf("notice.docx").text, u"关于报送\n堰塞湖排险情况的函\n"_s);
        QCOMPARE(reportOf("note-gb18030.txt").text, u"会议纪要：研究防汛值班工作。\n㐀𠮷\n"_s);
        QCOMPARE(reportOf("note-utf8.txt").text, u"会议纪要：研究防汛值班工作。\n"_s);
        QCOMPARE(reportOf("note-utf16.txt").text.trimmed(), u"会议纪要"_s);
        QCOMPARE(withoutWraps(u"国务院办公厅⽂\r\n件通知\n\n一、Work\nplan"_s),
                 u"国务院办公厅文件通知\n一、Work\nplan"_s);
    }

    void aPackageIsKnownByItsPicture()
    {
        const auto of = [](const char* name, const Limits& limits = {}) {
            return previewOf(bytesOf(QString::fromLatin1(name)), limits);
        };
        // What it brings along comes before what can be drawn of it.
        for (const char* name : {"thumbnail.docx", "cover.ofd"}) {
            const auto preview = of(name);
            QVERIFY2(preview.ok(), name);
            QVERIFY(preview->picture.startsWith("\x89PNG"));
            QVERIFY(preview->sketch.pieces.isEmpty());
        }
        for (const char* name : {"notice.docx", "things.zip", "noise.bin", "cut-off.ofd",
                                 "no-document.ofd", "deep.docx"})
            QVERIFY2(!of(name).ok(), name);
        Limits few;
        few.entries = 3;
        QCOMPARE(of("sealed-page.ofd", few).error().code, u"files.too-large"_s);
    }

    void aPageIsSketchedAsItIsDrawn()
    {
        using What = Sketch::Piece::What;
        const auto preview = previewOf(bytesOf(u"sealed-page.ofd"_s), {});
        QVERIFY(preview.ok());
        const auto& sketch = preview->sketch;
        QCOMPARE(sketch.size, QSizeF(210, 297));
        QList<What> kinds;
        for (const auto& piece : sketch.pieces)
            kinds.append(piece.what);
        // What lies below the page is drawn first, a seal last and only on its own page.
        QCOMPARE(kinds, (QList<What>{What::Line, What::Text, What::Text, What::Text, What::Picture,
                                     What::Area, What::Seal}));
        QCOMPARE(sketch.pieces[0].colour, 0xffe60012u);
        QCOMPARE(sketch.pieces[0].points, (QList<QPointF>{{27, 90}, {183, 90}}));
        // Each character at its place; the space is none.
        QCOMPARE(sketch.pieces[1].box.left(), 30.0);
        QCOMPARE(sketch.pieces[2].box.left(), 42.0);
        QCOMPARE(sketch.pieces[3].box.left(), 66.0);
        QVERIFY(std::abs(sketch.pieces[1].box.top() - 42.0) < 0.01);
        QCOMPARE(sketch.pieces[4].box, QRectF(30, 200, 40, 30));
        QVERIFY(sketch.pieces[4].picture.startsWith("\x89PNG"));
        QCOMPARE(sketch.pieces[5].points.last(), QPointF(100, 200));
        QCOMPARE(sketch.pieces[6].box, QRectF(120, 120, 42, 42));
    }

    void nothingGoesBeyondItsLimits()
    {
        Limits limits;
        limits.text = 10;
        const auto cut = readFile(bytesOf(u"two-pages.ofd"_s), limits);
        QVERIFY(cut.isCut);
        QCOMPARE(cut.text, u"关于做好水库调度工作"_s);
        limits = {};
        limits.entries = 100;
        QCOMPARE(readFile(bytesOf(u"many-entries.docx"_s), limits).why, u"files.too-large"_s);
        limits = {};
        limits.milliseconds = 0;
        QCOMPARE(readFile(bytesOf(u"notice.docx"_s), limits).why, u"files.too-slow"_s);
        limits = {};
        limits.fileBytes = 100;
        QCOMPARE(readFile(bytesOf(u"signed.pdf"_s), limits).why, u"files.too-large"_s);
        // No more is unpacked than asked for, whatever would come.
        limits = {};
        limits.unpackedBytes = 1 << 20;
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(readFile(bytesOf(u"bomb.docx"_s), limits).why, u"files.too-large"_s);
        QVERIFY(clock.elapsed() < 2'000);
    }

    void reportsOfAReaderThatWasTakenOverAreRefused()
    {
        const QByteArray good = reportOf("notice.docx").encode();
        for (qsizetype i = 0; i < good.size(); ++i)
            QVERIFY(!FileReport::decode(good.first(i)));
        QVERIFY(!FileReport::decode(good + 'x'));
        FileReport report;
        report.why = u"a sentence"_s;
        QVERIFY(!FileReport::decode(report.encode()));
        report.why.clear();
        report.pages = -7;
        QVERIFY(!FileReport::decode(report.encode()));
        report.pages = 1;
        report.text = QString(3'000'000, u'x');
        QVERIFY(!FileReport::decode(report.encode()));
    }

    void brokenFilesAreNeverWorseThanUnreadable()
    {
        std::mt19937 random(11);
        const auto below = [&](qsizetype end) { return qsizetype(random() % quint32(end)); };
        for (const auto& name :
             {u"two-pages.ofd"_s, u"sealed-page.ofd"_s, u"signed.docx"_s, u"note-gb18030.txt"_s}) {
            const QByteArray whole = bytesOf(name);
            for (int i = 0; i < 300; ++i) {
                QByteArray bytes = whole;
                for (auto hits = 1 + below(6); hits > 0; --hits)
                    bytes[below(bytes.size())] = char(below(256));
                if (below(4) == 0)
                    bytes.truncate(below(bytes.size()));
                const auto report = readFile(bytes);
                QVERIFY(FileReport::decode(report.encode()));
                (void)previewOf(bytes, {});
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
