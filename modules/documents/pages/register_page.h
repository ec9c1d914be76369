// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"
#include "documents/pages/register_model.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace chancery::ui {
class Button;
class EmptyState;
class FormFrame;
class Label;
class PdfPanel;
} // namespace chancery::ui

namespace chancery::documents {

class FormField;
class RegistrationForm;

/// Registering an incoming document (收文登记): the form at the left, the paper at the right.
class RegisterPage : public QWidget {
    Q_OBJECT

public:
    explicit RegisterPage(const PageContext& context, QWidget* parent = nullptr);

    RegisterModel& model() { return m_model; }
    void begin();
    /// False when the draft has gone.
    bool load(const QString& draftId);
    void edit(const QJsonObject& params);
    void addFiles(const QStringList& files);
    void submit();

Q_SIGNALS:
    void left();
    void openRequested(const QString& documentId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeForm();
    void makeFields();
    void discard();
    QWidget* makePaper();
    void retranslate();
    void refresh();
    void refreshFiles();
    void refreshNotices();
    void refreshPaper();
    void pickFiles();
    void tell(const Error& error);
    QWidget* notice(const QString& text, bool strong, const QString& documentId);

    PageContext m_context;
    RegisterModel m_model;
    QTimer m_autosave;
    RegistrationForm* m_form;
    FormField* m_anotherCopy;
    ui::FormFrame* m_frame;
    ui::Label* m_saved;
    ui::Button* m_discard;
    ui::Button* m_pick;
    ui::Label* m_filesLabel;
    QVBoxLayout* m_files;
    QVBoxLayout* m_notices;
    QStackedWidget* m_paper;
    ui::PdfPanel* m_pdf;
    ui::EmptyState* m_drop;
    QString m_shownFile;
};

} // namespace chancery::documents
