// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shots/printing_shots.h"

#include "desktop.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/file_pane.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/page_marker.h"
#include "documents/pages/print_page.h"
#include "documents/pages/reading_pane.h"
#include "office/demo.h"
#include "ui/pdf/pdf_view.h"
#include "ui/print/print_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPrinter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

using documents::DocumentsPage;
using Shoot = std::function<void(const QString& name)>;

/// The incoming document with the most opinions.
QString busiestOf(DocumentsPage& page)
{
    QString busiest;
    qsizetype most = -1;
    for (int row = 0; row < page.listPane().documents().rowCount(); ++row) {
        const QString id = page.listPane().documents().idAt(row);
        page.reading().open(id);
        const auto& view = page.reading().view();
        if (!view.cameIn() || view.opinions.size() <= most)
            continue;
        most = view.opinions.size();
        busiest = id;
    }
    return busiest;
}

void shootForms(DocumentsPage& page, const QString& busiest, const Shoot& shoot)
{
    auto& print = page.printing();
    const auto open = [&](const QString& document, const QString& what, const QString& name) {
        page.openDocument(document);
        page.print();
        if (print.choose(what))
            shoot(name);
    };
    const QString written = office::demoId(u"document"_s, u"data-reply"_s);
    open(written, u"text"_s, u"print-text"_s);
    open(written, u"form:outgoing-slip"_s, u"print-outgoing-slip"_s);
    open(busiest, u"form:approval-slip"_s, u"print-approval-slip"_s);
    page.openDocument(busiest);
    page.print();
    if (print.choose(u"day:hand-over-list"_s)) {
        print.setDay(QDate(2026, 7, 8));
        shoot(u"print-day-list"_s);
    }
    open(busiest, u"form:incoming-slip"_s, u"print-incoming-slip"_s);
}

void shootCalibration(DocumentsPage& page, const Shoot& shoot)
{
    auto& print = page.printing();
    print.panel().setPrinters({[] { return QStringList{u"办公厅 3 层彩色打印机"_s}; },
                               [] { return QString(); },
                               [](const QString&) { return std::unique_ptr<QPrinter>(); }});
    print.panel().begin();
    auto choices = print.panel().choices();
    choices.isPreprinted = true;
    print.panel().setChoices(choices);
    auto* calibrate = print.findChild<QPushButton*>(u"print.calibrate"_s);
    calibrate->setChecked(true);
    shoot(u"print-calibrate"_s);
    calibrate->setChecked(false);
    choices.isPreprinted = false;
    print.panel().setChoices(choices);
    page.showFolder(u"all"_s);
}

void draw(ui::MarkLayer& layer)
{
    ui::DrawnMark ink;
    ink.strokes = {QPolygonF{{110, 330}, {140, 342}, {200, 338}, {260, 343}, {330, 336}},
                   QPolygonF{{350, 320}, {362, 340}, {390, 300}}};
    Q_EMIT layer.drawn(ink);
    ui::DrawnMark light;
    light.kind = ui::DrawnMark::Kind::Highlight;
    light.boxes = {QRectF(90, 392, 300, 20), QRectF(80, 421, 220, 20)};
    Q_EMIT layer.drawn(light);
    const auto words = [&](ui::DrawnMark::Kind kind, const QPointF& at, const QString& text) {
        ui::DrawnMark mark;
        mark.kind = kind;
        mark.at = at;
        mark.text = text;
        Q_EMIT layer.drawn(mark);
    };
    words(ui::DrawnMark::Kind::Stamp, {420, 90}, u"已阅"_s);
    words(ui::DrawnMark::Kind::Note, {330, 470}, u"此处数据请财务司再核一遍"_s);
}

} // namespace

void shootPrinting(desktop::Desktop& desktop, OfficeDesk& desk, const Shoot& shoot)
{
    auto& page = desktop.documents();
    const QString busiest = busiestOf(page);
    shootForms(page, busiest, shoot);
    shootCalibration(page, shoot);

    desk.sitDown(u"zhoujianguo"_s);
    page.showFolder(u"mine.inbox"_s);
    auto& files = page.readingPane().files();
    if (auto* pen = files.findChild<QPushButton*>(u"pdf.pen"_s))
        pen->click();
    draw(files.marker().layer());
    const auto waitForPages = [&](QWidget& where) {
        auto* view = where.findChild<ui::PdfView*>();
        QElapsedTimer patience;
        patience.start();
        while (view && (view->pageText(0).isEmpty() || patience.elapsed() < 1500) &&
               patience.elapsed() < 20'000)
            QApplication::processEvents(QEventLoop::AllEvents, 20);
    };
    waitForPages(page.readingPane());
    shoot(u"marks"_s);
    page.print();
    page.printing().choose(u"file"_s);
    waitForPages(page.printing());
    shoot(u"print-marks"_s);
    Q_EMIT page.printing().left();
}

} // namespace chancery::test
