// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sheets/xlsx_reader.h"
#include "sheets/xlsx_writer.h"
#include "sheets/zip_reader.h"
#include "support/verify.h"

#include <QFile>
#include <QTemporaryDir>

using namespace chancery;
using namespace chancery::sheets;
using namespace Qt::StringLiterals;

class TestXlsxWriter : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    QString file(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    static XlsxWriter::Facts facts()
    {
        XlsxWriter::Facts facts;
        facts.sheet = u"收文[登记]:簿/2026"_s;
        facts.title = u"收文登记簿"_s;
        facts.author = u"李晓梅"_s;
        facts.notes = {u"筛选：紧急程度：特急"_s, u"导出：2026年7月14日 10:05"_s};
        facts.columns = {{u"标题"_s, 40, false}, {u"份数"_s, 8, true}, {u"收文日期"_s, 12, false}};
        facts.frozenColumns = 1;
        return facts;
    }

private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        auto writer = XlsxWriter::create(file("a.xlsx"), facts());
        VERIFY_OK(writer);
        const QString odd = u"<含> & \"引号\"\t\n𠮷 \u0001 _x000D_ ='x'"_s;
        VERIFY_OK((*writer)->addRow(
            {Cell::ofText(odd), Cell::ofNumber(12.5), Cell::ofDay(QDate(2026, 7, 14))}));
        VERIFY_OK((*writer)->addHeading({Cell::ofText(u"财务司"_s)}));
        VERIFY_OK((*writer)->addRow(
            {Cell::ofText(QString(40'000, u'长')), Cell(), Cell::ofDay(QDate(1899, 1, 1))}));
        QCOMPARE((*writer)->rows(), 3);
        VERIFY_OK((*writer)->finish());
        const auto book = readXlsx(file("a.xlsx"));
        VERIFY_OK(book);
        QCOMPARE(book->sheets.size(), 1);
        const auto& sheet = book->sheets.first();
        QCOMPARE(sheet.name, u"收文登记簿2026"_s);
        QVERIFY(!sheet.trouble);
        QCOMPARE(sheet.rows[0].value(0), u"收文登记簿"_s);
        QCOMPARE(sheet.rows[2].value(0), u"导出：2026年7月14日 10:05"_s);
        QCOMPARE(sheet.rows[3], (QStringList{u"标题"_s, u"份数"_s, u"收文日期"_s}));
        QCOMPARE(sheet.rows[4], (QStringList{odd, u"12.5"_s, u"2026-07-14"_s}));
        QCOMPARE(sheet.rows[5], QStringList{u"财务司"_s});
        QCOMPARE(sheet.rows[6].value(0).size(), mostCharacters);
        QVERIFY(sheet.rows[6].value(0).endsWith(u"…"_s));
        QCOMPARE(sheet.rows[6].value(2), u"1899-01-01"_s);
    }

    /// A marked row is coloured throughout, empty cells too; days stay days.
    void rowsKeepTheirColours()
    {
        auto writer = XlsxWriter::create(file("tints.xlsx"), facts());
        VERIFY_OK(writer);
        const XlsxWriter::Tint amber{0xFDF3DC, 0xD99A00};
        const XlsxWriter::Tint plain{0xFDF3DC, -1};
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(
                (*writer)->addRow({Cell::ofText(u"甲"_s), Cell(), Cell::ofDay(QDate(2026, 7, 14))},
                                  {amber, plain, plain}));
        VERIFY_OK(
            (*writer)->addRow({Cell::ofText(u"乙"_s), Cell(), Cell::ofDay(QDate(2026, 7, 15))}));
        VERIFY_OK((*writer)->finish());
        QByteArray styles, rows;
        VERIFY_OK(ZipReader::read(
            file("tints.xlsx"), 1'000'000, [&](const QString& name, ZipReader::Entry& entry) {
                QByteArray* into = name == "xl/styles.xml"_L1              ? &styles
                                   : name == "xl/worksheets/sheet1.xml"_L1 ? &rows
                                                                           : nullptr;
                for (auto piece = entry.next(); !piece.isEmpty(); piece = entry.next()) {
                    if (into)
                        *into += piece;
                }
                return true;
            }));
        QCOMPARE(styles.count("rgb=\"FFFDF3DC\""), 1); // one fill, whatever has it
        QVERIFY(styles.contains("<left style=\"thick\"><color rgb=\"FFD99A00\"/>"));
        // The empty cell of a marked row is there, with a style; that of the plain row is not.
        QCOMPARE(rows.count("<c r=\"B"), 1 + 3); // the head's, and the marked rows'
        const auto book = readXlsx(file("tints.xlsx"));
        VERIFY_OK(book);
        QCOMPARE(book->sheets.first().rows[4].value(2), u"2026-07-14"_s);
        QCOMPARE(book->sheets.first().rows[7].value(2), u"2026-07-15"_s);
    }

    void nothingRemainsOfWhatWasNotFinished()
    {
        {
            auto writer = XlsxWriter::create(file("b.xlsx"), facts());
            VERIFY_OK(writer);
            for (int i = 0; i < 5'000; ++i)
                VERIFY_OK((*writer)->addRow({Cell::ofText(QString::number(i))}));
        }
        const auto left = QDir(m_dir.path()).entryList({u"*b.xlsx*"_s}, QDir::Files | QDir::Hidden);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }

    void aFileThatIsThereStaysUntilTheNewOneIsWhole()
    {
        QFile old(file("c.xlsx"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        {
            auto writer = XlsxWriter::create(file("c.xlsx"), facts());
            VERIFY_OK(writer);
            VERIFY_OK((*writer)->addRow({Cell::ofNumber(1)}));
        }
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        old.close();
        auto writer = XlsxWriter::create(file("c.xlsx"), facts());
        VERIFY_OK(writer);
        VERIFY_OK((*writer)->finish());
        VERIFY_OK(readXlsx(file("c.xlsx")));
        QCOMPARE(QDir(m_dir.path()).entryList({u"*.part"_s}, QDir::Files | QDir::Hidden).size(), 0);
    }

    void aPlaceThatCannotBeWrittenIsToldAtOnce()
    {
        VERIFY_FAILS(XlsxWriter::create(file("no/such/place.xlsx"), facts()), "sheets.not-written");
    }
};

QTEST_APPLESS_MAIN(TestXlsxWriter)
#include "tst_xlsx_writer.moc"
