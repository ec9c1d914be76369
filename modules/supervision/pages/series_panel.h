// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/series.h"
#include "supervision/pages/page_context.h"

#include <QWidget>

namespace chancery::ui {
class SectionSheet;
}

namespace chancery::supervision {

/// One recurring task: what it is made of, when it comes round next, and its turns with the lamp
/// that each has; from a turn one goes to the check or the item.
class SeriesPanel : public QWidget {
    Q_OBJECT

public:
    explicit SeriesPanel(const PageContext& context, QWidget* parent = nullptr);

    /// Null shows nothing.
    void show(const SeriesRow* row);

Q_SIGNALS:
    /// "series-next", "series-end".
    void actRequested(const QString& verb);
    void turnRequested(const QString& table, const QString& id);

private:
    void addHead(const SeriesRow& row);
    void addActs(const SeriesRow& row);
    void addTurns(const SeriesRow& row);

    PageContext m_context;
    ui::SectionSheet* m_sheet;
};

} // namespace chancery::supervision
