// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/correct_model.h"
#include "documents/pages/page_context.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace chancery::ui {
class EmptyState;
class FormFrame;
class Label;
class PdfPanel;
} // namespace chancery::ui

namespace chancery::documents {

class RegistrationForm;

/// Correcting what was registered (更正登记): the form at the left, the paper at the right, as when
/// it was registered.
class CorrectPage : public QWidget {
    Q_OBJECT

public:
    explicit CorrectPage(const PageContext& context, QWidget* parent = nullptr);

    CorrectModel& model() { return m_model; }
    /// `paper` is the main file's digest, empty where there is none to show. False when the
    /// document has gone.
    bool begin(const QString& documentId, const QString& paper);
    bool edit(const QJsonObject& params, const QString& paper);
    void submit();

Q_SIGNALS:
    void left();

private:
    QWidget* makeForm();
    void retranslate();
    void refresh();
    void showPaper(const QString& sha256);
    void tell(const Error& error);

    PageContext m_context;
    CorrectModel m_model;
    ui::FormFrame* m_frame;
    ui::Label* m_reasonLabel;
    QLineEdit* m_reason;
    RegistrationForm* m_form;
    QStackedWidget* m_paper;
    ui::PdfPanel* m_pdf;
    ui::EmptyState* m_noPaper;
};

} // namespace chancery::documents
