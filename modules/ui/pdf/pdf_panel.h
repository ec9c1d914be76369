// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

class QLineEdit;

namespace chancery::ui {

class Button;
class IconButton;
class Label;
class PdfService;
class PdfThumbs;
class PdfView;

/// PdfView with what one needs around it: thumbnails, page number, zoom, search with hits. Ctrl+F
/// searches, F3/Shift+F3 step through the hits.
class PdfPanel : public QWidget {
    Q_OBJECT

public:
    PdfPanel(Kit& kit, PdfService& service, QWidget* parent = nullptr);

    PdfView& view() { return *m_view; }

    void openSearch();
    /// A row of tools below the bar, taken over; a pen in the bar shows and hides it while it is
    /// offered.
    void setTools(QWidget* tools);
    void offerTools(bool on);

Q_SIGNALS:
    /// The document cannot be shown and the person wants another program for it.
    void openElsewhere();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeSearch();
    void refresh();
    void retranslate();

    Kit& m_kit;
    PdfView* m_view;
    PdfThumbs* m_thumbs;
    IconButton* m_side;
    Label* m_page;
    IconButton* m_smaller;
    Label* m_zoom;
    IconButton* m_larger;
    IconButton* m_width;
    IconButton* m_whole;
    IconButton* m_find;
    IconButton* m_pen;
    QWidget* m_tools = nullptr;
    QWidget* m_search = nullptr;
    QLineEdit* m_query;
    Label* m_count;
    IconButton* m_previous;
    IconButton* m_next;
    IconButton* m_close;
    Button* m_elsewhere;
};

} // namespace chancery::ui
