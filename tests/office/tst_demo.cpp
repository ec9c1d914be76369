// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/catalog.h"
#include "office/demo.h"
#include "people/data/resolver.h"
#include "people/data/rows.h"
#include "people/rules/lookup.h"
#include "store/ledger_reader.h"
#include "supervision/data/item_view.h"
#include "supervision/data/ledger_book.h"
#include "support/catalog_check.h"
#include "support/handler_harness.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace chancery;
using namespace chancery::test;

namespace {

QString s(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QString person(const char* login)
{
    return office::demoId(s("person"), s(login));
}

WorkCalendar calendar()
{
    QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/calendar/cn-holidays.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar");
    return *WorkCalendar::parse(file.readAll());
}

/// Ten in the morning at the office.
QDateTime morning(const QDate& day)
{
    return QDateTime(day, QTime(10, 0), officeZone()).toUTC();
}

std::unique_ptr<HandlerHarness> emptyOffice()
{
    static const SystemClock clock;
    documents::DocumentSettings settings;
    settings.calendar = std::make_shared<const WorkCalendar>(calendar());
    return std::make_unique<HandlerHarness>(
        HandlerHarness::Parts{office::sharedMigrations(), office::catalog(),
                              office::registry(settings, clock), office::actorResolver()});
}

} // namespace

class TestDemo : public QObject {
    Q_OBJECT

private:
    /// The step's parameters, with a blob for its paper that the server has.
    static QJsonObject withItsPaper(HandlerHarness& office, const office::DemoPlan& plan,
                                    const office::DemoStep& step)
    {
        const auto paper = std::find_if(plan.papers.begin(), plan.papers.end(),
                                        [&](const auto& p) { return p.key == step.paper; });
        if (paper == plan.papers.end())
            return step.params;
        const auto hash =
            QCryptographicHash::hash(step.paper.toUtf8(), QCryptographicHash::Sha256).toHex();
        office.authority().blobs.insert(QString::fromLatin1(hash));
        return office::withMainFile(step, *paper, QString::fromLatin1(hash), 1000);
    }

    /// Plays the plan; the first refusal, or "".
    static QString play(HandlerHarness& office, const office::DemoPlan& plan)
    {
        for (const auto& step : plan.steps) {
            office.clock().set(step.at);
            const QString person = office::demoId(s("person"), step.login);
            const QJsonObject params = withItsPaper(office, plan, step);
            const auto founder = people::foundingActor(*PersonId::parse(person));
            const auto done = step.isFounding ? office.runAs(founder, step.command, params)
                                              : office.run(person, step.command, params);
            if (!done.ok())
                return step.login + u' ' + step.command + u' ' + done.error().debugText();
        }
        return {};
    }

private Q_SLOTS:
    void theCatalogOfAllModulesAgreesWithTheirSchema()
    {
        QCOMPARE(catalogFaults(office::catalog(), office::sharedMigrations()), QStringList());
    }

    void everyStepOfTheDemoIsAccepted_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::newRow("a Tuesday") << QDate(2026, 7, 14);
        QTest::newRow("a Saturday") << QDate(2026, 7, 18);
        QTest::newRow("National Day") << QDate(2025, 10, 1);
        QTest::newRow("New Year") << QDate(2026, 1, 1);
        QTest::newRow("a year without a notice") << QDate(2031, 3, 3);
    }

    void everyStepOfTheDemoIsAccepted()
    {
        QFETCH(QDate, today);
        const auto plan = office::demoPlan(morning(today), calendar());
        QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().debugText()));
        const auto office = emptyOffice();
        QCOMPARE(play(*office, *plan), QString());
        QCOMPARE(office->count(s("people_person")), plan->accounts.size());
    }

    void stepsComeInTheOrderOfTimeAndNoneIsToCome()
    {
        const QDateTime now = morning(QDate(2026, 7, 14));
        const auto plan = office::demoPlan(now, calendar());
        QVERIFY(plan->steps.first().isFounding);
        QDateTime last = plan->steps.first().at;
        for (const auto& step : plan->steps) {
            QVERIFY(step.at >= last && step.at <= now);
            last = step.at;
        }
    }

    void aPlanMadeTwiceIsTheSame()
    {
        const QDateTime now = morning(QDate(2026, 7, 14));
        const auto one = office::demoPlan(now, calendar());
        const auto two = office::demoPlan(now, calendar());
        QCOMPARE(one->steps.size(), two->steps.size());
        for (qsizetype i = 0; i < one->steps.size(); ++i)
            QCOMPARE(one->steps[i].params, two->steps[i].params);
    }

    void everyIdOfTheDemoIsAnId()
    {
        const QString id = office::demoId(s("unit"), s("finance"));
        QVERIFY(isUuidText(id));
        QVERIFY(id != office::demoId(s("post"), s("finance")));
        QCOMPARE(id, office::demoId(s("unit"), s("finance")));
    }

    void documentsStandWhereTheFilesSayTheyDo()
    {
        const QDate today(2026, 7, 14);
        const auto plan = office::demoPlan(morning(today), calendar());
        const auto office = emptyOffice();
        QCOMPARE(play(*office, *plan), QString());
        QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/demo/documents.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        // 传阅 runs beside the steps, a paper that came back lies with the registry, and what was
        // only registered waits for its review.
        const QHash<QString, QString> stages{{s("circulate"), s("close")},
                                             {s("registered"), s("review")}};
        const auto list = QJsonDocument::fromJson(file.readAll()).object().value(u"documents");
        int registered = 0;
        for (const auto& json : list.toArray()) {
            const QString key = json[u"key"].toString();
            const QString told = json[u"stage"].toString();
            const auto row = office->row(s("doc_document"), office::demoId(s("document"), key));
            QCOMPARE(row.isEmpty(), told == s("received"));
            registered += !row.isEmpty();
            if (!row.isEmpty())
                QCOMPARE(key + u' ' + row[u"stage"].toString(),
                         key + u' ' + stages.value(told, told));
        }
        QCOMPARE(plan->papers.size(), list.toArray().size());
        QFile written(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/demo/outgoing.json"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto drafts = QJsonDocument::fromJson(written.readAll()).object().value(u"documents");
        for (const auto& json : drafts.toArray()) {
            const QString key = json[u"key"].toString();
            const auto row = office->row(s("doc_document"), office::demoId(s("document"), key));
            QCOMPARE(key + u' ' + row[u"stage"].toString(), key + u' ' + json[u"stage"].toString());
        }
        QCOMPARE(office->count(s("doc_document")), registered + drafts.toArray().size());
        QCOMPARE(office->count(s("doc_attachment")), registered);
    }

    void whatIsSupervisedShowsEveryLampAndWalksToItsSources()
    {
        const QDateTime now = morning(QDate(2026, 7, 14));
        const auto office = emptyOffice();
        QCOMPARE(play(*office, *office::demoPlan(now, calendar())), QString());
        store::LedgerReader reader(office->db(), supervision::ledgerBook());
        const ledger::Stop stop{false};
        const auto all = reader.totals({}, now, stop);
        QVERIFY(all.ok());
        QCOMPARE(QSet<int>(all->lamps.keyBegin(), all->lamps.keyEnd()), QSet<int>({1, 2, 3, 4, 5}));
        for (const auto& [column, value] :
             {std::pair(s("paused"), s("yes")), {s("foreseen"), s("foreseen")}}) {
            ledger::Query some;
            some.conditions = {{column, ledger::Condition::Test::OneOf, {value}}};
            const auto found = reader.totals(some, now, stop);
            QVERIFY(found.ok());
            QVERIFY2(found->count > 0, qPrintable(column));
        }
        const QString document = office::demoId(s("document"), s("works-safety"));
        const auto items =
            supervision::itemsOfSource(office->db(), s("doc_document"), document, now);
        QVERIFY(items.ok());
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->value(0).sourceNumber, s("交安监明电〔2020〕91号"));
        QVERIFY(office->sees(person("hezhiyuan"), s("sup_item"), items->value(0).id));
        QVERIFY(!office->sees(person("xiongxiaofang"), s("sup_item"), items->value(0).id));
    }

    void theDemoHasItsPeopleInTheirPlaces()
    {
        const QDate today(2026, 7, 14);
        const auto office = emptyOffice();
        QCOMPARE(play(*office, *office::demoPlan(morning(today), calendar())), QString());
        office->clock().set(morning(today));

        const auto viceMinister = office->actor(person("hezhiyuan"));
        QVERIFY(viceMinister.ok());
        const QString away = s("post:") + office::demoId(s("post"), s("vice-minister-1"));
        QCOMPARE(viceMinister->onBehalfOf(away)->text(), person("wuguoping"));
        QCOMPARE(viceMinister->clearance, 3);

        const auto clerk = office->actor(person("sunhaiyan"));
        QVERIFY(clerk->may(s("unit:") + office::demoId(s("unit"), s("planning"))));
        QVERIFY(clerk->hasRole("unit-clerk"));
        QVERIFY(office->actor(person("shenhaoran"))->hasRole("admin"));
        QVERIFY(!office->actor(person("shenhaoran"))->hasRole("registry"));

        const auto directory = people::loadDirectory(office->db());
        const people::NameBook names(*directory, today);
        QVERIFY(names.isDoubled(s("张伟")));
        const auto leaders =
            people::leadersFor(*directory, office::demoId(s("unit"), s("finance-general")), today);
        QCOMPARE(leaders.size(), 1);
        QCOMPARE(names.holderOf(leaders.first().leader.text()), person("wuguoping"));
    }
};

QTEST_APPLESS_MAIN(TestDemo)
#include "tst_demo.moc"
