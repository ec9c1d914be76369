// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
// How PrintPanel looks.
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/fields.h"
#include "ui/form_frame.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/paper/paper_view.h"
#include "ui/pdf/pdf_panel.h"
#include "ui/pdf/pdf_view.h"
#include "ui/print/calibration_form.h"
#include "ui/print/print_job.h"
#include "ui/print/print_panel.h"
#include "ui/tr.h"

#include <QLineEdit>
#include <QPrinter>
#include <QSpinBox>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery::ui {

PrintPanel::PrintPanel(Kit& kit, Settings& settings, PdfService& pdf, Tell tell, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_settings(settings), m_pdf(pdf), m_tell(std::move(tell)),
      m_printers(Printers::ofSystem())
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* split = new PaneSplitter(kit, settings, u"print"_s, this);
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, space::m, 0, space::m);
    m_frame = new FormFrame(kit, Type::PageTitle, space::l, form);
    column->addWidget(m_frame);
    makeFields();
    split->addPane(form, 400, 320);
    split->addPane(makePreview(), 0, 300);
    outer->addWidget(split);
    connect(m_frame, &FormFrame::given, this, [this] { print(); });
    connect(m_frame, &FormFrame::left, this, &PrintPanel::left);
    connect(&kit.language, &Language::changed, this, &PrintPanel::retranslate);
    retranslate();
}

void PrintPanel::addField(Label*& label, QWidget* field)
{
    auto& column = m_frame->column();
    label = new Label(m_kit, Type::Secondary, Token::Text2, m_frame->sheet());
    auto* part = new QVBoxLayout;
    part->setSpacing(2);
    part->addWidget(label);
    part->addWidget(field);
    column.addLayout(part);
}

void PrintPanel::makeFields()
{
    QWidget* sheet = m_frame->sheet();
    auto& column = m_frame->column();
    column.setSpacing(space::s);
    m_own = new QVBoxLayout;
    m_own->setSpacing(space::s);
    column.addLayout(m_own);
    m_printer = new ChoiceBox(m_kit, sheet);
    m_printer->setObjectName(u"print.printer"_s);
    addField(m_printerLabel, m_printer);
    m_range = new QLineEdit(sheet);
    m_range->setObjectName(u"print.range"_s);
    addField(m_rangeLabel, m_range);
    m_copies = new QSpinBox(sheet);
    m_copies->setObjectName(u"print.copies"_s);
    m_copies->setRange(1, mostPrintCopies);
    m_copies->setButtonSymbols(QAbstractSpinBox::NoButtons);
    addField(m_copiesLabel, m_copies);
    m_collated = new CheckBox(m_kit, {}, sheet);
    column.addWidget(m_collated);
    m_sides = new ChoiceBox(m_kit, sheet);
    m_sides->setObjectName(u"print.sides"_s);
    for (const auto side : {PrintSides::BoundLeft, PrintSides::BoundTop, PrintSides::One})
        m_sides->addItem({}, int(side));
    addField(m_sidesLabel, m_sides);
    m_preprinted = new CheckBox(m_kit, {}, sheet);
    m_preprinted->setObjectName(u"print.preprinted"_s);
    column.addWidget(m_preprinted);
    m_withMarks = new CheckBox(m_kit, {}, sheet);
    m_withMarks->setObjectName(u"print.marks"_s);
    m_withMarks->setChecked(true);
    column.addWidget(m_withMarks);
    connect(m_withMarks, &QCheckBox::toggled, this, &PrintPanel::refresh);
    m_calibrate = new Button(m_kit, ButtonKind::Ghost, sheet);
    m_calibrate->setObjectName(u"print.calibrate"_s);
    m_calibrate->setCheckable(true);
    column.addWidget(m_calibrate, 0, Qt::AlignLeft);
    m_calibration = new CalibrationForm(m_kit, sheet);
    m_calibration->hide();
    column.addWidget(m_calibration);
    column.addStretch(1);
    m_progress = new Label(m_kit, Type::Secondary, Token::Blue, sheet);
    column.addWidget(m_progress);
    auto* others = new QHBoxLayout;
    m_export = new Button(m_kit, ButtonKind::Ghost, sheet);
    m_export->setObjectName(u"print.export"_s);
    m_more = new Button(m_kit, ButtonKind::Ghost, sheet);
    others->addWidget(m_export);
    others->addWidget(m_more);
    others->addStretch(1);
    column.addLayout(others);
    m_frame->watch({m_printer, m_range, m_copies, m_collated, m_sides, m_preprinted, m_withMarks,
                    m_calibrate});
    m_frame->watch(m_calibration->fields());
    connect(m_printer, &QComboBox::currentIndexChanged, this, [this] {
        m_calibration->setCalibration(calibrationOf(m_settings, printerName()));
        refresh();
    });
    connect(m_preprinted, &QCheckBox::toggled, this, &PrintPanel::refresh);
    connect(m_calibrate, &QPushButton::toggled, this, [this](bool on) {
        m_calibration->setVisible(on);
        m_calibrate->setFace(on ? Tr::tr("Hide the calibration") : Tr::tr("Calibrate the printer"),
                             u"ruler"_s);
    });
    connect(m_calibration, &CalibrationForm::changed, this,
            [this](const paper::Calibration& calibration) {
                keepCalibration(m_settings, printerName(), calibration);
            });
    connect(m_calibration, &CalibrationForm::sheetRequested, this, &PrintPanel::printSheet);
    connect(m_export, &QPushButton::clicked, this, &PrintPanel::chooseExport);
    connect(m_more, &QPushButton::clicked, this, &PrintPanel::openSystemDialog);
}

QWidget* PrintPanel::makePreview()
{
    m_preview = new QStackedWidget(this);
    m_paper = new PaperView(m_kit, m_preview);
    m_file = new PdfPanel(m_kit, m_pdf, m_preview);
    m_nothing = new EmptyState(m_kit, m_preview);
    m_preview->addWidget(m_paper);
    m_preview->addWidget(m_file);
    m_preview->addWidget(m_nothing);
    m_paper->setFit(PaperView::Fit::Page);
    const auto overlay = [this](QPainter& painter, int page, const QRectF& rect, double factor) {
        painter.translate(rect.topLeft());
        const QList<DrawnMark> marks = wanted().marks;
        for (const DrawnMark& mark : marks) {
            if (mark.page == page)
                paintMark(painter, mark, factor * 96 / 72);
        }
    };
    m_file->view().setOverlay(overlay);
    m_paper->setOverlay(overlay);
    connect(&m_file->view(), &PdfView::opened, this, &PrintPanel::refresh);
    return m_preview;
}

void PrintPanel::retranslate()
{
    m_frame->setTitle(Tr::tr("Print"));
    m_frame->setWords(Tr::tr("Print"), u"print"_s, Tr::tr("Close"));
    m_printerLabel->setText(Tr::tr("Printer"));
    m_rangeLabel->setText(Tr::tr("Pages (such as 1-3, 5; empty: all)"));
    m_copiesLabel->setText(Tr::tr("Copies"));
    m_collated->setText(Tr::tr("Copy by copy"));
    m_sidesLabel->setText(Tr::tr("Sides"));
    m_sides->setItemText(0, Tr::tr("Both sides, bound at the left"));
    m_sides->setItemText(1, Tr::tr("Both sides, bound at the top"));
    m_sides->setItemText(2, Tr::tr("One side"));
    m_preprinted->setText(Tr::tr("On pre-printed paper: only what it does not bear"));
    m_withMarks->setText(Tr::tr("With the marks on the pages"));
    m_calibrate->setFace(m_calibrate->isChecked() ? Tr::tr("Hide the calibration")
                                                  : Tr::tr("Calibrate the printer"),
                         u"ruler"_s);
    m_export->setFace(Tr::tr("Export as PDF…"), u"document_pdf"_s);
    m_more->setFace(Tr::tr("The printer's own settings…"), u"settings"_s);
    m_printer->setAccessibleName(m_printerLabel->text());
    m_range->setAccessibleName(m_rangeLabel->text());
    m_copies->setAccessibleName(m_copiesLabel->text());
    m_sides->setAccessibleName(m_sidesLabel->text());
    refresh();
}

int PrintPanel::pageCount() const
{
    return m_matter.file.isEmpty() ? int(m_matter.pages.size()) : m_file->view().pageCount();
}

void PrintPanel::refresh()
{
    const bool isFile = !m_matter.file.isEmpty();
    const bool isEmpty = m_matter.isEmpty();
    m_preview->setCurrentIndex(isEmpty ? 2 : isFile ? 1 : 0);
    if (isEmpty)
        m_nothing->setWords(m_why, {}, u"print"_s);
    if (m_shownFile != m_matter.file) {
        m_shownFile = m_matter.file;
        if (isFile)
            m_file->view().openFile(m_matter.file);
        else
            m_file->view().close();
    }
    // What the paper bears already is shown pale: that is where the rest will stand.
    m_paper->setPaintFlags(m_preprinted->isChecked() ? paper::PaintFlag::PalePreprinted
                                                     : paper::PaintFlags());
    m_paper->setPages(isFile ? QList<paper::Page>() : m_matter.pages);
    m_preprinted->setEnabled(!isFile);
    m_withMarks->setVisible(!m_matter.marks.isEmpty());
    m_file->view().viewport()->update();
    m_paper->viewport()->update();
    m_frame->setGivable(!isEmpty && pageCount() > 0 && !m_job);
    m_export->setEnabled(!isEmpty);
    m_more->setEnabled(!isEmpty && !m_job);
    m_calibration->setEnabled(!printerName().isEmpty());
}

} // namespace chancery::ui
