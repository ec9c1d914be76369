// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/fields.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/theme.h"

#include <QFile>
#include <QTest>

using namespace chancery::ui;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastOfBlackOnWhiteIs21();
    void textKeepsItsContrast_data();
    void textKeepsItsContrast();
    void theTokensAreThoseOfTheTable_data();
    void theTokensAreThoseOfTheTable();
    void typeGrowsWithTheSetting();
    void anOddPercentGoesToTheNearestStep();
    void aChangeIsToldOnceAndOnlyIfItIsOne();
    void reducedMotionMeansNone();
    void theDefaultFontIsNeverUsed();
    void everyIconOfTheListIsPacked();
    void anIconTakesTheColourAskedFor();
    void choicesAndDaysShowTheirArrow_data();
    void choicesAndDaysShowTheirArrow();
    void aCheckBoxShowsOnADarkCard();
    void aLongChoiceIsCutWithASignAndSaidInFull();
};

void TestTheme::contrastOfBlackOnWhiteIs21()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
}

void TestTheme::textKeepsItsContrast_data()
{
    QTest::addColumn<int>("ink");
    QTest::addColumn<int>("ground");
    QTest::addColumn<double>("least");
    const auto row = [](const char* name, Token ink, Token ground, double least) {
        QTest::newRow(name) << static_cast<int>(ink) << static_cast<int>(ground) << least;
    };
    row("text on card", Token::Text, Token::Card, 12.0);
    row("text 2 on page", Token::Text2, Token::Page, 6.5);
    row("text 3 on card", Token::Text3, Token::Card, 5.5);
    row("text 3 on rail", Token::Text3, Token::Rail, 4.5);
    row("text 3 on a selected row", Token::Text3, Token::Selected, 4.5);
    row("text 3 under the pointer", Token::Text3, Token::Hover, 4.5);
    row("accent on card", Token::Accent, Token::Card, 5.8);
    row("accent on its soft ground", Token::Accent, Token::AccentSoft, 4.5);
    row("accent on a selected row", Token::Accent, Token::Selected, 4.5);
    row("primary button", Token::OnPrimary, Token::Primary, 5.8);
    row("primary button under the pointer", Token::OnPrimary, Token::PrimaryHover, 4.5);
    row("primary button pressed", Token::OnPrimary, Token::PrimaryDown, 5.8);
    row("amber on its soft ground", Token::Amber, Token::AmberSoft, 5.8);
    row("amber on a selected row", Token::Amber, Token::Selected, 4.5);
    row("green on its soft ground", Token::Green, Token::GreenSoft, 5.8);
    row("green on the rail", Token::Green, Token::Rail, 4.5);
    row("blue on card", Token::Blue, Token::Card, 6.8);
    row("blue on its soft ground", Token::Blue, Token::BlueSoft, 4.5);
    row("avatar", Token::OnPrimary, Token::Avatar, 4.5);
    // Signs and borders need 3 : 1 (WCAG 1.4.11).
    row("amber lamp", Token::AmberFill, Token::Card, 3.0);
    row("green lamp", Token::GreenFill, Token::Card, 3.0);
    row("blue lamp", Token::BlueFill, Token::Card, 3.0);
    row("input border", Token::InputBorder, Token::Card, 3.0);
}

void TestTheme::textKeepsItsContrast()
{
    QFETCH(int, ink);
    QFETCH(int, ground);
    QFETCH(double, least);
    for (const bool dark : {false, true}) {
        const double ratio = contrast(tokenColor(static_cast<Token>(ink), dark),
                                      tokenColor(static_cast<Token>(ground), dark));
        QVERIFY2(ratio >= least,
                 qPrintable(QStringLiteral("%1: %2 < %3")
                                .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                .arg(ratio)
                                .arg(least)));
    }
}

void TestTheme::theTokensAreThoseOfTheTable_data()
{
    QTest::addColumn<int>("token");
    QTest::addColumn<QString>("light");
    QTest::addColumn<QString>("dark");
    const auto row = [](const char* name, Token token, const char* light, const char* dark) {
        QTest::newRow(name) << static_cast<int>(token) << QString::fromLatin1(light)
                            << QString::fromLatin1(dark);
    };
    row("text", Token::Text, "#1d2129", "#e8eaed");
    row("text 2", Token::Text2, "#4e5969", "#b4bac2");
    row("text 3", Token::Text3, "#5e6874", "#979ea8");
    row("accent", Token::Accent, "#c8102e", "#ff7a85");
    row("primary", Token::Primary, "#c8102e", "#c8102e");
    row("amber", Token::Amber, "#8f4e00", "#f2b04c");
    row("green", Token::Green, "#12693d", "#5cc98e");
    row("blue", Token::Blue, "#1650a8", "#82b1ff");
    row("letterhead", Token::Letterhead, "#e60012", "#e60012");
}

void TestTheme::theTokensAreThoseOfTheTable()
{
    QFETCH(int, token);
    QFETCH(QString, light);
    QFETCH(QString, dark);
    QCOMPARE(tokenColor(static_cast<Token>(token), false).name(), light);
    QCOMPARE(tokenColor(static_cast<Token>(token), true).name(), dark);
}

void TestTheme::typeGrowsWithTheSetting()
{
    Theme theme;
    QCOMPARE(theme.font(Type::Body).pixelSize(), 13);
    QCOMPARE(theme.font(Type::Comment).pixelSize(), 17);
    theme.setPercent(175);
    QCOMPARE(theme.font(Type::PageTitle).pixelSize(), 35);
    QCOMPARE(theme.font(Type::Tag).pixelSize(), 19);
}

void TestTheme::anOddPercentGoesToTheNearestStep()
{
    Theme theme;
    theme.setPercent(140);
    QCOMPARE(theme.percent(), 150);
    theme.setPercent(9999);
    QCOMPARE(theme.percent(), 175);
    theme.stepPercent(1);
    QCOMPARE(theme.percent(), 175);
    theme.stepPercent(-1);
    QCOMPARE(theme.percent(), 150);
}

void TestTheme::aChangeIsToldOnceAndOnlyIfItIsOne()
{
    Theme theme;
    int told = 0;
    connect(&theme, &Theme::changed, this, [&told] { ++told; });
    theme.setDark(false);
    QCOMPARE(told, 0);
    theme.setDark(true);
    QCOMPARE(told, 1);
}

void TestTheme::reducedMotionMeansNone()
{
    Theme theme;
    QCOMPARE(theme.motion(500), 120);
    theme.setReduceMotion(true);
    QCOMPARE(theme.motion(80), 0);
}

void TestTheme::theDefaultFontIsNeverUsed()
{
    Theme theme;
    QCOMPARE(theme.font(Type::Body).families().value(0), QStringLiteral("Noto Sans CJK SC"));
    QCOMPARE(theme.font(Type::Comment).families().value(0), QStringLiteral("LXGW WenKai"));
    QCOMPARE(theme.font(Type::Body).hintingPreference(), QFont::PreferVerticalHinting);
}

void TestTheme::everyIconOfTheListIsPacked()
{
    QFile list(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/icons/icons.txt"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    int count = 0;
    for (const QByteArray& line : list.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        ++count;
        QVERIFY2(Icons::has(QString::fromLatin1(line)), line.constData());
    }
    QVERIFY(count >= 70);
    QVERIFY(!Icons::has(QStringLiteral("no-such-icon")));
}

void TestTheme::anIconTakesTheColourAskedFor()
{
    const Theme theme;
    const Icons icons(theme);
    const QPixmap pixmap = icons.pixmap(QStringLiteral("home"), true, 20, QColor(10, 200, 30), 2.0);
    QCOMPARE(pixmap.size(), QSize(40, 40));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    const QImage image = pixmap.toImage();
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            ++painted;
            QCOMPARE(pixel, QColor(10, 200, 30));
        }
    }
    QVERIFY(painted > 300);
}

void TestTheme::choicesAndDaysShowTheirArrow_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("day");
    QTest::newRow("choice, light") << false << false;
    QTest::newRow("choice, dark") << true << false;
    QTest::newRow("day, light") << false << true;
    QTest::newRow("day, dark") << true << true;
}

void TestTheme::choicesAndDaysShowTheirArrow()
{
    QFETCH(bool, dark);
    QFETCH(bool, day);
    Kit kit;
    kit.theme.setDark(dark);
    kit.theme.applyTo(*qApp);
    const std::unique_ptr<QWidget> field(day ? static_cast<QWidget*>(new DayField(kit))
                                             : new ChoiceBox(kit));
    field->resize(160, 32);
    field->show();
    const QImage image = field->grab().toImage();
    int inked = 0;
    for (int x = 138; x < 157; ++x) {
        for (int y = 8; y < 24; ++y)
            inked += contrast(image.pixelColor(x, y), kit.color(Token::Card)) > 1.5 ? 1 : 0;
    }
    QVERIFY2(inked > 8, qPrintable(QString::number(inked)));
    qApp->setStyleSheet({});
}

void TestTheme::aCheckBoxShowsOnADarkCard()
{
    Kit kit;
    kit.theme.setDark(true);
    CheckBox box(kit, QStringLiteral("Yes"));
    box.resize(box.sizeHint());
    QPalette card = box.palette();
    card.setColor(QPalette::Window, kit.color(Token::Card));
    box.setPalette(card);
    const QImage off = box.grab().toImage();
    QVERIFY(contrast(off.pixelColor(8, (off.height() - 16) / 2), kit.color(Token::Card)) > 2.5);
    box.setChecked(true);
    QVERIFY(box.grab().toImage() != off);
}

void TestTheme::aLongChoiceIsCutWithASignAndSaidInFull()
{
    Kit kit;
    ChoiceBox box(kit);
    const QString name = QStringLiteral("A file with a very long name indeed.pdf");
    box.addItem(name);
    box.resize(400, 32);
    (void)box.grab();
    QVERIFY(box.toolTip().isEmpty());
    box.resize(120, 32);
    (void)box.grab();
    QCOMPARE(box.toolTip(), name);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
