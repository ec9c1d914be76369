// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// An item's whole way (督查督办) as the people of an office see it, each on a desk of their own,
// over the real wire: from a leader's pen on a document through split, feedback, overdue, red
// letter, extension and finish to the year's score, with a line that holds and one that does not.

#include "office/catalog.h"
#include "office/composed_draft.h"
#include "office/settings.h"
#include "supervision/data/checks.h"
#include "supervision/data/circulars.h"
#include "supervision/data/goals.h"
#include "supervision/data/item_view.h"
#include "supervision/data/letters.h"
#include "supervision/data/scores.h"
#include "support/office_world.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;
using supervision::Lamp;

namespace {

const QString clerk = u"lixiaomei"_s;
const QString head = u"zhengkeqin"_s;
const QString secretary = u"chenmin"_s;
const QString planning = u"sunhaiyan"_s;
// Those who sit at desks here; the others give their commands past the network.
const QString leader = u"wuguoping"_s;
const QString supervisor = u"penghaitao"_s;
const QString finance = u"shixiaohong"_s;
const QString outsider = u"xiongxiaofang"_s;
const QStringList seated{leader, supervisor, finance, outsider};

QJsonObject aboutDocument(const QString& document, QJsonObject more = {})
{
    more.insert(u"document"_s, document);
    return more;
}

QJsonObject about(const QString& item, QJsonObject more = {})
{
    more.insert(u"item"_s, item);
    return more;
}

} // namespace

class TestSupervisedItem : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<OfficeServer> m_server;
    std::map<QString, std::unique_ptr<OfficeDesk>> m_desks;
    supervision::SupervisionSettings m_settings =
        office::supervisionSettings(*office::installationSettings(u"none"_s));

    OfficeDesk& at(const QString& login) { return *m_desks.at(login); }

    bool allSettled() const
    {
        return std::all_of(m_desks.begin(), m_desks.end(),
                           [](const auto& each) { return each.second->settled(); });
    }
    QDate today() const { return officeDate(m_server->business.clock.now()); }
    QString day(int ahead) const { return today().addDays(ahead).toString(Qt::ISODate); }

    void must(const QString& login, const char* verb, const QJsonObject& params)
    {
        const auto done = at(login).desk().submit(u"supervision."_s + QLatin1String(verb), params);
        if (!done.ok())
            qFatal("%s by %s: %s", verb, qPrintable(login), qPrintable(done.error().debugText()));
    }
    void given(const QString& login, const char* command, const QJsonObject& params)
    {
        const auto done = m_server->give(login, QLatin1String(command), params);
        if (!done.ok())
            qFatal("%s: %s", command, qPrintable(done.error().debugText()));
    }
    supervision::ItemView view(const QString& login, const QString& id)
    {
        auto& desk = at(login).desk();
        const auto actor = desk.actor();
        const auto seen = supervision::itemView(desk.db(), **actor, m_settings, id, desk.now());
        return seen.ok() && *seen ? **seen : supervision::ItemView();
    }
    QString text(const QString& login, const QString& id, const char* column)
    {
        return view(login, id).text(column);
    }
    QString stage(const QString& login, const QString& id) { return text(login, id, "stage"); }
    QList<supervision::WaitingItem> waiting(const QString& login)
    {
        auto& desk = at(login).desk();
        return *supervision::waitingItems(desk.db(), **desk.actor(), desk.now(), 50);
    }
    /// Each desk holds exactly what the centre's rows say its person may see.
    QStringList differingDesks()
    {
        const auto centre = m_server->open();
        QStringList wrong;
        for (const auto& [login, desk] : m_desks) {
            if (desk->rows() != rowsByRights(*centre, m_server->business, login))
                wrong.append(login);
        }
        return wrong;
    }
    QStringList journalOf(const QString& id)
    {
        QStringList verbs;
        const auto centre = m_server->open();
        auto q = centre->query("SELECT name FROM journal WHERE params LIKE '%' || ? || '%'"
                               " ORDER BY seq");
        q.bind(id);
        while (q.next())
            verbs.append(q.text(0).section(u'.', 1));
        return verbs;
    }

    /// A document on which the leader has written; its id.
    QString instructed()
    {
        const QString id = newUuidText();
        given(clerk, "documents.register",
              {{u"id"_s, id},
               {u"title"_s, u"关于开展预算执行检查的通知"_s},
               {u"number"_s, u"国办发〔2026〕88号"_s},
               {u"issuer"_s, u"国务院办公厅"_s},
               {u"signedOn"_s, u"2026-07-10"_s}});
        given(head, "documents.review-pass", aboutDocument(id));
        given(
            secretary, "documents.propose",
            aboutDocument(id, {{u"opinion"_s, u"拟请国平副部长批示。"_s},
                               {u"next"_s, u"instruct"_s},
                               {u"leaders"_s, QJsonArray{participantOf("post", "vice-minister-1")}},
                               {u"lead"_s, participantOf("unit", "finance")}}));
        if (!QTest::qWaitFor([&] { return at(leader).stage(id) == u"instruct"_s; }, 20'000))
            qFatal("never reached the leader's desk");
        at(leader).must("instruct", aboutDocument(id, {{u"opinion"_s, u"请财务司抓紧办理。"_s},
                                                       {u"verdict"_s, u"agree"_s}}));
        if (!QTest::qWaitFor([&] { return at(supervisor).stage(id) == u"handle"_s; }, 20'000))
            qFatal("never reached the supervisor's desk");
        return id;
    }

    /// A circular for criticism of the item, as a draft of the house; the draft's id.
    QString circulated(const QString& item)
    {
        auto& desk = at(supervisor).desk();
        const auto rows = supervision::circularRows(desk.db(), {item});
        if (!rows.ok() || rows->isEmpty())
            qFatal("no row for the circular");
        const auto text = supervision::composeCircular(
            *rows, {false, u"7月份"_s, {u"部机关各司局"_s}, today(), today().addDays(5)});
        const QString document = newUuidText();
        const auto drafted =
            desk.submit(u"documents.draft"_s, office::draftOf(text, document, u"示例部"_s));
        if (!drafted.ok())
            qFatal("the circular: %s", qPrintable(drafted.error().debugText()));
        must(supervisor, "circular",
             {{u"items"_s, QJsonArray{item}},
              {u"circular"_s, document},
              {u"title"_s, text.title},
              {u"critical"_s, true},
              {u"document"_s, document}});
        return document;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<OfficeServer>(m_dir->filePath(u"server"_s));
        m_server->seat(seated);
        for (const auto& login : seated) {
            m_desks[login] = std::make_unique<OfficeDesk>(*m_server, m_dir->filePath(login), login);
            m_desks[login]->signIn();
        }
        QTRY_VERIFY_WITH_TIMEOUT(allSettled(), 30'000);
    }
    void cleanup()
    {
        m_desks.clear();
        m_server.reset();
    }

    void fromALeadersPenToTheYearsScore()
    {
        const QString document = instructed();
        const QString item = newUuidText();
        const QString unit = participantOf("unit", "finance");
        must(supervisor, "open",
             {{u"id"_s, item},
              {u"title"_s, u"开展预算执行检查"_s},
              {u"source"_s, QJsonObject{{u"kind"_s, u"instruction"_s},
                                        {u"table"_s, u"doc_document"_s},
                                        {u"record"_s, document},
                                        {u"words"_s, u"请财务司抓紧办理。"_s},
                                        {u"by"_s, u"吴国平"_s},
                                        {u"person"_s, participantOf("post", "vice-minister-1")}}},
              {u"lead"_s, unit},
              {u"due"_s, day(10)},
              {u"feedback"_s, QJsonObject{{u"kind"_s, u"days"_s}, {u"number"_s, 7}}},
              {u"upTo"_s, u"assign"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(stage(finance, item), u"handle"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(stage(leader, item), u"handle"_s, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(text(supervisor, item, "number_text").endsWith(u"1号"), 20'000);
        // The thread can be walked both ways, on whoever's desk the two stand.
        QCOMPARE(text(leader, item, "source_id"), document);
        QCOMPARE(text(leader, item, "source_number"), u"国办发〔2026〕88号"_s);
        const auto fromDocument = supervision::itemsOfSource(at(leader).db(), u"doc_document"_s,
                                                             document, at(leader).desk().now());
        VERIFY_OK(fromDocument);
        QCOMPARE(fromDocument->value(0).id, item);

        // The department splits a part off and tells of its progress.
        const QString part = newUuidText();
        must(finance, "open",
             {{u"id"_s, part},
              {u"title"_s, u"提供项目清单"_s},
              {u"parent"_s, item},
              {u"lead"_s, participantOf("unit", "planning")},
              {u"due"_s, day(5)},
              {u"upTo"_s, u"assign"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(view(supervisor, item).parts.size(), 1, 20'000);
        must(finance, "feedback",
             about(item, {{u"way"_s, u"daily"_s},
                          {u"text"_s, u"检查方案已印发。"_s},
                          {u"progress"_s, 20},
                          {u"problem"_s, u"清单未报齐"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(text(leader, item, "last_feedback"), u"检查方案已印发。"_s,
                                  20'000);

        // Twelve days later both are overdue, on every desk that shows them; nobody was there for
        // so long, so everybody gives the password again.
        QTRY_VERIFY_WITH_TIMEOUT(allSettled(), 20'000);
        m_server->business.clock.pass(12 * 24 * 3600);
        for (const auto& [login, desk] : m_desks)
            desk->signIn();
        for (const auto& login : {leader, supervisor, finance})
            QTRY_COMPARE_WITH_TIMEOUT(int(view(login, item).lamp), int(Lamp::Overdue), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(allSettled(), 60'000);

        // Reminder, blue, orange, red: each step up may follow at once now.
        for (int i = 0; i < 4; ++i)
            must(supervisor, "urge",
                 {{u"items"_s, QJsonArray{item}}, {u"text"_s, u"请于三日内反馈。"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(text(finance, item, "urge_grade"), u"red"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(allSettled(), true, 20'000);
        QCOMPARE(waiting(finance).value(0).step, u"urge"_s);
        const auto letters = view(finance, item).urges;
        QCOMPARE(letters.size(), 4);
        QStringList numbers;
        for (const auto& letter : letters)
            numbers.append(letter.fields.value("number_text"_L1).toString().section(u'〕', 1));
        numbers.sort();
        QCOMPARE(numbers, QStringList({QString(), u"1号"_s, u"2号"_s, u"3号"_s}));
        // The red letter as the chased department reads it: numbered, with what was so that day.
        const auto isRed = [](const store::Row& letter) {
            return letter.fields.value("grade"_L1).toString() == u"red"_s;
        };
        const QString redId = std::find_if(letters.begin(), letters.end(), isRed)->id;
        const auto red = supervision::lettersOf(at(finance).db(), {redId});
        VERIFY_OK(red);
        QCOMPARE(red->first().grade, u"red"_s);
        QCOMPARE(red->first().number.section(u'〕', 1), u"3号"_s);
        QCOMPARE(red->first().fact("title"), u"开展预算执行检查"_s);
        QCOMPARE(red->first().fact("due_on"), day(-2));
        for (const auto& letter : letters)
            must(finance, "receipt", about(item, {{u"urge"_s, letter.id}}));
        QTRY_VERIFY_WITH_TIMEOUT(
            supervision::lettersOf(at(supervisor).db(), {redId})->first().receiptAt.isValid(),
            20'000);
        QCOMPARE(waiting(finance).value(0).step, u"handle"_s);

        // More time is asked for, and given by the leader at his desk.
        must(finance, "ask-extension",
             about(item, {{u"to"_s, day(15)}, {u"reason"_s, u"清单汇总需时"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(view(leader, item).extensions.size(), 1, 20'000);
        must(leader, "decide-extension",
             about(item, {{u"extension"_s, view(leader, item).extensions.first().id},
                          {u"grant"_s, true},
                          {u"opinion"_s, u"同意，不得再延。"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(text(supervisor, item, "due_on"), day(15), 20'000);
        QCOMPARE(int(view(supervisor, item).lamp), int(Lamp::Overdue)); // its part still is
        QCOMPARE(view(supervisor, item).deadline.former.size(), 1);

        // The part is done, examined by the department and struck off by the supervisors.
        given(planning, "supervision.finish", about(part, {{u"result"_s, u"清单已报。"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(stage(finance, part), u"review"_s, 20'000);
        must(finance, "pass", about(part, {{u"quality"_s, 80}}));
        QTRY_COMPARE_WITH_TIMEOUT(stage(supervisor, part), u"strike"_s, 20'000);
        must(supervisor, "strike", about(part));
        QTRY_COMPARE_WITH_TIMEOUT(stage(finance, part), u"struck"_s, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(view(supervisor, item).lamp != Lamp::Overdue, 20'000);

        must(finance, "finish", about(item, {{u"result"_s, u"检查完成。"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(stage(supervisor, item), u"review"_s, 20'000);
        must(supervisor, "redo", about(item, {{u"reason"_s, u"未附整改清单"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(stage(finance, item), u"handle"_s, 20'000);
        must(finance, "finish", about(item, {{u"result"_s, u"检查完成，整改清单附后。"_s}}));
        QTRY_COMPARE_WITH_TIMEOUT(stage(supervisor, item), u"review"_s, 20'000);
        must(supervisor, "pass", about(item, {{u"quality"_s, 90}}));
        must(supervisor, "strike", about(item));
        const QString circular = circulated(item);
        for (const auto& login : {leader, supervisor, finance})
            QTRY_COMPARE_WITH_TIMEOUT(stage(login, item), u"struck"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(view(finance, item).circulars.size(), 1, 20'000);
        QCOMPARE(view(finance, item).circulars[0].fields.value("document_id"_L1).toString(),
                 circular);
        QTRY_VERIFY_WITH_TIMEOUT(allSettled() && differingDesks().isEmpty(), 30'000);
        QCOMPARE(stage(outsider, item), QString());
        QCOMPARE(at(outsider).count("SELECT COUNT(*) FROM sup_feedback"), 0);

        // The year's score is the same from the centre's rows and from the supervisor's.
        const int year = today().year();
        const QDateTime now = m_server->business.clock.now();
        const auto centre = m_server->open();
        const auto score = supervision::unitScore(*centre, m_settings, unit, year, now);
        VERIFY_OK(score);
        QCOMPARE(score->items, 1);
        const auto onDesk =
            supervision::unitScore(at(supervisor).db(), m_settings, unit, year, now);
        VERIFY_OK(onDesk);
        QCOMPARE(onDesk->score.lines, score->score.lines);
        // 50 in time + 30 × 90/100 + 20 × reports in time, − 1 extended − 2 again − 2 orange − 5
        // red − 5 criticised
        const int reports = score->score.lines.value(2).hundredths;
        QCOMPARE(score->score.hundredths, 5'000 + 2'700 + reports - 100 - 200 - 200 - 500 - 500);
        QCOMPARE(journalOf(item).join(u' '),
                 u"open open feedback urge urge urge urge receipt receipt receipt receipt"
                 u" ask-extension decide-extension finish redo finish pass strike circular"_s);
    }

    void checksAndGoalsGoRoundTheDesks()
    {
        const QString finances = participantOf("unit", "finance");
        const QString plannings = participantOf("unit", "planning");
        // A self-check: the department answers at its desk, and sees no other's row.
        const QString check = newUuidText();
        const QString own = newUuidText();
        const QString other = newUuidText();
        must(supervisor, "check-open",
             {{u"id"_s, check},
              {u"kind"_s, u"joint"_s},
              {u"form"_s, u"self"_s},
              {u"title"_s, u"自查自纠"_s},
              {u"due"_s, day(10)},
              {u"objects"_s, QJsonArray{QJsonObject{{u"id"_s, own}, {u"unit"_s, finances}},
                                        QJsonObject{{u"id"_s, other}, {u"unit"_s, plannings}}}}});
        QTRY_COMPARE_WITH_TIMEOUT(at(finance).count("SELECT COUNT(*) FROM sup_check_object"), 1,
                                  20'000);
        must(finance, "check-return",
             {{u"check"_s, check}, {u"object"_s, own}, {u"good"_s, false}, {u"text"_s, u"一处"_s}});
        const QString rectify = newUuidText();
        must(supervisor, "check-finding",
             {{u"check"_s, check},
              {u"object"_s, own},
              {u"finding"_s, newUuidText()},
              {u"itemId"_s, rectify},
              {u"title"_s, u"整改一处"_s},
              {u"text"_s, u"一处"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(stage(finance, rectify), u"handle"_s, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(at(finance).count("SELECT COUNT(*) FROM sup_finding"), 1, 20'000);
        QCOMPARE(at(outsider).count("SELECT COUNT(*) FROM sup_check"), 0);
        // A draw: desk and server draw the same, by the same seed.
        const QString draw = newUuidText();
        QJsonArray sites;
        for (int i = 0; i < 12; ++i)
            sites.append(QJsonObject{{u"id"_s, newUuidText()},
                                     {u"unit"_s, i % 2 == 0 ? finances : plannings},
                                     {u"name"_s, u"网站%1"_s.arg(i)}});
        must(supervisor, "check-open",
             {{u"id"_s, draw},
              {u"kind"_s, u"daily"_s},
              {u"form"_s, u"draw"_s},
              {u"title"_s, u"网站抽查"_s},
              {u"leastPercent"_s, 35},
              {u"objects"_s, sites}});
        must(supervisor, "check-draw", {{u"check"_s, draw}, {u"percent"_s, 35}});
        const auto drawnAt = [&](store::Database& db) {
            QStringList drawn;
            auto q = db.query("SELECT id FROM sup_check_object WHERE check_id = ?"
                              " AND is_drawn = 1 ORDER BY id");
            q.bind(draw);
            while (q.next())
                drawn.append(q.text(0));
            return drawn;
        };
        const QStringList forecast = drawnAt(at(supervisor).db());
        QCOMPARE(forecast.size(), 5);
        // A goal with a measure, whose value is told at the department's desk.
        const QString goal = newUuidText();
        const QString measure = newUuidText();
        const QJsonObject common{
            {u"lead"_s, finances}, {u"due"_s, day(100)}, {u"upTo"_s, u"assign"_s}};
        QJsonObject whole = common;
        whole.insert(u"id"_s, goal);
        whole.insert(u"title"_s, u"目标一"_s);
        must(supervisor, "open", whole);
        QJsonObject part = common;
        part.insert(u"id"_s, measure);
        part.insert(u"title"_s, u"事项一"_s);
        part.insert(u"parent"_s, goal);
        part.insert(u"indicator"_s, QJsonObject{{u"kind"_s, u"binding"_s},
                                                {u"year"_s, today().year()},
                                                {u"unit"_s, u"%"_s},
                                                {u"base"_s, u"0"_s},
                                                {u"target"_s, u"100"_s}});
        must(supervisor, "open", part);
        QTRY_COMPARE_WITH_TIMEOUT(stage(finance, measure), u"handle"_s, 20'000);
        must(finance, "report-value", about(measure, {{u"quarter"_s, 1}, {u"value"_s, u"10"_s}}));
        m_server->business.clock.pass(2);
        // Behind its path: red on every desk that shows it, and the goal with it.
        for (const auto& login : {supervisor, finance, leader}) {
            QTRY_COMPARE_WITH_TIMEOUT(int(view(login, measure).lamp), int(Lamp::Overdue), 20'000);
            QTRY_COMPARE_WITH_TIMEOUT(int(view(login, goal).lamp), int(Lamp::Overdue), 20'000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(allSettled() && differingDesks().isEmpty(), 60'000);
        const auto centre = m_server->open();
        QCOMPARE(drawnAt(*centre), forecast);
        const auto tree = supervision::goalTree(*centre, m_settings, today().year(),
                                                m_server->business.clock.now());
        VERIFY_OK(tree);
        QCOMPARE(tree->size(), 2);
        QCOMPARE(tree->last().quarters[0].value.value_or(0), 10.0);
        QVERIFY(at(supervisor).refused().isEmpty() && at(finance).refused().isEmpty());
    }

    void withoutALineTheWorkGoesOn()
    {
        const QString item = newUuidText();
        must(supervisor, "open",
             {{u"id"_s, item},
              {u"title"_s, u"报送季度情况"_s},
              {u"lead"_s, participantOf("unit", "finance")},
              {u"due"_s, day(20)},
              {u"upTo"_s, u"assign"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(stage(finance, item), u"handle"_s, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(allSettled(), 20'000);
        m_server->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!at(supervisor).desk().state().connected, 20'000);
        const QString spoken = newUuidText();
        must(supervisor, "open",
             {{u"id"_s, spoken},
              {u"title"_s, u"部长电话交办：核实数据"_s},
              {u"source"_s, QJsonObject{{u"kind"_s, u"oral"_s}, {u"by"_s, u"周建国"_s}}},
              {u"lead"_s, participantOf("unit", "finance")},
              {u"upTo"_s, u"assign"_s}});
        QCOMPARE(text(supervisor, spoken, "number_text"), QString()); // 待编号
        QVERIFY(!text(supervisor, spoken, "due_on").isEmpty());
        must(finance, "feedback",
             about(item, {{u"way"_s, u"report"_s}, {u"text"_s, u"已汇总。"_s}}));
        must(finance, "finish", about(item, {{u"result"_s, u"已报。"_s}}));
        // Meanwhile the item was voided at the centre.
        m_server->openService();
        given(supervisor, "supervision.void", about(item, {{u"reason"_s, u"不再需要"_s}}));
        m_server->start();
        for (const auto& [login, desk] : m_desks)
            desk->desk().kick();
        QTRY_COMPARE_WITH_TIMEOUT(stage(finance, spoken), u"handle"_s, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(text(supervisor, spoken, "number_text").endsWith(u"2号"), 20'000);
        // What the department wrote is not lost: it comes back with the reason.
        QTRY_COMPARE_WITH_TIMEOUT(at(finance).refused().size(), 2, 20'000);
        QCOMPARE(at(finance).refused().last().command.params.value("text"_L1).toString(),
                 u"已汇总。"_s);
        QCOMPARE(at(finance).refused().last().error->code, u"supervision.not-under-way"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stage(finance, item), u"voided"_s, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(allSettled() && differingDesks().isEmpty(), 60'000);
    }
};

QTEST_GUILESS_MAIN(TestSupervisedItem)
#include "tst_supervised_item.moc"
