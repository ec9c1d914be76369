// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shots/office_shots.h"

#include "desktop.h"
#include "documents/pages/archive_page.h"
#include "documents/pages/change_view.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/registry_page.h"
#include "documents/pages/versions_page.h"
#include "office/demo.h"
#include "supervision/pages/supervision_page.h"
#include "ui/ledger/ledger_grid.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/ledger/ledger_statistics.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

struct Office {
    desktop::Desktop& desktop;
    OfficeDesk& desk;
    const std::function<void(const QString& name, QWidget* what)>& take;

    void shoot(const QString& name, QWidget* what = nullptr) const { take(name, what); }
};

/// Readers answer from other threads: waits until nothing has changed for a while.
void settle(int quietMs = 500)
{
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < quietMs)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

void sitDown(const Office& office, const QString& login)
{
    office.desk.sitDown(login);
    office.desktop.workbench();
    settle(100);
}

/// What became of a draft.
void versions(const Office& office)
{
    auto& page = office.desktop.documents();
    page.openDocument(office::demoId(u"document"_s, u"safety-inspection"_s));
    page.act(u"versions"_s);
    page.versions().model().compareWith(1);
    page.versions().changes().step(1);
    office.shoot(u"versions-compare"_s);
    page.versions().showView(u"redline"_s);
    office.shoot(u"versions-redline"_s);
    page.versions().showView(u"clean"_s);
    office.shoot(u"versions-clean"_s);
    Q_EMIT page.versions().left();
}

/// The ledger of supervision, an item beside it, and the forms of acts on it.
void supervision(const Office& office)
{
    sitDown(office, u"penghaitao"_s);
    auto& page = office.desktop.supervised();
    settle();
    auto q = office.desk.db().query("SELECT id FROM sup_item WHERE stage = 'handle'"
                                    " ORDER BY lamp_risk_on IS NULL, feedbacks DESC LIMIT 1");
    if (q.next())
        page.openItem(q.text(0));
    (void)q.done();
    office.shoot(u"supervision"_s);
    page.act(u"urge"_s);
    office.shoot(u"supervision-urge"_s);
    page.startNew();
    office.shoot(u"supervision-new"_s);
    page.pane().views().choose(u"all"_s);
    page.pane().groupBy(u"lead"_s);
    office.shoot(u"supervision-grouped"_s);
}

/// The archives: what waits, what was handed over, and its package, written and checked.
void archive(const Office& office)
{
    sitDown(office, u"fanzhiqiang"_s);
    auto q = office.desk.db().query("SELECT id FROM doc_document WHERE stage IN ('closed',"
                                    " 'issued') ORDER BY id");
    QStringList ready;
    while (q.next())
        ready.append(q.text(0));
    for (const auto& id : std::as_const(ready))
        (void)office.desk.submit(u"documents.file"_s,
                                 {{u"document"_s, id}, {u"retention"_s, u"30"_s}});
    auto& page = office.desktop.documents();
    page.showArchive();
    office.shoot(u"archive-waiting"_s);
    (void)page.archive().model().handOver({0, 1}, u"示例档案馆"_s, {});
    const auto lists = page.archive().model().transfers();
    if (lists.isEmpty())
        return;
    page.archive().model().show(lists.first().id);
    QTemporaryDir folder;
    page.archive().packInto(folder.path());
    settle(1500);
    office.shoot(u"archive-handed-over"_s);
}

/// The registers: each book, grouped, filtered, counted.
void registers(const Office& office)
{
    using documents::RegistryBook;
    sitDown(office, u"lixiaomei"_s);
    auto& page = office.desktop.registers();
    page.showBook(RegistryBook::Incoming);
    settle();
    page.pane().grid().chooseLine(2, 3);
    office.shoot(u"register-incoming"_s);
    page.pane().groupBy(u"urgency"_s);
    office.shoot(u"register-grouped"_s);
    ledger::Query query = page.pane().query();
    query.conditions = {
        {u"stage"_s, ledger::Condition::Test::NoneOf, {u"filed"_s, u"closed"_s, u"voided"_s}}};
    query.sort = {{u"due"_s, false}, {u"urgency"_s, true}};
    page.pane().setQuery(query);
    page.pane().toggleDensity();
    page.pane().grid().setFocus();
    page.pane().grid().selectAll();
    office.shoot(u"register-filtered"_s);
    page.pane().toggleDensity();
    page.pane().filterColumn(u"issuer"_s, office.desktop.frame().mapToGlobal(QPoint(500, 200)));
    settle();
    if (QWidget* popup = QApplication::activePopupWidget()) {
        office.shoot(u"register-filter"_s, popup);
        popup->close();
    }
    page.pane().views().choose(u"all"_s);
    settle();
    page.pane().statistics().setAxes({u"issuer"_s}, {u"received_on"_s, ledger::Part::Month});
    page.pane().showStatistics(true);
    office.shoot(u"register-statistics"_s);
    page.pane().showStatistics(false);
    page.showBook(RegistryBook::Outgoing);
    office.shoot(u"register-outgoing"_s);
    page.showBook(RegistryBook::Internal);
    office.shoot(u"register-memos"_s);
    page.showBook(RegistryBook::Incoming);
}

} // namespace

void shootOffice(desktop::Desktop& desktop, OfficeDesk& desk,
                 const std::function<void(const QString& name, QWidget* what)>& shoot)
{
    const Office office{desktop, desk, shoot};
    sitDown(office, u"chenmin"_s);
    versions(office);
    archive(office);
    supervision(office);
}

void shootRegisters(desktop::Desktop& desktop, OfficeDesk& desk,
                    const std::function<void(const QString& name, QWidget* what)>& shoot)
{
    registers({desktop, desk, shoot});
}

} // namespace chancery::test
