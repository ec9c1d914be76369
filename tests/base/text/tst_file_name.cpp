// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/file_name.h"

#include <QSet>
#include <QTest>

using namespace chancery;

namespace {

// Names that mail, browsers, archives and attackers have been seen to send.
QStringList nastyNames()
{
    QStringList names;
    for (const auto* name : {"",
                             ".",
                             "..",
                             "...",
                             " ",
                             "   ",
                             "/",
                             "\\",
                             "//",
                             "../",
                             "..\\",
                             "/etc/passwd",
                             "../../etc/passwd",
                             "..\\..\\windows\\system32",
                             "C:\\autoexec.bat",
                             "C:",
                             "c:a.pdf",
                             "\\\\server\\share\\a.doc",
                             "file:///etc/passwd",
                             "~",
                             "~/.bashrc",
                             ".bashrc",
                             ".hidden.pdf",
                             "..a",
                             "a..",
                             "a.",
                             "a ",
                             " a",
                             "a. . .",
                             "con",
                             "CON",
                             "Con.txt",
                             "con.tar.gz",
                             "prn",
                             "aux",
                             "AUX.pdf",
                             "nul",
                             "NUL",
                             "nul .txt",
                             "com0",
                             "com1",
                             "COM9.log",
                             "com¹",
                             "lpt1",
                             "LPT³.doc",
                             "conin$",
                             "CONOUT$",
                             "clock$",
                             "a<b",
                             "a>b",
                             "a:b",
                             "a\"b",
                             "a|b",
                             "a?b",
                             "a*b",
                             "a.pdf:stream",
                             "a.pdf::",
                             "<script>alert(1)</script>",
                             "a\nb",
                             "a\rb",
                             "a\tb",
                             "\u0001\u0002",
                             "a\u007f",
                             "a\u0085b",
                             "a\u009bb",
                             "invoice\u202efdp.exe",
                             "invoice\u202dfdp.exe",
                             "\u202a\u202b\u202c",
                             "a\u2066b",
                             "a\u2067b",
                             "a\u2068b\u2069",
                             "a\u200bb",
                             "\u200b",
                             "a\u200e\u200f",
                             "\ufeffa",
                             "a\u2028b",
                             "a\u2029b",
                             "a\u00adb",
                             "a\ufff0b",
                             "a\ue000b",
                             "a\ufffdb",
                             "-rf",
                             "--help",
                             "a;rm -rf b",
                             "$(reboot)",
                             "`reboot`",
                             "a&b",
                             "%00",
                             "%2e%2e%2f",
                             "a%20b.pdf",
                             "desktop.ini",
                             ".desktop",
                             "evil.desktop",
                             "a.pdf.exe",
                             "a.pdf                    .exe",
                             "a／b.pdf",
                             "a＼b.pdf",
                             "a⁄b",
                             "a∕b",
                             "。。",
                             "．．",
                             "通知.pdf",
                             "关于印发《规划》的通知（国办发〔2026〕5号）.pdf",
                             "　通知　.pdf",
                             "é.pdf",
                             "e\u0301.pdf",
                             "👩‍👩‍👧.pdf",
                             "𠮷野家.doc",
                             "مرحبا.pdf",
                             "\u05e9\u05dc\u05d5\u05dd.pdf",
                             "Thumbs.db",
                             "a\u0000b",
                             "CON .pdf",
                             "aux\u200b.txt",
                             "con\u202e",
                             "...con",
                             "con.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                             "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                             "a/../b/../con",
                             "x/nul.pdf/"})
        names.append(QString::fromUtf8(name));
    names.append(QStringLiteral("a") + QChar(u'\0') + QStringLiteral(".pdf"));
    names.append(QString(QChar(0xD800)));
    names.append(QStringLiteral("a") + QChar(0xDC00) + QStringLiteral("b.pdf"));
    names.append(QString(10'000, u'a'));
    names.append(QString(10'000, u'.'));
    names.append(QString(10'000, u'中') + QStringLiteral(".pdf"));
    names.append(QString(200, u'a') + u'.' + QString(200, u'b'));
    names.append(u'.' + QString(200, u'b'));
    names.append(QStringLiteral("𠮷").repeated(119) + QStringLiteral(".pdf"));
    names.append(QStringLiteral("a") + QStringLiteral("𠮷").repeated(119) + QStringLiteral(".pdf"));
    names.append(QString(118, u'a') + QStringLiteral(" ..pdf"));
    return names;
}

} // namespace

class TestFileName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAreEnoughNastyNames() { QVERIFY(nastyNames().size() >= 100); }

    void noNameDoesHarm_data()
    {
        QTest::addColumn<QString>("name");
        int number = 0;
        for (const auto& name : nastyNames())
            QTest::addRow("%d %s", ++number, qPrintable(name.left(40))) << name;
    }
    void noNameDoesHarm()
    {
        QFETCH(QString, name);
        const QString clean = cleanFileName(name);
        QVERIFY(!clean.isEmpty());
        QVERIFY(clean.size() <= 120);
        QVERIFY(clean.toUtf8().size() <= 240);
        QVERIFY(clean.isValidUtf16());
        QVERIFY(clean != u"." && clean != u"..");
        QVERIFY(!clean.startsWith(u'.') && !clean.startsWith(u' '));
        QVERIFY(!clean.endsWith(u'.') && !clean.endsWith(u' '));
        for (const QChar c : clean) {
            const char16_t u = c.unicode();
            QVERIFY2(u >= 0x20 && !(u >= 0x7F && u < 0xA0), qPrintable(clean));
            QVERIFY2(!QStringView(u"/\\<>:\"|?*").contains(c), qPrintable(clean));
            QVERIFY2(!(u >= 0x200B && u <= 0x200F) && !(u >= 0x2028 && u <= 0x202E) &&
                         !(u >= 0x2060 && u <= 0x206F) && u != 0xFEFF,
                     qPrintable(clean));
        }
        static const QSet<QString> reserved{QStringLiteral("con"),  QStringLiteral("prn"),
                                            QStringLiteral("aux"),  QStringLiteral("nul"),
                                            QStringLiteral("com1"), QStringLiteral("com9"),
                                            QStringLiteral("lpt1"), QStringLiteral("com0")};
        QVERIFY(!reserved.contains(clean.section(u'.', 0, 0).trimmed().toLower()));
        QCOMPARE(cleanFileName(clean), clean);
    }

    void goodNamesStayAndBadOnesKeepWhatIsGood_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char* name, const char* clean) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(clean);
        };
        row("通知.pdf", "通知.pdf");
        row("关于《规划》的通知（国办发〔2026〕5号）.pdf",
            "关于《规划》的通知（国办发〔2026〕5号）.pdf");
        row("../../etc/passwd", "passwd");
        row("C:\\文件\\通知.doc", "通知.doc");
        row("invoice\u202efdp.exe", "invoicefdp.exe");
        row(".bashrc", "bashrc");
        row("con.pdf", "_con.pdf");
        row("a:b?.pdf", "ab.pdf");
        row("a\tb.pdf", "a b.pdf");
        row("", "file");
        row("///", "file");
        row("𠮷野家.doc", "𠮷野家.doc");
    }
    void goodNamesStayAndBadOnesKeepWhatIsGood()
    {
        QFETCH(QString, name);
        QFETCH(QString, clean);
        QCOMPARE(cleanFileName(name), clean);
    }

    void longNamesKeepTheirExtension()
    {
        const QString clean = cleanFileName(QString(500, u'a') + QStringLiteral(".pdf"));
        QCOMPARE(clean.size(), 120);
        QVERIFY(clean.endsWith(u".pdf"));
        QVERIFY(cleanFileName(QString(500, u'中') + QStringLiteral(".docx")).endsWith(u"中.docx"));
    }
};

QTEST_GUILESS_MAIN(TestFileName)
#include "tst_file_name.moc"
