// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"
#include "ui/paper/paint.h"
#include "ui/print/print_matter.h"

#include <QObject>
#include <QPainter>

#include <memory>

class QImage;
class QPrinter;

namespace chancery::ui {

class PdfService;
class PdfSession;

/// Prints some pages one after the other, a page for each turn of the event loop, so that the
/// window stays alive; pages of a PDF are drawn by the sandboxed reader. Nothing is printed twice:
/// a job that fails says so and is over.
class PrintJob : public QObject {
    Q_OBJECT

public:
    struct Order {
        PrintMatter matter;
        QList<int> pages; ///< Those to print, 0 the first, in the order of printing.
        paper::PaintFlags flags;
        paper::Calibration calibration;
    };

    PrintJob(std::unique_ptr<QPrinter> printer, Order order, PdfService& pdf,
             QObject* parent = nullptr);
    ~PrintJob() override;

    void start();
    /// The file that is written in the place of paper; empty for a printer.
    QString outputFile() const;
    /// Nothing more is sent; what the printer has already is its own.
    void cancel();

    /// How finely pages of a PDF are drawn.
    static constexpr double dotsPerMm = 300 / 25.4;

Q_SIGNALS:
    void progressed(int done, int total);
    /// Either of these once. Errors: ui.print-failed {printer}, or why the PDF cannot be read.
    void finished();
    void failed(const chancery::Error& error);

private:
    void step();
    void askForPage();
    void takeImage(int page, const QImage& image);
    bool openSheet();
    void paintMarksOn(int page, MarkSide side);
    void pageDone();
    void giveUp(const Error& error);
    Error printerError() const;

    std::unique_ptr<QPrinter> m_printer;
    Order m_order;
    PdfService& m_pdf;
    std::unique_ptr<PdfSession> m_session;
    paper::Faces m_faces;
    QPainter m_painter;
    qsizetype m_done = 0;
    bool m_over = false;
};

} // namespace chancery::ui
