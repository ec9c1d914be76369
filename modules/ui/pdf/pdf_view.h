// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/pdf/page_layout.h"
#include "ui/pdf/page_text.h"
#include "ui/pdf/pdf_session.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QMap>

#include <functional>
#include <memory>

namespace chancery::ui {

/// The pages of one PDF, one under another. Pixels and text come from a sandboxed process; whatever
/// happens to that process, this widget goes on and says in plain words what is wrong.
///
/// Keys: PgUp/PgDn/Space by window, Home/End, ↑↓, Ctrl +/−/0 zoom, Ctrl+wheel, Ctrl+C copy,
/// Ctrl+A select the page's text.
class PdfView : public QAbstractScrollArea {
    Q_OBJECT

public:
    using Fit = PageLayout::Fit;
    /// Paints over a page: `rect` is the page in the painter's coordinates, `factor` the zoom.
    /// Given for every page; page 0 takes the opinions at its head.
    using Overlay =
        std::function<void(QPainter& painter, int page, const QRectF& rect, double factor)>;

    PdfView(Kit& kit, PdfService& service, QWidget* parent = nullptr);
    ~PdfView() override;

    void openFile(const QString& path);
    void openBytes(const QByteArray& bytes);
    void close();

    /// nullptr without a document.
    PdfSession* session() const { return m_session.get(); }
    int pageCount() const { return m_layout.pageCount(); }
    int currentPage() const;
    void goToPage(int page);

    void setFit(Fit fit);
    void setZoom(double factor);
    double zoom() const { return m_layout.factor(); }
    void zoomStep(int direction);

    void setOverlay(Overlay overlay);

    /// Starts a search through all pages; results come with hitsChanged() as pages are read.
    void search(const QString& query);
    const QList<TextSpan>& hits() const { return m_hits; }
    int currentHit() const { return m_hit; }
    void stepHit(int direction);
    bool isSearching() const { return m_searched < pageCount() && !m_query.isEmpty(); }

    /// A place on a page, in points from its upper left corner.
    struct Place {
        int page = 0;
        QPointF at;
    };
    /// Where a point of the viewport lies; nothing between the pages.
    std::optional<Place> placeAt(const QPoint& viewportPoint) const;
    /// The lines of the selection, by page, in points.
    QMap<int, QList<QRectF>> selectedBoxes() const;
    void clearSelection();
    QString selectedText() const;
    void copySelection();
    void selectPage(int page);

    /// The reading order of a page for a screen reader; empty until it has been read.
    QString pageText(int page) const { return m_texts.value(page).text; }

Q_SIGNALS:
    void opened();
    void failed(const chancery::Error& error);
    void currentPageChanged(int page);
    void zoomChanged(double factor);
    void hitsChanged();
    void selectionChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Mark {
        int page = -1;
        int character = 0;
    };

    void begin();
    void layOut(bool keepPlace);
    void fetchVisible();
    void takePage(int page, const QImage& image);
    void takeText(int page, const pdf::PdfPageText& text);
    void searchOn();
    void showHit();
    void paintPage(QPainter& painter, int page);
    void paintSpan(QPainter& painter, const TextSpan& span, const QColor& colour);
    QList<TextSpan> selection() const;
    std::optional<Mark> markAt(const QPoint& viewportPoint) const;
    QSize deviceSize(int page) const;
    QRect viewRect(int page) const;
    void describe();

    Kit& m_kit;
    PdfService& m_service;
    std::unique_ptr<PdfSession> m_session;
    PageLayout m_layout;
    Fit m_fit = Fit::Width;
    double m_factor = 1.0;
    Overlay m_overlay;
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
    int m_lastPage = -1;
};

} // namespace chancery::ui
