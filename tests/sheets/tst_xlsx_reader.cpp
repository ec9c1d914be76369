// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sheets/xlsx_parts.h"
#include "sheets/xlsx_reader.h"
#include "sheets/xlsx_sheet.h"
#include "support/verify.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>

using namespace chancery;
using namespace chancery::sheets;
using namespace Qt::StringLiterals;

namespace {

using Parts = QList<std::pair<QByteArray, QByteArray>>;

const QByteArray relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>)"
    R"(<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/>)"
    R"(<Relationship Id="rId3" Target="chartsheets/sheet1.xml"/></Relationships>)";

QByteArray workbook(const QByteArray& sheets, const QByteArray& more = {})
{
    return R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
           R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)" +
           more + "<sheets>" + sheets + "</sheets></workbook>";
}

QByteArray sheet(const QByteArray& rows)
{
    return R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
           "<sheetData>" +
           rows + "</sheetData></worksheet>";
}

const QByteArray oneSheet = R"(<sheet name="表1" sheetId="1" r:id="rId1"/>)";

} // namespace

class TestXlsxReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_n = 0;

    QString zip(const Parts& parts)
    {
        const QString path = m_dir.filePath(u"%1.xlsx"_s.arg(++m_n));
        auto* archive = archive_write_new();
        archive_write_set_format_zip(archive);
        archive_write_open_filename(archive, QFile::encodeName(path).constData());
        for (const auto& [name, data] : parts) {
            auto* entry = archive_entry_new();
            archive_entry_set_pathname(entry, name.constData());
            archive_entry_set_size(entry, data.size());
            archive_entry_set_filetype(entry, AE_IFREG);
            archive_entry_set_perm(entry, 0644);
            archive_write_header(archive, entry);
            archive_write_data(archive, data.constData(), std::size_t(data.size()));
            archive_entry_free(entry);
        }
        archive_write_close(archive);
        archive_write_free(archive);
        return path;
    }
    QString file(const QByteArray& data)
    {
        const QString path = m_dir.filePath(u"%1.bin"_s.arg(++m_n));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(data) != data.size())
            qFatal("no file");
        return path;
    }
    static Parts book(const QByteArray& rows, const Parts& more = {})
    {
        return Parts{{"xl/worksheets/sheet1.xml", sheet(rows)}, // before what it needs
                     {"xl/workbook.xml", workbook(oneSheet)},
                     {"xl/_rels/workbook.xml.rels", relations}} +
               more;
    }
    QList<QStringList> rowsOf(const Parts& parts)
    {
        const auto read = readXlsx(zip(parts));
        if (!read.ok())
            return {{read.error().code}};
        return read->sheets.first().rows;
    }

private Q_SLOTS:
    void everyKindOfCell()
    {
        const QByteArray strings =
            R"(<sst xmlns="x"><si><t xml:space="preserve"> 甲 </t></si><si><r><t>红</t></r>)"
            R"(<r><rPr><b/></rPr><t>头</t></r><rPh sb="0" eb="1"><t>あか</t></rPh></si>)"
            R"(<si><t>一_x000D_二</t></si></sst>)";
        const QByteArray styles =
            R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>)"
            R"(<numFmt numFmtId="171" formatCode="0.00&quot; days&quot;"/>)"
            R"(<numFmt numFmtId="172" formatCode="[h]:mm:ss"/></numFmts>)"
            R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>)"
            R"(<xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/>)"
            R"(<xf numFmtId="172"/></cellXfs></styleSheet>)";
        const auto rows = rowsOf(book(
            R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>)"
            R"(<c t="s"><v>2</v></c><c t="s"><v>99</v></c></row>)"
            R"(<row r="4"><c r="A4"><v>0.1</v></c><c r="B4" s="1"><v>46217</v></c>)"
            R"(<c r="C4" s="2"><v>46217</v></c><c r="D4" s="3"><v>46217</v></c>)"
            R"(<c r="E4" s="4"><v>46217.4201388889</v></c><c r="F4" s="5"><v>0.5</v></c></row>)"
            R"(<row><c t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>)"
            R"(<c t="str"><f>A1&amp;"x"</f><v>公式</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>)"
            R"(<c t="d"><v>2026-07-14T10:05:00</v></c><c><f>1/3</f><v>0.33333333333333331</v></c></row>)",
            {{"xl/sharedStrings.xml", strings}, {"xl/styles.xml", styles}}));
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0], QStringList());
        QCOMPARE(rows[1], (QStringList{u" 甲 "_s, QString(), u"红头"_s, u"一\r二"_s}));
        QCOMPARE(rows[3], (QStringList{u"0.1"_s, u"2026-07-14"_s, u"2026-07-14"_s, u"46217"_s,
                                       u"2026-07-14 10:05"_s, u"12:00"_s}));
        QCOMPARE(rows[4], (QStringList{u"内联"_s, u"公式"_s, u"TRUE"_s, u"#REF!"_s,
                                       u"2026-07-14 10:05:00"_s, u"0.333333333333333"_s}));
    }

    void days()
    {
        QCOMPARE(momentOfNumber(1, NumberForm::Day, false), u"1900-01-01"_s);
        QCOMPARE(momentOfNumber(59, NumberForm::Day, false), u"1900-02-28"_s);
        QCOMPARE(momentOfNumber(61, NumberForm::Day, false), u"1900-03-01"_s);
        QCOMPARE(momentOfNumber(46217, NumberForm::Day, false), u"2026-07-14"_s);
        QCOMPARE(momentOfNumber(44755, NumberForm::Day, true), u"2026-07-14"_s);
        QCOMPARE(momentOfNumber(46217.999999, NumberForm::DayAndTime, false), u"2026-07-15"_s);
        QCOMPARE(momentOfNumber(-1, NumberForm::Day, false), QString());
        QCOMPARE(momentOfNumber(1e300, NumberForm::Day, false), QString());
        QCOMPARE(momentOfNumber(46217, NumberForm::Plain, false), QString());
    }

    void aWorkbookOf1904AndItsHiddenSheets()
    {
        const auto read = readXlsx(zip(
            {{"xl/workbook.xml",
              workbook(oneSheet + R"(<sheet name="藏" r:id="rId2" state="veryHidden"/>)"
                                  R"(<sheet name="图" r:id="rId3"/><sheet name="失" r:id="rId9"/>)",
                       R"(<workbookPr date1904="1"/>)")},
             {"xl/_rels/workbook.xml.rels", relations},
             {"xl/styles.xml",
              R"(<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>)"},
             {"xl/worksheets/sheet1.xml", sheet(R"(<row><c s="1"><v>0</v></c></row>)")},
             {"xl/worksheets/sheet2.xml", sheet(R"(<row><c><v>7</v></c></row>)")}}));
        VERIFY_OK(read);
        QCOMPARE(read->sheets.size(), 3); // a chart is no table
        QCOMPARE(read->sheets[0].rows.value(0), QStringList{u"1904-01-01"_s});
        QVERIFY(read->sheets[1].isHidden);
        QCOMPARE(read->sheets[1].rows.value(0), QStringList{u"7"_s});
        QCOMPARE(read->sheets[2].trouble->code, u"sheets.damaged"_s); // named and not there
    }

    void strictWorkbooksAndOddPlaces()
    {
        const auto read = readXlsx(zip(
            {{"Book/workbook.xml",
              R"(<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" )"
              R"(xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets>)"
              R"(<x:sheet name="一" q:id="r"/></x:sheets></x:workbook>)"},
             {"Book/_rels/workbook.xml.rels",
              R"(<Relationships><Relationship Id="r" Target=".\Sheets\A.xml"/></Relationships>)"},
             {"Book/Sheets/a.xml",
              R"(<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row>)"
              R"(</x:sheetData></x:worksheet>)"}}));
        VERIFY_OK(read);
        QCOMPARE(read->sheets.first().rows.value(0), QStringList{u"5"_s});
    }

    void whatIsNoWorkbookSaysWhatItIs()
    {
        VERIFY_FAILS(readXlsx(m_dir.filePath(u"none"_s)), "sheets.unreadable");
        VERIFY_FAILS(readXlsx(file({})), "sheets.empty-file");
        VERIFY_FAILS(readXlsx(file("a,b,c\n")), "sheets.not-a-workbook");
        const QByteArray container("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more", 17);
        VERIFY_FAILS(readXlsx(file(container)), "sheets.old-format");
        const QString encrypted = u"EncryptedPackage"_s;
        VERIFY_FAILS(
            readXlsx(file(container + QByteArray(reinterpret_cast<const char*>(encrypted.utf16()),
                                                 encrypted.size() * 2))),
            "sheets.encrypted");
        VERIFY_FAILS(readXlsx(zip({{"word/document.xml", "<w/>"}})), "sheets.not-a-workbook");
        VERIFY_FAILS(readXlsx(file("PK\x03\x04 broken")), "sheets.damaged");
        QCOMPARE(rowsOf({{"xl/workbook.xml", "<no"}}), QList<QStringList>{{u"sheets.damaged"_s}});
    }

    void aSheetThatBreaksOffIsTold()
    {
        auto parts = book(R"(<row><c><v>1</v></c></row>)");
        parts[0].second.chop(30);
        const auto read = readXlsx(zip(parts));
        VERIFY_OK(read);
        QCOMPARE(read->sheets.first().trouble->code, u"sheets.damaged"_s);
    }

    void aDocumentTypeIsRefused()
    {
        const auto read = readXlsx(zip(
            {{"xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + sheet("<row/>")},
             {"xl/workbook.xml", workbook(oneSheet)},
             {"xl/_rels/workbook.xml.rels", relations}}));
        QVERIFY(read.ok());
        QCOMPARE(read->sheets.first().trouble->code, u"sheets.damaged"_s);
    }

    void littleFilesDoNotFillTheMemory()
    {
        ReadLimits limits;
        limits.bytes = 1 << 20;
        const QString bomb =
            zip(book(R"(<row><c t="str"><v>)" + QByteArray(8 << 20, 'a') + "</v></c></row>"));
        QVERIFY(QFileInfo(bomb).size() < (1 << 17));
        VERIFY_FAILS(readXlsx(bomb, limits), "sheets.too-large");
        limits = {};
        limits.cells = 1'000;
        const auto far =
            readXlsx(zip(book(R"(<row r="1"><c r="A1"><v>1</v></c></row>)"
                              R"(<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>)")),
                     limits);
        VERIFY_OK(far);
        QCOMPARE(far->sheets.first().trouble->code, u"sheets.too-large"_s);
        QCOMPARE(far->sheets.first().rows.size(), 1);
    }

    void namesOfColumns()
    {
        QCOMPARE(columnOfReference("A1"), 0);
        QCOMPARE(columnOfReference("BC12"), 54);
        QCOMPARE(columnOfReference("XFD9"), 16'383);
        QCOMPARE(columnOfReference("XFE9"), -1);
        QCOMPARE(columnOfReference("ABCDE1"), -1);
        QCOMPARE(columnOfReference(""), -1);
    }

    void bytesThatWereTurnedDoNoHarm()
    {
        const QString whole =
            zip(book(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c><v>12</v></c></row>)",
                     {{"xl/sharedStrings.xml", "<sst><si><t>甲乙丙</t></si></sst>"}}));
        QFile in(whole);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const QByteArray good = in.readAll();
        QRandomGenerator random(9);
        for (int round = 0; round < 400; ++round) {
            QByteArray bad = good;
            for (int i = 1 + random.bounded(6); i > 0; --i)
                bad[random.bounded(bad.size())] = char(random.bounded(256));
            if (random.bounded(4) == 0)
                bad.truncate(random.bounded(bad.size()));
            const auto read = readXlsx(file(bad)); // an answer, whichever
            QVERIFY(read.ok() || read.error().code.startsWith(u"sheets."_s));
        }
    }
};

QTEST_APPLESS_MAIN(TestXlsxReader)
#include "tst_xlsx_reader.moc"
