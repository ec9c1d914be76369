// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/paper/paint.h"
#include "ui/pdf/page_layout.h"

#include <QAbstractScrollArea>
#include <QStringList>

namespace chancery::ui {

class Label;

/// A document on its paper, the pages one under another, exactly as it will be printed, with the
/// places of the seals. A document that changes is set anew at each setDocument() and stays where
/// it was scrolled to; only pages in sight are painted. A line above the pages names kinds of type
/// that this machine lacks and what stands in for them.
///
/// Keys: PgUp/PgDn/Space by window, Home/End, ↑↓, Ctrl +/−/0 zoom, Ctrl+wheel.
class PaperView : public QAbstractScrollArea {
    Q_OBJECT

public:
    using Fit = PageLayout::Fit;

    explicit PaperView(Kit& kit, QWidget* parent = nullptr);

    void setDocument(const paper::PaperDocument& document);
    /// Pages that were set elsewhere, such as a form's.
    void setPages(const QList<paper::Page>& pages);
    /// What is painted besides the pages; the places of the seals unless told otherwise.
    void setPaintFlags(paper::PaintFlags flags);
    const QList<paper::Page>& pages() const { return m_pages; }
    int pageCount() const { return m_layout.pageCount(); }
    int currentPage() const;
    void goToPage(int page);

    void setFit(Fit fit);
    /// 1.0 shows 72 points as 96 px.
    void setZoom(double factor);
    double zoom() const { return m_layout.factor(); }
    void zoomStep(int direction);

    /// The ruler (量尺): every distance that the standard gives a number for.
    void setRuler(bool on);
    bool hasRuler() const { return m_ruler; }

    /// Sentences on missing kinds of type, and on characters that are not in their type.
    QStringList notices() const { return m_notices; }
    /// What stands on a page, for a screen reader.
    QString pageText(int page) const;

Q_SIGNALS:
    void zoomChanged(double factor);
    void currentPageChanged(int page);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void placeNotice();
    void findNotices();
    void describe();
    QRect viewRect(int page) const;

    Kit& m_kit;
    Label* m_notice;
    paper::Faces m_faces;
    QList<paper::Page> m_pages;
    QStringList m_notices;
    PageLayout m_layout;
    Fit m_fit = Fit::Width;
    double m_factor = 1.0;
    paper::PaintFlags m_flags = paper::PaintFlag::Proofs;
    bool m_ruler = false;
    int m_lastPage = -1;
};

} // namespace chancery::ui
