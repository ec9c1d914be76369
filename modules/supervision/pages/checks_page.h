// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/checks.h"
#include "supervision/pages/page_context.h"
#include "ui/print/print_matter.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::ui {
class Button;
class EmptyState;
class Label;
class RowList;
} // namespace chancery::ui

namespace chancery::supervision {

class CheckForm;
class CheckList;
class CheckPanel;

/// The register of checks (检查台账): draws, self-checks, checks of every object and cycles at the
/// left, the chosen one with its objects and findings at the right.
class ChecksPage : public QWidget {
    Q_OBJECT

public:
    explicit ChecksPage(const PageContext& context, QWidget* parent = nullptr);

    void refresh();
    void openCheck(const QString& id);
    QString current() const { return m_current; }
    /// The form of a new check; `like` fills it with another one's objects (下月再抽).
    void startNew(const QString& like = {});
    CheckPanel& panel() { return *m_panel; }
    CheckForm* form() const { return m_form; }

Q_SIGNALS:
    void itemRequested(const QString& itemId);
    void circularRequested(const QStringList& items, const QString& name);
    void printRequested(const chancery::ui::PrintMatter& matter);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void showForm(CheckForm* form);
    void leaveForm();

    PageContext m_context;
    ui::Label* m_title;
    ui::Button* m_new;
    ui::RowList* m_list;
    ui::EmptyState* m_empty;
    CheckList* m_model;
    CheckPanel* m_panel;
    CheckForm* m_form = nullptr;
    QVBoxLayout* m_side;
    QString m_current;
    bool m_stale = true;
};

} // namespace chancery::supervision
