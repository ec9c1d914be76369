// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/unit_names.h"
#include "supervision/pages/page_context.h"

#include <QWidget>

class QLineEdit;

namespace chancery::ui {
class Button;
class ChoiceBox;
class DayField;
class Label;
} // namespace chancery::ui

namespace chancery::supervision {

/// A spoken order (口头交办) in one line and a day, from any screen. Day and department are read
/// from the line while it is typed, and can be chosen otherwise. Enter gives it: a supervisor's is
/// assigned at once where its department is known, anybody else's is proposed. What is refused
/// stays as it was typed.
class SpokenOrder : public QWidget {
    Q_OBJECT

public:
    explicit SpokenOrder(const PageContext& context, QWidget* parent = nullptr);

    void give();
    /// What was refused, in a sentence; empty for nothing.
    QString trouble() const;

Q_SIGNALS:
    void given(const QString& itemId);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read(const QString& text);
    void fillUnits();

    PageContext m_context;
    std::optional<UnitNames> m_names;
    QStringList m_known; ///< Names of departments, the longest first.
    QLineEdit* m_line;
    ui::DayField* m_day;
    ui::ChoiceBox* m_lead;
    ui::Button* m_give;
    ui::Label* m_said;
    bool m_dayChosen = false;
    bool m_leadChosen = false;
    QString m_dueText;
};

} // namespace chancery::supervision
