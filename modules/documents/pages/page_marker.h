// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/page_marks.h"
#include "documents/pages/page_context.h"
#include "ui/pdf/mark_layer.h"

#include <QWidget>

#include <array>

namespace chancery::ui {
class IconButton;
class PagesView;
} // namespace chancery::ui

namespace chancery::documents {

/// A mark as the page view draws it, with who made it and when.
ui::DrawnMark drawnMark(const PageMarkView& view, const QString& me);
PageMark pageMarkOf(const ui::DrawnMark& mark);

/// Marking the pages of a file (批注): the tools, and the way of each mark to the others.
class PageMarker : public QWidget {
    Q_OBJECT

public:
    PageMarker(const PageContext& context, ui::PagesView& view, QWidget* parent = nullptr);

    /// The file that is shown, or a text by its hash; may be none. What was being written goes to
    /// the one before.
    void setFile(const QString& documentId, const QString& sha256);
    ui::MarkLayer& layer() { return *m_layer; }

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void retranslate();
    void refresh();
    void give(const ui::DrawnMark& mark);
    void erase(const QString& markId);
    void openStamps();

    PageContext m_context;
    ui::MarkLayer* m_layer;
    std::array<ui::IconButton*, 5> m_tools{};
    ui::IconButton* m_colour;
    int m_chosenColour = 0;
    QString m_document;
    QString m_file;
};

} // namespace chancery::documents
