// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/main_frame.h"

#include "ui/key_help.h"
#include "ui/palette.h"
#include "ui/shell/popover.h"
#include "ui/shell/rail.h"
#include "ui/shell/toast.h"
#include "ui/tr.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

namespace chancery::ui {

MainFrame::MainFrame(Kit& kit, ActionRegistry& registry, Settings& settings, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_registry(registry), m_settings(settings),
      m_top(new TopBar(kit, this)), m_rail(new Rail(kit, this)), m_pages(new QStackedWidget(this)),
      m_status(new StatusLine(kit, this)), m_palette(new Palette(kit, registry, this)),
      m_toast(new Toast(kit, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_pages, 1);
    column->addWidget(m_top);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setMinimumSize(1024, 640);
    setWindowIcon(appIcon());

    connect(m_rail, &Rail::chosen, this, &MainFrame::showSection);
    connect(m_top, &TopBar::searchRequested, this, [this] { m_palette->open(); });
    connect(m_top, &TopBar::syncRequested, this, [this] {
        if (m_syncPanel)
            m_syncPanel->openUnder(m_top->syncButton());
    });
    connect(m_top, &TopBar::noticesRequested, this, [this] {
        if (m_noticesPanel)
            m_noticesPanel->openUnder(m_top->noticesButton());
    });
    connect(&kit.theme, &Theme::changed, this, [this] {
        keep();
        update();
    });
    connect(&kit.language, &Language::changed, this, &MainFrame::keep);
    m_registry.setWindow(this);
    buildActions();
    restore();
    retitle();
}

MainFrame::~MainFrame()
{
    m_registry.setWindow(nullptr);
}

void MainFrame::addAction(const char* id, const char* title, const QString& key,
                          std::function<void()> run, const char* iconName,
                          std::function<bool()> enabled, bool listed)
{
    Action action;
    action.id = QString::fromLatin1(id);
    action.title = [title] { return Tr::tr(title); };
    action.section = [] { return Tr::tr("Everywhere"); };
    action.iconName = QString::fromLatin1(iconName);
    action.key = QKeySequence(key);
    action.run = std::move(run);
    action.enabled = std::move(enabled);
    action.listed = listed;
    m_registry.add(std::move(action));
}

void MainFrame::buildActions()
{
    addAction(
        "shell.palette", QT_TRANSLATE_NOOP("chancery::ui", "Search or command"),
        QStringLiteral("Ctrl+K"), [this] { m_palette->open(); }, "search", {}, false);
    addAction(
        "shell.next-pane", QT_TRANSLATE_NOOP("chancery::ui", "Next pane"), QStringLiteral("F6"),
        [this] { cyclePane(1); }, "panel_left");
    addAction(
        "shell.previous-pane", QT_TRANSLATE_NOOP("chancery::ui", "Previous pane"),
        QStringLiteral("Shift+F6"), [this] { cyclePane(-1); }, "panel_left");
    addAction(
        "shell.larger-type", QT_TRANSLATE_NOOP("chancery::ui", "Larger type"),
        QStringLiteral("Ctrl++"), [this] { m_kit.theme.stepPercent(1); }, "font_increase");
    addAction(
        "shell.smaller-type", QT_TRANSLATE_NOOP("chancery::ui", "Smaller type"),
        QStringLiteral("Ctrl+-"), [this] { m_kit.theme.stepPercent(-1); }, "font_decrease");
    addAction(
        "shell.dark", QT_TRANSLATE_NOOP("chancery::ui", "Light or dark colours"),
        QStringLiteral("Ctrl+Shift+D"), [this] { m_kit.theme.setDark(!m_kit.theme.dark()); },
        "weather_moon");
    addAction(
        "shell.notices", QT_TRANSLATE_NOOP("chancery::ui", "Notices"),
        QStringLiteral("Ctrl+Shift+B"), [this] { Q_EMIT m_top->noticesRequested(); }, "alert");
    addAction(
        "shell.language", QT_TRANSLATE_NOOP("chancery::ui", "中文 / English"), {},
        [this] {
            const bool chinese = m_kit.language.current() == Lang::Zh;
            m_kit.language.set(chinese ? Lang::En : Lang::Zh);
        },
        "local_language");
    addAction(
        "shell.undo", QT_TRANSLATE_NOOP("chancery::ui", "Undo"), QStringLiteral("Ctrl+Z"),
        [this] { m_toast->undo(); }, "arrow_undo", [this] { return m_toast->hasUndo(); });
    addAction(
        "shell.undo-in-list", QT_TRANSLATE_NOOP("chancery::ui", "Undo"), QStringLiteral("Z"),
        [this] { m_toast->undo(); }, "arrow_undo", [this] { return m_toast->hasUndo(); }, false);
    addAction(
        "shell.keys", QT_TRANSLATE_NOOP("chancery::ui", "Keys"), QStringLiteral("?"),
        [this] {
            auto* help = new KeyHelp(m_kit, m_registry, this);
            help->setAttribute(Qt::WA_DeleteOnClose);
            help->open();
        },
        "keyboard");
}

void MainFrame::addSection(Section section)
{
    m_rail->add(section.id, section.iconName, section.label, section.atBottom);
    const QString id = section.id;
    Action action;
    action.id = QStringLiteral("shell.section.") + id;
    action.title = [label = section.label] { return Tr::tr("Go to %1").arg(label()); };
    action.section = [] { return Tr::tr("Everywhere"); };
    action.iconName = section.iconName;
    const auto upper = std::ranges::count_if(
        m_entries, [](const Entry& entry) { return !entry.section.atBottom; });
    if (!section.atBottom && upper < 9)
        action.key = QKeySequence(QStringLiteral("Ctrl+%1").arg(upper + 1));
    action.enabled = [this, id] { return !m_unshown.contains(id); };
    action.run = [this, id] { showSection(id); };
    m_registry.add(std::move(action));
    m_entries.append({std::move(section), nullptr});
}

void MainFrame::setSectionShown(const QString& id, bool shown)
{
    if (shown)
        m_unshown.remove(id);
    else
        m_unshown.insert(id);
    m_rail->setShown(id, shown);
}

void MainFrame::setBadge(const QString& id, int count)
{
    m_rail->setBadge(id, count);
}

QWidget* MainFrame::page(const QString& id) const
{
    for (const Entry& entry : m_entries) {
        if (entry.section.id == id)
            return entry.page;
    }
    return nullptr;
}

void MainFrame::showSection(const QString& id)
{
    const auto found =
        std::ranges::find_if(m_entries, [&](const Entry& entry) { return entry.section.id == id; });
    if (found == m_entries.end())
        return;
    if (!found->page) {
        found->page = found->section.make(m_pages);
        m_pages->addWidget(found->page);
    }
    m_current = id;
    m_rail->setCurrent(id);
    m_pages->setCurrentWidget(found->page);
    found->page->setFocus(Qt::OtherFocusReason);
    retitle();
    Q_EMIT sectionShown(id);
}

void MainFrame::toast(const QString& sentence, std::function<void()> undo)
{
    m_toast->tell(sentence, std::move(undo));
}

void MainFrame::setSyncPanel(QWidget* panel)
{
    delete m_syncPanel;
    m_syncPanel = new Popover(m_kit, panel, this);
}

void MainFrame::setNoticesPanel(QWidget* panel)
{
    delete m_noticesPanel;
    m_noticesPanel = new Popover(m_kit, panel, this);
}

QList<QWidget*> MainFrame::panes() const
{
    QList<QWidget*> out;
    for (QWidget* widget : findChildren<QWidget*>()) {
        if (widget->property("chancery.pane").toBool() && widget->isVisible())
            out.append(widget);
    }
    std::ranges::stable_sort(out, [this](const QWidget* a, const QWidget* b) {
        const QPoint pa = a->mapTo(this, QPoint());
        const QPoint pb = b->mapTo(this, QPoint());
        return pa.x() != pb.x() ? pa.x() < pb.x() : pa.y() < pb.y();
    });
    return out;
}

void MainFrame::cyclePane(int direction)
{
    const QList<QWidget*> all = panes();
    if (all.isEmpty())
        return;
    const QWidget* focus = focusWidget();
    qsizetype at = direction > 0 ? -1 : 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (focus && (all.at(i) == focus || all.at(i)->isAncestorOf(focus)))
            at = i;
    }
    QWidget* next = all.at((at + direction + all.size()) % all.size());
    if (next->focusPolicy() == Qt::NoFocus) {
        for (QWidget* child : next->findChildren<QWidget*>()) {
            if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled()) {
                next = child;
                break;
            }
        }
    }
    next->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void MainFrame::restore()
{
    // All is read before anything is set: each change is written back at once.
    const int percent = m_settings.read(QStringLiteral("ui/percent")).toInt();
    const bool dark = m_settings.read(QStringLiteral("ui/dark")) == "1";
    const bool english = m_settings.read(QStringLiteral("ui/language")) == "en";
    const QByteArray geometry = m_settings.read(QStringLiteral("ui/geometry"));
    m_kit.theme.setPercent(qMax(100, percent));
    m_kit.theme.setDark(dark);
    if (english)
        m_kit.language.set(Lang::En);
    if (!restoreGeometry(geometry))
        resize(1440, 900);
    const QScreen* here = screen();
    if (here && !isMaximized())
        resize(size().boundedTo(here->availableSize()).expandedTo(minimumSize()));
}

void MainFrame::keep()
{
    m_settings.write(QStringLiteral("ui/geometry"), saveGeometry());
    m_settings.write(QStringLiteral("ui/percent"), QByteArray::number(m_kit.theme.percent()));
    m_settings.write(QStringLiteral("ui/dark"), m_kit.theme.dark() ? "1" : "0");
    m_settings.write(QStringLiteral("ui/language"),
                     m_kit.language.current() == Lang::En ? "en" : "zh");
}

void MainFrame::retitle()
{
    QString title = Tr::tr("Chancery");
    for (const Entry& entry : m_entries) {
        if (entry.section.id == m_current)
            title = entry.section.label() + QStringLiteral(" — ") + title;
    }
    setWindowTitle(title);
}

void MainFrame::closeEvent(QCloseEvent* event)
{
    keep();
    QWidget::closeEvent(event);
}

void MainFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retitle();
    QWidget::changeEvent(event);
}

void MainFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_kit.color(Token::Page));
}

} // namespace chancery::ui
