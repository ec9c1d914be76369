// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/mark_layer.h"

#include "ui/pdf/pages_view.h"
#include "ui/tr.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QTabletEvent>
#include <QToolTip>

namespace chancery::ui {

namespace {

constexpr double inkSlack = 0.25; // points by which a stroke may be smoothed
constexpr int mostNoteText = 500;

} // namespace

MarkLayer::MarkLayer(Kit& kit, PagesView& view, QObject* parent)
    : QObject(parent), m_kit(kit), m_view(view)
{
    view.viewport()->installEventFilter(this);
    view.installEventFilter(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &MarkLayer::finishInk);
    // View and layer go in either order when a window closes.
    view.setOverlay([self = QPointer<MarkLayer>(this)](QPainter& painter, int page,
                                                       const QRectF& rect, double factor) {
        if (self)
            self->paint(painter, page, rect, factor);
    });
}

void MarkLayer::paint(QPainter& painter, int page, const QRectF& rect, double factor) const
{
    painter.translate(rect.topLeft());
    const double scale = factor * 96 / 72;
    for (const DrawnMark& mark : m_marks) {
        if (mark.page == page)
            paintMark(painter, mark, scale);
    }
    if (m_ink.page == page && !m_ink.strokes.isEmpty())
        paintMark(painter, m_ink, scale);
}

void MarkLayer::setMarks(const QList<DrawnMark>& marks)
{
    m_marks = marks;
    m_view.viewport()->update();
}

void MarkLayer::setTool(Tool tool)
{
    finishInk();
    closeNote(true);
    m_isDown = false;
    if (tool == Tool::Highlight && m_tool != tool)
        highlightSelection(); // what is selected already is meant
    if (m_tool == tool)
        return;
    m_tool = tool;
    const bool isDrawing = tool == Tool::Ink || tool == Tool::Stamp || tool == Tool::Note;
    m_view.viewport()->setCursor(tool == Tool::Eraser ? Qt::PointingHandCursor
                                 : isDrawing          ? Qt::CrossCursor
                                                      : Qt::IBeamCursor);
    Q_EMIT toolChanged();
}

void MarkLayer::setColour(int colour)
{
    finishInk();
    m_colour = colour;
}

void MarkLayer::finishInk()
{
    m_rest.stop();
    if (m_ink.strokes.isEmpty())
        return;
    DrawnMark mark = m_ink;
    for (QPolygonF& stroke : mark.strokes)
        stroke = thinned(stroke, inkSlack);
    m_ink = {};
    m_isDown = false;
    Q_EMIT drawn(mark);
    m_view.viewport()->update();
}

bool MarkLayer::press(const QPointF& at)
{
    const auto place = m_view.placeAt(at.toPoint());
    if (!place)
        return m_tool != Tool::Highlight;
    switch (m_tool) {
    case Tool::Ink:
        if (m_ink.page != place->page)
            finishInk();
        m_rest.stop();
        m_ink.page = place->page;
        m_ink.colour = m_colour;
        m_ink.strokes.append(QPolygonF{place->at});
        m_isDown = true;
        return true;
    case Tool::Stamp: {
        DrawnMark mark;
        mark.kind = DrawnMark::Kind::Stamp;
        mark.page = place->page;
        mark.colour = m_colour;
        mark.at = place->at;
        mark.text = m_stampText;
        if (!mark.text.isEmpty())
            Q_EMIT drawn(mark);
        return true;
    }
    case Tool::Note:
        closeNote(true);
        m_noteMark = {};
        m_noteMark.kind = DrawnMark::Kind::Note;
        m_noteMark.page = place->page;
        m_noteMark.colour = m_colour;
        m_noteMark.at = place->at;
        openNote(at.toPoint());
        return true;
    case Tool::Eraser:
        for (auto mark = m_marks.rbegin(); mark != m_marks.rend(); ++mark) {
            if (mark->isMine && mark->page == place->page && isHit(*mark, place->at)) {
                Q_EMIT erased(QString(mark->id));
                break;
            }
        }
        return true;
    default:
        return false; // text is selected by the view
    }
}

bool MarkLayer::move(const QPointF& at)
{
    if (!m_isDown)
        return m_tool == Tool::Ink;
    const auto place = m_view.placeAt(at.toPoint());
    // A stroke stays on its page.
    if (place && place->page == m_ink.page) {
        m_ink.strokes.last().append(place->at);
        m_view.viewport()->update();
    }
    return true;
}

bool MarkLayer::release()
{
    if (m_tool == Tool::Highlight) {
        highlightSelection();
        return false;
    }
    if (m_isDown) {
        m_isDown = false;
        m_rest.start();
        m_view.viewport()->update();
    }
    return m_tool != Tool::None;
}

void MarkLayer::highlightSelection()
{
    const auto boxes = m_view.selectedBoxes();
    for (auto page = boxes.begin(); page != boxes.end(); ++page) {
        DrawnMark mark;
        mark.kind = DrawnMark::Kind::Highlight;
        mark.page = page.key();
        mark.colour = m_colour;
        mark.boxes = page.value();
        Q_EMIT drawn(mark);
    }
    m_view.clearSelection();
}

void MarkLayer::openNote(const QPoint& at)
{
    m_note = new QLineEdit(m_view.viewport());
    m_note->setMaxLength(mostNoteText);
    m_note->setObjectName(QStringLiteral("mark.note"));
    m_note->setPlaceholderText(Tr::tr("Note; Enter keeps it"));
    m_note->setAccessibleName(Tr::tr("Note at this place"));
    const int width = m_kit.px(260);
    m_note->setGeometry(std::min(at.x(), std::max(0, m_view.viewport()->width() - width)), at.y(),
                        width, m_note->sizeHint().height());
    m_note->installEventFilter(this);
    connect(m_note, &QLineEdit::returnPressed, this, [this] { closeNote(true); });
    m_note->show();
    m_note->setFocus();
}

void MarkLayer::closeNote(bool isKept)
{
    if (!m_note)
        return;
    QLineEdit* note = std::exchange(m_note, nullptr);
    note->hide();
    note->deleteLater(); // it may be the one that is calling
    m_noteMark.text = note->text().trimmed();
    if (isKept && !m_noteMark.text.isEmpty())
        Q_EMIT drawn(m_noteMark);
    m_view.setFocus();
}

/// A pen is a mouse that may come as nothing else; taken here, it comes not again as a mouse.
bool MarkLayer::tablet(QEvent* event)
{
    auto* pen = static_cast<QTabletEvent*>(event);
    if (m_tool == Tool::None || m_tool == Tool::Highlight)
        return false;
    if (event->type() == QEvent::TabletPress)
        press(pen->position());
    else if (event->type() == QEvent::TabletMove)
        move(pen->position());
    else
        release();
    event->accept();
    return true;
}

bool MarkLayer::showTip(QEvent* event)
{
    const auto* help = static_cast<const QHelpEvent*>(event);
    const auto place = m_view.placeAt(help->pos());
    for (auto mark = m_marks.rbegin(); place && mark != m_marks.rend(); ++mark) {
        if (mark->page == place->page && isHit(*mark, place->at)) {
            QToolTip::showText(help->globalPos(), mark->by, m_view.viewport());
            return true;
        }
    }
    return false;
}

bool MarkLayer::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (watched == m_note) {
        const bool isEscape = type == QEvent::KeyPress &&
                              static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape;
        if (isEscape)
            closeNote(false);
        else if (type == QEvent::FocusOut && m_note && m_note->isVisible())
            closeNote(true);
        return isEscape;
    }
    if (watched == &m_view) {
        const bool isEscape = type == QEvent::KeyPress && m_tool != Tool::None &&
                              static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape;
        if (isEscape)
            setTool(Tool::None);
        return isEscape;
    }
    switch (type) {
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
        return tablet(event);
    case QEvent::ToolTip:
        return showTip(event);
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        break;
    default:
        return false;
    }
    const auto* mouse = static_cast<const QMouseEvent*>(event);
    if (m_tool == Tool::None)
        return false;
    if (type == QEvent::MouseMove)
        return move(mouse->position());
    if (mouse->button() != Qt::LeftButton)
        return false;
    if (type != QEvent::MouseButtonRelease)
        return press(mouse->position());
    if (m_tool == Tool::Highlight) {
        // After the view has taken the last of the selection.
        QTimer::singleShot(0, this, [this] { release(); });
        return false;
    }
    return release();
}

} // namespace chancery::ui
