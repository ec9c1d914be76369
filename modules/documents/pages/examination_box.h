// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"
#include "documents/pages/page_context.h"
#include "documents/rules/checks.h"
#include "documents/rules/practice.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace chancery::ui {
class Button;
class Label;
} // namespace chancery::ui

namespace chancery::documents {

/// What whoever examines a draft for the office (核稿人) goes by: what the checks found, and the
/// points of the regulation (条例 第二十条) that a person has to judge, each ticked for itself. A
/// finding leads to its place in the text and, where whoever examines may write, to the editor with
/// its one-key fix done.
/// What does not hold becomes the reason with which the draft goes back (第二十一条).
class ExaminationBox : public QWidget {
    Q_OBJECT

public:
    ExaminationBox(const PageContext& context, const DocumentView& view, const QStringList& ticked,
                   QWidget* parent = nullptr);

    QStringList ticked() const;
    QList<QCheckBox*> boxes() const { return m_boxes; }
    /// The points that are not ticked and what keeps the draft from being signed, a line each.
    QString reasonToReturn() const;

Q_SIGNALS:
    void changed();
    void returnRequested(const QString& reason);
    void placeChosen(const chancery::documents::Place& place);
    void fixChosen(const chancery::documents::Fix& fix);

private:
    void addFindings(const DocumentView& view);
    void addFinding(const Finding& finding, bool mayWrite);
    void addPoint(const ExaminationPoint& point, bool isTicked);
    void count();

    PageContext m_context;
    QList<ExaminationPoint> m_points;
    QList<Finding> m_findings;
    QList<QCheckBox*> m_boxes;
    QVBoxLayout* m_column;
    ui::Label* m_count;
    ui::Button* m_back;
};

} // namespace chancery::documents
