// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/page_context.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::ui {
class Button;
class EmptyState;
class Label;
class RowList;
} // namespace chancery::ui

namespace chancery::supervision {

class ActForm;
class ContactList;
class ContactPanel;

/// Regular contact with leaders and departments (定期联系机制): with whom, how often and when next
/// at the left, the chosen one with its log at the right.
class ContactsPage : public QWidget {
    Q_OBJECT

public:
    explicit ContactsPage(const PageContext& context, QWidget* parent = nullptr);

    void refresh();
    void choose(const QString& id);
    const QString& current() const { return m_current; }
    ContactList& list() { return *m_model; }
    /// The form of "contact-plan", "contact-log" or "contact-end".
    ActForm& startAct(const QString& verb);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void leaveForm();

    PageContext m_context;
    ui::Label* m_title;
    ui::Button* m_new;
    ui::RowList* m_list;
    ui::EmptyState* m_empty;
    ContactList* m_model;
    ContactPanel* m_panel;
    ActForm* m_form = nullptr;
    QVBoxLayout* m_side;
    QString m_current;
    bool m_stale = true;
};

} // namespace chancery::supervision
