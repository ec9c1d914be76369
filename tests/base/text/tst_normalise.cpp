// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/normalise.h"

#include <QTest>

using namespace chancery;

class TestNormalise : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searchTextsHaveOneSpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("", "");
        row("  ", "");
        row("ＯＡ系统", "oa系统");
        row("２０２６", "2026");
        row("关于 \t\n 印发　通知 ", "关于 印发 通知");
        row("⼯⽣⼈", "工生人");
        row("⻓⻄⻔", "长西门"); // radicals supplement: NFKC alone leaves them
        row("国办发〔2020〕5号", "国办发〔2020〕5号");
        row("（一）", "(一)");
        row("①②", "12");
        row("a\u200bb\ufeffc\u202ed\u00ade", "abcde");
        row("ﬁle", "file");
        row("\uf9d8", "\u5f8b"); // a compatibility ideograph
    }
    void searchTextsHaveOneSpelling()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(normalised(text), expected);
        QCOMPARE(normalised(normalised(text)), expected);
    }

    void shownTextsKeepTheirPunctuationAndLines()
    {
        QCOMPARE(cleanText(QStringLiteral("⼯业（２０２６）\n“Ａ”：①\u200b\u202e\u0007。")),
                 QStringLiteral("工业（2026）\n“A”：①。"));
        QCOMPARE(cleanText(QString()), QString());
    }

    void titlesAreComparedByTheirLetters()
    {
        QCOMPARE(lettersOnly(QStringLiteral("关于印发《“十四五”规划》的通知（试行）")),
                 lettersOnly(QStringLiteral("关于印发<\"十四五\"规划>的 通知(试行)")));
        QVERIFY(lettersOnly(QStringLiteral("关于A的通知")) !=
                lettersOnly(QStringLiteral("关于B的通知")));
        QCOMPARE(lettersOnly(QStringLiteral("—— 。")), QString());
    }
};

QTEST_GUILESS_MAIN(TestNormalise)
#include "tst_normalise.moc"
