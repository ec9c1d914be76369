// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "people/rules/directory.h"
#include "supervision/pages/list_page.h"

namespace chancery::supervision {

class ActForm;
class DutyList;
class DutyPanel;

/// Who is responsible for what (职责分工), for everybody to read and for the administrator to keep:
/// by this table matters are handed on (按责转办), and beside it stands by which rules they go on.
class DutiesPage : public ListPage {
    Q_OBJECT

public:
    explicit DutiesPage(const PageContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void choose(const QString& id);
    const QString& current() const { return m_current; }
    DutyList& list() { return *m_model; }
    /// The form of "duty-set" (for the chosen field, or for a new one) or "duty-end".
    ActForm& startAct(const QString& verb, bool isNew = false);

private:
    void retranslate() override;
    bool isOf(const QString& table) const override;
    void rowChosen(const QModelIndex& index) override;

    DutyList* m_model;
    DutyPanel* m_panel;
    QString m_current;
};

} // namespace chancery::supervision
