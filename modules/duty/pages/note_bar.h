// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "duty/pages/page_context.h"

#include <QWidget>

class QLineEdit;

namespace chancery::ui {
class Button;
class ChoiceBox;
} // namespace chancery::ui

namespace chancery::duty {

/// The quick note (快速记录) below the log: a kind, from whom, and the words; Enter writes it, and
/// the time is that moment's.
class NoteBar : public QWidget {
    Q_OBJECT

public:
    explicit NoteBar(const PageContext& context, QWidget* parent = nullptr);

    void setKind(const QString& kind);
    void setSource(const QString& source);
    void setWords(const QString& words);
    void give();
    /// What was refused, in a sentence; empty for nothing.
    const QString& trouble() const { return m_trouble; }

Q_SIGNALS:
    void given(const QString& lineId);

private:
    void retranslate();

    PageContext m_context;
    ui::ChoiceBox* m_kind;
    QLineEdit* m_source;
    QLineEdit* m_words;
    ui::Button* m_give;
    QString m_trouble;
};

} // namespace chancery::duty
