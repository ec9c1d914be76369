// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "real_standards.h"
#include "supervision/rules/score.h"

#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestScore : public QObject {
    Q_OBJECT

    const ScoreRule m_rule = realStandards().scores(day("2026-12-31"));

    static const ScoreLine* line(const Score& score, const char* code)
    {
        for (const auto& each : score.lines) {
            if (each.code == QLatin1String(code))
                return &each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void nothingToDoIsNoFault() { QCOMPARE(scoreOf({}, {}, m_rule).hundredths, 10'000); }

    void theScoreIsTheSumOfItsLines()
    {
        QList<ScoredItem> items{{u"a"_s, true, true, 90, 4, 0, 0, 0, 0, 0, 0},
                                {u"b"_s, true, false, 80, 4, 2, 1, 1, 1, 1, 1},
                                {u"c"_s, true, true, std::nullopt, 0, 0, 0, 0, 0, 0, 0},
                                {u"d"_s, false, false, std::nullopt, 2, 1, 0, 0, 0, 0, 0}};
        const auto score = scoreOf(items, {{u"x"_s, 2, u"急难任务"_s}}, m_rule);
        // 50 × 2/3 + 30 × 250/300 + 20 × 7/10 − 1 − 2 − 2 − 5 − 5 − 3 + 2
        QCOMPARE(line(score, "on-time")->hundredths, 3'333);
        QCOMPARE(line(score, "on-time")->rows, QStringList{u"b"_s});
        QCOMPARE(line(score, "quality")->hundredths, 2'500);
        QCOMPARE(line(score, "feedback")->hundredths, 1'400);
        QCOMPARE(line(score, "feedback")->rows, QStringList({u"b"_s, u"d"_s}));
        QCOMPARE(line(score, "extension")->hundredths, -100);
        QCOMPARE(line(score, "redo")->hundredths, -200);
        QCOMPARE(line(score, "red")->hundredths, -500);
        QCOMPARE(line(score, "overdue")->rows, QStringList{u"d"_s});
        QCOMPARE(line(score, "adjusted")->rows, QStringList{u"x"_s});
        int sum = 0;
        for (const auto& each : score.lines)
            sum += each.hundredths;
        QCOMPARE(score.hundredths, sum);
        QCOMPARE(sum, 3'333 + 2'500 + 1'400 - 100 - 200 - 200 - 500 - 500 - 300 + 200);
    }

    void theScoreKeepsItsBounds()
    {
        QList<ScoredItem> bad;
        for (int i = 0; i < 20; ++i)
            bad.append({QString::number(i), true, false, 0, 1, 1, 3, 3, 3, 3, 3});
        QCOMPARE(scoreOf(bad, {}, m_rule).hundredths, 0);
        QCOMPARE(scoreOf({}, {{u"x"_s, 100, u"x"_s}}, m_rule).hundredths, 12'000);
    }
};

QTEST_APPLESS_MAIN(TestScore)
#include "tst_score.moc"
