// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/reveal.h"

#include "base/text/normalise.h"
#include "documents/rules/document_number.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;

class TestReveal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentsSayWhatTheyAre_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/documents/reveal"));
        const auto names = folder.entryList({QStringLiteral("*.txt")});
        QVERIFY(names.size() >= 20);
        for (const auto& name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void documentsSayWhatTheyAre()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString all =
            QString::fromUtf8(file.readAll()).replace(QStringLiteral("\\f"), QStringLiteral("\f"));
        const auto border = all.indexOf(u"\n---\n");
        QVERIFY(border > 0);
        const Revealed found = reveal(all.mid(border + 5));

        QMap<QString, QString> got;
        got[QStringLiteral("title")] = found.title ? found.title->value : QString();
        got[QStringLiteral("number")] = found.number ? found.number->value : QString();
        got[QStringLiteral("issuers")] =
            found.issuers ? found.issuers->value.join(u'、') : QString();
        got[QStringLiteral("date")] =
            found.date ? found.date->value.toString(Qt::ISODate) : QString();
        got[QStringLiteral("secrecy")] = found.secrecy ? found.secrecy->value.text() : QString();
        got[QStringLiteral("urgency")] =
            found.urgency ? urgencyId(found.urgency->value) : QString();
        got[QStringLiteral("recipients")] = found.recipients ? found.recipients->value : QString();
        got[QStringLiteral("kind")] = found.kind ? kindId(found.kind->value) : QString();
        got[QStringLiteral("copyNumber")] = found.copyNumber ? found.copyNumber->value : QString();
        got[QStringLiteral("forwardedFrom")] =
            found.forwardedFrom ? found.forwardedFrom->value.join(u'、') : QString();
        for (const auto& line : all.left(border).split(u'\n')) {
            const QString field = line.section(QStringLiteral(": "), 0, 0).remove(u':');
            const QString want = line.section(QStringLiteral(": "), 1);
            QVERIFY2(got.contains(field), qPrintable(field));
            if (field == u"number")
                QCOMPARE(DocumentNumber::parse(got[field]).key(),
                         DocumentNumber::parse(want).key());
            else if (field == u"issuers")
                QCOMPARE(lettersOnly(got[field]), lettersOnly(want));
            else if (field == u"title")
                QCOMPARE(lettersOnly(got[field]), lettersOnly(want));
            else
                QCOMPARE(got[field], want);
        }
    }

    void everyFindSaysWhereItIsFrom()
    {
        const Revealed found =
            reveal(QStringLiteral("示例部关于做好\n示例工作的通知\n示例发〔2026〕1号\n各司局：\n现"
                                  "通知如下。\n示例部\n2026年7月4日\n"));
        QCOMPARE(found.title->takenFrom, QStringLiteral("示例部关于做好\n示例工作的通知"));
        QCOMPARE(found.number->takenFrom, QStringLiteral("示例发〔2026〕1号"));
        QCOMPARE(found.date->takenFrom, QStringLiteral("2026年7月4日"));
        QCOMPARE(found.issuers->confidence, 98);
        for (const int confidence :
             {found.title->confidence, found.number->confidence, found.date->confidence})
            QVERIFY(confidence > 90 && confidence < 100);
    }

    void theDayOfPrintingIsOnlyAHint()
    {
        const Revealed found = reveal(QStringLiteral("示例部关于示例工作的通知\n各司局：\n现通知如"
                                                     "下。\n示例部办公厅　　2026年7月16日印发\n"));
        QCOMPARE(found.date->value, QDate(2026, 7, 16));
        QVERIFY(found.date->confidence <= 50);
    }

    void textsThatAreNoDocumentsRevealNothingSure()
    {
        QVERIFY(!reveal(QString()).title);
        QVERIFY(!reveal(QStringLiteral("\f\n\n— 1 —\n")).title);
        QVERIFY(!reveal(QStringLiteral("## 第一章 总则\n\n第一条 为了示例，制定本条例。\n")).title);
        const Revealed prose = reveal(QStringLiteral("今天天气很好。我们去公园。\n明天也去。"));
        QVERIFY(!prose.title && !prose.number && !prose.date && !prose.issuers);
        const Revealed seed = reveal(
            QStringLiteral("发挥好门户网站、政务双微作用 "
                           "推进“互联网+政务”建设\n按照部党组会议要求，办公厅认真组织学习。"));
        QVERIFY(seed.title && seed.title->confidence <= 85);
        QVERIFY(!seed.number);
    }

    void hugeTextsAreReadToTheEnd()
    {
        const QString body =
            QStringLiteral("（一）各有关部门要认真落实，加强组织领导，确保取得实效。\n")
                .repeated(6'000);
        const Revealed found =
            reveal(QStringLiteral("示例部关于示例工作的通知\n示例发〔2026〕1号\n各司局：\n") +
                   body + QStringLiteral("示例部\n2026年7月4日\n"));
        QCOMPARE(found.date->value, QDate(2026, 7, 4));
        QVERIFY(!reveal(QString(200'000, u'《')).date);
    }

    void theOrgansOfATitleStandFirst()
    {
        const auto organs = [](const char* title) {
            return organsOfTitle(QString::fromUtf8(title)).join(u'|');
        };
        QCOMPARE(organs("国务院办公厅转发民政部关于清理整顿的通知"),
                 QStringLiteral("国务院办公厅"));
        QCOMPARE(organs("国务院、中央军委关于同意的批复"), QStringLiteral("国务院|中央军委"));
        QCOMPARE(organs("国务院应对疫情联防联控机制关于印发的通知"),
                 QStringLiteral("国务院应对疫情联防联控机制"));
        QCOMPARE(organs("国务院办公厅对全国政协提案的答复"), QStringLiteral("国务院办公厅"));
        QCOMPARE(organs("关于国务院机构的通知"), QString());
        QCOMPARE(organs("农作物病虫害防治条例"), QString());
    }
};

QTEST_GUILESS_MAIN(TestReveal)
#include "tst_reveal.moc"
