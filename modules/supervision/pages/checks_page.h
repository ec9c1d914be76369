// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/checks.h"
#include "supervision/pages/list_page.h"
#include "ui/print/print_matter.h"

namespace chancery::supervision {

class CheckForm;
class CheckList;
class CheckPanel;

/// The register of checks (检查台账): draws, self-checks, checks of every object and cycles at the
/// left, the chosen one with its objects and findings at the right.
class ChecksPage : public ListPage {
    Q_OBJECT

public:
    explicit ChecksPage(const PageContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void openCheck(const QString& id);
    QString current() const { return m_current; }
    /// The form of a new check; `like` fills it with another one's objects (下月再抽).
    void startNew(const QString& like = {});
    CheckPanel& panel() { return *m_panel; }
    CheckForm* form() const;

Q_SIGNALS:
    void itemRequested(const QString& itemId);
    void circularRequested(const QStringList& items, const QString& name);
    void seriesRequested(const QString& seriesId);
    void printRequested(const chancery::ui::PrintMatter& matter);

private:
    void retranslate() override;
    bool isOf(const QString& table) const override;
    void rowChosen(const QModelIndex& index) override;
    void begunForm(CheckForm* form);

    CheckList* m_model;
    CheckPanel* m_panel;
    QString m_current;
};

} // namespace chancery::supervision
