// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "duty/data/log.h"
#include "duty/pages/page_context.h"

#include <QWidget>

namespace chancery::ui {
class FormFrame;
class SectionSheet;
} // namespace chancery::ui

class QPlainTextEdit;

namespace chancery::duty {

/// One note with all that was written about it, what it is about, its place in the chain, and what
/// whoever is on duty may do: acknowledge it, or write what should stand there.
class LinePanel : public QWidget {
    Q_OBJECT

public:
    explicit LinePanel(const PageContext& context, QWidget* parent = nullptr);

    /// Null shows nothing.
    void show(const LogEntry* entry);
    bool isCorrecting() const { return m_words != nullptr; }
    void acknowledge();
    /// The form in which it is corrected, in the panel's place.
    void startCorrection();
    void giveCorrection(const QString& text);

Q_SIGNALS:
    void linkRequested(const QString& table, const QString& record);
    /// The panel shows the note again.
    void changed();

private:
    void addHead(const LogEntry& entry);
    void addActs(const LogEntry& entry);
    void addHistory(const LogEntry& entry);
    QString when(const QDateTime& at) const;
    void give(const QString& command, const QJsonObject& params);

    PageContext m_context;
    ui::SectionSheet* m_sheet;
    ui::FormFrame* m_form = nullptr;
    QPlainTextEdit* m_words = nullptr;
    std::optional<LogEntry> m_entry;
};

} // namespace chancery::duty
