// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_grid.h"

#include "ui/ledger/ledger_head.h"
#include "ui/ledger/ledger_words.h"
#include "ui/tr.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace chancery::ui {

QModelIndex LedgerGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = m_ledger ? m_ledger->rowCount() : 0;
    if (rows == 0)
        return {};
    const bool begun = currentIndex().isValid();
    int line = begun ? currentIndex().row() : 0;
    int shown = begun ? currentIndex().column() : 0;
    const bool far = modifiers & Qt::ControlModifier;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        line -= begun ? 1 : 0;
        break;
    case MoveDown:
    case MoveNext:
        line += begun ? 1 : 0;
        break;
    case MovePageUp:
        line -= linesInSight();
        break;
    case MovePageDown:
        line += linesInSight();
        break;
    case MoveHome:
        far ? line = 0 : shown = 0;
        break;
    case MoveEnd:
        far ? line = rows - 1 : shown = m_ledger->columnCount() - 1;
        break;
    case MoveLeft:
        --shown;
        break;
    case MoveRight:
        ++shown;
        break;
    }
    return m_ledger->index(std::clamp(line, 0, rows - 1),
                           std::clamp(shown, 0, std::max(0, m_ledger->columnCount() - 1)));
}

bool LedgerGrid::turnGroup(int line, std::optional<bool> collapsed)
{
    const std::size_t group =
        line < 0 ? LedgerLines::none : m_ledger->lines().groupAt(std::size_t(line));
    if (group == LedgerLines::none)
        return false;
    m_ledger->setCollapsed(line, collapsed.value_or(!m_ledger->lines().isCollapsed(group)));
    viewport()->update();
    return true;
}

void LedgerGrid::openCurrent()
{
    const int line = currentIndex().row();
    if (line < 0 || turnGroup(line, std::nullopt))
        return;
    const QString id = m_ledger->idAt(line);
    if (!id.isEmpty())
        Q_EMIT opened(id);
}

/// The keys that the grid has and views have not.
bool LedgerGrid::keyOfGrid(QKeyEvent* event)
{
    const int line = currentIndex().row();
    switch (event->key()) {
    case Qt::Key_J:
        chooseLine(line + 1);
        return true;
    case Qt::Key_K:
        chooseLine(std::max(0, line - 1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_Space:
        if (!turnGroup(line, std::nullopt) && line >= 0)
            Q_EMIT previewed(m_ledger->idAt(line));
        return true;
    case Qt::Key_Left:
        return turnGroup(line, true);
    case Qt::Key_Right:
        return turnGroup(line, false);
    case Qt::Key_F2:
        if (currentIndex().flags() & Qt::ItemIsEditable)
            edit(currentIndex());
        return true;
    case Qt::Key_Menu:
        m_head->openMenu(currentIndex().column());
        return true;
    default:
        return false;
    }
}

/// F2 is an act of other pages as well, whose key would swallow it here.
bool LedgerGrid::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F2 && (currentIndex().flags() & Qt::ItemIsEditable))
            event->accept();
    }
    return QAbstractItemView::event(event);
}

void LedgerGrid::keyPressEvent(QKeyEvent* event)
{
    if (!m_ledger)
        return;
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::Paste)) {
        const auto table = ledger::fromTsv(QApplication::clipboard()->text());
        if (!table.isEmpty() && currentIndex().isValid())
            Q_EMIT pasted(table, currentIndex());
        return;
    }
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && keyOfGrid(event))
        return;
    // Letters never start a search of the view's own: the filter field ("/") is for that.
    const QString typed = event->text();
    if (!typed.isEmpty() && typed.front().isPrint() && plain) {
        event->ignore();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void LedgerGrid::mousePressEvent(QMouseEvent* event)
{
    const int line = lineAt(int(event->position().y()));
    if (event->button() == Qt::LeftButton && line >= 0 && m_ledger->isGroup(line)) {
        selectionModel()->setCurrentIndex(m_ledger->index(line, 0), QItemSelectionModel::NoUpdate);
        turnGroup(line, std::nullopt);
        return;
    }
    QAbstractItemView::mousePressEvent(event);
}

void LedgerGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int line = lineAt(int(event->position().y()));
    if (line < 0 || event->button() != Qt::LeftButton)
        return;
    if (m_ledger->isGroup(line))
        turnGroup(line, std::nullopt);
    else
        openCurrent();
}

void LedgerGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT currentIdChanged(m_ledger->idAt(current.row()));
}

void LedgerGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    viewport()->update();
    Q_EMIT chosenChanged();
}

/// The whole text of a cell that is cut.
bool LedgerGrid::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_ledger) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString text = index.data(Qt::DisplayRole).toString();
        const QFontMetrics metrics(m_kit.theme.font(Type::Body, QFont::Medium));
        const bool cut = index.isValid() &&
                         metrics.horizontalAdvance(text) > visualRect(index).width() - m_kit.px(16);
        QStringList lines;
        if (cut)
            lines.append(text);
        if (const auto* mark =
                index.isValid() ? m_ledger->markedAt(index.row()).at(index.column()) : nullptr)
            lines.append(Tr::tr("marked: %1").arg(markText(*mark, m_ledger->face())));
        QToolTip::showText(help->globalPos(), lines.join(u'\n'), viewport());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

} // namespace chancery::ui
