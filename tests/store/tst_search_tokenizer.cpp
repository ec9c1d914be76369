// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/search_tokenizer.h"

#include "store/database.h"
#include "support/verify.h"

#include <QTest>

using namespace chancery;

namespace {

QStringList tokensOf(const QByteArray& text, bool asking)
{
    QStringList list;
    store::SearchTokens tokens(asking, [&](const char* bytes, int size, int from, int to) {
        list.append(
            QStringLiteral("%1@%2-%3").arg(QString::fromUtf8(bytes, size)).arg(from).arg(to));
        return true;
    });
    tokens.read(text.constData(), qint32(text.size()));
    return list;
}

} // namespace

class TestSearchTokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsAndTheLast()
    {
        QCOMPARE(tokensOf("安全生产", false),
                 (QStringList{QStringLiteral("安全@0-6"), QStringLiteral("全生@3-9"),
                              QStringLiteral("生产@6-12"), QStringLiteral("产@9-12")}));
        QCOMPARE(tokensOf("安全生产", true),
                 (QStringList{QStringLiteral("安全@0-6"), QStringLiteral("全生@3-9"),
                              QStringLiteral("生产@6-12")}));
        QCOMPARE(tokensOf("安", true), QStringList{QStringLiteral("安@0-3")});
        QCOMPARE(tokensOf("国发〔2024〕5号", true),
                 (QStringList{QStringLiteral("国发@0-6"), QStringLiteral("发@3-6"),
                              QStringLiteral("2024@9-13"), QStringLiteral("5@16-17"),
                              QStringLiteral("号@17-20")}));
        QCOMPARE(tokensOf("ＧＢ ㎡", false),
                 (QStringList{QStringLiteral("gb@0-6"), QStringLiteral("m@7-10"),
                              QStringLiteral("2@7-10")}));
        QCOMPARE(tokensOf("", false), QStringList());
    }

    void brokenBytesAreGaps()
    {
        const QByteArray cut = QByteArray("安全").chopped(1);
        QCOMPARE(tokensOf(cut, false), QStringList{QStringLiteral("安@0-3")});
        QCOMPARE(tokensOf("a\xff\xfe\x80z", false),
                 (QStringList{QStringLiteral("a@0-1"), QStringLiteral("z@4-5")}));
        QCOMPARE(tokensOf("\xf0\xa0\xae", false), QStringList());
    }

    void whoeverTakesThemMayEndIt()
    {
        int taken = 0;
        store::SearchTokens tokens(false, [&](const char*, int, int, int) { return ++taken < 2; });
        const QByteArray text = "安全生产";
        tokens.read(text.constData(), qint32(text.size()));
        QCOMPARE(taken, 2);
    }

    /// What is typed never means anything to FTS5 but itself.
    void nothingTypedIsSyntax()
    {
        auto db = store::Database::open(QStringLiteral(":memory:"), {});
        VERIFY_OK(db);
        VERIFY_OK((*db)->script("CREATE VIRTUAL TABLE t USING fts5(a, b, tokenize='chancery');"
                                "INSERT INTO t VALUES ('安全 AND 生产', '国发〔2024〕5号')"));
        for (const char* typed :
             {"安",     "AND",      "and 安全", "\"",      "\"安全",        "安全\"生产",
              "a:安全", "{a} : 安", "安*",      "*",       "NEAR(安 全)",   "(",
              "安 OR",  "-安",      "^安",      "安 + 全", "国发[2024]5号", "'",
              "\\",     "安;--"}) {
            const SearchWords words(QString::fromUtf8(typed));
            if (words.isEmpty())
                continue;
            auto q = (*db)->query("SELECT COUNT(*) FROM t WHERE t MATCH ?");
            q.bind(words.matchExpression());
            QVERIFY2(q.next(), typed);
            const bool naive = words.isFoundIn(
                {QStringLiteral("安全 AND 生产"), QStringLiteral("国发〔2024〕5号")});
            QVERIFY2((q.integer(0) == 1) == naive, typed);
            VERIFY_OK(q.done());
        }
    }

    void initialsAreFoundInAnyPart()
    {
        auto db = store::Database::open(QStringLiteral(":memory:"), {});
        VERIFY_OK(db);
        VERIFY_OK((*db)->script("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='chancery');"
                                "INSERT INTO texts (rowid, text) VALUES (1,"
                                " chancery_initials('财务司第12号' || char(10) || 'cwsd12h'))"));
        const auto isFound = [&](const char* typed) {
            auto q = (*db)->query("SELECT COUNT(*) FROM texts WHERE texts MATCH ?");
            q.bind(SearchWords(QString::fromUtf8(typed)).matchExpression());
            return q.next() && q.integer(0) == 1;
        };
        for (const char* typed : {"cws", "ws", "W", "sd12", "ｃｗｓ", "d cw"})
            QVERIFY2(isFound(typed), typed);
        // A number is no initials; what has ideographs is in no line of them.
        for (const char* typed : {"12", "2", "cs", "司第", "cw,s"})
            QVERIFY2(!isFound(typed), typed);
    }
};

QTEST_GUILESS_MAIN(TestSearchTokenizer)
#include "tst_search_tokenizer.moc"
