// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shots/supervision_shots.h"

#include "desktop.h"
#include "documents/pages/office_desk.h"
#include "office/demo.h"
#include "shots/quietly.h"
#include "supervision/pages/checks_page.h"
#include "supervision/pages/circular_page.h"
#include "supervision/pages/goals_page.h"
#include "supervision/pages/letters_page.h"
#include "supervision/pages/score_panel.h"
#include "supervision/pages/scores_page.h"
#include "supervision/pages/summary_page.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/supervision_section.h"
#include "ui/ledger/ledger_calendar.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/ledger/ledger_timeline.h"

#include <QApplication>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

QStringList idsOf(OfficeDesk& desk, const char* sql)
{
    QStringList ids;
    auto q = desk.db().query(sql);
    while (q.next())
        ids.append(q.text(0));
    (void)q.done();
    return ids;
}

} // namespace

int shootSupervision(desktop::Desktop& desktop, OfficeDesk& desk,
                     const std::function<void(const QString& name, QWidget* what)>& shoot)
{
    desk.sitDown(u"penghaitao"_s);
    auto& section = desktop.supervision();
    auto& ledger = section.ledger();
    waitQuietly();
    const QStringList urged = idsOf(desk, "SELECT id FROM sup_item WHERE urges > 0 ORDER BY urges"
                                          " DESC, id");
    ledger.openItem(urged.value(0));
    shoot(u"supervision-ledger"_s, nullptr);
    ledger.pane().views().choose(u"all"_s);
    waitQuietly();
    ledger.showFace(supervision::SupervisionPage::Face::Timeline);
    ledger.timeline().goToDay(QDate(2026, 7, 1));
    ledger.timeline().chooseLine(3);
    waitQuietly();
    shoot(u"supervision-timeline"_s, nullptr);
    ledger.pane().groupBy(u"lead"_s);
    waitQuietly();
    ledger.timeline().setScale(ui::LedgerTimeline::Scale::Months);
    ledger.timeline().goToDay(QDate(2026, 6, 1));
    shoot(u"supervision-timeline-grouped"_s, nullptr);
    ledger.pane().views().choose(u"all"_s);
    ledger.showFace(supervision::SupervisionPage::Face::Calendar);
    waitQuietly();
    shoot(u"supervision-calendar"_s, nullptr);
    ledger.showFace(supervision::SupervisionPage::Face::Rows);

    section.openLettersOf(urged);
    shoot(u"supervision-letter"_s, nullptr);
    auto& letters = section.openLetters(idsOf(desk, "SELECT id FROM sup_urge ORDER BY at DESC"));
    letters.choose(u"urging-list"_s);
    shoot(u"supervision-letters-of-a-department"_s, nullptr);
    section.closeOver();

    const QStringList all = idsOf(desk, "SELECT id FROM sup_item WHERE parent_id IS NULL"
                                        " ORDER BY number_key");
    auto& circular = section.openCircular(all, {});
    circular.setPeriod(u"7月份"_s);
    shoot(u"supervision-circular"_s, nullptr);
    circular.choose(supervision::CircularPage::ofFaults, true);
    shoot(u"supervision-circular-criticism"_s, nullptr);
    section.openSummary(office::demoId(u"item"_s, u"budget-plan"_s));
    shoot(u"supervision-summary"_s, nullptr);
    section.closeOver();

    auto& scores = section.scores();
    waitQuietly(200);
    shoot(u"supervision-scores"_s, nullptr);
    scores.view().setCurrentIndex(
        scores.table().index(scores.table().rowCount() - 1, supervision::ScoreTable::FirstLine));
    scores.panel().adjust();
    shoot(u"supervision-scores-figure"_s, nullptr);
    scores.showSheet(u"open-government"_s, 2026);
    shoot(u"supervision-scores-sheet"_s, nullptr);
    section.openPrint(scores.matter());
    shoot(u"supervision-scores-print"_s, nullptr);
    section.closeOver();

    auto& goals = section.goals();
    goals.choose(office::demoId(u"item"_s, u"goal-services-mailbox"_s));
    waitQuietly(200);
    shoot(u"supervision-goals"_s, nullptr);

    auto& checks = section.checks();
    for (const auto& key :
         {u"check-websites"_s, u"check-eight-rules"_s, u"check-guides"_s, u"check-secrecy"_s}) {
        checks.openCheck(office::demoId(u"check"_s, key));
        waitQuietly(200);
        shoot(u"supervision-"_s + key, nullptr);
    }
    checks.startNew();
    waitQuietly(200);
    shoot(u"supervision-check-new"_s, nullptr);
    return 0;
}

} // namespace chancery::test
