// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/check.h"
#include "people/rules/decide.h"
#include "people/rules/duties.h"
#include "people/rules/parse.h"
#include "people/small_ministry.h"

#include <QJsonDocument>
#include <QTest>

using namespace chancery;
using namespace chancery::people;
using namespace chancery::test;

namespace {

const QDate today(2026, 7, 14);

/// Relaxed JSON for tables: 'single' quotes, and @word for the id of a word.
QJsonObject json(QString text)
{
    text.replace(u'\'', u'"');
    static const QRegularExpression word(QStringLiteral("@([a-z0-9-]+)"));
    for (auto match = word.match(text); match.hasMatch(); match = word.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), idOf(match.captured(1)));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), qPrintable(text));
    return document.object();
}

Asker as(const char* login)
{
    return {*PersonId::parse(idOf(login)), qstrcmp(login, "admin") == 0, false, today};
}

} // namespace

class TestDecide : public QObject {
    Q_OBJECT

private:
    Directory m_ministry;

    Result<Directory> run(const char* login, const QString& command, const QString& params)
    {
        return decide(s("people.") + command, m_ministry, as(login), json(params));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto parsed = parseDirectory(smallMinistry());
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().debugText()));
        m_ministry = *parsed;
    }

    void everyRuleAcceptsAndRefuses_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("params");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* command, const char* params,
                            const char* code = "") {
            QTest::newRow(name) << s(command) << s(params) << s(code);
        };
        row("a new unit", "add-unit",
            "{'id':'@new','name':'科技司','kind':'department','parent':'@ministry'}");
        row("a unit without a name", "add-unit", "{'id':'@new','kind':'department'}",
            "base.bad-field");
        row("an unknown kind", "add-unit", "{'id':'@new','name':'x','kind':'club'}",
            "base.bad-field");
        row("an unknown field", "add-unit",
            "{'id':'@new','name':'x','kind':'group','colour':'red'}", "base.unknown-field");
        row("a unit twice", "add-unit",
            "{'id':'@finance','name':'x','kind':'department','parent':'@ministry'}",
            "people.id-taken");
        row("a unit under nothing", "add-unit",
            "{'id':'@new','name':'x','kind':'department','parent':'@nowhere'}",
            "people.unknown-unit");
        row("a sibling of the same name", "add-unit",
            "{'id':'@new','name':'财务司','kind':'department','parent':'@ministry'}",
            "people.name-taken");
        row("the same name elsewhere", "add-unit",
            "{'id':'@new','name':'综合处','kind':'division','parent':'@office'}");
        row("a unit below itself", "change-unit", "{'id':'@finance','parent':'@finance-general'}",
            "people.unit-cycle");
        row("a unit that is its own parent", "change-unit", "{'id':'@finance','parent':'@finance'}",
            "people.unit-cycle");
        row("a unit renamed", "change-unit", "{'id':'@finance','name':'财审司'}");
        row("null means unchanged", "change-unit", "{'id':'@finance','name':null}");
        row("a unit that ends under its posts", "change-unit",
            "{'id':'@finance-general','lastDay':'2026-12-31'}", "people.outside-dates");
        row("an unknown unit changed", "change-unit", "{'id':'@nowhere','name':'x'}",
            "people.unknown-unit");

        row("a new person", "add-person", "{'id':'@new','name':'王丽君','login':'wanglijun'}");
        row("a login that another has", "add-person", "{'id':'@new','name':'x','login':'kang'}",
            "people.login-taken");
        row("a login of somebody gone", "add-person", "{'id':'@new','name':'x','login':'gone'}",
            "people.login-taken");
        row("a login in capitals", "add-person", "{'id':'@new','name':'x','login':'Kang2'}",
            "people.bad-login");
        row("a person unknown", "change-person", "{'id':'@nobody','name':'x'}",
            "people.unknown-person");

        row("a post in no unit", "add-post", "{'id':'@new','unit':'@nowhere','title':'x'}",
            "people.unknown-unit");
        row("a post with a rank", "add-post",
            "{'id':'@new','unit':'@finance','title':'副司长','rank':'deputy-bureau'}");
        row("a post with no such rank", "add-post",
            "{'id':'@new','unit':'@finance','title':'x','rank':'general'}", "base.bad-field");
        row("a vacant post filled", "assign-post",
            "{'id':'@new','post':'@deputy-registrar','person':'@qin','firstDay':'2026-07-14'}");
        row("a post that somebody holds", "assign-post",
            "{'id':'@new','post':'@registrar','person':'@qin'}", "people.post-taken");
        row("a post taken over", "assign-post",
            "{'id':'@new','post':'@registrar','person':'@qin','takeOver':true}");
        row("a second main post", "assign-post",
            "{'id':'@new','post':'@deputy-registrar','person':'@qin','main':true}",
            "people.main-post-overlap");
        row("a post for nobody", "assign-post",
            "{'id':'@new','post':'@deputy-registrar','person':'@nobody'}", "people.unknown-person");
        row("a post for somebody gone", "assign-post",
            "{'id':'@new','post':'@deputy-registrar','person':'@gone'}", "people.outside-dates");
        row("days in reverse", "assign-post",
            "{'id':'@new','post':'@deputy-registrar','person':'@qin','firstDay':'2026-08-02',"
            "'lastDay':'2026-08-01'}",
            "people.dates-reversed");
        row("takeOver that is no flag", "assign-post",
            "{'id':'@new','post':'@registrar','person':'@qin','takeOver':'yes'}", "base.bad-field");
        row("an unknown holding ended", "end-holding", "{'id':'@new','lastDay':'2026-08-01'}",
            "people.unknown-holding");
        row("a post abolished", "end-post", "{'id':'@registrar','lastDay':'2026-08-01'}");
        row("an unknown post abolished", "end-post", "{'id':'@new','lastDay':'2026-08-01'}",
            "people.unknown-post");

        row("a role for a post", "grant-role",
            "{'id':'@new','role':'supervisor','post':'@registrar'}");
        row("a role that is none", "grant-role", "{'id':'@new','role':'king','post':'@registrar'}",
            "base.bad-field");
        row("a role for post and person", "grant-role",
            "{'id':'@new','role':'duty','post':'@registrar','person':'@qin'}",
            "people.grant-target");
        row("a role for nobody", "grant-role", "{'id':'@new','role':'duty'}",
            "people.grant-target");
        row("a unit beside a role that speaks for none", "grant-role",
            "{'id':'@new','role':'duty','post':'@registrar','unit':'@finance'}",
            "people.role-unit");
        row("the auditor as administrator", "grant-role",
            "{'id':'@new','role':'admin','person':'@auditor'}", "people.exclusive-roles");
        row("the auditor's post as security officer", "grant-role",
            "{'id':'@new','role':'security','post':'@auditing'}", "people.exclusive-roles");
        row("one after the other", "grant-role",
            "{'id':'@new','role':'security','person':'@auditor','lastDay':'2019-12-31'}");
        row("an unknown grant revoked", "revoke-role", "{'id':'@new'}", "people.unknown-grant");

        row("a clearance", "set-clearance", "{'id':'@new','person':'@zhangwei','grade':1}");
        row("a grade above all", "set-clearance", "{'id':'@new','person':'@zhangwei','grade':4}",
            "base.bad-field");
        row("a division of work", "set-division",
            "{'id':'@new','post':'@vice','duty':'分管财务','fields':['财务'],'units':['@finance'],"
            "'secretary':'@director','firstDay':'2026-07-01'}");
        row("a division over no unit", "set-division",
            "{'id':'@new','post':'@vice','units':['@nowhere']}", "people.unknown-unit");
        row("a division over what is no id", "set-division",
            "{'id':'@new','post':'@vice','units':['x']}", "base.bad-id");

        row("a line of the duty table", "set-duty",
            "{'id':'@new','field':'财税金融','words':['预算','预算',' '],'unit':'@finance',"
            "'coUnits':['@planning','@finance'],'leader':'@vice','basis':'示发〔2026〕3号',"
            "'firstDay':'2026-07-01'}");
        row("a field without a name", "set-duty", "{'id':'@new','field':' ','unit':'@finance'}",
            "base.bad-field");
        row("a field of no unit", "set-duty", "{'id':'@new','field':'财税','unit':'@nowhere'}",
            "people.unknown-unit");
        row("a field with help from nowhere", "set-duty",
            "{'id':'@new','field':'财税','unit':'@finance','coUnits':['@nowhere']}",
            "people.unknown-unit");
        row("a field under nobody", "set-duty",
            "{'id':'@new','field':'财税','unit':'@finance','leader':'@nobody'}",
            "people.unknown-post");
        row("an unknown line of the duty table ended", "end-duty", "{'id':'@new'}",
            "people.unknown-duty");

        row("rights of one's own", "grant-role", "{'id':'@new','role':'leader','person':'@admin'}",
            "people.own-rights");
        row("rights for one's own post", "grant-role",
            "{'id':'@new','role':'leader','post':'@administrator'}", "people.own-rights");
        row("a clearance of one's own", "set-clearance",
            "{'id':'@new','person':'@admin','grade':3}", "people.own-rights");
        row("a post of one's own", "assign-post",
            "{'id':'@new','post':'@deputy-registrar','person':'@admin'}", "people.own-rights");
        row("one's own post moved", "change-post", "{'id':'@administrator','unit':'@leaders'}",
            "people.own-rights");
        row("a deputy of one's own choice", "set-stand-in",
            "{'id':'@new','post':'@minister','deputy':'@admin','firstDay':'2026-07-14',"
            "'lastDay':'2026-07-15'}",
            "people.own-rights");
        row("the last administrator gone", "revoke-role",
            "{'id':'"
            "ADMINGRANT"
            "'}",
            "people.no-admin");
    }

    void everyRuleAcceptsAndRefuses()
    {
        QFETCH(QString, command);
        QFETCH(QString, params);
        QFETCH(QString, code);
        params.replace(QLatin1String("ADMINGRANT"), idOf("admin of administrator"));
        const auto result = run("admin", command, params);
        QCOMPARE(result.ok() ? QString() : result.error().code, code);
    }

    void onlyTheAdministratorChangesTheDirectory_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString& name : commandNames()) {
            if (!name.endsWith(QLatin1String("stand-in")))
                QTest::newRow(qPrintable(name)) << name;
        }
    }

    void onlyTheAdministratorChangesTheDirectory()
    {
        QFETCH(QString, command);
        const auto result = decide(command, m_ministry, as("song"), {});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, s("people.not-admin"));
    }

    void aTakeOverEndsTheFormerHolderTheDayBefore()
    {
        const auto after = run("admin", s("assign-post"),
                               s("{'id':'@new','post':'@registrar','person':'@qin',"
                                 "'firstDay':'2026-08-01','takeOver':true}"));
        QVERIFY(after.ok());
        const PostId registrar = *PostId::parse(idOf("registrar"));
        QCOMPARE(after->holderOn(registrar, QDate(2026, 7, 31))->person.text(), idOf("li"));
        QCOMPARE(after->holderOn(registrar, QDate(2026, 8, 1))->person.text(), idOf("qin"));
    }

    void whoLeavesHoldsNothingAfterwards()
    {
        const auto after =
            run("admin", s("change-person"), s("{'id':'@li','lastDay':'2026-07-31'}"));
        QVERIFY(after.ok());
        QVERIFY(after->holderOn(*PostId::parse(idOf("registrar")), QDate(2026, 7, 31)));
        QVERIFY(!after->holderOn(*PostId::parse(idOf("registrar")), QDate(2026, 8, 1)));
        for (const auto& clearance : after->clearances) {
            if (clearance.person.text() == idOf("li"))
                QCOMPARE(clearance.days.last, QDate(2026, 7, 31));
        }
    }

    void anAbolishedPostTakesItsHolderAndRolesWithIt()
    {
        const auto after =
            run("admin", s("end-post"), s("{'id':'@registrar','lastDay':'2026-07-31'}"));
        QVERIFY(after.ok());
        const PersonId li = *PersonId::parse(idOf("li"));
        QVERIFY(after->hasRoleOn(li, s("registry"), QDate(2026, 7, 31)));
        QVERIFY(!after->hasRoleOn(li, s("registry"), QDate(2026, 8, 1)));
        QVERIFY(!after->holderOn(*PostId::parse(idOf("registrar")), QDate(2026, 8, 1)));
    }

    void aNewClearanceOrDivisionReplacesTheOneBefore()
    {
        auto after = run("admin", s("set-clearance"),
                         s("{'id':'@new','person':'@kang','grade':1,'firstDay':'2026-07-14'}"));
        QVERIFY(after.ok());
        QHash<QDate, int> grades;
        for (const auto& clearance : after->clearances) {
            for (const QDate& day : {today.addDays(-1), today}) {
                if (clearance.person.text() == idOf("kang") && clearance.days.holds(day))
                    grades[day] += clearance.grade;
            }
        }
        QCOMPARE(grades.value(today.addDays(-1)), 2);
        QCOMPARE(grades.value(today), 1);

        const QString division = s("{'id':'%1','post':'@vice','units':['@finance']}");
        const auto first = decide(s("people.set-division"), m_ministry, as("admin"),
                                  json(division.arg(s("@first"))));
        const auto second =
            decide(s("people.set-division"), *first, as("admin"), json(division.arg(s("@second"))));
        QVERIFY(second.ok());
        QCOMPARE(second->divisions.size(), 1);
        QCOMPARE(second->divisions.first().id.text(), idOf("second"));
    }

    void aFieldThatGoesToAnotherUnitStaysWithTheFormerUntilThen()
    {
        const QString duty =
            s("{'id':'%1','field':'金融','words':['贷款'],'unit':'%2','firstDay':'%3'}");
        const auto first =
            run("admin", s("set-duty"), duty.arg(s("@first"), s("@finance"), s("2026-01-01")));
        QVERIFY(first.ok());
        const auto second = decide(s("people.set-duty"), *first, as("admin"),
                                   json(duty.arg(s("@second"), s("@planning"), s("2026-08-01"))));
        QVERIFY(second.ok());
        const auto holder = [&](const QDate& day) {
            const Duty* held = dutyOf(second->duties, s("金融"), day);
            return held ? held->unit.text() : QString();
        };
        QCOMPARE(holder(QDate(2025, 12, 31)), QString());
        QCOMPARE(holder(QDate(2026, 7, 31)), idOf("finance"));
        QCOMPARE(holder(QDate(2026, 8, 1)), idOf("planning"));

        // A first directory that says both at once is refused.
        Directory both = *second;
        both.duties.first().days.last = std::nullopt;
        QCOMPARE(check(both).error().code, s("people.duty-taken"));

        const auto ended = decide(s("people.end-duty"), *second, as("admin"),
                                  json(s("{'id':'@second','lastDay':'2026-12-31'}")));
        QCOMPARE(ended->duties.last().days.last, std::optional(QDate(2026, 12, 31)));
        const auto undone =
            decide(s("people.end-duty"), *second, as("admin"), json(s("{'id':'@second'}")));
        QCOMPARE(undone->duties.size(), 1);
    }

    void theFounderLoadsTheFirstDirectoryAndIsItsAdministrator()
    {
        Asker founder = as("admin");
        founder.isAdmin = false;
        founder.isFounder = true;
        const QString load = s("people.load-directory");
        QVERIFY(decide(load, Directory(), founder, smallMinistry()).ok());
        QCOMPARE(decide(load, m_ministry, founder, smallMinistry()).error().code,
                 s("people.not-admin"));
        founder.person = *PersonId::parse(idOf("song"));
        QCOMPARE(decide(load, Directory(), founder, smallMinistry()).error().code,
                 s("people.no-admin"));
        QCOMPARE(decide(s("people.add-unit"), Directory(), founder, {}).error().code,
                 s("people.not-admin"));
    }

    void loadingTheSameDirectoryAgainChangesNothing()
    {
        const auto again =
            decide(s("people.load-directory"), m_ministry, as("admin"), smallMinistry());
        QVERIFY(again.ok());
        QVERIFY(again->persons == m_ministry.persons);
        QVERIFY(again->holdings == m_ministry.holdings);
        QVERIFY(again->grants == m_ministry.grants);
    }

    void aFaultInALoadedDirectoryNamesItsPlace()
    {
        QJsonObject broken = smallMinistry();
        QJsonArray persons = broken.value(u"persons").toArray();
        persons[2] = QJsonObject{{s("id"), idOf("x")}, {s("name"), s("x")}};
        broken.insert(s("persons"), persons);
        const auto refused = parseDirectory(broken);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().args.value(u"list").toString(), s("persons"));
        QCOMPARE(refused.error().args.value(u"at").toInt(), 2);
    }

    void aDirectoryOverAMebibyteIsRefused()
    {
        const QJsonObject huge{{s("units"), QString(1024 * 1024, u'x')}};
        QCOMPARE(parseDirectory(huge).error().code, s("people.directory-too-large"));
    }
};

QTEST_APPLESS_MAIN(TestDecide)
#include "tst_decide.moc"
