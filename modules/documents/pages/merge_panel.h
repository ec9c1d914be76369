// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"
#include "documents/rules/compare.h"
#include "documents/rules/merge_manuscripts.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QTextEdit;
class QVBoxLayout;

namespace chancery::ui {
class Button;
class Card;
class Label;
} // namespace chancery::ui

namespace chancery::documents {

/// Somebody saved a version while one wrote (三方合并): what stood there, what the other made of it
/// and what one has written oneself, place by place. What only one of them changed is taken
/// already; where both changed one chooses. Nothing is saved from here.
class MergePanel : public QWidget {
    Q_OBJECT

public:
    explicit MergePanel(const PageContext& context, QWidget* parent = nullptr);

    /// `theirs` is who saved the other version, and when, in words.
    void show(const MergedManuscript& merge, const QString& theirs);
    void clear();
    const std::optional<MergedManuscript>& merge() const { return m_merge; }
    int openQuestions() const;

Q_SIGNALS:
    /// One goes on with what was chosen.
    void taken(const chancery::documents::Manuscript& text);

private:
    void rebuild();
    QWidget* cardOf(qsizetype place);
    void addSide(ui::Card* card, const QString& whose, const QList<Block>& base,
                 const QList<Block>& side);
    void choose(qsizetype place, Taken taken);
    void count();

    PageContext m_context;
    std::optional<MergedManuscript> m_merge;
    QSet<qsizetype> m_chosen; ///< Questions that a person has answered.
    QString m_theirs;
    ui::Label* m_told;
    ui::Button* m_take;
    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
};

} // namespace chancery::documents
