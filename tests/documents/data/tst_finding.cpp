// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/found.h"
#include "documents/data/queries.h"
#include "documents/data/search_key.h"
#include "documents/rules/kinds.h"
#include "office.h"
#include "sync/file_facts.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

/// What narrows a search and how its answer is ordered; and what was read of attached files.
class TestFinding : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;

    QString add(const QString& title, const QString& number, const QString& day,
                const QString& issuer = u"国务院办公厅"_s, const QString& text = {})
    {
        const QString id = newUuidText();
        QJsonObject params = m_office->registration(id, title);
        params[u"number"_s] = number;
        params[u"signedOn"_s] = day;
        params[u"receivedOn"_s] = day;
        params[u"issuer"_s] = issuer;
        const auto kind = kindOfTitle(title);
        if (kind)
            params[u"docType"_s] = kindId(*kind);
        if (!text.isEmpty())
            params[u"text"_s] = text;
        m_office->must(m_office->who.clerk, "register", params);
        return id;
    }

    QStringList numbers(const QString& typed, SortBy sort = SortBy::Received,
                        bool byRelevance = false)
    {
        const auto search = TypedSearch::parse(typed);
        ListQuery query{Folder::All, Whose::Register, sort};
        query.text = search.words;
        query.filter = search.filter;
        query.byRelevance = byRelevance;
        const auto actor = m_office->actor(m_office->who.clerk);
        const auto keys = ids(m_office->db(), *actor, query);
        if (!keys.ok())
            return {keys.error().debugText()};
        const auto lines = summaries(m_office->db(), *actor, keys->data(), keys->size());
        QStringList all;
        for (const auto& line : *lines)
            all.append(line.docNumber);
        return all;
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }

    void aNumberIsANumber()
    {
        add(u"关于甲的通知"_s, u"国发〔2026〕117号"_s, u"2026-03-01"_s);
        add(u"关于乙的通知"_s, u"国发〔2026〕17号"_s, u"2026-02-01"_s);
        add(u"关于丙的通知"_s, u"国发〔2026〕9号"_s, u"2026-01-01"_s);
        add(u"关于丁的通知"_s, u"国发〔2025〕40号"_s, u"2025-01-01"_s);
        add(u"关于戊的命令"_s, u"国务院令第748号"_s, u"2024-01-01"_s);
        add(u"关于己的函"_s, {}, u"2023-01-01"_s);
        for (const bool filled : {false, true}) {
            if (filled)
                m_office->fillSearch();
            QCOMPARE(numbers(u"17"_s), QStringList{u"国发〔2026〕17号"_s});
            QCOMPARE(numbers(u"文号:17"_s), QStringList{u"国发〔2026〕17号"_s});
            QCOMPARE(numbers(u"文号:10-40"_s),
                     (QStringList{u"国发〔2026〕17号"_s, u"国发〔2025〕40号"_s}));
            QCOMPARE(numbers(u"number:118-"_s), QStringList{u"国务院令第748号"_s});
            QCOMPARE(numbers(u"文号:-9"_s), QStringList{u"国发〔2026〕9号"_s});
        }
        QCOMPARE(numbers({}, SortBy::DocNumber),
                 (QStringList{u"国务院令第748号"_s, u"国发〔2026〕117号"_s, u"国发〔2026〕17号"_s,
                              u"国发〔2026〕9号"_s, u"国发〔2025〕40号"_s, QString()}));
    }

    void conditionsNarrowAndWordsFind()
    {
        add(u"关于防汛的通知"_s, u"国发〔2026〕1号"_s, u"2026-03-01"_s);
        add(u"关于防汛的意见"_s, u"发改〔2025〕2号"_s, u"2025-03-01"_s, u"国家发展改革委"_s);
        add(u"关于消防的通知"_s, u"国发〔2025〕3号"_s, u"2025-02-01"_s);
        QCOMPARE(numbers(u"防汛"_s).size(), 2);
        QCOMPARE(numbers(u"防汛 年:2025"_s), QStringList{u"发改〔2025〕2号"_s});
        QCOMPARE(numbers(u"年:2025 文种:通知"_s), QStringList{u"国发〔2025〕3号"_s});
        QCOMPARE(numbers(u"year:2025-2026 kind:notice"_s).size(), 2);
        // What says its kind in its title alone.
        VERIFY_OK(m_office->db().run("UPDATE doc_document SET doc_type = NULL"));
        QCOMPARE(numbers(u"文种:通知"_s).size(), 2);
        QCOMPARE(numbers(u"文种:意见 防汛"_s), QStringList{u"发改〔2025〕2号"_s});
        QCOMPARE(numbers(u"文种:函"_s), QStringList());
        QCOMPARE(numbers(u"机关:发展改革"_s), QStringList{u"发改〔2025〕2号"_s});
        QCOMPARE(numbers(u"机关:财政"_s), QStringList());
        QCOMPARE(numbers(u"状态:在办"_s).size(), 3);
        QCOMPARE(numbers(u"状态:归档"_s), QStringList());
        QCOMPARE(numbers(u"状态:不知"_s).size(), 3); // not understood: narrows nothing
        const QString id = m_office->proposed();
        QCOMPARE(numbers(u"承办:部长"_s),
                 QStringList{m_office->document(id).value(u"doc_number"_s).toString()});
        QCOMPARE(numbers(u"承办:查无此人"_s).size(), 0);
        QCOMPARE(numbers(u"承办:郑克勤"_s).size(), 1); // who has decided on it
    }

    void whatStandsInTitlesComesFirstWhereThatIsAskedFor()
    {
        add(u"关于森林防火的通知"_s, u"国发〔2024〕1号"_s, u"2024-01-01"_s);
        add(u"关于值班的通知"_s, u"国发〔2026〕2号"_s, u"2026-01-01"_s, u"国务院办公厅"_s,
            u"做好森林防火值班。"_s);
        add(u"关于防火的意见"_s, u"国发〔2025〕3号"_s, u"2025-01-01"_s);
        const QStringList newest{u"国发〔2026〕2号"_s, u"国发〔2025〕3号"_s, u"国发〔2024〕1号"_s};
        const QStringList best{u"国发〔2025〕3号"_s, u"国发〔2024〕1号"_s, u"国发〔2026〕2号"_s};
        for (const bool filled : {false, true}) {
            if (filled)
                m_office->fillSearch();
            QCOMPARE(numbers(u"防火"_s), newest);
            QCOMPARE(numbers(u"防火"_s, SortBy::Received, true), best);
        }
    }

    void initialsAreMarkedWhereTheyStand()
    {
        const auto marked = [](const QString& typed, QString text) {
            const auto places = initialPlaces(typed, text);
            for (auto it = places.crbegin(); it != places.crend(); ++it) {
                text.insert(it->from + it->length, u'>');
                text.insert(it->from, u'<');
            }
            return text;
        };
        QCOMPARE(marked(u"gwybgt"_s, u"国务院办公厅关于防汛"_s), u"<国务院办公厅>关于防汛"_s);
        QCOMPARE(marked(u"FX"_s, u"关于“防、汛”的通知"_s), u"关于“<防、汛>”的通知"_s);
        QCOMPARE(marked(u"gf2024"_s, u"国发〔2024〕5号"_s), u"<国发〔2024>〕5号"_s);
        QCOMPARE(marked(u"cc zc"_s, u"长春"_s), u"<长春>"_s); // every reading
        QCOMPARE(marked(u"2024"_s, u"国发〔2024〕5号"_s), u"国发〔2024〕5号"_s);
        QCOMPARE(marked(u"xyz"_s, u"国务院"_s), u"国务院"_s);
    }

    void theTextOfAnAttachedFileIsFoundAndNamed()
    {
        const QString sha256(64, u'b');
        m_office->authority().blobs.insert(sha256);
        const QString id = newUuidText();
        QJsonObject params = m_office->registration(id, u"关于报送材料的函"_s);
        params[u"attachments"_s] = QJsonArray{QJsonObject{{u"sha256"_s, sha256},
                                                          {u"name"_s, u"附件1.ofd"_s},
                                                          {u"size"_s, 10},
                                                          {u"mediaType"_s, u"application/ofd"_s},
                                                          {u"role"_s, u"attachment"_s}}};
        m_office->must(m_office->who.clerk, "register", params);
        m_office->registered();
        m_office->fillSearch();
        const auto found = [&](const QString& typed) { return int(numbers(typed).size()); };
        QCOMPARE(found(u"堰塞湖"_s), 0);
        files::FileReport report;
        report.kind = files::FileKind::Ofd;
        report.pages = 2;
        report.signature = files::Signature::Present;
        report.text = u"一、堰塞湖已经排险。\n"_s;
        VERIFY_OK(sync::keepFileReport(m_office->db(), sha256, report));
        QVERIFY(!documentsIndexed(m_office->db())->isComplete());
        QCOMPARE(found(u"堰塞湖"_s), 1); // while it waits
        m_office->fillSearch();
        QCOMPARE(found(u"堰塞湖"_s), 1);
        VERIFY_OK(m_office->search().check());
        const auto actor = m_office->actor(m_office->who.clerk);
        const auto line = summaryOf(m_office->db(), *actor, id);
        const auto where = excerpts(m_office->db(), {**line}, u"堰塞"_s);
        VERIFY_OK(where);
        QCOMPARE(where->value((*line)->key).from, Excerpt::From::FileText);
        QCOMPARE(where->value((*line)->key).file, u"附件1.ofd"_s);
        QCOMPARE(where->value((*line)->key).text, u"一、堰塞湖已经排险"_s);

        const auto kept = sync::fileReport(m_office->db(), sha256);
        VERIFY_OK(kept);
        report.text.clear();
        QVERIFY(*kept == report);
        QCOMPARE(*sync::fileText(m_office->db(), sha256, 4), u"一、堰塞"_s);

        // Read once more, and better.
        report.text = u"一、水库已经排险。"_s;
        VERIFY_OK(sync::keepFileReport(m_office->db(), sha256, report));
        QCOMPARE(found(u"堰塞湖"_s), 0);
        m_office->fillSearch();
        QCOMPARE(found(u"水库"_s), 1);
        // And with the last row that names it, it goes.
        QCOMPARE(*sync::forgetUnseenFiles(m_office->db(), m_office->catalog()), 0);
        VERIFY_OK(m_office->db().run("DELETE FROM doc_attachment WHERE sha256 = ?", sha256));
        QCOMPARE(found(u"水库"_s), 0);
        QCOMPARE(*sync::forgetUnseenFiles(m_office->db(), m_office->catalog()), 1);
        m_office->fillSearch();
        QCOMPARE(found(u"水库"_s), 0);
        VERIFY_OK(m_office->search().check());
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
