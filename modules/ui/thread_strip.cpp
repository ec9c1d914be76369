// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/thread_strip.h"

#include "ui/button.h"
#include "ui/tr.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr int chipHeight = 26;
constexpr int widestChip = 230;
constexpr int narrowestChip = 76;
constexpr int chipPadding = 10;
constexpr int lampSide = 14;
constexpr int gapWidth = 18;
constexpr int moreWidth = 34; ///< How many there are that do not fit.

} // namespace

ThreadStrip::ThreadStrip(Kit& kit, QWidget* parent) : QWidget(parent), m_kit(kit)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ThreadStrip::setThread(const QList<ThreadNode>& nodes, const QString& openId)
{
    m_nodes = nodes;
    m_open = -1;
    QStringList names;
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].isHole() && m_nodes[i].id == openId)
            m_open = i;
        names.append(textOf(m_nodes[i]));
    }
    setAccessibleName(Tr::tr("Thread: %1").arg(names.join(u" → "_s)));
    const auto records = std::count_if(m_nodes.begin(), m_nodes.end(),
                                       [](const ThreadNode& node) { return !node.isHole(); });
    setVisible(records > 1);
    update();
}

bool ThreadStrip::walk(int direction)
{
    for (int at = m_open + direction; at >= 0 && at < m_nodes.size(); at += direction) {
        if (m_nodes[at].isHole())
            continue;
        Q_EMIT walked(ThreadNode(m_nodes[at]));
        return true;
    }
    return false;
}

QString ThreadStrip::textOf(const ThreadNode& node) const
{
    return node.note.isEmpty() ? node.title : node.title + u" · "_s + node.note;
}

QSize ThreadStrip::sizeHint() const
{
    return {m_kit.px(320), m_kit.px(chipHeight + 4)};
}

QSize ThreadStrip::minimumSizeHint() const
{
    return {m_kit.px(120), sizeHint().height()};
}

/// All of them as wide as they want to be, or each as narrow as it takes; where even that is too
/// much, as many around the open one as fit whole, and the others are empty.
QList<QRect> ThreadStrip::boxes() const
{
    const QFontMetrics metrics(m_kit.theme.font(Type::Secondary, QFont::Medium));
    QList<int> widths;
    int whole = 0;
    for (const auto& node : m_nodes) {
        const int lamp = node.lamp == Lamp::None ? 0 : m_kit.px(lampSide + 6);
        const int width = std::min(m_kit.px(widestChip), metrics.horizontalAdvance(textOf(node)) +
                                                             lamp + 2 * m_kit.px(chipPadding));
        widths.append(width);
        whole += width + m_kit.px(gapWidth);
    }
    whole -= m_kit.px(gapWidth);
    const double share = whole > width() && whole > 0 ? double(width()) / whole : 1;
    for (auto& each : widths)
        each = std::max(int(each * share), std::min(each, m_kit.px(narrowestChip)));
    const int count = int(widths.size());
    int first = 0;
    int last = count - 1;
    whole = std::accumulate(widths.begin(), widths.end(), std::max(0, last) * m_kit.px(gapWidth));
    if (whole > width() && count > 0) {
        const int room = width() - 2 * m_kit.px(moreWidth);
        first = last = std::max(0, m_open);
        int used = widths[first];
        const auto take = [&](int at) {
            if (at < 0 || at >= count || used + m_kit.px(gapWidth) + widths[at] > room)
                return false;
            used += m_kit.px(gapWidth) + widths[at];
            first = std::min(first, at);
            last = std::max(last, at);
            return true;
        };
        while (take(last + 1) || take(first - 1)) {
        }
    }
    QList<QRect> list;
    int x = first > 0 ? m_kit.px(moreWidth) : 0;
    for (int i = 0; i < count; ++i) {
        if (i < first || i > last) {
            list.append(QRect());
            continue;
        }
        list.append(
            QRect(x, (height() - m_kit.px(chipHeight)) / 2, widths[i], m_kit.px(chipHeight)));
        x += widths[i] + m_kit.px(gapWidth);
    }
    return list;
}

/// ‹ 2 and 3 ›: how many there are on either side that do not fit.
void ThreadStrip::paintMore(QPainter& painter, const QList<QRect>& list) const
{
    const auto isShown = [](const QRect& box) { return !box.isEmpty(); };
    const auto first = std::find_if(list.begin(), list.end(), isShown);
    const auto last = std::find_if(list.rbegin(), list.rend(), isShown);
    const auto before = std::distance(list.begin(), first);
    const auto after = std::distance(list.rbegin(), last);
    painter.setFont(m_kit.theme.font(Type::Secondary));
    painter.setPen(m_kit.color(Token::Text3));
    if (before > 0 && first != list.end())
        painter.drawText(QRect(0, 0, m_kit.px(moreWidth), height()), Qt::AlignCenter,
                         u"‹ %1"_s.arg(before));
    if (after > 0 && last != list.rend())
        painter.drawText(QRect(last->right() + 1, 0, m_kit.px(moreWidth), height()),
                         Qt::AlignCenter, u"%1 ›"_s.arg(after));
}

int ThreadStrip::nodeAt(const QPoint& point) const
{
    const auto list = boxes();
    for (int i = 0; i < list.size(); ++i) {
        if (list[i].contains(point))
            return i;
    }
    return -1;
}

void ThreadStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_kit.theme;
    const auto list = boxes();
    for (int i = 0; i < list.size(); ++i) {
        const auto& node = m_nodes[i];
        const QRect& box = list[i];
        if (box.isEmpty())
            continue;
        const bool open = i == m_open;
        painter.setPen(QPen(theme.color(open ? Token::Accent : Token::Border), 1,
                            node.isHole() ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(theme.color(open ? Token::AccentSoft : Token::Card));
        const QRectF frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(frame, 4, 4);
        int left = box.left() + m_kit.px(chipPadding);
        if (node.lamp != Lamp::None) {
            paintLamp(painter,
                      QRectF(left, box.center().y() - m_kit.px(lampSide) / 2.0 + 0.5,
                             m_kit.px(lampSide), m_kit.px(lampSide)),
                      node.lamp, theme);
            left += m_kit.px(lampSide + 6);
        }
        painter.setFont(theme.font(Type::Secondary, open ? QFont::Medium : QFont::Normal));
        painter.setPen(theme.color(open            ? Token::Accent
                                   : node.isHole() ? Token::Text3
                                                   : Token::Text));
        const QRect words(left, box.top(), box.right() - m_kit.px(chipPadding) - left + 1,
                          box.height());
        painter.drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(textOf(node), Qt::ElideRight, words.width()));
        if (i + 1 < list.size() && !list[i + 1].isEmpty()) {
            painter.setPen(theme.color(Token::Text3));
            painter.drawText(QRect(box.right() + 1, box.top(), m_kit.px(gapWidth), box.height()),
                             Qt::AlignCenter, u"›"_s);
        }
        if (open && hasFocus())
            paintFocusRing(painter, box, 4, theme);
    }
    paintMore(painter, list);
}

void ThreadStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        walk(event->key() == Qt::Key_Left ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ThreadStrip::mouseReleaseEvent(QMouseEvent* event)
{
    const int at = nodeAt(event->position().toPoint());
    if (at >= 0 && at != m_open && !m_nodes[at].isHole())
        Q_EMIT walked(ThreadNode(m_nodes[at]));
}

void ThreadStrip::mouseMoveEvent(QMouseEvent* event)
{
    const int at = nodeAt(event->position().toPoint());
    setCursor(at >= 0 && at != m_open && !m_nodes[at].isHole() ? Qt::PointingHandCursor
                                                               : Qt::ArrowCursor);
}

bool ThreadStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = nodeAt(help->pos());
        QToolTip::showText(help->globalPos(), at < 0 ? QString() : textOf(m_nodes[at]), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace chancery::ui
