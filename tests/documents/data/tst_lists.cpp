// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/found.h"
#include "documents/data/queries.h"
#include "office.h"

#include <QTest>

#include <random>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

QStringList titlesOf(Office& office, const QString& person, const ListQuery& query)
{
    const auto actor = office.actor(person);
    const auto keys = ids(office.db(), *actor, query);
    if (!keys.ok())
        return {keys.error().debugText()};
    const auto lines = summaries(office.db(), *actor, keys->data(), keys->size());
    QStringList titles;
    for (const auto& line : *lines)
        titles.append(line.title);
    return titles;
}

int countOf(Office& office, const QString& person, Folder folder, Whose whose = Whose::Mine)
{
    return folderCounts(office.db(), *office.actor(person))->of(whose, folder);
}

/// How SQLite means to answer the statements of a list.
QStringList plansOf(Office& office, const QByteArray& sql)
{
    auto q = office.db().query("EXPLAIN QUERY PLAN " + sql);
    QStringList plan;
    while (q.next())
        plan.append(q.text(3));
    return plan;
}

} // namespace

class TestLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldersHoldWhatWaitsForTheActor()
    {
        Office office;
        const auto& who = office.who;
        office.registered();
        office.reviewed();
        office.proposed();
        office.instructed();
        office.toClose();
        QCOMPARE(countOf(office, who.clerk, Folder::Review), 1);
        QCOMPARE(countOf(office, who.secretary, Folder::Propose), 1);
        QCOMPARE(countOf(office, who.secretary, Folder::Close), 1);
        QCOMPARE(countOf(office, who.secretary, Folder::Inbox), 2);
        QCOMPARE(countOf(office, who.minister, Folder::Instruct), 1);
        QCOMPARE(countOf(office, who.deputy, Folder::Instruct), 1);
        QCOMPARE(countOf(office, who.finance, Folder::Handle), 1);
        QCOMPARE(countOf(office, who.planning, Folder::Handle), 1);
        QCOMPARE(countOf(office, who.minister, Folder::Handled), 2);
        QCOMPARE(countOf(office, who.clerk, Folder::Created), 5);
        QCOMPARE(countOf(office, who.clerk, Folder::All, Whose::Register), 5);
        QCOMPARE(countOf(office, who.clerk, Folder::Inbox, Whose::Register), 5);
        QCOMPARE(countOf(office, who.clerk, Folder::Unnumbered, Whose::Register), 0);
    }

    void countsAndListsAgreeInEveryFolder()
    {
        Office office;
        office.registered();
        office.proposed();
        office.toClose();
        office.filed();
        for (const auto& person : office.who.all()) {
            const auto actor = office.actor(person);
            const auto counts = folderCounts(office.db(), *actor);
            VERIFY_OK(counts);
            const auto waiting = folderCounts(office.db(), *actor, Counted::Waiting);
            VERIFY_OK(waiting);
            for (int f = 0; f < int(Folder::Handled); ++f) {
                const auto folder = Folder(f);
                QCOMPARE(waiting->of(Whose::Mine, folder), counts->of(Whose::Mine, folder));
                const bool ended =
                    folder == Folder::File || folder == Folder::Filed || folder == Folder::Voided;
                QCOMPARE(waiting->of(Whose::Register, folder),
                         ended ? 0 : counts->of(Whose::Register, folder));
            }
            for (int f = 0; f <= int(Folder::All); ++f) {
                for (const Whose whose : {Whose::Mine, Whose::Register}) {
                    const auto folder = Folder(f);
                    const bool personal = folder >= Folder::Handled && folder != Folder::All;
                    const bool shared = folder >= Folder::Unnumbered && !personal;
                    if (personal != (whose == Whose::Mine) && (personal || shared))
                        continue;
                    const auto keys = ids(office.db(), *actor, {folder, whose});
                    VERIFY_OK(keys);
                    QVERIFY2(int(keys->size()) == counts->of(whose, folder),
                             qPrintable(u"folder %1 whose %2: %3 listed, %4 counted"_s.arg(f)
                                            .arg(int(whose))
                                            .arg(keys->size())
                                            .arg(counts->of(whose, folder))));
                }
            }
        }
    }

    void listsAreSortedAndReversed()
    {
        Office office;
        const auto add = [&](const char* title, const char* due, const char* received) {
            auto params = office.registration(newUuidText(), QString::fromUtf8(title));
            params.remove(u"urgency"_s);
            if (*due)
                params[u"due"_s] = QLatin1String(due);
            params[u"receivedOn"_s] = QLatin1String(received);
            office.must(office.who.clerk, "register", params);
        };
        add("甲", "2026-07-20T01:00:00.000Z", "2026-07-12");
        add("乙", "", "2026-07-14");
        add("丙", "2026-07-16T01:00:00.000Z", "2026-07-13");
        ListQuery query{Folder::Review, Whose::Mine, SortBy::Due};
        QCOMPARE(titlesOf(office, office.who.clerk, query),
                 QStringList({u"丙"_s, u"甲"_s, u"乙"_s}));
        query.reversed = true;
        QCOMPARE(titlesOf(office, office.who.clerk, query),
                 QStringList({u"乙"_s, u"甲"_s, u"丙"_s}));
        query = {Folder::Review, Whose::Register, SortBy::Received};
        QCOMPARE(titlesOf(office, office.who.clerk, query),
                 QStringList({u"乙"_s, u"丙"_s, u"甲"_s}));
        query.sort = SortBy::Number;
        QCOMPARE(titlesOf(office, office.who.clerk, query),
                 QStringList({u"丙"_s, u"乙"_s, u"甲"_s}));
    }

    void textIsFoundByCharactersInitialsAndNumbers()
    {
        Office office;
        const QString id = newUuidText();
        office.must(office.who.clerk, "register",
                    office.registration(id, u"关于印发《长春机场建设方案》的通知"_s));
        office.registered();
        const QStringList finds{
            u"长春机场"_s,        u"ccjc"_s, u"zcjc"_s,       u"国办发〔2026〕1号"_s,
            u"收文〔2026〕1号"_s, u"GYYF"_s, u"〔2026〕1号"_s};
        for (const auto& text : finds) {
            const ListQuery query{Folder::Review, Whose::Register, SortBy::Due, false, text};
            QVERIFY2(titlesOf(office, office.who.clerk, query).size() == 1, qPrintable(text));
        }
        for (const auto& text : {u"100%"_s, u"xyzzy"_s}) {
            const ListQuery query{Folder::Review, Whose::Register, SortBy::Due, false, text};
            QCOMPARE(titlesOf(office, office.who.clerk, query), QStringList());
        }
        // Of punctuation alone nothing is looked for.
        const ListQuery dashes{Folder::Review, Whose::Register, SortBy::Due, false, u"_，%"_s};
        QCOMPARE(titlesOf(office, office.who.clerk, dashes).size(), 2);
        QCOMPARE(search(office.db(), *office.actor(office.who.clerk), u"机场"_s, 10)->size(), 1);
    }

    void textsOpinionsAndFilesAreFound()
    {
        Office office;
        const QString sha256 = QString(64, u'a');
        office.authority().blobs.insert(sha256);
        const QString id = newUuidText();
        QJsonObject params = office.registration(id, u"关于印发方案的通知"_s);
        params[u"text"_s] = u"各单位：\n根据有关规定，现就森林防火工作通知如下。一、提高认识。"_s;
        params[u"attachments"_s] = QJsonArray{QJsonObject{{u"sha256"_s, sha256},
                                                          {u"name"_s, u"水库调度图.pdf"_s},
                                                          {u"size"_s, 10},
                                                          {u"mediaType"_s, u"application/pdf"_s},
                                                          {u"role"_s, u"main"_s}}};
        office.must(office.who.clerk, "register", params);
        office.must(office.who.clerk2, "review-pass",
                    {{u"document"_s, id}, {u"opinion"_s, u"请抓紧转办。"_s}});
        office.registered();
        const ListQuery all{Folder::All, Whose::Register, SortBy::Received};
        const auto excerptFor = [&](const QString& typed) {
            ListQuery query = all;
            query.text = typed;
            const auto actor = office.actor(office.who.clerk);
            const auto keys = ids(office.db(), *actor, query);
            if (!keys.ok() || keys->size() != 1)
                return QString(u"%1 found"_s).arg(keys.ok() ? int(keys->size()) : -1);
            const auto lines = summaries(office.db(), *actor, keys->data(), keys->size());
            const auto found = excerpts(office.db(), *lines, typed);
            if (lines->first().id != id || !found.ok() || found->isEmpty())
                return QString();
            Excerpt excerpt = found->begin().value();
            for (auto it = excerpt.marks.crbegin(); it != excerpt.marks.crend(); ++it) {
                excerpt.text.insert(it->from + it->length, u'>');
                excerpt.text.insert(it->from, u'<');
            }
            return QString::number(int(excerpt.from)) + excerpt.text;
        };
        for (const bool filled : {false, true}) {
            if (filled)
                office.fillSearch();
            QCOMPARE(documentsIndexed(office.db())->isComplete(), filled);
            QCOMPARE(excerptFor(u"火"_s), u"0…规定，现就森林防<火>工作通知如下"_s);
            QCOMPARE(excerptFor(u"防火 认识"_s), u"0…关规定，现就森林<防火>工作通知如下"_s);
            QCOMPARE(excerptFor(u"抓紧"_s), u"1请<抓紧>转办"_s);
            QCOMPARE(excerptFor(u"水库"_s), u"2<水库>调度图.pdf"_s);
            QCOMPARE(excerptFor(u"方案"_s), QString()); // the title shows it
            QCOMPARE(excerptFor(u"方案 抓紧"_s), u"1请<抓紧>转办"_s);
            QCOMPARE(excerptFor(u"yfzbgz"_s), u"0 found"_s); // initials of titles alone
            QCOMPARE(excerptFor(u"台风"_s), u"0 found"_s);
            QCOMPARE(search(office.db(), *office.actor(office.who.clerk), u"水库"_s, 10)->size(),
                     1);
        }
    }

    /// Whether a word stands everywhere or nowhere: rows say of themselves what the index says.
    void theFirstOfWhatIsFoundAreTheFirstOfAll()
    {
        Office office;
        std::mt19937 random(7);
        const QString letters = u"安全生产防汛值班"_s;
        for (int i = 0; i < 240; ++i) {
            QString title = u"通知"_s;
            for (int length = 3; length > 0; --length)
                title += letters[qsizetype(random() % quint32(letters.size()))];
            office.must(
                office.who.clerk, "register",
                office.registration(newUuidText(), title + (i % 60 == 0 ? u"堰"_s : QString())));
        }
        const ListQuery all{Folder::All, Whose::Register, SortBy::Received};
        const auto list = ids(office.db(), *office.actor(office.who.clerk), all);
        VERIFY_OK(list);
        QCOMPARE(int(list->size()), 240);
        for (const bool filled : {false, true}) {
            if (filled)
                office.fillSearch();
            int cut = 0;
            for (const char* typed :
                 {"通知", "通", "安", "安全", "全生产", "堰", "值 安", "无", "tz"}) {
                const Wanted wanted(QString::fromUtf8(typed));
                const auto whole = wanted.inList(office.db(), *list);
                VERIFY_OK(whole);
                QVERIFY(whole->isWhole);
                QVERIFY(std::is_sorted(whole->keys.begin(), whole->keys.end(), [&](auto a, auto b) {
                    return std::find(list->begin(), list->end(), a) <
                           std::find(list->begin(), list->end(), b);
                }));
                for (const std::size_t enough : {1U, 5U, 50U, 239U, 999U}) {
                    const auto first = wanted.firstOf(office.db(), *list, enough);
                    VERIFY_OK(first);
                    if (!*first)
                        continue; // the machine stood still
                    const Wanted::Found& found = **first;
                    cut += found.isWhole ? 0 : 1;
                    QCOMPARE(found.isWhole ? whole->keys.size() : enough, found.keys.size());
                    QVERIFY(std::equal(found.keys.begin(), found.keys.end(), whole->keys.begin()));
                }
                const auto relevant = wanted.inList(office.db(), *list, true);
                VERIFY_OK(relevant);
                const auto first = wanted.firstOf(office.db(), *list, 999, true);
                VERIFY_OK(first);
                QVERIFY(!*first || (*first)->keys == relevant->keys);
            }
            QVERIFY(cut > 0);
        }
        QCOMPARE(int(Wanted(u"通知"_s).inList(office.db(), *list)->keys.size()), 240);
        QCOMPARE(int(Wanted(u"堰"_s).inList(office.db(), *list)->keys.size()), 4);
    }

    void aLineShowsWhatTheListNeeds()
    {
        Office office;
        const QString id = office.proposed();
        office.must(office.who.secretary, "remind", {{u"document"_s, id}, {u"level"_s, 2}});
        office.must(office.who.minister, "mark", {{u"document"_s, id}, {u"starred"_s, true}});
        const auto line = summaryOf(office.db(), *office.actor(office.who.minister), id);
        VERIFY_OK(line);
        QCOMPARE((*line)->numberText, u"收文〔2026〕1号"_s);
        QCOMPARE((*line)->stage, u"instruct"_s);
        QCOMPARE((*line)->holderNames, u"部长"_s);
        QCOMPARE((*line)->lead, financeUnit);
        QVERIFY((*line)->mine && (*line)->mineUnread && (*line)->starred);
        QCOMPARE((*line)->reminders, 1);
        const auto other = summaryOf(office.db(), *office.actor(office.who.clerk), id);
        QVERIFY(!(*other)->mine && !(*other)->starred);
        office.must(office.who.minister, "open", {{u"document"_s, id}});
        QVERIFY(!(*summaryOf(office.db(), *office.actor(office.who.minister), id))->mineUnread);
    }

    void aTaskThatSomebodyTookIsNobodyElses()
    {
        Office office;
        const QString id = office.instructed();
        QCOMPARE(countOf(office, office.who.finance2, Folder::Handle), 1);
        office.must(office.who.finance, "accept", {{u"document"_s, id}});
        QCOMPARE(countOf(office, office.who.finance2, Folder::Handle), 0);
        QCOMPARE(countOf(office, office.who.finance, Folder::Handle), 1);
    }

    void theWorkbenchCountsWhatIsDueAndWhatIsLate()
    {
        Office office;
        const QString late = office.instructed();
        office.toClose();
        const auto bench = [&](const QString& person) {
            return *workbench(office.db(), *office.actor(person), office.clock().now());
        };
        QCOMPARE(bench(office.who.finance).toHandle, 2);
        QCOMPARE(bench(office.who.finance).overdue, 0);
        office.clock().advanceDays(9);
        const Workbench later = bench(office.who.finance);
        QCOMPARE(later.overdue, 2);
        QVERIFY(!later.worstId.isEmpty());
        office.must(office.who.planning, "handle",
                    {{u"document"_s, late}, {u"opinion"_s, u"好"_s}});
        office.must(office.who.finance, "handle", {{u"document"_s, late}, {u"opinion"_s, u"好"_s}});
        office.must(office.who.secretary, "close", {{u"document"_s, late}});
        QCOMPARE(bench(office.who.finance).closedThisWeek, 1);
        QCOMPARE(bench(office.who.finance).closedOnTime, 0);
    }

    void theInboxSaysForWhomAStandInWouldAct()
    {
        Office office;
        office.proposed();
        const auto items = inbox(office.db(), *office.actor(office.who.deputy), 10);
        VERIFY_OK(items);
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->first().onBehalfOf, office.who.minister);
        QCOMPARE(items->first().step, u"instruct"_s);
        QVERIFY(items->first().unread);
    }

    void listsOfTheRegisterFollowAnIndex()
    {
        Office office;
        const QList<QByteArray> statements{
            "SELECT d.rowid FROM doc_document AS d WHERE d.stage = 'filed'"
            " AND d.due_at IS NOT NULL ORDER BY d.due_at ASC, d.rowid ASC",
            "SELECT d.rowid FROM doc_document AS d WHERE d.stage = 'filed'"
            " ORDER BY d.received_on DESC, d.rowid DESC",
            "SELECT d.rowid FROM doc_document AS d WHERE 1 ORDER BY d.number_key DESC,"
            " d.rowid DESC"};
        for (const auto& sql : statements) {
            const QString plan = plansOf(office, sql).join(u'|');
            QVERIFY2(plan.contains("COVERING INDEX"_L1) && !plan.contains("B-TREE"_L1),
                     qPrintable(plan));
        }
    }
};

QTEST_APPLESS_MAIN(TestLists)
#include "tst_lists.moc"
