// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The office's books of packages and quotas, with the demo ministry and a real key: what is saved
// for a medium can be taken in again, and what was changed on the way cannot.
#include "documents/pages/books_model.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/reading_sides.h"
#include "ui/language.h"
#include "ui/row_roles.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

class TestExchange : public QObject {
    Q_OBJECT

private:
    using Book = BooksModel::Book;

    static QString textAt(const BooksModel& books, int row, int role)
    {
        return books.index(row).data(role).toString();
    }
    DocumentView briefing()
    {
        const auto actor = m_desk.actor().value();
        return *documentView(m_desk.db(), *actor,
                             office::demoId(u"document"_s, u"industry-briefing"_s), m_desk.now())
                    .value();
    }

    test::OfficeDesk m_desk;
    ui::Language m_language;

private Q_SLOTS:
    void whoHasReadTheBriefing()
    {
        m_desk.sitDown(u"chenmin"_s);
        const auto view = briefing();
        QCOMPARE(view.text("doc_number_canonical"), u"送阅件2026年第1期"_s);
        QCOMPARE(readersOf(view).asked, 4);
        QCOMPARE(readersOf(view).read, 2);
        const auto readers = readerSide(view, m_language, m_desk.now(),
                                        [](const QString& post) { return u"holder of "_s + post; });
        QCOMPARE(readers.size(), 4);
        // Who has not read is named by who holds the post.
        QCOMPARE(
            std::count_if(readers.begin(), readers.end(),
                          [](const auto& each) { return each.author.startsWith("holder"_L1); }),
            2);
        const auto said = instructionSide(view, m_language, m_desk.now());
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().leader);
        QVERIFY(said.first().text.startsWith(u"分析得好"_s));
    }

    void aPackageGoesOutAndComesIn()
    {
        m_desk.sitDown(u"chenmin"_s);
        BooksModel books(m_desk, m_language);
        const QAbstractItemModelTester tester(&books);
        QVERIFY(BooksModel::isFor(m_desk));
        books.show(Book::Transmissions);
        QCOMPARE(books.rowCount(), 0);
        const QByteArray paper = "%PDF-1.7 paper";
        const QString sha256 = *m_desk.blobs().addBytes(paper);
        const auto sent =
            m_desk.submit(u"documents.transmit"_s,
                          {{u"document"_s, office::demoId(u"document"_s, u"data-reply"_s)},
                           {u"paper"_s, QJsonObject{{u"sha256"_s, sha256},
                                                    {u"name"_s, u"正本.pdf"_s},
                                                    {u"size"_s, paper.size()}}}});
        QVERIFY2(sent.ok(), sent.ok() ? "" : qPrintable(sent.error().debugText()));
        QVERIFY(books.rowCount() > 0);
        QTemporaryDir folder;
        const auto path = books.savePackage(0, folder.path());
        QVERIFY2(path.ok(), path.ok() ? "" : qPrintable(path.error().debugText()));
        // Nobody has compared the key yet.
        QCOMPARE(books.takePackage(*path).error().code, u"documents.sender-unknown"_s);
        QFile file(*path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        auto package = PackageFile::read(bytes).value();
        QVERIFY(books.trustSender(u"示例部"_s, package.head.certificate).ok());
        // A word in the sheet, another key, another file: none of it is taken.
        const auto takeChanged = [&](PackageFile changed) {
            const QString other = folder.filePath(u"changed.zip"_s);
            QFile out(other);
            if (!out.open(QIODevice::WriteOnly) || out.write(changed.write().value()) < 0)
                qFatal("cannot write");
            out.close();
            return books.takePackage(other).error().code;
        };
        PackageFile changed = package;
        changed.head.manifest.append('\n');
        QCOMPARE(takeChanged(changed), u"documents.transmission-signature"_s);
        changed = package;
        changed.head.sheet.append(' ');
        QCOMPARE(takeChanged(changed), u"documents.package-file-changed"_s);
        changed = package;
        changed.files.begin().value().append(' ');
        QCOMPARE(takeChanged(changed), u"documents.package-file-changed"_s);
        const auto taken = books.takePackage(*path);
        QVERIFY2(taken.ok(), taken.ok() ? "" : qPrintable(taken.error().debugText()));
        books.show(Book::Arrivals);
        QCOMPARE(books.rowCount(), 1);
        QCOMPARE(books.returnArrival(0, {}).error().code, u"documents.reason-needed"_s);
        QVERIFY(books.returnArrival(0, u"不属本单位"_s).ok());
        QVERIFY(textAt(books, 0, ui::RowSubtitleRole).contains(u"不属本单位"_s));
        books.show(Book::Transmissions);
        QVERIFY(books.signFor(0, u"received"_s, u"王一"_s, {}).ok());
        bool named = false;
        for (int row = 0; row < books.rowCount(); ++row)
            named = named || textAt(books, row, ui::RowSubtitleRole).contains(u"王一"_s);
        QVERIFY(named);
    }

    void aQuotaThatIsExceededIsRed()
    {
        m_desk.sitDown(u"chenmin"_s);
        BooksModel books(m_desk, m_language);
        books.show(Book::Quotas);
        QVERIFY(books.rowCount() > 0);
        QVERIFY(books.departmentAt(0));
        QVERIFY(books.departmentAt(0)->now.documents > 0);
        QCOMPARE(books.setQuota(0, u"viel"_s, {}, {}).error().code, u"base.bad-field"_s);
        QVERIFY(books.setQuota(0, u"0"_s, {}, {}).ok());
        QCOMPARE(books.index(0).data(ui::RowLampRole).toInt(), int(ui::Lamp::Red));
        QVERIFY(books.setQuota(0, u"100"_s, {}, {}).ok());
        QCOMPARE(books.index(0).data(ui::RowLampRole).toInt(), int(ui::Lamp::Green));
    }

    void whoGetsNoPackageHasNoBooks()
    {
        m_desk.sitDown(u"cuijianwei"_s);
        QVERIFY(!BooksModel::keepsAll(m_desk));
    }
};

QTEST_MAIN(TestExchange)
#include "tst_exchange.moc"
