// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/palette.h"

#include "ui/card.h"
#include "ui/tr.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace chancery::ui {
namespace {

constexpr int shownRows = 10;

enum PaletteRole { NoteRole = Qt::UserRole + 1, KeyRole, IconNameRole };

class PaletteDelegate : public QStyledItemDelegate {
public:
    PaletteDelegate(Kit& kit, QObject* parent) : QStyledItemDelegate(parent), m_kit(kit) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {m_kit.px(200), m_kit.px(36)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = m_kit.theme;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect.adjusted(m_kit.px(8), 0, -m_kit.px(8), 0);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(Token::Selected));
            painter->drawRoundedRect(box, radius::control, radius::control);
        }
        const int side = m_kit.px(18);
        const int pad = m_kit.px(10);
        m_kit.icons.paint(*painter,
                          QRect(box.left() + pad, box.center().y() - side / 2 + 1, side, side),
                          index.data(IconNameRole).toString(),
                          theme.color(selected ? Token::Accent : Token::Text2));
        const QString key = index.data(KeyRole).toString();
        painter->setFont(theme.font(Type::Secondary));
        const int keyWidth = painter->fontMetrics().horizontalAdvance(key);
        painter->setPen(theme.color(Token::Text3));
        painter->drawText(box.adjusted(0, 0, -pad, 0), Qt::AlignVCenter | Qt::AlignRight, key);
        int right = box.right() - pad - keyWidth - (key.isEmpty() ? 0 : pad);
        const QString note = index.data(NoteRole).toString();
        const int noteWidth = qMin(painter->fontMetrics().horizontalAdvance(note), box.width() / 3);
        painter->drawText(QRect(right - noteWidth, box.top(), noteWidth, box.height()),
                          Qt::AlignVCenter | Qt::AlignRight,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, noteWidth));
        right -= noteWidth + pad;
        painter->setFont(theme.font(Type::RowTitle));
        painter->setPen(theme.color(Token::Text));
        const QRect room(box.left() + pad + side + pad, box.top(),
                         right - (box.left() + pad + side + pad), box.height());
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            room.width()));
        painter->restore();
    }

private:
    Kit& m_kit;
};

} // namespace

Palette::Palette(Kit& kit, ActionRegistry& registry, QWidget* window)
    : QFrame(window), m_kit(kit), m_registry(registry), m_field(new QLineEdit(this)),
      m_view(new QListView(this)), m_items(new QStandardItemModel(this)), m_matcher(fuzzyMatch)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, space::s, 1, space::s);
    column->setSpacing(space::s);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::s, 0, space::s, 0);
    row->addWidget(m_field);
    column->addLayout(row);
    column->addWidget(m_view);
    m_view->setModel(m_items);
    m_view->setItemDelegate(new PaletteDelegate(kit, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::refresh);
    connect(m_view, &QListView::clicked, this,
            [this](const QModelIndex& index) { runRow(index.row()); });
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    retranslate();
    hide();
}

void Palette::open(const QString& query)
{
    m_before = window()->focusWidget();
    m_field->setText(query);
    m_field->selectAll();
    refresh();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void Palette::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void Palette::refresh()
{
    m_hits = rankHits(m_field->text().trimmed(), m_registry, m_sources, m_matcher, 50);
    m_items->clear();
    for (const PaletteHit& hit : m_hits) {
        auto* item = new QStandardItem(hit.title);
        item->setData(hit.note, NoteRole);
        item->setData(hit.key, KeyRole);
        item->setData(hit.iconName, IconNameRole);
        item->setAccessibleText(
            QStringLiteral("%1 %2 %3").arg(hit.title, hit.note, hit.key).simplified());
        m_items->appendRow(item);
    }
    m_view->setCurrentIndex(m_items->index(0, 0));
    place();
}

void Palette::place()
{
    const int wide = qMin(m_kit.px(640), parentWidget()->width() - 2 * space::l);
    const int rows = qBound(1, static_cast<int>(m_hits.size()), shownRows);
    m_view->setFixedHeight(rows * m_kit.px(36));
    setGeometry((parentWidget()->width() - wide) / 2, m_kit.px(8), wide, sizeHint().height());
}

void Palette::runRow(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const auto run = m_hits.at(row).run;
    dismiss();
    if (run)
        run();
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int row = m_view->currentIndex().row();
        const int last = m_items->rowCount() - 1;
        switch (key) {
        case Qt::Key_Down:
            m_view->setCurrentIndex(m_items->index(row < last ? row + 1 : 0, 0));
            return true;
        case Qt::Key_Up:
            m_view->setCurrentIndex(m_items->index(row > 0 ? row - 1 : last, 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runRow(row);
            return true;
        case Qt::Key_Escape:
            dismiss();
            return true;
        default:
            break;
        }
    } else if (watched == m_field && event->type() == QEvent::FocusOut) {
        // Not on a focus loss to our own popup menu or to the input method's window.
        if (static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
            hide();
    } else if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_kit.theme);
}

void Palette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Palette::retranslate()
{
    m_field->setPlaceholderText(Tr::tr("Search documents, meetings, people, or type a command"));
    m_field->setAccessibleName(Tr::tr("Search or command"));
    m_view->setAccessibleName(Tr::tr("Results"));
}

} // namespace chancery::ui
