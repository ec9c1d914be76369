// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QHash>
#include <QImage>
#include <QListView>

class QStandardItemModel;

namespace chancery::ui {

class PdfView;

/// The strip of small pages; only those in sight are drawn. Choosing one goes there.
class PdfThumbs : public QListView {
    Q_OBJECT

public:
    PdfThumbs(Kit& kit, PdfView& view, QWidget* parent = nullptr);

    /// The small image of a page, or a null one, which asks the reader for it.
    QImage image(int page) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    QSize deviceSize(int page) const;

    Kit& m_kit;
    PdfView& m_view;
    QStandardItemModel* m_items;
    QHash<int, QImage> m_images;
};

} // namespace chancery::ui
