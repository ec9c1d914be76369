// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/compare.h"
#include "documents/rules/redline.h"
#include "ui/kit.h"

#include <QTextCursor>

namespace chancery::documents {

/// Puts changed text into a document, paragraph after paragraph, and remembers where changes are.
class ChangeWriter {
public:
    ChangeWriter(const ui::Kit& kit, QTextDocument& document);

    /// A line above a part: 附件1 …
    void section(const QString& title);
    /// A small line: "3 paragraphs unchanged".
    void remark(const QString& text);
    /// A short element beside its name: "Kind: 通知 → 报告".
    void element(const QString& name, const QList<Run>& runs);
    void block(const BlockChange& change, const QString& number);
    void block(const RedlineBlock& block, const QString& number, const QList<int>& authorOfVersion);
    /// A paragraph in the middle of the line, as titles are.
    void centred(const RedlineBlock& block, const QList<int>& authorOfVersion);

    const QList<int>& changes() const { return m_changes; }

private:
    void startParagraph(int level, bool isIndented);
    void startCentred();
    void put(const QString& text, const QTextCharFormat& format);
    void put(const QList<Run>& runs);
    void put(const QList<Stretch>& stretches, const QList<int>& authorOfVersion);
    void tag(const QString& text);
    void note();
    QTextTable* startTable(qsizetype rows, qsizetype columns);
    QTextCharFormat plain() const;
    QTextCharFormat added() const;
    QTextCharFormat removed() const;
    QTextCharFormat by(const Stretch& stretch, const QList<int>& authorOfVersion) const;

    const ui::Kit& m_kit;
    QTextCursor m_cursor;
    QList<int> m_changes;
    bool m_fresh = true;     ///< The document's own first paragraph is still unused.
    bool m_isStrong = false; ///< The paragraph is a heading.
};

} // namespace chancery::documents
