// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The demo ministry holds together: every reference leads somewhere, every stage is inhabited, and
// nobody acts before it is their turn or after they have gone home.
#include "demo/demo_data.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTime>

using namespace chancery;

namespace {

QJsonArray list(const char* file, const char* name)
{
    const auto json = QJsonDocument::fromJson(demo::file(QLatin1String(file)));
    return json.object().value(QLatin1String(name)).toArray();
}

QSet<QString> keys(const QJsonArray& array)
{
    QSet<QString> result;
    for (const auto& item : array)
        result.insert(item[QLatin1String("key")].toString());
    return result;
}

QStringList strings(const QJsonValue& array)
{
    QStringList result;
    for (const auto& item : array.toArray())
        result.append(item.toString());
    return result;
}

} // namespace

class DemoDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keysAreUnique();
    void everyUnitHasAParentThatComesBeforeIt();
    void everyPostHasAUnitAndAHolderOrIsVacant();
    void theOddCasesOfRealLifeOccur();
    void adminAndAuditorAreNothingElse();
    void leadersDivideAllDepartments();
    void everyDocumentRefersToWhatExists();
    void everyStageIsInhabited();
    void theMinisterHasAQueueWithOverdueAndNear();
    void stepsFollowOneAnotherInTime();
    void textsAreShortAndCarryNoContacts();

private:
    QJsonArray m_units, m_persons, m_posts, m_documents;
};

void DemoDataTest::initTestCase()
{
    m_units = list("units.json", "units");
    m_persons = list("persons.json", "persons");
    m_posts = list("posts.json", "posts");
    m_documents = list("documents.json", "documents");
    QVERIFY(m_units.size() >= 40);
    QVERIFY(m_persons.size() >= 100);
    QVERIFY(m_documents.size() >= 36);
}

void DemoDataTest::keysAreUnique()
{
    for (const auto& array : {m_units, m_persons, m_posts, m_documents})
        QCOMPARE(keys(array).size(), array.size());
}

void DemoDataTest::everyUnitHasAParentThatComesBeforeIt()
{
    QSet<QString> known;
    for (const auto& unit : m_units) {
        const auto parent = unit[QLatin1String("parent")];
        QVERIFY(known.isEmpty() ? parent.isNull() : known.contains(parent.toString()));
        known.insert(unit[QLatin1String("key")].toString());
    }
}

void DemoDataTest::everyPostHasAUnitAndAHolderOrIsVacant()
{
    const auto units = keys(m_units);
    const auto persons = keys(m_persons);
    const auto roles = keys(list("posts.json", "roles"));
    QHash<QString, int> primaries;
    for (const auto& post : m_posts) {
        QVERIFY(units.contains(post[QLatin1String("unit")].toString()));
        for (const QString& role : strings(post[QLatin1String("roles")]))
            QVERIFY2(roles.contains(role), qPrintable(role));
        const auto holder = post[QLatin1String("holder")];
        QVERIFY(holder.isNull() || persons.contains(holder.toString()));
        if (post[QLatin1String("primary")].toBool())
            ++primaries[holder.toString()];
    }
    for (const QString& person : persons)
        QVERIFY2(primaries.value(person) == 1, qPrintable(person));
}

void DemoDataTest::theOddCasesOfRealLifeOccur()
{
    QHash<QString, int> names;
    for (const auto& person : m_persons)
        ++names[person[QLatin1String("name")].toString()];
    QVERIFY(std::any_of(names.begin(), names.end(), [](int n) { return n == 2; }));
    int vacant = 0;
    int secondPosts = 0;
    for (const auto& post : m_posts) {
        vacant += post[QLatin1String("holder")].isNull() ? 1 : 0;
        secondPosts +=
            post[QLatin1String("primary")].isBool() && !post[QLatin1String("primary")].toBool() ? 1
                                                                                                : 0;
    }
    QCOMPARE(vacant, 1);
    QCOMPARE(secondPosts, 1);
    const auto posts = keys(m_posts);
    bool leaderAway = false;
    for (const auto& away : list("stand_ins.json", "standIns")) {
        QVERIFY(posts.contains(away[QLatin1String("post")].toString()));
        QVERIFY(posts.contains(away[QLatin1String("standIn")].toString()));
        leaderAway |=
            away[QLatin1String("post")].toString().startsWith(QLatin1String("vice-minister")) &&
            away[QLatin1String("fromDay")].toInt() <= 0 &&
            away[QLatin1String("toDay")].toInt() >= 0;
    }
    QVERIFY(leaderAway);
}

void DemoDataTest::adminAndAuditorAreNothingElse()
{
    int found = 0;
    for (const auto& post : m_posts) {
        const auto roles = strings(post[QLatin1String("roles")]);
        if (roles.contains(QLatin1String("admin")) || roles.contains(QLatin1String("auditor"))) {
            QCOMPARE(roles.size(), 1);
            ++found;
        }
    }
    QCOMPARE(found, 2);
}

void DemoDataTest::leadersDivideAllDepartments()
{
    QHash<QString, int> led;
    const auto posts = keys(m_posts);
    for (const auto& leader : list("leaders.json", "leaders")) {
        QVERIFY(posts.contains(leader[QLatin1String("post")].toString()));
        QVERIFY(posts.contains(leader[QLatin1String("secretary")].toString()));
        for (const QString& unit : strings(leader[QLatin1String("units")]))
            ++led[unit];
    }
    for (const auto& unit : m_units) {
        const bool department = unit[QLatin1String("kind")] == QLatin1String("department");
        QCOMPARE(led.value(unit[QLatin1String("key")].toString()), department ? 1 : 0);
    }
}

void DemoDataTest::everyDocumentRefersToWhatExists()
{
    const auto units = keys(m_units);
    const auto persons = keys(m_persons);
    const auto fields = keys(list("leaders.json", "fields"));
    for (const auto& document : m_documents) {
        const QString key = document[QLatin1String("key")].toString();
        QVERIFY2(units.contains(document[QLatin1String("lead")].toString()), qPrintable(key));
        QVERIFY2(fields.contains(document[QLatin1String("field")].toString()), qPrintable(key));
        QVERIFY2(persons.contains(document[QLatin1String("leader")].toString()), qPrintable(key));
        const auto waiting = document[QLatin1String("waiting")];
        for (const QString& login : strings(waiting[QLatin1String("persons")]))
            QVERIFY2(persons.contains(login), qPrintable(login));
        for (const QString& unit : strings(waiting[QLatin1String("units")]))
            QVERIFY2(units.contains(unit), qPrintable(unit));
        const bool nobody = waiting.toObject().isEmpty();
        QCOMPARE(nobody, document[QLatin1String("stage")] == QLatin1String("filed"));
        for (const auto& step : document[QLatin1String("steps")].toArray())
            QVERIFY2(persons.contains(step[QLatin1String("by")].toString()), qPrintable(key));
    }
}

void DemoDataTest::everyStageIsInhabited()
{
    QHash<QString, int> stages;
    for (const auto& document : m_documents)
        ++stages[document[QLatin1String("stage")].toString()];
    for (const char* stage : {"received", "registered", "review", "propose", "instruct", "handle",
                              "circulate", "answer", "closed", "filed", "returned"})
        QVERIFY2(stages.take(QLatin1String(stage)) > 0, stage);
    QVERIFY(stages.isEmpty());
}

void DemoDataTest::theMinisterHasAQueueWithOverdueAndNear()
{
    int queue = 0;
    int overdue = 0;
    int today = 0;
    int later = 0;
    for (const auto& document : m_documents) {
        const auto waiting = strings(document[QLatin1String("waiting")][QLatin1String("persons")]);
        if (!waiting.contains(QLatin1String("zhoujianguo")))
            continue;
        ++queue;
        const auto due = document[QLatin1String("dueDay")];
        overdue += due.isDouble() && due.toInt() < 0 ? 1 : 0;
        today += due.isDouble() && due.toInt() == 0 ? 1 : 0;
        later += due.isDouble() && due.toInt() > 0 ? 1 : 0;
    }
    QVERIFY(queue >= 8 && queue <= 12);
    QVERIFY(overdue > 0 && today > 0 && later > 0);
}

void DemoDataTest::stepsFollowOneAnotherInTime()
{
    for (const auto& document : m_documents) {
        const auto steps = document[QLatin1String("steps")].toArray();
        QCOMPARE(steps.first()[QLatin1String("step")].toString(), QStringLiteral("receive"));
        QCOMPARE(steps.first()[QLatin1String("day")], document[QLatin1String("receivedDay")]);
        auto before = std::make_pair(-1000, QTime(0, 0));
        for (const auto& step : steps) {
            const auto at = std::make_pair(
                step[QLatin1String("day")].toInt(),
                QTime::fromString(step[QLatin1String("time")].toString(), QStringLiteral("HH:mm")));
            QVERIFY2(at.second >= QTime(8, 30) && at.second <= QTime(18, 0),
                     qPrintable(document[QLatin1String("key")].toString()));
            QVERIFY(at.first <= 0 && at > before);
            before = at;
        }
    }
}

void DemoDataTest::textsAreShortAndCarryNoContacts()
{
    // Telephone numbers of eight and eleven digits, and mail addresses.
    static const QRegularExpression contact(
        QStringLiteral("(?<!\\d)(\\d{3,4}-)?\\d{8}(?!\\d)|(?<!\\d)1\\d{10}(?!\\d)|\\w@\\w"));
    for (const auto& document : m_documents) {
        const QString name = document[QLatin1String("text")].toString();
        const QString text = QString::fromUtf8(demo::file(name));
        QVERIFY2(text.size() > 100 && text.size() <= 12000, qPrintable(name));
        QVERIFY2(!contact.match(text).hasMatch(), qPrintable(name));
        QVERIFY2(!text.contains(QStringLiteral("联系人")), qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(DemoDataTest)
#include "tst_demo_data.moc"
