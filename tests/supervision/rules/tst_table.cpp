// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/normalise.h"
#include "real_standards.h"
#include "supervision/rules/draft.h"
#include "supervision/rules/import_plan.h"
#include "supervision/rules/ledger_table.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString tableUnitA = u"unit:01900000-0000-7000-8000-00000000000a"_s;
const QString tableUnitB = u"unit:01900000-0000-7000-8000-00000000000b"_s;

QString unitOf(const QString& name)
{
    static const QHash<QString, QString> units{{u"财务司"_s, tableUnitA},
                                               {u"规划司"_s, tableUnitB}};
    return units.value(name);
}

QStringList codesOf(const QList<Error>& errors)
{
    QStringList codes;
    for (const auto& error : errors)
        codes.append(error.code);
    return codes;
}

} // namespace

class TestTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsKnownByItsHeadings()
    {
        QCOMPARE(ledgerFieldOf(u"督办事项"_s), u"title"_s);
        QCOMPARE(ledgerFieldOf(u" 牵头 单位 "_s), u"lead"_s);
        QCOMPARE(ledgerFieldOf(u"完成时限"_s), u"due"_s);
        QCOMPARE(ledgerFieldOf(u"备注"_s), QString());
        QCOMPARE(ledgerFieldOf(QString()), QString());
        QVERIFY(ledgerFields().contains(u"sourceWords"_s));
    }

    void aSheetIsReadRowByRow()
    {
        const QList<QStringList> cells{
            {u"示例部督办台账"_s},
            {u"填报日期：2024年11月15日"_s},
            {u"序号"_s, u"来源类别"_s, u"事项"_s, u"牵头单位"_s, u"配合单位"_s, u"完成时限"_s,
             u"反馈周期"_s},
            {u"1"_s, u"领导批示"_s, u"核查数据"_s, u"财务司"_s, u"规划司"_s, u"2025年底前"_s,
             u"每月"_s},
            {},
            {u"2"_s, u"会议纪要"_s, u"提出方案"_s, u"财务司牵头，规划司配合"_s, QString(),
             u"3月底前"_s, u"随时"_s},
            {u"序号"_s, u"来源类别"_s, u"事项"_s, u"牵头单位"_s, u"配合单位"_s, u"完成时限"_s,
             u"反馈周期"_s},
            {u"3"_s, u"天上"_s, u"坚持调度"_s, u"规划司"_s, QString(), u"长期"_s, QString()},
            {u"4"_s, QString(), QString(), u"财务司"_s, QString(), u"2025/6/30"_s, QString()},
            {u"5"_s, QString(), u"试点"_s, u"月球司"_s, QString(), u"尽快"_s, QString()},
            {u"6"_s, QString(), u"评估"_s, u"财务司、规划司"_s, QString(), u"20个工作日内"_s,
             QString()},
            {u"7"_s, QString(), u"推广"_s, u"财务司"_s, QString(), u"2023—2025年"_s, QString()}};
        const auto table = readLedgerTable(cells, unitOf, day("2024-11-15"));
        VERIFY_OK(table);
        QCOMPARE(table->headRow, 3);
        QCOMPARE(table->rows.size(), 7);
        QVERIFY(!table->isSound());
        const auto& rows = table->rows;
        QCOMPARE(rows[0].row, 4);
        QCOMPARE(rows[0].params.value("due"_L1).toString(), u"2025-12-31"_s);
        QCOMPARE(rows[0].params.value("lead"_L1).toString(), tableUnitA);
        QCOMPARE(rows[0].params.value("co"_L1).toArray(), QJsonArray{tableUnitB});
        QCOMPARE(rows[0].params["source"_L1].toObject()["kind"_L1].toString(), u"instruction"_s);
        QCOMPARE(rows[0].params["feedback"_L1].toObject()["kind"_L1].toString(), u"monthly"_s);
        QCOMPARE(rows[1].params.value("due"_L1).toString(), u"2025-03-31"_s);
        QCOMPARE(rows[1].params.value("co"_L1).toArray(), QJsonArray{tableUnitB});
        QCOMPARE(codesOf(rows[1].warnings), QStringList{u"supervision.unknown-word"_s});
        QCOMPARE(rows[2].params.value("openEnded"_L1).toBool(), true);
        QCOMPARE(codesOf(rows[3].errors), QStringList{u"supervision.title-needed"_s});
        QCOMPARE(rows[3].params.value("due"_L1).toString(), u"2025-06-30"_s);
        QCOMPARE(codesOf(rows[4].errors), QStringList{u"supervision.unknown-unit"_s});
        QCOMPARE(codesOf(rows[4].warnings), QStringList{u"supervision.unclear-due"_s});
        QCOMPARE(rows[5].params["term"_L1].toObject()["unit"_L1].toString(), u"workdays"_s);
        QCOMPARE(rows[5].params.value("co"_L1).toArray(), QJsonArray{tableUnitB});
        QCOMPARE(rows[6].params.value("startsOn"_L1).toString(), u"2023-01-01"_s);
        // What a sound row says is what the command takes.
        for (const auto& row : rows) {
            QJsonObject params = row.params.toJson();
            params.insert(u"id"_s, newUuidText());
            if (row.errors.isEmpty())
                VERIFY_OK(ItemDraft::parse(params));
        }
    }

    void aPersonMaySayWhatTheColumnsAre()
    {
        const QList<QStringList> cells{{u"甲"_s, u"乙"_s}, {u"核查数据"_s, u"财务司"_s}};
        VERIFY_FAILS(readLedgerTable(cells, unitOf, day("2024-11-15")), "supervision.no-headings");
        const auto table =
            readLedgerTable(cells, unitOf, day("2024-11-15"), {u"title"_s, u"lead"_s});
        VERIFY_OK(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[1].params.value("title"_L1).toString(), u"核查数据"_s);
        QCOMPARE(codesOf(table->rows[0].errors), QStringList{u"supervision.unknown-unit"_s});
    }

    /// What is passed over as clean at a glance is clean, whichever character it is.
    void cellsAreCleanedWhateverStandsInThem()
    {
        QList<QStringList> cells{{u"事项"_s, u"工作要求"_s}};
        for (char16_t c = 0x20; c < 0xFFFE; ++c) {
            if (!QChar(c).isSurrogate())
                cells.append({u"核查"_s, u"甲%1a"_s.arg(QChar(c))});
        }
        const auto table = readLedgerTable(cells, unitOf, day("2024-11-15"));
        VERIFY_OK(table);
        QCOMPARE(table->rows.size(), cells.size() - 1);
        for (qsizetype i = 0; i < table->rows.size(); ++i)
            QCOMPARE(table->rows[i].params.value("requirement"_L1).toString(),
                     cleanText(QStringView(cells[i + 1][1])).trimmed());
    }

    void unknownDepartmentsMayBeKeptAsWords()
    {
        const QList<QStringList> cells{{u"事项"_s, u"工作要求"_s, u"责任单位"_s},
                                       {u"试点"_s, u"先行"_s, u"扶贫办、财务司、教育部等"_s},
                                       {QString(1'001, u'长'), QString(), u"财务司"_s}};
        const auto table =
            readLedgerTable(cells, unitOf, day("2024-11-15"), {}, UnknownUnits::KeepAsWords);
        VERIFY_OK(table);
        const auto& row = table->rows[0];
        QCOMPARE(row.errors.size(), 0);
        QCOMPARE(codesOf(row.warnings), QStringList(2, u"supervision.unit-kept-as-words"_s));
        QCOMPARE(row.params.value("lead"_L1).toString(), tableUnitA);
        QCOMPARE(row.params.value("requirement"_L1).toString(),
                 u"先行\n责任单位：扶贫办、教育部"_s);
        QCOMPARE(codesOf(table->rows[1].errors), QStringList{u"supervision.too-long"_s});
    }

    void theSameRowsAlwaysGetTheSameNames()
    {
        // Whatever else has changed: the day, what is known of the departments.
        const QList<QStringList> cells{{u"事项"_s, u"牵头单位"_s, u"完成时限"_s},
                                       {u"核查数据"_s, u"政策法规司"_s, u"年底前"_s},
                                       {u"核查数据"_s, u"财务司"_s, u"年底前"_s},
                                       {u"核查数据"_s, u"财务司"_s, u"年底前"_s},
                                       {u"核查数据年底前"_s, u"财务司"_s, QString()},
                                       {u"核查数据"_s, QString(), u"年底前"_s}};
        const auto names = [&cells](const QString& ledger, const QDate& on, const auto& knows) {
            QStringList ids;
            ImportedNames next(ledger);
            const auto table = readLedgerTable(cells, knows, on);
            for (const auto& row : table->rows)
                ids.append(next.next(row.digest));
            return ids;
        };
        const auto none = [](const QString&) { return QString(); };
        const auto first = names(u"台账"_s, day("2024-11-15"), unitOf);
        const auto elsewhere = names(u"另一本"_s, day("2024-11-15"), unitOf);
        QCOMPARE(names(u"台账"_s, day("2025-01-02"), none), first);
        QSet<QString> all(first.begin(), first.end());
        all.unite(QSet<QString>(elsewhere.begin(), elsewhere.end()));
        QCOMPARE(all.size(), 10);
        VERIFY_OK(ItemDraft::parse({{u"id"_s, first[0]}, {u"title"_s, u"核查数据"_s}}));
    }

    void aLongLedgerIsLaidDownInPartsAndTakenInAfterwards()
    {
        QList<Fields> items;
        for (int i = 0; i < ImportPlan::openAtOnce + 1; ++i)
            items.append({{u"title"_s, QString::number(i)}});
        const ImportPlan few(u"id"_s, u"台账"_s, items.mid(1));
        QCOMPARE(few.count(), 1);
        QCOMPARE(few.at(0).command, u"supervision.open-list"_s);
        QCOMPARE(few.at(0).rows, ImportPlan::openAtOnce);
        const ImportPlan plan(u"id"_s, u"台账"_s, items);
        QCOMPARE(plan.parts(), 6);
        QCOMPARE(plan.count(), 13);
        QCOMPARE(plan.firstFinal(), 7);
        QList<int> seen;
        QStringList commands;
        for (int i = 0; i < plan.count(); ++i) {
            const auto step = plan.at(i);
            commands.append(step.command.section(u'.', 1));
            const auto rows = step.params.value("items"_L1).toArray();
            QVERIFY(rows.size() <= ImportPlan::partRows);
            for (qsizetype n = 0; n < rows.size(); ++n) {
                QCOMPARE(rows[n].toObject(), items[step.firstRow + n]);
                seen.append(step.firstRow + int(n));
            }
        }
        QCOMPARE(commands.first(), u"import-begin"_s);
        QCOMPARE(commands.mid(1, 6), QStringList(6, u"import-part"_s));
        QCOMPARE(commands.mid(7), QStringList(6, u"import-take"_s));
        // Where a window decides them, fewer are one command.
        QVERIFY(!ImportPlan(u"id"_s, u"台账"_s, items.mid(0, 20), ImportPlan::partRows).isStaged());
        QVERIFY(ImportPlan(u"id"_s, u"台账"_s, items.mid(0, 21), ImportPlan::partRows).isStaged());
        QCOMPARE(seen.size(), items.size());
        QCOMPARE(seen.last(), int(items.size()) - 1);
    }
};

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
