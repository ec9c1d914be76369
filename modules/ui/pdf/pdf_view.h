// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/pdf/page_text.h"
#include "ui/pdf/pages_view.h"
#include "ui/pdf/pdf_session.h"

#include <QHash>

#include <memory>

namespace chancery::ui {

/// The pages of one PDF, one under another. Pixels and text come from a sandboxed process; whatever
/// happens to that process, this widget goes on and says in plain words what is wrong.
///
/// Keys: those of PagesView, Ctrl+C copy, Ctrl+A select the page's text.
class PdfView : public PagesView {
    Q_OBJECT

public:
    PdfView(Kit& kit, PdfService& service, QWidget* parent = nullptr);
    ~PdfView() override;

    void openFile(const QString& path);
    void openBytes(const QByteArray& bytes);
    void close();

    /// nullptr without a document.
    PdfSession* session() const { return m_session.get(); }

    /// Starts a search through all pages; results come with hitsChanged() as pages are read.
    void search(const QString& query);
    const QList<TextSpan>& hits() const { return m_hits; }
    int currentHit() const { return m_hit; }
    void stepHit(int direction);
    bool isSearching() const { return m_searched < pageCount() && !m_query.isEmpty(); }

    QMap<int, QList<QRectF>> selectedBoxes() const override;
    void clearSelection() override;
    QString selectedText() const;
    void copySelection();
    void selectPage(int page);

    /// The reading order of a page for a screen reader; empty until it has been read.
    QString pageText(int page) const { return m_texts.value(page).text; }

Q_SIGNALS:
    void opened();
    void failed(const chancery::Error& error);
    void hitsChanged();
    void selectionChanged();

protected:
    void attend() override;
    void describe() override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Mark {
        int page = -1;
        int character = 0;
    };

    void begin();
    void takePage(int page, const QImage& image);
    void takeText(int page, const pdf::PdfPageText& text);
    void searchOn();
    void showHit();
    void paintPage(QPainter& painter, int page);
    void paintSpan(QPainter& painter, const TextSpan& span, const QColor& colour);
    QList<TextSpan> selection() const;
    std::optional<Mark> markAt(const QPoint& viewportPoint) const;
    QSize deviceSize(int page) const;

    PdfService& m_service;
    std::unique_ptr<PdfSession> m_session;
    QHash<int, QImage> m_images;
    QHash<int, pdf::PdfPageText> m_texts;
    std::optional<Error> m_error;
    bool m_loading = false;
    QString m_query;
    QList<TextSpan> m_hits;
    int m_hit = -1;
    int m_searched = 0;
    Mark m_from;
    Mark m_to;
    bool m_selecting = false;
};

} // namespace chancery::ui
