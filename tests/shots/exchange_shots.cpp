// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shots/exchange_shots.h"

#include "base/id.h"
#include "desktop.h"
#include "documents/pages/books_page.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/exchange_box_page.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/reading_pane.h"
#include "documents/pages/registry_page.h"
#include "office/demo.h"
#include "shots/quietly.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/pill_bar.h"

#include <QApplication>
#include <QJsonArray>
#include <QListView>

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

QJsonObject fileOf(OfficeDesk& desk, const QByteArray& bytes, const QString& name)
{
    const auto sha256 = desk.blobs().addBytes(bytes);
    return {{u"sha256"_s, sha256.ok() ? *sha256 : QString()},
            {u"name"_s, name},
            {u"size"_s, bytes.size()},
            {u"mediaType"_s, u"application/x"_s},
            {u"role"_s, u"main"_s}};
}

/// A draft whose text is an office file: three versions, one of them kept beside, and open in the
/// hands of who examines it.
void shootFileDraft(documents::DocumentsPage& page, OfficeDesk& desk, const Take& shoot)
{
    const QString name = u"工业园区水污染整治实施方案（征求意见稿）.docx"_s;
    desk.sitDown(u"weidongsheng"_s);
    const QString id = newUuidText();
    (void)desk.submit(
        u"documents.draft"_s,
        {{u"id"_s, id},
         {u"way"_s, u"outgoing"_s},
         {u"text"_s, QJsonObject{{u"title"_s, u"示例部关于印发水污染整治实施方案的通知"_s},
                                 {u"issuers"_s, QJsonArray{u"示例部"_s}},
                                 {u"addressees"_s, QJsonArray{u"各直属单位"_s}}}},
         {u"slip"_s,
          QJsonObject{{u"publicity"_s, u"closed"_s}, {u"publicityReason"_s, u"征求意见"_s}}}});
    const QJsonObject first = fileOf(desk, "PK first", name);
    (void)desk.submit(u"documents.attach"_s,
                      {{u"document"_s, id}, {u"attachments"_s, QJsonArray{first}}});
    const auto fileId = [&] {
        auto q = desk.db().query("SELECT id FROM doc_attachment WHERE document_id = ?");
        q.bind(id);
        return q.next() ? q.text(0) : QString();
    };
    const QString file = fileId();
    const auto save = [&](const QJsonObject& base, const QJsonObject& next) {
        (void)desk.submit(u"documents.save-file"_s, {{u"document"_s, id},
                                                     {u"attachment"_s, file},
                                                     {u"base"_s, base.value("sha256"_L1)},
                                                     {u"file"_s, next}});
    };
    const QJsonObject second = fileOf(desk, "PK second and longer", name);
    save(first, second);
    save(first, fileOf(desk, "PK of the other computer", name));
    (void)desk.submit(u"documents.lock-file"_s, {{u"document"_s, id}, {u"attachment"_s, file}});
    page.openDocument(id);
    shoot(u"file-draft-mine"_s, nullptr);
    (void)desk.submit(u"documents.unlock-file"_s, {{u"document"_s, id}, {u"attachment"_s, file}});
    const auto column = [&](const char* which) {
        return desk.office().row(u"doc_document"_s, id).value(QLatin1String(which)).toString();
    };
    (void)desk.submit(
        u"documents.submit-draft"_s,
        {{u"document"_s, id},
         {u"seen"_s, column("text_hash")},
         {u"seenFiles"_s, column("files_hash")},
         {u"examiners"_s, QJsonArray{u"person:"_s + desk.personOf(u"chenmin"_s)}},
         {u"signers"_s, QJsonArray{u"post:"_s + office::demoId(u"post"_s, u"minister"_s)}}});
    (void)desk.elsewhere(u"chenmin"_s, u"documents.lock-file"_s,
                         {{u"document"_s, id}, {u"attachment"_s, file}});
    page.openDocument(id);
    shoot(u"file-draft-locked"_s, nullptr);
}

/// The window of a unit outside the house; the desktop stays its own from here on.
void shootOutside(desktop::Desktop& desktop, OfficeDesk& desk, const Take& shoot)
{
    auto q = desk.db().query("SELECT unit_name FROM doc_transmission ORDER BY unit_name LIMIT 1");
    const QString unitName = q.next() ? q.text(0) : QString();
    const QString unit = newUuidText();
    const QString post = newUuidText();
    const QString login = u"wangyi"_s;
    const auto give = [&](const char* command, const QJsonObject& params) {
        const auto given = desk.elsewhere(u"shenhaoran"_s, QLatin1String(command), params);
        if (!given.ok())
            qWarning("%s: %s", command, qPrintable(given.error().debugText()));
    };
    give("people.add-unit", {{u"id"_s, unit}, {u"name"_s, unitName}, {u"kind"_s, u"outside"_s}});
    give("people.add-post", {{u"id"_s, post}, {u"unit"_s, unit}, {u"title"_s, u"机要员"_s}});
    give("people.add-person",
         {{u"id"_s, desk.personOf(login)}, {u"name"_s, u"王一"_s}, {u"login"_s, login}});
    give("people.assign-post", {{u"id"_s, newUuidText()},
                                {u"post"_s, post},
                                {u"person"_s, desk.personOf(login)},
                                {u"main"_s, true}});
    desk.sitDown(login);
    Q_EMIT desk.rowsChanged({u"people_person"_s, u"doc_transmission"_s});
    waitQuietly(200);
    shoot(u"exchange-box"_s, nullptr);
    auto& box = desktop.exchangeBox();
    if (const auto* package = box.model().packageAt(0)) {
        box.choose(package->id);
        waitQuietly(500);
        shoot(u"exchange-box-package"_s, nullptr);
    }
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
    (void)desk.submit(u"documents.note-exchange"_s,
                      {{u"direction"_s, u"out"_s},
                       {u"listNumber"_s, u"机交2026-118"_s},
                       {u"unit"_s, u"示例省委办公厅"_s},
                       {u"items"_s, QJsonArray{u"示密〔2026〕3号"_s, u"0000127"_s}},
                       {u"seal"_s, u"intact"_s},
                       {u"signedBy"_s, u"李晓梅"_s}});
    page.showBooks(u"exchange"_s);
    waitQuietly(100);
    if (auto* list = page.findChild<documents::BooksPage*>()->findChild<QListView*>())
        list->setCurrentIndex(list->model()->index(0, 0));
    shoot(u"books-exchange-noted"_s, nullptr);
    page.print();
    shoot(u"print-exchange-list"_s, nullptr);
    auto& registers = desktop.registers();
    registers.showBook(documents::RegistryBook::Instructions);
    waitQuietly();
    shoot(u"register-instructions"_s, nullptr);
    registers.showBook(documents::RegistryBook::Seals);
    waitQuietly();
    shoot(u"register-seals"_s, nullptr);
    shootFileDraft(desktop.documents(), desk, shoot);
    shootOutside(desktop, desk, shoot);
}

} // namespace chancery::test
