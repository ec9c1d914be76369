// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/list_page.h"

namespace chancery::supervision {

class ActForm;
class SeriesList;
class SeriesPanel;

/// Recurring tasks (周期任务): checks and items that begin by themselves every month, quarter …, at
/// the left with their lamps, the chosen one with its turns at the right.
class SeriesPage : public ListPage {
    Q_OBJECT

public:
    explicit SeriesPage(const PageContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void choose(const QString& id);
    const QString& current() const { return m_current; }
    SeriesList& list() { return *m_model; }
    SeriesPanel& panel() { return *m_panel; }
    /// The form of "series-plan" or "series-end".
    ActForm& startAct(const QString& verb);

Q_SIGNALS:
    /// A turn is to be opened: sup_check or sup_item.
    void turnRequested(const QString& table, const QString& id);

private:
    void retranslate() override;
    bool isOf(const QString& table) const override;
    void rowChosen(const QModelIndex& index) override;
    void beginTurn();

    SeriesList* m_model;
    SeriesPanel* m_panel;
    QString m_current;
};

} // namespace chancery::supervision
