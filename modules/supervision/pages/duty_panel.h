// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "people/rules/directory.h"
#include "people/rules/names.h"
#include "supervision/pages/page_context.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::supervision {

/// A field of the duty table with its history, and below it by which rules a matter goes on from
/// there: the limits of each kind, and when the server urges by itself.
class DutyPanel : public QWidget {
    Q_OBJECT

public:
    explicit DutyPanel(const PageContext& context, QWidget* parent = nullptr);

    /// `table` is the whole of it; null shows the rules alone.
    void show(const people::Duty* duty, const QList<people::Duty>& table,
              const people::NameBook& names);

Q_SIGNALS:
    /// "duty-set", "duty-end".
    void actRequested(const QString& verb);

private:
    void add(const QString& text, int type, int token);
    void addDuty(const people::Duty& duty, const QList<people::Duty>& table,
                 const people::NameBook& names);
    void addLimits();
    void addAutomatic();
    void switchAutomatic(bool on);
    QString daysOf(const people::Span& days) const;

    PageContext m_context;
    QVBoxLayout* m_outer;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_sheet = nullptr;
};

} // namespace chancery::supervision
