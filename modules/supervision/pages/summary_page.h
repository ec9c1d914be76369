// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/summaries.h"
#include "supervision/pages/composed_form.h"

namespace chancery::ui {
class Button;
class Label;
} // namespace chancery::ui

namespace chancery::supervision {

/// What came of an item that was cut into parts (落实情况汇总): composed of the parts' latest
/// reports, to be drafted as a report, or given as a report on the whole.
class SummaryPage : public ComposedForm {
    Q_OBJECT

public:
    explicit SummaryPage(const PageContext& context, QWidget* parent = nullptr);

    void begin(const QString& itemId);
    /// As a draft of the house.
    void draft();
    /// As progress of the item (反馈).
    void report();

Q_SIGNALS:
    void drafted(const QString& documentId);
    void reported(const QString& itemId);

private:
    void retranslate();

    QString m_item;
    SummaryFacts m_facts;
    ui::Label* m_words;
    ui::Button* m_report;
};

} // namespace chancery::supervision
