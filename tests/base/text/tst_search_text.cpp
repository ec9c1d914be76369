// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/search_text.h"

#include <QTest>

using namespace chancery;

class TestSearchText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("marked"); // the text with what is marked in «»; "" for not found
        const auto row = [](const char* name, const char* text, const char* typed,
                            const char* marked) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(typed)
                                << QString::fromUtf8(marked);
        };
        row("nothing typed", "安全生产", "", "");
        row("only punctuation typed", "安全，生产", "，", "");
        row("one character", "安全生产", "全", "安«全»生产");
        row("the last character", "安全生产", "产", "安全生«产»");
        row("two", "加强安全生产工作", "生产", "加强安全«生产»工作");
        row("all", "安全生产", "安全生产", "«安全生产»");
        row("one more than there is", "安全生产", "安全生产的", "");
        row("not in this order", "安全生产", "生安", "");
        row("scattered", "安全和生产", "安全生产", "");
        row("across punctuation", "安全，生产", "安全生产", "");
        row("with other punctuation", "《安全，生产》", "安全、生产", "《«安全，生产»》");
        row("every place", "产生产", "产", "«产»生«产»");
        row("overlapping places", "安安安", "安安", "«安安安»");
        row("pieces anywhere", "生产要安全", "安全 生产", "«生产»要«安全»");
        row("a piece that is missing", "生产要安全", "安全 防汛", "");
        row("a number in any brackets", "国发〔2024〕5号", "国发(2024)5号", "«国发〔2024〕5号»");
        row("a number without brackets", "国发〔2024〕5号", "国发2024", "«国发〔2024»〕5号");
        row("a number in square brackets", "国发〔2024〕5号文", "[2024]5号", "国发〔«2024〕5号»文");
        row("a number in full width", "国发〔２０２４〕５号", "2024〕5号",
            "国发〔«２０２４〕５号»");
        row("another number", "国发〔2024〕15号", "2024〕5号", "");
        row("a number's beginning", "国发〔2024〕15号", "202", "国发〔«202»4〕15号");
        row("a number's end", "国发〔2024〕15号", "024", "");
        row("a word in another case", "Chancery办公", "CHANCERY", "«Chancery»办公");
        row("a word's beginning", "Chancery办公", "chan", "«Chan»cery办公");
        row("a word's middle", "Chancery办公", "ancery", "");
        row("a word and ideographs", "A股市场", "a股", "«A股»市场");
        row("a word is whole before the next", "Chan市场", "cha市场", "");
        row("letters and digits", "依据GB9704执行", "9704", "依据GB«9704»执行");
        row("letters and digits apart", "依据GB/T 9704执行", "gb/t", "依据«GB/T» 9704执行");
        row("accents", "café", "cafe", "«café»");
        row("combining accents", "cafe\u0301", "café", "«cafe\u0301»");
        row("compatibility letters", "２００㎡", "200m2", "«２００㎡»");
        row("circled digits", "①总则", "1总则", "«①总则»");
        row("radicals as symbols", "⼯⽣⻓", "工生长", "«⼯⽣⻓»");
        row("radicals typed", "工生长", "⼯⽣⻓", "«工生长»");
        row("compatibility ideographs", "\uf9d8", "\u5f8b", "«\uf9d8»");
        row("extension B", "𠮷野家", "𠮷", "«𠮷»野家");
        row("within a run with extension B", "在𠮷野家中", "𠮷野", "在«𠮷野»家中");
        row("after extension B", "𠮷野家", "野家", "𠮷«野家»");
        row("another of its plane", "𠮷野家", "𠮶", "");
        row("compatibility of plane 2", "\U0002F800", "丽", "«\U0002F800»");
        row("zero width within", "安\u200b全", "安全", "«安\u200b全»");
        row("a line break within", "安\n全", "安全", "");
        row("private characters", "王\ue123同志", "\ue123同", "王«\ue123同»志");
        row("iteration mark and zero", "二〇二四年佐々木", "〇二四", "二«〇二四»年佐々木");
        row("syntax of the index", "a AND b", "AND", "a «AND» b");
        row("quotes", "他说\"安全\"了", "\"安全\"", "他说\"«安全»\"了");
        row("kana", "カタカナ", "タカ", "カ«タカ»ナ");
    }

    void textsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QFETCH(QString, marked);
        const SearchWords words(typed);
        QCOMPARE(!words.isEmpty() && words.isFoundIn({text}), !marked.isEmpty());
        QCOMPARE(words.isFoundInUtf8({text.toUtf8()}), words.isFoundIn({text}));
        if (marked.isEmpty())
            return;
        QString shown = text;
        const auto places = words.placesIn(text);
        for (auto it = places.crbegin(); it != places.crend(); ++it) {
            shown.insert(it->from + it->length, QStringLiteral("»"));
            shown.insert(it->from, QStringLiteral("«"));
        }
        QCOMPARE(shown, marked);
    }

    void piecesMayStandInSeveralTexts()
    {
        const SearchWords words(QStringLiteral("安全 张三"));
        QVERIFY(words.isFoundIn({QStringLiteral("安全生产"), QStringLiteral("张三：同意")}));
        QVERIFY(!words.isFoundIn({QStringLiteral("安全生产"), QStringLiteral("李四：同意")}));
        QVERIFY(words.isTouchedBy(QStringLiteral("张三：同意")));
        QVERIFY(words.isFoundInUtf8({QByteArrayView("安全生产"), QByteArrayView("张三")}));
        QVERIFY(!words.isFoundInUtf8({QByteArrayView("安全生产"), QByteArrayView("李四")}));
        // A radical symbol is the character it stands for, whoever looks.
        QVERIFY(SearchWords(QStringLiteral("工人")).isFoundInUtf8({QByteArrayView("⼯⼈")}));
    }

    void whatIsDearToAnIndexCanBeLeftOut()
    {
        const auto looser = [](const char* typed) {
            return SearchWords(QString::fromUtf8(typed)).looserExpression();
        };
        QCOMPARE(looser("措施。要"), QStringLiteral("\"措施。\""));
        QCOMPARE(looser("12345平"), QStringLiteral("\"12345\""));
        QCOMPARE(looser("生产 要"), QStringLiteral("\"生产\""));
        QCOMPARE(looser("生产，安 会议"), QStringLiteral("\"生产，\" AND \"会议\""));
        QCOMPARE(looser("，要"), QString());
        QCOMPARE(looser("要"), QString());
        QCOMPARE(looser("措施。要求"), QString()); // nothing in it is dear
        QCOMPARE(looser("ab"), QString());
    }

    void aLoneSurrogateIsAGap()
    {
        const QString text =
            QStringLiteral("安") + QChar(0xD842) + QStringLiteral("全") + QChar(0xDFB7);
        QVERIFY(!SearchWords(QStringLiteral("安全")).isFoundIn({text}));
        QVERIFY(SearchWords(QStringLiteral("全")).isFoundIn({text}));
        QVERIFY(SearchWords(text).isFoundIn({text}));
    }

    void aWordWithoutEndIsCut()
    {
        const QString text = QString(1'000, u'x');
        QCOMPARE(SearchWords(QString(150, u'x')).placesIn(text, 1).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_search_text.moc"
