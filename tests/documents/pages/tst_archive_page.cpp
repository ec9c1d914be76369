// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/archive_model.h"
#include "documents/pages/manuscript_paper.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/printed_of.h"
#include "ui/kit.h"
#include "ui/paper/paper_pdf.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

/// Handing over and the packages, with the demo's documents: one that came in, one that went out.
class TestArchivePage : public QObject {
    Q_OBJECT

private:
    static QByteArray paperFor(const office::DemoPaper& from)
    {
        return "%PDF-1.4\n" + from.title.toUtf8() + "\n%%EOF\n";
    }
    Result<QByteArray> paper(const DocumentView& view, const Manuscript& text)
    {
        return paper::writePaperPdf(paperOf(text, printedOf(view), QDate(2026, 7, 14)));
    }
    static QStringList codesOf(const ArchiveCheck& check)
    {
        QStringList codes;
        for (const ArchiveFinding& each : check.findings) {
            if (!each.isWarning)
                codes.append(recordPropertyId(each.property) + u' ' + each.error.code);
        }
        codes.removeDuplicates();
        return codes;
    }
    ArchiveCheck checked(const QString& expected = {})
    {
        const auto check = checkArchivePackage(m_package, expected, NetworkGrade::Ungraded);
        return check.ok() ? *check : ArchiveCheck();
    }
    QString someFile(const QString& pattern) const
    {
        QDirIterator all(m_package, {pattern}, QDir::Files, QDirIterator::Subdirectories);
        return all.hasNext() ? all.next() : QString();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::OfficeDesk>(paperFor);
        // Whatever the demo closed or issued and did not file yet.
        m_desk->sitDown(u"zhengkeqin"_s);
        QVERIFY(!ArchiveModel::isFor(*m_desk));
        auto q = m_desk->db().query("SELECT id, way FROM doc_document"
                                    " WHERE stage IN ('closed', 'issued') ORDER BY way, id");
        QStringList ready;
        QStringList ways;
        while (q.next()) {
            ready.append(q.text(0));
            ways.append(q.text(1));
        }
        QVERIFY(ways.contains(u"incoming"_s) && ways.contains(u"outgoing"_s));
        m_desk->sitDown(u"fanzhiqiang"_s);
        QVERIFY(ArchiveModel::isFor(*m_desk));
        for (const QString& id : std::as_const(ready)) {
            const auto filed = m_desk->submit(
                u"documents.file"_s, {{u"document"_s, id}, {u"retention"_s, u"permanent"_s}});
            QVERIFY2(filed.ok(), filed.ok() ? "" : qPrintable(filed.error().debugText()));
        }
        m_model = std::make_unique<ArchiveModel>(
            *m_desk, m_kit.language,
            [this](const DocumentView& view, const Manuscript& text) { return paper(view, text); });
        QAbstractItemModelTester tester(m_model.get());
        m_model->refresh();
        QVERIFY(m_model->rowCount() >= 2);
        QVERIFY(m_model->missing().isEmpty());
        QList<int> rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.append(row);
        const auto done = m_model->handOver(rows, u"示例档案馆"_s, {});
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().debugText()));
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->transfers().size(), 1);
        m_model->show(m_model->transfers().first().id);
        QCOMPARE(m_model->rowCount(), rows.size());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSignalSpy packed(m_model.get(), &ArchiveModel::packed);
        QSignalSpy failed(m_model.get(), &ArchiveModel::packFailed);
        const auto begun = m_model->pack(m_folder->path());
        QVERIFY2(begun.ok(), begun.ok() ? "" : qPrintable(begun.error().debugText()));
        QTRY_VERIFY_WITH_TIMEOUT(packed.size() + failed.size() == 1, 60'000);
        QVERIFY2(failed.isEmpty(),
                 failed.isEmpty() ? ""
                                  : qPrintable(failed.first().first().value<Error>().debugText()));
        m_package = packed.first().first().value<WrittenPackage>().folder;
        m_sha256 = packed.first().first().value<WrittenPackage>().sha256;
    }

    void aPackageAsItWasWrittenIsSound()
    {
        QVERIFY(m_package.endsWith(u"移交〔2026〕1号"_s));
        const auto check = checked(m_sha256);
        QVERIFY2(check.isSound(), qPrintable(codesOf(check).join(u'\n')));
        QCOMPARE(check.pieces, m_model->rowCount());
        QCOMPARE(check.sha256, m_sha256);
        // Its hash is on the record, so the package is known again.
        QCOMPARE(m_model->transfer()->packageSha256, m_sha256);
        QVERIFY(!someFile(u"*正本.pdf"_s).isEmpty());
        QVERIFY(!someFile(u"*办理记录.json"_s).isEmpty());
        // A second one is not written over it.
        const auto again = m_model->pack(m_folder->path());
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, u"documents.package-exists"_s);
    }

    void everyByteThatChangesIsFound()
    {
        const QString path = someFile(u"*办理记录.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        for (const qsizetype at : {qsizetype(0), before.size() / 2, before.size() - 1}) {
            QByteArray bytes = before;
            bytes[at] = char(bytes.at(at) ^ 1);
            write(path, bytes);
            QCOMPARE(codesOf(checked()),
                     QStringList{u"authentic documents.package-file-changed"_s});
        }
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << u"complete documents.package-file-missing"_s;
        QTest::newRow("stray") << u"complete documents.package-stray"_s;
        QTest::newRow("cut") << u"usable documents.package-file-damaged"_s;
        QTest::newRow("emptied") << u"usable documents.package-file-empty"_s;
        QTest::newRow("locked") << u"usable documents.package-file-locked"_s;
        QTest::newRow("program") << u"safe documents.package-program"_s;
        QTest::newRow("macros") << u"safe documents.package-macros"_s;
        QTest::newRow("other manifest") << u"authentic documents.package-other"_s;
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, code);
        const QString what = QString::fromLatin1(QTest::currentDataTag());
        const QString pdf = someFile(u"*正本.pdf"_s);
        if (what == "missing"_L1)
            QVERIFY(QFile::remove(pdf));
        else if (what == "stray"_L1)
            write(m_package + u"/伪造.txt"_s, "x");
        else if (what == "cut"_L1)
            write(pdf, "%PDF-1.4 and no end");
        else if (what == "emptied"_L1)
            write(pdf, "");
        else if (what == "locked"_L1)
            write(pdf, "%PDF-1.4 /Encrypt 3 0 R\n%%EOF");
        else if (what == "program"_L1)
            write(pdf, "MZ\x90");
        else if (what == "macros"_L1)
            write(pdf, "PK word/vbaProject.bin");
        else if (what == "other manifest"_L1) {
            QFile manifest(m_package + u"/manifest.txt"_s);
            QVERIFY(manifest.open(QIODevice::ReadOnly));
            const QByteArray lines = manifest.readAll();
            manifest.close();
            write(manifest.fileName(), lines + "\n");
        }
        const auto check = checked(m_sha256);
        QVERIFY2(codesOf(check).contains(code), qPrintable(codesOf(check).join(u'\n')));
        QVERIFY(!check.isSound());
    }

    /// A manifest that points outside the package does not make us read there.
    void nothingOutsideIsRead()
    {
        const QByteArray zeros(64, '0');
        write(m_package + u"/manifest.txt"_s,
              zeros + "  ../secret\n" + zeros + "  /etc/passwd\n" + zeros + "  package.json\n");
        QVERIFY(codesOf(checked()).contains(u"authentic documents.package-bad-line"_s));
    }

    void whatIsNoPackageIsToldSo()
    {
        QTemporaryDir other;
        auto check = checkArchivePackage(other.path(), {}, NetworkGrade::Ungraded);
        QVERIFY(!check.ok());
        QCOMPARE(check.error().code, u"documents.no-package"_s);
        write(other.path() + u"/manifest.txt"_s, QByteArray(200'000, 'x'));
        check = checkArchivePackage(other.path(), {}, NetworkGrade::Ungraded);
        QVERIFY(!check.ok());
    }

    void cancellingLeavesNothing()
    {
        QTemporaryDir other;
        QVERIFY(m_model->pack(other.path()).ok());
        m_model->cancelPacking();
        QVERIFY(QDir(other.path()).isEmpty());
    }

private:
    ui::Kit m_kit;
    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<ArchiveModel> m_model;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_package;
    QString m_sha256;
};

QTEST_MAIN(TestArchivePage)
#include "tst_archive_page.moc"
