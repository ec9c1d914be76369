// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/kit.h"
#include "ui/lamp.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTest>

using namespace chancery;
using namespace chancery::ui;

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void argumentsAreFilledInOnce();
    void anUnknownCodeStillGivesASentence();
    void everyCodeOfTheSharedLayersHasWordsInBothLanguages();
    void theLanguageSwitchesWithoutARestart();
    void countedThingsAreSingularOrPlural_data();
    void countedThingsAreSingularOrPlural();
    void aRowIsReadAloudWhole();
};

namespace {
QString u(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

void TestWords::argumentsAreFilledInOnce()
{
    QCOMPARE(fillArguments(u("{a} and {b}"), {{u("a"), u("{b}")}, {u("b"), 3}}), u("{b} and 3"));
    QCOMPARE(fillArguments(u("no {such} one"), {}), u("no {such} one"));
    QCOMPARE(fillArguments(u("open {"), {}), u("open {"));
}

void TestWords::anUnknownCodeStillGivesASentence()
{
    const Words words;
    const QString text = words.sentence({u("meetings.over-cap"), {}});
    QVERIFY(text.contains(u("meetings.over-cap")));
}

void TestWords::everyCodeOfTheSharedLayersHasWordsInBothLanguages()
{
    const QRegularExpression call(u("fail\\(\\s*\"([a-z]+\\.[a-z0-9-]+)\""));
    QStringList codes;
    for (const char* module : {"base", "store", "crypto", "sync", "server", "ui"}) {
        const QDir folder(u(CHANCERY_SOURCE_DIR "/modules/") + u(module));
        QStringList folders{folder.path()};
        for (const QString& inner : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders += folder.filePath(inner);
        for (const QString& path : folders) {
            const QDir inner(path);
            for (const QString& name : inner.entryList({u("*.h"), u("*.cpp")}, QDir::Files)) {
                QFile file(inner.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto found = call.globalMatch(QString::fromUtf8(file.readAll()));
                while (found.hasNext())
                    codes += found.next().captured(1);
            }
        }
    }
    QVERIFY(codes.size() >= 3);
    Kit kit;
    for (const Lang lang : {Lang::En, Lang::Zh}) {
        kit.language.set(lang);
        for (const QString& code : codes) {
            QVERIFY2(kit.words.has(code), qPrintable(code));
            const QString text = kit.words.sentence({code, {}});
            const bool chinese = text.contains(QRegularExpression(u("[\u4e00-\u9fff]")));
            QVERIFY2(chinese == (lang == Lang::Zh), qPrintable(code + u(": ") + text));
        }
    }
}

void TestWords::theLanguageSwitchesWithoutARestart()
{
    Kit kit;
    QCOMPARE(lampName(Lamp::Red), u("Red lamp"));
    LampWidget lamp(kit, Lamp::Red);
    kit.language.set(Lang::Zh);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(lampName(Lamp::Red), u("红灯"));
    QCOMPARE(lamp.accessibleName(), u("红灯"));
    QCOMPARE(kit.format().shortDate(QDate(2026, 7, 14)), u("7月14日"));
    kit.language.set(Lang::En);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(lamp.accessibleName(), u("Red lamp"));
}

void TestWords::countedThingsAreSingularOrPlural_data()
{
    QTest::addColumn<Lang>("lang");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::addRow("en, one") << Lang::En << 1 << u("1 day usable offline");
    QTest::addRow("en, two") << Lang::En << 2 << u("2 days usable offline");
    QTest::addRow("zh, one") << Lang::Zh << 1 << u("离线可用 1 天");
}

void TestWords::countedThingsAreSingularOrPlural()
{
    QFETCH(Lang, lang);
    QFETCH(int, count);
    Language language;
    language.set(lang);
    QTEST(QCoreApplication::translate("chancery::ui", "%n day(s) usable offline", nullptr, count),
          "text");
}

void TestWords::aRowIsReadAloudWhole()
{
    QStandardItemModel model;
    auto* item = new QStandardItem;
    model.appendRow(item);
    item->setData(static_cast<int>(Lamp::Red), RowLampRole);
    item->setData(u("特急"), RowTagRole);
    item->setData(u("A title"), RowTitleRole);
    item->setData(u("超 2 天"), RowDueRole);
    item->setData(true, RowUnreadRole);
    QCOMPARE(rowAccessibleText(item->index()), u("Red lamp, 特急, A title, 超 2 天, unread"));
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
