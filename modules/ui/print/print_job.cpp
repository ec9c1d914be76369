// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/print/print_job.h"

#include "ui/pdf/pdf_session.h"

#include <QImage>
#include <QPrinter>
#include <QTimer>

#include <algorithm>

namespace chancery::ui {

PrintJob::PrintJob(std::unique_ptr<QPrinter> printer, Order order, PdfService& pdf, QObject* parent)
    : QObject(parent), m_printer(std::move(printer)), m_order(std::move(order)), m_pdf(pdf),
      m_faces(paper::Faces::installed())
{
}

PrintJob::~PrintJob()
{
    cancel();
}

void PrintJob::start()
{
    if (m_order.matter.file.isEmpty()) {
        QTimer::singleShot(0, this, &PrintJob::step);
        return;
    }
    m_session = std::make_unique<PdfSession>(m_pdf);
    connect(m_session.get(), &PdfSession::opened, this, &PrintJob::step);
    connect(m_session.get(), &PdfSession::failed, this, &PrintJob::giveUp);
    connect(m_session.get(), &PdfSession::pageReady, this, &PrintJob::takeImage);
    connect(m_session.get(), &PdfSession::pageFailed, this,
            [this](int, const Error& error) { giveUp(error); });
    m_session->openFile(m_order.matter.file);
}

QString PrintJob::outputFile() const
{
    return m_printer->outputFileName();
}

void PrintJob::cancel()
{
    if (m_over)
        return;
    m_over = true;
    if (m_painter.isActive()) {
        m_printer->abort();
        m_painter.end();
    }
}

Error PrintJob::printerError() const
{
    return fail("ui.print-failed", {{QStringLiteral("printer"), m_printer->printerName()}});
}

void PrintJob::giveUp(const Error& error)
{
    if (m_over)
        return;
    cancel();
    Q_EMIT failed(error);
}

void PrintJob::step()
{
    if (m_over)
        return;
    if (m_done == m_order.pages.size()) {
        m_over = true;
        if (m_painter.isActive() && !m_painter.end())
            return Q_EMIT failed(printerError());
        return Q_EMIT finished();
    }
    if (m_session)
        return askForPage();
    if (!openSheet())
        return giveUp(printerError());
    const int page = m_order.pages[m_done];
    paintMarksOn(page, MarkSide::Below);
    paper::paintSheet(m_painter, m_order.matter.pages.value(page), m_faces,
                      m_printer->resolution() / 25.4, m_order.calibration, m_order.flags);
    paintMarksOn(page, MarkSide::Above);
    pageDone();
}

/// On pages that are set here; where the sheet itself will be moved and stretched, they are too.
void PrintJob::paintMarksOn(int page, MarkSide side)
{
    const double unitsPerMm = m_printer->resolution() / 25.4;
    m_painter.save();
    m_painter.translate(m_order.calibration.x * unitsPerMm, m_order.calibration.y * unitsPerMm);
    m_painter.scale(m_order.calibration.scaleX, m_order.calibration.scaleY);
    paintMarks(m_painter, m_order.matter.marks, page, unitsPerMm * paper::grid::mmPerPoint, side);
    m_painter.restore();
}

bool PrintJob::openSheet()
{
    return m_painter.isActive() ? m_printer->newPage() : m_painter.begin(m_printer.get());
}

void PrintJob::pageDone()
{
    ++m_done;
    Q_EMIT progressed(int(m_done), int(m_order.pages.size()));
    QTimer::singleShot(0, this, &PrintJob::step);
}

namespace {

/// In mm; what is larger than the paper is made smaller, and stands in its middle.
QRectF placeOnPaper(const QSizeF& points)
{
    const QSizeF paper(paper::grid::pageWidth, paper::grid::pageHeight);
    QSizeF size = points * paper::grid::mmPerPoint;
    constexpr double allowance = 1; // A4 is 595 by 842 points to some, which is not 210 by 297
    if (size.width() > paper.width() + allowance || size.height() > paper.height() + allowance)
        size = size.scaled(paper, Qt::KeepAspectRatio);
    return {QPointF((paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2),
            size};
}

/// A page that lies on its side is turned to stand on the paper.
bool liesOnItsSide(const QSizeF& size)
{
    return size.width() > size.height() + 1;
}

} // namespace

void PrintJob::askForPage()
{
    const int page = m_order.pages[m_done];
    QSizeF size = m_session->pageSize(page);
    if (liesOnItsSide(size))
        size.transpose();
    QSizeF dots = placeOnPaper(size).size() * dotsPerMm;
    if (liesOnItsSide(m_session->pageSize(page)))
        dots.transpose();
    m_session->requestPage(page, dots.toSize());
}

void PrintJob::takeImage(int page, const QImage& image)
{
    if (m_over || page != m_order.pages.value(m_done, -1))
        return;
    if (!openSheet())
        return giveUp(printerError());
    QSizeF size = m_session->pageSize(page);
    const bool isTurned = liesOnItsSide(size);
    if (isTurned)
        size.transpose();
    // Marks become part of the picture: a marker pen darkens what is below it, which only a
    // picture can show.
    QImage marked = image;
    if (!m_order.matter.marks.isEmpty()) {
        marked = image.convertToFormat(QImage::Format_RGB32);
        QPainter painter(&marked);
        for (const DrawnMark& mark : m_order.matter.marks) {
            if (mark.page == page)
                paintMark(painter, mark, marked.width() / m_session->pageSize(page).width());
        }
    }
    const QRectF place = placeOnPaper(size);
    const double units = m_printer->resolution() / 25.4;
    m_painter.save();
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.translate(m_order.calibration.x * units, m_order.calibration.y * units);
    m_painter.scale(m_order.calibration.scaleX, m_order.calibration.scaleY);
    m_painter.drawImage(QRectF(place.topLeft() * units, place.size() * units),
                        isTurned ? marked.transformed(QTransform().rotate(90)) : marked);
    m_painter.restore();
    pageDone();
}

} // namespace chancery::ui
