// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/digest.h"
#include "server/core/cursor.h"
#include "support/verify.h"

#include <QTest>

using namespace chancery;
using namespace chancery::server;
using namespace Qt::StringLiterals;

class TestCursor : public QObject {
    Q_OBJECT

    const QByteArray m_key = "the reader's";

    QString sealed(const QByteArray& content) const
    {
        const auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        const QByteArray mark = crypto::hmacSha256(m_key, content).first(16);
        return QString::fromLatin1(content.toBase64(encoding) + '.' + mark.toBase64(encoding));
    }

private Q_SLOTS:
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<Walk::Stage>("stage");
        QTest::newRow("first") << Walk::Stage::First;
        QTest::newRow("waiting") << Walk::Stage::Waiting;
        QTest::newRow("own") << Walk::Stage::Own;
        QTest::newRow("others") << Walk::Stage::Others;
    }
    void whatIsWrittenIsRead()
    {
        QFETCH(Walk::Stage, stage);
        Cursor cursor{u"epoch"_s, 41, {3, 9}, Walk{{9}, 40, stage, 0, {}, {}, 0}};
        if (stage == Walk::Stage::First || stage == Walk::Stage::Waiting) {
            cursor.walk->table = u"note"_s;
            cursor.walk->id = u"x"_s;
        } else {
            cursor.walk->below = 17;
        }
        const auto read = Cursor::parse(cursor.text(m_key), m_key);
        VERIFY_OK(read);
        QCOMPARE(*read, cursor);
        VERIFY_FAILS(Cursor::parse(cursor.text("another's"), m_key), "server.bad-cursor");
    }

    /// Rows of both came twice then, and of the second time this server knows nothing.
    void aWalkOfAnOlderServerBeginsWithOnesOwnAgain()
    {
        for (const char* stage : {"1", "2"}) {
            const QByteArray content =
                QByteArray(R"({"c":[3,9],"e":"epoch","s":41,"w":{"b":5,"c":[9],"h":40,"k":)") +
                stage + "}}";
            const auto read = Cursor::parse(sealed(content), m_key);
            VERIFY_OK(read);
            QCOMPARE(read->walk->stage, Walk::Stage::Own);
            QCOMPARE(read->walk->below, 41);
        }
        VERIFY_FAILS(
            Cursor::parse(sealed(R"({"c":[],"e":"e","s":1,"w":{"c":[],"h":1,"k":6}})"), m_key),
            "server.bad-cursor");
    }

    void theShareOfAWalkGrows()
    {
        Walk walk{{9}, 40, Walk::Stage::Waiting, 0, {}, {}, 0};
        QCOMPARE(walk.share(), 0.0);
        walk.stage = Walk::Stage::Own;
        walk.below = 41;
        QCOMPARE(walk.share(), 0.0);
        walk.below = 20;
        QCOMPARE(walk.share(), 0.25);
        walk.stage = Walk::Stage::Others;
        QCOMPARE(walk.share(), 0.75);
    }
};

QTEST_GUILESS_MAIN(TestCursor)
#include "tst_cursor.moc"
