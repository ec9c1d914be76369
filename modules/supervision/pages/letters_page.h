// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/letters.h"
#include "supervision/pages/page_context.h"
#include "ui/paper/form_library.h"
#include "ui/print/print_matter.h"

#include <QWidget>

namespace chancery::ui {
class ChoiceBox;
class Label;
class PrintPanel;
} // namespace chancery::ui

namespace chancery::supervision {

/// Letters of urging (催办单, 督办单) on their paper: seen, printed and exported, any number at
/// once, one for each item and department or one list for each department.
class LettersPage : public QWidget {
    Q_OBJECT

public:
    explicit LettersPage(const PageContext& context, QWidget* parent = nullptr);

    /// More are not set at once.
    static constexpr int mostLetters = 500;

    /// Ids of letters (sup_urge).
    void begin(const QStringList& urges);
    /// The form's id; false when it is not offered.
    bool choose(const QString& form);
    ui::PrintPanel& panel() { return *m_panel; }
    const QList<Letter>& letters() const { return m_letters; }

Q_SIGNALS:
    void left();

private:
    void retranslate();
    void refresh();
    ui::PrintMatter matterOf(const paper::FormTemplate& form) const;

    PageContext m_context;
    paper::FormLibrary m_library;
    QList<Letter> m_letters;
    ui::PrintPanel* m_panel;
    ui::Label* m_whatLabel;
    ui::ChoiceBox* m_what;
    ui::Label* m_facts;
};

} // namespace chancery::supervision
