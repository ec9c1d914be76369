// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/secrecy.h"

#include <QTest>

using namespace chancery::documents;

class TestSecrecy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksAreReadAndEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        QTest::addColumn<QDate>("end"); // issued on 2026-07-14; invalid: never or unknown
        QTest::addColumn<bool>("tooLong");
        const auto row = [](const char* text, const char* canonical, QDate end, bool tooLong) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical) << end
                                << tooLong;
        };
        row("", "", {}, false);
        row("绝密", "绝密", QDate(2056, 7, 14), false);
        row("机密", "机密", QDate(2046, 7, 14), false);
        row("秘密", "秘密", QDate(2036, 7, 14), false);
        row("绝密★30年", "绝密★30年", QDate(2056, 7, 14), false);
        row("机密★20年", "机密★20年", QDate(2046, 7, 14), false);
        row("秘密★10年", "秘密★10年", QDate(2036, 7, 14), false);
        row("秘密★6个月", "秘密★6个月", QDate(2027, 1, 14), false);
        row("秘密★18个月", "秘密★18个月", QDate(2028, 1, 14), false);
        row("秘密 ★ ５ 年", "秘密★5年", QDate(2031, 7, 14), false);
        row("机密☆五年", "机密★5年", QDate(2031, 7, 14), false);
        row("机密*1年", "机密★1年", QDate(2027, 7, 14), false);
        row("秘密★2030年7月14日", "秘密★2030年7月14日", QDate(2030, 7, 14), false);
        row("秘密★至2030年7月14日", "秘密★2030年7月14日", QDate(2030, 7, 14), false);
        row("秘密★11年", "秘密★11年", QDate(2037, 7, 14), true);
        row("机密★30年", "机密★30年", QDate(2056, 7, 14), true);
        row("秘密★2040年1月1日", "秘密★2040年1月1日", QDate(2040, 1, 1), true);
        row("绝密★长期", "绝密★长期", {}, true);
    }
    void marksAreReadAndEnd()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        QFETCH(QDate, end);
        QFETCH(bool, tooLong);
        const auto mark = SecrecyMark::parse(text);
        QVERIFY2(mark.ok(), "refused");
        QCOMPARE(mark->text(), canonical);
        QCOMPARE(mark->endsOn(QDate(2026, 7, 14)).value_or(QDate()), end);
        const auto warnings = mark->warnings(QDate(2026, 7, 14));
        QCOMPARE(!warnings.isEmpty(), tooLong);
        if (tooLong)
            QCOMPARE(warnings.first().code, QStringLiteral("documents.secrecy-term-too-long"));
    }

    void otherWordsAreNoMarks()
    {
        for (const auto* text : {u"内部", u"公开", u"密", u"秘密资料", u"机密★", u"机密★0年",
                                 u"机密★x年", u"20年", u"机密★2030年", u"机密★2030年2月30日"}) {
            const auto mark = SecrecyMark::parse(QStringView(text));
            const bool bare = QStringView(text) == u"机密★";
            QVERIFY2(mark.ok() == bare, qPrintable(QStringView(text).toString()));
            if (!bare)
                QCOMPARE(mark.error().code, QStringLiteral("documents.bad-secrecy"));
        }
    }

    void withoutADateOnlyANamedDayIsKnown()
    {
        QVERIFY(!SecrecyMark::parse(u"机密★20年")->endsOn(QDate()));
        QCOMPARE(SecrecyMark::parse(u"机密★2030年1月1日")->endsOn(QDate()), QDate(2030, 1, 1));
        QCOMPARE(SecrecyMark::parse(u"秘密★1个月")->endsOn(QDate(2024, 1, 31)), QDate(2024, 2, 29));
    }

    void theLawsLongestTermsHold()
    {
        QCOMPARE(mostYears(Secrecy::None), 0);
        QCOMPARE(mostYears(Secrecy::Secret), 10);
        QCOMPARE(mostYears(Secrecy::Confidential), 20);
        QCOMPARE(mostYears(Secrecy::TopSecret), 30);
    }

    void namesAndIdsAgree()
    {
        for (const auto secrecy :
             {Secrecy::None, Secrecy::Secret, Secrecy::Confidential, Secrecy::TopSecret})
            QCOMPARE(secrecyFromId(secrecyId(secrecy)), secrecy);
        QVERIFY(!secrecyFromId(u"internal"));
        QCOMPARE(secrecyName(Secrecy::TopSecret), QStringLiteral("绝密"));
    }

    void aNetworkHoldsWhatItIsGradedFor()
    {
        for (int network = 0; network <= 3; ++network) {
            for (int secrecy = 0; secrecy <= 3; ++secrecy) {
                const bool may = mayHold(NetworkGrade(network), Secrecy(secrecy));
                QCOMPARE(may, secrecy <= network);
                for (int what = 0; what < 8; ++what) {
                    const Contents contents{(what & 1) != 0, (what & 2) != 0, (what & 4) != 0};
                    const auto result =
                        checkContents(NetworkGrade(network), Secrecy(secrecy), contents);
                    QCOMPARE(result.ok(), may || what == 0);
                    if (result.ok())
                        continue;
                    const char* code = (what & 4)   ? "documents.secret-file"
                                       : (what & 2) ? "documents.secret-text"
                                                    : "documents.secret-title";
                    QCOMPARE(result.error().code, QString::fromLatin1(code));
                    QCOMPARE(result.error().args.value(u"secrecy").toString(),
                             secrecyId(Secrecy(secrecy)));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSecrecy)
#include "tst_secrecy.moc"
