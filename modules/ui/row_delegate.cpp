// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/row_delegate.h"

#include "ui/lamp.h"
#include "ui/marked_text.h"
#include "ui/row_roles.h"
#include "ui/tag.h"
#include "ui/tr.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace chancery::ui {
namespace {

Token dueToken(Lamp lamp)
{
    if (lamp == Lamp::Red)
        return Token::Accent;
    return lamp == Lamp::Yellow ? Token::Amber : Token::Text2;
}

/// The height of a third line, at 100 %.
constexpr int excerptHeight = 22;

QList<TextRange> marksOf(const QModelIndex& index, RowRole role)
{
    return index.data(role).value<QList<TextRange>>();
}

Lamp lampOf(const QModelIndex& index)
{
    return static_cast<Lamp>(index.data(RowLampRole).toInt());
}

} // namespace

RowDelegate::RowDelegate(Kit& kit, Density density, QObject* parent)
    : QStyledItemDelegate(parent), m_kit(kit), m_density(density)
{
}

void RowDelegate::setDensity(Density density)
{
    m_density = density;
    Q_EMIT sizeHintChanged({});
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int two = m_density == Density::Compact ? 52 : 66;
    return {m_kit.px(200), m_kit.px(m_excerpts ? two + excerptHeight : two)};
}

void RowDelegate::setExcerpts(bool shown)
{
    if (m_excerpts == shown)
        return;
    m_excerpts = shown;
    Q_EMIT sizeHintChanged({});
}

void RowDelegate::paintExcerpt(QPainter& painter, const QRect& line, const QModelIndex& index) const
{
    const QString excerpt = index.data(RowExcerptRole).toString();
    if (excerpt.isEmpty())
        return;
    painter.setPen(m_kit.theme.color(Token::Text3));
    const QString source = index.data(RowExcerptSourceRole).toString();
    const int width = painter.fontMetrics().horizontalAdvance(source);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, source);
    painter.setPen(m_kit.theme.color(Token::Text2));
    paintMarked(painter, line.adjusted(width + m_kit.px(6), 0, 0, 0), excerpt,
                marksOf(index, RowExcerptMarksRole), m_kit.theme);
}

void RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Theme& theme = m_kit.theme;
    const QRect& box = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(box, theme.color(Token::Selected));
        painter.fillRect(QRect(box.left(), box.top(), m_kit.px(3), box.height()),
                         theme.color(Token::Accent));
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(box, theme.color(Token::Hover));
    }
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.color(Token::Line));
    // The current row of a multi-selection, when the keyboard is here.
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange)) {
        painter.setPen(QPen(theme.color(Token::Blue), 1));
        painter.drawRect(box.adjusted(0, 0, -1, -2));
    }
}

/// Due text, pin and the not-yet-confirmed sign, right-aligned; returns the left edge of them all.
int RowDelegate::paintFirstRight(QPainter& painter, const QRect& line,
                                 const QModelIndex& index) const
{
    const Theme& theme = m_kit.theme;
    int right = line.right() + 1;
    const QString due = index.data(RowDueRole).toString();
    if (!due.isEmpty()) {
        const Lamp lamp = lampOf(index);
        const bool loud = lamp == Lamp::Red || lamp == Lamp::Yellow;
        painter.setFont(theme.font(Type::Body, loud ? QFont::Medium : QFont::Normal));
        const int width = painter.fontMetrics().horizontalAdvance(due);
        painter.setPen(theme.color(dueToken(lamp)));
        painter.drawText(QRect(right - width, line.top(), width, line.height()),
                         Qt::AlignVCenter | Qt::AlignRight, due);
        right -= width;
    }
    const int side = m_kit.px(14);
    const auto sign = [&](RowRole role, const char* icon, Token token) {
        if (!index.data(role).toBool())
            return;
        right -= side + m_kit.px(4);
        m_kit.icons.paint(painter, QRect(right, line.center().y() - side / 2, side, side),
                          QString::fromLatin1(icon), theme.color(token), true);
    };
    sign(RowPinnedRole, "pin", Token::Text3);
    sign(RowPendingRole, "cloud_arrow_up", Token::Blue);
    return right;
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    const Theme& theme = m_kit.theme;
    const bool compact = m_density == Density::Compact;
    painter->save();
    paintGround(*painter, option);

    const int pad = m_kit.px(12);
    const int lineHeight = m_kit.px(20);
    const int gap = m_kit.px(compact ? 0 : 4);
    const int block = 2 * lineHeight + gap + m_kit.px(m_excerpts ? excerptHeight : 0);
    const int top = option.rect.top() + (option.rect.height() - block) / 2;
    const int lampSide = m_kit.px(16);
    const int left = option.rect.left() + pad + lampSide + m_kit.px(8);
    const QRect first(left, top, option.rect.right() - pad - left + 1, lineHeight);
    const QRect second = first.translated(0, lineHeight + gap);

    paintLamp(*painter,
              QRectF(option.rect.left() + pad, first.center().y() - lampSide / 2.0 + 0.5, lampSide,
                     lampSide),
              lampOf(index), theme);

    const int right = paintFirstRight(*painter, first, index) - m_kit.px(10);
    int x = first.left();
    const QString tag = index.data(RowTagRole).toString();
    if (!tag.isEmpty()) {
        const auto tone = static_cast<Tone>(index.data(RowTagToneRole).toInt());
        x = paintTag(*painter, x, first.center().y() + 1, tag, tone, theme) + m_kit.px(6);
    }
    const bool unread = index.data(RowUnreadRole).toBool();
    painter->setFont(theme.font(Type::RowTitle, unread ? QFont::DemiBold : QFont::Normal));
    painter->setPen(theme.color(Token::Text));
    const QString title = index.data(RowTitleRole).toString().simplified();
    paintMarked(*painter, QRect(x, first.top(), right - x, lineHeight), title,
                marksOf(index, RowTitleMarksRole), theme);

    painter->setFont(theme.font(Type::Secondary));
    const QFontMetrics small = painter->fontMetrics();
    const QString state = index.data(RowStateRole).toString();
    const int stateWidth = small.horizontalAdvance(state);
    painter->setPen(theme.color(Token::Text2));
    painter->drawText(second, Qt::AlignVCenter | Qt::AlignRight, state);
    painter->setPen(theme.color(Token::Text3));
    const int room = second.width() - stateWidth - m_kit.px(state.isEmpty() ? 0 : 10);
    paintMarked(*painter, QRect(left, second.top(), room, lineHeight),
                index.data(RowSubtitleRole).toString(), marksOf(index, RowSubtitleMarksRole),
                theme);
    if (m_excerpts)
        paintExcerpt(*painter, second.translated(0, lineHeight + m_kit.px(2)), index);
    painter->restore();
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                            const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // The whole title and source, in case they are cut; toHtmlEscaped keeps records from being
    // HTML.
    const QString text = index.data(RowTitleRole).toString() + u'\n' +
                         index.data(RowSubtitleRole).toString() + u'\n' +
                         index.data(RowExcerptRole).toString();
    QToolTip::showText(event->globalPos(),
                       QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
                           .arg(text.trimmed().toHtmlEscaped()),
                       view);
    return true;
}

QString rowAccessibleText(const QModelIndex& index)
{
    QStringList parts{lampName(lampOf(index)),
                      index.data(RowTagRole).toString(),
                      index.data(RowTitleRole).toString(),
                      index.data(RowDueRole).toString(),
                      index.data(RowSubtitleRole).toString(),
                      index.data(RowStateRole).toString(),
                      index.data(RowExcerptSourceRole).toString(),
                      index.data(RowExcerptRole).toString()};
    if (index.data(RowUnreadRole).toBool())
        parts += Tr::tr("unread");
    if (index.data(RowPinnedRole).toBool())
        parts += Tr::tr("pinned");
    if (index.data(RowPendingRole).toBool())
        parts += Tr::tr("not yet synchronised");
    parts.removeAll(QString());
    return parts.join(Tr::tr(", ", "between items of a list"));
}

} // namespace chancery::ui
