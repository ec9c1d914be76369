// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/summaries.h"
#include "supervision/pages/page_context.h"

#include <QWidget>

namespace chancery::ui {
class Button;
class FormFrame;
class Label;
class PaperView;
} // namespace chancery::ui

namespace chancery::supervision {

/// What came of an item that was cut into parts (落实情况汇总): composed of the parts' latest
/// reports, to be drafted as a report, or given as a report on the whole.
class SummaryPage : public QWidget {
    Q_OBJECT

public:
    explicit SummaryPage(const PageContext& context, QWidget* parent = nullptr);

    void begin(const QString& itemId);
    const ComposedText& text() const { return m_text; }
    /// As a draft of the house.
    void draft();
    /// As progress of the item (反馈).
    void report();
    QString trouble() const { return m_trouble; }

Q_SIGNALS:
    void left();
    void drafted(const QString& documentId);
    void reported(const QString& itemId);

private:
    void retranslate();
    void tell(const Error& error);

    PageContext m_context;
    QString m_item;
    SummaryFacts m_facts;
    ComposedText m_text;
    QString m_trouble;
    ui::FormFrame* m_frame;
    ui::Label* m_words;
    ui::Button* m_report;
    ui::PaperView* m_paper;
};

} // namespace chancery::supervision
