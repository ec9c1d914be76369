// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::documents {

/// Beside the field for the leading department (拟办): who is responsible by the duty table
/// (职责分工), and whom the house's own memory proposes, with the precedents that say so. One press
/// takes the proposal; nothing is filled in by itself.
class SuggestionBox : public QWidget {
    Q_OBJECT

public:
    SuggestionBox(const PageContext& context, const QString& title, QWidget* parent = nullptr);

Q_SIGNALS:
    void taken(const QString& lead, const QStringList& co);

private:
    void rebuild();
    void addHeading(const QString& words);
    void addDuty(const Participants::DutyLine& duty);
    void addLine(const Suggestion& suggestion, const QStringList& co);
    QString precedentLine(qsizetype place) const;

    PageContext m_context;
    QString m_title;
    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
};

} // namespace chancery::documents
