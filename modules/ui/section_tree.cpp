// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/section_tree.h"

#include "ui/tr.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace chancery::ui {
namespace {

enum TreeRole { IdRole = Qt::UserRole + 1100, IconRole, CountRole, ModifiedRole };

class TreeDelegate : public QStyledItemDelegate {
public:
    TreeDelegate(Kit& kit, QObject* parent) : QStyledItemDelegate(parent), m_kit(kit) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {m_kit.px(100), m_kit.px(28)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = m_kit.theme;
        const bool selected = option.state & QStyle::State_Selected;
        const bool group = !index.parent().isValid();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        int x = option.rect.left() + m_kit.px(group ? 2 : 8);
        const QString icon = index.data(IconRole).toString();
        if (!icon.isEmpty()) {
            const int side = m_kit.px(group ? 18 : 14);
            m_kit.icons.paint(*painter,
                              QRect(x, option.rect.center().y() - side / 2 + 1, side, side), icon,
                              theme.color(selected ? Token::Accent : Token::Text2), !group);
            x += side + m_kit.px(group ? 6 : 4);
        }
        const QString count =
            index.data(CountRole).toInt() > 0 ? index.data(CountRole).toString() : QString();
        painter->setFont(theme.font(Type::Secondary, selected ? QFont::DemiBold : QFont::Normal));
        const int right = option.rect.right() - m_kit.px(10);
        const int countWidth = painter->fontMetrics().horizontalAdvance(count);
        painter->setPen(theme.color(selected ? Token::Accent : Token::Text3));
        painter->drawText(
            QRect(right - countWidth, option.rect.top(), countWidth + 1, option.rect.height()),
            Qt::AlignVCenter | Qt::AlignRight, count);
        painter->setFont(theme.font(Type::Body, group ? QFont::Medium : QFont::Normal));
        painter->setPen(theme.color(selected ? Token::Accent : Token::Text));
        QString title = index.data(Qt::DisplayRole).toString();
        if (index.data(ModifiedRole).toBool())
            title += QStringLiteral(" *");
        const int room = right - countWidth - m_kit.px(6) - x;
        painter->drawText(QRect(x, option.rect.top(), room, option.rect.height()),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, room));
        painter->restore();
    }

private:
    Kit& m_kit;
};

} // namespace

SectionTree::SectionTree(Kit& kit, QWidget* parent)
    : QTreeView(parent), m_kit(kit), m_items(std::make_unique<QStandardItemModel>())
{
    setModel(m_items.get());
    setItemDelegate(new TreeDelegate(kit, this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(true);
    const auto restyle = [this] {
        setIndentation(m_kit.px(20));
        QPalette own = palette();
        own.setColor(QPalette::Base, m_kit.color(Token::Page));
        setPalette(own);
        // The application's sheet paints views as cards; this one lies on the page.
        setStyleSheet(
            QStringLiteral("QTreeView{background:%1;selection-background-color:transparent;"
                           "show-decoration-selected:0;}")
                .arg(m_kit.color(Token::Page).name()));
        scheduleDelayedItemsLayout();
    };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
}

SectionTree::~SectionTree()
{
    setModel(nullptr);
}

QStandardItem* SectionTree::makeItem(const QString& id, const QString& title,
                                     const QString& iconName)
{
    auto* item = new QStandardItem(title);
    item->setData(id, IdRole);
    item->setData(iconName, IconRole);
    describe(item);
    return item;
}

void SectionTree::describe(QStandardItem* item)
{
    const int count = item->data(CountRole).toInt();
    item->setAccessibleText(count > 0 ? item->text() + u' ' + QString::number(count)
                                      : item->text());
}

void SectionTree::addGroup(const QString& id, const QString& title, const QString& iconName)
{
    QStandardItem* item = makeItem(id, title, iconName);
    m_items->appendRow(item);
    expand(item->index());
}

void SectionTree::addPlace(const QString& groupId, const QString& id, const QString& title,
                           const QString& iconName)
{
    QStandardItem* group = find(groupId);
    Q_ASSERT(group);
    group->appendRow(makeItem(id, title, iconName));
    expand(group->index());
}

void SectionTree::remove(const QString& id)
{
    if (QStandardItem* item = find(id))
        m_items->removeRow(item->row(), item->index().parent());
}

void SectionTree::setTitle(const QString& id, const QString& title)
{
    if (QStandardItem* item = find(id)) {
        item->setText(title);
        describe(item);
    }
}

void SectionTree::setCount(const QString& id, int count)
{
    if (QStandardItem* item = find(id)) {
        item->setData(count, CountRole);
        describe(item);
    }
}

void SectionTree::setModified(const QString& id, bool modified)
{
    if (QStandardItem* item = find(id))
        item->setData(modified, ModifiedRole);
}

QString SectionTree::currentId() const
{
    return currentIndex().data(IdRole).toString();
}

void SectionTree::setCurrentId(const QString& id)
{
    if (QStandardItem* item = find(id))
        setCurrentIndex(item->index());
}

QStandardItem* SectionTree::find(const QString& id) const
{
    const QModelIndexList found =
        m_items->match(m_items->index(0, 0), IdRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : m_items->itemFromIndex(found.front());
}

void SectionTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT currentIdChanged(current.data(IdRole).toString());
}

void SectionTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const bool selected = selectionModel() && selectionModel()->isSelected(index);
    const bool hover =
        viewport()->underMouse() && indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index;
    if (selected || hover) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_kit.color(selected ? Token::TreeSelected : Token::Hover));
        painter->drawRoundedRect(option.rect.adjusted(m_kit.px(8), 1, -m_kit.px(8), -1), 4, 4);
        painter->restore();
    }
    QStyleOptionViewItem clean = option;
    clean.state &= ~(QStyle::State_MouseOver | QStyle::State_HasFocus);
    QTreeView::drawRow(painter, clean, index);
}

void SectionTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (!model()->hasChildren(index))
        return;
    const int side = m_kit.px(14);
    const QRect box(rect.right() - side + 1, rect.center().y() - side / 2, side, side);
    m_kit.icons.paint(*painter, box,
                      isExpanded(index) ? QStringLiteral("chevron_down")
                                        : QStringLiteral("chevron_right"),
                      m_kit.color(Token::Text3));
}

} // namespace chancery::ui
