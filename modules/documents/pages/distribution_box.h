// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"
#include "documents/rules/distribution.h"

#include <QWidget>

class QSpinBox;
class QVBoxLayout;

namespace chancery::ui {
class Label;
} // namespace chancery::ui

namespace chancery::documents {

/// To whom how many copies go (分送范围), and so how many are printed (印制份数): a line for each
/// recipient of the text, one for what the house keeps, and their sum. Nobody types the sum.
class DistributionBox : public QWidget {
    Q_OBJECT

public:
    explicit DistributionBox(const PageContext& context, QWidget* parent = nullptr);

    /// Shows the slip's numbers for 主送 and 抄送 as the text has them now. True when the sum has
    /// become another with the recipients: then it belongs on the slip. Says nothing; changed() is
    /// for what a person does here.
    bool follow(const Slip& slip, const QStringList& recipients);
    void putOn(Slip& slip) const;

Q_SIGNALS:
    void changed();

private:
    Reach reach(const QString& recipient) const;
    int usual(const QString& recipient) const;
    void addGuess(const QString& name);
    void rebuild();
    QSpinBox* addLine(const QString& name, int copies);
    void count();

    PageContext m_context;
    QStringList m_recipients;
    Slip m_shown; ///< With the numbers that stand here, or stood on the slip that is shown.
    Distribution m_distribution;
    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
    ui::Label* m_total;
};

} // namespace chancery::documents
