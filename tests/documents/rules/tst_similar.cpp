// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "demo_manuscripts.h"
#include "documents/rules/similar.h"

#include <QTest>

using namespace chancery::documents;
using namespace chancery::documents::test;
using namespace Qt::StringLiterals;

class TestSimilar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto& each : demoManuscripts()) {
            m_keys.append(each.key);
            m_titles.append(each.text.title);
        }
        QVERIFY(m_titles.size() > 40);
    }

    void textsAreComparedByTheirLetters()
    {
        QCOMPARE(sameness(u"关于开展试点的通知", u"「关于开展试点」的通知　"), 1.0);
        QCOMPARE(sameness(u"关于开展试点的通知", u"甲乙丙丁"), 0.0);
        QCOMPARE(sameness(u"", u"关于"), 0.0);
        const double near = sameness(u"关于开展试点的通知", u"关于继续开展试点的通知");
        QVERIFY(near > 0.7 && near < 1);
        QCOMPARE(near, sameness(u"关于继续开展试点的通知", u"关于开展试点的通知"));
    }

    void theMatterIsWhatIsLeft_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("matter");
        QTest::newRow("routine") << u"国务院办公厅关于进一步做好秋粮收购工作的紧急通知"_s
                                 << u"秋粮收购"_s;
        QTest::newRow("issued") << u"国务院关于印发个人所得税专项附加扣除暂行办法的通知"_s
                                << u"个人所得税专项附加扣除办法"_s;
        QTest::newRow("year") << u"示例部关于2026年度档案检查的函"_s << u"档案检查"_s;
        QTest::newRow("on trial") << u"关于电子印章管理的规定（试行）"_s << u"电子印章管理的规定"_s;
        QTest::newRow("nothing else") << u"关于做好有关工作的通知"_s << u"关于做好有关工作的通知"_s;
        QTest::newRow("not begun") << QString() << QString();
    }
    void theMatterIsWhatIsLeft()
    {
        QFETCH(QString, title);
        QFETCH(QString, matter);
        QCOMPARE(matterOf(title), matter);
    }

    void draftsFindWhatWasIssuedOnTheirMatter_data()
    {
        QTest::addColumn<QString>("draft");
        QTest::addColumn<QString>("key");
        const auto row = [](const QString& draft, const char* key) {
            QTest::newRow(key) << draft << QString::fromLatin1(key);
        };
        row(u"示例部关于2027年部分节假日安排的通知"_s, "holidays-2019");
        row(u"示例部关于加强口罩等防控物资价格监管的通知"_s, "mask-prices");
        row(u"示例部关于做好宽带网络助教助学工作的通知"_s, "school-broadband");
        row(u"示例部办公厅关于做好春季学校食品安全工作的通知"_s, "school-food");
        row(u"关于煤矿瓦斯爆炸事故调查处理情况的通报"_s, "mine-accidents");
        row(u"关于同意建设国家自主创新示范区的批复"_s, "innovation-zones");
        row(u"示例部关于东北地区秋粮收购的通知"_s, "autumn-grain");
        row(u"关于开展行政执法公示制度试点的意见"_s, "three-systems");
        row(u"关于延长铁路专用设备许可有效期的函"_s, "railway-licences");
    }
    void draftsFindWhatWasIssuedOnTheirMatter()
    {
        QFETCH(QString, draft);
        QFETCH(QString, key);
        const auto found = TitleIndex(m_titles).alike(draft);
        QVERIFY(!found.isEmpty());
        QCOMPARE(m_keys.at(found.first().index), key);
        for (qsizetype i = 1; i < found.size(); ++i)
            QVERIFY(found.at(i - 1).score >= found.at(i).score);
    }

    void otherMattersFindNothing()
    {
        const TitleIndex index(m_titles);
        for (const auto* draft : {u"示例部关于开展档案数字化的通知",
                                  u"示例部关于调整值班安排的通知", u"关于做好工作的通知", u""}) {
            const auto found = index.alike(QStringView(draft));
            QVERIFY2(found.isEmpty(),
                     qPrintable(found.isEmpty() ? QString() : m_titles.at(found.first().index)));
        }
        QVERIFY(TitleIndex({}).alike(u"关于秋粮收购的通知").isEmpty());
    }

    void eachIsMostLikeItself()
    {
        const TitleIndex index(m_titles);
        for (qsizetype i = 0; i < m_titles.size(); ++i) {
            const auto found = index.alike(m_titles.at(i), 1);
            QCOMPARE(found.size(), 1);
            QVERIFY(found.first().score > 0.999);
        }
    }

private:
    QStringList m_keys;
    QStringList m_titles;
};

QTEST_GUILESS_MAIN(TestSimilar)
#include "tst_similar.moc"
