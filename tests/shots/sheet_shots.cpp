// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shots/sheet_shots.h"

#include "desktop.h"
#include "documents/pages/action_catalog.h"
#include "documents/pages/action_sheet.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/reading_pane.h"
#include "shots/quietly.h"

#include <QListView>
#include <QSet>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

using Take = std::function<void(const QString& name, QWidget* what)>;

QStringList documentsOf(OfficeDesk& desk, const char* way)
{
    auto q = desk.db().query("SELECT id FROM doc_document WHERE way = ? ORDER BY stage, id");
    q.bind(QString::fromLatin1(way));
    QStringList ids;
    while (q.next())
        ids.append(q.text(0));
    (void)q.done();
    return ids;
}

} // namespace

void shootSheets(desktop::Desktop& desktop, OfficeDesk& desk, const Take& shoot)
{
    QSet<QString> done;
    for (const auto& login : {u"chenmin"_s, u"weidongsheng"_s, u"zhoujianguo"_s, u"zhengkeqin"_s,
                              u"lixiaomei"_s, u"fanzhiqiang"_s}) {
        desk.sitDown(login);
        desktop.workbench();
        waitQuietly(100);
        auto& page = desktop.documents();
        page.showFolder(u"all"_s);
        for (const auto& way : {"incoming", "outgoing", "internal"}) {
            const auto ids = documentsOf(desk, way);
            for (const auto& id : ids) {
                page.openDocument(id);
                const auto offered = documents::offeredVerbs(page.reading().view().may) +
                                     page.reading().moreActions();
                for (const auto& verb : offered) {
                    const auto* spec = documents::actionSpec(verb);
                    if (!spec || spec->isPlain() || done.contains(verb))
                        continue;
                    done.insert(verb);
                    page.act(verb);
                    waitQuietly(100);
                    shoot(u"act-"_s + verb, page.findChild<documents::ActionSheet*>());
                }
            }
        }
    }
    desk.sitDown(u"chenmin"_s);
    desktop.workbench();
    auto& page = desktop.documents();
    page.showFolder(u"all"_s);
    waitQuietly(200);
    if (auto* list = page.listPane().findChild<QListView*>())
        list->selectAll();
    waitQuietly(200);
    shoot(u"documents-several"_s, nullptr);
}

} // namespace chancery::test
