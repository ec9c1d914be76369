// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/drafts.h"
#include "office.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draftsAreKeptListedAndThrownAway()
    {
        Office office;
        auto& db = office.db();
        const QString first = newUuidText();
        const QString second = newUuidText();
        VERIFY_OK(saveDraft(db, first, {{u"title"_s, u"甲"_s}}, office.clock().now()));
        office.clock().advanceSeconds(3);
        VERIFY_OK(saveDraft(db, second, {{u"title"_s, u"乙"_s}}, office.clock().now()));
        office.clock().advanceSeconds(3);
        VERIFY_OK(
            saveDraft(db, first, {{u"title"_s, u"甲改"_s}, {u"odd"_s, 1}}, office.clock().now()));
        QCOMPARE(*countDrafts(db), 2);
        const auto drafts = *listDrafts(db);
        QCOMPARE(drafts.first().title, u"甲改"_s);
        QCOMPARE(drafts.first().savedAt, office.clock().now());
        QCOMPARE((*loadDraft(db, first))->params.value("odd"_L1).toInt(), 1);
        VERIFY_OK(deleteDraft(db, first));
        VERIFY_OK(deleteDraft(db, first));
        QVERIFY(!*loadDraft(db, first));
        VERIFY_FAILS(
            saveDraft(db, first, {{u"text"_s, QString(5'000'000, u'x')}}, office.clock().now()),
            "documents.draft-too-large");
    }
};

QTEST_APPLESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
