// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/documents_page.h"
#include "documents/pages/office_window.h"
#include "documents/pages/registry_face.h"
#include "documents/pages/registry_page.h"
#include "documents/pages/registry_source.h"
#include "documents/pages/row_face.h"
#include "sheets/xlsx_reader.h"
#include "support/verify.h"
#include "ui/ledger/ledger_exporter.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/ledger/ledger_statistics.h"

#include <QAbstractItemModelTester>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>

using namespace chancery;
using namespace Qt::StringLiterals;
using documents::RegistryBook;

/// The registers in the real window, with the demo ministry in them.
class TestDriveRegisters : public test::OfficeWindow {
    Q_OBJECT

public:
    TestDriveRegisters() : OfficeWindow(ui::Lang::Zh) {}

private:
    QTemporaryDir m_dir;

    ui::LedgerPane& pane() { return m_desktop->registers().pane(); }

    Result<qint64> exported(const QString& name, ui::LedgerFormat format, bool chosen = false)
    {
        auto& exporter = m_desktop->registers().exporter();
        std::optional<Result<qint64>> answer;
        const auto connection =
            connect(&exporter, &ui::LedgerExporter::finished, this,
                    [&answer](const Result<qint64>& rows, const QString&) { answer = rows; });
        exporter.exportTo(m_dir.filePath(name), format, chosen);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000); }();
        disconnect(connection);
        return answer ? *answer : Result<qint64>(fail("ledger.stopped"));
    }

private Q_SLOTS:
    void init()
    {
        newOffice();
        openWindow(u"lixiaomei"_s);
        m_desktop->registers().showBook(RegistryBook::Incoming);
        QTRY_VERIFY(pane().model().rowCount() > 10);
        QTRY_VERIFY(pane().model().totalsKnown());
    }

    void thePaletteLeadsToEachBook()
    {
        QVERIFY(m_desktop->actions().run(u"registers.outgoing"_s));
        QCOMPARE(m_desktop->registers().book(), RegistryBook::Outgoing);
        QTRY_VERIFY(pane().model().rowCount() > 0);
        QCOMPARE(pane().title(), u"发文登记簿"_s);
        QVERIFY(m_desktop->actions().run(u"registers.internal"_s));
        QCOMPARE(m_desktop->registers().book(), RegistryBook::Internal);
    }

    void everyColumnHasAWordInBothLanguages()
    {
        for (const auto lang : {ui::Lang::Zh, ui::Lang::En}) {
            m_kit.language.set(lang);
            for (const auto book :
                 {RegistryBook::Incoming, RegistryBook::Outgoing, RegistryBook::Internal}) {
                documents::RegistrySource source(book, *m_desk, m_kit.language);
                const auto face = source.face();
                QSet<QString> titles;
                for (const auto& column : source.columns()) {
                    const QString title = face->title(column.id);
                    QVERIFY2(title != column.id, qPrintable(column.id));
                    QVERIFY2(!titles.contains(title), qPrintable(title));
                    titles.insert(title);
                    const bool chinese = title.front().unicode() >= 0x4E00;
                    QVERIFY2(chinese == (lang == ui::Lang::Zh), qPrintable(title));
                }
            }
        }
        m_kit.language.set(ui::Lang::Zh);
    }

    void theRowsAreThoseOfTheDocuments()
    {
        auto& model = pane().model();
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto q = m_desk->db().query("SELECT COUNT(*), SUM(copies) FROM doc_document"
                                    " WHERE way = 'incoming'");
        QVERIFY(q.next());
        QCOMPARE(model.rowCount(), int(q.integer(0)));
        QCOMPARE(model.totals().sums.value(u"copies"_s), q.real(1));
        // The lamps are those of the list.
        qint64 counted = 0;
        for (const auto count : model.totals().lamps)
            counted += count;
        QCOMPARE(counted, model.rowCount());
        const auto actor = m_desk->actor();
        for (int line = 0; line < model.rowCount(); ++line) {
            const auto summary = documents::summaryOf(m_desk->db(), **actor, model.idAt(line));
            VERIFY_OK(summary);
            QVERIFY(*summary);
            QCOMPARE(model.cellAt(line, model.shownAt(u"left"_s)).lamp,
                     documents::lampFor((*summary)->dueAt, (*summary)->stage, m_desk->now()));
        }
        // Numbered rows have their register number in the first column, which stays in sight.
        QVERIFY(model.index(0, model.shownAt(u"number"_s)).data().toString().size() > 2);
        QCOMPARE(pane().views().current().arrangement.frozen, 2);
    }

    void enterOpensTheDocument()
    {
        pane().grid().setFocus();
        pane().grid().chooseLine(1, 0);
        const QString id = pane().model().idAt(1);
        QTest::keyClick(&pane().grid(), Qt::Key_Return);
        QCOMPARE(m_desktop->frame().currentSection(), u"documents"_s);
        QCOMPARE(m_desktop->documents().reading().documentId(), id);
    }

    void theKeysOfTheRegister()
    {
        auto& grid = pane().grid();
        grid.setFocus();
        grid.chooseLine(0, pane().model().shownAt(u"stage"_s));
        QTest::keyClick(&grid, Qt::Key_G);
        QTRY_COMPARE(pane().query().group, u"stage"_s);
        QTRY_VERIFY(pane().model().lines().isGrouped());
        QVERIFY(pane().model().groupTitle(0).front().unicode() >= 0x4E00); // in words
        QTest::keyClick(&grid, Qt::Key_G);
        QTRY_VERIFY(!pane().model().lines().isGrouped());
        QTest::keyClick(&grid, Qt::Key_S);
        QVERIFY(pane().showsStatistics());
    }

    void aPresetShowsWhatItSays()
    {
        pane().views().choose(u"overdue"_s);
        QTRY_VERIFY(!pane().model().isBusy());
        const auto& model = pane().model();
        for (int line = 0; line < model.rowCount(); ++line)
            QCOMPARE(model.cellAt(line, model.shownAt(u"left"_s)).lamp, ui::Lamp::Red);
        pane().views().choose(u"under-way"_s);
        QTRY_VERIFY(!pane().model().isBusy());
        QVERIFY(model.rowCount() > 0);
        for (int line = 0; line < model.rowCount(); ++line)
            QVERIFY(model.cellAt(line, model.shownAt(u"left"_s)).lamp != ui::Lamp::Done);
    }

    void whatOthersDoAppears()
    {
        auto& model = pane().model();
        const int before = model.rowCount();
        const QString id = model.idAt(0);
        pane().grid().chooseLine(0, 0);
        VERIFY_OK(m_desk->elsewhere(u"lixiaomei"_s, u"documents.register"_s,
                                    {{u"id"_s, office::demoId(u"document"_s, u"new-in-register"_s)},
                                     {u"title"_s, u"关于报送登记簿情况的通知"_s},
                                     {u"issuer"_s, u"国务院办公厅"_s},
                                     {u"kind"_s, u"act"_s},
                                     {u"receivedOn"_s, u"2026-07-14"_s}}));
        QTRY_COMPARE(model.rowCount(), before + 1);
        QCOMPARE(model.idAt(pane().grid().currentIndex().row()), id);
    }

    void eachNumberOfTheStatisticsOpensItsRows()
    {
        auto& statistics = pane().statistics();
        statistics.setAxes({u"received_on"_s, ledger::Part::Month}, {u"stage"_s});
        QSignalSpy counted(&statistics, &ui::LedgerStatistics::counted);
        pane().showStatistics(true);
        QVERIFY(counted.wait());
        auto& table = statistics.table();
        QVERIFY(table.rowCount() >= 2 && table.columnCount() >= 3);
        for (int r = 0; r < table.rowCount(); ++r) {
            const QModelIndex index = table.index(r, table.columnCount() - 1);
            const int count = index.data().toString().toInt();
            Q_EMIT statistics.view().activated(index);
            QTRY_COMPARE(pane().model().rowCount(), count);
            pane().views().revert();
            QTRY_VERIFY(!pane().model().isBusy());
        }
    }

    void severalAreUrgedAtOnce()
    {
        pane().views().choose(u"under-way"_s);
        QTRY_VERIFY(!pane().model().isBusy() && pane().model().rowCount() > 2);
        pane().grid().setFocus();
        pane().grid().selectAll();
        const qint64 chosen = pane().grid().chosenCount();
        QCOMPARE(chosen, pane().model().rowCount());
        m_desktop->registers().starChosen();
        QCOMPARE(m_desk->submitted().count(u"documents.mark"_s), chosen);
        m_desktop->registers().remindChosen();
        QVERIFY(m_desk->submitted().count(u"documents.remind"_s) > 0);
    }

    void theWorkbookSaysWhatItHolds()
    {
        pane().views().choose(u"under-way"_s);
        QTRY_VERIFY(!pane().model().isBusy());
        pane().groupBy(u"stage"_s);
        QTRY_VERIFY(pane().model().lines().isGrouped());
        const auto rows = exported(u"a.xlsx"_s, ui::LedgerFormat::Xlsx);
        VERIFY_OK(rows);
        QCOMPARE(*rows, qint64(pane().model().lines().order().keys.size()));
        const auto book = sheets::readXlsx(m_dir.filePath(u"a.xlsx"_s));
        VERIFY_OK(book);
        const auto& sheet = book->sheets.first().rows;
        QCOMPARE(sheet[0].value(0), u"收文登记簿"_s);
        QVERIFY(sheet[1].value(0).contains(u"状态"_s)); // the filter
        QVERIFY(sheet[2].value(0).contains(u"状态"_s)); // the group
        QVERIFY(sheet[3].value(0).contains(u"李晓梅"_s));
        QVERIFY(sheet[3].value(0).contains(u"2026年7月14日"_s));
        QCOMPARE(sheet[4].value(0), u"登记号"_s);
        const auto groups = qint64(pane().model().lines().order().groups.size());
        QCOMPARE(sheet.size(), 5 + *rows + groups);
        const auto day = sheet[4].indexOf(u"收文日期"_s);
        QVERIFY(QDate::fromString(sheet[6].value(day), Qt::ISODate).isValid());
        // Of what was chosen alone.
        pane().groupBy({});
        QTRY_VERIFY(!pane().model().lines().isGrouped());
        pane().grid().chooseLine(1, 0);
        const auto one = exported(u"one.csv"_s, ui::LedgerFormat::Csv, true);
        VERIFY_OK(one);
        QCOMPARE(*one, 1);
    }

    void thePdfHasItsHeadOnEachPageAndItsTextIsFound()
    {
        const auto rows = exported(u"a.pdf"_s, ui::LedgerFormat::Pdf);
        VERIFY_OK(rows);
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, m_dir.filePath(u"a.pdf"_s), u"-"_s});
        QVERIFY(reader.waitForFinished());
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        const auto pages = text.count(u'\f');
        QVERIFY(pages >= 1);
        QCOMPARE(text.count(u"登记号"_s), pages); // one head a page
        QVERIFY(text.contains(u"收文登记簿"_s));
        // A word whose characters Qt alone would give back as radical symbols.
        QVERIFY(text.contains(u"工作"_s) || text.contains(u"人"_s));
        QVERIFY(!text.contains(QChar(0x2F2F)));
        reader.start(u"pdfinfo"_s, {m_dir.filePath(u"a.pdf"_s)});
        QVERIFY(reader.waitForFinished());
        QVERIFY(reader.readAllStandardOutput().contains("(A3)"));
    }

    void whatCannotBeWrittenLeavesNothing()
    {
        auto& exporter = m_desktop->registers().exporter();
        for (const auto format :
             {ui::LedgerFormat::Xlsx, ui::LedgerFormat::Csv, ui::LedgerFormat::Pdf}) {
            const auto rows = exported(u"no/place.x"_s, format);
            QVERIFY(!rows.ok());
            QVERIFY(rows.error().code != "ledger.stopped"_L1);
        }
        // Cancelled before the first row.
        QSignalSpy finished(&exporter, &ui::LedgerExporter::finished);
        exporter.exportTo(m_dir.filePath(u"stopped.xlsx"_s), ui::LedgerFormat::Xlsx, false);
        exporter.cancel();
        QTRY_COMPARE(finished.count(), 1);
        const auto left =
            QDir(m_dir.path()).entryList({u"*stopped*"_s}, QDir::Files | QDir::Hidden);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }
};

QTEST_MAIN(TestDriveRegisters)
#include "tst_drive_registers.moc"
