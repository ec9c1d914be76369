// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/archive.h"

#include <QTest>

using namespace chancery::documents;
using namespace Qt::StringLiterals;

class TestArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeReadsAsItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("retention");
        QTest::addColumn<int>("item");
        QTest::newRow("for ever") << u"0001-WS·2026-Y-BGT-0001"_s << u"permanent"_s << 1;
        QTest::newRow("30") << u"Z109-WS·2011-D30-CWS-0420"_s << u"30"_s << 420;
        QTest::newRow("10, many") << u"0001-WS·2026-D10-QT-12345"_s << u"10"_s << 12345;
    }
    void aCodeReadsAsItIsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, retention);
        QFETCH(int, item);
        const auto code = ArchiveCode::parse(text);
        QVERIFY(code.ok());
        QCOMPARE(code->retention, retention);
        QCOMPARE(code->item, item);
        QCOMPARE(code->text(), text);
        QVERIFY(text.startsWith(code->series() + u'-'));
    }

    void whatIsNoCodeIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto& text : {u""_s, u"0001"_s, u"0001-WS·2026-Y-BGT-0000"_s,
                                 u"0001-WS·2026-Y-BGT-1"_s, u"0001-WS·2026-Y-BGT-00001"_s,
                                 u"0001-WS.2026-Y-BGT-0001"_s, u"0001-WS·2026-D20-BGT-0001"_s,
                                 u"0001-WS·26-Y-BGT-0001"_s, u"0001-WS·2026-Y-办公厅-0001"_s,
                                 u"0001-WS·2026-Y-BGT-0001 "_s, u"0001-WS·2026-Y-BGT-99999999"_s})
            QTest::addRow("%s", qPrintable(text)) << text;
    }
    void whatIsNoCodeIsRefused()
    {
        QFETCH(QString, text);
        const auto code = ArchiveCode::parse(text);
        QVERIFY(!code.ok());
        QCOMPARE(code.error().code, u"documents.bad-archive-code"_s);
    }

    void departmentsHaveCodesOfTheirNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("office") << u"办公厅"_s << u"BGT"_s;
        QTest::newRow("finance") << u"财务司"_s << u"CWS"_s;
        QTest::newRow("division") << u"办公厅综合处"_s << u"BGT"_s;
        QTest::newRow("division of a bureau") << u"司法局普法处"_s << u"SFJ"_s;
        QTest::newRow("no division") << u"财务司服务中心"_s << u"CWSFWZX"_s;
        QTest::newRow("latin") << u"5G处"_s << u"5GC"_s;
        QTest::newRow("long") << u"中小企业发展促进中心"_s << u"ZXQYFZCJ"_s;
        QTest::newRow("nothing") << u""_s << u"QT"_s;
        QTest::newRow("marks") << u"（）"_s << u"QT"_s;
    }
    void departmentsHaveCodesOfTheirNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        QCOMPARE(unitCodeOf(name), code);
    }

    void periodsAreThoseOfTheRule()
    {
        QCOMPARE(retentionCode(u"permanent"_s), u"Y"_s);
        QCOMPARE(retentionCode(u"30"_s), u"D30"_s);
        QCOMPARE(retentionCode(u"10"_s), u"D10"_s);
        QCOMPARE(retentionCode(u"20"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestArchive)
#include "tst_archive.moc"
