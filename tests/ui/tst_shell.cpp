// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/button.h"
#include "ui/button_row.h"
#include "ui/comment_list.h"
#include "ui/label.h"
#include "ui/palette.h"
#include "ui/pane_splitter.h"
#include "ui/row_list.h"
#include "ui/row_roles.h"
#include "ui/section_tree.h"
#include "ui/shell/attention_panel.h"
#include "ui/shell/choose_password.h"
#include "ui/shell/main_frame.h"
#include "ui/shell/sign_in.h"
#include "ui/shell/toast.h"

#include <QApplication>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace chancery::ui;

class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pagesAreMadeWhenFirstShown();
    void controlAndADigitShowsASection();
    void f6WalksThroughThePanesInReadingOrder();
    void everyIconButtonHasANameAndAToolTip();
    void theWindowSpeaksTheNewLanguageAtOnce();
    void anUndoRunsOnceAndTheToastGoes();
    void aJobShowsItsProgressAndCanBeCancelled();
    void whatTheFrameRemembersComesBack();
    void buttonsWithoutRoomGoIntoTheMenu();
    void whatIsSeldomDoneIsInTheMenuFromTheStart();
    void largeTypeTakesFromTheListNotFromTheDocument();
    void panesGrowWithTheTypeSize();
    void aRowNeverCutsItsDueText();
    void recordsAreNeverHtml();
    void signInKeepsTheNameAndClearsThePassword();
    void aNewPasswordIsTypedTwice();
    void theTreeTellsWhatWasChosen();
    void refusedThingsCanBeEditedAgain();

private:
    class MemorySettings : public Settings {
    public:
        QByteArray read(const QString& key) const override { return values.value(key); }
        void write(const QString& key, const QByteArray& value) override
        {
            values.insert(key, value);
        }
        QHash<QString, QByteArray> values;
    };

    void addSections();

    MemorySettings m_settings;
    std::unique_ptr<Kit> m_kit;
    std::unique_ptr<ActionRegistry> m_registry;
    std::unique_ptr<MainFrame> m_frame;
    int m_made = 0;
};

namespace {
QString u(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

void TestShell::init()
{
    m_settings.values.clear();
    m_made = 0;
    m_kit = std::make_unique<Kit>();
    m_registry = std::make_unique<ActionRegistry>();
    m_frame = std::make_unique<MainFrame>(*m_kit, *m_registry, m_settings);
    addSections();
    m_frame->show();
    QApplication::setActiveWindow(m_frame.get());
}

void TestShell::cleanup()
{
    m_frame.reset();
    m_registry.reset();
    m_kit.reset();
}

void TestShell::addSections()
{
    for (const char* id : {"one", "two"}) {
        m_frame->addSection({u(id), u("home"), [id] { return u(id); },
                             [this](QWidget* parent) {
                                 ++m_made;
                                 auto* page = new QWidget(parent);
                                 for (const int x : {300, 0, 150}) {
                                     auto* field = new QLineEdit(page);
                                     field->setObjectName(QString::number(x));
                                     field->setGeometry(x, 0, 100, 30);
                                     markPane(field);
                                 }
                                 return page;
                             },
                             false});
    }
}

void TestShell::pagesAreMadeWhenFirstShown()
{
    QCOMPARE(m_made, 0);
    m_frame->showSection(u("two"));
    QCOMPARE(m_made, 1);
    QVERIFY(!m_frame->page(u("one")));
    m_frame->showSection(u("two"));
    m_frame->showSection(u("nowhere"));
    QCOMPARE(m_made, 1);
    QCOMPARE(m_frame->currentSection(), u("two"));
}

void TestShell::controlAndADigitShowsASection()
{
    QTest::keyClick(m_frame.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_frame->currentSection(), u("two"));
    QTest::keyClick(m_frame.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_frame->currentSection(), u("one"));
}

void TestShell::f6WalksThroughThePanesInReadingOrder()
{
    m_frame->showSection(u("one"));
    QStringList walked;
    for (int i = 0; i < 4; ++i) {
        m_frame->cyclePane(1);
        walked += m_frame->focusWidget()->objectName();
    }
    QCOMPARE(walked, (QStringList{u("0"), u("150"), u("300"), u("0")}));
    m_frame->cyclePane(-1);
    QCOMPARE(m_frame->focusWidget()->objectName(), u("300"));
}

void TestShell::everyIconButtonHasANameAndAToolTip()
{
    m_frame->toast(u("done"), [] {});
    int seen = 0;
    for (const auto* button : m_frame->findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(m_frame.get()))
            continue;
        ++seen;
        QVERIFY2(!button->accessibleName().isEmpty(), button->metaObject()->className());
    }
    for (const auto* button : m_frame->findChildren<IconButton*>())
        QVERIFY2(button->toolTip().contains(button->accessibleName()),
                 qPrintable(button->toolTip()));
    QVERIFY(seen >= 8);
}

void TestShell::theWindowSpeaksTheNewLanguageAtOnce()
{
    const auto* field = m_frame->findChild<QLineEdit*>();
    QVERIFY(field->placeholderText().startsWith(u("Search")));
    m_kit->language.set(Lang::Zh);
    QCoreApplication::sendPostedEvents();
    QVERIFY(field->placeholderText().startsWith(u("搜索")));
    QCOMPARE(m_frame->windowTitle(), u("文枢"));
    QCOMPARE(m_registry->find(u("shell.keys"))->title(), u("快捷键"));
}

void TestShell::anUndoRunsOnceAndTheToastGoes()
{
    int undone = 0;
    m_frame->toast(u("Forwarded"), [&] { ++undone; });
    QVERIFY(m_registry->run(u("shell.undo")));
    QVERIFY(!m_registry->run(u("shell.undo")));
    QCOMPARE(undone, 1);
    m_frame->toast(u("Printed"));
    QVERIFY(!m_registry->run(u("shell.undo")));
}

void TestShell::aJobShowsItsProgressAndCanBeCancelled()
{
    Job* job = m_frame->statusLine().startJob(u("Export"));
    QSignalSpy cancelled(job, &Job::cancelled);
    job->setProgress(64);
    auto* button = m_frame->statusLine().findChild<Button*>();
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u("Cancel"));
    button->click();
    QCOMPARE(cancelled.size(), 1);
    bool opened = false;
    job->finish(u("Exported"), u("Open"), [&] { opened = true; });
    QCOMPARE(button->text(), u("Open"));
    button->click();
    QVERIFY(opened);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!button->isVisible());
}

void TestShell::whatTheFrameRemembersComesBack()
{
    m_kit->theme.setPercent(150);
    m_kit->theme.setDark(true);
    m_frame.reset();
    Kit kit;
    ActionRegistry registry;
    MainFrame again(kit, registry, m_settings);
    QCOMPARE(kit.theme.percent(), 150);
    QVERIFY(kit.theme.dark());
}

void TestShell::buttonsWithoutRoomGoIntoTheMenu()
{
    ButtonRow row(*m_kit);
    QList<Button*> buttons;
    for (const char* name : {"First", "Second", "Third"}) {
        auto* button = new Button(*m_kit, ButtonKind::Secondary);
        button->setFace(u(name));
        row.add(button);
        buttons += button;
    }
    row.resize(600, 32);
    row.show();
    QVERIFY(buttons[2]->isVisible());
    row.resize(160, 32);
    QVERIFY(buttons[0]->isVisible());
    QVERIFY(!buttons[2]->isVisible());
    for (const Button* button : buttons) {
        if (button->isVisible())
            QCOMPARE(button->width(), button->sizeHint().width());
    }
    row.resize(600, 32);
    QVERIFY(buttons[2]->isVisible());
}

void TestShell::whatIsSeldomDoneIsInTheMenuFromTheStart()
{
    ButtonRow row(*m_kit);
    auto* button = new Button(*m_kit, ButtonKind::Secondary);
    button->setFace(u("First"));
    row.add(button);
    int done = 0;
    row.setExtras({{u("rare"), u("Rare"), u("edit"), u("F2"), false, [&done] { ++done; }},
                   {u("void"), u("Void"), u("delete"), {}, true, [&done] { done += 10; }}});
    row.resize(600, 32);
    row.show();
    QVERIFY(button->isVisible());
    row.openMenu();
    auto* menu = row.findChild<QMenu*>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 3); // a line stands before what cannot be undone
    QVERIFY(menu->findChild<QAction*>(u("rare"))->text().endsWith(u("F2")));
    menu->findChild<QAction*>(u("rare"))->trigger();
    QCOMPARE(done, 1);
    menu->close();
}

void TestShell::largeTypeTakesFromTheListNotFromTheDocument()
{
    PaneSplitter splitter(*m_kit, m_settings, u("large"));
    splitter.resize(1060, 500);
    splitter.addPane(new QWidget, 360, 260);
    splitter.addPane(new QWidget, 0, 420);
    splitter.show();
    m_kit->theme.setPercent(150);
    QVERIFY2(splitter.sizes()[1] >= 628, qPrintable(QString::number(splitter.sizes()[1])));
    QVERIFY(splitter.sizes()[0] >= 390);
    m_kit->theme.setPercent(100);
}

void TestShell::panesGrowWithTheTypeSize()
{
    PaneSplitter splitter(*m_kit, m_settings, u("test"));
    splitter.resize(1400, 500);
    splitter.addPane(new QWidget, 186, 100);
    splitter.addPane(new QWidget, 360, 200);
    splitter.addPane(new QWidget, 0, 300);
    splitter.show();
    QVERIFY(qAbs(splitter.sizes()[1] - 360) <= 2);
    m_kit->theme.setPercent(125);
    QVERIFY(qAbs(splitter.sizes()[1] - 450) <= 2);
    m_kit->theme.setPercent(175);
    QVERIFY2(splitter.sizes()[2] >= 1400 * 2 / 5 - 4, "the reading pane keeps its share");
}

void TestShell::aRowNeverCutsItsDueText()
{
    // The same row in a wide and in a narrow list: the right ends must be equal, pixel by pixel.
    const auto shot = [this](int width) {
        RowList list(*m_kit, Density::Comfortable);
        QStandardItemModel model;
        auto* item = new QStandardItem;
        item->setData(u("关于加强汛期值班值守和信息报送工作的通知关于加强汛期值班值守"),
                      RowTitleRole);
        item->setData(u("示例部办公厅　示办发〔2026〕17号　示例部办公厅"), RowSubtitleRole);
        item->setData(u("今日 12:00"), RowDueRole);
        item->setData(u("待批示"), RowStateRole);
        model.appendRow(item);
        list.setModel(&model);
        list.resize(width, 100);
        const QImage image = list.grab().toImage();
        return image.copy(width - 48, 0, 48, 60);
    };
    QCOMPARE(shot(420), shot(240));
}

void TestShell::recordsAreNeverHtml()
{
    CommentList list(*m_kit);
    list.setComments({{u("A"), u("act"), Tone::Blue, u("now"), u("<b>bold</b>"), false, false}});
    int labels = 0;
    for (const auto* label : list.findChildren<Label*>()) {
        ++labels;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(labels >= 1);
}

void TestShell::signInKeepsTheNameAndClearsThePassword()
{
    SignIn page(*m_kit);
    page.show();
    QSignalSpy submitted(&page, &SignIn::submitted);
    const auto fields = page.findChildren<QLineEdit*>();
    auto* password = *std::ranges::find(fields, QLineEdit::Password, &QLineEdit::echoMode);
    page.setName(u("li"));
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(submitted.size(), 0);
    password->setText(u("secret"));
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0][1].toString(), u("secret"));
    page.setError(u("Wrong name or password."));
    QVERIFY(password->text().isEmpty());
    page.setBusy(true);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
}

void TestShell::aNewPasswordIsTypedTwice()
{
    using Occasion = ChoosePassword::Occasion;
    ChoosePassword first(*m_kit, Occasion::FirstSignIn);
    QSignalSpy submitted(&first, &ChoosePassword::submitted);
    const auto fields = first.findChildren<QLineEdit*>();
    QCOMPARE(fields.size(), 3);
    QVERIFY(fields[0]->isHidden()); // the present one is known
    fields[1]->setText(u("seven grey cranes"));
    QTest::keyClick(fields[1], Qt::Key_Return);
    QCOMPARE(submitted.size(), 0);
    fields[2]->setText(u("seven grey crones"));
    QTest::keyClick(fields[2], Qt::Key_Return);
    QCOMPARE(submitted.size(), 0);
    QVERIFY(fields[1]->text().isEmpty() && fields[2]->text().isEmpty());
    for (const int i : {1, 2})
        fields[i]->setText(u("seven grey cranes"));
    QTest::keyClick(fields[2], Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted[0], QVariantList({QString(), u("seven grey cranes")}));

    ChoosePassword wish(*m_kit, Occasion::Wish);
    QVERIFY(!wish.findChildren<QLineEdit*>().constFirst()->isHidden());
}

void TestShell::theTreeTellsWhatWasChosen()
{
    SectionTree tree(*m_kit);
    tree.addGroup(u("in"), u("收文"), u("mail_inbox"));
    tree.addPlace(u("in"), u("draft"), u("拟办"));
    tree.addPlace(u("in"), u("comment"), u("待批示"));
    QSignalSpy changed(&tree, &SectionTree::currentIdChanged);
    tree.setCurrentId(u("comment"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(tree.currentId(), u("comment"));
    tree.setCount(u("comment"), 7);
    QCOMPARE(tree.currentIndex().data(Qt::AccessibleTextRole).toString(), u("待批示 7"));
}

void TestShell::refusedThingsCanBeEditedAgain()
{
    class Source : public AttentionSource {
    public:
        QList<AttentionItem> items() const override { return list; }
        QList<AttentionItem> list;
    } source;
    AttentionPanel panel(*m_kit, source);
    QCOMPARE(panel.findChildren<Button*>().size(), 0);
    source.list = {{u("7"), u("Comment"), u("It was withdrawn."), u("10:05"), true, true}};
    Q_EMIT source.changed();
    QSignalSpy again(&panel, &AttentionPanel::editAgain);
    panel.findChildren<Button*>().first()->click();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again[0][0].toString(), u("7"));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
