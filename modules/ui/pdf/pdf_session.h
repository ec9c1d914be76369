// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"
#include "files/file_report.h"
#include "ui/pdf/pdf_service.h"

#include <QImage>
#include <QTimer>

#include <deque>

namespace chancery::ui {

/// One document in one sandboxed reader. All answers come later, by signal; no call blocks.
///
/// Errors: ui.pdf-unreadable, ui.pdf-empty, ui.pdf-not-pdf, ui.pdf-damaged, ui.pdf-password,
/// ui.pdf-crashed, ui.pdf-too-slow, ui.pdf-no-viewer end the session (failed()); ui.pdf-no-page and
/// ui.pdf-page-failed {page} concern one page (pageFailed()).
class PdfSession : public QObject {
    Q_OBJECT

public:
    explicit PdfSession(PdfService& service, QObject* parent = nullptr);
    ~PdfSession() override;

    /// A session takes one document. The file is opened here and handed over as a descriptor.
    void openFile(const QString& path);
    /// For a document that is on no disk, such as one out of a sealed file.
    void openBytes(const QByteArray& bytes);
    /// Instead of opening it: a PDF or an image as ever, of an OFD or DOCX one page, which is a
    /// picture of it that is good for a thumbnail (files::previewOf()). ui.pdf-not-pdf where a file
    /// has nothing to show.
    void glanceAtFile(const QString& path);
    /// Instead of opening it: what a file of any kind is and says; described() follows.
    void describeFile(const QString& path);

    bool isOpen() const { return !m_sizes.isEmpty() && !m_over; }
    int pageCount() const { return static_cast<int>(m_sizes.size()); }
    /// In points (1/72 inch).
    QSizeF pageSize(int page) const { return m_sizes.value(page); }

    /// `size` in device pixels, cut to the protocol's limits in proportion. A request for the same
    /// page and width that is still waiting is not repeated.
    void requestPage(int page, QSize size);
    void requestText(int page);
    /// Forgets waiting page images that are no longer wanted; texts stay.
    void dropWaitingPages();

    qint64 processId() const;

    /// How long one answer may take before the reader is stopped.
    static constexpr int patience = 15'000;

Q_SIGNALS:
    void opened();
    void described(const chancery::files::FileReport& report);
    void failed(const chancery::Error& error);
    void pageReady(int page, const QImage& image);
    void pageFailed(int page, const chancery::Error& error);
    void textReady(int page, const chancery::ui::pdf::PdfPageText& text);

private:
    struct Request {
        pdf::Kind kind;
        int page;
        QSize size;
    };

    void openDescriptor(int descriptor, pdf::Kind kind);
    void next();
    void answer(const pdf::Frame& frame);
    void answerTrouble(const pdf::Frame& frame);
    void giveUp(const Error& error);
    void lose(bool wasReady);

    std::unique_ptr<PdfWorker> m_worker;
    QTimer m_watch;
    std::deque<Request> m_waiting;
    std::optional<Request> m_asked;
    QList<QSizeF> m_sizes;
    quint32 m_number = 0;
    bool m_over = false;
};

} // namespace chancery::ui
