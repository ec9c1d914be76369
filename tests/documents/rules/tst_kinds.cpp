// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/kinds.h"

#include <QSet>
#include <QTest>

using namespace chancery::documents;

class TestKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereAreFifteenInTheRegulationsOrder()
    {
        QStringList names;
        QSet<QString> ids;
        for (const auto kind : allKinds()) {
            names.append(kindName(kind));
            ids.insert(kindId(kind));
            QCOMPARE(kindFromId(kindId(kind)), kind);
        }
        QCOMPARE(
            names.join(u' '),
            QStringLiteral(
                "决议 决定 命令(令) 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要"));
        QCOMPARE(ids.size(), 15);
        QVERIFY(!kindFromId(u"memo"));
    }

    void titlesEndWithTheirKind_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("id");
        const auto row = [](const char* title, const char* id) {
            QTest::newRow(title) << QString::fromUtf8(title) << QString::fromLatin1(id);
        };
        row("国务院办公厅关于2019年部分节假日安排的通知", "notice");
        row("关于××的紧急通知", "notice");
        row("关于印发《××规划》的通知（试行）", "notice");
        row("关于××的公告（第350号）", "proclamation");
        row("人力资源社会保障部办公厅印发《关于××有关问题的通知》", "notice");
        row("国务院关于同意××的批复", "reply");
        row("关于××的复函", "letter");
        row("国务院办公厅关于××的指导意见", "opinion");
        row("关于××情况的通报", "circular");
        row("关于××的请示", "request");
        row("中华人民共和国国务院令", "order");
        row("国务院中央军委关于记一等功的命令", "order");
        row("部务会议纪要", "minutes");
        row("国务院批转××的报告", "report");
        row("农作物病虫害防治条例", "");
        row("关于××的实施办法", "");
        row("关于第7240号建议的答复", "");
        row("（通知）", "");
        row("", "");
    }
    void titlesEndWithTheirKind()
    {
        QFETCH(QString, title);
        QFETCH(QString, id);
        const auto kind = kindOfTitle(title);
        QCOMPARE(kind ? kindId(*kind) : QString(), id);
    }

    void requestsAndReportsGoUp()
    {
        QVERIFY(mayGo(Kind::Request, Direction::Up) && !mayGo(Kind::Request, Direction::Down));
        QVERIFY(mayGo(Kind::Report, Direction::Up) && !mayGo(Kind::Report, Direction::Level));
        QVERIFY(mayGo(Kind::Letter, Direction::Level) && !mayGo(Kind::Letter, Direction::Up));
        QVERIFY(mayGo(Kind::Notice, Direction::Down) && !mayGo(Kind::Notice, Direction::Up));
        for (const auto direction : {Direction::Up, Direction::Down, Direction::Level})
            QVERIFY(mayGo(Kind::Opinion, direction));
    }
};

QTEST_GUILESS_MAIN(TestKinds)
#include "tst_kinds.moc"
