// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "wire/messages.h"

#include "base/clock.h"
#include "support/verify.h"

#include <QJsonDocument>

using namespace chancery;
using namespace chancery::wire;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

const QString someId = QStringLiteral("0190b0a0-0000-7000-8000-000000000001");
const QDateTime someTime = momentFromText(u"2026-07-14T02:05:00.123Z");

Command someCommand()
{
    return {*CommandId::parse(someId),
            k("documents.register"),
            2,
            {{k("title"), k("关于印发的通知")}, {k("copies"), 3}},
            someTime};
}

/// What really goes over the wire and comes back.
QJsonObject sent(const QJsonObject& object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact)).object();
}

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

const QJsonObject onePush = PushRequest{{{1, someCommand()}}}.toJson();

/// The push with one member of its command changed; undefined removes it.
QJsonObject pushWith(const char* field, const QJsonValue& value)
{
    QJsonObject command = onePush.value(k("commands")).toArray().at(0).toObject();
    if (value.isUndefined())
        command.remove(k(field));
    else
        command.insert(k(field), value);
    return {{k("commands"), QJsonArray{command}}};
}

} // namespace

class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPushArrivesAsItWent()
    {
        Command undated = someCommand();
        undated.madeAt = {};
        const PushRequest request{{{41, someCommand()}, {42, undated}}};
        QJsonObject object = request.toJson();
        const auto read = PushRequest::fromJson(sent(object));
        VERIFY_OK(read);
        QCOMPARE(read->commands, request.commands);
    }

    void aPushIsReadStrictly_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<QString>("code");
        const QString bad = k("base.bad-field");
        const QString unknown = k("base.unknown-field");
        const QJsonValue none(QJsonValue::Undefined);
        QTest::newRow("unknown beside commands") << json(R"({"commands":[],"x":1})") << unknown;
        QTest::newRow("commands no array") << json(R"({"commands":{}})") << bad;
        QTest::newRow("commands of numbers") << json(R"({"commands":[1]})") << bad;
        QTest::newRow("unknown in a command") << pushWith("role", k("admin")) << unknown;
        QTest::newRow("no n") << pushWith("n", none) << bad;
        QTest::newRow("n 0") << pushWith("n", 0) << bad;
        QTest::newRow("n negative") << pushWith("n", -1) << bad;
        QTest::newRow("n a fraction") << pushWith("n", 1.5) << bad;
        QTest::newRow("n a text") << pushWith("n", k("1")) << bad;
        QTest::newRow("n beyond whole numbers") << pushWith("n", 1e300) << bad;
        QTest::newRow("no id") << pushWith("id", none) << bad;
        QTest::newRow("id in capitals") << pushWith("id", someId.toUpper()) << bad;
        QTest::newRow("id null") << pushWith("id", QJsonValue::Null) << bad;
        QTest::newRow("name too short") << pushWith("name", k("ab")) << bad;
        QTest::newRow("name too long") << pushWith("name", QString(81, u'x')) << bad;
        QTest::newRow("name that turns direction")
            << pushWith("name", k("documents.\u202Eregister")) << bad;
        QTest::newRow("v 0") << pushWith("v", 0) << bad;
        QTest::newRow("v a flag") << pushWith("v", true) << bad;
        QTest::newRow("params a list") << pushWith("params", QJsonArray()) << bad;
        QTest::newRow("no params") << pushWith("params", none) << bad;
        QTest::newRow("made_at in local time") << pushWith("made_at", k("2026-07-14 10:05")) << bad;
        QTest::newRow("made_at a number") << pushWith("made_at", 5) << bad;
    }

    void aPushIsReadStrictly()
    {
        QFETCH(QJsonObject, object);
        QFETCH(QString, code);
        const auto read = PushRequest::fromJson(object);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, code);
    }

    void aPushHoldsNoMoreThanItsMost()
    {
        PushRequest request;
        for (int n = 1; n <= maxPushCommands; ++n)
            request.commands.append({n, someCommand()});
        VERIFY_OK(PushRequest::fromJson(request.toJson()));
        request.commands.append({maxPushCommands + 1, someCommand()});
        VERIFY_FAILS(PushRequest::fromJson(request.toJson()), "base.bad-field");
    }

    void numbersFollowEachOther_data()
    {
        QTest::addColumn<qint64>("second");
        QTest::newRow("twice the same") << qint64(7);
        QTest::newRow("backwards") << qint64(6);
        QTest::newRow("a gap") << qint64(9);
    }

    void numbersFollowEachOther()
    {
        QFETCH(qint64, second);
        const PushRequest request{{{7, someCommand()}, {second, someCommand()}}};
        VERIFY_FAILS(PushRequest::fromJson(request.toJson()), "base.bad-field");
    }

    void anAnswerArrivesAsItWent()
    {
        const PushAnswer answer{
            {{1, Outcome::Applied, 12, {{k("number"), 5}}, std::nullopt},
             {2, Outcome::Refused, 0, {}, Error{k("notes.over-cap"), {{k("spent"), 120}}}},
             {3, Outcome::Deferred, 0, {}, Error{k("store.blob-missing"), {}}}},
            2,
            k("epoch"),
            someTime};
        const auto read = PushAnswer::fromJson(sent(answer.toJson()));
        VERIFY_OK(read);
        QCOMPARE(read->answers, answer.answers);
        QCOMPARE(read->lastN, answer.lastN);
        QCOMPARE(read->epoch, answer.epoch);
        QCOMPARE(read->time, answer.time);
    }

    void anAnswerIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("answers");
        QTest::newRow("unknown outcome") << QByteArray(R"([{"n":1,"outcome":"perhaps"}])");
        QTest::newRow("no outcome") << QByteArray(R"([{"n":1}])");
        QTest::newRow("a refusal without a reason")
            << QByteArray(R"([{"n":1,"outcome":"refused"}])");
        QTest::newRow("unknown member")
            << QByteArray(R"([{"n":1,"outcome":"applied","seq":1,"why":"x"}])");
        QTest::newRow("no n") << QByteArray(R"([{"outcome":"applied"}])");
        QTest::newRow("negative seq") << QByteArray(R"([{"n":1,"outcome":"applied","seq":-1}])");
    }

    void anAnswerIsReadStrictly()
    {
        QFETCH(QByteArray, answers);
        QJsonObject object = PushAnswer{{}, 0, k("e"), someTime}.toJson();
        VERIFY_OK(PushAnswer::fromJson(object));
        object.insert(k("answers"), QJsonDocument::fromJson(answers).array());
        QVERIFY(!PushAnswer::fromJson(object).ok());
    }

    void theHashTellsCommandsApart()
    {
        const Command one = someCommand();
        QCOMPARE(commandHash(*commandFromJson(sent(toJson(one)))), commandHash(one));
        Command other = one;
        other.params.insert(k("copies"), 4);
        QVERIFY(commandHash(other) != commandHash(one));
        other = one;
        other.version = 3;
        QVERIFY(commandHash(other) != commandHash(one));
        other = one;
        other.madeAt = one.madeAt.addMSecs(1);
        QVERIFY(commandHash(other) != commandHash(one));
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
