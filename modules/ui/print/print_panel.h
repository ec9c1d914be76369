// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"
#include "ui/kit.h"
#include "ui/paper/paint.h"
#include "ui/print/print_matter.h"
#include "ui/print/printers.h"

#include <QWidget>

#include <functional>
#include <memory>

class QHBoxLayout;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace chancery::ui {

class Button;
class CalibrationForm;
class CheckBox;
class ChoiceBox;
class EmptyState;
class FormFrame;
class Label;
class PaperView;
class PdfPanel;
class PdfService;
class PrintJob;

/// Printing inside the window (打印): the choices at the left, the pages as they will be printed at
/// the right. Nothing here waits: the job goes on while one reads.
class PrintPanel : public QWidget {
    Q_OBJECT

public:
    /// Says a sentence at the lower edge of the window.
    using Tell = std::function<void(const QString& sentence)>;

    PrintPanel(Kit& kit, Settings& settings, PdfService& pdf, Tell tell, QWidget* parent = nullptr);
    ~PrintPanel() override;

    /// For tests; before begin().
    void setPrinters(Printers printers);
    /// The choices of the last time, printers looked up anew.
    void begin();
    /// What is to be printed; empty shows `why` in the place of the pages.
    void setMatter(const PrintMatter& matter, const QString& why = {});
    const PrintMatter& matter() const { return m_matter; }

    /// For what the caller lets choose, above the printer.
    QVBoxLayout& ownChoices() { return *m_own; }
    QWidget* sheet();
    void watch(const QList<QWidget*>& fields);

    /// Of what is shown; 0 while a file is being opened.
    int pageCount() const;
    PrintChoices choices() const;
    void setChoices(const PrintChoices& choices);
    /// Prints by these choices; `printer` where the system's own dialog has set one up.
    void print(std::unique_ptr<QPrinter> printer = {});
    /// Writes the PDF (导出) and says where it is. Errors: ui.export-failed {file}, those of the
    /// paper's PDF.
    Result<void> exportTo(const QString& file) const;
    /// A received file with its marks as part of the pages; says where it is when it is done.
    void exportMarked(const QString& file);
    bool isPrinting() const { return m_job != nullptr; }

Q_SIGNALS:
    void left();
    void printed();

private:
    void makeFields();
    void addField(Label*& label, QWidget* field);
    QWidget* makePreview();
    void retranslate();
    void refresh();
    void fillPrinters();
    QString printerName() const;
    paper::PaintFlags flags() const;
    void openSystemDialog();
    void chooseExport();
    void printSheet();
    /// What is shown, without marks where they are not wanted.
    PrintMatter wanted() const;
    void run(std::unique_ptr<QPrinter> printer, const PrintMatter& matter, const PrintChoices& how,
             const QList<int>& pages, paper::PaintFlags paintFlags);
    void say(const Error& error);

    Kit& m_kit;
    Settings& m_settings;
    PdfService& m_pdf;
    Tell m_tell;
    Printers m_printers;
    PrintMatter m_matter;
    std::unique_ptr<PrintJob> m_job;
    FormFrame* m_frame;
    QVBoxLayout* m_own;
    Label* m_printerLabel = nullptr;
    ChoiceBox* m_printer;
    Label* m_rangeLabel = nullptr;
    QLineEdit* m_range;
    Label* m_copiesLabel = nullptr;
    QSpinBox* m_copies;
    CheckBox* m_collated;
    Label* m_sidesLabel = nullptr;
    ChoiceBox* m_sides;
    CheckBox* m_preprinted;
    CheckBox* m_withMarks;
    Button* m_calibrate;
    CalibrationForm* m_calibration;
    Button* m_export;
    Button* m_more;
    Label* m_progress;
    QStackedWidget* m_preview;
    PaperView* m_paper;
    PdfPanel* m_file;
    EmptyState* m_nothing;
    QString m_why;
    QString m_shownFile;
};

} // namespace chancery::ui
