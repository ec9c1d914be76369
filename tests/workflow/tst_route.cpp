// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/route.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;
using namespace chancery::workflow;

namespace {

QJsonObject fromText(const char* text)
{
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(QByteArray(text), &error);
    if (json.isNull())
        qWarning("%s: %s", text, qPrintable(error.errorString()));
    return json.object();
}

/// The steps (and whatever else is put before them) of a route whose head does not matter.
QJsonObject routeOf(const char* text)
{
    QJsonObject json = fromText(text);
    json[u"id"_s] = u"r"_s;
    json[u"version"_s] = 1;
    return json;
}

class NoFacts final : public Facts {
public:
    explicit NoFacts(QJsonObject variables) : m_variables(std::move(variables)) {}
    QJsonValue variable(const QString& name) const override { return m_variables.value(name); }
    bool stepIs(const QString& step, const QString& state) const override
    {
        return step == "a"_L1 && state == "done"_L1;
    }

private:
    QJsonObject m_variables;
};

} // namespace

/// The route as data: what is read, what is refused, and what a route must not be.
class TestRoute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongRoutesAreNamed_data();
    void wrongRoutesAreNamed();
    void badShapesAreRefused_data();
    void badShapesAreRefused();
    void conditionsCompare_data();
    void conditionsCompare();
    void badConditionsAreRefused_data();
    void badConditionsAreRefused();
    void theIncomingRouteIsValidAndInTheResources();
};

void TestRoute::wrongRoutesAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* code, const char* text) {
        QTest::newRow(code) << QByteArray(text) << u"workflow.route-"_s + QLatin1StringView(code);
    };
    const char* const two = R"({"steps":[{"key":"a"},{"key":"a"}]})";
    row("duplicate-step", two);
    row("no-start", R"({"start":"x","steps":[{"key":"a"}]})");
    row("unknown-step", R"({"steps":[{"key":"a","next":["x"]}]})");
    row("unknown-operation",
        R"({"steps":[{"key":"a","participants":["initiator"],"allow":["fly"]}]})");
    row("return-forward",
        R"({"steps":[{"key":"a","participants":["initiator"],"returnTo":["b"],"next":["b"]},{"key":"b"}]})");
    row("separate-self",
        R"({"steps":[{"key":"a","participants":["initiator"],"separate":["a"]}]})");
    row("bad-participant", R"({"steps":[{"key":"a","participants":["boss"]}]})");
    row("no-participants", R"({"steps":[{"key":"a","mode":"all"}]})");
    row("auto-with-people",
        R"({"steps":[{"key":"a","mode":"auto","participants":["initiator"]}]})");
    row("bad-side-step", R"({"steps":[{"key":"a"},{"key":"b","side":true}]})");
    row("duplicate-outcome",
        R"({"steps":[{"key":"a","participants":["initiator"],"outcomes":["x","x"]}]})");
    row("threshold",
        R"({"steps":[{"key":"a","mode":"vote","participants":["person:x"],"vote":{"pass":2}}]})");
    row("need-without-many", R"({"steps":[{"key":"a","participants":["person:x"],"need":1}]})");
    row("way-after-end", R"({"steps":[{"key":"a","endsCase":true,"next":["b"]},{"key":"b"}]})");
    row("condition-ignored",
        R"({"steps":[{"key":"a","split":"all","next":[{"to":"b","when":{"var":"x","is":1}}]},{"key":"b"}]})");
    row("deferred-target",
        R"({"steps":[{"key":"a","split":"deferred","next":["b"]},{"key":"b"}]})");
    row("unknown-outcome",
        R"({"steps":[{"key":"a","participants":["initiator"],"outcomes":["x"],"next":[{"to":"b","on":["y"]},{"to":"b"}]},{"key":"b"}]})");
    row("no-default",
        R"({"steps":[{"key":"a","participants":["initiator"],"next":[{"to":"b","when":{"var":"x","is":1}}]},{"key":"b"}]})");
    row("join-region",
        R"({"steps":[{"key":"a","next":["b"]},{"key":"b","join":{"kind":"count","need":1,"rest":"cancel"}}]})");
    row("unknown-variable",
        R"({"variables":{"x":{"type":"flag"}},"steps":[{"key":"a","participants":["var:y"]}]})");
    row("unreachable", R"({"steps":[{"key":"a"},{"key":"b"}]})");
    row("no-end", R"({"steps":[{"key":"a","participants":["initiator"],"next":["a"]}]})");
    row("section-twice",
        R"({"sections":[{"lock":"l","steps":["a"]},{"lock":"l","steps":["a"]}],"steps":[{"key":"a"}]})");
    row("endless-loop",
        R"({"steps":[{"key":"a","next":["b",{"to":"c","otherwise":true}]},{"key":"b","next":["a"]},{"key":"c"}]})");
}

void TestRoute::wrongRoutesAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const auto route = Route::parse(routeOf(text.constData()));
    QVERIFY2(route.ok(), route.ok() ? "" : qPrintable(route.error().debugText()));
    QStringList codes;
    for (const auto& error : validate(*route))
        codes.append(error.code);
    QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
    QVERIFY2(codes.size() <= 2, qPrintable(codes.join(u' ')));
}

void TestRoute::badShapesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char* name, const char* text, const char* cause) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(cause);
    };
    row("unknown field", R"({"steps":[{"key":"a","colour":"red"}]})", "base.unknown-field");
    row("unknown mode", R"({"steps":[{"key":"a","mode":"dance"}]})", "base.bad-field");
    row("bad amount", R"({"steps":[{"key":"a","need":"most"}]})", "workflow.bad-amount");
    row("too much", R"({"steps":[{"key":"a","need":"120%"}]})", "workflow.bad-amount");
    row("two deadlines", R"({"steps":[{"key":"a","due":{"days":1,"hours":2}}]})",
        "workflow.bad-due");
    row("bad condition", R"({"steps":[{"key":"a","milestone":{"var":"x"}}]})",
        "workflow.bad-condition");
    row("steps are not objects", R"({"steps":["a"]})", "base.bad-field");
    row("variable without a type", R"({"variables":{"x":{}},"steps":[]})", "base.bad-field");
}

void TestRoute::badShapesAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, cause);
    const auto route = Route::parse(routeOf(text.constData()));
    QVERIFY(!route.ok());
    QCOMPARE(route.error().code, u"workflow.bad-route"_s);
    QCOMPARE(route.error().args.value("cause"_L1).toString(), cause);
    QVERIFY(!route.error().args.value("at"_L1).toString().isEmpty());
}

void TestRoute::conditionsCompare_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* text, bool holds) {
        QTest::newRow(text) << QByteArray(text) << holds;
    };
    row(R"({})", true);
    row(R"({"var":"n","is":3})", true);
    row(R"({"var":"n","is":"3"})", false);
    row(R"({"var":"n","gt":2})", true);
    row(R"({"var":"n","gt":3})", false);
    row(R"({"var":"n","lt":4})", true);
    row(R"({"var":"n","atLeast":3})", true);
    row(R"({"var":"n","atMost":2})", false);
    row(R"({"var":"t","in":["a","b"]})", true);
    row(R"({"var":"t","in":[]})", false);
    row(R"({"var":"l","has":"x"})", true);
    row(R"({"var":"l","has":"y"})", false);
    row(R"({"var":"none","gt":0})", false);
    row(R"({"var":"none","lt":0})", false);
    row(R"({"var":"none","present":false})", true);
    row(R"({"var":"empty","present":true})", false);
    row(R"({"step":"a","is":"done"})", true);
    row(R"({"step":"b","is":"done"})", false);
    row(R"({"not":{"var":"n","is":3}})", false);
    row(R"({"all":[{"var":"n","is":3},{"var":"t","is":"b"}]})", false);
    row(R"({"any":[{"var":"n","is":3},{"var":"t","is":"b"}]})", true);
}

void TestRoute::conditionsCompare()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, holds);
    const NoFacts facts(
        {{u"n"_s, 3}, {u"t"_s, u"a"_s}, {u"l"_s, QJsonArray{u"x"_s}}, {u"empty"_s, QString()}});
    const auto condition = Condition::parse(fromText(text.constData()));
    QVERIFY2(condition.ok(), condition.ok() ? "" : qPrintable(condition.error().debugText()));
    QCOMPARE(condition->holds(facts), holds);
    QCOMPARE(condition->toJson(), fromText(text.constData()));
}

void TestRoute::badConditionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {R"({"var":"x"})", R"({"var":"x","is":[1]})", R"({"var":"x","gt":"1"})",
          R"({"var":"x","is":1,"gt":2})", R"({"var":"x","like":"y"})", R"({"all":[]})",
          R"({"all":{}})", R"({"any":[1]})", R"({"not":[]})", R"({"step":"a","is":"asleep"})",
          R"({"eval":"1+1"})", R"({"var":"x","present":1})", R"({"var":"x","in":[[1]]})"})
        QTest::newRow(text) << QByteArray(text);
    QByteArray deep("{\"var\":\"x\",\"is\":1}");
    for (int i = 0; i < 40; ++i)
        deep = "{\"not\":" + deep + "}";
    QTest::newRow("too deep") << deep;
}

void TestRoute::badConditionsAreRefused()
{
    QFETCH(QByteArray, text);
    const auto condition = Condition::parse(fromText(text.constData()));
    QVERIFY(!condition.ok());
    QCOMPARE(condition.error().code, u"workflow.bad-condition"_s);
}

void TestRoute::theIncomingRouteIsValidAndInTheResources()
{
    QFile file(u":/routes/incoming.v1.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto route = Route::parse(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY2(route.ok(), route.ok() ? "" : qPrintable(route.error().debugText()));
    const auto errors = validate(*route);
    QVERIFY2(errors.isEmpty(), errors.isEmpty() ? "" : qPrintable(errors.first().debugText()));
    QCOMPARE(route->id, u"incoming"_s);
    QCOMPARE(route->version, 1);
    const auto again = Route::parse(route->toJson());
    QVERIFY(again.ok() && *again == *route);
    for (const auto& step : route->steps)
        QVERIFY2(step.mode == Mode::Auto || step.due, qPrintable(step.key));
}

QTEST_APPLESS_MAIN(TestRoute)
#include "tst_route.moc"
