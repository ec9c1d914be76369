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

void shootWriting(desktop::Desktop& desktop, OfficeDesk& desk, const Take& shoot)
{
    auto& writing = desktop.documents().writing();
    shoot(u"write"_s, nullptr);
    documents::Manuscript text = writing.model().text();
    const documents::Manuscript before = text;
    text.title = u"示例部关于开展工业领域安全生产检查的通知"_s;
    writing.model().setText(text);
    showTab(writing, u"similar"_s);
    waitFor(1'500); // the question to the centre waits for the typing to rest
    shoot(u"write-similar"_s, nullptr);
    writing.model().setText(before);
    showTab(writing, u"slip"_s);
    shoot(u"write-slip"_s, nullptr);
    shootTwoTexts(writing, desk, shoot);
}

void shootDays(desktop::Desktop& desktop, const Take& shoot)
{
    desktop.workbench();
    shoot(u"workbench-lines"_s, nullptr);
    desktop.calendar();
    shoot(u"calendar"_s, nullptr);
}

} // namespace chancery::test
