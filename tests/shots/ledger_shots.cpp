// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shots/ledger_shots.h"

#include "desktop.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/workbench_page.h"
#include "shots/quietly.h"
#include "supervision/pages/import_page.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/spoken_order.h"
#include "supervision/pages/supervision_page.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/ledger/ledger_paste.h"
#include "ui/thread_strip.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

using Take = std::function<void(const QString& name, QWidget* what)>;

QString firstOf(OfficeDesk& desk, const char* sql)
{
    auto q = desk.db().query(sql);
    return q.next() ? q.text(0) : QString();
}

void shootImport(desktop::Desktop& desktop, const Take& take)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"2026年督办台账.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("序号,来源类别,督办事项,责任单位,完成时限,备注\n"
               "1,领导批示,核查基层统计数据质量,财务司、规划司,2026年底前,\n"
               "2,会议纪要,提出政务数据共享责任清单,规划司,8月底前,已报送初稿\n"
               "3,工作要点,建立月度调度机制,财务司,长期,\n"
               "4,信访,答复群众来信反映的问题,月球司,20个工作日内,\n"
               "5,领导批示,报送专项整治方案,财务司,2025-12-31,\n"
               "6,工作要点,修订机关财务管理办法,财务司,2026-10-01,\n"
               "7,,编制十六五规划前期研究,规划司,2030年底前,\n");
    file.close();
    auto& page = desktop.supervised().startImport();
    page.open(file.fileName());
    waitQuietly(600);
    take(u"ledger-import"_s, nullptr);
    page.model().setLeaveOut(true);
    page.model().import();
    waitQuietly(600);
    take(u"ledger-import-done"_s, nullptr);
    Q_EMIT page.left();
}

void shootPaste(desktop::Desktop& desktop, const Take& take)
{
    auto& pane = desktop.supervised().pane();
    pane.views().choose(u"all"_s);
    waitQuietly(400);
    const int number = pane.model().shownAt(u"source_number"_s);
    if (number < 0)
        return;
    pane.previewPaste({{u"国办发〔2026〕12号"_s, u"张伟"_s}, {u"国办发〔2026〕13号"_s}},
                      pane.model().index(2, number));
    waitQuietly(200);
    if (auto* preview = pane.findChild<ui::LedgerPastePreview*>()) {
        take(u"ledger-paste"_s, preview->parentWidget()); // it floats over the window
        Q_EMIT preview->left();
    }
}

} // namespace

void shootLedger(desktop::Desktop& desktop, OfficeDesk& desk, const Take& take)
{
    desk.sitDown(u"penghaitao"_s);
    Q_EMIT desk.rowsChanged({});
    (void)desktop.supervised();
    waitQuietly(400);
    shootImport(desktop, take);
    shootPaste(desktop, take);
    desktop.workbench();
    desktop.takeSpokenOrder();
    if (auto* order = desktop.frame().findChild<supervision::SpokenOrder*>()) {
        order->findChild<QLineEdit*>(u"supervision.spoken"_s)
            ->insert(u"请财务司8月20日前报送预算执行情况"_s);
        waitQuietly(200);
        take(u"spoken-order"_s, order->parentWidget()); // it floats over the window
        Q_EMIT order->left();
    }
    const QString document = firstOf(desk, "SELECT source_id FROM sup_item"
                                           " WHERE source_table = 'doc_document' LIMIT 1");
    desktop.documents().openDocument(document);
    waitQuietly(600);
    take(u"thread-of-a-paper"_s, nullptr);
    const QString item = firstOf(desk, "SELECT id FROM sup_item"
                                       " WHERE source_table = 'doc_document' LIMIT 1");
    desktop.supervised().openItem(item);
    desktop.supervised().panel().thread().setFocus();
    waitQuietly(400);
    take(u"thread-of-an-item"_s, nullptr);
    const QString urged =
        firstOf(desk, "SELECT t.item_id FROM sup_task AS t JOIN people_unit AS u"
                      " ON t.participant = 'unit:' || u.id JOIN sup_item AS i ON i.id = t.item_id"
                      " WHERE t.is_open = 1 AND t.step = 'handle' AND u.name = '财务司'"
                      " AND i.last_urge_at IS NULL LIMIT 1");
    (void)desk.elsewhere(u"penghaitao"_s, u"supervision.urge"_s, {{u"items"_s, QJsonArray{urged}}});
    desk.sitDown(u"shixiaohong"_s);
    Q_EMIT desk.rowsChanged({u"sup_urge"_s});
    desktop.workbench();
    waitQuietly(400);
    take(u"workbench-supervision"_s, nullptr);
}

} // namespace chancery::test
