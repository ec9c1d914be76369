// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/page_context.h"
#include "supervision/pages/score_table.h"

#include <QWidget>

class QPlainTextEdit;
class QSpinBox;

namespace chancery::ui {
class ChoiceBox;
class SectionSheet;
} // namespace chancery::ui

namespace chancery::supervision {

/// Beside the scores: how the chosen department's score adds up, the rows of the chosen figure, and
/// what was changed by hand (人工调整).
class ScorePanel : public QWidget {
    Q_OBJECT

public:
    explicit ScorePanel(const PageContext& context, QWidget* parent = nullptr);

    /// `line` is the chosen figure; none: the whole score.
    void show(const UnitScore* score, const ScoreLine* line, int year,
              const std::optional<ScoreSheet>& sheet);
    /// The form of a change is open and has words in it.
    bool isWriting() const;
    void adjust();
    /// Gives the change that is in the form; what was refused, or nothing.
    QString give(int points, const QString& reason, const QString& part = {});
    QString withdraw(const QString& adjustment, const QString& reason);

Q_SIGNALS:
    void itemRequested(const QString& itemId);
    void changed();

private:
    void rebuild();
    void addLines();
    void addRows();
    void addAdjustments();
    void addForm();
    bool supervises() const;

    PageContext m_context;
    UnitScore m_score;
    ScoreLine m_line;
    int m_year = 0;
    std::optional<ScoreSheet> m_sheet;
    ui::SectionSheet* m_panel;
    QSpinBox* m_points = nullptr;
    ui::ChoiceBox* m_part = nullptr;
    QPlainTextEdit* m_reason = nullptr;
    QString m_withdrawn; ///< The change that is about to be taken back.
    bool m_formOpen = false;
    QString m_trouble;
};

} // namespace chancery::supervision
