// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Printing in the real window with the demo ministry, and every document of it on its forms.
#include "documents/pages/books_page.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/form_values.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/office_window.h"
#include "documents/pages/print_page.h"
#include "office/demo.h"
#include "ui/paper/form_boxes.h"
#include "ui/paper/form_layout.h"
#include "ui/paper/paper_pdf.h"
#include "ui/print/print_panel.h"
#include "ui/row_list.h"

#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QListView>
#include <QPrinter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

class TestPrinting : public test::OfficeWindow {
    Q_OBJECT

private Q_SLOTS:
    void everyShippedFormIsGood();
    void everyOpinionOfTheDemoStandsOnce();
    void aStandInSignsForWhom();
    void valuesAreChineseInEveryLanguage();
    void theHousesOwnFormReplacesTheShippedOne();
    void aBadFormOfTheHouseIsNamedAndNotUsed();
    void ctrlPPrintsWhatIsLookedAt();
    void theLastFormComesAgain();
    void severalDocumentsGoOnOneList();
    void aBagsListIsPrinted();
    void aDayIsListed();
    void secretsAreListedByNumberOnly();

private:
    QList<DocumentView> views(const QString& login);
    PrintPage& openPrinting();
};

QList<DocumentView> TestPrinting::views(const QString& login)
{
    m_desk->sitDown(login);
    const auto actor = m_desk->actor();
    const auto keys = ids(m_desk->db(), **actor, {Folder::All, Whose::Register});
    const auto lines = summaries(m_desk->db(), **actor, keys->data(), keys->size());
    QList<DocumentView> result;
    for (const Summary& line : *lines) {
        auto view = documentView(m_desk->db(), **actor, line.id, m_desk->now());
        if (view.ok() && *view)
            result.append(**view);
    }
    return result;
}

PrintPage& TestPrinting::openPrinting()
{
    auto& page = m_desktop->documents();
    QTest::keyClick(&m_desktop->frame(), Qt::Key_P, Qt::ControlModifier);
    return page.printing();
}

void TestPrinting::everyShippedFormIsGood()
{
    const paper::FormLibrary library{QStringList()};
    QVERIFY(library.troubles().isEmpty());
    QCOMPARE(library.formsFor(u"incoming"_s).size(), 2);
    QCOMPARE(library.formsFor(u"outgoing"_s).size(), 1);
    QCOMPARE(library.formsFor(u"internal"_s).size(), 2);
    QCOMPARE(library.formsFor(u"list"_s).size(), 1);
}

void TestPrinting::everyOpinionOfTheDemoStandsOnce()
{
    const paper::FormLibrary library{QStringList()};
    const Participants people(*m_desk);
    const auto faces = paper::Faces::installed();
    int opinions = 0;
    int forms = 0;
    for (const DocumentView& view : views(u"zhengkeqin"_s)) {
        const auto values = formValues(view, people, QDate(2026, 7, 14));
        const auto written = std::count_if(
            view.opinions.begin(), view.opinions.end(), [](const OpinionView& opinion) {
                return !opinion.body.trimmed().isEmpty() || !opinion.verdict.isEmpty();
            });
        QCOMPARE(values.entries.size(), written);
        for (const auto& form : library.formsFor(view.text("way"))) {
            QString set;
            for (const paper::Page& page : paper::layoutForm(form, values, faces)) {
                for (const paper::Glyphs& glyphs : page.glyphs) {
                    if (glyphs.element == paper::Element::FormEntry)
                        set += glyphs.text;
                }
            }
            set = test::withoutSpace(set);
            qsizetype length = 0;
            for (const auto& entry : values.entries) {
                const QString whole = test::withoutSpace(entry.text + entry.by);
                QVERIFY2(set.contains(whole), qPrintable(form.title + u' ' + whole));
                length += whole.size();
            }
            QCOMPARE(set.size(), length); // nothing twice
            ++forms;
        }
        opinions += int(written);
    }
    QVERIFY(forms > 10 && opinions > 20);
}

void TestPrinting::aStandInSignsForWhom()
{
    const Participants people(*m_desk);
    DocumentView view;
    OpinionView opinion;
    opinion.kind = u"instruct"_s;
    opinion.body = u"请抓紧。"_s;
    opinion.verdict = u"agree"_s;
    opinion.author = m_desk->personOf(u"hezhiyuan"_s);
    opinion.authorName = u"何志远"_s;
    opinion.onBehalfOf = m_desk->personOf(u"zhoujianguo"_s);
    opinion.onBehalfOfName = u"周建国"_s;
    opinion.post = u"post:"_s + office::demoId(u"post"_s, u"minister"_s);
    opinion.at = QDateTime({2026, 7, 14}, {2, 5}, Qt::UTC);
    view.opinions.append(opinion);
    const auto entry = formValues(view, people, QDate(2026, 7, 14)).entries.value(0);
    QCOMPARE(entry.text, u"同意。请抓紧。"_s);
    QCOMPARE(entry.by, u"何志远（代周建国）　部长　2026年7月14日 10:05"_s);
    QCOMPARE(entry.rank, 0);
    // What was written for a role counts by the author's own post.
    opinion.post = u"role:secretary"_s;
    opinion.onBehalfOf.clear();
    opinion.onBehalfOfName.clear();
    view.opinions = {opinion};
    const auto own = formValues(view, people, QDate(2026, 7, 14)).entries.value(0);
    QCOMPARE(own.rankName, u"vice-ministerial"_s);
    QVERIFY(own.by.startsWith(u"何志远　副部长　"_s));
}

void TestPrinting::valuesAreChineseInEveryLanguage()
{
    const Participants people(*m_desk);
    const auto all = views(u"zhengkeqin"_s);
    QVERIFY(!all.isEmpty());
    const auto chinese = formValues(all.first(), people, QDate(2026, 7, 14)).texts;
    m_kit.language.set(ui::Lang::En);
    const auto english = formValues(all.first(), people, QDate(2026, 7, 14)).texts;
    m_kit.language.set(ui::Lang::Zh);
    QVERIFY(chinese == english);
    QCOMPARE(chinese.value(u"printed_on"_s), u"2026年7月14日"_s);
}

void TestPrinting::theHousesOwnFormReplacesTheShippedOne()
{
    QTemporaryDir folder;
    const auto lay = [&](int version, const QString& title) {
        QFile file(folder.filePath(u"own.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            u"{\"id\":\"incoming-slip\",\"version\":%1,\"title\":\"%2\",\"for\":[\"incoming\"],"
            "\"heading\":\"h\",\"columns\":[50],\"rows\":[{\"cells\":[{\"label\":\"x\"}]}]}"_s
                .arg(QString::number(version), title)
                .toUtf8());
    };
    lay(1, u"本部处理单"_s);
    QCOMPARE(paper::FormLibrary({folder.path()}).find(u"incoming-slip"_s)->title, u"本部处理单"_s);
    lay(7, u"新处理单"_s);
    QCOMPARE(paper::FormLibrary({folder.path()}).find(u"incoming-slip"_s)->version, 7);
    QCOMPARE(paper::FormLibrary({folder.path()}).formsFor(u"incoming"_s).size(), 2);
}

void TestPrinting::aBadFormOfTheHouseIsNamedAndNotUsed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"bad.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"id\":");
    file.close();
    const paper::FormLibrary library({folder.path()});
    QCOMPARE(library.troubles().size(), 1);
    QCOMPARE(library.troubles().first().args.value("form"_L1).toString(), u"bad.json"_s);
    QVERIFY(library.find(u"incoming-slip"_s));
}

void TestPrinting::ctrlPPrintsWhatIsLookedAt()
{
    m_desk->sitDown(u"zhengkeqin"_s);
    auto& page = m_desktop->documents();
    page.openDocument(office::demoId(u"document"_s, u"data-reply"_s));
    auto& printing = openPrinting();
    QVERIFY(printing.isVisible());
    QCOMPARE(printing.chosen(), u"text"_s);
    QVERIFY(printing.offered().contains(u"form:outgoing-slip"_s));
    QVERIFY(!printing.offered().contains(u"form:incoming-slip"_s));
    QVERIFY(!printing.panel().matter().pages.isEmpty());
    QVERIFY(!page.mayPrint()); // already there
    // It is printed and exported as it stands on the screen.
    QTemporaryDir folder;
    QVERIFY(printing.panel().exportTo(folder.filePath(u"a.pdf"_s)).ok());
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const test::PdfReader reader(file.readAll());
    QVERIFY(reader.text().contains(test::withoutSpace(page.reading().title())));
    QVERIFY(printing.choose(u"form:outgoing-slip"_s));
    QCOMPARE(printing.panel().matter().pages.size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!printing.isVisible());
    QVERIFY(page.mayPrint());
}

void TestPrinting::theLastFormComesAgain()
{
    m_desk->sitDown(u"zhengkeqin"_s);
    auto& page = m_desktop->documents();
    page.showFolder(u"all"_s);
    const auto documents = views(u"zhengkeqin"_s);
    const auto isIncoming = [](const DocumentView& view) { return view.cameIn(); };
    const auto first = std::find_if(documents.begin(), documents.end(), isIncoming);
    const auto second = std::find_if(first + 1, documents.end(), isIncoming);
    QVERIFY(first != documents.end() && second != documents.end());
    page.openDocument(first->id);
    auto& printing = openPrinting();
    QTemporaryDir folder;
    printing.panel().setPrinters({[] { return QStringList{u"机"_s}; }, [] { return u"机"_s; },
                                  [&](const QString&) {
                                      auto printer = std::make_unique<QPrinter>();
                                      printer->setOutputFormat(QPrinter::PdfFormat);
                                      printer->setOutputFileName(folder.filePath(u"p.pdf"_s));
                                      return printer;
                                  }});
    printing.panel().begin();
    QVERIFY(printing.choose(u"form:approval-slip"_s));
    QSignalSpy printed(&printing.panel(), &ui::PrintPanel::printed);
    printing.panel().print();
    QTRY_COMPARE(printed.count(), 1);
    page.openDocument(second->id);
    QCOMPARE(openPrinting().chosen(), u"form:approval-slip"_s);
}

void TestPrinting::severalDocumentsGoOnOneList()
{
    m_desk->sitDown(u"zhengkeqin"_s);
    auto& page = m_desktop->documents();
    page.showFolder(u"all"_s);
    auto& list = page.listPane().list();
    list.setFocus();
    page.listPane().chooseRow(0);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(page.listPane().chosenIds().size(), 5);
    const auto labels = page.listPane().findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* each) { return each->text().contains(u"5 chosen"_s); }));
    auto& printing = openPrinting();
    QCOMPARE(printing.chosen(), u"selected:hand-over-list"_s);
    QTemporaryDir folder;
    QVERIFY(printing.panel().exportTo(folder.filePath(u"a.pdf"_s)).ok());
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(test::PdfReader(file.readAll()).text().contains(u"5件，"_s));
}

void TestPrinting::aBagsListIsPrinted()
{
    m_desk->sitDown(u"chenmin"_s);
    const auto noted = m_desk->submit(u"documents.note-exchange"_s,
                                      {{u"direction"_s, u"out"_s},
                                       {u"listNumber"_s, u"机交2026-118"_s},
                                       {u"unit"_s, u"示例省委办公厅"_s},
                                       {u"items"_s, QJsonArray{u"示密〔2026〕3号"_s, u"0000127"_s}},
                                       {u"seal"_s, u"intact"_s},
                                       {u"signedBy"_s, u"李晓梅"_s}});
    QVERIFY2(noted.ok(), noted.ok() ? "" : qPrintable(noted.error().debugText()));
    auto& page = m_desktop->documents();
    page.showBooks(u"numbers"_s);
    QVERIFY(!page.mayPrint());
    page.showBooks(u"exchange"_s);
    auto* list = page.findChild<BooksPage*>()->findChild<QListView*>();
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(page.mayPrint());
    auto& printing = openPrinting();
    QCOMPARE(printing.offered(), QStringList{u"exchange:exchange-list"_s});
    QTemporaryDir folder;
    QVERIFY(printing.panel().exportTo(folder.filePath(u"a.pdf"_s)).ok());
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = test::PdfReader(file.readAll()).text();
    for (const auto& word : {u"机要文件交接清单"_s, u"机交2026-118"_s, u"示例省委办公厅"_s,
                             u"完好"_s, u"2件"_s, u"示密〔2026〕3号"_s, u"0000127"_s, u"李晓梅"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
    Q_EMIT printing.left();
    QVERIFY(page.findChild<BooksPage*>()->isVisible());
}

void TestPrinting::aDayIsListed()
{
    const auto all = views(u"zhengkeqin"_s);
    QHash<QString, int> received;
    for (const DocumentView& view : all) {
        if (view.cameIn() && view.text("stage") != "voided"_L1)
            ++received[view.text("received_on")];
    }
    auto busiest = received.begin();
    for (auto it = received.begin(); it != received.end(); ++it)
        busiest = it.value() > busiest.value() ? it : busiest;
    QVERIFY(busiest.value() > 1);
    m_desktop->documents().showFolder(u"all"_s);
    auto& printing = openPrinting();
    QVERIFY(printing.choose(u"day:hand-over-list"_s));
    printing.setDay(QDate::fromString(busiest.key(), Qt::ISODate));
    const auto& matter = printing.panel().matter();
    QTemporaryDir folder;
    QVERIFY(printing.panel().exportTo(folder.filePath(u"a.pdf"_s)).ok());
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(test::PdfReader(file.readAll()).text().contains(u"%1件，"_s.arg(busiest.value())));
    printing.setDay(QDate(1999, 1, 1));
    QVERIFY(matter.isEmpty());
}

void TestPrinting::secretsAreListedByNumberOnly()
{
    const Participants people(*m_desk);
    DocumentView view;
    view.fields = {{u"way"_s, u"incoming"_s},
                   {u"title"_s, u"关于某秘密事项的通知"_s},
                   {u"number_text"_s, u"机收〔2026〕3号"_s},
                   {u"secrecy"_s, 2},
                   {u"secrecy_text"_s, u"机密★10年"_s}};
    const auto values = listValues({view}, {}, people, QDate(2026, 7, 14));
    QCOMPARE(values.items.size(), 1);
    QVERIFY(values.items.first().value(u"title"_s).isEmpty());
    QCOMPARE(values.items.first().value(u"number"_s), u"机收〔2026〕3号"_s);
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
