// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ledger/table_text.h"
#include "sheets/csv_reader.h"
#include "support/verify.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::sheets;
using namespace Qt::StringLiterals;

/// Plain tables as the programs of the house's correspondents write them.
class TestCsvReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_n = 0;

    QString file(const QByteArray& content, const char* suffix = "csv")
    {
        QFile file(m_dir.filePath(u"%1.%2"_s.arg(++m_n).arg(QLatin1String(suffix))));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(content);
        return file.fileName();
    }
    QList<QStringList> rows(const QByteArray& content)
    {
        const auto book = readTable(file(content));
        return book.ok() ? book->sheets.first().rows
                         : QList<QStringList>{{book.error().debugText()}};
    }

private Q_SLOTS:
    void cellsQuotesAndLinesAreReadAsTheyStand()
    {
        const QList<QStringList> wanted{{u"事项"_s, u"限办日"_s},
                                        {u"核查“甲”,乙"_s, u"2025年底前"_s},
                                        {},
                                        {u"两\n行"_s, QString(), u"末"_s}};
        QCOMPARE(rows("事项,限办日\r\n\"核查“甲”,乙\",2025年底前\r\n\r\n\"两\r\n行\",,末\r\n"),
                 wanted);
        QCOMPARE(rows("\xEF\xBB\xBF事项,限办日\n\"核查“甲”,乙\",2025年底前\n\n\"两\n行\",,末"),
                 wanted);
    }

    void theSeparatorIsKnownByTheFirstLines()
    {
        const QList<QStringList> wanted{{u"a,b"_s, u"c"_s}, {u"1"_s, u"2"_s}};
        QCOMPARE(rows("\"a,b\"\tc\n1\t2\n"), wanted);
        QCOMPARE(rows("\"a,b\";c\n1;2\n"), wanted);
    }

    void otherEncodingsAreRead()
    {
        // 事项,牵头单位 in GB18030, and in UTF-16 with its mark.
        QCOMPARE(rows("\xCA\xC2\xCF\xEE,\xC7\xA3\xCD\xB7\xB5\xA5\xCE\xBB\n"),
                 (QList<QStringList>{{u"事项"_s, u"牵头单位"_s}}));
        const QString text = u"\uFEFF事项\t牵头\n一\t二\n"_s;
        QCOMPARE(rows(QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2)),
                 (QList<QStringList>{{u"事项"_s, u"牵头"_s}, {u"一"_s, u"二"_s}}));
    }

    void aQuoteThatIsNeverClosedEndsWithItsLine()
    {
        QCOMPARE(rows("\"甲,乙\n丙,丁\n"),
                 (QList<QStringList>{{u"\"甲"_s, u"乙"_s}, {u"丙"_s, u"丁"_s}}));
    }

    void whatTheHouseWritesItReadsBack()
    {
        const QStringList cells{u"=1+1"_s, u"-5"_s, u"a\"b"_s, u"c,d"_s, u"e\nf"_s};
        QCOMPARE(rows(ledger::csvLine(cells).toUtf8()), QList<QStringList>{cells});
    }

    void whatIsNoTableIsSaid()
    {
        VERIFY_FAILS(readTable(m_dir.filePath(u"none.csv"_s)), "sheets.unreadable");
        VERIFY_FAILS(readTable(file("")), "sheets.empty-file");
        VERIFY_FAILS(readTable(file(QByteArray("\x01\x02\x00\x03\xFF\xFE", 6))),
                     "sheets.not-a-workbook");
        VERIFY_FAILS(readTable(file("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old")), "sheets.old-format");
        ReadLimits few;
        few.cells = 3;
        VERIFY_FAILS(readTable(file("1,2\n3,4\n"), few), "sheets.too-large");
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
