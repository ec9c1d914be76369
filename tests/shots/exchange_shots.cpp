// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shots/exchange_shots.h"

#include "desktop.h"
#include "documents/pages/books_page.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/reading_pane.h"
#include "documents/pages/registry_page.h"
#include "office/demo.h"
#include "shots/quietly.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/pill_bar.h"

#include <QApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

using Take = std::function<void(const QString& name, QWidget* what)>;

void shootBriefing(documents::DocumentsPage& page, const Take& shoot)
{
    page.openDocument(office::demoId(u"document"_s, u"industry-briefing"_s));
    auto* sides = page.readingPane().findChildren<ui::PillBar*>().value(0);
    for (const auto& side : {u"readers"_s, u"instructions"_s}) {
        if (!sides)
            break;
        sides->setCurrentId(side);
        Q_EMIT sides->currentIdChanged(side);
        shoot(u"briefing-"_s + side, nullptr);
    }
    page.act(u"carry-instruction"_s);
    shoot(u"briefing-carry"_s, nullptr);
}

/// Two documents under way, one resting on the other.
void shootMerged(documents::DocumentsPage& page, OfficeDesk& desk, const Take& shoot)
{
    auto q = desk.db().query("SELECT id FROM doc_document WHERE way = 'incoming'"
                             " AND stage = 'propose'"
                             " AND secrecy = 0 ORDER BY received_on DESC LIMIT 2");
    QStringList ids;
    while (q.next())
        ids.append(q.text(0));
    (void)q.done();
    if (ids.size() < 2)
        return;
    (void)desk.submit(u"documents.merge"_s,
                      {{u"document"_s, ids.at(0)}, {u"documents"_s, QJsonArray{ids.at(1)}}});
    page.openDocument(ids.at(0));
    shoot(u"merged-lead"_s, nullptr);
    page.openDocument(ids.at(1));
    shoot(u"merged-resting"_s, nullptr);
}

} // namespace

void shootExchange(desktop::Desktop& desktop, OfficeDesk& desk, const Take& shoot)
{
    desk.sitDown(u"chenmin"_s);
    desktop.workbench();
    waitQuietly(100);
    auto& page = desktop.documents();
    shootBriefing(page, shoot);
    shootMerged(page, desk, shoot);
    page.openDocument(office::demoId(u"document"_s, u"data-reply"_s));
    page.act(u"transmit"_s);
    for (const auto& book : {u"transmissions"_s, u"arrivals"_s, u"quotas"_s}) {
        page.showBooks(book);
        shoot(u"books-"_s + book, nullptr);
    }
    auto& registers = desktop.registers();
    registers.showBook(documents::RegistryBook::Instructions);
    waitQuietly();
    shoot(u"register-instructions"_s, nullptr);
}

} // namespace chancery::test
