// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/glyph_selection.h"
#include "ui/paper/paint.h"
#include "ui/pdf/pages_view.h"

#include <QStringList>

namespace chancery::ui {

class Label;

/// A document on its paper, the pages one under another, exactly as it will be printed, with the
/// places of the seals. A document that changes is set anew at each setDocument() and stays where
/// it was scrolled to; only pages in sight are painted. A line above the pages names kinds of type
/// that this machine lacks and what stands in for them.
///
/// Text is selected by the pointer. Keys: those of PagesView, Ctrl+C copy.
class PaperView : public PagesView {
    Q_OBJECT

public:
    explicit PaperView(Kit& kit, QWidget* parent = nullptr);

    void setDocument(const paper::PaperDocument& document);
    /// Pages that were set elsewhere, such as a form's.
    void setPages(const QList<paper::Page>& pages);
    /// What is painted besides the pages; the places of the seals unless told otherwise.
    void setPaintFlags(paper::PaintFlags flags);
    const QList<paper::Page>& pages() const { return m_pages; }
    /// The ruler (量尺): every distance that the standard gives a number for.
    void setRuler(bool on);
    bool hasRuler() const { return m_ruler; }

    QMap<int, QList<QRectF>> selectedBoxes() const override;
    void clearSelection() override;
    QString selectedText() const;
    /// Chooses a part of a text that stands on the paper and brings it into sight
    /// (paper::placeOfText()); false where it does not stand there.
    bool showText(const QString& text, qsizetype from, qsizetype length);

    /// Sentences on missing kinds of type, and on characters that are not in their type.
    QStringList notices() const { return m_notices; }
    /// What stands on a page, for a screen reader.
    QString pageText(int page) const;

protected:
    void describe() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void placeNotice();
    void findNotices();
    paper::GlyphPlace glyphAt(const QPoint& viewportPoint) const;
    void paintSelection(QPainter& painter, int page) const;

    Label* m_notice;
    paper::Faces m_faces;
    QList<paper::Page> m_pages;
    QStringList m_notices;
    paper::PaintFlags m_flags = paper::PaintFlag::Proofs;
    bool m_ruler = false;
    paper::GlyphPlace m_from;
    paper::GlyphPlace m_to;
    bool m_isSelecting = false;
};

} // namespace chancery::ui
