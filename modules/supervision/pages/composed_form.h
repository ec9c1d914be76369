// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/page_context.h"

#include <QWidget>

namespace chancery::ui {
class FormFrame;
class PaperView;
} // namespace chancery::ui

namespace chancery::supervision {

/// A page that composes a paper out of the ledger: its choices in a form, and beside them the paper
/// that they make, so that it is read before it becomes a draft of the house.
class ComposedForm : public QWidget {
    Q_OBJECT

public:
    explicit ComposedForm(const PageContext& context, QWidget* parent = nullptr);

    /// Without lines: nothing can be given.
    const ComposedText& text() const { return m_text; }
    QString trouble() const { return m_trouble; }

Q_SIGNALS:
    void left();

protected:
    const PageContext& context() const { return m_context; }
    ui::FormFrame& frame() { return *m_frame; }
    /// Shows the paper; the form can be given when there is one.
    void setText(const ComposedText& text);
    void tell(const Error& error);
    void clearTrouble();
    /// The text as a draft, and its id; nothing when there is none, or when it was refused, which
    /// is told.
    std::optional<QString> draftText();

private:
    PageContext m_context;
    ComposedText m_text;
    QString m_trouble;
    ui::FormFrame* m_frame;
    ui::PaperView* m_paper;
};

} // namespace chancery::supervision
