// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
// Renders the kit into PNG files for the eye: ui_gallery FOLDER (with QT_QPA_PLATFORM=offscreen).
#include "gallery_pages.h"

#include "ui/palette.h"
#include "ui/pdf/pdf_service.h"
#include "ui/pdf/pdf_view.h"
#include "ui/shell/attention_panel.h"
#include "ui/shell/main_frame.h"
#include "ui/shell/sign_in.h"
#include "ui/shell/sync_panel.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QHash>

using namespace chancery::ui;

namespace {

class MemorySettings : public Settings {
public:
    QByteArray read(const QString& key) const override { return m_values.value(key); }
    void write(const QString& key, const QByteArray& value) override
    {
        m_values.insert(key, value);
    }

private:
    QHash<QString, QByteArray> m_values;
};

class SampleAttention : public AttentionSource {
public:
    QList<AttentionItem> items() const override
    {
        return {{QStringLiteral("1"), QStringLiteral("批示 示办发〔2026〕17号"),
                 QStringLiteral("该文件已由陈副部长撤回，你的批示没有生效，内容已保留。"),
                 QStringLiteral("10:05"), true, true},
                {QStringLiteral("2"), QStringLiteral("防汛通知 已办结"),
                 QStringLiteral("财务司反馈已按期报送。"), QStringLiteral("09:40"), false, false}};
    }
};

void addSections(MainFrame& frame, Kit& kit, ActionRegistry& registry, PdfService& service,
                 Settings& settings)
{
    const auto add = [&](const char* id, const char* icon, const char* label, bool bottom,
                         std::function<QWidget*(QWidget*)> make) {
        frame.addSection({QString::fromLatin1(id), QString::fromLatin1(icon),
                          [label] { return QString::fromUtf8(label); }, std::move(make), bottom});
    };
    const auto blank = [](QWidget* parent) { return new QWidget(parent); };
    add("workbench", "home", "工作台", false,
        [&](QWidget* parent) { return gallery::workbench(kit, parent); });
    add("documents", "document_text", "公文", false, [&](QWidget* parent) {
        return gallery::documents(kit, registry, service, settings, parent);
    });
    add("supervision", "clipboard_task", "督查", false, blank);
    add("meetings", "people_community", "会议", false, blank);
    add("duty", "shield_person", "值班", false, blank);
    add("pieces", "archive", "归档", true,
        [&](QWidget* parent) { return gallery::pieces(kit, parent); });
    add("settings", "settings", "设置", true, blank);
    frame.setBadge(QStringLiteral("documents"), 15);
    frame.setBadge(QStringLiteral("supervision"), 5);
    frame.setBadge(QStringLiteral("meetings"), 2);
    frame.setBadge(QStringLiteral("duty"), 1);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, QStringLiteral(".")));
    folder.mkpath(QStringLiteral("."));
    Kit kit;
    kit.language.set(Lang::Zh);
    kit.theme.applyTo(app);
    ActionRegistry registry;
    MemorySettings settings;
    PdfService service;
    MainFrame frame(kit, registry, settings);
    addSections(frame, kit, registry, service, settings);
    frame.topBar().setPerson(QStringLiteral("李晓明"), QStringLiteral("秘书处"));
    frame.statusLine().setServer(QStringLiteral("10.1.20.8"), 12, 3);
    frame.statusLine().startJob(QStringLiteral("正在导出 督办台账.xlsx"))->setProgress(64);
    frame.resize(1440, 900);
    frame.show();

    const auto shoot = [&](const char* section, const QString& name) {
        frame.showSection(QString::fromLatin1(section));
        // Pages come from another process: wait until nothing has changed for a while.
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < 400)
            app.processEvents(QEventLoop::AllEvents, 20);
        frame.grab().save(folder.filePath(name + QStringLiteral(".png")));
    };
    for (const bool dark : {false, true}) {
        kit.theme.setDark(dark);
        const QString suffix = dark ? QStringLiteral("-dark") : QString();
        for (const char* section : {"workbench", "documents", "pieces"})
            shoot(section, QString::fromLatin1(section) + suffix);
        frame.toast(QStringLiteral("已转办财务司"), [] {});
        frame.palette().open();
        shoot("documents", QStringLiteral("palette") + suffix);
        frame.palette().dismiss();
    }
    kit.theme.setDark(false);
    SampleAttention attention;
    AttentionPanel panel(kit, attention);
    panel.grab().save(folder.filePath(QStringLiteral("attention.png")));
    SyncPanel sync(kit);
    sync.setWaiting(QStringLiteral("离线，2 件待同步"),
                    {{QStringLiteral("转办 示办发〔2026〕17号"), QStringLiteral("附件上传 40%")},
                     {QStringLiteral("登记收文"), {}}});
    sync.grab().save(folder.filePath(QStringLiteral("sync.png")));
    SignIn signIn(kit);
    signIn.setServer(QStringLiteral("https://chancery.example:8443"), true);
    signIn.setName(QStringLiteral("李晓明"));
    signIn.setError(QStringLiteral("用户名或密码不正确。再错 3 次将锁定 15 分钟。"));
    signIn.resize(900, 640);
    signIn.grab().save(folder.filePath(QStringLiteral("sign-in.png")));
    kit.theme.setPercent(150);
    for (const char* section : {"workbench", "documents", "pieces"})
        shoot(section, QString::fromLatin1(section) + QStringLiteral("-150"));
    kit.theme.setPercent(100);
    frame.resize(1280, 720);
    shoot("documents", QStringLiteral("documents-1280"));
    kit.language.set(Lang::En);
    shoot("workbench", QStringLiteral("workbench-en"));
    return 0;
}
