// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/key_help.h"
#include "ui/palette.h"
#include "ui/row_list.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTest>

using namespace chancery::ui;

class TestPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBeginningBeatsAMiddleBeatsScatteredLetters();
    void lettersOutOfOrderDoNotMatch();
    void hitsAreRankedAcrossActionsAndSources();
    void disabledAndUnlistedActionsAreNotOffered();
    void enterRunsTheChosenHit();
    void singleLettersActOnlyInAnAttachedList();
    void singleLettersDoNotActWhileComposing();
    void keysWithModifiersBecomeShortcutsAndLettersDoNot();
    void theFirstEnabledActionOfAKeyRuns();
    void theKeyHelpListsEveryActionWithAKey();
    void jAndKWalkAndEnterOpens();
};

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

Action action(const char* id, const char* title, const char* key, int* runs,
              std::function<bool()> enabled = {})
{
    return {u(id),
            [title] { return u(title); },
            {},
            {},
            QKeySequence(u(key)),
            std::move(enabled),
            [runs] { ++*runs; }};
}

} // namespace

void TestPalette::aBeginningBeatsAMiddleBeatsScatteredLetters()
{
    const int start = fuzzyMatch(u("reg"), u("Register a document"));
    const int middle = fuzzyMatch(u("doc"), u("Register a document"));
    const int scattered = fuzzyMatch(u("rgd"), u("Register a document"));
    QVERIFY(start > middle);
    QVERIFY(middle > scattered);
    QVERIFY(scattered > 0);
    QVERIFY(fuzzyMatch(u("收文"), u("登记收文")) > 0);
}

void TestPalette::lettersOutOfOrderDoNotMatch()
{
    QCOMPARE(fuzzyMatch(u("文收"), u("登记收文")), 0);
    QCOMPARE(fuzzyMatch(u("xyz"), u("Register")), 0);
}

void TestPalette::hitsAreRankedAcrossActionsAndSources()
{
    int runs = 0;
    ActionRegistry registry;
    registry.add(action("a", "Forward to a unit", "F", &runs));
    registry.add(action("b", "Register", "Ctrl+N", &runs));
    const SearchSource source = [](const QString&) {
        return QList<PaletteHit>{{u("A document about registers"), {}, {}, {}, 700, {}}};
    };
    const auto hits = rankHits(u("reg"), registry, {source}, fuzzyMatch, 10);
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits[0].title, u("Register"));
    QCOMPARE(hits[0].key, u("Ctrl+N"));
    QCOMPARE(hits[1].score, 700);
    QCOMPARE(rankHits(u("reg"), registry, {source}, fuzzyMatch, 1).size(), 1);
}

void TestPalette::disabledAndUnlistedActionsAreNotOffered()
{
    int runs = 0;
    ActionRegistry registry;
    registry.add(action("off", "Off", "", &runs, [] { return false; }));
    Action hidden = action("hidden", "Hidden", "", &runs);
    hidden.listed = false;
    registry.add(hidden);
    QVERIFY(rankHits({}, registry, {}, fuzzyMatch, 10).isEmpty());
    QVERIFY(!registry.run(u("off")));
    QVERIFY(registry.run(u("hidden")));
    QCOMPARE(runs, 1);
}

void TestPalette::enterRunsTheChosenHit()
{
    Kit kit;
    ActionRegistry registry;
    int first = 0;
    int second = 0;
    registry.add(action("one", "Print", "", &first));
    registry.add(action("two", "Print preview", "", &second));
    QWidget window;
    window.resize(800, 600);
    auto* before = new QLineEdit(&window);
    Palette palette(kit, registry, &window);
    window.show();
    before->setFocus();
    palette.open();
    QTest::keyClicks(window.focusWidget(), u("print"));
    QTest::keyClick(window.focusWidget(), Qt::Key_Down);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
    QVERIFY(!palette.isVisible());
    QCOMPARE(window.focusWidget(), before);
}

void TestPalette::singleLettersActOnlyInAnAttachedList()
{
    Kit kit;
    ActionRegistry registry;
    int runs = 0;
    registry.add(action("b", "Comment", "B", &runs));
    QWidget window;
    registry.setWindow(&window);
    RowList list(kit, Density::Compact, &window);
    QLineEdit field(&window);
    registry.attach(&list);
    QTest::keyClick(&field, Qt::Key_B);
    QCOMPARE(runs, 0);
    QCOMPARE(field.text(), u("b"));
    QTest::keyClick(&list, Qt::Key_B);
    QCOMPARE(runs, 1);
    QTest::keyClick(&list, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(runs, 1);
}

void TestPalette::singleLettersDoNotActWhileComposing()
{
    Kit kit;
    ActionRegistry registry;
    int runs = 0;
    registry.add(action("b", "Comment", "B", &runs));
    RowList list(kit, Density::Compact);
    registry.attach(&list);
    QInputMethodEvent composing(u("ban"), {});
    QCoreApplication::sendEvent(&list, &composing);
    QTest::keyClick(&list, Qt::Key_B);
    QCOMPARE(runs, 0);
    QInputMethodEvent done;
    QCoreApplication::sendEvent(&list, &done);
    QTest::keyClick(&list, Qt::Key_B);
    QCOMPARE(runs, 1);
}

void TestPalette::keysWithModifiersBecomeShortcutsAndLettersDoNot()
{
    QVERIFY(ActionRegistry::isSingleKey(QKeySequence(u("B"))));
    QVERIFY(ActionRegistry::isSingleKey(QKeySequence(u("?"))));
    QVERIFY(ActionRegistry::isSingleKey(QKeySequence(u("/"))));
    QVERIFY(!ActionRegistry::isSingleKey(QKeySequence(u("Ctrl+B"))));
    QVERIFY(!ActionRegistry::isSingleKey(QKeySequence(u("F6"))));
    QVERIFY(!ActionRegistry::isSingleKey(QKeySequence()));
}

void TestPalette::theFirstEnabledActionOfAKeyRuns()
{
    int documents = 0;
    int meetings = 0;
    bool onMeetings = true;
    ActionRegistry registry;
    registry.add(action("d", "Register", "Ctrl+N", &documents, [&] { return !onMeetings; }));
    registry.add(action("m", "Book", "Ctrl+N", &meetings, [&] { return onMeetings; }));
    QVERIFY(registry.runKey(QKeySequence(u("Ctrl+N"))));
    onMeetings = false;
    QVERIFY(registry.runKey(QKeySequence(u("Ctrl+N"))));
    QCOMPARE(documents, 1);
    QCOMPARE(meetings, 1);
}

void TestPalette::theKeyHelpListsEveryActionWithAKey()
{
    int runs = 0;
    ActionRegistry registry;
    registry.add(action("a", "Comment", "B", &runs));
    registry.add(action("b", "Without a key", "", &runs));
    registry.add(action("c", "Register", "Ctrl+N", &runs));
    const auto lines = keyHelpLines(registry);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].key, u("B"));
    QCOMPARE(lines[1].title, u("Register"));
}

void TestPalette::jAndKWalkAndEnterOpens()
{
    Kit kit;
    RowList list(kit, Density::Compact);
    QStandardItemModel model;
    for (int i = 0; i < 3; ++i)
        model.appendRow(new QStandardItem);
    list.setModel(&model);
    int opened = -1;
    connect(&list, &RowList::opened, this, [&](const QModelIndex& index) { opened = index.row(); });
    list.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&list, Qt::Key_J);
    QTest::keyClick(&list, Qt::Key_J);
    QTest::keyClick(&list, Qt::Key_J);
    QCOMPARE(list.currentIndex().row(), 2);
    QTest::keyClick(&list, Qt::Key_K);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(opened, 1);
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
