// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/verify.h"
#include "ui/ledger/ledger_export.h"
#include "ui/ledger/ledger_marking.h"
#include "ui/ledger/memory_ledger.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::ui;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// What of a ledger leaves the house keeps the marks of its view (条件格式).
class TestLedgerExport : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    /// Of the unit 财务司 the whole row, of little money the cell.
    static QList<ledger::Mark> marks()
    {
        using Mark = ledger::Mark;
        return {{u"unit"_s, Mark::Test::Is, u"财务司"_s, Mark::Tone::Red, true},
                {u"money"_s, Mark::Test::Under, u"5"_s, Mark::Tone::Blue, false}};
    }
    static ledger::Row row(const QString& unit, double money)
    {
        ledger::Row row;
        row.cells = {3, u"事项"_s, unit, 0.0, money};
        return row;
    }
    static int pixelsOf(const QImage& page, const QColor& color)
    {
        int found = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                found += page.pixel(x, y) == color.rgb() ? 1 : 0;
        }
        return found;
    }
    QImage pageOf(const QString& pdf) const
    {
        const QString base = m_dir.filePath(u"page"_s);
        QProcess process;
        process.start(u"pdftoppm"_s, {u"-png"_s, u"-singlefile"_s, u"-r"_s, u"50"_s, pdf, base});
        process.waitForFinished();
        return QImage(base + u".png"_s).convertToFormat(QImage::Format_RGB32);
    }

private Q_SLOTS:
    void theFirstMarkThatHoldsColoursRowOrCell()
    {
        const MemoryLedger source(1);
        const auto face = source.face();
        const QList<int> shown{1, 4, 2};
        const QDate today(2026, 7, 14);
        const auto all = marks();
        const auto colors = [&](const ledger::Row& each) {
            return markColors(markedBy(all, source.columns(), shown, *face, each, today), 3);
        };
        QVERIFY(colors(row(u"规划司"_s, 9)).isEmpty());
        const QColor red = tokenColor(Token::AccentSoft, false);
        const QColor blue = tokenColor(Token::BlueSoft, false);
        const auto whole = colors(row(u"财务司"_s, 9));
        QCOMPARE(whole.size(), 3);
        QCOMPARE(whole[0].ground, red);
        QVERIFY(whole[0].bar.isValid());
        QCOMPARE(whole[2].ground, red);
        QVERIFY(!whole[2].bar.isValid()); // one bar a row
        const auto cell = colors(row(u"规划司"_s, 2));
        QVERIFY(!cell[0].ground.isValid());
        QCOMPARE(cell[1].ground, blue);
        QVERIFY(cell[1].bar.isValid());
        const auto both = colors(row(u"财务司"_s, 2));
        QCOMPARE(both[0].ground, red);
        QCOMPARE(both[1].ground, blue);
    }

    void aPdfShowsWhatIsMarked()
    {
        const MemoryLedger source(12);
        const auto face = source.face();
        LedgerExtract extract;
        extract.format = LedgerFormat::Pdf;
        extract.title = u"台账"_s;
        extract.columns = {1, 2, 4};
        extract.widths = {200, 100, 80};
        const auto made = [&](const QString& name) {
            extract.path = m_dir.filePath(name);
            const auto sink = makeLedgerSink(extract, *face, source.columns(), source.now());
            const auto rows = writeExtract(*source.reader(), *sink, extract, *face, source.now(),
                                           [](qint64, qint64) { return true; });
            return rows.ok() ? pageOf(extract.path) : QImage();
        };
        const QColor red = tokenColor(Token::AccentSoft, false);
        const QImage plain = made(u"plain.pdf"_s);
        QVERIFY(!plain.isNull());
        QCOMPARE(pixelsOf(plain, red), 0);
        extract.marks = marks().mid(0, 1);
        const QImage marked = made(u"marked.pdf"_s);
        QVERIFY(!marked.isNull());
        // Rows of the whole width; a few of them.
        QVERIFY(pixelsOf(marked, red) > marked.width() * 10);
        QVERIFY(pixelsOf(marked, tokenColor(Token::Accent, false)) > 5);
    }
};

QTEST_MAIN(TestLedgerExport)
#include "tst_ledger_export.moc"
