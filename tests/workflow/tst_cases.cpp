// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/runner.h"
#include "workflow/work_case.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chancery;

namespace {

const QDir& folder()
{
    static const QDir dir(QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/workflow"));
    return dir;
}

QJsonArray casesIn(const QString& file)
{
    QFile in(folder().filePath(file));
    if (!in.open(QIODevice::ReadOnly))
        return {};
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(in.readAll(), &error);
    if (json.isNull())
        qWarning("%s: %s at %d", qPrintable(file), qPrintable(error.errorString()), error.offset);
    return json.array();
}

QString compact(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// Each line of a case's play is an event with the expectations beside it.
struct Play {
    QJsonArray events;
    QJsonArray expected;
};

Play playOf(const QJsonObject& one)
{
    Play play;
    bool first = true;
    for (const auto& element : one.value("events"_L1).toArray()) {
        auto event = element.toObject();
        // Without an opening line the run begins by itself and answers one line more.
        if (first && event.value("kind"_L1) != "begin"_L1)
            play.expected.append(QJsonObject());
        first = false;
        play.expected.append(event.take("expect"_L1).toObject());
        if (!event.contains("actor"_L1) && event.value("kind"_L1) != "begin"_L1)
            event[u"actor"_s] = u"person:initiator"_s;
        play.events.append(event);
    }
    return play;
}

} // namespace

/// The plays of tests/data/workflow: a route, events, and what each of them must bring about.
class TestCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void playsAsExpected_data();
    void playsAsExpected();
    void thePatternsAreAllAnswered();
    void theOperationsAreAllCovered();
};

void TestCases::playsAsExpected_data()
{
    QTest::addColumn<QJsonObject>("one");
    for (const auto& file : folder().entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const auto cases = casesIn(file);
        QVERIFY2(!cases.isEmpty(), qPrintable(file));
        for (const auto& element : cases) {
            const auto one = element.toObject();
            QTest::newRow(qPrintable(file + u": "_s + one.value("name"_L1).toString())) << one;
        }
    }
}

void TestCases::playsAsExpected()
{
    QFETCH(QJsonObject, one);
    auto route = one.value("route"_L1).toObject();
    if (const QString file = route.value("file"_L1).toString(); !file.isEmpty()) {
        QFile in(QStringLiteral(CHANCERY_SOURCE_DIR "/") + file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        route = QJsonDocument::fromJson(in.readAll()).object();
    } else {
        route[u"id"_s] = u"test"_s;
        route[u"version"_s] = 1;
    }
    const Play play = playOf(one);
    const auto run = workflow::runRoute(route, play.events);
    QVERIFY2(run.ok(), run.ok() ? "" : qPrintable(run.error().debugText()));
    const auto lines = run->value("events"_L1).toArray();
    QCOMPARE(lines.size(), play.expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto line = lines.at(i).toObject();
        const auto expected = play.expected.at(i).toObject();
        const QString at =
            u"line %1 %2 -> %3"_s.arg(i).arg(compact(line.value("event"_L1)), compact(line));
        const QString code = line.value("error"_L1).toObject().value("code"_L1).toString();
        QVERIFY2(code == expected.value("error"_L1).toString(), qPrintable(at));
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            if (it.key() != "error"_L1 && it.key() != "open"_L1)
                QVERIFY2(line.value(it.key()) == *it, qPrintable(it.key() + u' ' + at));
        }
        if (!expected.contains("open"_L1))
            continue;
        QJsonArray open;
        for (const auto& item : line.value("open"_L1).toArray())
            open.append(QString(item["step"_L1].toString() + u' ' +
                                item["participant"_L1].toString() + u' ' +
                                item["state"_L1].toString()));
        QVERIFY2(open == expected.value("open"_L1).toArray(),
                 qPrintable(compact(open) + u' ' + at));
    }
    const auto last = run->value("final"_L1).toObject();
    const auto wanted = one.value("final"_L1).toObject();
    QVERIFY(!wanted.isEmpty());
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (it.key() != "items"_L1)
            QVERIFY2(last.value(it.key()) == *it,
                     qPrintable(it.key() + u' ' + compact(last.value(it.key()))));
    }
    const auto items = last["case"_L1].toObject()["items"_L1].toArray();
    for (const auto& fact : wanted["items"_L1].toArray()) {
        // Each expected item names some fields; one of the case's items must have them all.
        const auto fields = fact.toObject();
        const bool found = std::any_of(items.begin(), items.end(), [&](const QJsonValue& item) {
            for (auto it = fields.begin(); it != fields.end(); ++it) {
                if (item[it.key()] != *it)
                    return false;
            }
            return true;
        });
        QVERIFY2(found, qPrintable(compact(fact) + u" in "_s + compact(items)));
    }
    const auto read = workflow::Case::parse(last["case"_L1].toObject());
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().debugText()));
    QCOMPARE(read->toJson(), last["case"_L1].toObject());
}

void TestCases::thePatternsAreAllAnswered()
{
    QSet<QString> covered;
    for (const auto& file : folder().entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        for (const auto& one : casesIn(file)) {
            for (const auto& pattern : one["covers"_L1].toArray())
                covered.insert(pattern.toString());
        }
    }
    QFile docs(QStringLiteral(CHANCERY_SOURCE_DIR "/docs/workflow-routes.md"));
    QVERIFY(docs.open(QIODevice::ReadOnly));
    const auto lines = QString::fromUtf8(docs.readAll()).split(u'\n');
    for (int number = 1; number <= 43; ++number) {
        const QString pattern = u"WCP%1"_s.arg(number);
        QString row;
        for (const auto& line : lines) {
            if (line.startsWith(u"| %1 |"_s.arg(pattern)))
                row = line;
        }
        QVERIFY2(!row.isEmpty(), qPrintable(pattern));
        QVERIFY2(covered.contains(pattern) != row.contains("not supported"_L1), qPrintable(row));
    }
}

void TestCases::theOperationsAreAllCovered()
{
    const QStringList wanted{u"serial"_s,    u"parallel"_s,  u"any"_s,      u"vote"_s,
                             u"choice"_s,    u"return"_s,    u"withdraw"_s, u"void"_s,
                             u"delegate"_s,  u"hand-over"_s, u"add-drop"_s, u"skip"_s,
                             u"reopen"_s,    u"circulate"_s, u"remind"_s,   u"separation"_s,
                             u"any-order"_s, u"stand-in"_s,  u"deadline"_s};
    QSet<QString> covered;
    for (const auto& file : folder().entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        for (const auto& one : casesIn(file))
            covered.insert(one["operation"_L1].toString());
    }
    for (const auto& operation : wanted)
        QVERIFY2(covered.contains(operation), qPrintable(operation));
}

QTEST_APPLESS_MAIN(TestCases)
#include "tst_cases.moc"
