// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/pdf_thumbs.h"

#include "ui/pdf/pdf_view.h"
#include "ui/tr.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace chancery::ui {
namespace {

constexpr int pageWidth = 92;
constexpr int stripWidth = 124;

class ThumbDelegate : public QStyledItemDelegate {
public:
    ThumbDelegate(Kit& kit, const PdfThumbs& thumbs, QObject* parent)
        : QStyledItemDelegate(parent), m_kit(kit), m_thumbs(thumbs)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {m_kit.px(stripWidth - 16), m_kit.px(158)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        const QImage image = m_thumbs.image(index.row());
        painter->save();
        const QRect room = option.rect.adjusted(0, m_kit.px(6), 0, -m_kit.px(24));
        QRect box(0, 0, m_kit.px(pageWidth), room.height());
        if (!image.isNull())
            box.setSize(image.size().scaled(box.size(), Qt::KeepAspectRatio));
        box.moveCenter(room.center());
        painter->fillRect(box, Qt::white);
        if (!image.isNull())
            painter->drawImage(box, image);
        painter->setPen(
            QPen(m_kit.color(selected ? Token::Accent : Token::Border), selected ? 2 : 1));
        painter->drawRect(box.adjusted(-1, -1, 0, 0));
        painter->setFont(
            m_kit.theme.font(Type::Secondary, selected ? QFont::DemiBold : QFont::Normal));
        painter->setPen(m_kit.color(selected ? Token::Accent : Token::Text2));
        painter->drawText(QRect(option.rect.left(), option.rect.bottom() - m_kit.px(22),
                                option.rect.width(), m_kit.px(20)),
                          Qt::AlignCenter, QString::number(index.row() + 1));
        painter->restore();
    }

private:
    Kit& m_kit;
    const PdfThumbs& m_thumbs;
};

} // namespace

PdfThumbs::PdfThumbs(Kit& kit, PdfView& view, QWidget* parent)
    : QListView(parent), m_kit(kit), m_view(view), m_items(new QStandardItemModel(this))
{
    setModel(m_items);
    setItemDelegate(new ThumbDelegate(kit, *this, this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(&view, &PdfView::opened, this, &PdfThumbs::rebuild);
    connect(&view, &PdfView::failed, this, [this] { m_items->clear(); });
    connect(&view, &PdfView::currentPageChanged, this, [this](int page) {
        const QSignalBlocker quiet(selectionModel());
        setCurrentIndex(m_items->index(page, 0));
        viewport()->update();
    });
    connect(this, &QListView::activated, this,
            [this](const QModelIndex& index) { m_view.goToPage(index.row()); });
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { m_view.goToPage(index.row()); });
    const auto restyle = [this] {
        setFixedWidth(m_kit.px(stripWidth));
        m_images.clear();
        scheduleDelayedItemsLayout();
    };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
}

void PdfThumbs::rebuild()
{
    m_images.clear();
    m_items->clear();
    for (int page = 0; page < m_view.pageCount(); ++page) {
        auto* item = new QStandardItem;
        item->setAccessibleText(Tr::tr("Page %1").arg(page + 1));
        m_items->appendRow(item);
    }
    setAccessibleName(Tr::tr("Pages"));
    connect(m_view.session(), &PdfSession::pageReady, this, [this](int page, const QImage& image) {
        if (image.size() != deviceSize(page))
            return;
        m_images.insert(page, image);
        viewport()->update();
    });
    setCurrentIndex(m_items->index(0, 0));
}

QSize PdfThumbs::deviceSize(int page) const
{
    const PdfSession* session = m_view.session();
    const QSizeF points = session ? session->pageSize(page) : QSizeF();
    if (points.isEmpty())
        return {};
    const QSizeF room = QSizeF(m_kit.px(pageWidth), m_kit.px(128)) * devicePixelRatioF();
    return points.scaled(room, Qt::KeepAspectRatio).toSize().expandedTo(QSize(1, 1));
}

QImage PdfThumbs::image(int page) const
{
    const auto found = m_images.constFind(page);
    if (found != m_images.constEnd())
        return *found;
    PdfSession* session = m_view.session();
    if (session && session->isOpen())
        session->requestPage(page, deviceSize(page));
    return {};
}

void PdfThumbs::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    viewport()->update();
}

} // namespace chancery::ui
