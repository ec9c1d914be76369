// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/duplicates.h"

#include <QTest>

using namespace chancery::documents;

namespace {

Likeness registration(const char* number, const char* issuer, const char* title,
                      const char* date = "2026-07-14", const char* hash = "")
{
    return {DocumentNumber::parse(QString::fromUtf8(number)), QString::fromUtf8(issuer),
            QString::fromUtf8(title), QDate::fromString(QString::fromLatin1(date), Qt::ISODate),
            QString::fromLatin1(hash)};
}

} // namespace
Q_DECLARE_METATYPE(Likeness)

class TestDuplicates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registrationsAreCompared_data()
    {
        QTest::addColumn<Likeness>("one");
        QTest::addColumn<Likeness>("other");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, Alike expected, const Likeness& one,
                            const Likeness& other) {
            QTest::newRow(name) << one << other << int(expected);
        };
        row("same file", Alike::Certain, registration("", "", "甲", "", "ab"),
            registration("国发〔2026〕1号", "国务院", "乙", "", "ab"));
        row("two without files", Alike::No, registration("", "", "甲"), registration("", "", "乙"));
        row("same number, other spelling", Alike::Certain,
            registration("国办发〔2026〕5号", "国务院办公厅", "甲"),
            registration("国办发[2026]第05号", "国务院办公厅", "乙", "2026-01-01"));
        row("same number, organ only from its code", Alike::Certain,
            registration("国办发〔2026〕5号", "", "甲"),
            registration("国办发〔2026〕5号", "国务院办公厅", "甲"));
        row("same number, organ unknown", Alike::Possible,
            registration("示例发〔2026〕5号", "", "甲"),
            registration("示例发〔2026〕5号", "示例部", "甲"));
        row("same code of two organs", Alike::Possible,
            registration("建发〔2026〕5号", "建设部", "甲"),
            registration("建发〔2026〕5号", "建始县政府", "乙"));
        row("same number, joint", Alike::Certain,
            registration("财建〔2026〕5号", "财政部 民航局", "甲"),
            registration("财建〔2026〕5号", "财政部", "甲"));
        row("orders of two organs", Alike::No, registration("第10号", "国家教委", "甲"),
            registration("第10号", "公安部", "甲"));
        row("one order in two spellings", Alike::Certain,
            registration("国令第748号", "国务院", "甲条例"),
            registration("中华人民共和国国务院令(第748号)", "", "甲条例"));
        row("order without the word", Alike::Possible,
            registration("第450号", "国务院", "重大动物疫情应急条例"),
            registration("国务院令第450号", "国务院", "重大动物疫情应急条例"));
        row("order and announcement of one count", Alike::No,
            registration("民政部令第5号", "民政部", "甲"),
            registration("民政部公告第5号", "民政部", "甲"));
        row("next number", Alike::No,
            registration("国函〔2026〕5号", "国务院", "国务院关于同意甲的批复"),
            registration("国函〔2026〕6号", "国务院", "国务院关于同意甲的批复"));
        row("range and single", Alike::No, registration("国函〔2026〕5-7号", "国务院", "甲"),
            registration("国函〔2026〕5号", "国务院", "乙"));
        row("same title and organ, near", Alike::Possible,
            registration("", "商务部办公厅", "关于“步行街”的通知", "2026-07-01"),
            registration("商办函〔2026〕9号", "商务部办公厅", "关于\"步行街\"的通知",
                         "2026-07-20"));
        row("same title and organ, far", Alike::No,
            registration("", "商务部办公厅", "关于开展检查的通知", "2025-07-01"),
            registration("", "商务部办公厅", "关于开展检查的通知", "2026-07-01"));
        row("same title, no day", Alike::Possible,
            registration("", "商务部", "关于开展检查的通知", ""),
            registration("", "商务部", "关于开展检查的通知", "2026-07-01"));
        row("same title, other organ", Alike::No, registration("", "商务部", "关于开展检查的通知"),
            registration("", "教育部", "关于开展检查的通知"));
        row("no number but a word", Alike::Possible, registration("无", "商务部", "关于甲的通知"),
            registration("无", "商务部", "关于甲的通知"));
        row("no number, other title", Alike::No, registration("无", "商务部", "关于甲的通知"),
            registration("无", "商务部", "关于乙的通知"));
        row("unusual number", Alike::Possible, registration("内部资料", "商务部", "甲"),
            registration("内部资料", "商务部", "乙"));
    }
    void registrationsAreCompared()
    {
        QFETCH(Likeness, one);
        QFETCH(Likeness, other);
        QFETCH(int, expected);
        QCOMPARE(int(alike(one, other)), expected);
        QCOMPARE(int(alike(other, one)), expected);
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
