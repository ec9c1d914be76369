// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/scores.h"
#include "ui/kit.h"

#include <QAbstractTableModel>

namespace chancery::supervision {

/// "92.50" of hundredths; with a sign where it is a change.
QString pointsText(int hundredths, bool isSigned = false);
/// What a line of a score is called: 按期办结, or the part's name on a sheet.
QString scoreLineName(const QString& code, const std::optional<ScoreSheet>& sheet);
/// How a line comes about: 9/10 × 50.
QString scoreLineText(const ScoreLine& line);
/// The whole rule in a sentence, with its weights: what is counted, and between which bounds.
QString formulaText(const ScoreRule& rule);
QString formulaText(const ScoreSheet& sheet);

/// Departments by rank, and the lines of their scores.
class ScoreTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Rank, Name, Items, Total, FirstLine };

    explicit ScoreTable(ui::Kit& kit, QObject* parent = nullptr);

    void setScores(const QList<UnitScore>& scores, const std::optional<ScoreSheet>& sheet);
    const QList<UnitScore>& scores() const { return m_scores; }
    const std::optional<ScoreSheet>& sheet() const { return m_sheet; }
    /// The line of a cell; null where it is none.
    const ScoreLine* lineAt(const QModelIndex& index) const;
    const UnitScore* scoreAt(int row) const;
    int rowOf(const QString& unit) const;
    /// Head and rows as texts, for print and export.
    QList<QStringList> texts() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(int row, int column) const;
    QString headAt(int column) const;

    ui::Kit& m_kit;
    QList<UnitScore> m_scores;
    std::optional<ScoreSheet> m_sheet;
    QStringList m_codes; ///< Lines in their order; not all departments have all of them.
};

} // namespace chancery::supervision
