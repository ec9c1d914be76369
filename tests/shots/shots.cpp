// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// chancery-shots DIR [--theme dark] [--lang en] [--type 150]: every page of the real program with
// the demo ministry in it, one picture each. QT_SCALE_FACTOR gives other screen scales.

#include "desktop.h"
#include "documents/pages/books_page.h"
#include "documents/pages/correct_page.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/memory_settings.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/reading_pane.h"
#include "documents/pages/register_page.h"
#include "documents/pages/workbench_page.h"
#include "documents/pages/write_page.h"
#include "office/demo.h"
#include "shots/exchange_shots.h"
#include "shots/ledger_shots.h"
#include "shots/office_shots.h"
#include "shots/printing_shots.h"
#include "shots/sheet_shots.h"
#include "shots/supervision_shots.h"
#include "shots/writing_shots.h"
#include "ui/button_row.h"
#include "ui/filter_field.h"
#include "ui/palette.h"
#include "ui/paper/paper_pdf.h"
#include "ui/shell/attention_panel.h"
#include "ui/shell/choose_password.h"
#include "ui/shell/repair_page.h"
#include "ui/shell/sign_in.h"
#include "ui/shell/sync_panel.h"
#include "words.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QMenu>
#include <QPushButton>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

QByteArray paperOf(const office::DemoPaper& from)
{
    paper::PaperDocument document;
    document.issuerMark = paper::issuerMarkOf({from.issuer});
    document.number = from.number;
    document.title = from.title;
    document.addressees = from.addressees;
    document.attachments = from.attachments;
    document.signatures = from.signature.isEmpty() ? QStringList{from.issuer} : from.signature;
    document.date =
        u"%1年%2月%3日"_s.arg(from.issued.year()).arg(from.issued.month()).arg(from.issued.day());
    document.note = from.notes.value(0);
    paper::setBody(document, from.text);
    const auto pdf = paper::writePaperPdf(document);
    return pdf.ok() ? *pdf : QByteArray("%PDF-1.4");
}

/// Pages of a PDF come from another process: waits until nothing has changed for a while.
void settle(int quietMs = 500)
{
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < quietMs)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

class Camera {
public:
    Camera(const QString& folder, desktop::Desktop& desktop, test::OfficeDesk& desk)
        : m_folder(folder), m_desktop(desktop), m_desk(desk)
    {
    }

    void shoot(const QString& name, QWidget* what = nullptr)
    {
        settle();
        (what ? what : &m_desktop.frame())->grab().save(m_folder + u'/' + name + u".png"_s);
    }

    void sitDown(const QString& login)
    {
        m_desk.sitDown(login);
        m_desktop.workbench();
        settle(100);
    }

    void workbench(const QString& login)
    {
        sitDown(login);
        shoot(u"workbench-"_s + login);
    }

    void documents(const QString& login, const QString& place, const QString& name)
    {
        sitDown(login);
        auto& page = m_desktop.documents();
        page.showFolder(u"all"_s);
        page.showFolder(place);
        shoot(name);
    }

    void search(const QString& typed)
    {
        documents(u"lixiaomei"_s, u"all"_s, u"documents-all"_s);
        m_desk.fillSearch();
        auto* field = m_desktop.documents().findChild<ui::FilterField*>();
        field->setText(typed);
        settle(200);
        shoot(u"documents-search"_s);
        field->setText(u"年:2026 文种:通知 状态:在办 文号:?"_s);
        settle(200);
        shoot(u"documents-conditions"_s);
        field->setText(u"gwybgt"_s);
        settle(200);
        shoot(u"documents-initials"_s);
        field->clear();
    }

    /// Files of every kind, attached and looked at.
    void files()
    {
        sitDown(u"lixiaomei"_s);
        const QString id = newUuidText();
        const auto added =
            m_desk.elsewhere(u"lixiaomei"_s, u"documents.register"_s,
                             {{u"id"_s, id}, {u"title"_s, u"关于报送水库调度方案的函"_s}});
        if (!added.ok())
            qFatal("%s", qPrintable(added.error().debugText()));
        auto& page = m_desktop.documents();
        page.showFolder(u"all"_s);
        page.openDocument(id);
        QJsonArray attached;
        const QString folder = QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/files/");
        const QList<QStringList> files{{u"sealed-page.ofd"_s, u"水库调度方案.ofd"_s},
                                       {u"thumbnail.docx"_s, u"排险情况.docx"_s},
                                       {u"bomb.docx"_s, u"附表.docx"_s},
                                       {u"picture.png"_s, u"现场照片.png"_s}};
        for (const auto& file : files) {
            const auto sha256 = m_desk.blobs().addFile(folder + file[0], 1 << 20);
            if (!sha256.ok())
                qFatal("no file %s", qPrintable(file[0]));
            const QString type =
                file[1].endsWith(u"png"_s) ? u"image/png"_s : u"application/octet-stream"_s;
            attached.append(QJsonObject{{u"sha256"_s, *sha256},
                                        {u"name"_s, file[1]},
                                        {u"size"_s, m_desk.blobs().size(*sha256)},
                                        {u"mediaType"_s, type},
                                        {u"role"_s, u"attachment"_s}});
        }
        const auto done = m_desk.submit(u"documents.attach"_s,
                                        {{u"document"_s, id}, {u"attachments"_s, attached}});
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().debugText()));
        settle(3'000); // they are read in the background
        int number = 0;
        for (const auto& file : files) {
            for (auto* chip : page.findChildren<QPushButton*>()) {
                if (chip->isVisible() && chip->toolTip().startsWith(file[1]))
                    chip->click();
            }
            shoot(u"file-%1"_s.arg(++number));
        }
        m_desk.fillSearch();
        auto* field = page.findChild<ui::FilterField*>();
        field->setText(u"堰塞湖排险"_s);
        settle(300);
        shoot(u"documents-search-in-files"_s);
        field->clear();
    }

    void act(const QString& verb, const QString& name)
    {
        m_desktop.documents().act(verb);
        shoot(name);
    }

    /// The rest of the acts: the "⋯" menu and the sheets behind it.
    void menu(const QString& name)
    {
        const auto rows =
            m_desktop.documents().readingPane().findChildren<ui::ButtonRow*>(u"actions"_s);
        if (rows.isEmpty())
            return;
        rows.last()->openMenu(); // the others are about to go
        settle(100);
        if (QWidget* popup = QApplication::activePopupWidget()) {
            shoot(name, popup);
            popup->close();
        }
    }

    /// Two people correct the same title.
    void correction()
    {
        sitDown(u"lixiaomei"_s);
        auto& page = m_desktop.documents();
        page.showFolder(u"handle"_s);
        page.act(u"correct"_s);
        auto& model = page.correction().model();
        const QString title = model.value(u"title"_s);
        model.setValue(u"title"_s, title + u"（修订稿）"_s);
        model.setValue(u"copies"_s, u"3"_s);
        shoot(u"correct"_s);
        const QJsonObject change{
            {u"field"_s, u"title"_s}, {u"from"_s, title}, {u"to"_s, title + u"（试行）"_s}};
        (void)m_desk.elsewhere(
            u"lixiaomei"_s, u"documents.correct"_s,
            {{u"document"_s, model.documentId()}, {u"changes"_s, QJsonArray{change}}});
        page.correction().submit();
        shoot(u"correct-stale"_s);
        model.close();
        page.openDocument(page.reading().documentId());
    }

    /// Writing what the house sends out, and its way.
    void outgoing()
    {
        documents(u"weidongsheng"_s, u"draft"_s, u"outgoing-draft"_s);
        m_desktop.documents().act(u"write"_s);
        const auto take = [this](const QString& name, QWidget* what) { shoot(name, what); };
        test::shootWriting(m_desktop, m_desk, take);
        m_desktop.documents().showFolder(u"all"_s);
        documents(u"weidongsheng"_s, u"draft"_s, u"outgoing-draft-again"_s);
        act(u"submit-draft"_s, u"sheet-submit"_s);
        documents(u"zhoujianguo"_s, u"sign"_s, u"outgoing-sign"_s);
        documents(u"chenmin"_s, u"check"_s, u"outgoing-check"_s);
        act(u"check-draft"_s, u"sheet-check"_s);
        test::shootExamination(m_desktop, m_desk, take);
        test::shootDays(m_desktop, take);
        documents(u"zhengkeqin"_s, u"all"_s, u"outgoing-all"_s);
        m_desktop.documents().openDocument(office::demoId(u"document"_s, u"data-reply"_s));
        shoot(u"outgoing-issued"_s);
        act(u"receipt"_s, u"sheet-receipt"_s);
        m_desktop.documents().showBooks(u"receipts"_s);
        shoot(u"books-receipts"_s);
        m_desktop.documents().showBooks(u"numbers"_s);
        shoot(u"books-numbers"_s);
        m_desktop.documents().showBooks(u"exchange"_s);
        shoot(u"books-exchange"_s);
        test::shootOffice(m_desktop, m_desk, take);
    }

    void registration(const QString& pdf)
    {
        sitDown(u"lixiaomei"_s);
        m_desktop.documents().startRegistration({pdf});
        settle(1500);
        shoot(u"register"_s);
        auto& model = m_desktop.documents().registration().model();
        model.setValue(u"secrecyGrade"_s, u"机密"_s);
        model.setValue(u"secrecyTerm"_s, u"20年"_s);
        shoot(u"register-secret"_s);
        (void)model.discard();
    }

private:
    QString m_folder;
    desktop::Desktop& m_desktop;
    test::OfficeDesk& m_desk;
};

/// After the server came back from a backup; and while this computer's own data is damaged.
void shootRestored(Camera& camera, desktop::Desktop& desktop, test::OfficeDesk& desk)
{
    sync::Restoration restored;
    restored.to = desk.now().addSecs(-9 * 3'600);
    restored.noticedAt = desk.now();
    restored.offered = 4;
    restored.refused = 1;
    const Command command{CommandId::create(),
                          u"documents.register"_s,
                          1,
                          {{u"title"_s, u"关于开展安全生产专项检查的通知"_s}},
                          desk.now()};
    restored.changed.append(
        {command, {{u"number"_s, u"收文〔2026〕18号"_s}}, {{u"number"_s, u"收文〔2026〕17号"_s}}});
    restored.gone = 1;
    restored.known.append({u"doc_document"_s,
                           {{u"title"_s, u"关于报送半年工作总结的通知"_s},
                            {u"number_text"_s, u"收文〔2026〕19号"_s}}});
    desk.restored = restored;
    desktop.attention().refresh();
    Q_EMIT desktop.frame().topBar().noticesRequested();
    auto* panel = desktop.frame().findChild<ui::AttentionPanel*>();
    camera.shoot(u"server-restored"_s, panel ? panel->parentWidget() : nullptr);
    if (panel)
        panel->parentWidget()->hide();
    (void)desk.forgetRestoration();
    desktop.attention().refresh();

    auto state = desk.state();
    const auto before = state;
    state.trouble = fail("store.not-a-database");
    desk.setState(state);
    Q_EMIT desktop.frame().topBar().syncRequested();
    auto* sync = desktop.frame().findChild<ui::SyncPanel*>();
    camera.shoot(u"data-damaged-at-work"_s, sync ? sync->parentWidget() : nullptr);
    if (sync)
        sync->parentWidget()->hide();
    desk.setState(before);
}

void shootSync(Camera& camera, desktop::Desktop& desktop, const QString& name)
{
    Q_EMIT desktop.frame().topBar().syncRequested();
    auto* panel = desktop.frame().findChild<ui::SyncPanel*>();
    camera.shoot(name);
    camera.shoot(name + u"-panel"_s, panel ? panel->parentWidget() : nullptr);
    if (panel)
        panel->parentWidget()->hide();
}

/// The sync line and its panel: a first synchronisation, and a desk without a line.
void shootLines(Camera& camera, desktop::Desktop& desktop, test::OfficeDesk& desk)
{
    const auto before = desk.state();
    auto state = before;
    state.connected = true;
    state.catchingUp = true;
    state.share = 0.45;
    state.fileBytes = qint64(1'288'490'189);
    state.fileBytesMost = qint64(5) << 30;
    desk.setState(state);
    shootSync(camera, desktop, u"sync-first"_s);

    const auto command = [&desk](const QString& name) {
        return Command{CommandId::create(), name, 1, {}, desk.now()};
    };
    const auto waiting = [&command](qint64 n, const QString& name, const QStringList& blobs) {
        return sync::OutboxEntry{n, command(name), sync::OutboxState::Waiting, {}, {}, {}, blobs};
    };
    desk.waiting = {waiting(2, u"documents.review-pass"_s, {}),
                    waiting(1, u"documents.register"_s, {u"file"_s})};
    state.catchingUp = false;
    state.share = 1;
    state.waiting = 2;
    desk.setState(state);
    Q_EMIT desk.blobProgress(u"file"_s, 40, 100);
    shootSync(camera, desktop, u"sync-waiting"_s);
    Q_EMIT desk.blobProgress(u"file"_s, 100, 100);
    state.deferred = fail("store.blob-missing");
    desk.setState(state);
    shootSync(camera, desktop, u"sync-put-off"_s);

    state.deferred.reset();
    state.connected = false;
    state.offlineSince = desk.now().addSecs(-5'400);
    state.nextTry = desk.now().addSecs(42);
    state.serverAheadMs = qint64(3) * 86'400'000;
    desk.setState(state);
    shootSync(camera, desktop, u"sync-offline"_s);
    desk.waiting.clear();
    desk.setState(before);
}

void shootAll(Camera& camera, desktop::Desktop& desktop, test::OfficeDesk& desk,
              const QString& folder, ui::Kit& kit)
{
    camera.workbench(u"zhoujianguo"_s);
    camera.workbench(u"chenmin"_s);
    camera.documents(u"zhoujianguo"_s, u"mine.inbox"_s, u"documents-instruct"_s);
    camera.documents(u"chenmin"_s, u"propose"_s, u"documents-propose"_s);
    camera.act(u"propose"_s, u"sheet-propose"_s);
    camera.act(u"return"_s, u"sheet-return"_s);
    camera.documents(u"chenmin"_s, u"instruct"_s, u"documents-register-of-instructions"_s);
    camera.menu(u"menu-more"_s);
    for (const auto& verb : {u"void"_s, u"skip"_s, u"detach"_s, u"circulate"_s, u"remind"_s})
        camera.act(verb, u"sheet-"_s + verb);
    camera.documents(u"zhoujianguo"_s, u"mine.inbox"_s, u"documents-instruct-again"_s);
    camera.menu(u"menu-leader"_s);
    desktop.documents().reading().setOpinion(u"同意。请规划投资司牵头办理，按期报结果。"_s);
    camera.act(u"instruct"_s, u"documents-verdict"_s);
    camera.act(u"delegate"_s, u"sheet-delegate"_s);
    camera.correction();
    camera.documents(u"lixiaomei"_s, u"filed"_s, u"documents-filed"_s);
    camera.search(u"疫情 收文要求"_s);
    camera.files();
    for (const auto& paper : desk.plan().papers) {
        if (paper.isRegistered)
            continue;
        const QString file = folder + u'/' + u"incoming.pdf"_s;
        QFile out(file);
        if (out.open(QIODevice::WriteOnly))
            out.write(paperOf(paper));
        out.close();
        camera.registration(file);
        QFile::remove(file);
        break;
    }
    desk.sitDown(u"zhoujianguo"_s);
    auto& page = desktop.documents();
    page.showFolder(u"all"_s);
    page.showFolder(u"mine.inbox"_s);
    desk.refuseNext(fail("workflow.not-enabled", {{u"step"_s, u"instruct"_s}}));
    auto form = page.reading().formFor(u"instruct"_s);
    form.opinion = u"同意。请规划投资司牵头办理，按期报结果。"_s;
    (void)page.reading().give(form);
    desktop.attention().refresh();
    Q_EMIT desktop.frame().topBar().noticesRequested();
    auto* panel = desktop.frame().findChild<ui::AttentionPanel*>();
    camera.shoot(u"needs-attention"_s, panel ? panel->parentWidget() : nullptr);
    if (panel)
        panel->parentWidget()->hide();
    shootRestored(camera, desktop, desk);
    shootLines(camera, desktop, desk);
    desktop.frame().palette().open(u"gh"_s);
    camera.shoot(u"palette"_s);
    desktop.frame().palette().dismiss();
    ui::SignIn signIn(kit);
    signIn.setServer(u"https://chancery.shili.example:8443"_s, false);
    signIn.setName(u"lixiaomei"_s);
    signIn.resize(960, 640);
    camera.shoot(u"sign-in"_s, &signIn);
    ui::ChoosePassword choose(kit, ui::ChoosePassword::Occasion::FirstSignIn);
    choose.resize(960, 640);
    camera.shoot(u"choose-password"_s, &choose);
    ui::RepairPage damaged(kit, fail("store.not-a-database"), ui::RepairPage::Remedy::Rebuild);
    damaged.resize(960, 640);
    camera.shoot(u"data-damaged"_s, &damaged);
    damaged.showSaved({3, 1, 2, false, u"/home/li/desk.db.damaged-2026-07-14T020500.000Z"_s});
    camera.shoot(u"data-rebuilt"_s, &damaged);
    ui::RepairPage full(kit, fail("store.disk-full"), ui::RepairPage::Remedy::TryAgain);
    full.resize(960, 640);
    camera.shoot(u"disk-full"_s, &full);
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    options.addOptions({{u"theme"_s, u"light or dark"_s, u"theme"_s, u"light"_s},
                        {u"lang"_s, u"zh or en"_s, u"lang"_s, u"zh"_s},
                        {u"type"_s, u"type size in percent"_s, u"percent"_s, u"100"_s},
                        {u"size"_s, u"window, 1440x900"_s, u"size"_s, u"1440x900"_s}});
    for (const auto& only : {u"files"_s, u"outgoing"_s, u"registers"_s, u"printing"_s, u"ledger"_s,
                             u"exchange"_s, u"sheets"_s, u"supervision"_s})
        options.addOption({only, u"These pictures, and nothing else."_s});
    options.process(app);
    const QString folder = options.positionalArguments().value(0, u"."_s);
    QDir().mkpath(folder);

    ui::Kit kit;
    desktop::addAllWords(kit.words);
    kit.language.set(options.value(u"lang"_s) == "en"_L1 ? ui::Lang::En : ui::Lang::Zh);
    kit.theme.applyTo(app);
    test::MemorySettings settings;
    ui::PdfService pdf;
    test::OfficeDesk desk(paperOf);
    desktop::Desktop desktop({kit, settings, pdf, desk, {}, u"chancery.shili.example"_s});
    // The window restores what it remembers; what was asked for comes after.
    kit.theme.setDark(options.value(u"theme"_s) == "dark"_L1);
    kit.theme.setPercent(options.value(u"type"_s).toInt());
    const QStringList size = options.value(u"size"_s).split(u'x');
    desktop.frame().resize(size.value(0).toInt(), size.value(1).toInt());
    desktop.frame().show();
    Camera camera(folder, desktop, desk);
    const auto take = [&](const QString& name, QWidget* what) { camera.shoot(name, what); };
    const auto printing = [&] {
        camera.sitDown(u"zhengkeqin"_s);
        desktop.documents().showFolder(u"all"_s);
        test::shootPrinting(desktop, desk, [&](const QString& name) { camera.shoot(name); });
    };
    const QList<std::pair<QString, std::function<void()>>> parts{
        {u"printing"_s, printing},
        {u"files"_s, [&] { camera.search(u"通知"_s), camera.files(); }},
        {u"sheets"_s, [&] { test::shootSheets(desktop, desk, take); }},
        {u"exchange"_s, [&] { test::shootExchange(desktop, desk, take); }},
        {u"supervision"_s, [&] { test::shootSupervision(desktop, desk, take); }},
        {u"ledger"_s, [&] { test::shootLedger(desktop, desk, take); }},
        {u"registers"_s, [&] { test::shootRegisters(desktop, desk, take); }}};
    for (const auto& [name, part] : parts) {
        if (options.isSet(name))
            return part(), 0;
    }
    camera.outgoing();
    if (options.isSet(u"outgoing"_s))
        return 0;
    test::shootRegisters(desktop, desk, take);
    shootAll(camera, desktop, desk, folder, kit);
    test::shootLedger(desktop, desk, take);
    test::shootSupervision(desktop, desk, take);
    test::shootSheets(desktop, desk, take);
    printing(); // marks a document, which the others are shown without
    test::shootExchange(desktop, desk, take);
    return 0;
}
