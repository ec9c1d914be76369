// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/settings.h"

#include <QSplitter>

namespace chancery::ui {

/// The panes of a page side by side: tree 186 | list 360 | reading pane. Widths are given at 100 %
/// and grow with the type size; what a person drags is remembered, at 100 % too.
class PaneSplitter : public QSplitter {
    Q_OBJECT

public:
    /// `key` names the page in the settings ("documents").
    PaneSplitter(Kit& kit, Settings& settings, QString key, QWidget* parent = nullptr);

    /// `width` 0 takes the rest; `least` is the smallest width, at 100 % too. Marks the pane for
    /// F6.
    void addPane(QWidget* pane, int width, int least);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void apply();
    void keep();

    struct Pane {
        int width;
        int least;
    };

    Kit& m_kit;
    Settings& m_settings;
    QString m_key;
    QList<Pane> m_panes;
};

} // namespace chancery::ui
