// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/suggest.h"

#include <QTest>

using namespace chancery::documents;
using namespace Qt::StringLiterals;

class TestSuggest : public QObject {
    Q_OBJECT

private:
    static QStringList names(const QList<Suggestion>& list)
    {
        QStringList names;
        for (const Suggestion& each : list)
            names.append(each.participant);
        return names;
    }

private Q_SLOTS:
    void thePrecedentsDecideByTheirLikeness()
    {
        const QList<Assignment> earlier{{u"safety"_s, {u"policy"_s}},
                                        {u"finance"_s, {u"safety"_s}},
                                        {u"safety"_s, {u"policy"_s, u"operations"_s}},
                                        {{}, {u"nobody"_s}}};
        const auto found = suggestFrom({{3, 1.0}, {0, 0.9}, {1, 0.5}, {2, 0.4}}, earlier);
        QCOMPARE(names(found.leads), QStringList({u"safety"_s, u"finance"_s}));
        // 0.81 and 0.16 of 1.22; one that nobody led says nothing.
        QVERIFY(std::abs(found.leads.first().weight - 0.97 / 1.22) < 1e-9);
        QCOMPARE(found.leads.first().precedents, QList<qsizetype>({0, 2}));
        // Whoever leads does not also help.
        QCOMPARE(names(found.co), QStringList({u"policy"_s, u"operations"_s}));
    }

    void whatHardlyCountsIsLeftOut()
    {
        const QList<Assignment> earlier{{u"safety"_s, {}}, {u"finance"_s, {}}};
        const auto found = suggestFrom({{0, 1.0}, {1, 0.3}}, earlier);
        QCOMPARE(names(found.leads), QStringList{u"safety"_s});
    }

    void equalsStandInTheOrderOfTheirPrecedents()
    {
        const QList<Assignment> earlier{{u"b"_s, {}}, {u"a"_s, {}}};
        QCOMPARE(names(suggestFrom({{0, 0.8}, {1, 0.8}}, earlier).leads),
                 QStringList({u"b"_s, u"a"_s}));
    }

    void withoutPrecedentsThereIsNoSuggestion()
    {
        QVERIFY(suggestFrom({}, {}).leads.isEmpty());
        QVERIFY(suggestFrom({{0, 1.0}}, {{{}, {u"x"_s}}}).co.isEmpty());
    }

    /// Over a register of many titles on a dozen matters: what each department does is found again
    /// for titles that were not learned.
    void departmentsAreFoundAgainForNewTitles()
    {
        const QList<std::pair<QString, QString>> matters{
            {u"safety"_s, u"工业领域安全生产"_s},      {u"finance"_s, u"部门预算执行"_s},
            {u"smes"_s, u"中小企业数字化转型"_s},      {u"data"_s, u"工业数据分类分级"_s},
            {u"energy"_s, u"重点行业节能降碳"_s},      {u"law"_s, u"行政执法证件管理"_s},
            {u"personnel"_s, u"干部教育培训"_s},       {u"radio"_s, u"无线电频率使用许可"_s},
            {u"equipment"_s, u"首台套重大技术装备"_s}, {u"telecom"_s, u"通信网络建设"_s}};
        const QStringList shapes{
            u"国务院办公厅关于做好%1有关工作的通知"_s, u"示例省人民政府关于报送%1情况的函"_s,
            u"示例委员会关于征求对%1实施方案意见的函"_s, u"示例厅关于%1有关问题的请示"_s};
        QStringList learned;
        QList<Assignment> given;
        for (const auto& [unit, matter] : matters) {
            for (const QString& shape : shapes.first(3)) {
                learned.append(shape.arg(matter));
                given.append({unit, {}});
            }
        }
        const TitleIndex index(learned);
        for (const auto& [unit, matter] : matters) {
            const auto found = suggestFrom(index.alike(shapes.last().arg(matter)), given);
            QVERIFY2(!found.leads.isEmpty(), qPrintable(matter));
            QCOMPARE(found.leads.first().participant, unit);
        }
    }
};

QTEST_APPLESS_MAIN(TestSuggest)
#include "tst_suggest.moc"
