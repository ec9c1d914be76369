// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/slip.h"
#include "ui/kit.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace chancery::ui {
class Button;
class ChoiceBox;
} // namespace chancery::ui

namespace chancery::documents {

/// The organs outside the house that are asked before a document is signed (外单位会签), a line
/// each: what it is called, what it says, who signed there and when.
class OutsideBox : public QWidget {
    Q_OBJECT

public:
    explicit OutsideBox(ui::Kit& kit, QWidget* parent = nullptr);

    /// Says nothing; changed() is for what a person does here.
    void setOpinions(const QList<OutsideOpinion>& opinions);
    /// Lines without an organ are none.
    QList<OutsideOpinion> opinions() const;

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QWidget* row;
        QLineEdit* organ;
        ui::ChoiceBox* verdict;
        QLineEdit* note;
    };

    void addLine(const OutsideOpinion& opinion);

    ui::Kit& m_kit;
    QVBoxLayout* m_column;
    ui::Button* m_more;
    QList<Line> m_lines;
};

} // namespace chancery::documents
