// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Every error code that the sources can make has a sentence in English and in Chinese. Codes are
// read from calls of fail(), sentences from the tables of words and from the translations.
#include "house/source_tree.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace chancery::house;

namespace {

struct Sentence {
    QString context;
    QString english;
};

/// All codes given to fail() as literals, with one place where each is made.
QHash<QString, QString> codesIn(const QList<SourceFile>& files)
{
    static const QRegularExpression call(QStringLiteral("\\bfail\\(\\s*\"([^\"]*)\""));
    QHash<QString, QString> codes;
    for (const SourceFile& file : files) {
        auto all = call.globalMatch(withoutComments(file.text));
        while (all.hasNext())
            codes.insert(all.next().captured(1), file.path);
    }
    return codes;
}

/// The text of adjacent string literals, as the compiler joins them.
QString joinedLiterals(const QString& literals)
{
    static const QRegularExpression one(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QString text;
    auto all = one.globalMatch(literals);
    while (all.hasNext())
        text += all.next().captured(1);
    return text.replace(QLatin1String("\\\""), QLatin1String("\""))
        .replace(QLatin1String("\\n"), QLatin1String("\n"));
}

/// The entries {"module.code", QT_TRANSLATE_NOOP("context", "sentence")} of all tables.
QHash<QString, Sentence> sentencesIn(const QList<SourceFile>& files)
{
    static const QRegularExpression entry(QStringLiteral(
        "\"([a-z]+\\.[a-z0-9-]+)\"\\s*,\\s*QT_TRANSLATE_NOOP\\(\\s*\"([^\"]+)\"\\s*,\\s*"
        "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"));
    QHash<QString, Sentence> sentences;
    for (const SourceFile& file : files) {
        auto all = entry.globalMatch(withoutComments(file.text));
        while (all.hasNext()) {
            const auto match = all.next();
            sentences.insert(match.captured(1),
                             {match.captured(2), joinedLiterals(match.captured(3))});
        }
    }
    return sentences;
}

using Translations = QHash<QPair<QString, QString>, QString>;

/// (context, source) to finished translation.
void readTranslations(const QString& ts, Translations& into)
{
    QXmlStreamReader xml(ts);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const bool finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (finished)
                into.insert({context, source}, text);
        }
    }
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{[a-z_A-Z0-9-]+\\}"));
    QSet<QString> found;
    auto all = placeholder.globalMatch(text);
    while (all.hasNext())
        found.insert(all.next().captured());
    QStringList sorted(found.begin(), found.end());
    sorted.sort();
    return sorted;
}

bool isChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

QString listed(QStringList findings)
{
    findings.sort();
    return u'\n' + findings.join(u'\n');
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tablesAndTranslationsAreUnderstood();
    void codesAreMadeOfModuleAndKebab();
    void everyCodeHasASentence();
    void everySentenceIsInChineseToo();
    void noSentenceShouts();
    void noCodeHasTwoSentences();

private:
    QHash<QString, QString> m_codes;
    QHash<QString, Sentence> m_sentences;
    QStringList m_twice;
    Translations m_chinese;
};

void WordsTest::initTestCase()
{
    const auto sources = readTree({QStringLiteral("modules"), QStringLiteral("app")},
                                  {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    m_codes = codesIn(sources);
    QVERIFY(!m_codes.isEmpty());
    for (const SourceFile& file : sources) {
        const auto ofFile = sentencesIn({file});
        for (auto it = ofFile.cbegin(); it != ofFile.cend(); ++it) {
            if (m_sentences.contains(it.key()))
                m_twice.append(it.key() + QLatin1String(" in ") + file.path);
            m_sentences.insert(it.key(), it.value());
        }
    }
    for (const SourceFile& file :
         readTree({QStringLiteral("translations")}, {QStringLiteral("*_zh_CN.ts")}))
        readTranslations(file.text, m_chinese);
}

void WordsTest::tablesAndTranslationsAreUnderstood()
{
    const SourceFile table{
        QStringLiteral("words.cpp"),
        QStringLiteral("{\"base.bad-id\",\n QT_TRANSLATE_NOOP(\"chancery::base\","
                       " \"One \\\"{text}\\\" \"\n \"two.\")},")};
    const auto sentences = sentencesIn({table});
    QCOMPARE(sentences.value(QStringLiteral("base.bad-id")).english,
             QStringLiteral("One \"{text}\" two."));
    Translations chinese;
    readTranslations(QStringLiteral("<TS><context><name>c</name><message><source>a &amp; b</source>"
                                    "<translation>甲</translation></message><message><source>c"
                                    "</source><translation type=\"unfinished\">乙</translation>"
                                    "</message></context></TS>"),
                     chinese);
    QCOMPARE(chinese.size(), 1);
    QCOMPARE(chinese.value({QStringLiteral("c"), QStringLiteral("a & b")}), QStringLiteral("甲"));
    const SourceFile calls{QStringLiteral("x.cpp"),
                           QStringLiteral("return fail(\"a.b\"); // fail(\"c.d\")\n")};
    QCOMPARE(codesIn({calls}).keys(), QStringList{QStringLiteral("a.b")});
}

void WordsTest::codesAreMadeOfModuleAndKebab()
{
    static const QRegularExpression form(QStringLiteral("^[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*$"));
    QStringList wrong;
    for (auto it = m_codes.cbegin(); it != m_codes.cend(); ++it) {
        if (!form.match(it.key()).hasMatch())
            wrong.append(it.key() + QLatin1String(" in ") + it.value());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void WordsTest::everyCodeHasASentence()
{
    QStringList wrong;
    for (auto it = m_codes.cbegin(); it != m_codes.cend(); ++it) {
        if (!m_sentences.contains(it.key()))
            wrong.append(it.key() + QLatin1String(", made in ") + it.value());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void WordsTest::everySentenceIsInChineseToo()
{
    QStringList wrong;
    for (auto it = m_sentences.cbegin(); it != m_sentences.cend(); ++it) {
        const QString chinese = m_chinese.value({it->context, it->english});
        if (!isChinese(chinese))
            wrong.append(it.key() + QLatin1String(": no Chinese in ") + it->context);
        else if (placeholders(chinese) != placeholders(it->english))
            wrong.append(it.key() + QLatin1String(": other placeholders in Chinese"));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void WordsTest::noSentenceShouts()
{
    QStringList wrong;
    for (auto it = m_sentences.cbegin(); it != m_sentences.cend(); ++it) {
        const QString chinese = m_chinese.value({it->context, it->english});
        if (it->english.contains(u'!') || chinese.contains(u'！') || chinese.contains(u'您'))
            wrong.append(it.key());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(listed(wrong)));
}

void WordsTest::noCodeHasTwoSentences()
{
    // Words::add() asserts it too, but only in a program that loads both tables.
    QVERIFY2(m_twice.isEmpty(), qPrintable(listed(m_twice)));
}

QTEST_APPLESS_MAIN(WordsTest)
#include "tst_words.moc"
