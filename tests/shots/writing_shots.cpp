// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "shots/writing_shots.h"

#include "desktop.h"
#include "documents/pages/calendar_page.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/workbench_page.h"
#include "documents/pages/write_page.h"
#include "ui/pill_bar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chancery::test {

namespace {

using Take = std::function<void(const QString& name, QWidget* what)>;

void waitFor(int ms)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < ms)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

void showTab(documents::WritePage& writing, const QString& id)
{
    if (auto* tabs = writing.findChild<ui::PillBar*>(u"write.tabs"_s))
        tabs->setCurrentId(id);
}

/// Somebody else saves a version of what is being written here.
void shootTwoTexts(documents::WritePage& writing, OfficeDesk& desk, const Take& shoot)
{
    auto& model = writing.model();
    documents::WritingModel other(desk);
    if (!other.open(model.documentId()).ok())
        return;
    documents::Manuscript theirs = other.text();
    documents::Manuscript mine = theirs;
    theirs.title += u"（修订）"_s;
    theirs.addressees.append(u"各直属单位"_s);
    mine.title.replace(u"关于"_s, u"关于切实"_s);
    if (!mine.body.isEmpty()) {
        theirs.body.first().text += u"请于月底前报送。"_s;
        mine.body.first().text.prepend(u"经研究，"_s);
    }
    mine.body.append(documents::Block::paragraph(u"特此通知。"_s));
    model.setText(mine);
    other.setText(theirs);
    (void)other.save();
    showTab(writing, u"merge"_s);
    shoot(u"write-merge"_s, nullptr);
    (void)model.forget();
}

} // namespace

/// 核稿 of a text in which something was found, and the place of it on the paper.
void shootExamination(desktop::Desktop& desktop, OfficeDesk& desk, const Take& shoot)
{
    auto& page = desktop.documents();
    const QString id = page.reading().documentId();
    documents::WritingModel text(desk);
    if (!text.open(id).ok())
        return;
    documents::Manuscript wrong = text.text();
    wrong.body.append(documents::Block::paragraph(
        u"请各单位于2026年7月20号前,将(2026)3号文的落实情况报送办公厅."_s));
    text.setText(wrong);
    (void)text.save();
    page.openDocument(id);
    page.act(u"check-draft"_s);
    shoot(u"sheet-check-findings"_s, nullptr);
    const auto shows = page.findChildren<QPushButton*>(u"finding.show"_s);
    if (!shows.isEmpty())
        shows.last()->click();
    shoot(u"sheet-check-place"_s, nullptr);
}

namespace {

/// A new draft, and what it can begin from.
void shootTemplates(desktop::Desktop& desktop, documents::WritePage& writing, const Take& shoot)
{
    desktop.documents().startWriting(u"outgoing"_s);
    shoot(u"write-new"_s, nullptr);
    if (auto* button = writing.findChild<QPushButton*>(u"write.template"_s))
        button->click();
    waitFor(200);
    if (QWidget* menu = QApplication::activePopupWidget()) {
        shoot(u"write-templates"_s, menu);
        menu->close();
    }
    (void)writing.model().forget();
}

} // namespace

void shootWriting(desktop::Desktop& desktop, OfficeDesk& desk, const Take& shoot)
{
    auto& writing = desktop.documents().writing();
    shoot(u"write"_s, nullptr);
    documents::Manuscript text = writing.model().text();
    const documents::Manuscript before = text;
    documents::Manuscript wrong = text;
    wrong.title = u"关于“开展”安全生产检查的《通知》。"_s;
    wrong.addressees.append(u"各有关单位"_s);
    wrong.body.append(
        documents::Block::paragraph(u"请于2026年7月20号前,将(2026)3号文落实情况报送."_s));
    const auto edit = [&writing](const documents::Manuscript& typed) {
        (void)writing.edit({{u"document"_s, writing.model().documentId()},
                            {u"text"_s, typed.toJson()},
                            {u"slip"_s, writing.model().slip().toJson()}});
    };
    edit(wrong);
    showTab(writing, u"checks"_s);
    waitFor(600); // the checks follow the typing at a little distance
    shoot(u"write-checks"_s, nullptr);
    showTab(writing, u"slip"_s);
    documents::Slip asked = writing.model().slip();
    asked.outside = {{u"财政部"_s, u"agree"_s, u"王某某，7月12日，财办函〔2026〕8号"_s},
                     {u"应急管理部"_s, {}, {}}};
    writing.model().setSlip(asked);
    shoot(u"write-slip-collective"_s, nullptr);
    edit(before);
    text.title = u"示例部关于开展工业领域安全生产检查的通知"_s;
    writing.model().setText(text);
    showTab(writing, u"similar"_s);
    waitFor(1'500); // the question to the centre waits for the typing to rest
    shoot(u"write-similar"_s, nullptr);
    writing.model().setText(before);
    showTab(writing, u"slip"_s);
    shoot(u"write-slip"_s, nullptr);
    shootTwoTexts(writing, desk, shoot);
    shootTemplates(desktop, writing, shoot);
}

void shootDays(desktop::Desktop& desktop, const Take& shoot)
{
    desktop.workbench();
    shoot(u"workbench-lines"_s, nullptr);
    desktop.calendar();
    shoot(u"calendar"_s, nullptr);
}

} // namespace chancery::test
