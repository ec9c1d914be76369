// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/practice.h"
#include "documents/rules/checks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

class TestDraftTemplate : public QObject {
    Q_OBJECT

private:
    static QJsonObject entry(const QString& id, int version, const QString& from)
    {
        return {{u"id"_s, id},
                {u"version"_s, version},
                {u"from"_s, from},
                {u"way"_s, u"outgoing"_s},
                {u"title"_s, u"甲"_s},
                {u"basis"_s, u"乙"_s},
                {u"text"_s,
                 QJsonObject{{u"kind"_s, u"notice"_s}, {u"title"_s, QString::number(version)}}}};
    }
    static QByteArray list(const QJsonArray& entries)
    {
        return QJsonDocument(QJsonObject{{u"templates"_s, entries}}).toJson();
    }

private Q_SLOTS:
    void theYoungestVersionOfADayHolds()
    {
        const QByteArray json =
            list({entry(u"a"_s, 1, u"2012-01-01"_s), entry(u"b"_s, 1, u"2030-01-01"_s),
                  entry(u"a"_s, 2, u"2020-01-01"_s)});
        const auto early = DraftTemplate::parse(json, QDate(2019, 12, 31));
        QVERIFY(early.ok());
        QCOMPARE(early->size(), 1);
        QCOMPARE(early->first().version, 1);
        const auto late = DraftTemplate::parse(json, QDate(2020, 1, 1));
        QCOMPARE(late->size(), 1);
        QCOMPARE(late->first().version, 2);
        QCOMPARE(late->first().text.title, u"2"_s);
        const auto broken =
            DraftTemplate::parse(list({entry(u"a"_s, 0, u"2012-01-01"_s)}), {2020, 1, 1});
        QCOMPARE(broken.error().code, u"documents.bad-practice"_s);
    }

    /// Those that are delivered go the way that their kind may go, and keep the structure that the
    /// checks ask for once they are filled in.
    void theDeliveredOnesKeepTheRules()
    {
        const auto all = deliveredTemplates(QDate(2026, 7, 14));
        QVERIFY(all.size() >= 12);
        QSet<Kind> kinds;
        for (const auto& each : all) {
            kinds.insert(each.text.kind);
            QVERIFY2(mayGo(each.text.kind, each.text.direction), qPrintable(each.id));
            Manuscript before;
            before.issuers = {u"示例部"_s};
            Manuscript text = begunFrom(each, before);
            QVERIFY2(each.way == "internal"_L1 || text.title.startsWith(u"示例部"_s),
                     qPrintable(text.title));
            QCOMPARE(text.issuers, before.issuers);
            QVERIFY2(each.way == "internal"_L1 || kindOfTitle(text.title) == text.kind,
                     qPrintable(text.title));
            DraftFacts facts;
            facts.today = QDate(2026, 7, 14);
            for (const auto& finding : checkDraft(text, {}, facts)) {
                static const QStringList structure{u"heading-jump"_s, u"block-empty"_s,
                                                   u"edge-spaces"_s, u"body-missing"_s,
                                                   u"note-brackets"_s};
                QVERIFY2(!structure.contains(finding.rule),
                         qPrintable(each.id + u' ' + finding.rule));
            }
        }
        QVERIFY(kinds.size() >= 8);
    }

    void whatWasDecidedBeforeStays()
    {
        const auto first = deliveredTemplates(QDate(2026, 7, 14)).first();
        Manuscript before;
        before.issuers = {u"示例部"_s, u"财政部"_s};
        before.title = u"已写的标题"_s;
        before.addressees = {u"各省"_s};
        const auto text = begunFrom(first, before);
        QCOMPARE(text.title, before.title);
        QCOMPARE(text.addressees, before.addressees);
        QCOMPARE(text.body, first.text.body);
        // Of a joint document nobody's name is filled in for the others.
        before.title.clear();
        QVERIFY(begunFrom(first, before).title.startsWith(templateBlank));
    }
};

QTEST_GUILESS_MAIN(TestDraftTemplate)
#include "tst_draft_templates.moc"
