// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/queries.h"
#include "office.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

QString hashOf(char c)
{
    return QString(64, QLatin1Char(c));
}

QJsonObject fileNamed(const QString& name, char hash, const char* role = "main")
{
    return {{u"sha256"_s, hashOf(hash)},
            {u"name"_s, name},
            {u"size"_s, 1234},
            {u"mediaType"_s, u"application/pdf"_s},
            {u"role"_s, QLatin1String(role)}};
}

} // namespace

class TestRegistration : public QObject {
    Q_OBJECT

private:
    QString attempt(Office& office, const QString& person, const char* verb,
                    const QJsonObject& params)
    {
        const QStringList before = office.everything();
        const auto numbers = office.authority().numbers;
        const QString code = office.refusal(person, u"documents."_s + QLatin1String(verb), params);
        if (!code.isEmpty() &&
            (office.everything() != before || office.authority().numbers != numbers))
            return u"changed something: "_s + code;
        return code;
    }

private Q_SLOTS:
    void numbersHaveNeitherGapsNorDoubles()
    {
        Office office;
        QStringList numbers;
        for (int i = 0; i < 3; ++i) {
            numbers.append(office.document(office.registered()).value("number_text"_L1).toString());
            attempt(office, office.who.clerk, "register", office.registration(newUuidText(), {}));
        }
        QCOMPARE(numbers,
                 QStringList({u"收文〔2026〕1号"_s, u"收文〔2026〕2号"_s, u"收文〔2026〕3号"_s}));
        auto telegram = office.registration(newUuidText());
        telegram[u"medium"_s] = u"telegram"_s;
        office.must(office.who.clerk, "register", telegram);
        QCOMPARE(
            office.document(telegram.value("id"_L1).toString()).value("number_text"_L1).toString(),
            u"电收〔2026〕1号"_s);
        office.clock().setOfficeDay(QDate(2027, 1, 1));
        QCOMPARE(office.document(office.registered()).value("number_text"_L1).toString(),
                 u"收文〔2027〕1号"_s);
    }

    void badInputIsRefusedWithItsName_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* field, const QJsonValue& value, const char* code) {
            QTest::addRow("%s %s", field, code)
                << QString::fromLatin1(field) << value << QString::fromLatin1(code);
        };
        row("title", QString(10'000, u'长'), "documents.title-too-long");
        row("title", u"  "_s, "documents.title-missing");
        row("title", u"abc\u202Edef"_s, "base.bad-field");
        row("colour", u"red"_s, "base.unknown-field");
        row("id", u"1"_s, "base.bad-field");
        row("urgency", u"extreme"_s, "documents.bad-urgency");
        row("secrecy", u"很密"_s, "documents.bad-secrecy");
        row("docType", u"letterbox"_s, "documents.bad-type");
        row("signedOn", u"2026-02-30"_s, "base.bad-field");
        row("copies", 0, "base.bad-field");
        row("text", QString(500'001, u'文'), "base.bad-field");
        row("attachments", QJsonArray{fileNamed(u"a.pdf"_s, 'z')}, "documents.bad-blob-name");
        row("attachments", QJsonArray{fileNamed(u"a.pdf"_s, 'a'), fileNamed(u"b.pdf"_s, 'a')},
            "documents.file-twice");
    }
    void badInputIsRefusedWithItsName()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, code);
        Office office;
        office.authority().blobs = {hashOf('a'), hashOf('z')};
        auto params = office.registration(newUuidText());
        params.insert(field, value);
        QCOMPARE(attempt(office, office.who.clerk, "register", params), code);
    }

    void onlyTheRegistryRegisters()
    {
        Office office;
        QCOMPARE(
            attempt(office, office.who.secretary, "register", office.registration(newUuidText())),
            u"documents.not-registry"_s);
        const QString id = office.registered();
        QCOMPARE(attempt(office, office.who.clerk, "register", office.registration(id)),
                 u"documents.exists"_s);
    }

    void fileNamesAreCleanedAndHashesKept()
    {
        Office office;
        office.authority().blobs = {hashOf('a'), hashOf('b')};
        auto params = office.registration(newUuidText());
        params[u"attachments"_s] = QJsonArray{fileNamed(u"../../etc/通知\u202Efdp.exe\x01"_s, 'a'),
                                              fileNamed(u"附件1.docx"_s, 'b', "attachment")};
        office.must(office.who.clerk, "register", params);
        auto q = office.db().query("SELECT name, sha256, role FROM doc_attachment"
                                   " ORDER BY position");
        QVERIFY(q.next());
        const QString name = q.text(0);
        QVERIFY2(!name.contains(u'/') && !name.contains(u'\u202E') && !name.contains(u'\x01'),
                 qPrintable(name));
        QCOMPARE(q.text(1), hashOf('a'));
        QVERIFY(q.next());
        QCOMPARE(q.text(2), u"attachment"_s);
        const QString id = params.value("id"_L1).toString();
        QCOMPARE(office.document(id).value("main_sha256"_L1).toString(), hashOf('a'));
        QCOMPARE(office.document(id).value("attachments"_L1).toInt(), 2);
    }

    void aMissingBlobDefers()
    {
        Office office;
        auto params = office.registration(newUuidText());
        params[u"attachments"_s] = QJsonArray{fileNamed(u"a.pdf"_s, 'a')};
        QCOMPARE(attempt(office, office.who.clerk, "register", params), u"store.blob-missing"_s);
    }

    void oddNumbersStayAsTheyAreAndAreWarnedAbout()
    {
        Office office;
        auto params = office.registration(newUuidText());
        params[u"number"_s] = u"国办〔26〕特字五"_s;
        params[u"signedOn"_s] = u"2026-08-01"_s;
        const auto done = office.run(office.who.clerk, u"documents.register"_s, params);
        VERIFY_OK(done);
        const auto row = office.document(params.value("id"_L1).toString());
        QCOMPARE(row.value("doc_number"_L1).toString(), u"国办〔26〕特字五"_s);
        QStringList codes;
        for (const auto& warning : row.value("warnings"_L1).toArray())
            codes.append(warning.toObject().value("code"_L1).toString());
        QVERIFY2(codes.contains(u"documents.date-after-receipt"_s), qPrintable(codes.join(u' ')));
        QVERIFY2(codes.filter(u"documents.number"_s).size() >= 1, qPrintable(codes.join(u' ')));
        QCOMPARE(done->result.value("warnings"_L1).toArray().size(), codes.size());
    }

    void theSameDocumentTwiceNeedsAReason()
    {
        Office office;
        office.authority().blobs = {hashOf('a')};
        auto first = office.registration(newUuidText());
        first[u"attachments"_s] = QJsonArray{fileNamed(u"a.pdf"_s, 'a')};
        office.must(office.who.clerk, "register", first);
        auto sameNumber = office.registration(newUuidText(), u"另一标题"_s);
        sameNumber[u"number"_s] = u"国办发[2026]1号"_s;
        QCOMPARE(attempt(office, office.who.clerk, "register", sameNumber),
                 u"documents.duplicate"_s);
        auto sameFile = office.registration(newUuidText(), u"又一标题"_s);
        sameFile[u"attachments"_s] = QJsonArray{fileNamed(u"b.pdf"_s, 'a')};
        QCOMPARE(attempt(office, office.who.clerk, "register", sameFile), u"documents.duplicate"_s);
        sameFile[u"anotherCopy"_s] = u"第二份，送档案"_s;
        QCOMPARE(attempt(office, office.who.clerk, "register", sameFile), QString());
        const auto found = duplicates(office.db(), u"国办发〔2026〕1号"_s, u"国务院办公厅"_s,
                                      u"x"_s, QDate(2026, 7, 10), {hashOf('a')});
        VERIFY_OK(found);
        QCOMPARE(found->size(), 2);
        QVERIFY(found->first().certain);
        // The same title alone is for a person to judge.
        const QString title = office.registration(newUuidText()).value("title"_L1).toString();
        const QString issuer = u"国务院办公厅"_s;
        const auto alike = duplicates(office.db(), {}, issuer, title, QDate(2026, 7, 10), {});
        VERIFY_OK(alike);
        QVERIFY(!alike->isEmpty());
        VERIFY_OK(certainDuplicates(office.db(), {}, issuer, {}));
        QVERIFY(certainDuplicates(office.db(), {}, issuer, {})->isEmpty());
        QCOMPARE(certainDuplicates(office.db(), u"国办发〔2026〕1号"_s, issuer, {})->size(), 1);
        QCOMPARE(certainDuplicates(office.db(), {}, {}, {hashOf('a')})->size(), 2);
    }

    void deadlinesFollowUrgencyOrThePerson()
    {
        Office office;
        // Tuesday, 加急: the third working day, at the end of it.
        QCOMPARE(office.document(office.registered()).value("due_at"_L1).toString(),
                 u"2026-07-17T09:00:00.000Z"_s);
        auto params = office.registration(newUuidText());
        params[u"due"_s] = u"2026-07-15T03:00:00.000Z"_s;
        office.must(office.who.clerk, "register", params);
        const auto row = office.document(params.value("id"_L1).toString());
        QCOMPARE(row.value("due_at"_L1).toString(), u"2026-07-15T03:00:00.000Z"_s);
        QCOMPARE(row.value("due_basis"_L1).toString(), u"set"_s);
        params = office.registration(newUuidText());
        params.remove(u"urgency"_s);
        office.must(office.who.clerk, "register", params);
        QVERIFY(office.document(params.value("id"_L1).toString()).value("due_at"_L1).isNull());
    }

    void secretsEnterNoNetworkThatIsNotGradedForThem()
    {
        Office office;
        auto params = office.registration(newUuidText());
        params[u"secrecy"_s] = u"秘密★10年"_s;
        QCOMPARE(attempt(office, office.who.clerk, "register", params),
                 u"documents.secret-title"_s);
        params.remove(u"title"_s);
        params[u"text"_s] = u"内容"_s;
        QCOMPARE(attempt(office, office.who.clerk, "register", params), u"documents.secret-text"_s);
        params.remove(u"text"_s);
        QCOMPARE(attempt(office, office.who.clerk2, "register", params),
                 u"documents.above-clearance"_s);
        QCOMPARE(attempt(office, office.who.clerk, "register", params), QString());
        const QString id = params.value("id"_L1).toString();
        QCOMPARE(office.document(id).value("number_text"_L1).toString(), u"密收〔2026〕1号"_s);
        QCOMPARE(office.audience(u"doc_document"_s, id).filter(u"#1"_s).size(),
                 office.audience(u"doc_document"_s, id).size());
        QVERIFY(!office.sees(office.who.clerk2, u"doc_document"_s, id));
        QCOMPARE(attempt(office, office.who.clerk, "review-pass",
                         {{u"document"_s, id}, {u"opinion"_s, u"内容如何"_s}}),
                 u"documents.secret-text"_s);
        QCOMPARE(attempt(office, office.who.clerk, "review-pass", {{u"document"_s, id}}),
                 QString());
    }

    void aGradedNetworkHoldsThemForTheCleared()
    {
        DocumentSettings settings;
        settings.networkGrade = NetworkGrade::Secret;
        Office office(settings);
        auto params = office.registration(newUuidText());
        params[u"secrecy"_s] = u"秘密"_s;
        params[u"text"_s] = u"内容"_s;
        QCOMPARE(attempt(office, office.who.clerk, "register", params), QString());
        const QString id = params.value("id"_L1).toString();
        QVERIFY(office.sees(office.who.clerk, u"doc_text"_s, id));
        QVERIFY(!office.sees(office.who.clerk2, u"doc_text"_s, id));
        QCOMPARE(attempt(office, office.who.clerk2, "review-pass", {{u"document"_s, id}}),
                 u"documents.unknown"_s);
    }

    void correctionsCompareFieldByField()
    {
        Office office;
        const QString id = office.registered();
        const auto change = [&](const char* field, const QJsonValue& from, const QJsonValue& to) {
            return QJsonObject{
                {u"document"_s, id},
                {u"changes"_s,
                 QJsonArray{QJsonObject{
                     {u"field"_s, QLatin1String(field)}, {u"from"_s, from}, {u"to"_s, to}}}}};
        };
        QCOMPARE(attempt(office, office.who.clerk, "correct",
                         change("issuer", u"国务院办公厅"_s, u"国家发展改革委"_s)),
                 QString());
        // Somebody else corrected on the old state: the same merges, another is told.
        QCOMPARE(attempt(office, office.who.clerk2, "correct",
                         change("issuer", u"国务院办公厅"_s, u"国家发展改革委"_s)),
                 QString());
        const auto stale = office.run(office.who.clerk2, u"documents.correct"_s,
                                      change("issuer", u"国务院办公厅"_s, u"财政部"_s));
        VERIFY_FAILS(stale, "documents.stale-field");
        QCOMPARE(stale.error().args.value("now"_L1).toString(), u"国家发展改革委"_s);
        QCOMPARE(attempt(office, office.who.clerk2, "correct", change("pages", {}, 12)), QString());
        QCOMPARE(office.document(id).value("issuer"_L1).toString(), u"国家发展改革委"_s);
        QCOMPARE(office.document(id).value("pages"_L1).toInt(), 12);
        QCOMPARE(
            attempt(office, office.who.clerk, "correct", change("stage", u"review"_s, u"filed"_s)),
            u"documents.unknown-field"_s);
        QCOMPARE(
            attempt(office, office.who.clerk, "correct",
                    change("title", office.document(id).value("title"_L1), QString(600, u'长'))),
            u"documents.title-too-long"_s);
        QCOMPARE(attempt(office, office.who.secretary, "correct", change("pages", 12, 13)),
                 u"documents.unknown"_s);
    }

    void aCorrectedDeadlineReachesTheTasks()
    {
        Office office;
        const QString id = office.instructed();
        const QString before = office.document(id).value("due_at"_L1).toString();
        office.must(
            office.who.clerk, "correct",
            {{u"document"_s, id},
             {u"changes"_s, QJsonArray{QJsonObject{{u"field"_s, u"due_at"_s},
                                                   {u"from"_s, before},
                                                   {u"to"_s, u"2026-07-31T09:00:00.000Z"_s}}}}});
        const auto task = office.row(u"doc_task"_s, office.task(id, "handle", "enabled"));
        QCOMPARE(task.value("due_at"_L1).toString(), u"2026-07-31T09:00:00.000Z"_s);
    }

    void filesAreAttachedAndTakenOff()
    {
        Office office;
        office.authority().blobs = {hashOf('a')};
        const QString id = office.registered();
        office.must(
            office.who.clerk, "attach",
            {{u"document"_s, id}, {u"attachments"_s, QJsonArray{fileNamed(u"a.pdf"_s, 'a')}}});
        auto q = office.db().query("SELECT id FROM doc_attachment");
        QVERIFY(q.next());
        const QString file = q.text(0);
        VERIFY_OK(q.done());
        QCOMPARE(
            attempt(office, office.who.clerk, "detach",
                    {{u"document"_s, id}, {u"attachment"_s, newUuidText()}, {u"reason"_s, u"x"_s}}),
            u"documents.no-attachment"_s);
        QCOMPARE(attempt(office, office.who.clerk, "detach",
                         {{u"document"_s, id}, {u"attachment"_s, file}, {u"reason"_s, u"误传"_s}}),
                 QString());
        QCOMPARE(office.count(u"doc_attachment"_s), 0);
        QVERIFY(office.document(id).value("main_sha256"_L1).isNull());
    }

    void rowsOfOtherRegistersLandFiledWithTheirWarnings()
    {
        Office office;
        const QString id = newUuidText();
        const QJsonObject row{{u"title"_s, u"国务院办公厅关于某事的通知"_s},
                              {u"number"_s, u"国办发〔2014〕1号"_s},
                              {u"date"_s, u"昨天"_s},
                              {u"body"_s, QString(172'000, u'文')},
                              {u"id"_s, u"77"_s},
                              {u"colour"_s, u"red"_s}};
        const QJsonObject params{
            {u"id"_s, id}, {u"source"_s, u"gov-register"_s}, {u"line"_s, 5}, {u"row"_s, row}};
        QCOMPARE(attempt(office, office.who.secretary, "import", params),
                 u"documents.not-registry"_s);
        QCOMPARE(attempt(office, office.who.clerk, "import", params), QString());
        const auto stored = office.document(id);
        QCOMPARE(stored.value("stage"_L1).toString(), u"filed"_s);
        QCOMPARE(stored.value("doc_number"_L1).toString(), u"国办发〔2014〕1号"_s);
        QVERIFY(stored.value("number_text"_L1).isNull());
        QVERIFY(!stored.value("warnings"_L1).toArray().isEmpty());
        QVERIFY(office.authority().numbers.isEmpty());
        QCOMPARE(office.row(u"doc_text"_s, id).value("body"_L1).toString().size(), 172'000);
        auto again = params;
        again[u"id"_s] = newUuidText();
        QCOMPARE(attempt(office, office.who.clerk, "import", again),
                 u"documents.already-imported"_s);
        again[u"source"_s] = u"other-register"_s;
        again[u"openToAll"_s] = true;
        again[u"takeNumber"_s] = true;
        QCOMPARE(attempt(office, office.who.clerk, "import", again), QString());
        const QString second = again.value("id"_L1).toString();
        QVERIFY(office.sees(office.who.outsider, u"doc_document"_s, second));
        QVERIFY(!office.sees(office.who.outsider, u"doc_document"_s, id));
        QCOMPARE(office.document(second).value("number_text"_L1).toString(), u"收文〔2026〕1号"_s);
        QCOMPARE(
            attempt(office, office.who.clerk, "void", {{u"document"_s, id}, {u"reason"_s, u"x"_s}}),
            u"documents.not-under-way"_s);
    }
};

QTEST_APPLESS_MAIN(TestRegistration)
#include "tst_registration.moc"
