// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/issuer.h"
#include "documents/rules/organ_codes.h"

#include <QTest>

using namespace chancery::documents;

class TestIssuer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jointIssuersAreTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("organs");
        const auto row = [](const char* text, const char* organs) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(organs);
        };
        row("", "");
        row("国务院", "国务院");
        row("国务院办公厅、中央军委办公厅", "国务院办公厅|中央军委办公厅");
        row("商务部  中国银行", "商务部|中国银行");
        row("财 政 部", "财政部");
        row("国　务　院", "国务院");
        row("财政部，教育部;公安部", "财政部|教育部|公安部");
        row("财政部\n财政部", "财政部");
        row("中国企业联合会/中国企业家协会 全国工商联", "中国企业联合会/中国企业家协会|全国工商联");
    }
    void jointIssuersAreTakenApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, organs);
        QCOMPARE(splitOrgans(text).join(u'|'), organs);
    }

    void shortFormsAreTheSameOrgan_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* one, const char* other, bool same) {
            QTest::newRow(qPrintable(QString::fromUtf8(one) + u'/' + QString::fromUtf8(other)))
                << QString::fromUtf8(one) << QString::fromUtf8(other) << same;
        };
        row("国务院", "国务院", true);
        row("中华人民共和国国务院", "国务院", true);
        row("税务总局", "国家税务总局", true);
        row("发展改革委", "国家发展和改革委员会", true);
        row("国家卫生健康委", "国家卫生健康委员会", true);
        row("应急部", "应急管理部", true);
        row("烟草局", "国家烟草专卖局", true);
        row("扶贫办", "国务院扶贫开发领导小组办公室", true);
        row("住房城乡建设部办公厅", "中华人民共和国住房和城乡建设部办公厅", true);
        row("财政部", "财政部办公厅", false);
        row("国务院", "国务院办公厅", false);
        row("国家能源局", "国家能源局综合司", false);
        row("教育部", "公安部", false);
        row("财政部", "", false);
        row("", "", false);
        row("院", "国务院", false);
    }
    void shortFormsAreTheSameOrgan()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(sameOrgan(one, other), same);
        QCOMPARE(sameOrgan(other, one), same);
    }

    void organsAreToldFromSentences()
    {
        for (const auto* text :
             {u"国务院", u"国家税务总局", u"科技部火炬中心", u"中国银行", u"全国妇联",
              u"共青团中央", u"北京市人民政府", u"联防联控机制", u"部党组"})
            QVERIFY2(looksLikeOrgan(QStringView(text)), qPrintable(QStringView(text).toString()));
        for (const auto* text :
             {u"关于开展工作的通知", u"为贯彻落实党的会", u"特此通知", u"部", u"", u"附件：名单",
              u"各省、自治区、直辖市", u"2020年第18号", u"张三"})
            QVERIFY2(!looksLikeOrgan(QStringView(text)), qPrintable(QStringView(text).toString()));
    }

    void codesNameTheirOrgans_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("organ");
        const auto row = [](const char* code, const char* organ) {
            QTest::newRow(code) << QString::fromUtf8(code) << QString::fromUtf8(organ);
        };
        row("国发", "国务院");
        row("国函", "国务院");
        row("国办发", "国务院办公厅");
        row("国办发明电", "国务院办公厅");
        row("国办公开办函", "国务院办公厅");
        row("中办发", "中共中央办公厅");
        row("财建", "财政部");
        row("财办教", "财政部办公厅");
        row("教高厅", "教育部");
        row("工信厅通信函", "工业和信息化部办公厅");
        row("发改办价格", "国家发展改革委办公厅");
        row("发改外资", "国家发展改革委");
        row("国卫办医函", "国家卫生健康委办公厅");
        row("商政发", ""); // a city
        row("沪府办规", "");
        row("财", "");
        row("", "");
    }
    void codesNameTheirOrgans()
    {
        QFETCH(QString, code);
        QFETCH(QString, organ);
        QCOMPARE(organOfCode(code), organ);
    }
};

QTEST_GUILESS_MAIN(TestIssuer)
#include "tst_issuer.moc"
