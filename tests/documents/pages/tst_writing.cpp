// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/office_desk.h"
#include "documents/pages/reading_model.h"
#include "documents/pages/writing_model.h"
#include "office/demo.h"
#include "support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

/// Writing what the house sends out, without a widget.
class TestWriting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_desk->sitDown(u"weidongsheng"_s);
        m_writing = std::make_unique<WritingModel>(*m_desk);
    }
    void cleanup() { m_writing.reset(); }

    void whatWasBegunComesBackAfterTheLightWentOut()
    {
        m_writing->begin(u"outgoing"_s, u"示例部"_s);
        const QString id = m_writing->documentId();
        QVERIFY(!m_writing->isChanged());
        write(u"示例部关于开展检查的通知"_s, u"请认真落实。"_s);
        VERIFY_OK(m_writing->keep());
        WritingModel again(*m_desk);
        again.begin(u"outgoing"_s, u"示例部"_s);
        QCOMPARE(again.documentId(), id);
        QCOMPARE(again.text(), m_writing->text());
        // A memo is another text.
        again.begin(u"internal"_s, u"示例部"_s);
        QVERIFY(again.documentId() != id);
        QVERIFY(again.text().body.isEmpty());
    }

    void aVersionIsGivenAndTheNextOneStandsOnIt()
    {
        m_writing->begin(u"outgoing"_s, u"示例部"_s);
        write(u"示例部关于开展检查的通知"_s, u"请认真落实。"_s);
        VERIFY_OK(m_writing->save());
        QVERIFY(!m_writing->isNew());
        QVERIFY(!m_writing->isChanged());
        write(u"示例部关于开展专项检查的通知"_s, u"请认真落实。"_s);
        VERIFY_OK(m_writing->save(u"改标题"_s));
        ui::Language language;
        ReadingModel reading(*m_desk, language);
        reading.open(m_writing->documentId());
        QVERIFY(reading.isOpen());
        QCOMPARE(reading.title(), u"示例部关于开展专项检查的通知"_s);
        QCOMPARE(reading.view().versions.size(), 2);
        QCOMPARE(reading.view().versions.at(1).note, u"改标题"_s);
        QCOMPARE(reading.primary(), u"submit-draft"_s);
        QVERIFY(reading.offers(u"write"_s));
        // And nothing of the finished one comes back under a new text.
        WritingModel next(*m_desk);
        next.begin(u"outgoing"_s, u"示例部"_s);
        QVERIFY(next.documentId() != m_writing->documentId());
        QVERIFY(next.text().title.isEmpty());
    }

    void nobodyOverwritesAVersionUnseen()
    {
        VERIFY_OK(m_writing->open(draft()));
        write(u"我的标题"_s, u"我的文字。"_s);
        WritingModel other(*m_desk);
        VERIFY_OK(other.open(draft()));
        Manuscript theirs = other.text();
        theirs.title = u"他的标题"_s;
        theirs.note = u"发至县级"_s;
        other.setText(theirs);
        Slip theirSlip = other.slip();
        theirSlip.contact = u"孙海燕"_s;
        other.setSlip(theirSlip);
        Slip mySlip = m_writing->slip();
        mySlip.phone = u"1234"_s;
        m_writing->setSlip(mySlip);
        VERIFY_OK(other.save());
        QVERIFY(m_writing->isOutdated());
        const auto refused = m_writing->save();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, u"documents.text-changed"_s);
        QCOMPARE(m_writing->text().title, u"我的标题"_s); // What was typed stays.
        // Both changed the title; the other's paragraph and slip are nobody's question.
        auto merge = m_writing->merge();
        VERIFY_OK(merge);
        QCOMPARE(merge->conflicts(), 1);
        QCOMPARE(merge->pieces().first().part, Place::Part::Title);
        QVERIFY(m_writing->newest());
        merge->take(0, Taken::Theirs);
        VERIFY_OK(m_writing->takeMerged(merge->merged()));
        QVERIFY(!m_writing->isOutdated());
        QCOMPARE(m_writing->text().title, u"他的标题"_s);
        QCOMPARE(m_writing->text().body.last().text, u"我的文字。"_s);
        QCOMPARE(m_writing->text().note, u"发至县级"_s);
        QCOMPARE(m_writing->slip().contact, u"孙海燕"_s);
        QCOMPARE(m_writing->slip().phone, u"1234"_s);
        VERIFY_OK(m_writing->save());
        ui::Language language;
        ReadingModel reading(*m_desk, language);
        reading.open(draft());
        QCOMPARE(reading.view().versions.size(), 3);
    }

    void thrownAwayIsTheVersionAgain()
    {
        VERIFY_OK(m_writing->open(draft()));
        const Manuscript before = m_writing->text();
        write(u"别的标题"_s, u"别的文字。"_s);
        VERIFY_OK(m_writing->keep());
        VERIFY_OK(m_writing->forget());
        QCOMPARE(m_writing->text(), before);
        WritingModel again(*m_desk);
        VERIFY_OK(again.open(draft()));
        QVERIFY(!again.isChanged());
    }

    void theDrafterMayThrowAwayADraftAndNobodyElses()
    {
        ui::Language language;
        ReadingModel reading(*m_desk, language);
        reading.open(draft());
        QVERIFY(reading.offers(u"void"_s));
        ActionForm form = reading.formFor(u"void"_s);
        form.reason = u"不再需要"_s;
        VERIFY_OK(reading.give(form));
        QCOMPARE(reading.view().text("stage"), u"voided"_s);
        // Once it is with the others it is not the drafter's alone.
        m_desk->sitDown(u"nizhiyong"_s);
        reading.open(office::demoId(u"document"_s, u"safety-inspection"_s));
        QVERIFY(reading.isOpen());
        QVERIFY(!reading.offers(u"void"_s));
        QVERIFY(!reading.offers(u"skip"_s));
        const auto refused =
            m_desk->submit(u"documents.skip"_s, {{u"document"_s, reading.documentId()},
                                                 {u"step"_s, u"sign"_s},
                                                 {u"reason"_s, u"急"_s}});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, u"documents.not-your-turn"_s);
    }

    void oneReplyAnswersSeveralRequests()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        QStringList requests;
        for (int i = 1; i <= 2; ++i) {
            requests.append(newUuidText());
            VERIFY_OK(m_desk->submit(u"documents.register"_s,
                                     {{u"id"_s, requests.last()},
                                      {u"title"_s, u"示例研究院关于购置第%1批仪器的请示"_s.arg(i)},
                                      {u"number"_s, u"示研〔2026〕%1号"_s.arg(i)},
                                      {u"issuer"_s, u"示例研究院"_s},
                                      {u"docType"_s, u"request"_s},
                                      {u"signedOn"_s, u"2026-07-10"_s}}));
        }
        const QString other = office::demoId(u"document"_s, u"data-reply"_s);
        VERIFY_OK(m_writing->beginReply({requests.first(), other, requests.last()}, u"示例部"_s));
        QCOMPARE(m_writing->slip().answers, requests); // what is no request is left out
        const Manuscript& text = m_writing->text();
        QCOMPARE(text.kind, Kind::Reply);
        QCOMPARE(text.title, u"示例部关于购置第1批仪器等2项请示的批复"_s);
        QCOMPARE(text.addressees, QStringList{u"示例研究院"_s});
        QCOMPARE(text.body.last().rows.size(), 3);
        QCOMPARE(text.body.last().rows.at(2).at(3), u"购置第2批仪器"_s);
        VERIFY_OK(m_writing->keep());
        // What was begun is not written over.
        WritingModel second(*m_desk);
        const auto again = second.beginReply(requests, u"示例部"_s);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, u"documents.draft-begun"_s);
        VERIFY_OK(m_writing->save());
        VERIFY_OK(second.beginReply({requests.first()}, u"示例部"_s));
        QCOMPARE(second.text().title, u"示例部关于购置第1批仪器的批复"_s);
        QVERIFY(second.text().body.first().text.contains(u"示研〔2026〕1号"_s));
        const auto none = second.beginReply({other}, u"示例部"_s);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, u"documents.no-requests"_s);
    }

private:
    static QString draft() { return office::demoId(u"document"_s, u"holiday-duty"_s); }
    void write(const QString& title, const QString& paragraph)
    {
        Manuscript text = m_writing->text();
        text.title = title;
        text.body = {Block::paragraph(paragraph)};
        m_writing->setText(text);
    }

    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<WritingModel> m_writing;
};

QTEST_MAIN(TestWriting)
#include "tst_writing.moc"
