// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_view.h"
#include "documents/pages/attention_model.h"
#include "documents/pages/correct_model.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/wording.h"

#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

/// Changing what is registered.
class TestCorrect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_desk->sitDown(u"lixiaomei"_s);
        m_id = newUuidText();
        const auto added = m_desk->elsewhere(u"lixiaomei"_s, u"documents.register"_s,
                                             {{u"id"_s, m_id},
                                              {u"title"_s, u"关于报送年度统计报表的通知"_s},
                                              {u"issuer"_s, u"国家统计局办公室"_s},
                                              {u"number"_s, u"国统办字〔2026〕31号"_s},
                                              {u"signedOn"_s, u"2026-07-08"_s},
                                              {u"urgency"_s, u"urgent"_s},
                                              {u"copies"_s, 2}});
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().debugText()));
        m_form = std::make_unique<CorrectModel>(*m_desk, NetworkGrade::Ungraded);
        QVERIFY(m_form->open(m_id).ok());
    }

    void cleanup() { m_form.reset(); }

    void onlyWhatWasChangedIsSent()
    {
        QVERIFY(!m_form->isChanged());
        QCOMPARE(m_form->submit().error().code, u"documents.nothing-to-do"_s);
        m_form->setValue(u"copies"_s, u"5"_s);
        m_form->setValue(u"urgency"_s, u"critical"_s);
        m_form->setValue(u"signedOn"_s, u"2026年7月9日"_s);
        const auto changes = m_form->changes();
        QCOMPARE(changes.size(), 3);
        for (const auto& change : changes) {
            if (change.field == u"copies"_s)
                QCOMPARE(change.to, QJsonValue(5));
            if (change.field == u"urgency"_s)
                QCOMPARE(change.from, QJsonValue(2));
            if (change.field == u"signed_on"_s)
                QCOMPARE(change.to, QJsonValue(u"2026-07-09"_s));
        }
        QCOMPARE(m_form->formerly(u"copies"_s), std::optional(u"2"_s));
        QVERIFY(!m_form->formerly(u"title"_s));
        QSignalSpy submitted(m_form.get(), &CorrectModel::submitted);
        submit();
        QCOMPARE(submitted.size(), 1);
        QCOMPARE(column("copies").toInt(), 5);
        QCOMPARE(column("title").toString(), u"关于报送年度统计报表的通知"_s);
    }

    void aFieldPutBackIsNoChange()
    {
        m_form->setValue(u"title"_s, u"别的"_s);
        m_form->setValue(u"title"_s, u"关于报送年度统计报表的通知"_s);
        m_form->setValue(u"notes"_s, u"x"_s);
        m_form->setValue(u"notes"_s, QString());
        QVERIFY(!m_form->isChanged());
    }

    void aTimeLimitAndATermOfSecrecyAreCorrected()
    {
        m_form->setValue(u"due"_s, u"2026-07-20"_s);
        submit();
        QCOMPARE(momentFromText(column("due_at").toString()),
                 QDateTime(QDate(2026, 7, 20), QTime(17, 0), officeZone()).toUTC());
        QVERIFY(m_form->open(m_id).ok());
        QCOMPARE(m_form->value(u"due"_s), u"2026-07-20 17:00"_s);
        m_form->setValue(u"due"_s, u"next week"_s);
        QCOMPARE(m_form->submit().error().code, u"base.bad-field"_s);
    }

    void twoValuesAreShownBeforeOneReplacesTheOther()
    {
        m_form->setValue(u"title"_s, u"我改的标题"_s);
        correctElsewhere(u"title"_s, u"关于报送年度统计报表的通知"_s, u"别人改的标题"_s);
        QCOMPARE(m_form->fieldError(u"title"_s)->code, u"documents.stale-field"_s);
        const auto refused = m_form->submit();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, u"documents.stale-field"_s);
        const Error told = withFieldNames(refused.error());
        QCOMPARE(told.args.value("now"_L1).toString(), u"别人改的标题"_s);
        QCOMPARE(told.args.value("to"_L1).toString(), u"我改的标题"_s);
        QCOMPARE(m_form->value(u"title"_s), u"我改的标题"_s);
        QCOMPARE(m_form->formerly(u"title"_s), std::optional(u"别人改的标题"_s));
        submit(); // Both have been seen.
        QCOMPARE(column("title").toString(), u"我改的标题"_s);
    }

    void whatOthersCorrectMeanwhileIsTakenOver()
    {
        m_form->setValue(u"title"_s, u"我改的标题"_s);
        correctElsewhere(u"issuer"_s, u"国家统计局办公室"_s, u"国家统计局"_s);
        QCOMPARE(m_form->value(u"issuer"_s), u"国家统计局"_s);
        QCOMPARE(m_form->changes().size(), 1);
        submit();
        QCOMPARE(column("issuer").toString(), u"国家统计局"_s);
    }

    void aCorrectionThatTheServerRefusedIsEditedAgain()
    {
        ui::Words words;
        ui::Language language;
        AttentionModel attention(*m_desk, words, language);
        m_form->setValue(u"title"_s, u"我改的标题"_s);
        m_form->setReason(u"来文原题如此"_s);
        m_desk->refuseNext(fail("documents.stale-field", {{u"field"_s, u"title"_s},
                                                          {u"from"_s, u"甲"_s},
                                                          {u"now"_s, u"乙"_s},
                                                          {u"to"_s, u"我改的标题"_s}}));
        submit();
        QCOMPARE(attention.refused().size(), 1);
        QVERIFY(attention.refused().first().editable);
        correctElsewhere(u"title"_s, u"关于报送年度统计报表的通知"_s, u"别人改的标题"_s);
        QVERIFY(m_form->edit(attention.refused().first().params).ok());
        QCOMPARE(m_form->value(u"title"_s), u"我改的标题"_s);
        QCOMPARE(m_form->reason(), u"来文原题如此"_s);
        submit();
        QCOMPARE(column("title").toString(), u"我改的标题"_s);
    }

    void theMediumStays()
    {
        QVERIFY(m_form->isFixed(u"medium"_s)); // the number came out of its register
        QVERIFY(!m_form->isFixed(u"urgency"_s));
    }

private:
    DocumentView view()
    {
        const auto actor = m_desk->actor();
        return **documentView(m_desk->db(), **actor, m_id, m_desk->now());
    }

    QJsonValue column(const char* name) { return view().fields.value(QLatin1String(name)); }

    void submit()
    {
        const auto given = m_form->submit();
        QVERIFY2(given.ok(), given.ok() ? "" : qPrintable(given.error().debugText()));
    }

    void correctElsewhere(const QString& field, const QString& from, const QString& to)
    {
        const auto done = m_desk->elsewhere(
            u"lixiaomei"_s, u"documents.correct"_s,
            {{u"document"_s, m_id},
             {u"changes"_s,
              QJsonArray{QJsonObject{{u"field"_s, field}, {u"from"_s, from}, {u"to"_s, to}}}}});
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().debugText()));
    }

    QString m_id;
    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<CorrectModel> m_form;
};

QTEST_MAIN(TestCorrect)
#include "tst_correct.moc"
