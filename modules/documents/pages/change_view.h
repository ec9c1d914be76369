// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/versions_model.h"
#include "ui/kit.h"

#include <QTextEdit>

namespace chancery::documents {

/// A text with its changes marked, to be read and copied: what is new is coloured and underlined,
/// what went is struck out, and what stands elsewhere than before says so. Underlines and strokes
/// tell them apart in grey print as well.
class ChangeView : public QTextEdit {
    Q_OBJECT

public:
    explicit ChangeView(ui::Kit& kit, QWidget* parent = nullptr);

    /// Two versions. With `onlyChanges`, unchanged paragraphs give way to a line that counts them.
    void showComparison(const ManuscriptComparison& comparison, const Manuscript& before,
                        const Manuscript& after, bool onlyChanges);
    /// All versions in one (花脸稿), each author with a look of their own.
    void showRedline(const QList<RedlineSection>& sections, const QList<int>& authorOfVersion);

    /// Places at which something differs, in the order of the text.
    int changeCount() const { return int(m_changes.size()); }
    /// The one that was gone to last, from 0; -1 before the first.
    int currentChange() const { return m_current; }
    /// To the next (1) or the one before (-1), around the ends.
    void step(int direction);

    /// How what an author put in looks; the first author's text is plain.
    static QTextCharFormat authorFormat(const ui::Theme& theme, int author);

Q_SIGNALS:
    void stepped();

private:
    void begin();
    void end();

    ui::Kit& m_kit;
    QList<int> m_changes; ///< Positions.
    int m_current = -1;
};

/// Whether a comparison has the same length of text to be shown; a help for pages: how many
/// paragraphs of the body are moved, and how many characters came and went in all parts.
struct ChangeSums {
    qsizetype added = 0;
    qsizetype removed = 0;
    int moved = 0;
    int elements = 0; ///< Besides body and annexes.
};
ChangeSums sumsOf(const ManuscriptComparison& comparison);

} // namespace chancery::documents
