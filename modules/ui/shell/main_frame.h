// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/actions.h"
#include "ui/kit.h"
#include "ui/settings.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"

#include <QSet>
#include <QWidget>

class QStackedWidget;

namespace chancery::ui {

class Palette;
class Popover;
class Rail;
class Toast;

/// One place in the rail. Its page is made when it is first shown: pages are what start-up costs.
struct Section {
    QString id;
    QString iconName;
    std::function<QString()> label; ///< Two characters: "公文".
    std::function<QWidget*(QWidget* parent)> make;
    bool atBottom = false;
};

/// The main window: top bar, rail, pages, status bar, toasts, palette. It knows no business; the
/// program adds sections and actions. Kit, registry and settings outlive it.
class MainFrame : public QWidget {
    Q_OBJECT

public:
    MainFrame(Kit& kit, ActionRegistry& registry, Settings& settings, QWidget* parent = nullptr);
    ~MainFrame() override;

    void addSection(Section section);
    /// What is not shown cannot be gone to either, by key or by palette.
    void setSectionShown(const QString& id, bool shown);
    void setBadge(const QString& id, int count);

    /// Makes the page if need be, shows it and gives it the focus. Unknown ids are ignored.
    void showSection(const QString& id);
    QString currentSection() const { return m_current; }
    /// nullptr while the page has not been made.
    QWidget* page(const QString& id) const;

    TopBar& topBar() { return *m_top; }
    StatusLine& statusLine() { return *m_status; }
    Palette& palette() { return *m_palette; }

    /// The undo of the toast also answers Ctrl+Z and, in lists, Z.
    void toast(const QString& sentence, std::function<void()> undo = {});

    /// What opens under the cloud and under the bell; taken over by the frame.
    void setSyncPanel(QWidget* panel);
    void setNoticesPanel(QWidget* panel);

    /// F6 (+1) and Shift+F6 (-1): to the next pane marked by markPane(), in reading order.
    void cyclePane(int direction);

Q_SIGNALS:
    void sectionShown(const QString& id);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        Section section;
        QWidget* page = nullptr;
    };

    void buildActions();
    void addAction(const char* id, const char* title, const QString& key, std::function<void()> run,
                   const char* iconName = "", std::function<bool()> enabled = {},
                   bool listed = true);
    void restore();
    void keep();
    void retitle();
    QList<QWidget*> panes() const;

    Kit& m_kit;
    ActionRegistry& m_registry;
    Settings& m_settings;
    TopBar* m_top;
    Rail* m_rail;
    QStackedWidget* m_pages;
    StatusLine* m_status;
    Palette* m_palette;
    Toast* m_toast;
    Popover* m_syncPanel = nullptr;
    Popover* m_noticesPanel = nullptr;
    QList<Entry> m_entries;
    QSet<QString> m_unshown;
    QString m_current;
};

} // namespace chancery::ui
