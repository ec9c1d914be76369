// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/row_list.h"

#include <QKeyEvent>
#include <QResizeEvent>

namespace chancery::ui {

RowList::RowList(Kit& kit, Density density, QWidget* parent)
    : QListView(parent), m_kit(kit), m_rows(new RowDelegate(kit, density, this))
{
    setItemDelegate(m_rows);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(&kit.theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
    connect(this, &QListView::doubleClicked, this, &RowList::opened);
}

void RowList::setEmptyState(QWidget* widget)
{
    delete m_empty;
    m_empty = widget;
    if (m_empty)
        m_empty->setParent(viewport());
    showEmptyState();
}

void RowList::setModel(QAbstractItemModel* newModel)
{
    if (newModel == model())
        return;
    // Only what was made here: the view's own connections are for the view to cut.
    for (const auto& connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    QListView::setModel(newModel);
    if (newModel)
        m_modelConnections = {
            connect(newModel, &QAbstractItemModel::rowsInserted, this, &RowList::showEmptyState),
            connect(newModel, &QAbstractItemModel::rowsRemoved, this, &RowList::showEmptyState),
            connect(newModel, &QAbstractItemModel::modelReset, this, &RowList::showEmptyState)};
    showEmptyState();
}

int RowList::rowsInSight() const
{
    return viewport()->height() / std::max(1, m_rows->sizeHint({}, {}).height()) + 2;
}

void RowList::showEmptyState()
{
    if (!m_empty)
        return;
    m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(!model() || model()->rowCount() == 0);
}

void RowList::step(int rows)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + rows : 0;
    setCurrentIndex(model()->index(qBound(0, row, model()->rowCount() - 1), 0));
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J:
            step(1);
            return;
        case Qt::Key_K:
            step(-1);
            return;
        case Qt::Key_Space:
            if (current.isValid())
                Q_EMIT previewed(current);
            return;
        default:
            break;
        }
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current.isValid()) {
        Q_EMIT opened(current);
        return;
    }
    // Letters never start QListView's own type-to-search: the filter field ("/") is for that.
    const QString typed = event->text();
    if (!typed.isEmpty() && typed.front().isPrint() && event->modifiers() == Qt::NoModifier) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void RowList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current);
}

void RowList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (m_empty)
        m_empty->setGeometry(viewport()->rect());
}

} // namespace chancery::ui
