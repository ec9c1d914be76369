// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/checks.h"
#include "ui/kit.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::ui {
class Button;
class Label;
} // namespace chancery::ui

namespace chancery::documents {

/// Puts what a one-key fix does on its button, cut where there is no room; the tip has it whole.
void faceFix(ui::Kit& kit, ui::Button& button, const Fix& fix, int room);

/// What the checks found in the draft, each with its article, its place and, where there is one,
/// its one-key fix. What keeps the draft from being signed (规定) comes first.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(ui::Kit& kit, QWidget* parent = nullptr);

    void setFindings(QList<Finding> findings);
    const QList<Finding>& findings() const { return m_findings; }

Q_SIGNALS:
    void placeChosen(const chancery::documents::Place& place);
    void fixChosen(const chancery::documents::Fix& fix);
    void allFixesChosen();

private:
    void rebuild();
    QWidget* rowOf(const Finding& finding);

    ui::Kit& m_kit;
    QList<Finding> m_findings;
    ui::Label* m_summary;
    ui::Button* m_fixAll;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_column;
};

} // namespace chancery::documents
