// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/document_number.h"

#include <QFile>
#include <QTest>

using namespace chancery::documents;

namespace {

QStringList codes(const QList<chancery::Error>& warnings)
{
    QStringList list;
    for (const auto& warning : warnings)
        list.append(warning.code.section(u'.', 1));
    return list;
}

QString formName(DocumentNumber::Form form)
{
    static const QStringList names{QStringLiteral("none"), QStringLiteral("coded"),
                                   QStringLiteral("counted"), QStringLiteral("unusual")};
    return names[int(form)];
}

} // namespace

class TestDocumentNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyShapeOfTheRegistersIsRead_data()
    {
        QTest::addColumn<QStringList>("cells");
        QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/documents/numbers.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (!line.isEmpty() && !line.startsWith(u'#'))
                QTest::newRow(qPrintable(line.section(u'\t', 0, 0))) << line.split(u'\t');
        }
    }
    void everyShapeOfTheRegistersIsRead()
    {
        QFETCH(QStringList, cells);
        QCOMPARE(cells.size(), 6);
        const auto number = DocumentNumber::parse(cells[0]);
        QCOMPARE(number.written(), cells[0]);
        QCOMPARE(formName(number.form()), cells[1]);
        QCOMPARE(number.canonical(), cells[2]);
        QCOMPARE(number.key(), cells[3]);
        QCOMPARE(number.organ(), cells[4]);
        QCOMPARE(codes(number.warnings()).join(u' '), cells[5]);
    }

    void canonicalNumbersReadAsThemselves_data() { everyShapeOfTheRegistersIsRead_data(); }
    void canonicalNumbersReadAsThemselves()
    {
        QFETCH(QStringList, cells);
        const auto number = DocumentNumber::parse(cells[2]);
        QCOMPARE(number.canonical(), cells[2]);
        QCOMPARE(number.key(), cells[3]);
    }

    void partsCanBeAsked()
    {
        const auto number = DocumentNumber::parse(u"国办发明电（2020）第0５号");
        QCOMPARE(number.code(), QStringLiteral("国办发明电"));
        QCOMPARE(number.year(), 2020);
        QCOMPARE(number.serial(), 5);
        QVERIFY(!number.lastSerial());
        QVERIFY(number.isTelegram());
        QVERIFY(!DocumentNumber::parse(u"国办发〔2020〕5号").isTelegram());
        QVERIFY(!DocumentNumber::parse(u"电力工业部令第5号").isTelegram());
        QCOMPARE(DocumentNumber::parse(u"国函〔2020〕5—7号").lastSerial(), 7);
    }

    void jointNumbersKeepAll()
    {
        const auto number =
            DocumentNumber::parse(u"国发〔2020〕5号、国办发〔2020〕6号；教发〔2020〕7号");
        QCOMPARE(number.canonical(), QStringLiteral("国发〔2020〕5号"));
        QCOMPARE(number.others(), (QStringList{QStringLiteral("国办发〔2020〕6号"),
                                               QStringLiteral("教发〔2020〕7号")}));
    }

    void aYearUnlikeTheDatesIsSaid()
    {
        const auto number = DocumentNumber::parse(u"国办发〔2001〕76号");
        QCOMPARE(codes(number.warningsFor(QDate(2000, 10, 20))),
                 QStringList(QStringLiteral("number-year-mismatch")));
        QVERIFY(number.warningsFor(QDate(2001, 10, 20)).isEmpty());
        QVERIFY(number.warningsFor(QDate()).isEmpty());
        QVERIFY(DocumentNumber::parse(u"国令第749号").warningsFor(QDate(2021, 1, 1)).isEmpty());
    }

    void nothingAtAllIsNoNumber()
    {
        for (const auto* text : {u"", u"  ", u"\t\n", u"无", u"—"}) {
            const auto number = DocumentNumber::parse(QStringView(text));
            QVERIFY(number.isEmpty());
            QVERIFY(number.key().isEmpty());
            QVERIFY(number.warnings().isEmpty());
        }
    }

    void longAndStrangeTextsAreKept()
    {
        const QString text = QString(5'000, u'〔') + QString(5'000, u'9');
        const auto number = DocumentNumber::parse(text);
        QCOMPARE(number.form(), DocumentNumber::Form::Unusual);
        QCOMPARE(number.written(), text);
        QVERIFY(number.warnings().first().debugText().size() < 500);
        QCOMPARE(DocumentNumber::parse(u"国发〔2020〕99999999999号").form(),
                 DocumentNumber::Form::Unusual);
    }
};

QTEST_GUILESS_MAIN(TestDocumentNumber)
#include "tst_document_number.moc"
