// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/drafts.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/register_model.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

namespace {

const QString paperText = u"国务院办公厅文件\n国办发〔2026〕8号\n"
                          u"国务院办公厅关于加强汛期值班工作的通知\n"
                          u"各省、自治区、直辖市人民政府：\n　　现将有关事项通知如下。\n"
                          u"国务院办公厅\n2026年7月10日\n"_s;

} // namespace

class TestRegister : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_desk->sitDown(u"lixiaomei"_s);
        m_form = make();
    }

    void theTextFillsTheFieldsToBeConfirmed()
    {
        addPaper();
        QCOMPARE(m_form->value(u"number"_s), u"国办发〔2026〕8号"_s);
        QVERIFY(m_form->value(u"title"_s).contains(u"加强汛期值班工作"_s));
        QCOMPARE(m_form->value(u"signedOn"_s), u"2026-07-10"_s);
        QVERIFY(m_form->found(u"number"_s).has_value());
        m_form->confirm(u"number"_s);
        QVERIFY(!m_form->found(u"number"_s));
        m_form->setValue(u"title"_s, u"改过的标题"_s);
        QVERIFY(!m_form->found(u"title"_s));
    }

    void whatWasTypedIsNeverReplacedByTheText()
    {
        m_form->setValue(u"number"_s, u"国办发〔2026〕9号"_s);
        addPaper();
        QCOMPARE(m_form->value(u"number"_s), u"国办发〔2026〕9号"_s);
        QVERIFY(!m_form->found(u"number"_s));
    }

    void aRegistrationBecomesADocumentAndItsDraftGoes()
    {
        addPaper();
        QVERIFY(m_form->saveDraft().ok());
        QCOMPARE(*countDrafts(m_desk->db()), 1);
        const QString id = m_form->id();
        QSignalSpy submitted(m_form.get(), &RegisterModel::submitted);
        const auto given = m_form->submit();
        QVERIFY2(given.ok(), given.ok() ? "" : qPrintable(given.error().debugText()));
        QCOMPARE(submitted.size(), 1);
        QCOMPARE(*countDrafts(m_desk->db()), 0);
        QVERIFY(keyOf(m_desk->db(), id)->has_value());
        QVERIFY(m_form->isEmpty());
    }

    void aRefusalKeepsEverythingTyped()
    {
        m_form->setValue(u"issuer"_s, u"国务院办公厅"_s);
        const auto given = m_form->submit();
        QVERIFY(!given.ok());
        QCOMPARE(given.error().code, u"documents.title-missing"_s);
        QCOMPARE(m_form->value(u"issuer"_s), u"国务院办公厅"_s);
    }

    void aDraftComesBackWithItsFiles()
    {
        addPaper();
        m_form->setValue(u"notes"_s, u"纸质件另存"_s);
        QVERIFY(m_form->saveDraft().ok());
        const QString id = m_form->id();
        const QJsonObject before = m_form->params();
        m_form = make();
        QVERIFY(m_form->loadDraft(id).ok());
        QCOMPARE(m_form->params(), before);
        QVERIFY(m_form->isSaved());
        QCOMPARE(m_form->loadDraft(newUuidText()).error().code, u"documents.unknown-draft"_s);
    }

    void theSameDocumentIsShownAsRegistered()
    {
        addPaper();
        QVERIFY(m_form->submit().ok());
        m_form->setValue(u"issuer"_s, u"国务院办公厅"_s);
        m_form->setValue(u"number"_s, u"国办发[2026]8号"_s);
        QVERIFY(m_form->hasCertainDuplicate());
        QVERIFY(!m_form->duplicates().first().title.isEmpty());
    }

    void oddNumbersAreWarnedAbout()
    {
        m_form->setValue(u"title"_s, u"关于某事的函"_s);
        m_form->setValue(u"number"_s, u"甲乙丙丁"_s);
        QStringList codes;
        for (const Error& warning : m_form->warnings())
            codes.append(warning.code);
        QVERIFY(codes.contains(u"documents.number-unusual"_s));
        QVERIFY(codes.contains(u"documents.no-issuer"_s));
    }

    void onAnUngradedNetworkASecretTakesNoTitleAndNoFile()
    {
        m_form->setValue(u"title"_s, u"不该写下的标题"_s);
        m_form->setValue(u"secrecy"_s, u"机密"_s);
        QCOMPARE(m_form->blocked(u"title"_s)->code, u"documents.secret-title"_s);
        QCOMPARE(m_form->blocked(u"attachments"_s)->code, u"documents.secret-file"_s);
        QVERIFY(!m_form->blocked(u"number"_s));
        QVERIFY(!m_form->params().contains(u"title"_s));
        QSignalSpy refused(m_form.get(), &RegisterModel::fileRefused);
        m_form->addFiles({write(u"secret.pdf"_s, "%PDF-1.4 x")});
        QCOMPARE(refused.size(), 1);
        QVERIFY(m_form->files().isEmpty());
    }

    void aMarkIsAGradeAndATerm()
    {
        m_form->setValue(u"number"_s, u"密办〔2026〕3号"_s);
        m_form->setValue(u"secrecyGrade"_s, u"机密"_s);
        QCOMPARE(m_form->params().value("secrecy"_L1).toString(), u"机密"_s);
        m_form->setValue(u"secrecyTerm"_s, u"20年"_s);
        QCOMPARE(m_form->params().value("secrecy"_L1).toString(), u"机密★20年"_s);
        QVERIFY(!m_form->fieldError(u"secrecyTerm"_s));
        m_form->setValue(u"secrecyTerm"_s, u"25年"_s);
        QStringList codes;
        for (const Error& warning : m_form->warnings())
            codes.append(warning.code);
        QVERIFY(codes.contains(u"documents.secrecy-term-too-long"_s));
        m_form->setValue(u"secrecyGrade"_s, QString());
        QVERIFY(!m_form->params().contains("secrecy"_L1));
    }

    void aTermHalfTypedOpensNoDoor()
    {
        m_form->setValue(u"title"_s, u"不该写下的标题"_s);
        m_form->setValue(u"secrecy"_s, u"机密★2"_s);
        QCOMPARE(m_form->fieldError(u"secrecyTerm"_s)->code, u"documents.bad-secrecy"_s);
        QVERIFY(m_form->blocked(u"title"_s));
        QVERIFY(!m_form->params().contains("title"_L1));
    }

    void aMarkInTheTextComesWithItsTerm()
    {
        m_answer = u"机密★10年\n"_s + paperText;
        addPaper();
        QCOMPARE(m_form->value(u"secrecyGrade"_s), u"机密"_s);
        QCOMPARE(m_form->value(u"secrecyTerm"_s), u"10年"_s);
        QVERIFY(m_form->found(u"secrecyGrade"_s));
    }

    void aTimeLimitIsTypedAsADay()
    {
        m_form->setValue(u"due"_s, u"2026-7-20"_s);
        QCOMPARE(momentFromText(m_form->params().value("due"_L1).toString()),
                 QDateTime(QDate(2026, 7, 20), QTime(17, 0), officeZone()).toUTC());
        m_form->setValue(u"title"_s, u"关于某事的函"_s);
        m_form->setValue(u"due"_s, u"soon"_s);
        QCOMPARE(m_form->fieldError(u"due"_s)->code, u"base.bad-field"_s);
    }

    void badFilesAreRefusedAndTheFormStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << u"a.pdf"_s << QByteArray() << u"documents.file-empty"_s;
        QTest::newRow("no PDF") << u"a.pdf"_s << QByteArray("PK\x03\x04 zip")
                                << u"documents.file-not-pdf"_s;
        QTest::newRow("too large") << u"a.pdf"_s << QByteArray("%PDF-1.4").leftJustified(3 << 20)
                                   << u"documents.file-too-large"_s;
        QTest::newRow("missing") << QString() << QByteArray() << u"documents.file-unreadable"_s;
    }

    void badFilesAreRefusedAndTheFormStays()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        m_form->setValue(u"title"_s, u"已经填好的标题"_s);
        QSignalSpy refused(m_form.get(), &RegisterModel::fileRefused);
        m_form->addFiles(
            {name.isEmpty() ? m_folder.filePath(u"not-there.pdf"_s) : write(name, bytes)});
        QVERIFY(refused.wait());
        QCOMPARE(refused.at(0).at(0).value<Error>().code, code);
        QVERIFY(m_form->files().isEmpty());
        QCOMPARE(m_form->value(u"title"_s), u"已经填好的标题"_s);
    }

    void aPasswordIsToldAndTheFileIsKept()
    {
        m_answer = fail("ui.pdf-password");
        addPaper();
        QCOMPARE(m_form->files().size(), 1);
        QCOMPARE(m_form->files().first().error->code, u"ui.pdf-password"_s);
        QVERIFY(m_form->value(u"number"_s).isEmpty());
    }

private:
    std::unique_ptr<RegisterModel> make()
    {
        const TextReader reader = [this](const QString&,
                                         std::function<void(Result<QString>)> answer) {
            answer(m_answer);
        };
        return std::make_unique<RegisterModel>(
            *m_desk, RegisterModel::Settings{NetworkGrade::Ungraded, 2 << 20}, reader);
    }

    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    void addPaper()
    {
        m_form->addFiles({write(u"来文.pdf"_s, "%PDF-1.4 the paper")});
        QTRY_VERIFY(!m_form->isBusy());
    }

    QTemporaryDir m_folder;
    Result<QString> m_answer = paperText;
    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<RegisterModel> m_form;
};

QTEST_MAIN(TestRegister)
#include "tst_register.moc"
