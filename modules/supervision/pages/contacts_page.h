// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/list_page.h"

namespace chancery::supervision {

class ActForm;
class ContactList;
class ContactPanel;

/// Regular contact with leaders and departments (定期联系机制): with whom, how often and when next
/// at the left, the chosen one with its log at the right.
class ContactsPage : public ListPage {
    Q_OBJECT

public:
    explicit ContactsPage(const PageContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void choose(const QString& id);
    const QString& current() const { return m_current; }
    ContactList& list() { return *m_model; }
    /// The form of "contact-plan", "contact-log" or "contact-end".
    ActForm& startAct(const QString& verb);

private:
    void retranslate() override;
    bool isOf(const QString& table) const override;
    void rowChosen(const QModelIndex& index) override;

    ContactList* m_model;
    ContactPanel* m_panel;
    QString m_current;
};

} // namespace chancery::supervision
