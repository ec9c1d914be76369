// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/title.h"

#include <QTest>

using namespace chancery::documents;

class TestTitle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titlesAreOneCleanLine()
    {
        QCOMPARE(Title::parse(u" 关于\n加强　工作的 通知 ")->text(),
                 QStringLiteral("关于 加强 工作的 通知"));
        QCOMPARE(Title::parse(u"调整&lt;立法计划&gt;的意见&nbsp;")->text(),
                 QStringLiteral("调整<立法计划>的意见"));
        QCOMPARE(Title::parse(u"关于⼯⽣\u202e\u0007的通知")->text(),
                 QStringLiteral("关于工生的通知"));
        QCOMPARE(Title::parse(u"A&amp;lt;B")->text(), QStringLiteral("A&lt;B"));
    }

    void aMissingTitleIsRefused()
    {
        for (const auto* text : {u"", u" \n　", u"\u200b", u"&nbsp;"}) {
            const auto title = Title::parse(QStringView(text));
            QVERIFY(!title.ok());
            QCOMPARE(title.error().code, QStringLiteral("documents.title-missing"));
        }
    }

    void aTooLongTitleIsRefusedWithItsLength()
    {
        QVERIFY(Title::parse(QString(Title::most, u'通')).ok());
        const auto title = Title::parse(QString(10'000, u'通'));
        QVERIFY(!title.ok());
        QCOMPARE(title.error().code, QStringLiteral("documents.title-too-long"));
        QCOMPARE(title.error().args.value(u"length").toInt(), 10'000);
        QCOMPARE(title.error().args.value(u"most").toInt(), Title::most);
    }

    void linesOfATitleJoin()
    {
        const auto joined = [](const char* lines) {
            return joinTitleLines(QString::fromUtf8(lines).split(u'\n'));
        };
        QCOMPARE(joined("国务院办公厅关于印发\n国 家 粮 食 应 急 预 案 的 函"),
                 QStringLiteral("国务院办公厅关于印发国家粮食应急预案的函"));
        QCOMPARE(joined("教育部\n财政部\n关于做好工作的通知"),
                 QStringLiteral("教育部 财政部关于做好工作的通知"));
        QCOMPARE(joined("中央应对疫情工作\n领导小组关于做好工作的通知"),
                 QStringLiteral("中央应对疫情工作领导小组关于做好工作的通知"));
        QCOMPARE(joined("商务部 中国银行关于做好工作\n 的通知"),
                 QStringLiteral("商务部 中国银行关于做好工作的通知"));
        QCOMPARE(joined(""), QString());
    }
};

QTEST_GUILESS_MAIN(TestTitle)
#include "tst_title.moc"
