// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/pinyin.h"

#include <QTest>

#include <limits>

using namespace chancery;

class TestPinyin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allReadingsAreKept_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QStringList>("some");
        const auto row = [](const char* character, const char* some) {
            QTest::newRow(character)
                << QString::fromUtf8(character) << QString::fromLatin1(some).split(u' ');
        };
        row("长", "chang zhang");
        row("重", "chong zhong");
        row("行", "hang xing");
        row("厦", "sha xia");
        row("单", "chan dan shan");
        row("仇", "chou qiu");
        row("曾", "ceng zeng");
        row("解", "jie xie");
        row("乐", "le yue");
        row("吕", "lv");
        row("绿", "lu lv");
        row("𬭎", "hong"); // beyond the first plane, in names
    }
    void allReadingsAreKept()
    {
        QFETCH(QString, character);
        QFETCH(QStringList, some);
        const auto readings = readingsOf(character.toUcs4().first());
        for (const auto& reading : some)
            QVERIFY2(readings.contains(reading), qPrintable(readings.join(u' ')));
        const auto letters = outerInitials(character.toUcs4().first());
        QCOMPARE(QChar(QLatin1Char(letters.first)), readings.first().at(0));
        QCOMPARE(QChar(QLatin1Char(letters.last)), readings.last().at(0));
    }

    void onlyChineseCharactersHaveReadings()
    {
        for (const char32_t c : {U'a', U'1', U'，', U'あ', U'한', U'\0', char32_t(0x10FFFF)}) {
            QVERIFY(readingsOf(c).isEmpty());
            QCOMPARE(outerInitials(c).first, '\0');
            QCOMPARE(outerInitials(c).last, '\0');
        }
    }

    void theCharactersOfTheBasicBlockHaveReadings()
    {
        int without = 0;
        for (char32_t c = 0x4E00; c <= 0x9FA5; ++c)
            without += readingsOf(c).isEmpty();
        QVERIFY2(without < 100, qPrintable(QString::number(without)));
    }

    void whatPeopleTypeIsFound_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* query, const char* text) {
            QTest::newRow(qPrintable(QString::fromUtf8(query) + u'/' + QString::fromUtf8(text)))
                << QString::fromUtf8(query) << QString::fromUtf8(text);
        };
        row("cws", "财务司");
        row("caiwu", "财务司");
        row("caiwsi", "财务司");
        row("财ws", "财务司");
        row("财务", "财务司");
        row("CWS", "财务司");
        row("ｃｗｓ", "财务司");
        row("c w s", "财务司");
        row("cc", "长春");
        row("zc", "长春");
        row("cq", "重庆");
        row("zhongqing", "重庆");
        row("xm", "厦门");
        row("yh", "银行");
        row("lv", "吕布");
        row("lü", "吕布");
        row("xi'an", "西安");
        row("zs", "张三");
        row("zhs", "张三");
        row("szs", "司长室");
        row("oaxt", "OA系统");
        row("5g", "5G工作组");
        row("bgt", "工业和信息化部办公厅");
        row("ghs", "规划司（政策法规）");
        row("zcfg", "规划司（政策法规）");
        row("", "任何");
        row("2026", "国办发〔2026〕5号");
        row("〔2026〕", "国办发〔2026〕5号");
    }
    void whatPeopleTypeIsFound()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QVERIFY(matchesInitials(query, text));
    }

    void otherThingsAreNotFound_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* query, const char* text) {
            QTest::newRow(qPrintable(QString::fromUtf8(query) + u'/' + QString::fromUtf8(text)))
                << QString::fromUtf8(query) << QString::fromUtf8(text);
        };
        row("cwx", "财务司");
        row("caiwux", "财务司");
        row("aiwu", "财务司");
        row("swc", "财务司");
        row("务财", "财务司");
        row("x", "");
        row("cwss", "财务司");
        row("财务财务", "财务司");
    }
    void otherThingsAreNotFound()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QVERIFY(!matchesInitials(query, text));
        QCOMPARE(matchScore(query, text), 0);
    }

    void betterAnswersComeFirst_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("order");
        const auto row = [](const char* query, const char* order) {
            QTest::newRow(query) << QString::fromUtf8(query)
                                 << QString::fromUtf8(order).split(u' ');
        };
        // whole, beginning, word, middle, scattered
        row("bg", "报告 办公厅 （办公厅） 某办公厅 部内公告");
        row("办公", "办公 办公厅 某部办公厅");
        row("cw", "财务 财务司 财务管理司 某司财务处");
        // as written before by sound, short before long
        row("oa", "OA OA系统 安全OA");
        row("司", "司 司长 财务司 某某财务司");
        row("bgt", "办公厅 办公厅秘书处 某办公厅");
    }
    void betterAnswersComeFirst()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, order);
        int last = std::numeric_limits<int>::max();
        for (const auto& text : order) {
            const int score = matchScore(query, text);
            QVERIFY2(score > 0, qPrintable(text));
            QVERIFY2(score < last, qPrintable(text));
            last = score;
        }
    }

    void scatteredCharactersAreOnlyAWeakAnswer()
    {
        QVERIFY(matchScore(u"bgt", u"部办公大厅") > 0);
        QVERIFY(!matchesInitials(u"bgt", u"部办公大厅"));
    }

    void aKeyAnswersLikeItsText()
    {
        const auto key = pinyinKey(u"国务院办公厅关于印发《“十四五”规划》的通知");
        QCOMPARE(matchScore(u"yfssw", key),
                 matchScore(u"yfssw", u"国务院办公厅关于印发《“十四五”规划》的通知"));
        QVERIFY(matchScore(u"gwybgt", key) > matchScore(u"ghdtz", key));
        QCOMPARE(PinyinKey().size(), 0);
        QCOMPARE(matchScore(u"a", PinyinKey()), 0);
    }

    void hugeQueriesAndTextsDoNoHarm()
    {
        QVERIFY(matchScore(QString(10'000, u'z'), QString(2'000, u'中')) > 0);
        QCOMPARE(matchScore(QString(10'000, u'x'), QString(2'000, u'中')), 0);
        QVERIFY(matchScore(QString(QChar(0xD800)), QString(QChar(0xDC00))) >= 0);
    }

    void matchingATitle()
    {
        const auto key = pinyinKey(u"国务院办公厅关于印发全国深化“放管服”改革着力培育和激发市场主体"
                                   u"活力电视电话会议重点任务分工方案的通知国务院办公厅秘书局");
        QVERIFY(key.size() > 50);
        int sum = 0;
        QBENCHMARK
        {
            sum += matchScore(u"zdrwfgx", key);
        }
        QVERIFY(sum >= 0);
    }
};

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
